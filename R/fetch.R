# Find the file that a source description names, and prove that it is the right one.

find_records <- function(source) {
  if (Sys.getenv("PUBLICSAFETY_DATA") == "sample") {
    return(find_sample(source))
  }
  if (source$records$kind == "file") {
    path <- path.expand(source$records$file)
    if (!grepl("^(/|[A-Za-z]:)", path)) path <- file.path(dirname(source$path), path)
    if (!file.exists(path)) {
      stop(relative_path(path), ": there is no such file; 'records.file' in ",
           relative_path(source$path), " names it.", call. = FALSE)
    }
    return(checked(path, "file", source$records, source))
  }
  find_file(source, source$records, source$topic)
}

# Looks in the snapshots, the user's cache, the mirrors, and at the publisher, in this order.
find_file <- function(source, wanted, folders) {
  if (grepl("^/|(^|/)[.][.](/|$)", wanted$file)) {
    stop(relative_path(source$path), ": file: '", wanted$file, "' leads out of its folder; ",
         "expected a file's name.", call. = FALSE)
  }
  mirrors <- strsplit(Sys.getenv("PUBLICSAFETY_MIRROR"), .Platform$path.sep, fixed = TRUE)[[1]]
  mirrors <- mirrors[nzchar(mirrors)]
  places <- c(file.path(ROOT, "data", "snapshots"), cache_folder(), mirrors)
  origins <- c("snapshot", "cache", rep("mirror", length(mirrors)))
  for (i in seq_along(places)) {
    for (path in file.path(places[[i]], folders, wanted$file)) {
      if (file.exists(path)) {
        return(checked(path, origins[[i]], wanted, source))
      }
    }
  }
  path <- download(source, wanted, folders[[1]])
  tryCatch(
    checked(path, "publisher", wanted, source),
    error = function(e) {
      unlink(path)
      stop(conditionMessage(e), call. = FALSE)
    }
  )
}

cache_folder <- function() {
  system_cache <- if (Sys.info()[["sysname"]] == "Darwin") {
    "~/Library/Caches"
  } else {
    Sys.getenv("XDG_CACHE_HOME", "~/.cache")
  }
  Sys.getenv("PUBLICSAFETY_CACHE", file.path(path.expand(system_cache), "publicsafety"))
}

find_sample <- function(source) {
  folder <- file.path(ROOT, "data", "samples", source$topic)
  files <- list.files(folder, full.names = TRUE)
  files <- files[startsWith(basename(files), paste0(source$name, "."))]
  if (!length(files)) {
    stop("There is no made-up sample for ", source$topic, "/", source$name, "; look in ",
         relative_path(folder), ", or unset PUBLICSAFETY_DATA to use the real records.",
         call. = FALSE)
  }
  list(path = files[[1]], origin = "sample", sha256 = checksum(read_unpacked(files[[1]])),
       made_up = TRUE)
}

download <- function(source, wanted, folder) {
  if (!is.null(wanted[["portal"]])) {
    stop(wanted$file, ": the table ", wanted$portal, " of a data portal is not in the cache yet. ",
         "Get it with: publicsafety fetch ", source$topic, " ", relative_path(source$path),
         call. = FALSE)
  }
  if (is.null(wanted[["url"]])) {
    stop(no_copy(source, wanted, "it has no address to download it from"), call. = FALSE)
  }
  target <- file.path(cache_folder(), folder, wanted$file)
  dir.create(dirname(target), recursive = TRUE, showWarnings = FALSE)
  arriving <- tempfile(tmpdir = dirname(target))
  on.exit(unlink(arriving))
  failed <- tryCatch(
    suppressWarnings(utils::download.file(wanted$url, arriving, mode = "wb", quiet = TRUE)),
    error = function(e) 1L
  )
  if (failed != 0) {
    stop(no_copy(source, wanted, "the publisher could not be reached"), call. = FALSE)
  }
  file.rename(arriving, target)
  target
}

no_copy <- function(source, wanted, reason) {
  paste0(
    wanted$file, ": no copy was found and ", reason, ".\n",
    "  address: ", wanted[["url"]] %||% source$publisher$url, "\n",
    "  Two ways out: download it yourself and put it in a folder named in PUBLICSAFETY_MIRROR as ",
    source$topic, "/", wanted$file, ", or try the report on made-up records with ",
    "PUBLICSAFETY_DATA=sample."
  )
}

# What a file holds, unpacked if its first bytes say gzip, bzip2, xz or zip.
read_unpacked <- function(path) {
  start <- readBin(path, "raw", 4)
  if (identical(start, as.raw(c(0x50, 0x4b, 0x03, 0x04)))) {
    members <- utils::unzip(path, list = TRUE)$Name
    members <- members[!endsWith(members, "/") & !startsWith(members, "__MACOSX/")]
    if ("[Content_Types].xml" %in% members) {
      stop(relative_path(path), ": this is an Excel workbook. Save its sheet as CSV (UTF-8) and ",
           "name that file.", call. = FALSE)
    }
    if (length(members) != 1) {
      stop(relative_path(path), ": expected one file in the archive, found ", length(members),
           ". Unpack the one that you want.", call. = FALSE)
    }
    connection <- unz(path, members, "rb")
  } else {
    connection <- gzfile(path, "rb") # reads bzip2, xz and plain files, too
  }
  on.exit(close(connection))
  blocks <- list()
  limit <- as.numeric(Sys.getenv("PUBLICSAFETY_MAX_MEGABYTES", "4000"))
  while (length(block <- readBin(connection, "raw", 2^20))) {
    blocks[[length(blocks) + 1]] <- block
    if (length(blocks) * 2^20 - 2^20 + length(block) > limit * 1e6) {
      stop(relative_path(path), ": unpacked, this is more than ", limit, " MB, the most that is ",
           "read. If you trust it and have the room, set PUBLICSAFETY_MAX_MEGABYTES to a larger ",
           "number of megabytes.", call. = FALSE)
    }
  }
  content <- if (length(blocks)) do.call(c, blocks) else raw()
  if (is_cut_off(path, start, length(content))) {
    stop(relative_path(path), ": the file ends too early or is damaged. ",
         "Get it again; if it stays so, tell the publisher.", call. = FALSE)
  }
  content
}

# A gzip file ends with the length of what it holds; R itself does not check it.
is_cut_off <- function(path, start, length) {
  if (!identical(start[1:2], as.raw(c(0x1f, 0x8b)))) {
    return(FALSE)
  }
  end <- utils::tail(readBin(path, "raw", file.size(path)), 4)
  sum(as.integer(end) * 256^(0:3)) > length
}

checksum <- function(content) digest::digest(content, "sha256", serialize = FALSE)

checked <- function(path, origin, wanted, source) {
  content <- read_unpacked(path)
  where <- relative_path(path)
  again <- switch(
    origin,
    publisher = paste("Look at the publisher's page; if the file was replaced,",
                      "correct the description."),
    cache = paste("Delete it and try again; if it is meant to be so,",
                  "correct the source description."),
    "Put the right file there, or correct the source description."
  )
  if (!length(content)) {
    stop(where, ": the file is empty. ", again, call. = FALSE)
  }
  start <- rawToChar(utils::head(content[content != as.raw(0)], 512))
  start <- tolower(iconv(start, "latin1", "UTF-8")) # any bytes are latin1
  if (grepl("^(\u00ef\u00bb\u00bf)?\\s*<(!doctype html|html)", start)) {
    stop(where, ": this is a web page, not a table. The publisher answered with a page (a login, ",
         "a notice or an error). Look at ", source$publisher$url, ". ", again, call. = FALSE)
  }
  found <- checksum(content)
  if (!is.null(wanted[["sha256"]]) && found != wanted$sha256) {
    stop(where, ": this is not the file that ", relative_path(source$path),
         " was written for.\n  expected checksum ", wanted$sha256, "\n  found             ", found,
         "\nIt may be damaged, or the publisher may have changed it. ", again, call. = FALSE)
  }
  list(path = path, origin = origin, sha256 = found, made_up = FALSE)
}
