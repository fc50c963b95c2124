# What a report found, in a few sentences at its top, each with its chart and a caution.

# One thing that the records say. `see` is the id of a chart ("fig-..."), a table or a section.
finding <- function(says, see, caution) {
  list(says = says, see = see, caution = caution)
}

show_findings <- function(records, findings) {
  data <- say(
    "findings_data",
    rows = words$plural(records$ledger$rows_kept, "row"),
    period = named_period(records$source),
    agency = words$escape(records$source$agency)
  )
  items <- vapply(seq_along(findings), function(number) {
    found <- findings[[number]]
    see <- say(paste0("findings_see_", substr(found$see, 1, 3)))
    paste0(number, ". ", found$says, " [", see, "](#", found$see, "){.see}\n\n",
           "   *", say("findings_caution"), "* ", found$caution, "\n")
  }, "")
  shown <- if (length(items)) paste(items, collapse = "\n") else say("findings_none")
  show_text(warn_if_made_up(records), paste0("::: {.key-findings}\n", data, "\n\n", shown, "\n:::"))
}
