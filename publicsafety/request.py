"""Letters that ask an agency for records, from facts about its state and a topic's dictionary.

`letter.yml` holds the words, and `letter_data` gathers all that they are filled with. The page of
the site holds the same data and fills the same words by `tutorials/request_letter.js`, step by step
as it is done here. A fact that was not found shows as a gap, never as the rule of another state.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from publicsafety.dictionary import StandardField, read_dictionary
from publicsafety.errors import ToolkitError
from publicsafety.states import TOPICS, Fact, State, list_states, read_state

Values = Mapping[str, Any]

LONGEST = 200
"""Characters of an agency's name, at most."""

_BLANK = re.compile("[\\x00-\\x20\\x7f-\\xa0\u200b-\u200f\u2028-\u202e\u2066-\u2069]+")
_SPECIAL = re.compile(r"[\\`*_\[\]<>~$|]|&(?=#?[A-Za-z0-9]+;)")


class Format(StrEnum):
    """How a letter is written."""

    MARKDOWN = "markdown"
    TEXT = "text"


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    path = Path(__file__).with_name("letter.yml")
    words: dict[str, Any] = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    return words


def letter_data() -> dict[str, Any]:
    """Return all that letters are made of: words, states by abbreviation, and topics by name."""
    return {
        **_words(),
        "states": {code: state_values(read_state(code)) for code in list_states()},
        "topics": {topic: topic_values(topic) for topic in TOPICS},
    }


def state_values(state: State) -> dict[str, Any]:
    """Return what a letter says about a state's law; what was not found says so."""
    words, law = _words(), state.law
    subjects = words["subjects"]
    gaps = {
        name: words["gap"].format(state=state.name, subject=subject)
        for name, subject in subjects.items()
    }
    held = dict(law.facts)
    clauses = {
        name: _cited(held[name]) if name in held else gaps[name]
        for name in subjects
        if name != "police_records"
    }
    sources = [{"what": law.name, "citation": law.citation, "as_of": "", **_read_at(law)}]
    sources += [
        {
            "what": subjects[name][0].upper() + subjects[name][1:],
            "citation": fact.citation or law.name,
            "as_of": f" (as of {fact.as_of})" if fact.as_of else "",
            **_read_at(fact),
        }
        for name, fact in law.facts
        if name != "police_records"
    ]
    return {
        "state": state.name,
        "stem": state.stem,
        "law": law.name,
        "law_citation": law.citation,
        "residents_only": bool(law.residents_only),
        **clauses,
        "sources": sources,
        "police_records": [{"text": _cited(fact), **_read_at(fact)} for fact in law.police_records],
        "police_records_gap": gaps["police_records"],
    }


def _cited(fact: Fact) -> str:
    text = " ".join(fact.text.split())
    if not fact.citation:
        return text
    cited: str = _words()["cited"].format(text=text.rstrip("."), citation=fact.citation)
    return f"{cited}."


def _read_at(checked: Any) -> dict[str, str]:
    return {"url": checked.url, "checked": checked.checked.isoformat()}


def topic_values(topic: str) -> dict[str, Any]:
    """Return what a letter says about a topic, and its columns."""
    words = _words()
    schema = read_dictionary(topic).schema
    usual = [
        field.name
        for field in schema.fields
        if not field.derived_from and field.name not in words["exact_places"]
    ]
    return {
        "title": schema.title,
        "topic": schema.title[0].lower() + schema.title[1:],
        "unit": schema.unit_of_observation,
        "not_asked": words["not_asked"][topic],
        "usual": usual,
        "fields": [
            {"name": field.name, "title": field.title, "meaning": _meaning(field)}
            for field in schema.fields
        ],
    }


def _meaning(field: StandardField) -> str:
    """Return the first sentence of a column's description; the rest is for readers of reports."""
    return re.split(r"(?<=\.)\s+(?=[A-Z])", " ".join(field.description.split()))[0]


def write_letter(
    state: str,
    topic: str,
    agency: str,
    fields: Iterable[str] | None = None,
    since: str | None = None,
    format: Format = Format.MARKDOWN,
) -> str:
    """Write a request for records.

    Args:
        state: A state's name or postal abbreviation.
        topic: One of the nine topics, such as "police_stops".
        agency: Whom the letter is for.
        fields: Standard columns to ask for; by default all that neither follow from others nor give
            an exact place.
        since: First day or year that is asked for, as 2020-01-31 or 2020; by default all years.
        format: Markdown or plain text.

    Raises:
        ToolkitError: The state, topic, a column or the day is not known; names the nearest.
    """
    if topic not in TOPICS:
        read_dictionary(topic)  # Raises, and names the nearest topic.
    about = topic_values(topic)
    values = state_values(read_state(state)) | about
    chosen = list(fields) if fields is not None else about["usual"]
    known = [field["name"] for field in about["fields"]]
    for name in chosen:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"it has: {', '.join(known)}."
            raise ToolkitError(f"{name!r} is not in the data dictionary of {topic}; {hint}")
    if not chosen:
        raise ToolkitError(f"A letter needs a column to ask for. {topic} has: {', '.join(known)}.")
    return fill(values, agency, chosen, since, format)


def fill(
    values: Values, agency: str, chosen: Iterable[str], since: str | None, format: Format
) -> str:
    """Fill the words of the letter. `fill` in request_letter.js does the same.

    Args:
        values: `state_values` and `topic_values` in one.
        agency: Whom the letter is for.
        chosen: Names of the columns to ask for; they are listed in the dictionary's order.
        since: First day or year, or None.
        format: Markdown or plain text.

    Raises:
        ToolkitError: `since` is no day or year.
    """
    words, names = _words(), set(chosen)
    filled = dict(values)
    filled["fields"] = [field for field in values["fields"] if field["name"] in names]
    filled["agency"] = _BLANK.sub(" ", agency).strip(" ")[:LONGEST] or words["agency_unknown"]
    filled["exact_place"] = any(name in names for name in words["exact_places"])
    filled["period"] = (
        words["period_since"].replace("{since}", _day(since)) if since else words["period_all"]
    )
    parts = []
    for block in words["blocks"]:
        if ("when" in block and not filled[block["when"]]) or (
            "unless" in block and filled[block["unless"]]
        ):
            continue
        kind = block.get("kind", "paragraph")
        items = filled[block["each"]] if "each" in block else [filled]
        lines = [_line(block["text"], item, format) for item in items]
        if kind == "heading":
            lines = _heading(lines[0], format)
        elif kind == "numbered":
            lines = [f"{number}. {line}" for number, line in enumerate(lines, start=1)]
        elif kind == "list":
            lines = [f"- {line}" for line in lines]
        parts.append("\n".join(lines))
    return "\n\n".join(part for part in parts if part) + "\n"


def _line(text: str, values: Values, format: Format) -> str:
    markdown = format is Format.MARKDOWN
    if not markdown:
        text = re.sub(r"\*\*|[`<>]", "", text)

    def value(match: re.Match[str]) -> str:
        found = str(values[match[1]])
        return _SPECIAL.sub(r"\\\g<0>", found) if markdown and not match[2] else found

    return re.sub(r"\{(\w+)(\|raw)?\}", value, text)


def _heading(text: str, format: Format) -> list[str]:
    return [f"## {text}"] if format is Format.MARKDOWN else [text, "-" * len(text)]


def _day(since: str) -> str:
    try:
        day = date.fromisoformat(f"{since}-01-01" if re.fullmatch(r"\d{4}", since) else since)
    except ValueError:
        raise ToolkitError(f"{since!r} is not a day; write it as 2020-01-31, or a year.") from None
    return f"{_words()['months'][day.month - 1]} {day.day}, {day.year}"


def data_script() -> str:
    """Return the script that holds the letters' data for the page of the site.

    Nothing in it can end a script or open a comment in HTML: it holds no <, > or &, and no sign
    that is not ASCII.
    """
    text = json.dumps(letter_data(), indent=1)
    safe = re.sub("[<>&]", lambda sign: f"\\u{ord(sign[0]):04x}", text)
    return f"// Written by 'publicsafety pages'.\nwindow.letterData = {safe};\n"
