"""Say what a report can answer with the records of a place, and what looks wrong with them.

What a section needs is read from the report itself: the columns that it asks `can_answer` and
`records.has` for. There is no second list.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import pandas as pd

from publicsafety import paths, words
from publicsafety.records import Records, load
from publicsafety.render.qmd import read_page

LETTER = "tutorials/request_letter.html"
USUAL_MONTHS = 6


@dataclass(frozen=True)
class Need:
    """What a section asks, and the standard columns that it needs for that."""

    question: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """A section of a report.

    Attributes:
        title: Its heading.
        answered: What it can answer.
        lacking: What it cannot answer, with the columns that are missing.
        shows: Whether it shows a chart or a table all the same.
    """

    title: str
    answered: tuple[Need, ...]
    lacking: tuple[Need, ...]
    shows: bool = False

    @property
    def verdict(self) -> str:
        """ "yes", "partly" or "no"."""
        if not self.lacking:
            return "yes"
        return "partly" if self.answered or self.shows else "no"


@dataclass(frozen=True)
class Fitness:
    """What records are fit for.

    Attributes:
        rows_read: Rows in the file.
        rows_kept: Rows that the report uses.
        set_aside: Rows not used, by reason.
        first: First day; None where no day is known.
        last: Last day.
        sections: Sections of the report.
        understood: Standard column to the share of its recorded values that is understood.
        known: Standard column to the share of rows in which it is recorded.
        odd: What looks wrong, one sentence each.
    """

    rows_read: int
    rows_kept: int
    set_aside: dict[str, int]
    first: pd.Timestamp | None
    last: pd.Timestamp | None
    sections: tuple[Section, ...]
    understood: dict[str, float] = field(default_factory=dict)
    known: dict[str, float] = field(default_factory=dict)
    odd: tuple[str, ...] = ()


def assess(records: Records) -> Fitness:
    """Say what a topic's report can do with records."""
    ledger, table = records.ledger, records.table
    day = main_day(records)
    understood = {}
    for column in table.columns:
        unknown = sum(ledger.unmapped.get(column, {}).values())
        unread = ledger.unparsed.get(column, 0) + ledger.out_of_range.get(column, 0)
        held = int(table[column].notna().sum()) + unknown + unread
        if held:
            understood[column] = 1 - (unknown + unread) / held
    total = max(1, len(table))
    return Fitness(
        ledger.rows_read,
        ledger.rows_kept,
        dict(ledger.set_aside),
        day.min() if day is not None and len(day) else None,
        day.max() if day is not None and len(day) else None,
        tuple(sections(records)),
        understood,
        {name: 1 - ledger.missing.get(name, 0) / total for name in table.columns},
        tuple(_odd(records, day)),
    )


def main_day(records: Records) -> pd.Series | None:
    """Return the days on which the records' events happened, where they are known."""
    for name in ("date", "incident_date"):
        if records.has(name):
            return records.table[name].dropna().dt.normalize()
    return None


def _odd(records: Records, day: pd.Series | None) -> Iterator[str]:
    table, ledger = records.table, records.ledger
    if day is not None and len(day):
        late = int((day > pd.Timestamp.today()).sum())
        if late:
            yield f"{words.plural(late, 'row has', 'rows have')} a date in the future."
        early = int((day < pd.Timestamp("1960-01-01")).sum())
        if early:
            yield f"{words.plural(early, 'row is', 'rows are')} dated before 1960."
        yield from _crowded_days(day)
        yield from _thin_months(day)
        yield from _stray_years(day)
    for name in table.columns:
        moments = table[name]
        if (
            not pd.api.types.is_datetime64_dtype(moments)
            or records.dictionary.field(name).type == "date"
        ):
            continue
        clocks = moments.dropna()
        midnight = (clocks == clocks.dt.normalize()).mean() if len(clocks) else 0
        if midnight > 0.1:
            yield (
                f"{records.title(name)}: {words.percent(midnight, 0)} are at midnight sharp, as "
                "if the "
                "hour had not been recorded."
            )
    key = records.dictionary.schema.primaryKey
    if key and key in table:
        again = int(table[key].dropna().duplicated().sum())
        if again:
            yield (
                f"{records.title(key)}: {words.plural(again, 'row repeats', 'rows repeat')} a "
                "number "
                "that another row has."
            )
    for name, cells in sorted(ledger.unmapped.items()):
        n = sum(cells.values())
        shown = ", ".join(repr(words.cut(text, 30)) for text in list(cells)[:4])
        yield (
            f"{records.title(name)}: {words.plural(n, 'cell has', 'cells have')} a value that "
            "nobody has "
            f"explained ({shown})."
        )
    for name, n in sorted(ledger.unparsed.items()):
        if n > 0.02 * len(table):
            yield f"{records.title(name)}: {words.plural(n, 'cell', 'cells')} cannot be read."


def _crowded_days(day: pd.Series) -> Iterator[str]:
    """Name the days that hold more than a quarter of their year."""
    found = []
    for _, days in day.groupby(day.dt.year):
        per_day = days.value_counts()
        share = per_day.iloc[0] / len(days)
        if len(days) >= 50 and share > 0.25 and len(per_day) > 1:
            found.append(f"{words.date(per_day.index[0])} ({words.percent(share, 0)})")
    if found:
        more = f" and {len(found) - 4} more" if len(found) > 4 else ""
        yield f"One day holds more than a quarter of its year: {', '.join(found[:4])}{more}."


def _stray_years(day: pd.Series) -> Iterator[str]:
    """Name the years at either end that hold hardly a row, as if their dates were wrong."""
    years = day.dt.year.value_counts().sort_index()
    usual = years.median() if len(years) < 4 else years.nlargest(3).median()
    for order, where in ((years, "before"), (years[::-1], "after")):
        stray = [int(year) for year in order.index if order.loc[:year].max() < usual / 20]
        if stray and len(stray) < len(years):
            n = int(years.loc[stray].sum())
            kept = [int(year) for year in years.index if year not in stray]
            bound = min(kept) if where == "before" else max(kept)
            yield (
                f"{words.plural(n, 'row is', 'rows are')} dated {where} {bound}, hardly any beside "
                "the other years. If these dates are wrong, change 'period'."
            )


def _thin_months(day: pd.Series) -> Iterator[str]:
    """Name the months that have less than half as many rows as is usual."""
    months = day.dt.to_period("M")
    full = pd.period_range(months.min(), months.max(), freq="M")
    counts = months.value_counts().reindex(full, fill_value=0).iloc[1:-1]
    if len(counts) < USUAL_MONTHS or counts.median() < 20:
        return
    near = counts.rolling(13, center=True, min_periods=4).median()
    thin = [str(month) for month in counts[counts < near / 2].index]
    if thin:
        shown = ", ".join(thin[:6]) + (" and others" if len(thin) > 6 else "")
        yield f"Less than half of the usual rows are in {shown}."


# ---- Sections ----


def sections(records: Records) -> list[Section]:
    """Return the sections of the topic's report that need more than the plain rows."""
    known = _known_columns(records)
    asked = _Asked(known)
    found = []
    for title, cells in _sections_of(records.source.topic):
        asked.needs, asked.shows = [], False
        for code in cells:
            asked.visit(ast.parse(code))
        needs = list(dict.fromkeys(asked.needs))
        if needs:
            answered = tuple(need for need in needs if set(need.columns) <= known)
            lacking = tuple(need for need in needs if not set(need.columns) <= known)
            found.append(Section(title, answered, lacking, asked.shows))
    return found


def _known_columns(records: Records) -> set[str]:
    known = {name for name in records.dictionary.names if records.has(name)}
    for name in records.source.related.values():
        if name != records.source.name:
            other = load(records.source.topic, name)
            known |= {column for column in other.dictionary.names if other.has(column)}
    return known


@lru_cache(maxsize=16)
def _sections_of(topic: str) -> list[tuple[str, list[str]]]:
    """Return the headings of a topic's report, each with the code below it."""
    page = read_page(paths.NOTEBOOKS / topic / f"{topic}.qmd")
    found: list[tuple[str, list[str]]] = [("", [])]
    for cell in page.cells("python"):
        if cell.language is None:
            for line in cell.source:
                if heading := re.match(r"##\s+(.*?)\s*(\{.*\})?$", line):
                    found.append((heading[1], []))
        else:
            found[-1][1].append("\n".join(cell.source))
    return found


class _Asked(ast.NodeVisitor):
    """Collects what code asks `can_answer` for, on the way that it takes with these columns."""

    def __init__(self, known: set[str]) -> None:
        self.known = known
        self.needs: list[Need] = []
        self.shows = False
        self.truths: dict[str, bool | None] = {}
        self.none: dict[str, bool] = {}
        self.lists: dict[str, list[str]] = {}

    def visit_Assign(self, node: ast.Assign) -> None:
        """Remember a list of columns, and what is known to be true, by its name."""
        self.visit(node.value)
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.truths[target.id] = self._truth(node.value)
                self.none[target.id] = _is_none(node.value)
        if isinstance(node.value, (ast.List, ast.Tuple)) and isinstance(node.targets[0], ast.Name):
            texts = [e.value for e in node.value.elts if isinstance(e, ast.Constant)]
            if texts and all(isinstance(text, str) for text in texts):
                self.lists[node.targets[0].id] = [str(text) for text in texts]

    def visit_If(self, node: ast.If) -> None:
        """Follow the branch that these columns lead to, or both where they do not tell."""
        self.visit(node.test)
        truth = self._truth(node.test)
        for statement in [] if truth is False else node.body:
            self.visit(statement)
        for statement in [] if truth is True else node.orelse:
            self.visit(statement)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        """Stop where the answer is known, as Python does."""
        stops = isinstance(node.op, ast.Or)
        for value in node.values:
            self.visit(value)
            if self._truth(value) is stops:
                return

    def visit_Call(self, node: ast.Call) -> None:
        """Note what is asked."""
        if isinstance(node.func, ast.Name) and node.func.id == "can_answer" and len(node.args) > 2:
            question = node.args[1]
            said = question.value if isinstance(question, ast.Constant) else "this"
            self.needs.append(Need(str(said), self._columns(node.args[2:])))
        if isinstance(node.func, ast.Name) and node.func.id in ("show_chart", "show_table"):
            self.shows = True
        self.generic_visit(node)

    def _columns(self, args: list[ast.expr]) -> tuple[str, ...]:
        columns: list[str] = []
        for arg in args:
            if isinstance(arg, ast.Constant) and isinstance(arg.value, str):
                columns.append(arg.value)
            elif isinstance(arg, ast.Starred) and isinstance(arg.value, ast.Name):
                columns += self.lists.get(arg.value.id, [])
        return tuple(columns)

    def _truth(self, test: ast.expr) -> bool | None:
        if isinstance(test, ast.Name):
            return self.truths.get(test.id)
        if _is_none(test):
            return False
        if isinstance(test, ast.Compare) and _is_none(test.comparators[0]):
            none = self.none.get(test.left.id) if isinstance(test.left, ast.Name) else None
            return none if none is None or isinstance(test.ops[0], ast.Is) else not none
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            inner = self._truth(test.operand)
            return None if inner is None else not inner
        if isinstance(test, ast.BoolOp):
            truths = [self._truth(value) for value in test.values]
            decisive = isinstance(test.op, ast.Or)
            if decisive in truths:
                return decisive
            return None if None in truths else not decisive
        if isinstance(test, ast.Call):
            name = getattr(test.func, "attr", getattr(test.func, "id", ""))
            if name == "has":
                return set(self._columns(test.args)) <= self.known
            if name == "can_answer":
                return set(self._columns(test.args[2:])) <= self.known
        return None


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


def lacking_columns(records: Records, fitness: Fitness) -> list[str]:
    """Return the standard columns that the report's sections lack."""
    asked = (
        column
        for section in fitness.sections
        for need in section.lacking
        for column in need.columns
        if not records.has(column)
    )
    return list(dict.fromkeys(asked))


def request_wording(records: Records, fitness: Fitness) -> list[str]:
    """Return what to ask the agency for, in the dictionary's words, one line per column."""
    lines = []
    for column in lacking_columns(records, fitness):
        if column in records.dictionary.names:
            meaning = " ".join(records.dictionary.field(column).description.split())
            lines.append(f"{records.title(column)}: {meaning}")
    return lines
