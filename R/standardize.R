# Turn raw rows into a standard table, and keep a ledger of everything that happened to them.

# Returns the mapped columns as text, how many rows the file holds, and how many of them were left
# out because they are no records, by reason.
read_rows <- function(path, source) {
  settings <- source$records
  where <- relative_path(path)
  encoding <- settings[["encoding"]] %||% "utf-8"
  no_such_text <- function() {
    stop(where, ": the text is not ", encoding, ". Set 'records: encoding' in the source ",
         "description, often latin-1 or cp1252.", call. = FALSE)
  }
  content <- read_unpacked(path)
  if (!tolower(encoding) %in% c("utf-8", "utf8")) {
    spelled <- sub("^latin-", "latin", sub("^utf-(16|32)-", "utf-\\1", encoding))
    content <- iconv(list(content), spelled, "UTF-8", toRaw = TRUE)[[1]]
    if (is.null(content)) no_such_text()
  }
  all_text <- suppressWarnings(readr::read_delim(
    content,
    delim = settings[["delimiter"]] %||% ",",
    na = unlist(settings[["missing_values"]]) %||% "",
    col_types = readr::cols(.default = readr::col_character()),
    name_repair = "minimal", trim_ws = FALSE, progress = FALSE
  ))
  # A column without a name goes by its place: "column 11" is the eleventh.
  unnamed <- names(all_text) %in% c("", NA)
  names(all_text)[unnamed] <- paste("column", which(unnamed))
  wanted <- union(names(source$columns), names(settings[["leave_out"]]))
  missing <- setdiff(wanted, names(all_text))
  if (length(missing)) {
    stop(where, ": mapped columns are not in the file: ", toString(sQuote(missing, FALSE)),
         ".\nThe file has: ", toString(sQuote(names(all_text), FALSE)), ".\nCorrect 'columns' in ",
         relative_path(source$path), ".", call. = FALSE)
  }
  twice <- intersect(wanted, names(all_text)[duplicated(names(all_text))])
  if (length(twice)) {
    stop(where, ": the file has more than one column called ", toString(sQuote(twice, FALSE)),
         ". Rename all but one in a copy of the file.", call. = FALSE)
  }
  if (!nrow(all_text)) {
    stop(where, ": the file has a header but no rows.", call. = FALSE)
  }
  check_quotes(all_text, settings[["delimiter"]] %||% ",", where)
  faults <- readr::problems(all_text)
  faults <- faults[endsWith(faults$expected, "columns"), ]
  faults <- faults[!duplicated(faults$row), ]
  reasons <- sprintf("line with %s cells instead of %s",
                     sub(" .*", "", faults$actual), sub(" .*", "", faults$expected))
  left_out <- as.list(table(factor(reasons, unique(reasons))))
  rows <- all_text[setdiff(seq_len(nrow(all_text)), faults$row - 1), ]
  if (!all(vapply(rows[wanted], function(cells) all(validUTF8(unique(cells))), TRUE))) {
    no_such_text()
  }
  leave_out <- function(rows, marked, reason) {
    if (any(marked)) left_out[[reason]] <<- sum(marked)
    rows[!marked, ]
  }
  for (raw in names(settings[["leave_out"]])) {
    values <- unlist(settings$leave_out[[raw]])
    reason <- paste(raw, "says", paste(values, collapse = " or "))
    rows <- leave_out(rows, trimmed(rows[[raw]]) %in% values, reason)
  }
  if (identical(settings[["exact_copies"]], "drop")) {
    rows <- leave_out(rows, duplicated(rows), "exact copy of an earlier row")
  }
  list(rows = rows[names(source$columns)], rows_read = nrow(all_text), left_out = left_out)
}

# A line break in a cell is allowed; a line with as many delimiters as a row has is none.
check_quotes <- function(rows, delimiter, where) {
  least <- max(length(rows) - 1, 3)
  for (column in rows) {
    text <- unique(column[grepl("\n", column, fixed = TRUE, useBytes = TRUE)])
    for (lines in strsplit(text, "\n", fixed = TRUE, useBytes = TRUE)) {
      marks <- gregexpr(delimiter, lines[-1], fixed = TRUE, useBytes = TRUE)
      if (any(vapply(marks, function(found) sum(found > 0), 1L) >= least)) {
        stop(where, ": a quotation mark is not closed, so that further lines became part of one ",
             "cell; it starts with '", substr(iconv(lines[[1]], "UTF-8", "UTF-8", "?"), 1, 60),
             "'. Close it in a copy of the file, or get the file again: it may be cut off.",
             call. = FALSE)
      }
    }
  }
}

trimmed <- function(text) trimws(text, whitespace = "[\\h\\v]")

# ---- The standard table and the ledger ----

# Reads a file of records as a standard table: text as factors, yes and no as logicals, local clock
# times as date-times whose zone is called UTC. And the ledger of every row and cell.
standardize <- function(path, source, dictionary) {
  raw <- read_rows(path, source)
  ledger <- new.env()
  ledger$set_aside <- raw$left_out
  ledger$rows_read <- raw$rows_read
  origin <- standard_columns(source)
  columns <- list()
  for (name in names(origin)) {
    text <- trimmed(raw$rows[[origin[[name]]]])
    text[text %in% source$records[["missing_values"]]] <- ""
    columns[[name]] <- convert(text, field(dictionary, name), source, ledger)
  }
  columns <- apply_predicates(derive_columns(columns, dictionary, source), dictionary, ledger)
  in_order <- intersect(names(dictionary$fields), names(columns))
  columns <- columns[c(in_order, setdiff(names(columns), in_order))]
  table <- set_aside_rows(as_tibble(columns), source, ledger)
  ledger$missing <- lapply(table, function(column) sum(is.na(column)))
  ledger$rows_set_aside <- sum(unlist(ledger$set_aside))
  ledger$rows_kept <- ledger$rows_read - ledger$rows_set_aside
  list(table = table, ledger = as.list(ledger))
}

convert <- function(text, field, source, ledger) {
  switch(
    field$type,
    string = ,
    boolean = map_values(text, field, source[["values"]][[field$name]], ledger),
    date = ,
    time = ,
    datetime = parse_times(text, field, source, ledger),
    parse_numbers(text, field, ledger)
  )
}

# Maps each distinct text once; the rows only get their text's place.
map_values <- function(text, field, mapping, ledger) {
  distinct <- unique(text[!is.na(text)])
  place <- match(text, distinct)
  n <- tabulate(place, length(distinct))
  if (!is.null(mapping)) names(mapping) <- trimmed(names(mapping))
  allowed <- field[["constraints"]][["enum"]]
  lower <- tolower(distinct)

  mapped <- distinct %in% names(mapping)
  standard <- rep(NA_character_, length(distinct))
  standard[mapped] <- vapply(mapping[distinct[mapped]], function(value) {
    if (is.null(value)) NA_character_ else as.character(value)
  }, "")
  open <- !mapped & nzchar(distinct)
  if (field$type == "boolean") {
    if (is.null(mapping)) {
      standard[open & lower %in% c("true", "t", "yes", "y", "1")] <- "TRUE"
      standard[open & lower %in% c("false", "f", "no", "n", "0")] <- "FALSE"
    }
  } else if (is.null(allowed)) {
    standard[open] <- distinct[open]
  } else {
    standard[open & lower %in% allowed] <- lower[open & lower %in% allowed]
  }

  unmapped <- open & is.na(standard)
  if (any(unmapped)) {
    ledger$unmapped[[field$name]] <- stats::setNames(as.list(n[unmapped]), distinct[unmapped])
  }
  note(ledger, "said_unknown", field, sum(n[mapped & is.na(standard) & nzchar(distinct)]))
  if (field$type == "boolean") {
    return(as.logical(standard)[place])
  }
  kept <- unique(standard[!is.na(standard)])
  levels <- if (is.null(allowed)) sort(kept, method = "radix") else intersect(allowed, kept)
  factor(standard[place], levels)
}

note <- function(ledger, what, field, n) {
  if (n) ledger[[what]][[field$name]] <- n
}

ZONE <- "(:\\d\\d(?:[.]\\d+)?)\\s*([Zz]|[+-]\\d\\d:?\\d\\d)$"
ISO <- "^\\d{4}-?\\d\\d-?\\d\\d(?:[T ]\\d\\d(?::?\\d\\d(?::?\\d\\d(?:[.]\\d+)?)?)?)?$"
CLOCK <- "^((?:[01]?\\d|2[0-3]):[0-5]\\d)(?::([0-5]\\d(?:[.]\\d+)?))?$"
NUMBER <- "^[+-]?(?:\\d+[.]?\\d*|[.]\\d+)(?:[eE][+-]?\\d+)?$"

# Parses each distinct text once; the rows only get their text's time.
parse_times <- function(text, field, source, ledger) {
  distinct <- unique(text[!is.na(text)])
  place <- match(text, distinct)
  style <- source[["formats"]][[field$name]]
  utc <- identical(source[["recorded_in"]], "UTC")
  if (field$type == "time") {
    parsed <- parse_clock(distinct, style)
  } else if (field$type == "date") {
    parsed <- as.Date(parse_stamps(sub(ZONE, "\\1", distinct, perl = TRUE), style))
  } else {
    zoned <- grepl(ZONE, distinct, perl = TRUE) | grepl("%z", style %||% "", fixed = TRUE)
    parsed <- parse_stamps(distinct, style)
    elsewhere <- zoned | utc
    parsed[elsewhere] <- to_local(parsed[elsewhere], source$timezone)
  }
  bad <- is.na(parsed) & nzchar(distinct)
  note(ledger, "unparsed", field, sum(tabulate(place, length(distinct))[bad]))
  parsed[place]
}

# Local clock time for moments in UTC; both are kept as if they were UTC.
to_local <- function(moment, timezone) {
  as.POSIXct(format(moment, "%Y-%m-%d %H:%M:%S", tz = timezone), "UTC", "%Y-%m-%d %H:%M:%S")
}

# Parses dates and times as UTC; what names a month or a year only is no date.
parse_stamps <- function(text, style) {
  if (is.null(style)) {
    zoned <- grepl(ZONE, text, perl = TRUE)
    offset <- ifelse(zoned, sub(paste0("^.*", ZONE), "\\2", text, perl = TRUE), "")
    plain <- sub(ZONE, "\\1", text, perl = TRUE)
    digits <- gsub("[-:T ]", "", sub("[.].*", "", plain))
    digits[!grepl(ISO, plain, perl = TRUE)] <- NA
    moment <- strptime(sprintf("%s|", substr(paste0(digits, "000000"), 1, 14)),
                       "%Y%m%d%H%M%S|", "UTC")
    return(as.POSIXct(moment) - offset_seconds(offset))
  }
  # The mark at the end makes sure that the whole text was read.
  style <- sub("%S.%f", "%OS", style, fixed = TRUE)
  moment <- as.POSIXct(strptime(paste0(text, "|"), paste0(style, "|"), "UTC"))
  as.POSIXct(trunc(moment, "secs"))
}

offset_seconds <- function(zone) {
  digits <- gsub("[^0-9]", "", zone)
  minutes <- as.numeric(substr(digits, 1, 2)) * 60 + as.numeric(substr(digits, 3, 4))
  ifelse(nzchar(digits), ifelse(startsWith(zone, "-"), -60, 60) * minutes, 0)
}

parse_clock <- function(text, style) {
  if (is.null(style)) {
    text[!grepl(CLOCK, text, perl = TRUE)] <- NA
    text <- sub(CLOCK, "\\1:\\2", text, perl = TRUE)
    text <- sub(":$", ":00", text)
    style <- "%H:%M:%OS"
  }
  moment <- strptime(paste0("1970-01-01 ", text, "|"), paste0("%Y-%m-%d ", style, "|"), "UTC")
  hms::hms(floor(as.numeric(as.POSIXct(moment))))
}

# Reads numbers, and makes missing what is no number or lies outside what is allowed.
parse_numbers <- function(text, field, ledger) {
  digits <- gsub("(?<=\\d),(?=\\d{3}(?:,|\\.|$))", "", text, perl = TRUE)
  values <- rep(NA_real_, length(text))
  is_number <- grepl(NUMBER, digits, perl = TRUE)
  values[is_number] <- as.numeric(digits[is_number])
  if (field$type == "integer") values[values != round(values)] <- NA
  wrong <- is.na(values) & !is.na(text) & nzchar(text)
  limits <- field[["constraints"]]
  outside <- !is.na(values) & (values < as.numeric(limits[["minimum"]] %||% -Inf) |
    values > as.numeric(limits[["maximum"]] %||% Inf))
  note(ledger, "unparsed", field, sum(wrong))
  note(ledger, "out_of_range", field, sum(outside))
  values[outside] <- NA
  if (field$type == "integer") as.integer(values) else values
}

# Adds the columns that follow from others and were not mapped themselves.
derive_columns <- function(columns, dictionary, source) {
  for (field in dictionary$fields) {
    rule <- field[["derived_from"]]
    if (is.null(rule) || field$name %in% names(columns)) next
    present <- columns[intersect(unlist(rule), names(columns))]
    if (!is.null(rule[["any_of"]]) && length(present)) {
      columns[[field$name]] <- Reduce(`|`, present)
    } else if (!is.null(rule[["date_of"]]) && length(present)) {
      columns[[field$name]] <- as.Date(present[[1]])
    } else if (!is.null(rule[["date_and_time"]]) && length(present) == 2) {
      day <- names(present)[[1]]
      clock <- names(present)[[2]]
      moment <- as.POSIXct(format(present[[1]]), "UTC") + as.numeric(present[[2]])
      if (identical(source[["recorded_in"]], "UTC")) {
        moment <- to_local(moment, source$timezone)
        columns[[clock]] <- hms::hms(as.numeric(moment) %% 86400)
        columns[[day]] <- coalesce(as.Date(moment), columns[[day]])
      }
      columns[[field$name]] <- moment
    }
  }
  columns
}

# Makes missing what cannot be known, such as contraband where there was no search.
apply_predicates <- function(columns, dictionary, ledger) {
  for (field in dictionary$fields) {
    needed <- field[["known_only_where"]]
    if (is.null(needed) || !all(c(needed, field$name) %in% names(columns))) next
    ruled_out <- !columns[[needed]] %in% TRUE
    contradicted <- sum(ruled_out & !is.na(columns[[field$name]]))
    if (contradicted) ledger$contradictions[[field$name]] <- contradicted
    columns[[field$name]][ruled_out] <- NA
  }
  columns
}

# Leaves out rows that are no event of the place and period, and says how many.
set_aside_rows <- function(table, source, ledger) {
  drop <- function(table, rows, reason) {
    if (any(rows)) ledger$set_aside[[reason]] <- sum(rows)
    table[!rows, ]
  }
  table <- drop(table, rowSums(!is.na(table)) == 0, "no cell that can be used")
  period <- source[["period"]]
  if (!is.null(period) && "date" %in% names(table)) {
    outside <- table$date < as.Date(period$start) | table$date > as.Date(period$end)
    table <- drop(table, outside %in% TRUE, "outside the period of the records")
  }
  event <- source[["one_row_per"]]
  if (!is.null(event)) {
    again <- !is.na(table[[event]]) & duplicated(table[[event]])
    table <- drop(table, again, paste("a further row of the same", event))
  }
  table
}
