# The frame of every report: what the records are, what is missing, what cannot be shown.

SENTENCES <- read_yaml_text(file.path(ROOT, "publicsafety", "frame.yml"))

say <- function(sentence, ...) {
  text <- SENTENCES[[sentence]]
  values <- list(...)
  for (name in names(values)) {
    text <- gsub(paste0("{", name, "}"), values[[name]], text, fixed = TRUE)
  }
  text
}

# What the records are: publisher, period, license, checksum, ledger and known faults.
open_report <- function(records) {
  source <- records$source
  ledger <- records$ledger
  aside <- ledger$rows_set_aside
  faults <- words$escape(unlist(source[["notes"]]))
  show_text(
    warn_if_made_up(records),
    say(
      "opening",
      agency = words$escape(source$agency), place = words$escape(source$place),
      period = named_period(source),
      publisher = words$escape(source$publisher$name), publisher_url = source$publisher$url,
      license = words$escape(source$license)
    ),
    say(
      "rows",
      rows_read = words$count(ledger$rows_read), rows_kept = words$count(ledger$rows_kept),
      set_aside = if (aside) sprintf(" and sets %s aside", words$count(aside)) else "",
      unit = records$dictionary$unit_of_observation
    ),
    say("missing_means"),
    show_table(
      ledger_table(records),
      id = "ledger", caption = say("ledger_caption"), key = c("what", "where"),
      labels = c(what = "What", where = "Where", n = "How many")
    ),
    show_table(
      known_table(records),
      id = "known", caption = say("known_caption"), key = "column",
      labels = c(column = "Column", known = "Known", missing = "Not known", share = "Known in"),
      formats = list(known = words$count, missing = words$count)
    ),
    if (length(faults)) paste(c(say("faults"), "", paste("-", faults)), collapse = "\n"),
    say(
      "file",
      file = basename(records$found$path), sha256 = records$found$sha256,
      description = relative_path(source$path)
    )
  )
}

# A banner where the records are the made-up sample.
warn_if_made_up <- function(records) {
  if (records$found$made_up) say("made_up", place = words$escape(records$source$place))
}

# ", January 1 to December 31, 2017", or nothing where the period is not known.
named_period <- function(source) {
  period <- source[["period"]]
  if (is.null(period)) "" else paste0(", ", words$period(period$start, period$end))
}

# The ledger as a table: what, where (a column's title, or "rows") and n.
ledger_table <- function(records) {
  ledger <- records$ledger
  cells <- list(
    "Cells where the agency wrote that it does not know" = ledger[["said_unknown"]],
    "Cells with a value that nobody has explained" =
      lapply(ledger[["unmapped"]], function(values) sum(unlist(values))),
    "Cells that cannot be read as a date, time or number" = ledger[["unparsed"]],
    "Cells outside what is possible" = ledger[["out_of_range"]],
    "Cells that another column contradicts" = ledger[["contradictions"]]
  )
  aside <- ledger$set_aside
  why <- names(aside)
  event <- records$source$one_row_per
  if (!is.null(event)) {
    why <- sub(event, tolower(column_title(records, event)), why, fixed = TRUE)
  }
  bind_rows(
    tibble(what = "Rows in the file", where = "rows", n = ledger$rows_read),
    if (length(aside)) {
      tibble(what = paste("Rows set aside:", why), where = "rows", n = unlist(aside))
    },
    tibble(what = "Rows used", where = "rows", n = ledger$rows_kept),
    lapply(names(Filter(length, cells)), function(what) {
      n <- unlist(cells[[what]])
      n <- n[sort(names(n), method = "radix")]
      titles <- vapply(names(n), function(name) column_title(records, name), "")
      tibble(what = what, where = unname(titles), n = unname(n))
    })
  )
}

# For each standard column how many rows hold it.
known_table <- function(records) {
  total <- records$ledger$rows_kept
  missing <- unlist(records$ledger$missing)
  missing <- missing[!startsWith(names(missing), "raw_")]
  titles <- vapply(names(missing), function(name) column_title(records, name), "")
  tibble(column = unname(titles), known = unname(total - missing), missing = unname(missing),
         share = unname((total - missing) / total))
}

# What a section says where the records lack the columns that its question needs.
cannot_answer <- function(records, question, ...) {
  lacking <- lacks(records, ...)
  titles <- vapply(lacking, function(name) column_title(records, name), "")
  links <- sprintf("[%s](%s)", titles, dictionary_page(records, lacking))
  show_text(say("missing_columns", question = question, columns = words$join(links),
                agency = words$escape(records$source$agency),
                letter = letter_page(records, lacking)))
}

# What no report of this kind can show, and where to read on.
close_report <- function(records) {
  limit <- get_limit()
  show_text(
    paste0(say("closing"),
           if (limit > 1) say("closing_hidden", largest_hidden = limit - 1)),
    say("cite", title = words$escape(records$source$title),
        agency = words$escape(records$source$agency),
        period = named_period(records$source)),
    say("links", dictionary = dictionary_page(records), gallery = "../../reports.qmd"),
    say("adapt", topic = records$source$topic, language = " --language r",
        unit = records$dictionary$unit_of_observation, needs = adapt_needs(records),
        notebook = notebook_link(sprintf("notebooks/%1$s/%1$s_r.qmd", records$source$topic)))
  )
}

adapt_needs <- function(records) {
  groups <- SENTENCES$adapt_needs[[records$source$topic]]
  linked <- function(column) {
    sprintf("[%s](%s)", tolower(column_title(records, column)), dictionary_page(records, column))
  }
  words$join(vapply(groups, function(group) {
    paste(vapply(unlist(group), linked, ""), collapse = " or ")
  }, ""))
}

# A link to a file of the project's repository (repo-url in _quarto.yml), or its name.
notebook_link <- function(file) {
  website <- read_yaml_text(file.path(ROOT, "_quarto.yml"))$website
  address <- website[["repo-url"]]
  branch <- if (is.null(website[["repo-branch"]])) "main" else website[["repo-branch"]]
  if (is.null(address)) {
    sprintf("`%s`", file)
  } else {
    sprintf("[`%s`](%s/blob/%s/%s)", file, sub("/$", "", address), branch, file)
  }
}

dictionary_page <- function(records, column = NULL) {
  page <- sprintf("../../references/data_dictionaries/data_dictionary_%s.qmd",
                  records$source$topic)
  if (is.null(column)) page else paste0(page, "#", column)
}

# The link from a notebook to the letter that asks for columns.
letter_page <- function(records, columns) {
  source <- records$source
  state <- if (source$state == "US") "" else paste0("&state=", source$state)
  sprintf("../../tutorials/request_letter.qmd#topic=%s&fields=%s%s",
          source$topic, paste(columns, collapse = ","), state)
}
