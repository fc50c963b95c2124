# Numbers, names and dates as a reader meets them.

HIDDEN <- "not shown (small numbers)"
NOT_KNOWN <- "not known"

RACE_GROUPS <- c(
  "white" = "White", "black" = "Black", "east african" = "East African", "hispanic" = "Hispanic",
  "asian/pacific islander" = "Asian/Pacific Islander", "native american" = "Native American",
  "multiracial" = "Multiracial", "other" = "Other"
)
WEEKDAYS <- c("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

grouped <- function(text) {
  whole <- sub("[.].*", "", text)
  marked <- gsub("(?<=\\d)(?=(\\d{3})+$)", ",", whole, perl = TRUE)
  paste0(marked, substring(text, nchar(whole) + 1))
}

# Makes a function that writes known values with `write`, and `missing` for the others.
writer <- function(write, missing = HIDDEN) {
  function(value, ...) {
    text <- rep(missing, length(value))
    known <- !is.na(value)
    text[known] <- write(value[known], ...)
    text
  }
}

as_day <- function(value) {
  if (is.character(value)) {
    value <- ifelse(is.na(value), NA, paste0(value, substr("0000-01-01", nchar(value) + 1, 10)))
  }
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

  # 48128831.48 gives "$48,128,831"; cents only under $100.
  dollars = writer(function(value) {
    whole <- abs(value) >= 100 | value == round(value)
    paste0("$", ifelse(whole, grouped(sprintf("%.0f", round(value))), sprintf("%.2f", value)))
  }),

  # 48128831.48 gives "$48.1 million".
  money = writer(function(value) {
    size <- case_when(value >= 1e9 ~ 1e9, value >= 1e6 ~ 1e6, TRUE ~ 1)
    units <- value / size
    short <- grouped(sprintf(case_when(units < 10 ~ "%.2f", units < 100 ~ "%.1f", TRUE ~ "%.0f"),
                             units))
    short <- ifelse(grepl(".", short, fixed = TRUE), sub("[.]?0+$", "", short), short)
    ifelse(size == 1, words$dollars(value),
           paste0("$", short, ifelse(size == 1e9, " billion", " million")))
  }),

  # How the estimates of a measure are written, told by its name.
  form_for = function(measure) {
    if (grepl("_ratio$|^veil_of_darkness", measure)) {
      words$factor
    } else if (grepl("_per_", measure, fixed = TRUE)) {
      words$rate
    } else {
      words$percent
    }
  },

  # (0.119, 0.130) gives "11.9% to 13.0%".
  interval = function(low, high, form = words$percent) {
    ifelse(is.na(low) | is.na(high), HIDDEN, paste(form(low), "to", form(high)))
  },

  # "12.4% (1,894 of 15,220; 95% interval 11.9% to 13.0%)".
  share_of = function(row, form = words$percent) {
    behind <- sprintf("%s (%s of %s; 95%% interval %s)", form(row$estimate), words$count(row$count),
                      words$count(row$n), words$interval(row$low, row$high, form))
    ifelse(is.na(row$estimate), HIDDEN, behind)
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
    number <- ifelse(is.na(value), "an unpublished number of", words$count(value))
    paste(number, ifelse(value %in% 1, one, many))
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
      paste0(words$plural(hidden, "group is", "groups are"), " ", HIDDEN, ".")
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
    text <- gsub("[\\x01-\\x1f\\x7f-\\x9f\u2028\u2029]", " ", as.character(text), perl = TRUE)
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
