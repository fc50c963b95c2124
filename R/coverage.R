# Coverage: which hours a log was kept at all, and rates per hour that was logged. The rules are
# told in coverage.py.

HOLE <- 100

# The stretches in which nothing was logged although much was to be expected: `start` and `end`.
holes <- function(moments) {
  times <- sort(moments)
  stretches <- tibble(start = head(times, -1), end = tail(times, -1))
  length <- in_seconds(stretches$end, stretches$start)
  stretches[length / sum(length) * nrow(stretches) >= HOLE, ]
}

# Records per hour by weekday (1 is Monday) and hour, in whole hours that were logged.
per_logged_hour <- function(table, moments, measure = "records_per_hour") {
  need_columns(table, "datetime")
  logged <- logged_hours(moments)
  begun <- floor(as.numeric(table$datetime) / 3600) * 3600
  counted <- tibble(weekday = rep(1:7, each = 24), hour = rep(0:23, 7),
                    n = by_weekday_and_hour(logged),
                    count = by_weekday_and_hour(begun[begun %in% logged]))
  mutate(counted, n = n * 1000) |>
    poisson_rates() |>
    mutate(n = as.integer(n / 1000)) |>
    suppress_counts(c("weekday", "hour"), population = TRUE) |>
    tidy(c("weekday", "hour"), measure, "whole hours that were logged")
}

# The beginnings of the whole hours that were logged, as seconds of the clock on the wall.
logged_hours <- function(moments) {
  seconds <- range(as.numeric(moments), na.rm = TRUE)
  hours <- seq(ceiling(seconds[1] / 3600), floor(seconds[2] / 3600) - 1) * 3600
  gaps <- holes(moments)
  for (gap in seq_len(nrow(gaps))) {
    hours <- hours[hours + 3600 <= as.numeric(gaps$start[gap]) |
      hours >= as.numeric(gaps$end[gap])]
  }
  hours
}

by_weekday_and_hour <- function(hours) {
  clock <- as.POSIXlt(hours, origin = "1970-01-01", tz = "UTC")
  tabulate((clock$wday + 6) %% 7 * 24 + clock$hour + 1, 168)
}
