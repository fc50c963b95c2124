"""The frame of every report: what the records are, what is missing, what cannot be shown.

The sentences stand in `frame.yml`, which the R siblings read too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
from ruamel.yaml import YAML

from publicsafety import paths, privacy, words
from publicsafety.records import Records
from publicsafety.rows import BROUGHT, bring_rows
from publicsafety.show import show_table, show_text
from publicsafety.sources import Source


@lru_cache(maxsize=1)
def _sentences() -> dict[str, Any]:
    text = Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")
    sentences: dict[str, Any] = YAML(typ="safe").load(text)
    return sentences


def say(sentence: str, **values: object) -> str:
    """Return a sentence of frame.yml with its {placeholders} filled; other braces are Markdown."""
    return re.sub(r"\{(\w+)\}", lambda m: str(values[m[1]]), _sentences()[sentence])


def open_report(records: Records) -> None:
    """Show what the records are: publisher, period, license, checksum, ledger and known faults."""
    source, ledger = records.source, records.ledger
    warn_if_made_up(records)
    aside = ledger.rows_set_aside
    shown = [
        say(
            "opening",
            agency=words.escape(source.agency),
            place=words.escape(source.place),
            period=named_period(source),
            publisher=words.escape(source.publisher.name),
            publisher_url=source.publisher.url,
            license=words.escape(source.license),
        ),
        say(
            "rows",
            rows_read=words.count(ledger.rows_read),
            rows_kept=words.count(ledger.rows_kept),
            set_aside=f" and sets {words.count(aside)} aside" if aside else "",
            unit=records.dictionary.schema.unit_of_observation,
        ),
        say("missing_means"),
    ]
    show_text("\n\n".join(shown))
    show_table(
        ledger_table(records),
        id="ledger",
        caption=say("ledger_caption"),
        key=["what", "where"],
        labels={"what": "What", "where": "Where", "n": "How many"},
    )
    show_table(
        known_table(records),
        id="known",
        caption=say("known_caption"),
        key="column",
        labels={"column": "Column", "known": "Known", "missing": "Not known", "share": "Known in"},
        formats={"known": words.count, "missing": words.count},
    )
    faults = [f"- {words.escape(note)}" for note in source.notes]
    if faults:
        show_text("\n".join([say("faults"), "", *faults]))
    read = {"file": records.found.path.name, "description": paths.relative(source.path)}
    if records.found.origin == "remote":
        show_text(say("remote", address=source.records.url, **read))
    else:
        show_text(say("file", sha256=records.found.sha256, **read))


def warn_if_made_up(records: Records) -> None:
    """Show a banner where the records are the made-up sample."""
    if records.found.made_up:
        show_text(say("made_up", place=words.escape(records.source.place)))


def named_period(source: Source) -> str:
    """Return ", January 1 to December 31, 2017", or nothing where the period is not known."""
    period = source.period
    return f", {words.period(period.start, period.end)}" if period else ""


def ledger_table(records: Records) -> pd.DataFrame:
    """Return the ledger as a table: what, where (a column's title, or "rows") and n."""
    ledger = records.ledger
    rows = [("Rows in the file", "rows", ledger.rows_read)]
    event = records.source.one_row_per
    for why, n in ledger.set_aside.items():
        plain = why.replace(event, records.title(event).lower()) if event else why
        rows.append((f"Rows set aside: {plain}", "rows", n))
    rows += [("Rows used", "rows", ledger.rows_kept)]
    for what, cells in (
        ("Cells where the agency wrote that it does not know", ledger.said_unknown),
        (
            "Cells with a value that nobody has explained",
            {column: sum(values.values()) for column, values in ledger.unmapped.items()},
        ),
        ("Cells that cannot be read as a date, time or number", ledger.unparsed),
        ("Cells outside what is possible", ledger.out_of_range),
        ("Cells that another column contradicts", ledger.contradictions),
    ):
        rows += [(what, records.title(column), n) for column, n in sorted(cells.items())]
    return pd.DataFrame(rows, columns=["what", "where", "n"])


def known_table(records: Records) -> pd.DataFrame:
    """Return for each standard column how many rows hold it: column, known, missing, share."""
    total = records.ledger.rows_kept
    rows = [
        (records.title(column), total - n, n, (total - n) / total if total else float("nan"))
        for column, n in records.ledger.missing.items()
        if not column.startswith("raw_")
    ]
    return pd.DataFrame(rows, columns=["column", "known", "missing", "share"])


def count_known(records: Records, column: str) -> int:
    """Return the number of rows in which a standard column is known, whatever engine holds them."""
    return records.ledger.rows_kept - records.ledger.missing[column]


def in_memory(records: Records, columns: Sequence[str] | None = None) -> pd.DataFrame:
    """Return the standard table as pandas, and say on the page where that had to be brought.

    Args:
        records: Of any engine.
        columns: As in ``rows.bring_rows``.

    Raises:
        ToolkitError: There are more rows than may be brought into memory.
    """
    table = bring_rows(records, columns)
    say_brought(table)
    return table


def say_brought(table: pd.DataFrame) -> None:
    """Say how many rows an engine handed over for a table; nothing if they were in memory."""
    if BROUGHT in table.attrs:
        show_text(say("brought", rows=words.plural(table.attrs[BROUGHT], "row")))


def can_answer(records: Records, question: str, *columns: str) -> bool:
    """Say whether the records hold the columns that a question needs; if not, show which lack.

    Args:
        records: The records of the report.
        question: What the section asks, as it follows "To answer", such as "whether searches
            found anything".
        columns: The standard columns that it needs.
    """
    lacking = records.lacks(*columns)
    if lacking:
        links = [f"[{records.title(c)}]({dictionary_page(records, c)})" for c in lacking]
        show_text(
            say(
                "missing_columns",
                question=question,
                columns=words.join(links),
                agency=words.escape(records.source.agency),
                letter=letter_page(records, lacking),
            )
        )
    return not lacking


def close_report(records: Records) -> None:
    """Show what no report of this kind can show, and where to read on."""
    limit = privacy.get_limit()
    hidden = say("closing_hidden", largest_hidden=limit - 1) if limit > 1 else ""
    show_text(say("closing") + hidden)
    show_text(
        say(
            "cite",
            title=words.escape(records.source.title),
            agency=words.escape(records.source.agency),
            period=named_period(records.source),
        )
    )
    show_text(say("links", dictionary=dictionary_page(records), gallery="../../reports.qmd"))
    show_text(
        say(
            "adapt",
            topic=records.source.topic,
            language="",
            unit=records.dictionary.schema.unit_of_observation,
            needs=_needs(records),
            notebook=notebook_link(f"notebooks/{records.source.topic}/{records.source.topic}.qmd"),
        )
    )


def _needs(records: Records) -> str:
    groups = _sentences()["adapt_needs"][records.source.topic]
    return words.join(
        " or ".join(f"[{records.title(c).lower()}]({dictionary_page(records, c)})" for c in group)
        for group in groups
    )


def notebook_link(file: str) -> str:
    """Return a link to a file of the project's repository, or its name where none is known.

    The address is `repo-url` in _quarto.yml, which Quarto reads too.
    """
    settings = YAML(typ="safe").load((paths.ROOT / "_quarto.yml").read_text(encoding="utf-8"))
    address = settings.get("website", {}).get("repo-url")
    branch = settings.get("website", {}).get("repo-branch", "main")
    return f"[`{file}`]({address.rstrip('/')}/blob/{branch}/{file})" if address else f"`{file}`"


def dictionary_page(records: Records, column: str | None = None) -> str:
    """Return the link from a notebook to the topic's dictionary, or to one of its columns."""
    page = f"../../references/data_dictionaries/data_dictionary_{records.source.topic}.qmd"
    return f"{page}#{column}" if column else page


def letter_page(records: Records, columns: list[str]) -> str:
    """Return the link from a notebook to the letter that asks for columns."""
    source = records.source
    asked = f"topic={source.topic}&fields={','.join(columns)}"
    state = "" if source.state == "US" else f"&state={source.state}"
    return f"../../tutorials/request_letter.qmd#{asked}{state}"
