# Read YAML, data dictionaries and source descriptions (sources.py, dictionary.py).

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

# ---- Data dictionaries ----

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

# A standard column; a raw_* column is text kept as it came.
field <- function(dictionary, name) {
  if (startsWith(name, "raw_")) {
    list(name = tolower(name), title = sub("^raw_", "", name), type = "string")
  } else {
    dictionary$fields[[name]]
  }
}

# ---- Source descriptions ----

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

# Years that the records cover from January to December.
whole_years <- function(period) {
  start <- as.Date(period$start)
  end <- as.Date(period$end)
  years <- as.integer(format(start, "%Y")):as.integer(format(end, "%Y"))
  years[as.Date(sprintf("%d-01-01", years)) >= start & as.Date(sprintf("%d-12-31", years)) <= end]
}
