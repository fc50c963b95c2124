# Every folder of the project, from one root.

`%||%` <- function(x, y) if (is.null(x)) y else x

# The folder of the project: PUBLICSAFETY_ROOT if set, else the nearest one with a _quarto.yml.
project_root <- function() {
  named <- Sys.getenv("PUBLICSAFETY_ROOT", Sys.getenv("QUARTO_PROJECT_ROOT"))
  if (nzchar(named)) {
    return(normalizePath(named))
  }
  folder <- normalizePath(getwd())
  while (!file.exists(file.path(folder, "_quarto.yml"))) {
    if (dirname(folder) == folder) {
      stop("This folder is not inside the toolkit: no _quarto.yml here or above.", call. = FALSE)
    }
    folder <- dirname(folder)
  }
  folder
}

ROOT <- project_root()

# A path as a reader knows it: from the project's root where it lies inside.
relative_path <- function(path) {
  path <- normalizePath(path, mustWork = FALSE)
  inside <- paste0(ROOT, "/")
  if (startsWith(path, inside)) substring(path, nchar(inside) + 1) else path
}
