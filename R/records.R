# Records of a place, ready to be measured.

# The way from a source description in one call: a list of `table` (standard columns, one row per
# event), `ledger`, `source`, `dictionary` and `found` (the file that was read).
load_records <- function(topic, source) {
  dictionary <- read_dictionary(topic)
  description <- read_source(topic, source, dictionary)
  found <- find_records(description)
  standard <- standardize(found$path, description, dictionary)
  expected <- as.numeric(description$records[["rows"]] %||% standard$ledger$rows_read)
  if (standard$ledger$rows_read != expected && !found$made_up) {
    stop(relative_path(found$path), ": expected ", words$count(expected), " rows, found ",
         words$count(standard$ledger$rows_read), ". The file may be cut off or replaced; if it ",
         "is right, correct 'rows' in ", relative_path(description$path), ".", call. = FALSE)
  }
  c(standard, list(source = description, dictionary = dictionary, found = found))
}

# Whether the table has all these standard columns, each known in some row.
has <- function(records, ...) !length(lacks(records, ...))

# Those of these standard columns that the table does not have.
lacks <- function(records, ...) {
  known <- vapply(c(...), function(name) any(!is.na(records$table[[name]])), TRUE)
  c(...)[!known]
}

# A column's name for readers.
column_title <- function(records, name) field(records$dictionary, name)$title
