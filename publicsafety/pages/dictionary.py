"""The page of a topic's data dictionary."""

from __future__ import annotations

import json

from publicsafety.dictionary import Dictionary, StandardField

TYPES = {
    "string": "text",
    "boolean": "yes or no",
    "integer": "whole number",
    "number": "number",
    "date": "date",
    "time": "time of day",
    "datetime": "date and time",
}


def dictionary_page(dictionary: Dictionary) -> str:
    """Return the page of a topic's dictionary, one section per standard column."""
    schema = dictionary.schema
    fields = list(dictionary.fields.values())
    rows = [f"| [`{f.name}`](#{f.name}) | {f.title} | {TYPES[f.type]} |" for f in fields]
    head = [
        "---",
        f"# Written by 'publicsafety pages': change {schema.name}.yml, not this file.",
        f'title: "Data dictionary: {schema.title}"',
        f"description: {json.dumps(schema.description.strip(), ensure_ascii=False)}",
        "---",
        "",
        schema.description.strip(),
        "",
        f"Each row is {schema.unit_of_observation}. Column names follow "
        f"[{schema.standard}]({schema.standard_url}) where it has one. A cell that is not filled "
        "in, or that says that the agency does not know, is missing: it is neither a no, nor a "
        "zero, nor a group of its own.",
        "",
        "## All columns",
        "",
        "| Column | What it holds | Type |",
        "| --- | --- | --- |",
        *rows,
        "",
    ]
    return "\n".join(head) + "\n" + "\n".join(map(_section, fields)) + _real_files(dictionary)


def _section(field: StandardField) -> str:
    facts = [f"Column `{field.name}`, {TYPES[field.type]}."]
    if field.unit:
        facts.append(f"Unit: {field.unit}.")
    low, high = field.constraints.minimum, field.constraints.maximum
    if low is not None and high is not None:
        facts.append(f"From {low:g} to {high:g}; what lies outside is treated as missing.")
    if field.constraints.enum:
        facts.append(f"Values: {_codes(field.constraints.enum)}.")
    facts += [f"`{value}`: {said.strip()}" for value, said in field.value_meanings.items()]
    if field.known_only_where:
        needed = field.known_only_where
        facts.append(f"Known only where [`{needed}`](#{needed}) is yes.")
    if derived := _derivation(field):
        facts.append(f"Where a source does not have it, it is {derived}.")
    facts.append(f"Name from: {field.source}.")
    if field.synonyms:
        seen = [f"`{name}` ({'; '.join(files)})" for name, files in field.synonyms.items()]
        facts.append(f"Called in [real files](#real-files): {', '.join(seen)}.")
    title = field.title.replace("'", "’")  # panache loses the anchor after a straight one
    return "\n".join(
        [
            f"## {title} {{#{field.name}}}",
            "",
            field.description.strip(),
            "",
            *(f"- {fact}" for fact in facts),
            "",
        ]
    )


def _real_files(dictionary: Dictionary) -> str:
    links = [f"- [{name}]({file.url})" for name, file in dictionary.schema.files.items()]
    return "\n".join(
        [
            "",
            "## Real files {#real-files}",
            "",
            "The raw names above were seen in these files. Each link leads to the file, to the "
            "page that publishes it, or to a copy of its column names. A file of totals holds "
            "counts and no rows.",
            "",
            *links,
            "",
        ]
    )


def _derivation(field: StandardField) -> str | None:
    rule = field.derived_from
    if rule is None:
        return None
    if rule.any_of:
        return f"yes where any of {_codes(rule.any_of)} is yes"
    if rule.date_of:
        return f"the day of `{rule.date_of}`"
    return f"{_codes(rule.date_and_time)} together"


def _codes(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
