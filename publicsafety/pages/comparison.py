"""The page that compares the dictionaries of all topics."""

from __future__ import annotations

import re
from collections.abc import Iterable

from publicsafety.dictionary import Dictionary, StandardField
from publicsafety.pages.dictionary import TYPES

HEAD = """---
# Written by 'publicsafety pages': change the dictionaries or publicsafety/pages/comparison.py.
title: "Data dictionaries"
description: >-
  The standard columns of the nine topics side by side: what they mean, which of
  them topics share, and the standards that their names come from.
---

Every agency names its columns in its own way. A dictionary gives each of them
one name, taken from the standard that people in the field already use, so that
one report can read the records of many places. Use a dictionary to see which
columns a question needs, or to ask an agency for them by name.
"""
OWN = "toolkit"


def comparison_page(dictionaries: Iterable[Dictionary]) -> str:
    """Return the page that compares the standard columns of all topics."""
    known = sorted(dictionaries, key=lambda dictionary: dictionary.schema.title)
    parts = [HEAD, _topics(known), _shared(known), _standards(known), _own(known)]
    return "\n".join(parts)


def _topics(known: list[Dictionary]) -> str:
    rows = []
    for dictionary in known:
        schema = dictionary.schema
        names = {name for field in schema.fields for name in field.synonyms}
        rows.append(
            [
                f"[{schema.title}]({_page(dictionary)})",
                schema.unit_of_observation,
                f"[{schema.standard}]({schema.standard_url})",
                str(len(schema.fields)),
                f"{len(names)} names in {len(schema.files)} files",
            ]
        )
    text = "A row of one topic is not a row of another: a person, an event or a line of a list."
    head = ["Topic", "One row is", "Names follow", "Columns", "Raw names seen"]
    return _section("The nine topics", "topics", text, _table(head, rows))


def _shared(known: list[Dictionary]) -> str:
    topics: dict[str, list[Dictionary]] = {}
    for dictionary in known:
        for name in dictionary.names:
            topics.setdefault(name, []).append(dictionary)
    shared = {name: having for name, having in topics.items() if len(having) > 1}
    rows = [
        [
            f"`{name}`",
            TYPES[having[0].field(name).type],
            "; ".join(f"[{_short(d)}]({_page(d)}#{name})" for d in having),
        ]
        for name, having in sorted(shared.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    text = (
        "A name that stands in several dictionaries means the same kind of thing in all of them. "
        "What exactly it is about, such as the day of the stop or of the arrest, each one says."
    )
    table = _table(["Column", "Type", "Topics"], rows)
    return _section("Columns that topics share", "shared", text, table)


def _standards(known: list[Dictionary]) -> str:
    rows: dict[str, list[list[str]]] = {}
    for dictionary in known:
        for field in dictionary.fields.values():
            standard, there = _origin(field)
            if standard != OWN:
                row = [_link(dictionary, field), _short(dictionary), there]
                rows.setdefault(standard, []).append(row)
    text = (
        "Where a standard has the thing, the column has the standard's name for it or stands for "
        "it. Records that follow the standard need little more than a change of names."
    )
    tables = [
        _section(
            standard,
            f"from-{re.sub(r'[^a-z0-9]+', '-', standard.lower()).strip('-')}",
            "",
            _table(["Column here", "Topic", "There"], rows[standard]),
            level="###",
        )
        for standard in sorted(rows)
    ]
    return _section("Where the names come from", "standards", text, "\n".join(tables))


def _own(known: list[Dictionary]) -> str:
    rows = []
    for dictionary in known:
        own = [
            _link(dictionary, field)
            for field in dictionary.fields.values()
            if _origin(field)[0] == OWN
        ]
        if own:
            rows.append([_short(dictionary), ", ".join(own)])
    text = "No standard that we found has a name for these, or the name there is a code."
    table = _table(["Topic", "Columns"], rows)
    return _section("Names of this toolkit", "own", text, table)


def _origin(field: StandardField) -> tuple[str, str]:
    """Split where a name is from, such as "FBI (offense_name)", into standard and name there."""
    if field.source.startswith(OWN):
        return OWN, ""
    standard, _, there = field.source.removesuffix(")").partition(" (")
    return standard, there or "the same name"


def _page(dictionary: Dictionary) -> str:
    return f"data_dictionary_{dictionary.schema.name}.qmd"


def _short(dictionary: Dictionary) -> str:
    return dictionary.schema.title.removesuffix(" held by police")


def _link(dictionary: Dictionary, field: StandardField) -> str:
    return f"[`{field.name}`]({_page(dictionary)}#{field.name})"


def _section(title: str, anchor: str, text: str, body: str, level: str = "##") -> str:
    return "\n".join([f"{level} {title} {{#{anchor}}}", "", *([text, ""] if text else []), body])


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
