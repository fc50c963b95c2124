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
  first <- c("paths.R", "sources.R", "words.R")
  steps <- sort(list.files(file.path(here, "R"), "[.]R$"), method = "radix")
  for (step in c(first, setdiff(steps, c(first, "publicsafety.R")))) {
    source(file.path(here, "R", step), local = toolkit, encoding = "UTF-8")
  }
  if ("publicsafety" %in% search()) detach("publicsafety")
  attach(toolkit, name = "publicsafety")
})
