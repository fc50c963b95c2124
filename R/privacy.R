# Small numbers are not shown, nor can they be worked out; privacy.py holds the rule in words.

check_limit <- function(limit, where) {
  number <- suppressWarnings(as.numeric(limit))
  if (is.na(number) || number < 0 || number != round(number)) {
    stop(where, " is '", limit, "': give a whole number, such as 10 (0 turns it off).",
         call. = FALSE)
  }
  number
}

privacy <- new.env()
privacy$limit <- check_limit(
  Sys.getenv("PUBLICSAFETY_SUPPRESS_BELOW", "10"),
  "The environment variable PUBLICSAFETY_SUPPRESS_BELOW"
)

# The smallest count that is shown.
get_limit <- function() privacy$limit

# Hides counts from 1 to limit - 1 from now on; 0 or 1 hides nothing.
set_limit <- function(limit) {
  privacy$limit <- check_limit(limit, "The limit for small numbers")
  invisible(limit)
}

is_small <- function(values) values >= 1 & values < privacy$limit

# A count for a sentence, or NA where it is too small to be told.
shown_count <- function(count) if (is_small(count)) NA_integer_ else count

# Hides the small numbers of a table of shares (`count` of `n` records).
suppress_shares <- function(table, by, within = character()) {
  hidden <- hidden_shares(table, by, within)
  hide(table, hidden$count, hidden$n)
}

# Hides the small numbers of a table of counts. Where `population` is TRUE, n is a published
# population and stays; `also` names further rows that have to be hidden.
suppress_counts <- function(table, by, within = character(), population = FALSE, also = NULL) {
  nothing <- logical(nrow(table))
  row_too <- also %||% nothing
  hide_n <- if (population) nothing else row_too | is_small(table$n)
  hide(table, hidden_counts(table, by, within, hide_n | row_too), hide_n)
}

hide <- function(table, hide_count, hide_n) {
  table$count[hide_count] <- NA
  table$n[hide_n] <- NA
  table[hide_count, c("estimate", "low", "high")] <- NA_real_
  table$suppressed <- hide_count | hide_n
  table
}

# Hides further cells until no hidden cell follows from visible cells and totals.
protect <- function(values, hidden, families, must_hide = hidden) {
  secret <- must_hide & values > 0
  repeat {
    before <- sum(hidden)
    for (family in families) hidden <- hide_companions(values, hidden, family)
    if (sum(hidden) > before) next
    given_away <- secret & find_given_away(hidden, families)
    spare <- visible_near(given_away, values, hidden, families)
    if (!any(given_away) || !length(spare)) {
      return(hidden)
    }
    hidden[smallest(values, spare)] <- TRUE
  }
}

# Hides cells of a family until its hidden cells cover for each other.
hide_companions <- function(values, hidden, family) {
  repeat {
    inside <- family[hidden[family]]
    covered <- length(inside) > 1 && sum(values[inside]) >= privacy$limit
    visible <- family[!hidden[family] & values[family] > 0]
    if (!length(inside) || covered || !length(visible)) {
      return(hidden)
    }
    hidden[smallest(values, visible)] <- TRUE
  }
}

# TRUE for hidden cells that have one possible value, given the families' totals.
find_given_away <- function(hidden, families) {
  result <- logical(length(hidden))
  cells <- which(hidden)
  families <- Filter(function(family) any(hidden[family]), families)
  if (length(families)) {
    totals <- do.call(rbind, lapply(families, function(family) cells %in% family)) + 0
    result[cells] <- rowSums(abs(null_space(totals)) >= 1e-9) == 0
  }
  result
}

null_space <- function(matrix) {
  parts <- svd(matrix, nu = 0, nv = ncol(matrix))
  rank <- sum(parts$d > max(parts$d) * .Machine$double.eps * max(dim(matrix)))
  parts$v[, seq_len(ncol(matrix)) > rank, drop = FALSE]
}

# The visible nonzero cells in the families of these cells, or else of the table.
visible_near <- function(cells, values, hidden, families) {
  visible <- !hidden & values > 0
  near <- logical(length(hidden))
  for (family in families) if (any(cells[family])) near[family] <- TRUE
  which(if (any(visible & near)) visible & near else visible)
}

smallest <- function(values, places) places[which.min(values[places])]

hidden_counts <- function(table, by, within, also = FALSE) {
  families <- find_families(table, by, within, hidden_counts)
  protect(table$count, is_small(table$count) | also, families)
}

hidden_n <- function(table, by, within) {
  protect(table$n, is_small(table$n), find_families(table, by, within, hidden_n))
}

hidden_shares <- function(table, by, within) {
  hide_n <- hidden_n(table, by, within)
  families <- find_families(table, by, within, function(...) hidden_shares(...)$count)
  others <- table$n - table$count
  must_hide <- hide_n | is_small(table$count) | is_small(others)
  hide_count <- must_hide
  repeat {
    before <- hide_count
    hide_count <- protect(table$count, hide_count, families, must_hide)
    hide_count <- protect(others, hide_count, families, must_hide)
    if (identical(hide_count, before)) {
      return(list(count = hide_count, n = hide_n))
    }
  }
}

# The sets of rows whose totals are not hidden in a table of these totals.
find_families <- function(table, by, within, hidden_totals) {
  families <- list()
  for (size in rev(seq_along(by)) - 1) {
    for (kept in utils::combn(by, size, simplify = FALSE)) {
      columns <- c(within, kept)
      set <- number_sets(table, columns)
      first <- !duplicated(set)
      totals <- table[first, columns]
      totals$count <- as.vector(rowsum(table$count, set))
      totals$n <- as.vector(rowsum(table$n, set))
      known <- which(!hidden_totals(totals, kept, within))
      families <- c(families, lapply(known, function(label) which(set == label)))
    }
  }
  families
}

# Numbers the rows that agree in these columns, in the order of the first row of each set.
number_sets <- function(table, columns) {
  if (!length(columns)) {
    return(rep(1L, nrow(table)))
  }
  label <- do.call(paste, c(lapply(table[columns], as.character), sep = "\r"))
  match(label, unique(label))
}
