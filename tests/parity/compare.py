"""Compare the frozen pages of a report and its R sibling: its text, and every table by key."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import yaml

from publicsafety import paths
from publicsafety.tables import read_csv_links

TOLERANCE = 1e-9
"""Numbers are equal if they differ by no more than this, or by this share of the larger one."""
ACCEPTED = Path(__file__).with_name("accepted_differences.yml")


@dataclass(frozen=True)
class Difference:
    """Something that one page says and its sibling does not.

    Attributes:
        report: The Python page, such as "police_stops/police_stops".
        table: The table's id, or "text".
        key: The row, "column=value" joined by commas; "" for the table as a whole.
        column: The column; "" for the row or table as a whole.
        python: What the Python page has.
        r: What the R page has.
    """

    report: str
    table: str
    key: str
    column: str
    python: str
    r: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.table, self.key, self.column) if part)
        return f"{self.report}: {place}: Python has {self.python}, R has {self.r}"


def sibling_pages() -> list[tuple[Path, Path]]:
    """Return the Python and the R page of every report that has both."""
    r_pages = sorted(paths.NOTEBOOKS.glob("*/*_r.qmd"))
    pairs = [(page.with_name(page.name.replace("_r.qmd", ".qmd")), page) for page in r_pages]
    return [(python, r) for python, r in pairs if python.exists()]


def frozen_markdown(page: Path) -> str:
    """Return what executing a page gave.

    Raises:
        FileNotFoundError: It has never been executed.
    """
    folder = paths.FREEZE / page.relative_to(paths.ROOT).with_suffix("")
    result = folder / "execute-results" / "html.json"
    if not result.exists():
        raise FileNotFoundError(f"{page.name} was never executed; run 'publicsafety render'")
    markdown: str = json.loads(result.read_text(encoding="utf-8"))["result"]["markdown"]
    return markdown


def compare_pages(report: str, python: str, r: str) -> list[Difference]:
    """Return the differences between two pages: in their text, and in every cell of a table."""
    found = [Difference(report, "text", "", "", *lines) for lines in _compare_text(python, r)]
    left, right = read_csv_links(python), read_csv_links(r)
    for table in sorted(left.keys() | right.keys()):
        if table in left and table in right:
            found += _compare_tables(report, table, left[table], right[table])
        else:
            here = ["a table" if table in side else "none" for side in (left, right)]
            found.append(Difference(report, table, "", "", *here))
    return found


def _compare_text(python: str, r: str) -> list[tuple[str, str]]:
    left, right = _text_lines(python), _text_lines(r)
    steps = difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return [
        ("\n".join(left[i:j]), "\n".join(right[k:m]))
        for step, i, j, k, m in steps
        if step != "equal"
    ]


def _text_lines(markdown: str) -> list[str]:
    """Return headings, paragraphs, captions and alt texts from the first heading on."""
    text = markdown[markdown.find("\n## ") + 1 :]
    text = re.sub(r"(?ms)^(`{3,}) ?\{\.(?:python|r)\b.*?^\1$", "", text)  # the code
    numbers = r'(?s)<table.*?</table>|<p class="download">.*?</p>'  # compared cell by cell
    text = re.sub(numbers, "", text)
    text = re.sub(r"(?m)^:::.*$", "", text)  # which output of which cell
    text = re.sub(r"_r(?=(?:_files/|\.qmd\b|\.html\b))", "", text)  # links to R siblings
    text = text.replace(" --language r", "")  # how the R sibling is adapted
    return [line.strip() for line in text.splitlines() if line.strip()]


def _compare_tables(
    report: str,
    table: str,
    python: tuple[list[str], pd.DataFrame],
    r: tuple[list[str], pd.DataFrame],
) -> list[Difference]:
    (keys, left), (r_keys, right) = python, r
    for what, here, there in (
        ("keys", keys, r_keys),
        ("columns", left.columns.tolist(), right.columns.tolist()),
    ):
        if here != there:
            return [Difference(report, table, "", "", f"{what} {here}", f"{what} {there}")]
    names, r_names = _row_names(left, keys), _row_names(right, keys)
    if names != r_names:
        missing = [name for name in names if name not in r_names]
        more = [name for name in r_names if name not in names]
        if missing or more:
            return [Difference(report, table, name, "", "a row", "none") for name in missing] + [
                Difference(report, table, name, "", "none", "a row") for name in more
            ]
        return [Difference(report, table, "", "", "rows in one order", "rows in another")]
    return [
        Difference(report, table, name, column, repr(here), repr(there))
        for column in left.columns
        for name, here, there in zip(names, left[column], right[column], strict=True)
        if not _same(here, there)
    ]


def _row_names(table: pd.DataFrame, keys: list[str]) -> list[str]:
    return [
        ", ".join(f"{key}={value}" for key, value in zip(keys, row, strict=True))
        for row in table[keys].itertuples(index=False)
    ]


def _same(here: Any, there: Any) -> bool:
    if pd.isna(here) or pd.isna(there):
        return bool(pd.isna(here) and pd.isna(there))
    if _is_number(here) and _is_number(there):
        return bool(np.isclose(here, there, rtol=TOLERANCE, atol=TOLERANCE))
    return _as_text(here) == _as_text(there)


def _as_text(value: Any) -> str:
    return str(value).lower() if isinstance(value, (bool, np.bool_)) else str(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float, np.number)) and not isinstance(value, (bool, np.bool_))


@dataclass(frozen=True)
class Accepted:
    """A difference that is meant to be, with its reason; a part left out stands for all.

    Attributes:
        reason: Why the two languages differ here.
        report: As in `Difference`.
        table: As in `Difference`.
        key: As in `Difference`.
        column: As in `Difference`.
    """

    reason: str
    report: str
    table: str
    key: str | None = None
    column: str | None = None

    def covers(self, difference: Difference) -> bool:
        """Say whether a difference is this one."""
        return all(
            wanted is None or wanted == getattr(difference, part)
            for part, wanted in vars(self).items()
            if part != "reason"
        )


def read_accepted(path: Path = ACCEPTED) -> list[Accepted]:
    """Read the accepted differences; each needs a report, a table and a reason."""
    return [Accepted(**entry) for entry in yaml.safe_load(path.read_text(encoding="utf-8")) or []]


def problems(differences: Iterable[Difference], accepted: Iterable[Accepted]) -> list[str]:
    """Return the differences that nobody accepted, and what was accepted without need."""
    found, allowed = list(differences), list(accepted)
    unexplained = [str(d) for d in found if not any(a.covers(d) for a in allowed)]
    unneeded = [
        f"accepted_differences.yml: no longer needed: {a}"
        for a in allowed
        if not any(a.covers(d) for d in found)
    ]
    return unexplained + unneeded
