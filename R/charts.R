# Charts of tidy tables of measures, in one theme, with one color per meaning.

WIDTH <- 5 # inches
TEXT <- 12 # points
NOTE_TEXT <- 11
FONT <- "DejaVu Sans"

PAPER <- "#ffffff"
INK <- "#22262b"
QUIET <- "#5c636b"
GRID <- "#e3e6e9"
NO_NUMBER <- "#d9dce0"
ACCENT <- "#0b7f86"
ACCENT_LIGHT <- "#9fd3d4"
RACE_COLORS <- c(
  "black" = "#2f56ff", "white" = "#fa6305", "east african" = "#b31cbf", "hispanic" = "#0e97fd",
  "asian/pacific islander" = "#c23418", "native american" = "#a59179", "multiracial" = "#cb65be",
  "other" = "#69676d"
)
BEFORE_AFTER_COLORS <- c("#7a7f87", "#0b7f86")
SHADES <- c("#dcefee", "#a5d6d5", "#58adb0", "#17777f", "#08404a")
LETTER_INCHES <- 0.095
LABEL_LETTERS <- 48
AXIS_LETTERS <- 46
PANEL_LETTERS <- 26

# The theme of all charts.
theme_toolkit <- function() {
  theme_minimal(base_size = TEXT, base_family = FONT) + theme(
    plot.background = element_rect(fill = PAPER, colour = PAPER),
    panel.background = element_rect(fill = PAPER, colour = PAPER),
    plot.margin = margin(9, 9, 9, 9),
    text = element_text(colour = INK, size = TEXT),
    axis.text = element_text(colour = INK, size = TEXT),
    axis.title = element_text(colour = QUIET, size = TEXT),
    axis.title.y = element_blank(),
    axis.text.y = element_text(lineheight = 1),
    strip.text = element_text(colour = INK, size = TEXT, face = "bold", hjust = 0),
    panel.grid.major = element_line(colour = GRID, linewidth = 0.35),
    panel.grid.minor = element_blank(),
    plot.subtitle = element_text(colour = QUIET, size = TEXT, hjust = 0),
    plot.caption = element_text(colour = QUIET, size = NOTE_TEXT, hjust = 0),
    plot.caption.position = "plot",
    plot.title.position = "plot",
    legend.position = "top",
    legend.title = element_text(colour = QUIET, size = NOTE_TEXT, vjust = 0.8),
    legend.text = element_text(colour = INK, size = NOTE_TEXT)
  )
}

# Each group's estimate as a dot on its interval, with n beside the group's name. `form` writes the
# estimate; without it, the measure's own form does.
dot_interval <- function(table, by, form = NULL, unit = "stop", axis = NULL, panel = NULL,
                         keep_order = FALSE) {
  form <- form %||% form_of(table)
  data <- chart_rows(table, by, "estimate", form, keep_order, panel, unit)
  limit <- room(data, "end")
  chart <- ggplot(data, aes(y = row)) +
    interval_marks(data) +
    number_text(aes(x = end, label = written), data[!data$missing, ], nudge_x = limit * 0.025) +
    too_few(data, limit * 0.01) +
    scale_x_continuous(limits = c(0, limit), breaks = ticks(data, form, limit),
                       labels = tick_labels(form)) +
    from_zero(axis, table, panel)
  sized(chart, chart_height(data, panel))
}

# A bar for each group, with its number at the end.
bars <- function(table, by, value = "count", form = words$count, axis = NULL,
                 keep_order = FALSE) {
  data <- chart_rows(table, by, value, form, keep_order)
  data$end <- data[[value]]
  limit <- room(data, "end")
  shown <- data[!data$missing, ]
  chart <- ggplot(data, aes(y = row)) +
    geom_segment(aes(x = 0, xend = end, yend = row), shown, colour = ACCENT, linewidth = 5) +
    number_text(aes(x = end, label = written), shown, nudge_x = limit * 0.025) +
    too_few(data, limit * 0.01) +
    scale_x_continuous(limits = c(0, limit), breaks = ticks(data, form, limit),
                       labels = tick_labels(form)) +
    from_zero(axis, table)
  sized(chart, chart_height(data))
}

# Each group's ratio to the reference group on a log scale, with a line at "the same".
ratio_chart <- function(table, by, reference, unit = "", axis = NULL, panel = NULL,
                        keep_order = FALSE) {
  times <- function(value) paste0(words$factor(value), "\u00d7")
  data <- table[table[[by]] != reference, ] |>
    chart_rows(by, "estimate", times, keep_order, panel, unit)
  none <- data$estimate %in% 0
  data$missing <- data$missing | none
  data$instead[none] <- "none"
  ends <- c(data$low, data$high, 0.7, 1.5)
  low <- min(ends[ends > 0], na.rm = TRUE)
  high <- max(ends, na.rm = TRUE)
  logs <- mutate(data, end = log(ifelse(missing, 1, end) / .env$low))
  right <- low * exp(max(room(logs, "end"), log(high / low) * 1.05))
  shown <- data[!data$missing, ]
  shown$spot <- shown$end * (right / low)^0.025
  axis <- axis %||% sprintf("Times the rate of %s people (1 = the same)", words$label(reference))
  chart <- ggplot(data, aes(y = row)) +
    geom_vline(xintercept = 1, colour = INK, linewidth = 0.5) +
    paper_label(aes(x = spot, label = written), shown) +
    interval_marks(data) +
    too_few(data, low) +
    scale_x_log10(limits = c(low * 0.95, right), breaks = ratio_ticks(low, high),
                  labels = tick_labels(words$number)) +
    from_zero(axis, table, panel)
  sized(chart, chart_height(data, panel))
}

# Two numbers per group, joined by a line: race as guessed before, as recorded after.
paired_dots <- function(table, by, when = "when", value = "n", form = words$count,
                        names = c("before", "after"), axis = NULL) {
  wide <- tibble("{by}" := unique(as.character(table[[by]])))
  for (moment in names) {
    here <- table[table[[when]] == moment, ]
    wide[[moment]] <- as.numeric(here[[value]][match(wide[[by]], here[[by]])])
  }
  wide$largest <- pmax(wide[[names[1]]], wide[[names[2]]], na.rm = TRUE)
  data <- chart_rows(sort_by(wide, by), by, "largest", form, keep_order = FALSE)
  data$from <- data[[names[1]]]
  data$to <- data[[names[2]]]
  data$missing <- is.na(data$from) | is.na(data$to)
  data$written <- paste(form(data$from), "\u2192", form(data$to))
  both <- data[!data$missing, ]
  dots <- bind_rows(mutate(both, dot = from, when = names[1]), mutate(both, dot = to,
                                                                     when = names[2]))
  dots$when <- factor(dots$when, names)
  limit <- room(data, "largest")
  chart <- ggplot(data, aes(y = row)) +
    geom_segment(aes(x = from, xend = to, yend = row), both, colour = NO_NUMBER, linewidth = 1.2) +
    geom_point(aes(x = dot, colour = when, shape = when), dots, fill = PAPER, size = 3,
               stroke = 1.3) +
    number_text(aes(x = largest, label = written), both, nudge_x = limit * 0.035,
                size = NOTE_TEXT / .pt) +
    too_few(data, limit * 0.01) +
    scale_colour_manual(values = BEFORE_AFTER_COLORS, labels = words$label, drop = FALSE) +
    scale_shape_manual(values = c(21, 22), labels = words$label, drop = FALSE) +
    scale_x_continuous(limits = c(0, limit), breaks = ticks(data, form, limit),
                       labels = tick_labels(form)) +
    from_zero(axis, table) +
    theme(legend.title = element_blank(), legend.text = element_text(size = TEXT))
  sized(chart, chart_height(data) + 0.4)
}

# A number month by month, one line per group, each named at its end.
lines_by_month <- function(table, month = "month", by = NULL, value = "count",
                           form = words$count, axis = NULL, height = 4.2) {
  data <- tibble(
    month = as_day(as.character(table[[month]])),
    group = if (is.null(by)) "all" else as.character(table[[by]]),
    value = as.numeric(table[[value]])
  ) |>
    sort_by(c("group", "month"))
  groups <- unique(data$group)
  shown <- data[!is.na(data$value), ]
  ends <- shown[!duplicated(shown$group, fromLast = TRUE), ]
  reach <- reach_of(data$value)
  gap <- reach * 0.35 / height
  ends$spot <- apart(ends$value, gap)
  ends$name <- words$cut(words$label(ends$group), 24)
  top <- max(reach * 1.08, if (!is.null(by)) ends$spot + gap / 2)
  first <- min(data$month)
  last <- max(data$month)
  span <- as.numeric(last - first)
  share <- if (is.null(by)) 0.03 else 0.06 + LETTER_INCHES / 5 * max(nchar(ends$name))
  names <- list(
    geom_segment(aes(xend = last + span * 0.05, yend = spot), ends, linewidth = 0.25,
                 linetype = "dotted"),
    geom_text(aes(x = last + span * 0.06, y = spot, label = name), ends, hjust = 0,
              size = TEXT / .pt, family = FONT)
  )
  colors <- if (is.null(by)) ACCENT else group_colors(groups)
  months <- seq(first, last, "month")
  chart <- ggplot(data, aes(month, value, colour = group)) +
    geom_line(linewidth = 0.7, na.rm = TRUE) +
    geom_point(data = shown, size = 1.4) +
    (if (!is.null(by)) names) +
    scale_colour_manual(values = stats::setNames(colors, groups), limits = groups) +
    scale_x_date(limits = c(first, last + span / (1 - share) * share), labels = month_names,
                 breaks = month_ticks(months)) +
    scale_y_continuous(limits = c(0, top), expand = c(0, 0), labels = tick_labels(form)) +
    labs(subtitle = axis_title(axis, table),
         caption = if (anyNA(data$value)) paste0("Gaps: ", HIDDEN, ".")) +
    theme_toolkit() +
    theme(legend.position = "none", panel.grid.major.x = element_blank(),
          axis.title.x = element_blank())
  sized(chart, height)
}

# A week as a grid of days (1 is Monday) and hours; hidden hours are gray, and a note says so.
weekday_hour_heatmap <- function(table, weekday = "weekday", hour = "hour", value = "count",
                                 form = words$count, axis = NULL) {
  data <- tibble(
    day = factor(substr(words$weekday(table[[weekday]]), 1, 3), rev(substr(WEEKDAYS, 1, 3))),
    hour = table[[hour]],
    value = as.numeric(table[[value]])
  )
  chart <- ggplot(data, aes(hour, day, fill = value)) +
    geom_tile(colour = PAPER, linewidth = 0.4) +
    shades(reach_of(data$value), form, axis_title(axis, table)) +
    scale_x_continuous(breaks = c(0, 6, 12, 18), expand = c(0, 0),
                       labels = c("midnight", "6 a.m.", "noon", "6 p.m.")) +
    scale_y_discrete(drop = FALSE) +
    labs(caption = if (anyNA(data$value)) paste0("Gray: ", HIDDEN, ".")) +
    theme_toolkit() +
    theme(axis.title.x = element_blank(), panel.grid.major = element_blank(),
          legend.key.width = unit(30, "pt"), legend.key.height = unit(9, "pt"))
  sized(chart, 3.6)
}

# A color for each group: race groups their own, others in the palette's order.
group_colors <- function(groups) {
  free <- rep_len(unname(RACE_COLORS), length(groups))
  ifelse(groups %in% names(RACE_COLORS), RACE_COLORS[groups], free)
}

# Remembers how high a chart wants to be, in inches.
sized <- function(chart, height) {
  attr(chart, "height") <- height
  chart
}

shades <- function(largest, form, title, root = FALSE, breaks = waiver()) {
  spots <- seq(0, 1, 0.02)
  scale_fill_gradientn(colours = scales::gradient_n_pal(SHADES)(spots),
                       values = if (root) spots^2 else spots, na.value = NO_NUMBER,
                       limits = c(0, largest), labels = tick_labels(form), name = title,
                       breaks = breaks)
}

# The rows of a chart: `row` (the label, lowest first), `written` (the number), `end` (where it
# ends), `missing`, and what is written `instead` of a missing number.
chart_rows <- function(table, by, value, form, keep_order, panel = NULL, unit = "") {
  data <- as_tibble(table)
  data[[value]] <- as.numeric(data[[value]])
  name <- wrapped(words$cut(words$label(data[[by]]), LABEL_LETTERS), 24)
  data$missing <- is.na(data[[value]])
  data$written <- ifelse(data$missing, "", form(data[[value]]))
  if (nzchar(unit) && "n" %in% names(data)) {
    size <- ifelse(is.na(data$n), "", words$plural(data$n, unit))
    if (is.null(panel)) {
      name <- trimws(paste(name, size, sep = "\n"), "right")
    } else {
      beside <- if (identical(form, words$percent)) "%s of %s" else "%s (%s)"
      data$written <- sprintf(beside, data$written, size)
    }
  }
  rank <- tapply(data[[value]], factor(name, unique(name)), function(values) {
    if (all(is.na(values))) NA else max(values, na.rm = TRUE)
  })
  rank <- if (keep_order) rev(rank) else rank[order(rank, na.last = FALSE)]
  data$row <- factor(name, names(rank))
  data$end <- if ("high" %in% names(data)) coalesce(data$high, data[[value]]) else data[[value]]
  hidden <- if ("suppressed" %in% names(data)) coalesce(data$suppressed, TRUE) else TRUE
  data$instead <- ifelse(hidden, HIDDEN, NOT_KNOWN)
  if (is.null(panel)) data else every_row_in_every_panel(data, panel)
}

every_row_in_every_panel <- function(data, panel) {
  label <- wrapped(words$label(data[[panel]]), PANEL_LETTERS)
  data$panel <- factor(label, unique(label))
  data |>
    tidyr::complete(panel, row) |>
    mutate(missing = coalesce(missing, TRUE), instead = coalesce(instead, "not given"),
           written = coalesce(written, ""))
}

wrapped <- function(text, letters) {
  vapply(strwrap(text, letters + 1, simplify = FALSE), paste, "", collapse = "\n")
}

interval_marks <- function(data) {
  shown <- data[!data$missing, ]
  list(
    geom_segment(aes(x = low, xend = high, yend = row), shown, colour = ACCENT_LIGHT,
                 linewidth = 2.2, na.rm = TRUE),
    geom_point(aes(x = estimate), shown, colour = ACCENT, size = 2.8)
  )
}

number_text <- function(mapping, data, size = TEXT / .pt, ...) {
  geom_text(mapping, data, hjust = 0, size = size, colour = INK, family = FONT, ...)
}

# Text on paper, without a border; ggplot2 4 has another name for its width.
paper_label <- function(mapping, data, ...) {
  no_border <- if (utils::packageVersion("ggplot2") < "4") "label.size" else "linewidth"
  arguments <- list(mapping, data, hjust = 0, size = TEXT / .pt, colour = INK, family = FONT,
                    fill = PAPER, label.padding = grid::unit(1, "pt"))
  arguments <- utils::modifyList(arguments, list(...))
  arguments[[no_border]] <- 0
  do.call(geom_label, arguments)
}

too_few <- function(data, x) {
  hidden <- data[data$missing, ]
  hidden$spot <- rep(x, nrow(hidden))
  if (nrow(hidden)) {
    paper_label(aes(x = spot, y = row, label = instead), hidden, colour = QUIET,
                fontface = "italic", label.padding = grid::unit(4, "pt")) # covers descenders, too
  }
}

from_zero <- function(axis, table, panel = NULL) {
  list(
    scale_y_discrete(drop = FALSE),
    labs(subtitle = wrapped(axis_title(axis, table), AXIS_LETTERS)),
    theme_toolkit(),
    theme(panel.grid.major.y = element_blank(), axis.title.x = element_blank()),
    if (!is.null(panel)) facet_wrap(~panel, ncol = 1)
  )
}

chart_height <- function(data, panel = NULL) {
  lines <- max(lengths(strsplit(levels(data$row), "\n")))
  rows <- nlevels(data$row) * (0.24 + 0.16 * lines)
  titles <- if (is.null(panel)) "" else levels(data$panel)
  0.75 + sum(rows + 0.35 + 0.16 * lengths(gregexpr("\n", titles, fixed = TRUE)) *
               grepl("\n", titles, fixed = TRUE))
}

reach_of <- function(values) {
  largest <- suppressWarnings(max(values, na.rm = TRUE))
  if (largest > 0) largest else 1
}

# How far the axis must go so that the number written after each mark fits.
room <- function(data, end) {
  share <- pmin((nchar(data$written) + 2) * LETTER_INCHES / panel_inches(data), 0.8)
  max(coalesce(as.numeric(data[[end]]), 0) / (1 - share), reach_of(data[[end]]))
}

# About how wide the part of the chart beside the names of the rows is.
panel_inches <- function(data) {
  WIDTH - 0.3 - LETTER_INCHES * max(nchar(unlist(strsplit(levels(data$row), "\n"))), 0)
}

axis_title <- function(axis, table) {
  axis %||% words$label(measure_of(table))
}

measure_of <- function(table) {
  if ("measure" %in% names(table) && nrow(table)) table$measure[[1]] else ""
}

form_of <- function(table) words$form_for(measure_of(table))

# Round numbers from zero to just beyond the largest mark, not into the room of its number, and only
# as many as fit beside each other.
ticks <- function(data, form, limit) {
  reach <- reach_of(data$end)
  round_numbers <- scales::breaks_extended(4)(c(0, reach))
  round_numbers <- round_numbers[round_numbers >= 0 & round_numbers <= reach * 1.02]
  widest <- max(nchar(tick_labels(form)(round_numbers))) + 3
  fit <- panel_inches(data) * reach / limit / (widest * LETTER_INCHES)
  step <- max(1, ceiling((length(round_numbers) - 1) / max(fit, 1)))
  round_numbers[seq(1, length(round_numbers), step)]
}

# A labeler for an axis or legend that drops decimals that no tick needs.
tick_labels <- function(form) {
  function(breaks) {
    text <- ifelse(is.na(breaks), "", form(breaks))
    short <- sub(".0%", "%", sub("[.]0$", "", text), fixed = TRUE)
    if (any(grepl(".", short, fixed = TRUE))) text else short
  }
}

ratio_ticks <- function(low, high) {
  ticks <- if (high / low < 8) {
    c(0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5)
  } else {
    c(0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)
  }
  ticks[ticks >= low & ticks <= high]
}

month_ticks <- function(months) {
  step <- ceiling(length(months) / 4)
  months[seq(1, length(months), if (step > 12) ceiling(step / 12) * 12 else step)]
}

month_names <- function(months) {
  year <- format(months, "%Y")
  if (n_distinct(year, na.rm = TRUE) > 1 && all(format(months, "%m") %in% c("01", NA))) {
    return(ifelse(is.na(months), "", year))
  }
  new_year <- !is.na(months) & (seq_along(year) == 1 | year != lag(year, default = ""))
  ifelse(new_year, format(months, "%b\n%Y"), format(months, "%b"))
}

# Moves labels apart, each cluster around its middle, so that none covers another.
apart <- function(heights, gap) {
  clusters <- list()
  bottoms <- numeric()
  for (place in order(heights)) {
    cluster <- place
    bottom <- max(gap / 2, heights[place])
    while ((last <- length(clusters)) && bottoms[last] + gap * length(clusters[[last]]) > bottom) {
      cluster <- c(clusters[[last]], cluster)
      clusters[[last]] <- NULL
      bottoms <- bottoms[-last]
      bottom <- max(gap / 2, mean(heights[cluster]) - gap * (length(cluster) - 1) / 2)
    }
    clusters[[length(clusters) + 1]] <- cluster
    bottoms <- c(bottoms, bottom)
  }
  spots <- heights
  for (i in seq_along(clusters)) {
    spots[clusters[[i]]] <- bottoms[i] + gap * (seq_along(clusters[[i]]) - 1)
  }
  spots
}
