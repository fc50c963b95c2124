# Executes an R page with knitr and writes the Markdown that Quarto's own engine would write.
#
# Called with one argument, a JSON file that names `page` (the text to execute), `markdown` (the
# file to write), `figures` (the folder for pictures, as the Markdown names it), `settings` (what
# applies to every chunk) and `params`. An error goes to the file `problem`.
# Names are kept local: the report sees an empty workspace.

local({
  request <- jsonlite::fromJSON(commandArgs(trailingOnly = TRUE)[[1]], simplifyDataFrame = FALSE)
  settings <- request$settings

  options(htmltools.preserve.raw = TRUE)
  knitr::render_markdown()
  knitr::opts_knit$set(
    root.dir = getwd(), progress = FALSE, quarto.version = 1, rmarkdown.pandoc.to = "html", rmarkdown.version = 3,
    rmarkdown.runtime = "static", rmarkdown.df_print = "default"
  )
  retina <- identical(settings[["fig-format"]], "retina")
  shown <- !isFALSE(settings$output)
  knitr::opts_chunk$set(
    tidy = FALSE, comment = NA, fig.path = request$figures,
    fig.width = settings[["fig-width"]], fig.height = settings[["fig-height"]],
    dpi = settings[["fig-dpi"]], dev = if (retina) "png" else settings[["fig-format"]],
    fig.retina = if (retina) 2 else 1,
    eval = settings$eval, error = settings$error, include = isTRUE(settings$include),
    echo = !isFALSE(settings$echo),
    warning = shown && isTRUE(settings$warning), message = shown && isTRUE(settings$warning),
    results = if (identical(settings$output, "asis")) "asis" else if (shown) "markup" else "hide",
    fig.show = if (shown) "asis" else "hide"
  )
  do.call(knitr::opts_chunk$set, as.list(settings$opts_chunk))

  # ---- options as Quarto writes them (fig-cap) to those that knitr reads (fig.cap) ----

  kept_dashes <- c("fig-column", "fig-cap-location", "fig-format", "fig-dpi")

  is_labelled <- function(options, type) {
    !is.null(options$label) && grepl(paste0("^#?", type, "-"), options$label)
  }

  prepare <- function(options) {
    dashed <- grep("^(fig|out|class|attr|dev|strip|R)-", names(options), value = TRUE)
    for (name in setdiff(dashed, kept_dashes)) {
      options[[gsub("-", ".", name, fixed = TRUE)]] <- options[[name]]
      options[[name]] <- NULL
    }
    if (!is.null(options[["fig-format"]])) options$dev <- options[["fig-format"]]
    if (!is.null(options[["fig-dpi"]])) options$dpi <- options[["fig-dpi"]]
    if (isTRUE(options$fig.subcap)) options$fig.subcap <- ""
    output <- options$output
    if (isFALSE(output)) {
      options[c("results", "fig.show")] <- "hide"
      options[c("message", "warning")] <- FALSE
    } else if (identical(output, "asis")) {
      options$results <- "asis"
    } else if (!is.null(output)) {
      if (identical(options$results, "hide")) options$results <- "markup"
      if (identical(options$fig.show, "hide")) options$fig.show <- "asis"
    }
    if (identical(options$fig.show, "asis") && is_labelled(options, "fig")) {
      options$fig.show <- "hold"
    }
    options
  }
  # Every chunk has this option, so the hook sees every chunk.
  knitr::opts_hooks$set(engine = prepare)

  # ---- Markdown ----

  plain <- knitr::hooks_markdown()

  div <- function(body, ..., end = "\n") {
    head <- c(...)
    paste0("::: {", paste(head[nzchar(head)], collapse = " "), "}\n", body, "\n:::\n", end)
  }

  escape <- function(text) gsub("'", "\\'", text, fixed = TRUE)

  as_attribute <- function(value) {
    if (!is.character(value) || length(value) > 1) {
      value <- jsonlite::toJSON(value, auto_unbox = TRUE)
    }
    escape(value)
  }

  caption <- function(options) {
    text <- if (length(options$fig.subcap)) options$fig.subcap else options$fig.cap
    if (length(text)) text[[1]] else ""
  }

  as_classes <- function(names) if (length(names)) sub("^[.]?", ".", unlist(names)) else character()

  wrapped_output <- function(type, class) {
    function(x, options) {
      x <- plain[[type]](x, options)
      if (identical(options$results, "asis") || isTRUE(options$collapse)) {
        x
      } else {
        div(x, ".cell-output", paste0(".cell-output-", class))
      }
    }
  }

  write_source <- function(x, options) {
    x <- paste(c("", x), collapse = "\n")
    runs <- regmatches(x, gregexpr("(?<=\n)`{3,}", x, perl = TRUE))[[1]]
    fence <- strrep("`", max(3, nchar(runs) + 1))
    attributes <- options$attr.source
    if (!is.null(options[["lst-cap"]])) {
      attributes <- c(attributes, sprintf("lst-cap=\"%s\"", options[["lst-cap"]]))
    }
    for (name in c("code-fold", "code-summary", "code-line-numbers")) {
      value <- options[[name]]
      if (!is.null(value)) {
        value <- if (is.character(value)) value else tolower(value)
        attributes <- c(attributes, sprintf("%s=\"%s\"", name, value))
      }
    }
    # Quarto leaves two spaces before these.
    attributes <- if (length(attributes)) paste(c("", attributes), collapse = " ")
    label <- options[["lst-label"]]
    overflow <- options[["code-overflow"]]
    head <- c(
      if (!is.null(label)) sub("^#?", "#", label),
      paste0(".", tolower(if (is.null(options$lang)) options$engine else options$lang)),
      as_classes(options$class.source), ".cell-code",
      if (!is.null(overflow)) paste0(".code-overflow-", overflow), attributes
    )
    paste0("\n\n", fence, "{", paste(head, collapse = " "), "}", x, "\n", fence, "\n\n")
  }

  write_plot <- function(x, options) {
    label <- ""
    if (is_labelled(options, "fig")) {
      number <- if (isTRUE(options$fig.num > 1)) paste0("-", options$fig.cur) else ""
      label <- paste0(sub("^#?", "#", options$label), number)
    }
    pairs <- c(
      if (!identical(options$fig.align, "default")) sprintf("fig-align='%s'", options$fig.align),
      if (!identical(options$fig.env, "figure")) sprintf("fig-env='%s'", options$fig.env),
      if (nzchar(options$fig.pos)) sprintf("fig-pos='%s'", options$fig.pos),
      if (isTRUE(nzchar(options$fig.alt))) sprintf("fig-alt='%s'", escape(options$fig.alt)),
      if (!is.null(options$fig.scap)) sprintf("fig-scap='%s'", escape(options$fig.scap)),
      sprintf("width=%s", options$out.width), sprintf("height=%s", options$out.height),
      options$out.extra
    )
    attributes <- trimws(paste(c(label, pairs), collapse = " "))
    if (nzchar(attributes)) attributes <- paste0("{", attributes, "}")
    image <- sprintf("![%s](%s)%s", caption(options), x, attributes)
    if (!is.null(options$fig.link)) image <- sprintf("[%s](%s)", image, options$fig.link)
    if (identical(options$results, "asis")) image else div(image, ".cell-output-display")
  }

  # What shapes a chunk, and so is not written as an attribute of its div.
  shaping <- c(
    names(knitr::opts_chunk$get()), "fig.cap", "fig.subcap", "fig.scap", "fig.link", "fig.alt",
    "fig.align", "fig.env", "fig.pos", "fig.num", "fig.cur", "fig.ncol", "fig.sep", "out.width",
    "out.height", "out.extra", "label", "lst-cap", "lst-label", "classes", "panel", "column",
    "tbl-column", "tbl-cap-location", "cap-location", "code-fold", "code-summary",
    "code-overflow", "code-line-numbers", "layout", "layout-nrow", "layout-ncol", "layout-align",
    "layout-valign", "output", "html-table-processing", kept_dashes, "eval", "yaml.code", "code",
    "file", "params.src", "original.params.src", "chunk.echo", "fenced.echo", "lang",
    "out.width.px", "out.height.px", "indent", "connection", "hash",
    paste0("class.", c("source", "output", "message", "warning", "error")),
    paste0("attr.", c("source", "output", "message", "warning", "error")),
    "tidy.opts", "opts.label", "engine.path", "engine.opts", "R.options", "cache.vars",
    "dependson", "dev.args", "aniopts", "ref.label", "child"
  )

  write_chunk <- function(x, options) {
    x <- plain$chunk(x, options)
    align <- list(options$fig.align, options$fig.valign)
    for (i in 1:2) {
      if (!is.null(align[[i]]) && !identical(align[[i]], "default")) {
        options[[c("layout-align", "layout-valign")[[i]]]] <- align[[i]]
      }
    }
    attributes <- character()
    for (name in c("layout", "layout-nrow", "layout-ncol", "layout-align", "layout-valign")) {
      value <- options[[name]]
      if (!is.null(value)) {
        if (!is.character(value)) value <- jsonlite::toJSON(value, auto_unbox = name != "layout")
        attributes <- c(attributes, sprintf("%s=\"%s\"", name, value))
      }
    }
    others <- setdiff(names(options), shaping)
    others <- others[!startsWith(others, ".") & !vapply(options[others], is.null, TRUE)]
    attributes <- c(attributes, sprintf("%s='%s'", others, vapply(options[others], as_attribute, "")))

    classes <- options$classes
    for (name in c("panel", "column", "fig-column", "tbl-column", "fig-cap-location",
                   "tbl-cap-location")) {
      if (is.character(options[[name]])) classes <- c(classes, paste0(name, "-", options[[name]]))
    }
    if (is.character(options[["cap-location"]])) {
      classes <- c(classes, paste0("caption-", options[["cap-location"]]))
    }
    whole <- !is.null(options$fig.cap) && !is.null(options$fig.subcap)
    below <- if (whole) paste0("\n", options$fig.cap, "\n") else ""
    labelled <- is_labelled(options, "tbl") || (whole && is_labelled(options, "fig"))
    label <- if (labelled) sub("^#?", "#", options$label) else ""
    bare <- !nzchar(label) && !length(classes) && !length(attributes) && !nzchar(below)
    if (identical(options$results, "asis") && bare) {
      return(x)
    }
    indent <- if (is.null(options$indent)) "" else options$indent
    head <- c(label, ".cell", as_classes(classes), attributes)
    paste0(
      "\n", indent, "::: {", paste(head[nzchar(head)], collapse = " "), "}\n", x, "\n", below,
      indent, ":::\n"
    )
  }

  knitr::knit_hooks$set(
    source = write_source, plot = write_plot, chunk = write_chunk,
    output = wrapped_output("output", "stdout"),
    message = wrapped_output("message", "stderr"), warning = wrapped_output("warning", "stderr"),
    error = wrapped_output("error", "error")
  )

  # knitr has no hook for values that are Markdown already (asis_output, kable).
  plain_asis <- utils::getFromNamespace("sew.knit_asis", "knitr")
  write_asis <- function(x, options, ...) {
    if (missing(options) || !length(options)) {
      return(plain_asis(x, ...))
    }
    x <- paste(plain_asis(x, options, ...), collapse = "")
    text <- caption(options)
    if (nzchar(text)) x <- paste0(x, "\n\n", text)
    is_html <- grepl("^<\\w+[ >]", x) && grepl("</\\w+>\\s*$", x)
    if (is_html && !startsWith(x, "<div class=\"kable-table\">")) {
      x <- paste0("`````{=html}\n", x, "\n`````")
    }
    if (identical(options$results, "asis")) {
      return(x)
    }
    label <- if (is_labelled(options, "fig")) sub("^#?", "#", options$label) else ""
    unprocessed <- identical(options[["html-table-processing"]], "none")
    div(x, label, ".cell-output-display", if (unprocessed) " html-table-processing=none" else "")
  }
  sew <- utils::getFromNamespace("sew", "knitr") # assignInNamespace looks the generic up here
  utils::assignInNamespace("sew.knit_asis", write_asis, ns = "knitr")

  # ---- run ----

  # What `{r} expression` in the text stands for.
  inline <- function(value) {
    if (is.null(value)) {
      "NULL"
    } else if (is.character(value) && !inherits(value, "AsIs")) {
      gsub("([][`*_{}()>#+,.!-])", "\\\\\\1", value)
    } else {
      value
    }
  }
  assign(".publicsafety_inline", inline, envir = globalenv())

  if (length(request$params)) assign("params", request$params, envir = globalenv())
  tryCatch(
    knitr::knit(request$page, request$markdown, quiet = TRUE, envir = globalenv()),
    error = function(e) {
      while (!is.null(e$parent)) e <- e$parent
      xfun::write_utf8(conditionMessage(e), request$problem)
      quit(status = 1)
    }
  )
})
