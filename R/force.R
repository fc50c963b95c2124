# Use of force: from reported rows to the people and the incidents behind them (force.py).

PLACES <- c("precinct", "beat", "neighborhood")
SUBJECT <- c("subject_race", "subject_sex", "subject_age")
EVERYTHING <- "all"
FLOWS <- c("calls", "arrests")

# The columns that tell incidents apart: the incident's number, or time and place.
incident_key <- function(table) {
  if (length(known_columns(table, "incident_number"))) {
    return("incident_number")
  }
  time <- known_columns(table, "datetime")
  c(if (length(time)) time else "date", known_columns(table, PLACES))
}

# The columns that tell people in incidents apart.
person_key <- function(table) {
  number <- known_columns(table, "subject_id")
  c(incident_key(table), if (length(number)) number else known_columns(table, SUBJECT))
}

# The column that tells most about the force used, if any.
telling_column <- function(table) {
  utils::head(known_columns(table, c("force_action", "force_type", "force_level")), 1)
}

# One row per incident: yes where any row says yes, no where any says no and none yes; the first
# known value of other columns. Rows without a number or time are left out.
incidents_of <- function(table) one_row_per(table, incident_key(table))

# One row per person in an incident.
people_of <- function(table) one_row_per(table, person_key(table))

# The same records counted by several definitions of what is one event.
count_by_definition <- function(table) {
  place <- known_columns(table, PLACES)
  time <- known_columns(table, "datetime")
  keys <- list(
    "People in incidents" = person_key(table),
    "Same incident number" = known_columns(table, "incident_number"),
    "Same time and place" = if (length(time)) c(time, place),
    "Same day and place" = c("date", place)
  )
  keys <- keys[lengths(keys) > 0]
  counted <- vapply(keys, function(key) n_distinct(number_groups(table, key), na.rm = TRUE), 1L)
  tibble(definition = c("Rows", "Different rows", names(keys)),
         count = c(nrow(table), nrow(distinct(table)), unname(counted)))
}

# Rows, people and incidents by calendar year.
counts_by_year <- function(table) {
  yearly <- function(part, name) {
    part |>
      mutate(year = as.integer(format(date, "%Y"))) |>
      group_counts("year") |>
      select(year, "{name}" := count)
  }
  yearly(table, "rows") |>
    left_join(yearly(people_of(table), "people"), by = "year") |>
    left_join(yearly(incidents_of(table), "incidents"), by = "year") |>
    mutate(rows_per_incident = rows / incidents,
           suppressed = is.na(rows) | is.na(people) | is.na(incidents))
}

# For each value of a column the share of people who met it at least once. A person can meet
# several, so a small number cannot be worked out from the others.
share_of_people <- function(table, column) {
  met <- tibble(person = number_groups(table, person_key(table)),
                value = as.character(table[[column]])) |>
    filter(!is.na(person), !is.na(value)) |>
    distinct()
  everybody <- unique(met$person)
  lapply(sort(unique(met$value), method = "radix"), function(value) {
    tibble("{column}" := value, met = everybody %in% met$person[met$value == value]) |>
      share_rates("met", column, measure = paste0(column, "_share"),
                  denominator = sprintf("people where the %s is known", spaced(column)))
  }) |>
    bind_rows()
}

# One row per person, with the severest force that the person met: the highest of the person's
# groups, which go from the least severe to the most severe. `by` names another column; then one row
# per person and value of it.
severest <- function(table, column, grouping, by = NULL) {
  group <- as.character(add_group(table, column, grouping)$group)
  table$severity <- factor(group, grouping$groups, ordered = TRUE)
  one_row_per(table[order(-as.integer(table$severity)), ], c(person_key(table), by))
}

# The benchmarks that tell groups of people apart.
compared_by_group <- function(benchmarks) {
  Filter(function(benchmark) !compares_all(benchmark), benchmarks)
}

# The same incidents divided by residents, calls and arrests, side by side.
per_1000_of_each <- function(one_per_incident, benchmarks) {
  whole <- Filter(compares_all, benchmarks)
  is_flow <- vapply(whole, function(benchmark) counts_events(benchmark$name), TRUE)
  stocks <- whole[!is_flow]
  flows <- whole[is_flow]
  spans <- lapply(flows, function(flow) year_span(flow$year))
  if (!length(spans)) {
    spans <- list(last_whole_year(one_per_incident$date))
  }
  lapply(unique(spans), function(span) {
    same <- vapply(spans[seq_along(flows)], identical, TRUE, span)
    inside <- one_per_incident |>
      filter(as.Date(date) >= span[1], as.Date(date) <= span[2]) |>
      mutate(compared_with = EVERYTHING)
    lapply(c(flows[same], stocks), function(benchmark) {
      per_1000(inside, benchmark, "compared_with", "incidents_per_1000") |>
        mutate(compared_with = benchmark$title, denominator = benchmark$title) |>
        mutate(period = words$period(span[1], span[2]), .before = 1)
    })
  }) |>
    bind_rows()
}

# Which of calls and arrests no benchmark counts.
lacking_flows <- function(benchmarks) {
  named <- vapply(benchmarks, `[[`, "", "name")
  Filter(function(flow) !any(startsWith(named, flow)), FLOWS)
}

compares_all <- function(benchmark) {
  identical(unlist(benchmark$groups[[1]]$matches), EVERYTHING)
}

counts_events <- function(name) any(startsWith(name, FLOWS))

known_columns <- function(table, columns) {
  Filter(function(name) name %in% names(table) && any(!is.na(table[[name]])), columns)
}

# Numbers the rows that agree in the key; missing where the first column of it is.
number_groups <- function(table, key) {
  number <- group_indices(group_by(table, across(all_of(key))))
  ifelse(is.na(table[[key[1]]]), NA, number)
}

one_row_per <- function(table, key) {
  number <- number_groups(table, key)
  groups <- unique(number[!is.na(number)])
  first_where <- function(found) match(groups, ifelse(found, number, NA))
  rows <- lapply(table, function(values) {
    if (is.logical(values)) {
      yes <- !is.na(first_where(values %in% TRUE))
      no <- !is.na(first_where(values %in% FALSE))
      ifelse(yes, TRUE, ifelse(no, FALSE, NA))
    } else {
      values[first_where(!is.na(values))]
    }
  })
  as_tibble(rows)
}

# Reads "2017" or "2017-01-01/2017-11-13".
year_span <- function(year) {
  days <- strsplit(year, "/", fixed = TRUE)[[1]]
  as.Date(if (length(days) == 2) days else paste0(days, c("-01-01", "-12-31")))
}

last_whole_year <- function(days) {
  last <- max(as.Date(days), na.rm = TRUE)
  year <- as.integer(format(last, "%Y")) - (format(last, "%m-%d") != "12-31")
  year_span(as.character(year))
}
