"""The page of a state, and the overview of all states.

Every word that comes from a state's file is escaped; addresses are encoded where Markdown or
Quarto would read a sign in them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from publicsafety import words
from publicsafety.states import TOPICS, Checked, Collection, DataSet, Fact, State

AT_A_GLANCE = {
    "who_may_ask": "Who may ask",
    "deadline": "Deadline",
    "fees": "Fees",
    "electronic": "Electronic copies",
    "partial_denial": "When part is denied",
    "appeal": "After a no",
}
"""The facts of the law that the table shows, by their name in a state's file."""

TITLES = {
    "police_stops": "Police stops",
    "non_emergency_incidents": "Service requests (311)",
    "emergency_911": "Calls for service",
    "use_of_force": "Use of force",
    "arrests": "Arrests",
    "warrants": "Search warrants",
    "police_equipment": "Military equipment",
    "police_personnel_records": "Officers and complaints",
    "hate_crime": "Hate crime",
    "officer_certification": "Officer certification",
}
"""Topics as headings and rows, shorter than in the dictionaries."""

HELP_US = "[help us fill this](index.qmd#help)"
OPENPOLICEDATA = "[OpenPoliceData](https://github.com/openpolicedata/openpolicedata)"
CREDIT = f"Taken from the table of {OPENPOLICEDATA}, not from the publisher's own page."


def state_page(state: State) -> str:
    """Return the page of a state."""
    sections = [
        _law(state),
        _police_records(state),
        _help(state),
        _collections(state),
        _portals(state),
        _missing(state),
        _gaps(state),
        _onward(state),
    ]
    return "\n\n".join([_head(state), *filter(None, sections)]) + "\n"


def _head(state: State) -> str:
    summary = " ".join(state.summary.split())
    return "\n".join(
        [
            "---",
            f"# Written by 'publicsafety pages': change {state.path.name}, not this file.",
            f'title: "{state.name}"',
            'subtitle: "Where records of policing are, and how to ask for the rest"',
            f"description: {json.dumps(summary, ensure_ascii=False)}",
            "---",
            "",
            f"[Write a request to an agency in {state.name}]"
            f"(../../tutorials/request_letter.qmd#state={state.code}) with what its law says "
            "already filled in.",
        ]
    )


def _law(state: State) -> str:
    law = state.law
    rows = [
        f"| {title} | {_fact(fact) if fact else _gap()} |"
        for name, title in AT_A_GLANCE.items()
        for fact in [getattr(law, name)]
    ]
    intro = f"{_link(law.name, law.url)}, {words.escape(law.citation)} (checked {_day(law)})."
    if law.residents_only:
        intro += f" **Only residents or citizens of {state.name} have the right to ask.**"
    return "\n".join(
        [
            "## The law at a glance {#law}",
            "",
            intro,
            "",
            "| Question | What the law says |",
            "| ---- | ---------------- |",
            *rows,
            "",
            "This is not legal advice. Laws change: read the source before you rely on it.",
        ]
    )


def _police_records(state: State) -> str:
    facts = state.law.police_records
    lines = [f"- {_fact(fact)}" for fact in facts] or [_gap()]
    return "\n".join(["## Which police records are open {#police-records}", "", *lines])


def _help(state: State) -> str:
    lines = [f"- {_link(h.name, h.url)}: {_flat(h.what)} {_checked(h)}" for h in state.help]
    return "\n".join(["## Where to get help {#help}", "", *(lines or [_gap()])])


def _collections(state: State) -> str:
    lines = ["## Statewide collections {#collections}"]
    for topic in TITLES:
        held = [c for c in state.collections if topic in c.topics]
        if held:
            lines += ["", f"### {TITLES[topic]} {{#{topic.replace('_', '-')}}}", ""]
            lines += [f"- {_collection(c, topic)}" for c in held]
    if not all(_collected(state, topic) for topic in TOPICS):
        others = "For the other topics we" if state.collections else "We"
        lines += [
            "",
            f"{others} found [no statewide collection](#gaps). The "
            "[federal collections](federal.qmd) may cover some of it.",
        ]
    return "\n".join(lines)


def _collection(collection: Collection, topic: str) -> str:
    years = f", {words.escape(collection.years)}" if collection.years else ""
    head = f"**{_link(collection.name, collection.url)}**"
    first = next(t for t in TITLES if t in collection.topics)
    if topic != first:
        return f"{head}: see {_in_sentence(first)}, above."
    publisher = words.escape(collection.publisher)
    return f"{head} ({publisher}{years}). {_flat(collection.what)} {_checked(collection)}"


def _portals(state: State) -> str:
    lines = ["## Open-data portals {#portals}", ""]
    if not state.portals:
        return "\n".join([*lines, _gap()])
    portals = [
        f"[{words.escape(p.name)}]({encoded(p.url)}) ({words.escape(p.place)})"
        for p in state.portals
    ]
    lines.append(f"{words.join(portals)}.")
    credited = False
    for topic in TOPICS:
        held = [(p.place, d) for p in state.portals for d in p.datasets if d.topic == topic]
        if held:
            lines += ["", f"### {TITLES[topic]} {{#portals-{topic.replace('_', '-')}}}", ""]
            lines += [f"- {words.escape(place)}: {_dataset(dataset)}" for place, dataset in held]
        credited = credited or any(dataset.source == "opd" for _, dataset in held)
    if credited:
        lines += ["", f"\\* {CREDIT}"]
    return "\n".join(lines)


def _dataset(dataset: DataSet) -> str:
    parts = [_link(dataset.name, dataset.url)]
    if dataset.years:
        parts.append(f", {words.escape(dataset.years)}")
    if dataset.source == "opd":
        parts.append("\\*")
    if dataset.note:
        parts.append(f". {_flat(dataset.note)}")
    return f"{''.join(parts)} {_checked(dataset)}"


def _missing(state: State) -> str:
    lines = [f"- {_flat(m.text)} {_source(m)}" for m in state.missing]
    return "\n".join(["## Known to be missing {#missing}", "", *(lines or [_gap()])])


def _gaps(state: State) -> str:
    gaps = [f"- {what}: {HELP_US}." for what in gaps_of(state)]
    if not gaps:
        return ""
    intro = (
        "What could not be checked against a source is left out, and not taken from another state."
    )
    return "\n".join(["## What we could not find {#gaps}", "", intro, "", *gaps])


def gaps_of(state: State) -> Iterator[str]:
    """Name what a state's file leaves out."""
    for name, title in AT_A_GLANCE.items():
        if getattr(state.law, name) is None:
            yield f"The law: {title[0].lower()}{title[1:]}"
    if state.law.residents_only is None:
        yield "The law: whether only residents may ask"
    for name, title in {
        "help": "Who helps people with requests",
        "collections": "Statewide collections",
        "portals": "Open-data portals with records of policing",
        "missing": "What was withdrawn, or is not collected",
    }.items():
        if not getattr(state, name):
            yield title
    if not state.law.police_records:
        yield "The law: which police records are open"
    lacking = [_in_sentence(t) for t in TOPICS if not _collected(state, t)]
    if state.collections and lacking:
        yield f"Statewide collections on {words.join(lacking, 'or')}"


def _collected(state: State, topic: str) -> bool:
    return any(topic in collection.topics for collection in state.collections)


def _onward(state: State) -> str:
    return "\n".join(
        [
            "## Read on {#more}",
            "",
            f"- {OPENPOLICEDATA} lists police data sets of the whole country, with the years that "
            "they cover, and loads them.",
            "- [Federal and national collections](federal.qmd) cover every state.",
            "- [Ask for records that are not published](../../tutorials/request_data.qmd): from "
            "the question to the answer, in about an hour.",
            "",
            f"Last checked: {words.date(state.last_checked)}.",
        ]
    )


def overview(states: Iterable[State]) -> str:
    """Return the overview: which statewide collections each state has, by topic."""
    rows = []
    for state in sorted(states, key=lambda s: s.name):
        held = [
            f"[{_in_sentence(topic)}]({state.stem}.qmd#{topic.replace('_', '-')})"
            for topic in TITLES
            if _collected(state, topic)
        ]
        places = [words.escape(portal.place) for portal in state.portals]
        parts = [f"Statewide: {', '.join(held) or 'none found'}."]
        if places:
            parts.append(f"Portals: {', '.join(dict.fromkeys(places))}.")
        rows.append(f"| [{state.name}]({state.stem}.qmd) | {' '.join(parts)} |")
    return OVERVIEW.format(rows="\n".join(rows))


OVERVIEW = """\
---
# Written by 'publicsafety pages': change the states' files, or publicsafety/pages/state.py.
title: "Where the records are"
description: >-
  For every state: what the public-records law says, which collections cover the whole state, and
  what the main cities publish.
---

Start with your state. Its page says what its law on public records says, with the source of each
sentence; what the state itself collects; what the main cities publish; and what nobody does.

[Federal and national collections](federal.qmd) cover every state, each with its own gaps.

## All states {{#states}}

| State | What it collects, and whose portals we list |
| ---- | ---------------- |
{rows}

Where the table names none, we looked and found none. That does not mean that there is none.

## What these pages hold, and what not {{#about}}

Each fact was read in the source that it links to, on the day that stands beside it. What could not
be read in a source is left out and shows as a gap. These pages are no list of every data set:
[OpenPoliceData](https://github.com/openpolicedata/openpolicedata) keeps one of police data, with
the years that each covers, and this site takes some facts from it and says so. They are not legal
advice either.

## Help us fill a gap {{#help}}

Each page is written from one file of facts, such as `references/data_sources/minnesota.yml`. To
add or correct a fact, change that file: the text in your own words, the statute, the address of
the page where you read it, and the day on which you did. Then run `publicsafety pages`. If you do
not work with files, tell us the fact and the source in any other way.
"""


def _fact(fact: Fact) -> str:
    return f"{_flat(fact.text)} {_source(fact, fact.citation, fact.as_of)}"


def _source(checked: Checked, citation: str | None = None, as_of: int | None = None) -> str:
    name = citation or urlsplit(checked.url).netloc.removeprefix("www.")
    text = f", as of {as_of}" if as_of else ""
    name = re.sub(r"(§) ", "\\1\u00a0", name)
    return f"[{_link(name, checked.url)}{text}, checked {_day(checked)}]{{.source}}"


def _checked(checked: Checked) -> str:
    return f"[checked {_day(checked)}]{{.source}}"


def _day(checked: Checked) -> str:
    return str(checked.checked).replace("-", "\N{NON-BREAKING HYPHEN}")


def _gap() -> str:
    return f"[not found]{{.gap}}: {HELP_US}"


def _link(text: str, url: str) -> str:
    return f"[{_flat(text)}]({encoded(url)})"


def _in_sentence(topic: str) -> str:
    return TITLES[topic][0].lower() + TITLES[topic][1:]


def encoded(url: str) -> str:
    """Return an address without the signs that Markdown or Quarto would read in it."""
    return re.sub(r"[()\[\]{}\\|`]", lambda sign: f"%{ord(sign[0]):02X}", url)


def _flat(text: str) -> str:
    return words.escape(text)
