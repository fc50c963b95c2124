# The veil-of-darkness test; veil.py holds the steps in words.

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
