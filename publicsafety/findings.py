"""What a report found, in a few sentences at its top, each with its chart and a caution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from publicsafety import words
from publicsafety.frame import named_period, say, warn_if_made_up
from publicsafety.records import Records
from publicsafety.show import show_text


@dataclass(frozen=True)
class Finding:
    """One thing that the records say.

    Attributes:
        says: A computed sentence with its n and its interval; Markdown, data in it escaped.
        see: Where it is shown in full: the id of a chart ("fig-…"), a table ("tbl-…") or a section.
        caution: What the sentence does not say.
    """

    says: str
    see: str
    caution: str


def show_findings(records: Records, findings: Sequence[Finding]) -> None:
    """Show the period of the records and what was found in them.

    Args:
        records: The records of the report.
        findings: Three to five; those that these records do not support are left out beforehand.
    """
    warn_if_made_up(records)
    data = say(
        "findings_data",
        rows=words.plural(records.ledger.rows_kept, "row"),
        period=named_period(records.source),
        agency=words.escape(records.source.agency),
    )
    items = [
        f"{number}. {found.says} [{say('findings_see_' + found.see[:3])}](#{found.see}){{.see}}\n\n"
        f"   *{say('findings_caution')}* {found.caution}\n"
        for number, found in enumerate(findings, start=1)
    ]
    shown = "\n".join(items) if items else say("findings_none")
    show_text(f"::: {{.key-findings}}\n{data}\n\n{shown}\n:::")
