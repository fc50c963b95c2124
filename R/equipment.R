# Equipment that the military hands to police: how much, who holds it, what it once cost.
# Nothing here hides small numbers: these are things of public agencies, and no people.

# Adds what follows from the columns of the list: holder, value, supply_class, supply_group,
# control.
describe_equipment <- function(lines) {
  lines$value <- lines$quantity * lines$acquisition_value
  lines$holder <- as.character(lines$agency)
  if (n_distinct(lines[["state"]], na.rm = TRUE) > 1) {
    lines$holder <- paste(lines$holder, lines$state, sep = ", ")
  }
  if (is.null(lines[["supply_class"]]) && !is.null(lines[["nsn"]])) {
    lines$supply_class <- substr(lines$nsn, 1, 4)
  }
  if (!is.null(lines[["supply_class"]])) {
    lines$supply_class <- as.character(lines$supply_class)
    lines$supply_group <- substr(lines$supply_class, 1, 2)
  }
  if (!is.null(lines[["demil_code"]])) {
    lines$control <- control_of(as.character(lines$demil_code), lines[["demil_ic"]] %||% NA)
  }
  lines
}

# Code A, and code Q with the integrity code 6, are not controlled.
control_of <- function(code, checked) {
  case_when(
    is.na(code) | code == "Q" & is.na(checked) ~ NA_character_,
    code == "A" | code == "Q" & checked == 6 ~ "not controlled",
    TRUE ~ "controlled"
  )
}

# Adds up what is held, by group: lines, items, agencies, the value as if each line were one thing,
# the value times the quantity, and its share.
equipment_held <- function(lines, by = character()) {
  need_columns(lines, c(by, "holder", "quantity", "acquisition_value", "value"))
  lines |>
    mutate(across(all_of(by) & where(is.factor), as.character)) |>
    filter(if_all(all_of(by), ~ !is.na(.x))) |>
    group_by(across(all_of(by))) |>
    summarise(
      lines = n(), items = sum(quantity, na.rm = TRUE), agencies = n_distinct(holder),
      counted_once = sum(acquisition_value, na.rm = TRUE), value = sum(.data$value, na.rm = TRUE),
      .groups = "drop"
    ) |>
    arrange_by(by) |>
    mutate(share = .data$value / sum(.data$value))
}

arrange_by <- function(table, by) if (length(by)) sort_by(table, by) else table

# Divides what is held in each state by its people, such as residents or officers.
held_per_1000 <- function(lines, benchmark) {
  by_state <- equipment_held(lines, "state")
  lapply(benchmark$groups, function(group) {
    found <- filter(by_state, state %in% group$matches)
    if (nrow(found)) {
      tibble(state = group$name, items = sum(found$items), value = sum(found$value),
             people = round(group$population))
    }
  }) |>
    bind_rows() |>
    mutate(items_per_1000 = items / people * 1000, value_per_person = value / people) |>
    sort_by("state")
}

# Says which three rows have the most: "Most: Trucks ($3), then Guns ($2)."
leaders <- function(table, by, value, form) {
  top <- slice_max(table, .data[[value]], n = 3, with_ties = FALSE)
  named <- sprintf("%s (%s)", words$label(top[[by]]), form(top[[value]]))
  then <- if (length(named) > 1) words$join(named[-1])
  paste0("Most: ", paste(c(named[1], then), collapse = ", then "), ".")
}
