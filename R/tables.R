# Tables for pages, and the same numbers as a CSV file inside the page.

LABELS <- c(
  subject_race = "Race", subject_sex = "Sex", subject_age = "Age", count = "Count", n = "Out of",
  estimate = "Estimate", interval = "95% interval", denominator = "Out of what",
  reference = "Compared with", share = "Share"
)
FORMATS <- list(count = words$count, n = words$count, share = words$percent, year = as.character)
# Columns that become a note, or go, where they are the same in every row.
CONSTANTS <- c(measure = "", denominator = "Out of", reference = "Compared with")
LINK_TEXT <- "Download these numbers (CSV)"
HIDDEN_NOTE <- paste("\u201c\u2014\u201d means not shown: a small number, here or in another row,",
                     "could point to a person.")

# A table as HTML. The key columns come first; `estimate` is written as its measure asks, and `low`
# and `high` become one column. Left out: `suppressed`, and the CONSTANTS.
html_table <- function(table, id, caption, key, labels = NULL, formats = NULL) {
  table <- key_columns_first(table, key)
  hidden <- if ("suppressed" %in% names(table)) table$suppressed %in% TRUE else FALSE
  hidden <- rep_len(hidden, nrow(table))
  constant <- Filter(function(column) is_constant(table, column), setdiff(names(CONSTANTS), key))
  formats <- c(formats, FORMATS, estimate = form_of(table))
  formats <- formats[!duplicated(names(formats))]
  titles <- c(labels, LABELS[setdiff(names(LABELS), names(labels))])
  cells <- list()
  for (column in names(table)) {
    if (column %in% c("suppressed", "high", constant)) next
    if (column == "low" && "high" %in% names(table)) {
      form <- formats[["low"]] %||% formats$estimate
      missing <- is.na(table$low) | is.na(table$high)
      text <- words$escape(words$interval(table$low, table$high, form))
      cells$interval <- ifelse(missing, missing_cell(hidden), text)
    } else {
      form <- formats[[column]] %||% if (column %in% key) words$label else write_value
      known <- !is.na(table[[column]])
      text <- missing_cell(hidden)
      text[known] <- words$escape(words$cut(form(table[[column]][known])))
      cells[[column]] <- text
    }
  }
  numeric <- vapply(names(cells), function(column) {
    column == "interval" || (!column %in% key && is.numeric(table[[column]]))
  }, TRUE)
  side <- ifelse(numeric, "gt_right", "gt_left")
  title <- ifelse(names(cells) %in% names(titles), titles[names(cells)],
                  words$label(names(cells)))
  heads <- sprintf("<th class=\"gt_col_heading gt_columns_bottom_border %s\" scope=\"col\">%s</th>",
                   side, words$escape(title))
  cells[[1]] <- sprintf("<th scope=\"row\" class=\"gt_row %s gt_stub\">%s</th>", side[[1]],
                        cells[[1]])
  for (i in seq_along(cells)[-1]) {
    cells[[i]] <- sprintf("<td class=\"gt_row %s\">%s</td>", side[[i]], cells[[i]])
  }
  rows <- c(rbind("<tr>", do.call(rbind, cells), "</tr>"))
  notes <- c(notes_of(table, constant), if (any(hidden)) HIDDEN_NOTE)
  below <- sprintf("<p class=\"table-note\">%s</p>", words$escape(paste(notes, collapse = " ")))
  lines <- c(
    sprintf("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" %s>",
            sprintf("aria-labelledby=\"%s-caption\"", id)),
    sprintf("<table id=\"%s\" class=\"gt_table\" %s>", id,
            "data-quarto-disable-processing=\"true\" data-quarto-bootstrap=\"false\""),
    sprintf("<caption id=\"%s-caption\">%s</caption>", id, words$escape(caption)),
    "<thead>", "<tr class=\"gt_col_headings\">", heads, "</tr>", "</thead>",
    "<tbody class=\"gt_table_body\">", rows, "</tbody>", "</table>", "</div>",
    if (length(notes)) below
  )
  paste(lines, collapse = "\n")
}

is_constant <- function(table, column) {
  column %in% names(table) && length(unique(table[[column]])) == 1
}

notes_of <- function(table, constant) {
  unlist(lapply(constant, function(column) {
    value <- table[[column]][[1]]
    if (nzchar(CONSTANTS[[column]]) && !is.na(value)) {
      value <- if (column == "reference") words$label(value) else as.character(value)
      paste0(CONSTANTS[[column]], ": ", words$cut(value), ".")
    }
  }))
}

missing_cell <- function(suppressed) {
  few <- paste0("<span aria-hidden=\"true\">\u2014</span>",
                "<span class=\"visually-hidden\">", HIDDEN, "</span>")
  ifelse(suppressed, few, NOT_KNOWN)
}

write_value <- function(value) {
  if (is.logical(value)) {
    words$label(value)
  } else if (is.numeric(value)) {
    words$number(value)
  } else {
    as.character(value)
  }
}

key_columns_first <- function(table, key) {
  absent <- setdiff(key, names(table))
  if (length(absent) || !length(key)) {
    stop("The key of a table must name its columns; not found: ", toString(absent), " (it has: ",
         toString(names(table)), ").", call. = FALSE)
  }
  as_tibble(table)[c(key, setdiff(names(table), key))]
}

# A table as CSV: UTF-8, LF, key columns first, numbers in full precision, missing cells empty.
csv_text <- function(table, key) {
  table <- key_columns_first(table, key)
  columns <- lapply(table, function(values) {
    text <- if (is.logical(values)) {
      tolower(values)
    } else if (is.numeric(values)) {
      exact_number(values)
    } else if (inherits(values, "POSIXct")) {
      sub("T00:00:00$", "", format(values, "%Y-%m-%dT%H:%M:%S"))
    } else {
      no_formula(as.character(values))
    }
    quote_csv(ifelse(is.na(values), "", text))
  })
  head <- paste(quote_csv(no_formula(names(table))), collapse = ",")
  paste0(paste(c(head, do.call(paste, c(unname(columns), sep = ","))), collapse = "\n"), "\n")
}

# The shortest text that reads back as the same number.
exact_number <- function(values) {
  text <- sprintf("%.15g", values)
  for (digits in 16:17) {
    changed <- !is.na(values) & suppressWarnings(as.numeric(text)) != values
    text[changed] <- sprintf("%.*g", digits, values[changed])
  }
  text
}

# A text that a spreadsheet would run as a formula gets a ' in front.
no_formula <- function(text) ifelse(grepl("^[=+@\t\r\n-]", text), paste0("'", text), text)

quote_csv <- function(text) {
  special <- grepl("[\",\r\n]", text)
  text[special] <- paste0("\"", gsub("\"", "\"\"", text[special], fixed = TRUE), "\"")
  text
}

# A paragraph with a link that downloads the table as `<id>.csv`, without a server.
csv_link <- function(table, id, key) {
  data <- jsonlite::base64_enc(charToRaw(enc2utf8(csv_text(table, key))))
  sprintf(
    paste0("<p class=\"download\"><a download=\"%s.csv\" ",
           "href=\"data:text/csv;charset=utf-8;base64,%s\" ",
           "data-table=\"%s\" data-key=\"%s\">%s</a></p>"),
    id, gsub("[\r\n]", "", data), id, words$escape(paste(key, collapse = ",")), LINK_TEXT
  )
}
