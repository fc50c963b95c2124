# The toolkit for reports in R: the same steps, names and rules as the Python package.
#
#   records <- load_records("police_stops", "minneapolis")
#   search_rates(records$table)
#
# A source description goes in, standard columns come out, measures turn them into tables and
# charts, and show_chart() and show_table() put them into a page. Each part below names the Python
# module that holds the same step; its docstrings say why things are done as they are.

suppressPackageStartupMessages({
  library(dplyr)
  library(ggplot2)
})
invisible(Sys.setlocale("LC_TIME", "C")) # names of months, "AM" and "PM" as the publishers write

`%||%` <- function(x, y) if (is.null(x)) y else x

# ---- Folders (paths.py) --------------------------------------------------------------------

# The folder of the project: PUBLICSAFETY_ROOT if set, else the nearest one with a _quarto.yml.
project_root <- function() {
  named <- Sys.getenv("PUBLICSAFETY_ROOT", Sys.getenv("QUARTO_PROJECT_ROOT"))
  if (nzchar(named)) {
    return(normalizePath(named))
  }
  folder <- normalizePath(getwd())
  while (!file.exists(file.path(folder, "_quarto.yml"))) {
    if (dirname(folder) == folder) {
      stop("This folder is not inside the toolkit: no _quarto.yml here or above.", call. = FALSE)
    }
    folder <- dirname(folder)
  }
  folder
}

ROOT <- project_root()

# A path as a reader knows it: from the project's root where it lies inside.
relative_path <- function(path) {
  path <- normalizePath(path, mustWork = FALSE)
  inside <- paste0(ROOT, "/")
  if (startsWith(path, inside)) substring(path, nchar(inside) + 1) else path
}

# ---- YAML ----------------------------------------------------------------------------------

# Reads YAML 1.2 as Python does: only true and false are truth values ("YES" and "n" stay text),
# and numbers stay text as they were written, so that keys such as 01 are not changed.
read_yaml_text <- function(path) {
  as_written <- function(text) text
  truth <- function(text) switch(tolower(text), true = TRUE, false = FALSE, text)
  handlers <- list("bool#yes" = truth, "bool#no" = truth)
  numbers <- c("int", "int#hex", "int#oct", "int#base60", "float", "float#fix", "float#exp",
               "float#base60")
  handlers[numbers] <- list(as_written)
  tryCatch(
    yaml::read_yaml(path, fileEncoding = "UTF-8", handlers = handlers),
    error = function(e) stop(relative_path(path), ": ", conditionMessage(e), call. = FALSE)
  )
}

# ---- Data dictionaries (dictionary.py) -----------------------------------------------------

read_dictionary <- function(topic) {
  folder <- file.path(ROOT, "references", "data_dictionaries")
  path <- file.path(folder, paste0(topic, ".yml"))
  if (!file.exists(path)) {
    known <- tools::file_path_sans_ext(list.files(folder, "[.]yml$"))
    stop("'", topic, "' is not a topic of the toolkit; topics: ", toString(known), ".",
         call. = FALSE)
  }
  dictionary <- read_yaml_text(path)
  names(dictionary$fields) <- vapply(dictionary$fields, `[[`, "", "name")
  dictionary
}

# A standard column; a raw_… column is text kept as it came.
field <- function(dictionary, name) {
  if (startsWith(name, "raw_")) {
    list(name = tolower(name), title = sub("^raw_", "", name), type = "string")
  } else {
    dictionary$fields[[name]]
  }
}

# ---- Source descriptions (sources.py) ------------------------------------------------------

# Reads the description of a place. `publicsafety check` says more about what is wrong in one.
read_source <- function(topic, name, dictionary = read_dictionary(topic)) {
  if (grepl("[.]ya?ml$", name)) {
    path <- name
  } else {
    path <- file.path(ROOT, "data", "sources", topic, paste0(name, ".yml"))
  }
  if (!file.exists(path)) {
    known <- tools::file_path_sans_ext(list.files(dirname(path), "[.]yml$"))
    stop(relative_path(path), ": there is no such source description. Places of this topic: ",
         toString(known), ".", call. = FALSE)
  }
  description <- read_yaml_text(path)
  needed <- c("title", "agency", "place", "state", "timezone", "license", "publisher", "records",
              "columns")
  lacking <- setdiff(needed, names(description))
  if (length(lacking)) {
    stop(relative_path(path), ": these keys are missing: ", toString(lacking), ".", call. = FALSE)
  }
  description$topic <- topic
  description$name <- tools::file_path_sans_ext(basename(path))
  description$path <- path
  if (!is.null(description[["location"]])) {
    description$location <- lapply(description$location, as.numeric)
  }
  description$benchmarks <- lapply(description[["benchmarks"]], function(benchmark) {
    benchmark$groups <- lapply(benchmark$groups, function(group) {
      group$population <- as.numeric(group$population)
      group
    })
    benchmark
  })
  check_mapping(description, dictionary)
  description
}

check_mapping <- function(description, dictionary) {
  wrong <- function(...) stop(relative_path(description$path), ": ", ..., call. = FALSE)
  mapped <- names(standard_columns(description))
  unknown <- setdiff(mapped[!startsWith(mapped, "raw_")], names(dictionary$fields))
  if (length(unknown)) {
    wrong("columns: not a standard column: ", toString(unknown), ".")
  }
  if (anyDuplicated(mapped)) {
    wrong("columns: mapped twice: ", toString(mapped[duplicated(mapped)]), ".")
  }
  for (column in names(description[["values"]])) {
    if (!column %in% mapped) wrong("values: '", column, "' is not a mapped standard column.")
    standard <- Filter(Negate(is.null), description$values[[column]])
    allowed <- field(dictionary, column)[["constraints"]][["enum"]]
    if (field(dictionary, column)$type == "boolean") {
      bad <- Filter(Negate(is.logical), standard)
    } else {
      bad <- standard[!is.null(allowed) & !standard %in% allowed]
    }
    if (length(bad)) wrong("values: ", column, ": not allowed: ", toString(unlist(bad)), ".")
  }
}

# Standard name to the raw name that it comes from.
standard_columns <- function(source) {
  raw <- rep(names(source$columns), lengths(source$columns))
  stats::setNames(raw, unlist(source$columns, use.names = FALSE))
}

# The benchmark of that name, or the first one.
benchmark_of <- function(source, name = NULL) {
  for (benchmark in source$benchmarks) {
    if (is.null(name) || benchmark$name == name) {
      return(benchmark)
    }
  }
  stop(relative_path(source$path), ": there is no such benchmark; add one under 'benchmarks'.",
       call. = FALSE)
}

# ---- Find the file and prove that it is the right one (fetch.py) ---------------------------

find_records <- function(source) {
  if (Sys.getenv("PUBLICSAFETY_DATA") == "sample") {
    return(find_sample(source))
  }
  if (source$records$kind == "file") {
    path <- path.expand(source$records$file)
    if (!grepl("^(/|[A-Za-z]:)", path)) path <- file.path(dirname(source$path), path)
    if (!file.exists(path)) {
      stop(relative_path(path), ": there is no such file; 'records.file' in ",
           relative_path(source$path), " names it.", call. = FALSE)
    }
    return(checked(path, "file", source$records, source))
  }
  find_file(source, source$records, source$topic)
}

# Looks in the snapshots, the user's cache, the mirrors, and at the publisher, in this order.
find_file <- function(source, wanted, folders) {
  mirrors <- strsplit(Sys.getenv("PUBLICSAFETY_MIRROR"), .Platform$path.sep, fixed = TRUE)[[1]]
  mirrors <- mirrors[nzchar(mirrors)]
  places <- c(file.path(ROOT, "data", "snapshots"), cache_folder(), mirrors)
  origins <- c("snapshot", "cache", rep("mirror", length(mirrors)))
  for (i in seq_along(places)) {
    for (path in file.path(places[[i]], folders, wanted$file)) {
      if (file.exists(path)) {
        return(checked(path, origins[[i]], wanted, source))
      }
    }
  }
  path <- download(source, wanted, folders[[1]])
  tryCatch(
    checked(path, "publisher", wanted, source),
    error = function(e) {
      unlink(path)
      stop(conditionMessage(e), call. = FALSE)
    }
  )
}

cache_folder <- function() {
  system_cache <- if (Sys.info()[["sysname"]] == "Darwin") {
    "~/Library/Caches"
  } else {
    Sys.getenv("XDG_CACHE_HOME", "~/.cache")
  }
  Sys.getenv("PUBLICSAFETY_CACHE", file.path(path.expand(system_cache), "publicsafety"))
}

find_sample <- function(source) {
  folder <- file.path(ROOT, "data", "samples", source$topic)
  files <- list.files(folder, full.names = TRUE)
  files <- files[startsWith(basename(files), paste0(source$name, "."))]
  if (!length(files)) {
    stop("There is no made-up sample for ", source$topic, "/", source$name, "; look in ",
         relative_path(folder), ", or unset PUBLICSAFETY_DATA to use the real records.",
         call. = FALSE)
  }
  list(path = files[[1]], origin = "sample", sha256 = checksum(read_unpacked(files[[1]])),
       made_up = TRUE)
}

download <- function(source, wanted, folder) {
  if (is.null(wanted[["url"]])) {
    stop(no_copy(source, wanted, "it has no address to download it from"), call. = FALSE)
  }
  target <- file.path(cache_folder(), folder, wanted$file)
  dir.create(dirname(target), recursive = TRUE, showWarnings = FALSE)
  arriving <- tempfile(tmpdir = dirname(target))
  on.exit(unlink(arriving))
  failed <- tryCatch(
    suppressWarnings(utils::download.file(wanted$url, arriving, mode = "wb", quiet = TRUE)),
    error = function(e) 1L
  )
  if (failed != 0) {
    stop(no_copy(source, wanted, "the publisher could not be reached"), call. = FALSE)
  }
  file.rename(arriving, target)
  target
}

no_copy <- function(source, wanted, reason) {
  paste0(
    wanted$file, ": no copy was found and ", reason, ".\n",
    "  address: ", wanted[["url"]] %||% source$publisher$url, "\n",
    "  Two ways out: download it yourself and put it in a folder named in PUBLICSAFETY_MIRROR as ",
    source$topic, "/", wanted$file, ", or try the report on made-up records with ",
    "PUBLICSAFETY_DATA=sample."
  )
}

# What a file holds, unpacked if its first bytes say gzip, bzip2, xz or zip.
read_unpacked <- function(path) {
  start <- readBin(path, "raw", 4)
  if (identical(start, as.raw(c(0x50, 0x4b, 0x03, 0x04))) && !grepl("[.]xlsx$", path)) {
    members <- utils::unzip(path, list = TRUE)$Name
    members <- members[!endsWith(members, "/")]
    if (length(members) != 1) {
      stop(relative_path(path), ": expected one file in the archive, found ", length(members),
           ". Unpack the one that you want.", call. = FALSE)
    }
    connection <- unz(path, members, "rb")
  } else {
    connection <- gzfile(path, "rb") # reads bzip2, xz and plain files, too
  }
  on.exit(close(connection))
  blocks <- list()
  while (length(block <- readBin(connection, "raw", 2^20))) {
    blocks[[length(blocks) + 1]] <- block
  }
  content <- if (length(blocks)) do.call(c, blocks) else raw()
  if (is_cut_off(path, start, length(content))) {
    stop(relative_path(path), ": the file ends too early or is damaged. ",
         "Get it again; if it stays so, tell the publisher.", call. = FALSE)
  }
  content
}

# A gzip file ends with the length of what it holds; R itself does not check it.
is_cut_off <- function(path, start, length) {
  if (!identical(start[1:2], as.raw(c(0x1f, 0x8b)))) {
    return(FALSE)
  }
  end <- utils::tail(readBin(path, "raw", file.size(path)), 4)
  sum(as.integer(end) * 256^(0:3)) > length
}

checksum <- function(content) digest::digest(content, "sha256", serialize = FALSE)

checked <- function(path, origin, wanted, source) {
  content <- read_unpacked(path)
  where <- relative_path(path)
  again <- switch(
    origin,
    publisher = paste("Look at the publisher's page; if the file was replaced,",
                      "correct the description."),
    cache = paste("Delete it and try again; if it is meant to be so,",
                  "correct the source description."),
    "Put the right file there, or correct the source description."
  )
  if (!length(content)) {
    stop(where, ": the file is empty. ", again, call. = FALSE)
  }
  start <- tolower(rawToChar(utils::head(content[content != as.raw(0)], 512)))
  if (grepl("^(\xef\xbb\xbf)?\\s*<(!doctype html|html)", start, useBytes = TRUE)) {
    stop(where, ": this is a web page, not a table. The publisher answered with a page (a login, ",
         "a notice or an error). Look at ", source$publisher$url, ". ", again, call. = FALSE)
  }
  found <- checksum(content)
  if (!is.null(wanted[["sha256"]]) && found != wanted$sha256) {
    stop(where, ": this is not the file that ", relative_path(source$path),
         " was written for.\n  expected checksum ", wanted$sha256, "\n  found             ", found,
         "\nIt may be damaged, or the publisher may have changed it. ", again, call. = FALSE)
  }
  list(path = path, origin = origin, sha256 = found, made_up = FALSE)
}

# ---- Read the mapped columns as text (read.py) ---------------------------------------------

# Returns the rows as text, and how many lines were left out because their cells do not match the
# header.
read_rows <- function(path, source) {
  settings <- source$records
  encoding <- sub("^latin-", "latin", settings[["encoding"]] %||% "utf-8")
  content <- read_unpacked(path)
  all_text <- suppressWarnings(readr::read_delim(
    content,
    delim = settings[["delimiter"]] %||% ",",
    na = unlist(settings[["missing_values"]]) %||% "",
    col_types = readr::cols(.default = readr::col_character()),
    locale = readr::locale(encoding = encoding),
    name_repair = "minimal", trim_ws = FALSE, progress = FALSE
  ))
  where <- relative_path(path)
  missing <- setdiff(names(source$columns), names(all_text))
  if (length(missing)) {
    stop(where, ": mapped columns are not in the file: ", toString(sQuote(missing, FALSE)),
         ".\nThe file has: ", toString(sQuote(names(all_text), FALSE)), ".\nCorrect 'columns' in ",
         relative_path(source$path), ".", call. = FALSE)
  }
  if (!nrow(all_text)) {
    stop(where, ": the file has a header but no rows.", call. = FALSE)
  }
  faults <- readr::problems(all_text)
  faults <- faults[endsWith(faults$expected, "columns"), ]
  faults <- faults[!duplicated(faults$row), ]
  reasons <- sprintf("line with %s cells instead of %s",
                     sub(" .*", "", faults$actual), sub(" .*", "", faults$expected))
  kept <- setdiff(seq_len(nrow(all_text)), faults$row - 1)
  rows <- all_text[kept, names(source$columns)]
  if (!all(vapply(rows, function(cells) all(validUTF8(unique(cells))), TRUE))) {
    stop(where, ": the text is not ", encoding, ". Set 'records: encoding' in the source ",
         "description, often latin-1 or cp1252.", call. = FALSE)
  }
  reasons <- table(factor(reasons, unique(reasons)))
  list(rows = rows, malformed = stats::setNames(as.list(reasons), names(reasons)))
}

# ---- The standard table and the ledger (standardize.py) ------------------------------------

# Reads a file of records as a standard table: text as factors, yes and no as logicals, local clock
# times as date-times whose zone is called UTC. And the ledger of every row and cell.
standardize <- function(path, source, dictionary) {
  raw <- read_rows(path, source)
  ledger <- new.env()
  ledger$set_aside <- raw$malformed
  ledger$rows_read <- nrow(raw$rows) + sum(unlist(raw$malformed))
  expected <- source$records[["rows"]]
  if (!is.null(expected) && ledger$rows_read != as.numeric(expected)) {
    stop(relative_path(path), ": expected ", words$count(as.numeric(expected)), " rows, found ",
         words$count(ledger$rows_read), ". The file may be cut off or replaced; if it is right, ",
         "correct 'rows' in the source description.", call. = FALSE)
  }
  origin <- standard_columns(source)
  columns <- list()
  for (name in names(origin)) {
    columns[[name]] <- convert(raw$rows[[origin[[name]]]], field(dictionary, name), source, ledger)
  }
  names(columns) <- ifelse(startsWith(names(columns), "raw_"), tolower(names(columns)),
                           names(columns))
  columns <- apply_predicates(derive(columns, dictionary), dictionary, ledger)
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

# Maps each distinct value once; the rows only get their value's place.
map_values <- function(text, field, mapping, ledger) {
  distinct <- unique(text[!is.na(text)])
  place <- match(text, distinct)
  n <- tabulate(place, length(distinct))
  clean <- trimws(distinct, whitespace = "[\\h\\v]")
  exact <- ifelse(distinct %in% names(mapping), distinct, clean)
  standard <- rep(NA_character_, length(distinct))
  unmapped <- nzchar(clean)

  mapped <- exact %in% names(mapping)
  standard[mapped] <- vapply(mapping[exact[mapped]], function(value) {
    if (is.null(value)) NA_character_ else as.character(value)
  }, "")
  unmapped[mapped] <- FALSE

  allowed <- field[["constraints"]][["enum"]]
  if (field$type == "boolean") {
    if (is.null(mapping)) {
      yes <- tolower(clean) %in% c("true", "t", "yes", "y", "1")
      no <- tolower(clean) %in% c("false", "f", "no", "n", "0")
      standard[yes] <- "TRUE"
      standard[no] <- "FALSE"
      unmapped[yes | no] <- FALSE
    }
  } else {
    as_is <- if (is.null(allowed)) unmapped else unmapped & tolower(clean) %in% allowed
    standard[as_is] <- if (is.null(allowed)) clean[as_is] else tolower(clean[as_is])
    unmapped[as_is] <- FALSE
  }

  if (any(unmapped)) {
    ledger$unmapped[[field$name]] <- stats::setNames(as.list(n[unmapped]), distinct[unmapped])
  }
  unknown <- sum(n[!unmapped & is.na(standard) & nzchar(clean)])
  if (unknown) ledger$said_unknown[[field$name]] <- unknown
  if (field$type == "boolean") {
    return(as.logical(standard)[place])
  }
  kept <- unique(standard[!is.na(standard)])
  levels <- if (is.null(allowed)) sort(kept, method = "radix") else intersect(allowed, kept)
  factor(standard[place], levels)
}

parse_times <- function(text, field, source, ledger) {
  distinct <- unique(text[!is.na(text)])
  place <- match(text, distinct)
  clean <- trimws(distinct, whitespace = "[\\h\\v]")
  parsed <- parse_distinct(clean, field$type, source[["formats"]][[field$name]])
  bad <- sum(tabulate(place, length(distinct))[is.na(parsed) & nzchar(clean)])
  if (bad) ledger$unparsed[[field$name]] <- bad
  if (field$type == "datetime" && identical(source[["recorded_in"]], "UTC")) {
    parsed <- as.POSIXct(format(parsed, "%Y-%m-%d %H:%M:%S", tz = source$timezone), tz = "UTC")
  }
  parsed[place]
}

parse_distinct <- function(text, type, style) {
  if (type == "time") {
    style <- style %||% ifelse(lengths(strsplit(text, ":")) == 3, "%H:%M:%S", "%H:%M")
    moment <- strptime(paste0("1970-01-01 ", text, "|"), paste0("%Y-%m-%d ", style, "|"), "UTC")
    return(hms::hms(as.numeric(moment)))
  }
  if (is.null(style)) {
    text <- sub("T", " ", text, fixed = TRUE)
    parts <- lengths(strsplit(text, ":"))
    style <- c("%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%OS")[pmin(pmax(parts, 1), 3)]
  }
  # The mark at the end makes sure that the whole text was read.
  moment <- as.POSIXct(strptime(paste0(text, "|"), paste0(style, "|"), "UTC"))
  if (type == "date") as.Date(moment) else as.POSIXct(trunc(moment, "secs"))
}

parse_numbers <- function(text, field, ledger) {
  clean <- trimws(text, whitespace = "[\\h\\v]")
  values <- suppressWarnings(as.numeric(gsub(",", "", clean, fixed = TRUE)))
  bad <- sum(is.na(values) & !is.na(clean) & nzchar(clean))
  if (bad) ledger$unparsed[[field$name]] <- bad
  low <- as.numeric(field[["constraints"]][["minimum"]] %||% -Inf)
  high <- as.numeric(field[["constraints"]][["maximum"]] %||% Inf)
  outside <- !is.na(values) & (values < low | values > high)
  if (any(outside)) ledger$out_of_range[[field$name]] <- sum(outside)
  values[outside] <- NA
  if (field$type == "integer") as.integer(round(values)) else values
}

# Adds the columns that follow from others and were not mapped themselves.
derive <- function(columns, dictionary) {
  for (field in dictionary$fields) {
    rule <- field[["derived_from"]]
    if (is.null(rule) || field$name %in% names(columns)) next
    present <- columns[intersect(unlist(rule), names(columns))]
    if (!is.null(rule[["any_of"]]) && length(present)) {
      columns[[field$name]] <- Reduce(`|`, present)
    } else if (!is.null(rule[["date_of"]]) && length(present)) {
      columns[[field$name]] <- as.Date(present[[1]])
    } else if (!is.null(rule[["date_and_time"]]) && length(present) == 2) {
      columns[[field$name]] <- as.POSIXct(present[[1]], tz = "UTC") + as.numeric(present[[2]])
      attr(columns[[field$name]], "tzone") <- "UTC"
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
  table <- drop(table, rowSums(!is.na(table)) == 0, "nothing is filled in")
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

# ---- Records of a place (records.py) -------------------------------------------------------

# The way from a source description in one call: a list of `table` (standard columns, one row per
# event), `ledger`, `source`, `dictionary` and `found` (the file that was read).
load_records <- function(topic, source) {
  dictionary <- read_dictionary(topic)
  description <- read_source(topic, source, dictionary)
  found <- find_records(description)
  standard <- standardize(found$path, description, dictionary)
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

# ---- Numbers, names and dates as a reader meets them (words.py) ----------------------------

TOO_FEW <- "too few to show"
NOT_KNOWN <- "not known"

RACE_GROUPS <- c(
  "white" = "White", "black" = "Black", "east african" = "East African", "hispanic" = "Hispanic",
  "asian/pacific islander" = "Asian/Pacific Islander", "native american" = "Native American",
  "multiracial" = "Multiracial", "other" = "Other"
)
WEEKDAYS <- c("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

grouped <- function(text) {
  whole <- sub("[.].*", "", text)
  paste0(prettyNum(whole, big.mark = ","), substring(text, nchar(whole) + 1))
}

# Makes a function that writes known values with `write`, and `missing` for the others.
writer <- function(write, missing = TOO_FEW) {
  function(value, ...) {
    text <- rep(missing, length(value))
    known <- !is.na(value)
    text[known] <- write(value[known], ...)
    text
  }
}

as_day <- function(value) {
  if (is.character(value)) value <- ifelse(nchar(value) == 7, paste0(value, "-01"), value)
  as.Date(value)
}

# Each function takes values and gives plain text; escape() makes text safe for a page.
words <- list(
  # 1894 gives "1,894".
  count = writer(function(value) grouped(sprintf("%.0f", round(value)))),

  # 0.1244 gives "12.4%"; a share near none or all says so: "under 0.1%", "over 99.9%".
  percent = writer(function(value, digits = 1) {
    step <- 10^-digits
    short <- function(number) sprintf("%.*f%%", digits, number)
    case_when(
      value == 0 ~ "0%",
      value == 1 ~ "100%",
      value > 0 & value * 100 < step / 2 ~ paste("under", short(step)),
      value < 1 & value * 100 >= 100 - step / 2 ~ paste("over", short(100 - step)),
      TRUE ~ short(value * 100)
    )
  }),

  # 83.21 gives "83.2".
  rate = writer(function(value, unit = "") {
    digits <- case_when(abs(value) >= 1000 ~ 0L, abs(value) >= 1 | value == 0 ~ 1L, TRUE ~ 2L)
    trimws(paste(grouped(sprintf("%.*f", digits, value)), unit))
  }),

  # 3.01 gives "3.0 times".
  ratio = writer(function(value) paste(words$factor(value), "times")),

  # 3.01 gives "3.0".
  factor = writer(function(value) {
    ifelse(value >= 0.995, grouped(sprintf("%.1f", value)), sprintf("%.2f", value))
  }),

  # At most four significant digits and no needless zeros.
  number = writer(function(value) {
    whole <- abs(value) >= 1000 | value == round(value)
    ifelse(whole, grouped(sprintf("%.0f", round(value))), sprintf("%.4g", value))
  }),

  # (0.119, 0.130) gives "11.9% to 13.0%".
  interval = function(low, high, form = words$percent) {
    ifelse(is.na(low) | is.na(high), TOO_FEW, paste(form(low), "to", form(high)))
  },

  # "a", "a and b", "a, b, and c".
  join = function(items, last = "and") {
    if (length(items) < 3) {
      return(paste(items, collapse = paste0(" ", last, " ")))
    }
    paste0(toString(utils::head(items, -1)), ", ", last, " ", utils::tail(items, 1))
  },

  # (1, "stop") gives "1 stop", (1894, "stop") gives "1,894 stops".
  plural = function(value, one, many = paste0(one, "s")) {
    paste(words$count(value), ifelse(value %in% 1, one, many))
  },

  # "native american" gives "Native American"; other lower-case values get a capital.
  label = writer(function(value) {
    if (is.logical(value)) {
      return(ifelse(value, "Yes", "No"))
    }
    text <- as.character(value)
    spaced <- gsub("_", " ", text, fixed = TRUE)
    capital <- paste0(toupper(substring(spaced, 1, 1)), substring(spaced, 2))
    ifelse(text %in% names(RACE_GROUPS), RACE_GROUPS[text],
           ifelse(text == tolower(text), capital, text))
  }, missing = "Not known"),

  # "January 1, 2017".
  date = writer(function(value) {
    day <- as_day(value)
    sprintf("%s %d, %s", format(day, "%B"), as.integer(format(day, "%d")), format(day, "%Y"))
  }, missing = NOT_KNOWN),

  # "January 1 to December 31, 2017".
  period = function(first, last) {
    start <- as_day(first)
    end <- as_day(last)
    if (is.na(start) || is.na(end)) {
      NOT_KNOWN
    } else if (start == end) {
      words$date(start)
    } else if (format(start, "%Y") == format(end, "%Y")) {
      paste(sub(",.*", "", words$date(start)), "to", words$date(end))
    } else {
      paste(words$date(start), "to", words$date(end))
    }
  },

  # "January 2017".
  month = writer(function(value) format(as_day(value), "%B %Y"), missing = NOT_KNOWN),

  # 1 is Monday, as the measures count.
  weekday = function(value) WEEKDAYS[value],

  # 0 gives "midnight", 13 gives "1 p.m.".
  hour = function(value) {
    clock <- paste(value %% 12, ifelse(value %% 24 < 12, "a.m.", "p.m."))
    ifelse(value %% 12 != 0, clock, ifelse(value %% 24 == 0, "midnight", "noon"))
  },

  # Which group is highest and which is lowest: the finding that an alt text needs.
  extremes = function(table, by, form = words$percent, value = "estimate") {
    shown <- table[!is.na(table[[value]]), ]
    shown <- shown[order(shown[[value]]), ]
    hidden <- nrow(table) - nrow(shown)
    name <- words$label(shown[[by]])
    number <- form(shown[[value]])
    last <- nrow(shown)
    finding <- if (last == 1) {
      sprintf("%s: %s.", name, number)
    } else if (last > 1) {
      sprintf("Highest for %s (%s), lowest for %s (%s).", name[last], number[last], name[1],
              number[1])
    }
    few <- if (hidden) {
      paste0(words$plural(hidden, "group has", "groups have"), " ", TOO_FEW, ".")
    }
    paste(c(finding, few), collapse = " ")
  },

  # Shortens a text, the last character an ellipsis.
  cut = function(text, limit = 200) {
    short <- paste0(trimws(substring(text, 1, limit - 1), "right"), "\u2026")
    ifelse(nchar(text) <= limit, text, short)
  },

  # Makes any text safe to stand in Markdown, in HTML and in a double-quoted attribute alike.
  escape = function(text) {
    text <- gsub("[\\x01-\\x1f\\x7f-\\x9f\\x{2028}\\x{2029}]", " ", enc2utf8(as.character(text)),
                 perl = TRUE)
    text <- trimws(gsub("[\\h\\v]+", " ", text, perl = TRUE))
    vapply(strsplit(text, ""), function(marks) {
      special <- marks %in% strsplit("\\`*_{}[]<>#|~^$@&\"", "")[[1]]
      marks[special] <- sprintf("&#%d;", vapply(marks[special], utf8ToInt, 1L))
      escape_list_mark(paste(marks, collapse = ""))
    }, "")
  }
)

# A mark at the very start that would begin a list becomes an entity, too.
escape_list_mark <- function(text) {
  found <- regmatches(text, regexec("^(\\(?\\w{1,9}(?=[.)]\\s)|(?=[-+:=]))([.)]|[-+:=]+)", text,
                                    perl = TRUE))[[1]]
  if (!length(found)) {
    return(text)
  }
  marks <- paste0(sprintf("&#%d;", utf8ToInt(found[[3]])), collapse = "")
  paste0(found[[2]], marks, substring(text, nchar(found[[1]]) + 1))
}

# ---- Small numbers are not shown (privacy.py, which holds the rule in words) ---------------

check_limit <- function(limit, where) {
  number <- suppressWarnings(as.numeric(limit))
  if (is.na(number) || number < 0 || number != round(number)) {
    stop(where, " is '", limit, "': give a whole number, such as 10 (0 turns it off).",
         call. = FALSE)
  }
  number
}

privacy <- new.env()
privacy$limit <- check_limit(
  Sys.getenv("PUBLICSAFETY_SUPPRESS_BELOW", "10"),
  "The environment variable PUBLICSAFETY_SUPPRESS_BELOW"
)

# The smallest count that is shown.
get_limit <- function() privacy$limit

# Hides counts from 1 to limit - 1 from now on; 0 or 1 hides nothing.
set_limit <- function(limit) {
  privacy$limit <- check_limit(limit, "The limit for small numbers")
  invisible(limit)
}

is_small <- function(values) values >= 1 & values < privacy$limit

# Hides the small numbers of a table of shares (`count` of `n` records).
suppress_shares <- function(table, by, within = character()) {
  hidden <- hidden_shares(table, by, within)
  hide(table, hidden$count, hidden$n)
}

# Hides the small numbers of a table of counts. Where `population` is TRUE, n is a published
# population and stays; `also` names further rows that have to be hidden.
suppress_counts <- function(table, by, within = character(), population = FALSE, also = NULL) {
  nothing <- logical(nrow(table))
  row_too <- also %||% nothing
  hide_n <- if (population) nothing else row_too | is_small(table$n)
  hide(table, hidden_counts(table, by, within, hide_n | row_too), hide_n)
}

hide <- function(table, hide_count, hide_n) {
  table$count[hide_count] <- NA
  table$n[hide_n] <- NA
  table[hide_count, c("estimate", "low", "high")] <- NA_real_
  table$suppressed <- hide_count | hide_n
  table
}

# Hides further cells until no hidden cell follows from visible cells and totals.
protect <- function(values, hidden, families, must_hide = hidden) {
  secret <- must_hide & values > 0
  repeat {
    before <- sum(hidden)
    for (family in families) hidden <- hide_companions(values, hidden, family)
    if (sum(hidden) > before) next
    given_away <- secret & find_given_away(hidden, families)
    spare <- visible_near(given_away, values, hidden, families)
    if (!any(given_away) || !length(spare)) {
      return(hidden)
    }
    hidden[smallest(values, spare)] <- TRUE
  }
}

# Hides cells of a family until its hidden cells cover for each other.
hide_companions <- function(values, hidden, family) {
  repeat {
    inside <- family[hidden[family]]
    covered <- length(inside) > 1 && sum(values[inside]) >= privacy$limit
    visible <- family[!hidden[family] & values[family] > 0]
    if (!length(inside) || covered || !length(visible)) {
      return(hidden)
    }
    hidden[smallest(values, visible)] <- TRUE
  }
}

# TRUE for hidden cells that have one possible value, given the families' totals.
find_given_away <- function(hidden, families) {
  result <- logical(length(hidden))
  cells <- which(hidden)
  families <- Filter(function(family) any(hidden[family]), families)
  if (length(families)) {
    totals <- do.call(rbind, lapply(families, function(family) cells %in% family)) + 0
    result[cells] <- rowSums(abs(null_space(totals)) >= 1e-9) == 0
  }
  result
}

null_space <- function(matrix) {
  parts <- svd(matrix, nu = 0, nv = ncol(matrix))
  rank <- sum(parts$d > max(parts$d) * .Machine$double.eps * max(dim(matrix)))
  parts$v[, seq_len(ncol(matrix)) > rank, drop = FALSE]
}

# The visible nonzero cells in the families of these cells, or else of the table.
visible_near <- function(cells, values, hidden, families) {
  visible <- !hidden & values > 0
  near <- logical(length(hidden))
  for (family in families) if (any(cells[family])) near[family] <- TRUE
  which(if (any(visible & near)) visible & near else visible)
}

smallest <- function(values, places) places[which.min(values[places])]

hidden_counts <- function(table, by, within, also = FALSE) {
  families <- find_families(table, by, within, hidden_counts)
  protect(table$count, is_small(table$count) | also, families)
}

hidden_n <- function(table, by, within) {
  protect(table$n, is_small(table$n), find_families(table, by, within, hidden_n))
}

hidden_shares <- function(table, by, within) {
  hide_n <- hidden_n(table, by, within)
  families <- find_families(table, by, within, function(...) hidden_shares(...)$count)
  others <- table$n - table$count
  must_hide <- hide_n | is_small(table$count) | is_small(others)
  hide_count <- must_hide
  repeat {
    before <- hide_count
    hide_count <- protect(table$count, hide_count, families, must_hide)
    hide_count <- protect(others, hide_count, families, must_hide)
    if (identical(hide_count, before)) {
      return(list(count = hide_count, n = hide_n))
    }
  }
}

# The sets of rows whose totals are not hidden in a table of these totals.
find_families <- function(table, by, within, hidden_totals) {
  families <- list()
  for (size in rev(seq_along(by)) - 1) {
    for (kept in utils::combn(by, size, simplify = FALSE)) {
      columns <- c(within, kept)
      set <- number_sets(table, columns)
      first <- !duplicated(set)
      totals <- table[first, columns]
      totals$count <- as.vector(rowsum(table$count, set))
      totals$n <- as.vector(rowsum(table$n, set))
      known <- which(!hidden_totals(totals, kept, within))
      families <- c(families, lapply(known, function(label) which(set == label)))
    }
  }
  families
}

# Numbers the rows that agree in these columns, in the order of the first row of each set.
number_sets <- function(table, columns) {
  if (!length(columns)) {
    return(rep(1L, nrow(table)))
  }
  label <- do.call(paste, c(lapply(table[columns], as.character), sep = "\r"))
  match(label, unique(label))
}

# ---- Measures (measures.py) ----------------------------------------------------------------

CONFIDENCE <- 0.95
Z <- stats::qnorm(0.5 + CONFIDENCE / 2)
RESIDENTS <- "residents"
TIDY_COLUMNS <- c("measure", "count", "n", "estimate", "low", "high", "denominator", "suppressed")

need_columns <- function(table, columns) {
  missing <- setdiff(columns, names(table))
  if (length(missing)) {
    stop("This table has no column ", toString(missing), " (it has: ", toString(names(table)),
         "). Map a raw column to it under 'columns' in the source description, or look it up in ",
         "the topic's data dictionary.", call. = FALSE)
  }
}

# Counts rows by group: `n` rows where the outcome is known, `count` those where it is true. Rows
# where a group is not known are left out.
counts <- function(table, by, outcome = NULL, among = NULL) {
  need_columns(table, c(by, outcome, among))
  usable <- if (is.null(among)) TRUE else table[[among]] %in% TRUE
  known <- if (is.null(outcome)) TRUE else !is.na(table[[outcome]])
  yes <- if (is.null(outcome)) TRUE else table[[outcome]] %in% TRUE
  counted <- table |>
    select(all_of(by)) |>
    mutate(count = usable & yes, n = usable & known) |>
    mutate(across(where(is.factor), as.character)) |>
    filter(if_all(all_of(by), ~ !is.na(.x))) |>
    group_by(across(all_of(by))) |>
    summarise(count = sum(count), n = sum(n), .groups = "drop")
  sort_by(counted, by)
}

# Sorts text by its characters' codes, whatever the locale.
sort_by <- function(table, by) {
  table[do.call(order, c(unname(as.list(table[by])), method = "radix")), ]
}

# Counts the records of each group, and each group's share of all of them.
group_counts <- function(table, by) {
  counted <- counts(table, by)
  counted$n <- rep(sum(counted$count), nrow(counted))
  tidy(suppress_counts(wilson(counted), by), by, "records", known_words(by))
}

# Counts records by two columns, such as race as guessed before and as recorded after the stop.
crosstab <- function(table, rows, columns) {
  counted <- counts(table, c(rows, columns))
  full <- expand.grid(
    columns = sort(unique(counted[[columns]]), method = "radix"),
    rows = sort(unique(counted[[rows]]), method = "radix"),
    stringsAsFactors = FALSE
  )
  full <- as_tibble(stats::setNames(full[c("rows", "columns")], c(rows, columns))) |>
    left_join(counted, by = c(rows, columns)) |>
    mutate(count = coalesce(count, 0L)) |>
    group_by(across(all_of(rows))) |>
    mutate(n = sum(count)) |>
    ungroup()
  small_row <- hidden_row_totals(full, rows)
  shown <- suppress_counts(wilson(full), c(rows, columns), also = small_row)
  tidy(shown, c(rows, columns), "records", known_words(c(rows, columns)))
}

# Counts stops by month, or by weekday (1 is Monday) and hour.
counts_by_time <- function(stops, unit = c("month", "weekday_hour")) {
  unit <- match.arg(unit)
  if (unit == "month") {
    counted <- counts_by_month(stops)
    keys <- "month"
    known <- "stops where the date is known"
  } else {
    counted <- counts_by_weekday_and_hour(stops)
    keys <- c("weekday", "hour")
    known <- "stops where the time is known"
  }
  counted$n <- rep(sum(counted$count), nrow(counted))
  tidy(suppress_counts(wilson(counted), keys), keys, "stops", known)
}

# The share of records with an outcome, by group, with Wilson intervals.
share_rates <- function(table, outcome, by = "subject_race", among = NULL, measure = NULL,
                        denominator = NULL) {
  base <- if (is.null(among)) "records" else paste("records with", spaced(among))
  known <- paste(base, "where", spaced(outcome), "is known")
  rates <- suppress_shares(wilson(counts(table, by, outcome, among)), by)
  tidy(rates, by, measure %||% paste0(outcome, "_rate"), denominator %||% known)
}

# The share of stops with a search.
search_rates <- function(stops, by = "subject_race", outcome = "search_conducted") {
  share_rates(stops, outcome, by, measure = "search_rate",
              denominator = "stops where it is known whether there was a search")
}

# The share of stops in which a citation was issued.
citation_rates <- function(stops, by = "subject_race") {
  share_rates(stops, "citation_issued", by, measure = "citation_rate",
              denominator = "stops where it is known whether a citation was issued")
}

# The share of searches in which something was found.
hit_rates <- function(stops, by = "subject_race", outcome = "contraband_found",
                      search = "search_conducted") {
  share_rates(stops, outcome, by, among = search, measure = "hit_rate",
              denominator = "searches where it is known whether anything was found")
}

# Stops per 1,000 residents by group of a benchmark, with exact Poisson intervals.
stops_per_1000 <- function(stops, benchmark, by = "subject_race") {
  counted <- counts_by_benchmark(stops, benchmark, by)
  partly_hidden <- counted$partly_hidden
  counted$partly_hidden <- NULL
  shown <- suppress_counts(per_1000(counted), by, population = TRUE, also = partly_hidden)
  tidy(shown, by, "stops_per_1000", RESIDENTS)
}

# Each group's rate divided by the rate of a reference group, with log-normal intervals.
rate_ratios <- function(rates, reference = "white", by = "subject_race") {
  keys <- names(rates)[seq_len(match("measure", names(rates)) - 1)]
  others <- setdiff(keys, by)
  check_reference(reference, by, rates[[by]])
  is_reference <- rates[[by]] == reference
  base <- rates[is_reference, c(others, "count", "n", "estimate", "suppressed")]
  groups <- rates[!is_reference, ]
  place <- if (length(others)) {
    match(do.call(paste, groups[others]), do.call(paste, base[others]))
  } else {
    rep(1L, nrow(groups))
  }
  base <- base[place, ]
  groups$suppressed <- groups$suppressed | base$suppressed %in% TRUE
  groups$estimate <- divide(groups$estimate, base$estimate)
  by_count <- divide(1, groups$count) + divide(1, base$count)
  by_n <- divide(1, groups$n) + divide(1, base$n)
  variance <- by_count - ifelse(groups$denominator == RESIDENTS, 0, by_n)
  groups <- log_interval(groups, variance)
  groups$reference <- reference
  groups$measure <- paste0(groups$measure, "_ratio")
  groups[c(keys, "reference", TIDY_COLUMNS)]
}

# Compares shares with a reference group inside each district, and pools the comparisons: the
# Mantel-Haenszel risk ratio, with the variance of its logarithm by Greenland and Robins.
adjusted_ratio <- function(stops, outcome, by = "subject_race", reference = "white",
                           within = "precinct") {
  cells <- counts(stops, c(by, within), outcome)
  check_reference(reference, by, cells[[by]])
  totals <- cells |>
    group_by(across(all_of(by))) |>
    summarise(count = sum(count), n = sum(n), .groups = "drop") |>
    sort_by(by)
  pooled <- lapply(totals[[by]], function(group) {
    mantel_haenszel(cells, by, group, reference, within)
  })
  totals$estimate <- vapply(pooled, `[[`, 1, "ratio")
  totals <- log_interval(totals, vapply(pooled, `[[`, 1, "variance"))
  shown <- suppress_shares(totals, by)
  is_reference <- shown[[by]] == reference
  if (any(shown$suppressed[is_reference])) {
    shown[c("estimate", "low", "high")] <- NA_real_
    shown$suppressed <- TRUE
  }
  shown$reference <- reference
  known <- sprintf("records where %s and %s are known", spaced(outcome),
                   toString(spaced(within)))
  tidy(shown[!is_reference, ], c(by, "reference"), paste0(outcome, "_adjusted_ratio"), known)
}

# Stops per resident against a reference group, asked of every benchmark.
benchmark_sensitivity <- function(stops, benchmarks, reference = "white", by = "subject_race") {
  lapply(benchmarks, function(benchmark) {
    for (group in benchmark$groups) {
      if (reference %in% group$matches) {
        return(stops_per_1000(stops, benchmark, by) |>
          rate_ratios(group$name, by) |>
          mutate(benchmark = benchmark$name, .before = 1))
      }
    }
  }) |>
    bind_rows()
}

wilson <- function(counted) {
  n <- ifelse(counted$n > 0, counted$n, NA)
  share <- counted$count / n
  middle <- (share + Z^2 / (2 * n)) / (1 + Z^2 / n)
  reach <- Z * sqrt(share * (1 - share) / n + Z^2 / (4 * n^2)) / (1 + Z^2 / n)
  mutate(counted, estimate = share, low = middle - reach, high = middle + reach)
}

# The exact interval of a Poisson mean from a count (Garwood 1936).
per_1000 <- function(counted) {
  residents <- ifelse(counted$n > 0, counted$n, NA) / 1000
  count <- counted$count
  tail <- (1 - CONFIDENCE) / 2
  low <- ifelse(count > 0, stats::qchisq(tail, 2 * pmax(count, 1)) / 2, 0)
  high <- stats::qchisq(1 - tail, 2 * count + 2) / 2
  mutate(counted, estimate = count / residents, low = low / residents, high = high / residents)
}

log_interval <- function(ratios, variance) {
  reach <- exp(Z * sqrt(variance))
  mutate(ratios, low = estimate / reach, high = estimate * reach)
}

mantel_haenszel <- function(cells, by, group, reference, strata) {
  one <- cells[cells[[by]] == group, c(strata, "count", "n")]
  other <- cells[cells[[by]] == reference, c(strata, "count", "n")]
  pairs <- inner_join(one, other, by = strata, suffix = c("", "_reference"))
  pairs <- pairs[pairs$n + pairs$n_reference > 0, ]
  a <- as.numeric(pairs$count)
  n1 <- as.numeric(pairs$n)
  c <- as.numeric(pairs$count_reference)
  n0 <- as.numeric(pairs$n_reference)
  total <- n1 + n0
  above <- sum(a * n0 / total)
  below <- sum(c * n1 / total)
  spread <- sum(((a + c) * n1 * n0 - a * c * total) / total^2)
  list(ratio = divide(above, below), variance = divide(spread, above * below))
}

# Counts by benchmark group, and where a sum would give away a group hidden elsewhere.
counts_by_benchmark <- function(stops, benchmark, by) {
  hidden <- group_counts(stops, by)
  counted <- counts(stops, by)
  rows <- lapply(benchmark$groups, function(group) {
    place <- match(intersect(group$matches, counted[[by]]), counted[[by]])
    tibble(
      "{by}" := group$name, count = sum(counted$count[place]), n = round(group$population),
      partly_hidden = length(unique(hidden$suppressed[place])) > 1
    )
  })
  sort_by(bind_rows(rows), by)
}

counts_by_month <- function(stops) {
  need_columns(stops, "date")
  date <- as.POSIXlt(stops$date[!is.na(stops$date)])
  months <- (date$year + 1900L) * 12L + date$mon
  if (!length(months)) {
    return(tibble(month = character(), count = integer()))
  }
  every <- seq(min(months), max(months))
  tibble(month = sprintf("%04d-%02d", every %/% 12, every %% 12 + 1),
         count = tabulate(months - min(months) + 1, length(every)))
}

counts_by_weekday_and_hour <- function(stops) {
  need_columns(stops, "datetime")
  moment <- as.POSIXlt(stops$datetime[!is.na(stops$datetime)])
  day <- (moment$wday + 6) %% 7
  tibble(weekday = rep(1:7, each = 24), hour = rep(0:23, 7),
         count = tabulate(day * 24 + moment$hour + 1, 168))
}

# TRUE for each line whose row total is hidden in a table of the row totals.
hidden_row_totals <- function(full, rows) {
  totals <- full[!duplicated(full[[rows]]), ]
  families <- if (is_small(sum(totals$n))) list() else list(seq_len(nrow(totals)))
  hidden <- protect(totals$n, is_small(totals$n), families)
  hidden[match(full[[rows]], totals[[rows]])]
}

tidy <- function(table, keys, measure, denominator) {
  table$measure <- rep(measure, nrow(table))
  table$denominator <- rep(denominator, nrow(table))
  as_tibble(table[c(keys, TIDY_COLUMNS)])
}

# Divides, with a missing result where `below` is zero or missing.
divide <- function(above, below) above / ifelse(below > 0, below, NA)

spaced <- function(column) gsub("_", " ", column, fixed = TRUE)

known_words <- function(keys) {
  verb <- if (length(keys) == 1) "is" else "are"
  paste("records where", paste(spaced(keys), collapse = " and "), verb, "known")
}

check_reference <- function(reference, by, values) {
  if (!reference %in% values) {
    known <- toString(sort(unique(values), method = "radix"))
    stop("There is no ", by, " '", reference, "' to compare with; this table has: ", known, ".",
         call. = FALSE)
  }
}

# ---- The veil of darkness (veil.py, which holds the steps in words) ------------------------

FEWEST_STOPS <- 10
LARGEST_STANDARD_ERROR <- 5
NOON <- 12 * 60
SUNSET <- 90 + 32 / 120 # degrees from the zenith, to the upper edge of the sun
DUSK <- 96

# Sunset and the end of civil twilight of each day, in minutes after midnight by the local clock.
# NOAA's formulas in the form that Python's astral uses, rounded to the minute.
sun_times <- function(dates, lat, lng, timezone) {
  if (!(abs(lat) <= 90 && abs(lng) <= 180)) {
    stop("Latitude ", lat, ", longitude ", lng, " is not a place on Earth: give degrees, north ",
         "and east positive.", call. = FALSE)
  }
  if (!timezone %in% OlsonNames()) {
    stop("The time zone '", timezone, "' is not known: use a name such as America/Chicago.",
         call. = FALSE)
  }
  dates <- as.Date(dates)
  tibble(date = dates, sunset = sun_minute(dates, lat, lng, timezone, SUNSET),
         dusk = sun_minute(dates, lat, lng, timezone, DUSK))
}

# The minute at which the sun sinks to an angle; missing where it does not before midnight.
sun_minute <- function(dates, lat, lng, timezone, zenith) {
  local <- function(days) as.POSIXlt(sun_moment(days, lat, lng, zenith), tz = timezone)
  moment <- local(dates)
  away <- as.integer(dates - as.Date(moment))
  other <- which(away != 0)
  moment[other] <- local(dates[other] + sign(away[other]))
  seconds <- moment$hour * 3600 + moment$min * 60 + moment$sec
  minute <- floor(seconds / 60 + 0.5)
  ifelse(as.Date(moment) == dates & minute >= NOON, minute, NA)
}

# The moment (UTC) at which the setting sun passes an angle from the zenith.
sun_moment <- function(dates, lat, lng, zenith) {
  radians <- function(degrees) degrees * pi / 180
  degrees <- function(radians) radians * 180 / pi
  lat <- radians(max(-89.8, min(89.8, lat)))
  zenith <- radians(zenith + refraction(zenith))
  days <- as.numeric(dates) + 2440587.5 - 2451545 # from the year 2000, noon
  minutes <- 0
  for (round in 1:2) {
    century <- (days + minutes / 1440) / 36525
    long <- (280.46646 + century * (36000.76983 + 0.0003032 * century)) %% 360
    anomaly <- radians(357.52911 + century * (35999.05029 - 0.0001537 * century))
    eccentricity <- 0.016708634 - century * (0.000042037 + 0.0000001267 * century)
    center <- sin(anomaly) * (1.914602 - century * (0.004817 + 0.000014 * century)) +
      sin(2 * anomaly) * (0.019993 - 0.000101 * century) + sin(3 * anomaly) * 0.000289
    omega <- radians(125.04 - 1934.136 * century)
    apparent <- radians(long + center - 0.00569 - 0.00478 * sin(omega))
    tilt_seconds <- 21.448 - century * (46.815 + century * (0.00059 - century * 0.001813))
    tilt <- radians(23 + (26 + tilt_seconds / 60) / 60 + 0.00256 * cos(omega))
    declination <- asin(sin(tilt) * sin(apparent))
    y <- tan(tilt / 2)^2
    long <- radians(long)
    equation_of_time <- 4 * degrees(
      y * sin(2 * long) - 2 * eccentricity * sin(anomaly) +
        4 * eccentricity * y * sin(anomaly) * cos(2 * long) -
        0.5 * y^2 * sin(4 * long) - 1.25 * eccentricity^2 * sin(2 * anomaly)
    )
    angle <- (cos(zenith) - sin(lat) * sin(declination)) / (cos(lat) * cos(declination))
    hour_angle <- suppressWarnings(acos(angle))
    offset <- 4 * (degrees(hour_angle) - lng) - equation_of_time
    offset <- ifelse(offset < -720, offset + 1440, offset)
    minutes <- 720 + offset
  }
  as.POSIXct(as.numeric(dates) * 86400 + minutes * 60, origin = "1970-01-01", tz = "UTC")
}

# Degrees by which the air lifts a sun below the horizon.
refraction <- function(zenith) {
  elevation <- 90 - zenith
  if (elevation > -0.575) {
    bend <- 103.4 + elevation * (-12.79 + elevation * 0.711)
    (1735 + elevation * (-518.2 + elevation * bend)) / 3600
  } else {
    -20.774 / tan(elevation * pi / 180) / 3600
  }
}

# The stops at clock times that are sometimes dark: `columns`, `minute` and `dark`.
intertwilight_stops <- function(stops, lat, lng, timezone, columns = "subject_race") {
  need_columns(stops, c("datetime", columns))
  found <- stops[c("datetime", columns)]
  found <- found[stats::complete.cases(found), ]
  if (!nrow(found)) {
    return(found[columns] |> mutate(minute = numeric(), dark = logical()))
  }
  moment <- as.POSIXlt(found$datetime)
  minute <- moment$hour * 60 + moment$min + moment$sec / 60
  years <- range(moment$year) + 1900
  days <- seq(as.Date(paste0(years[1], "-01-01")), as.Date(paste0(years[2], "-12-31")), "day")
  days <- days[format(days, "%Y") %in% (moment$year + 1900)]
  sun <- sun_times(days, lat, lng, timezone)
  day <- sun[match(as.Date(found$datetime), sun$date), ]
  in_window <- minute >= min(sun$dusk, na.rm = TRUE) & minute <= max(sun$dusk, na.rm = TRUE)
  light <- minute < day$sunset
  dark <- minute >= day$dusk
  keep <- in_window & !is.na(day$sunset) & !is.na(day$dusk) & (light | dark)
  found[columns] |>
    mutate(across(where(is.factor), as.character), minute = minute, dark = dark) |>
    filter(keep %in% TRUE)
}

# Compares the groups stopped in the dark with those stopped in daylight at the same clock time.
veil_of_darkness <- function(stops, lat, lng, timezone, group = "subject_race",
                             minority = "black", reference = "white", adjust = NULL, df = 6) {
  if (df < 3) stop("df is ", df, ": a cubic spline has at least 3 columns.", call. = FALSE)
  usable <- intertwilight_stops(stops, lat, lng, timezone, c(group, adjust))
  rows <- lapply(minority, function(value) {
    compare_darkness(usable, group, value, reference, adjust, df)
  })
  table <- bind_rows(rows)
  hidden <- protect(table$count, table$small, list(seq_len(nrow(table))))
  table[hidden, c("count", "n", "n_dark")] <- NA
  table[hidden, c("estimate", "low", "high")] <- NA_real_
  table |>
    mutate(
      "{group}" := minority, reference = reference,
      measure = if (is.null(adjust)) "veil_of_darkness" else "veil_of_darkness_adjusted",
      denominator = "stops of both groups at clock times that are sometimes dark",
      suppressed = hidden
    ) |>
    select(all_of(c(group, "reference", "measure", "count", "n", "n_dark", "estimate", "low",
                    "high", "denominator", "suppressed")))
}

compare_darkness <- function(usable, group, value, reference, adjust, df) {
  both <- usable[usable[[group]] %in% c(value, reference), ]
  if (!is.null(adjust)) {
    groups_in <- tapply(both[[group]], both[[adjust]], n_distinct)
    both <- both[groups_in[both[[adjust]]] == 2, ]
  }
  is_group <- both[[group]] == value
  cells <- c(sum(is_group & both$dark), sum(is_group & !both$dark),
             sum(!is_group & both$dark), sum(!is_group & !both$dark))
  odds <- rep(NA_real_, 3)
  if (min(cells) >= FEWEST_STOPS && n_distinct(both$minute) > df) {
    odds <- odds_ratio(is_group, both$dark, both$minute, if (!is.null(adjust)) both[[adjust]], df)
  }
  tibble(count = sum(is_group), n = nrow(both), n_dark = sum(both$dark), estimate = odds[1],
         low = odds[2], high = odds[3], small = any(is_small(cells)))
}

# The odds ratio of `dark` with its interval; missing if the model does not settle.
odds_ratio <- function(is_group, dark, minute, district, df) {
  design <- cbind(dark + 0, 1, splines::bs(minute, df = df))
  if (n_distinct(district) > 1) {
    design <- cbind(design, stats::model.matrix(~ factor(district))[, -1])
  }
  fit <- suppressWarnings(stats::glm.fit(
    design, is_group + 0, family = stats::binomial(),
    control = stats::glm.control(epsilon = 1e-12, maxit = 100)
  ))
  root <- qr.R(fit$qr)[seq_len(fit$rank), seq_len(fit$rank)]
  error <- sqrt(chol2inv(root)[1, 1])
  if (!fit$converged || !is.finite(error) || error <= 0 || error > LARGEST_STANDARD_ERROR) {
    return(rep(NA_real_, 3))
  }
  unname(exp(fit$coefficients[[1]] + c(0, -1, 1) * Z * error))
}
