# Groupings: plain tables, made to be edited, that say to which group a value belongs.

NOT_GROUPED <- "not grouped"
READINGS <- c("strict", "middle", "broad")

# The file of a grouping, for its name or the path of a CSV file.
grouping_path <- function(topic, name) {
  if (grepl("[.]csv$", name)) name else {
    file.path(ROOT, "data", "groupings", topic, paste0(name, ".csv"))
  }
}

# Whether a grouping of that name has been written.
has_grouping <- function(topic, name) file.exists(grouping_path(topic, name))

# Reads a grouping: a list of `path`, `table` (text columns value, group, and order, reading, note
# if it has them) and `groups` in their order. `groups` names those that the file may use.
read_grouping <- function(topic, name, groups = NULL) {
  path <- grouping_path(topic, name)
  if (!file.exists(path)) {
    stop(relative_path(path), ": there is no such grouping. Write one: a CSV file with the ",
         "columns 'value' and 'group', one row per value as the agency writes it.", call. = FALSE)
  }
  table <- utils::read.csv(path, colClasses = "character", na.strings = character(),
                           strip.white = TRUE, fileEncoding = "UTF-8-BOM") |>
    as_tibble()
  check_grouping(table, relative_path(path), groups)
  named <- distinct(table, group, .keep_all = TRUE)
  if ("order" %in% names(named)) {
    named <- named[order(as.integer(named$order)), ]
  }
  list(path = path, table = table, groups = named$group)
}

# Stops where a grouping names a value twice, or a group, order or reading that cannot be.
check_grouping <- function(table, where, groups) {
  lacking <- setdiff(c("value", "group"), names(table))
  if (length(lacking)) {
    stop(where, ", line 1: there is no column '", lacking[1], "'.", call. = FALSE)
  }
  plain <- plain_value(table$value)
  order <- table[["order"]] %||% rep("1", nrow(table))
  wrong <- list(
    "the value is empty" = plain == "",
    "the value stands further up already" = duplicated(plain),
    "the value has no group" = table$group == "",
    "the group is none of the groups here" = !is.null(groups) & !table$group %in% groups,
    "the reading is none of strict, middle, broad" =
      !(table[["reading"]] %||% "") %in% c("", READINGS),
    "the order is not a whole number" = !grepl("^-?[0-9]+$", order),
    "the group has another order further up" =
      order[match(table$group, table$group)] != order
  )
  for (what in names(wrong)) {
    if (any(wrong[[what]])) {
      row <- which(wrong[[what]])[1]
      stop(where, ", row ", row, ": '", table$value[row], "': ", what, ".", call. = FALSE)
    }
  }
}

# The table with a factor that says to which group each row belongs: "not grouped" for a value that
# the grouping does not name; a missing value stays missing.
add_group <- function(table, column, grouping, name = "group") {
  groups <- look_up(table[[column]], grouping, "group", NOT_GROUPED)
  table[[name]] <- factor(groups, levels = c(grouping$groups, NOT_GROUPED))
  table
}

# Counts the records of each value, most frequent first, with what the grouping says about it.
counts_by_value <- function(table, column, grouping) {
  counted <- group_counts(table, column)
  columns <- intersect(c("group", "reading", "note"), names(grouping$table))
  for (name in columns) {
    otherwise <- if (name == "group") NOT_GROUPED else ""
    counted[[name]] <- look_up(counted[[column]], grouping, name, otherwise)
  }
  counted[order(-counted$count), c(column, columns, TIDY_COLUMNS)]
}

# The share of records that count in each reading. A value that the grouping does not name counts
# in the widest reading only.
reading_shares <- function(table, column, grouping, measure, denominator, by = NULL) {
  if (!"reading" %in% names(grouping$table)) {
    stop(relative_path(grouping$path), ": there is no column 'reading'.", call. = FALSE)
  }
  first <- look_up(table[[column]], grouping, "reading", READINGS[length(READINGS)])
  shares <- lapply(seq_along(READINGS), function(place) {
    table |>
      select(all_of(by)) |>
      mutate(reading = READINGS[place],
             counts = if_else(is.na(first), NA, first %in% READINGS[seq_len(place)]))
  }) |>
    bind_rows() |>
    share_rates("counts", c(by, "reading"), measure = measure, denominator = denominator)
  shares[do.call(order, c(unname(as.list(shares[by])), list(match(shares$reading, READINGS)),
                          method = "radix")), ]
}

# What a grouping says about each value; `otherwise` where it does not name it.
look_up <- function(values, grouping, what, otherwise) {
  text <- as.character(values)
  place <- match(plain_value(text), plain_value(grouping$table$value))
  found <- ifelse(is.na(place), otherwise, grouping$table[[what]][place])
  ifelse(is.na(text), NA_character_, found)
}

plain_value <- function(value) tolower(trimws(gsub("[[:space:]]+", " ", value)))
