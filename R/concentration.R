# Concentration: how much of the complaints, or of anything counted, a few people hold. What chance
# alone would give is an expectation, not a simulation; the reasons are in concentration.py.

TOPS <- c(0.01, 0.05, 0.1)
CURVE <- c(seq(0, 95, 5), 99, 100) # percent of the people
LORENZ_LINES <- c(equal = "All hold the same", by_chance = "Chance alone", found = "In the records")

# How many rows each person has, the most first; rows without a person are left out.
events_per_person <- function(table, person = "officer_id") {
  sort(as.numeric(counts(table, person)$count), decreasing = TRUE)
}

# The share of all events that the people with the most of them hold, with the share to expect from
# chance alone. `at_least_one`: only people with an event are in `events`.
top_shares <- function(events, tops = TOPS, at_least_one, denominator) {
  numbers <- check_events(events)
  size <- length(numbers) * tops
  few <- too_few_people(size, length(numbers))
  bind_rows(lapply(tops, function(top) top_share(numbers, top))) |>
    mutate(
      top = tops,
      people = ifelse(few, NA, round(size)),
      measure = "top_share",
      count = ifelse(few, NA, round(estimate * sum(numbers))),
      n = sum(numbers),
      by_chance = vapply(tops, expected_top_share, 0, mean(numbers), at_least_one),
      across(c(estimate, low, high), ~ ifelse(few, NA, .x)),
      denominator = denominator,
      suppressed = few
    ) |>
    select(top, people, measure, count, n, estimate, low, high, by_chance, denominator, suppressed)
}

# The share of all events that the people with the fewest of them hold.
lorenz_curve <- function(events, at_least_one) {
  numbers <- check_events(events)
  top <- (100 - CURVE) / 100
  few <- too_few_people(length(numbers) * top, length(numbers))
  found <- 1 - vapply(top, held_by_top, 0, numbers = numbers) / sum(numbers)
  chance <- 1 - vapply(top, expected_top_share, 0, mean(numbers), at_least_one)
  tibble(people = CURVE, found = ifelse(few, NA, found), by_chance = chance, suppressed = few)
}

# The Gini index: 0 where all have the same, near 1 where one person has everything.
gini <- function(events) {
  numbers <- rev(check_events(events))
  n <- length(numbers)
  2 * sum(seq_len(n) * numbers) / (n * sum(numbers)) - (n + 1) / n
}

# The share of events that the top would hold if chance alone decided.
expected_top_share <- function(top, mean, at_least_one) {
  chance <- poisson_rate(mean, at_least_one)
  if (chance$rate == 0) {
    return(top)
  }
  reach <- min(top * chance$present, 1)
  if (reach <= 0) {
    return(0)
  }
  above <- function(k) stats::ppois(k, chance$rate, lower.tail = FALSE)
  k <- stats::qpois(reach, chance$rate, lower.tail = FALSE)
  above(k - 1) + k * (reach - above(k)) / chance$rate
}

# The Gini index to expect if chance alone decided.
expected_gini <- function(mean, at_least_one) {
  chance <- poisson_rate(mean, at_least_one)
  if (chance$rate == 0) {
    return(0)
  }
  twice <- 2 * chance$rate
  whole <- besselI(twice, 0, expon.scaled = TRUE) + besselI(twice, 1, expon.scaled = TRUE)
  (whole - (1 - chance$present)) / chance$present
}

# The curve found, the one that chance alone would give, and the line of equality.
lorenz_chart <- function(curve, people, events) {
  lines <- curve |>
    mutate(people = people / 100, equal = people) |>
    tidyr::pivot_longer(all_of(names(LORENZ_LINES)), names_to = "line", values_to = "share") |>
    mutate(line = factor(line, names(LORENZ_LINES))) |>
    filter(!is.na(share))
  chart <- ggplot(lines, aes(people, share, colour = line, linetype = line)) +
    geom_line(linewidth = 0.8) +
    scale_colour_manual(values = c(QUIET, INK, ACCENT), labels = LORENZ_LINES) +
    scale_linetype_manual(values = c("dotted", "dashed", "solid"), labels = LORENZ_LINES) +
    scale_x_continuous(labels = tick_labels(words$percent), limits = c(0, 1)) +
    scale_y_continuous(labels = tick_labels(words$percent), limits = c(0, 1)) +
    labs(x = paste0(words$label(people), ", fewest ", events, " first"),
         subtitle = paste("Share of", events)) +
    theme_toolkit() +
    theme(axis.title.y = element_blank(), legend.title = element_blank(),
          legend.direction = "vertical", legend.text = element_text(size = TEXT),
          legend.key.width = grid::unit(40, "pt"))
  sized(chart, 5.2)
}

# The numbers, largest first.
check_events <- function(events) {
  if (!length(events) || sum(events) <= 0) {
    stop("There are no events to share out: every person has none.", call. = FALSE)
  }
  sort(as.numeric(events), decreasing = TRUE)
}

# The events of the top; its last person counts in part.
held_by_top <- function(top, numbers) {
  size <- round(length(numbers) * top, 9)
  whole <- floor(size)
  part <- if (whole < length(numbers)) (size - whole) * numbers[whole + 1] else 0
  sum(utils::head(numbers, whole)) + part
}

top_share <- function(numbers, top) {
  share <- held_by_top(top, numbers) / sum(numbers)
  edge <- numbers[min(floor(round(length(numbers) * top, 9)) + 1, length(numbers))]
  pulls <- (pmax(numbers - edge, 0) + top * edge - share * numbers) / mean(numbers)
  reach <- Z * sqrt(mean(pulls^2) / length(numbers))
  tibble(estimate = share, low = max(share - reach, 0), high = min(share + reach, 1))
}

# The Poisson rate, and the share of people that the records hold.
poisson_rate <- function(mean, at_least_one) {
  if (!at_least_one) {
    return(list(rate = mean, present = 1))
  }
  if (mean <= 1) {
    return(list(rate = 0, present = 1))
  }
  excess <- function(rate) rate / -expm1(-rate) - mean
  rate <- stats::uniroot(excess, c(1e-12, mean), tol = 1e-14, maxiter = 10000)$root
  list(rate = rate, present = -expm1(-rate))
}

too_few_people <- function(size, people) {
  sizes <- ceiling(round(size, 9))
  is_small(sizes) | is_small(people - sizes)
}
