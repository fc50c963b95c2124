# Put charts and tables into a report; show.py holds the markup.

# Fewer than in Python: R writes pictures in full color, and pages have to stay light.
DPI <- 160

# Each show function returns Markdown for knitr: let it be the last value of a cell, or of a branch.
show_chart <- function(chart, numbers, id, caption, alt, key, labels = NULL, formats = NULL) {
  check_id(id)
  check_caption(id, caption)
  if (length(strsplit(trimws(alt), "\\s+")[[1]]) < 4) {
    stop("The alt text of chart '", id, "' does not tell its finding: '", alt, "'. Write what a ",
         "reader would see, such as words$extremes(table, by).", call. = FALSE)
  }
  table <- html_table(numbers, paste0("numbers-", id), caption, key, labels, formats)
  show_text(paste0(
    "::: {#fig-", id, "}\n",
    "```{=html}\n",
    "<img src=\"", save_png(chart, paste0("fig-", id, ".png")), "\" alt=\"", words$escape(alt),
    "\" class=\"img-fluid\">\n```\n\n",
    words$escape(caption), "\n:::\n\n",
    "```{=html}\n",
    "<details class=\"numbers\"><summary>The numbers behind this chart</summary>\n",
    table, "\n", csv_link(numbers, id, key), "\n</details>\n```"
  ))
}

show_table <- function(table, id, caption, key, labels = NULL, formats = NULL) {
  check_id(id)
  check_caption(id, caption)
  show_text(paste0(
    "::: {#tbl-", id, "}\n```{=html}\n",
    html_table(table, paste0("numbers-", id), caption, key, labels, formats), "\n",
    csv_link(table, id, key), "\n```\n\n", words$escape(caption), "\n:::"
  ))
}

# Shows Markdown, one block after the other; text from data must be escaped in it.
show_text <- function(...) {
  knitr::asis_output(paste0(paste(c(...), collapse = "\n\n"), "\n"))
}

# Draws beside the document that is being rendered; without one the picture goes into the page.
save_png <- function(chart, name) {
  document <- Sys.getenv("QUARTO_DOCUMENT_FILE")
  if (nzchar(document)) {
    stem <- tools::file_path_sans_ext(basename(document))
    beside <- file.path(paste0(stem, "_files"), "figure-html", name)
    target <- file.path(Sys.getenv("QUARTO_DOCUMENT_PATH", "."), beside)
    dir.create(dirname(target), recursive = TRUE, showWarnings = FALSE)
    draw_png(chart, target)
    return(beside)
  }
  target <- tempfile(fileext = ".png")
  on.exit(unlink(target))
  draw_png(chart, target)
  bytes <- readBin(target, "raw", file.size(target))
  paste0("data:image/png;base64,", gsub("[\r\n]", "", jsonlite::base64_enc(bytes)))
}

draw_png <- function(chart, path) {
  type <- if (capabilities("cairo")) "cairo" else getOption("bitmapType")
  height <- attr(chart, "height") %||% 4
  grDevices::png(path, WIDTH, height, units = "in", res = DPI, type = type)
  on.exit(grDevices::dev.off())
  print(chart)
}

shown <- new.env()
shown$ids <- character()

check_id <- function(id) {
  if (!grepl("^[a-z0-9]+(-[a-z0-9]+)*$", id)) {
    stop("'", id, "' cannot be the id of a chart or table: use small letters, digits and single ",
         "hyphens, like 'search-rates'.", call. = FALSE)
  }
  if (nzchar(Sys.getenv("QUARTO_DOCUMENT_FILE")) && id %in% shown$ids) {
    stop("The id '", id, "' is used twice in this document; links and downloads need one each.",
         call. = FALSE)
  }
  shown$ids <- c(shown$ids, id)
}

check_caption <- function(id, caption) {
  if (!nzchar(trimws(caption))) {
    stop("'", id, "' has no caption: say in one sentence what it shows.", call. = FALSE)
  }
}
