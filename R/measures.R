# Measures: counts by group, then a rate with its interval, its n and its denominator.

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

# Counts records by month, or by weekday (1 is Monday) and hour.
counts_by_time <- function(table, unit = c("month", "weekday_hour")) {
  unit <- match.arg(unit)
  if (unit == "month") {
    counted <- counts_by_month(table)
    keys <- "month"
    known <- "records where the date is known"
  } else {
    counted <- counts_by_weekday_and_hour(table)
    keys <- c("weekday", "hour")
    known <- "records where the time is known"
  }
  counted$n <- rep(sum(counted$count), nrow(counted))
  tidy(suppress_counts(wilson(counted), keys), keys, "records", known)
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

# Records per 1,000 residents by group of a benchmark, with exact Poisson intervals.
per_1000 <- function(table, benchmark, by = "subject_race", measure = "records_per_1000") {
  counted <- counts_by_benchmark(table, benchmark, by)
  partly_hidden <- counted$partly_hidden
  counted$partly_hidden <- NULL
  shown <- suppress_counts(poisson_rates(counted), by, population = TRUE, also = partly_hidden)
  tidy(shown, by, measure, RESIDENTS)
}

# Stops per 1,000 residents by group of a benchmark.
stops_per_1000 <- function(stops, benchmark, by = "subject_race") {
  per_1000(stops, benchmark, by, "stops_per_1000")
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
  # At none and at all, the ends are 0 and 1 save for the last digits of the computer.
  mutate(counted, estimate = share, low = ifelse(share == 0, 0, middle - reach),
         high = ifelse(share == 1, 1, middle + reach))
}

# The exact interval of a Poisson mean from a count (Garwood 1936).
poisson_rates <- function(counted) {
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
