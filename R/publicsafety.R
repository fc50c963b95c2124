# The toolkit for reports in R: the same steps, names and rules as the Python package.
#
#   records <- load_records("police_stops", "minneapolis")
#   search_rates(records$table)
#
# A source description goes in, standard columns come out, measures turn them into tables and
# charts, and show_chart() and show_table() put them into a page. Each file holds the same step as
# the Python module of its name, whose docstrings say why things are done as they are.

suppressPackageStartupMessages({
  library(dplyr)
  library(ggplot2)
})
invisible(Sys.setlocale("LC_TIME", "C")) # names of months, "AM" and "PM" as the publishers write

# The steps live in an environment of their own, so that no variable of a report can break them.
local({
  toolkit <- new.env(parent = globalenv())
  here <- getwd()
  while (!file.exists(file.path(here, "R", "paths.R")) && dirname(here) != here) {
    here <- dirname(here)
  }
  steps <- c("paths", "sources", "fetch", "standardize", "records", "words", "privacy", "measures",
             "veil", "charts", "maps", "tables", "show", "frame")
  for (step in steps) {
    source(file.path(here, "R", paste0(step, ".R")), local = toolkit, encoding = "UTF-8")
  }
  if ("publicsafety" %in% search()) detach("publicsafety")
  attach(toolkit, name = "publicsafety")
})
