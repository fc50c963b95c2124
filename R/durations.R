# Durations: how long things take, with what is not finished yet counted as not finished. The
# reasons and sources are in durations.py.

HORIZONS <- c(1, 7, 30, 90)
CURVE_DAYS <- c(1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 75, 90)
ROUNDING <- 1e-9

# The time from one moment to another: `values` (NA where not known or negative), the number of
# `negative` ones and of those `unknown`.
time_between <- function(table, start, end, unit = c("days", "hours", "minutes", "seconds")) {
  need_columns(table, c(start, end))
  seconds <- c(days = 86400, hours = 3600, minutes = 60, seconds = 1)[[match.arg(unit)]]
  spans <- in_seconds(table[[end]], table[[start]]) / seconds
  negative <- spans %in% spans[spans < 0]
  list(values = ifelse(negative, NA, spans), negative = sum(negative), unknown = sum(is.na(spans)))
}

# The share closed within some days and the median time, by group, after Kaplan and Meier. Records
# without an end, or with an end after the day `as_of`, count as open until then.
time_to_close <- function(table, start, end, by = character(), as_of, days = HORIZONS,
                          done = "closed") {
  found <- find_curves(table, start, end, by, as_of)
  parts <- lapply(days, function(horizon) {
    shares_closed(found, by, horizon) |>
      mutate(measure = paste0(done, "_within_", days_in_name(horizon)))
  })
  medians <- bind_cols(found$names, bind_rows(lapply(found$curves, median_days))) |>
    suppress_shares(by) |>
    mutate(measure = paste0("median_days_until_", done))
  closed <- tidy_parts(c(parts, list(medians)), by, by, began_by(as_of))
  attr(closed, "set_aside") <- found$set_aside
  closed
}

# The share closed by each day, for a line: the shares of time_to_close() by day.
closing_curves <- function(table, start, end, by = character(), as_of, days = CURVE_DAYS,
                           done = "closed") {
  found <- find_curves(table, start, end, by, as_of)
  parts <- lapply(days, function(day) {
    shares_closed(found, by, day) |> mutate(day = day, measure = paste0(done, "_share"))
  })
  tidy_parts(parts, by, c(by, "day"), began_by(as_of))
}

# A line with its interval for each group, each in a panel of its own.
curve_chart <- function(table, by, axis, since) {
  name <- vapply(words$cut(words$label(table[[by]]), 40), function(label) {
    paste(strwrap(label, 21), collapse = "\n")
  }, "")
  data <- mutate(table, panel = factor(name, unique(name)))
  chart <- ggplot(data, aes(day, estimate)) +
    geom_ribbon(aes(ymin = low, ymax = high), fill = ACCENT_LIGHT) +
    geom_line(colour = ACCENT, linewidth = 0.7, na.rm = TRUE) +
    facet_wrap(~panel, ncol = 2) +
    scale_x_continuous(limits = c(0, NA), breaks = c(0, 30, 60, 90)) +
    scale_y_continuous(limits = c(0, 1), breaks = c(0, 0.5, 1),
                       labels = tick_labels(words$percent)) +
    labs(x = since, subtitle = axis,
         caption = if (any(data$suppressed)) paste0("Gaps: ", HIDDEN, ".")) +
    theme_toolkit() +
    theme(panel.spacing.x = unit(16, "pt"))
  sized(chart, 1.2 + 1.7 * ceiling(nlevels(data$panel) / 2))
}

# Quantiles of a number by group, with intervals of order statistics, which assume no distribution.
quantiles <- function(table, column, by = character(), q = c(0.5, 0.9)) {
  need_columns(table, c(by, column))
  groups <- split_groups(drop_unknown(table, c(by, column)), by)
  parts <- lapply(q, function(share) {
    numbers <- bind_rows(lapply(groups$rows, function(group) {
      quantile_of(sort(as.numeric(group[[column]])), share)
    }))
    bind_cols(groups$names, numbers) |>
      suppress_shares(by) |>
      mutate(quantile = share, measure = paste0(column, "_quantile"))
  })
  tidy_parts(parts, by, c(by, "quantile"), paste("records where", spaced(column), "is known"))
}

# Whether each record ended by its target. FALSE where the target had passed and the record was
# still open; NA without a target, and where the record was open and the target still to come.
met_target <- function(table, end, target, as_of) {
  need_columns(table, c(end, target))
  until <- end_of_day(as_of)
  ends <- table[[end]]
  ends[!(ends < until) %in% TRUE] <- NA
  targets <- as.POSIXct(table[[target]])
  whole_day <- (as.numeric(targets) %% 86400 == 0) %in% TRUE
  targets[whole_day] <- targets[whole_day] + 86399
  met <- (ends <= targets) %in% TRUE
  met[is.na(targets) | (is.na(ends) & (targets >= until) %in% TRUE)] <- NA
  met
}

# Writes a time in the unit that suits it: 0.25 gives "6 hours", 3.2 "3.2 days".
length_of_time <- function(days) {
  vapply(days, function(value) {
    if (is.na(value)) {
      return(HIDDEN)
    }
    parts <- c(day = 1, hour = 24, minute = 1440)
    unit <- which(value * parts >= 1)
    if (value > 0 && !length(unit)) {
      return("under 1 minute")
    }
    unit <- names(parts)[if (length(unit)) unit[[1]] else 3]
    value <- value * parts[[unit]]
    whole <- value >= 9.95 || round(value, 1) %% 1 == 0
    text <- formatC(value, format = "f", digits = if (whole) 0 else 1, big.mark = ",")
    paste0(text, " ", unit, if (text != "1") "s")
  }, "", USE.NAMES = FALSE)
}

in_seconds <- function(end, start) as.numeric(difftime(end, start, units = "secs"))

end_of_day <- function(day) as.POSIXct(format(as_day(day) + 1), tz = "UTC")

drop_unknown <- function(table, columns) {
  table |>
    mutate(across(where(is.factor), as.character)) |>
    filter(if_all(all_of(columns), ~ !is.na(.x)))
}

began_by <- function(as_of) paste("records that began by", words$date(as_of))

# The curve of each group, the groups' names, and what was set aside.
find_curves <- function(table, start, end, by, as_of) {
  need_columns(table, c(by, start, end))
  watched <- watch(drop_unknown(table, by), start, end, as_of)
  groups <- split_groups(watched$timed, by)
  curves <- lapply(groups$rows, function(group) kaplan_meier(group$.days, group$.ended))
  list(names = groups$names, curves = curves, set_aside = watched$set_aside)
}

shares_closed <- function(found, by, horizon) {
  bind_cols(found$names, bind_rows(lapply(found$curves, share_closed, horizon))) |>
    suppress_shares(by)
}

# How long each record was watched, whether it ended in that time, and what is left out.
watch <- function(rows, start, end, as_of) {
  until <- end_of_day(as_of)
  ends <- as.POSIXct(rows[[end]])
  starts <- as.POSIXct(rows[[start]])
  unknown <- is.na(starts)
  late <- (starts >= until) %in% TRUE
  negative <- (ends < starts) %in% TRUE
  ended <- (ends < until) %in% TRUE
  ends[!ended] <- until
  timed <- mutate(rows, .days = in_seconds(ends, starts) / 86400, .ended = ended)
  list(
    timed = timed[!(unknown | late | negative), ],
    set_aside = list(
      "start not known" = sum(unknown),
      "started after the last day" = sum(late),
      "ended before it started" = sum(negative & !late)
    )
  )
}

# The share still open after some days, with log-log limits.
kaplan_meier <- function(days, ended) {
  times <- sort(unique(days[ended]))
  events <- tabulate(match(days[ended], times), length(times))
  at_risk <- length(days) - findInterval(times, sort(days), left.open = TRUE)
  open <- cumprod(1 - events / at_risk)
  open[open < ROUNDING] <- 0
  variance <- cumsum(ifelse(at_risk > events, events / (at_risk * (at_risk - events)), NA))
  logs <- ifelse(open > 0, log(open), NA)
  reach <- Z * sqrt(variance) / abs(logs)
  list(
    n = length(days), longest = max(days), times = times, events = cumsum(events), open = open,
    low = exp(logs * exp(reach)), high = exp(logs * exp(-reach))
  )
}

share_closed <- function(curve, horizon) {
  step <- findInterval(horizon + ROUNDING, curve$times)
  count <- if (step) curve$events[step] else 0L
  open <- if (step) curve$open[step] else 1
  seen <- horizon <= curve$longest || open == 0
  limits <- if (step && seen) 1 - c(curve$high[step], curve$low[step]) else c(NA_real_, NA_real_)
  tibble(count = as.integer(count), n = curve$n, estimate = if (seen) 1 - open else NA_real_,
         low = limits[1], high = limits[2])
}

median_days <- function(curve) {
  first_half <- function(line) curve$times[which(line <= 0.5 + ROUNDING)[1]]
  tibble(count = curve$n, n = curve$n, estimate = first_half(curve$open),
         low = first_half(curve$low), high = first_half(curve$high))
}

quantile_of <- function(values, share) {
  n <- length(values)
  tail <- (1 - CONFIDENCE) / 2
  low <- stats::qbinom(tail, n, share)
  high <- stats::qbinom(1 - tail, n, share) + 1
  tibble(count = n, n = n, estimate = stats::quantile(values, share, names = FALSE),
         low = if (low >= 1) values[low] else NA_real_, high = values[high])
}

# The rows of each group, and the groups' names, both in the groups' order.
split_groups <- function(rows, by) {
  if (!length(by)) {
    return(list(names = tibble(.rows = min(nrow(rows), 1)), rows = list(rows)[nrow(rows) > 0]))
  }
  names <- sort_by(distinct(rows, across(all_of(by))), by)
  place <- do.call(paste, c(unname(as.list(rows[by])), sep = "\r"))
  order <- do.call(paste, c(unname(as.list(names[by])), sep = "\r"))
  list(names = names, rows = unname(split(rows, factor(place, order))))
}

# Puts parts together, those of a group one after another in their own order.
tidy_parts <- function(parts, by, keys, denominator) {
  every <- bind_rows(parts)
  every$denominator <- rep(denominator, nrow(every))
  if (length(by)) every <- sort_by(every, by)
  as_tibble(every[c(keys, TIDY_COLUMNS)])
}

days_in_name <- function(horizon) {
  if (horizon == 1) "1_day" else paste0(format(horizon, digits = 6), "_days")
}
