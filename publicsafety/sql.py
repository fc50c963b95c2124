"""A source description as SQL: the same standard table, made by an engine that holds more rows.

`standardize` maps records in memory; `translate` says the same in SQL, as a chain of named SELECTs.
Each cell goes the same way: its text without blanks around it, its standard value, what follows
from other columns, what another column rules out. What the ledger counts stands beside the values,
so that an engine that keeps these rows reads the file once for both.

What engines write differently is in a `Dialect`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from publicsafety.dictionary import Dictionary, StandardField
from publicsafety.errors import MissingColumns, RecordsError
from publicsafety.read import EXACT_COPY, left_out, unclosed_quote
from publicsafety.sources import Source
from publicsafety.standardize import (
    BLANK_ROW,
    FALSE,
    LARGEST_INTEGER,
    OUTSIDE_PERIOD,
    TRUE,
    Ledger,
    further_row,
    narrow,
)

LEFT_OUT = "left out"
FAULT = re.compile(r"(\w+) (\w+) (\d+) ")
USUAL = {"datetime": ("TIMESTAMP", 19, 19), "date": ("DATE", 10, 10), "integer": ("BIGINT", 1, 15)}
SPACES = [*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B)]
SPACES += [0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
TIME = r"[ T]([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d+)?)?)?"
ZONE = r"\s*(Z|[+-]\d\d:?\d\d)"
CLOCK = r"([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?"
NUMBER = r"[+-]?(\d+(,\d{3})*(\.\d*)?|\.\d+)([eE][+-]?\d+)?"


class Dialect(Protocol):
    """What engines write differently. All take and give SQL, save for `text` and `name`."""

    def name(self, name: str) -> str:
        """Quote the name of a column."""

    def text(self, value: str) -> str:
        """Quote a text."""

    def listed(self, value: str, column: StandardField) -> str:
        """Write a value of a column that has a list of them."""

    def shown(self, column: StandardField) -> str:
        """Turn what is kept of a column into its type, with its name."""

    def trim(self, text: str) -> str:
        """Take the white space off both ends."""

    def matches(self, text: str, pattern: str) -> str:
        """Say whether a whole text follows a pattern."""

    def holds_line(self, text: str, delimiter: str, n: int) -> str:
        """Say whether a line of a text after the first has just so many delimiters."""

    def moment(self, text: str, style: str | None) -> str:
        """Parse a day or moment as a TIMESTAMP: clock time as written, or UTC where a zone is."""

    def day(self, text: str, style: str | None) -> str:
        """Parse the day as written, whatever zone stands behind it, as a DATE."""

    def clock(self, text: str, style: str | None) -> str:
        """Parse a time of the day, in whole seconds."""

    def zoned(self, text: str, style: str | None) -> str:
        """Say whether a moment has a zone."""

    def to_local(self, utc: str, timezone: str) -> str:
        """Turn a TIMESTAMP in UTC into local clock time."""

    def from_day_and_clock(self, day: str, clock: str) -> str:
        """Put a day and a time of the day together."""

    def clock_of(self, moment: str) -> str:
        """Return the time of the day of a TIMESTAMP."""

    def number(self, text: str) -> str:
        """Read a text that follows `NUMBER`, without its commas, as a DOUBLE."""

    def tally(self, text: str) -> str:
        """Count the rows of each text that is not NULL, in an aggregate that gives a MAP.

        An engine without such an aggregate gives the text itself, by which it groups the ledger.
        """

    def position(self) -> str:
        """Return the place of a row in the file."""


@dataclass(frozen=True)
class Translation:
    """What to ask an engine.

    Attributes:
        columns: The standard columns, in the dictionary's order, each as SQL.
        rows: The SELECT of all rows, also those set aside: standard columns, and beside them what
            the ledger counts.
        origin: What stands after FROM to ask these rows: the SELECT itself, or the table in which
            an engine keeps them.
        entries: What the ledger counts of these rows: its part, and key.
        counts: The same, each as an aggregate.
    """

    columns: list[str]
    rows: str
    origin: str
    entries: list[tuple[str, str]]
    counts: list[str]

    @property
    def table(self) -> str:
        """The SELECT of the standard table."""
        return f"SELECT {', '.join(self.columns)} FROM {self.origin} WHERE aside IS NULL"

    @property
    def ledger(self) -> str:
        """A SELECT of one row, whose cells `read_ledger` understands."""
        return f"SELECT {', '.join(self.counts)} FROM {self.origin}"

    def read_ledger(self, row: Sequence[Any], malformed: dict[str, int]) -> Ledger:
        """Return the ledger from the row that was counted and the lines that could not be read."""
        ledger = Ledger(sum(malformed.values()), set_aside=dict(malformed))
        for (part, key), n in zip(self.entries, row, strict=True):
            if part == "rows_read":
                ledger.rows_read += int(n or 0)
            elif part == "swallowed":
                if n:
                    raise RecordsError(unclosed_quote(n))
            elif part == "malformed":
                ledger.set_aside |= n or {}
            elif part == "faults":
                for faults, count in sorted((n or {}).items()):
                    _add_faults(ledger, faults, int(count))
            elif n or part == "missing":
                getattr(ledger, part)[key] = int(n or 0)
        return ledger


def _add_faults(ledger: Ledger, faults: str, n: int) -> None:
    """Add the cells that gave no value in n rows, each row with the same faults."""
    end = 0
    while fault := FAULT.match(faults, end):
        part, name, length = fault.groups()
        end = fault.end() + int(length)
        counts = getattr(ledger, part)
        if part == "unmapped":
            counts, name = counts.setdefault(name, {}), faults[fault.end() : end]
        counts[name] = counts.get(name, 0) + n


@dataclass
class _Chain:
    """SELECTs, each over the one before.

    Attributes:
        columns: What the next SELECT gives: name to SQL over the columns of the last one.
    """

    dialect: Dialect
    source: str
    selects: list[str] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)

    def step(self, after: str = "") -> None:
        """Close the next SELECT, and start one that gives the same columns."""
        shown = ", ".join(f"{sql} AS {self.dialect.name(n)}" for n, sql in self.columns.items())
        self.selects.append(f"step{len(self.selects)} AS (SELECT {shown} FROM {self.last}{after})")
        self.columns = {name: self.dialect.name(name) for name in self.columns}

    @property
    def last(self) -> str:
        return f"step{len(self.selects) - 1}" if self.selects else self.source

    def finish(self, names: Iterable[str]) -> str:
        """Return a whole statement that gives these columns of the last SELECT."""
        shown = ", ".join(self.columns[name] for name in names)
        return f"WITH {', '.join(self.selects)} SELECT {shown} FROM {self.last}"


def translate(
    relation: str,
    names: list[str],
    source: Source,
    dictionary: Dictionary,
    dialect: Dialect,
    only: Sequence[str] | None = None,
    quoted: bool = True,
    malformed: bool = False,
    casts: bool = False,
) -> Translation:
    """Say in SQL how records become a standard table and a ledger.

    Args:
        relation: What stands after FROM: the raw rows as text, in columns c0, c1 and so on; a cell
            without text may be NULL.
        names: The raw columns of the file.
        source: How its columns and values map.
        dictionary: The standard columns of the topic.
        dialect: The engine's way to write SQL.
        only: As in `standardize`.
        quoted: Whether a cell may hold a line break.
        malformed: Whether lines with too many or too few cells are rows of the relation. Then it
            has the columns `line`, the text of such a line and NULL otherwise, and `cells`, their
            number.
        casts: Whether a value cast to VARCHAR and back by TRY_CAST is the same value, so that cells
            which are written in this way need no pattern.

    Raises:
        MissingColumns: `only` names a column that the source does not give.
    """
    if only is not None:
        source = narrow(source, dictionary, only)
    chain = _Chain(dialect, relation)
    left_out = _read_cells(chain, names, source, quoted, malformed)
    standard = _convert(chain, names, source, dictionary, casts)
    _derive(chain, standard, source, dictionary)
    _rule_out(chain, standard, dictionary)
    reasons = _set_aside(chain, standard, source, only)
    order = [name for name in dictionary.names if name in standard]
    order += [name for name in standard if name not in order]
    if missing := [name for name in only or () if name not in order]:
        raise MissingColumns(missing, order)
    if only is not None:
        order = [name for name in order if name in only]
    counted = _count(chain, standard, order, left_out, reasons)
    beside = [name for name in chain.columns if name not in standard]
    rows = chain.finish([*order, *beside])
    columns = [dialect.shown(dictionary.field(name)) for name in order]
    return Translation(columns, rows, f"({rows})", list(counted), list(counted.values()))


def _read_cells(
    chain: _Chain, names: list[str], source: Source, quoted: bool, malformed: bool
) -> list[str]:
    """Give each raw column as text, and leave out rows that are no records."""
    d = chain.dialect
    wanted = list(dict.fromkeys([*source.columns, *source.records.leave_out]))
    drop_copies = source.records.exact_copies == "drop"
    place = {raw: names.index(raw) for raw in (dict.fromkeys(names) if drop_copies else wanted)}
    for n in place.values():
        text = f"c{n}" if "" in source.records.missing_values else f"coalesce(c{n}, '')"
        chain.columns[f"raw {n}"] = _unless_missing(d, text, source, "NULL")
    if malformed:
        reason = f"'line with ' || cells || ' cells instead of {len(names)}'"
        chain.columns["malformed"] = f"CASE WHEN line IS NOT NULL THEN {reason} END"
        chain.columns["line"] = "line"
    kept = list(chain.columns)
    if source.one_row_per:
        chain.columns["position"] = d.position()
    chain.step()
    if drop_copies:
        grouped = ", ".join(chain.columns[name] for name in kept)
        chain.columns["copies"] = "count(*)"
        if source.one_row_per:
            chain.columns["position"] = f"min({chain.columns['position']})"
        chain.step(f" GROUP BY {grouped}")
    marks = ["malformed"] if malformed else []
    reasons = []
    for raw, values in source.records.leave_out.items():
        reasons.append(left_out(raw, values))
        text = d.trim(chain.columns[f"raw {place[raw]}"])
        marks.append(_look_up(text, dict.fromkeys(map(d.text, values), d.text(reasons[-1]))))
    texts = [chain.columns[name] for name in kept if name != "malformed"]
    beside = {"copies", "position", "malformed", *(f"raw {place[raw]}" for raw in source.columns)}
    chain.columns = {name: sql for name, sql in chain.columns.items() if name in beside}
    delimiters = len(names) - 1
    if quoted and delimiters >= 3:
        holds = (
            f"CASE WHEN {d.holds_line(text, source.records.delimiter, delimiters)} THEN {text} END"
            for text in texts
        )
        chain.columns["swallowed"] = f"coalesce({', '.join(holds)}, NULL)"
    if marks:
        chain.columns["left out"] = f"coalesce({', '.join(marks)}, NULL)"
    return reasons


def _convert(
    chain: _Chain, names: list[str], source: Source, dictionary: Dictionary, casts: bool
) -> list[str]:
    """Give each standard column that is mapped, and beside it the cells that gave no value."""
    d = chain.dialect
    standard = {name: names.index(raw) for name, raw in source.standard_columns.items()}
    fields = [dictionary.field(name) for name in standard]
    listed = {c.name for c in fields if c.constraints.enum or c.type == "boolean"}
    if casts:
        _read_usual(chain, fields, standard, source)
    for column in fields:
        name, text = column.name, d.trim(chain.columns[f"raw {standard[column.name]}"])
        if name not in listed:
            usual = chain.columns.get(f"{name} usual")
            unusual = f"CASE WHEN {usual} IS NULL THEN {text} END" if usual else text
            chain.columns[f"{name} text"] = unusual
    chain.step()
    texts = {}
    for name, n in standard.items():
        text = chain.columns.get(f"{name} text", d.trim(chain.columns[f"raw {n}"]))
        texts[name] = _unless_missing(d, text, source, "''")
    chain.columns |= {f"{name} text": text for name, text in texts.items() if name not in listed}
    chain.step()
    texts |= {name: chain.columns[f"{name} text"] for name in texts if name not in listed}
    for column in fields:
        name, text = column.name, texts[column.name]
        usual = chain.columns.get(f"{name} usual", "NULL")
        if column.type in ("string", "boolean"):
            raw = chain.columns[f"raw {standard[name]}"]
            chain.columns[name] = _map(d, raw, text, column, source.values.get(name))
        elif column.type in ("number", "integer"):
            number = f"CASE WHEN {d.matches(text, NUMBER)} THEN {d.number(text)} END"
            chain.columns[f"{name} read"] = f"coalesce({usual}, {number})"
        else:
            chain.columns[name] = _read_time(d, usual, text, column, source)
    chain.step()
    for column in fields:
        if (read := f"{column.name} read") in chain.columns:
            chain.columns[column.name] = _limit(chain.columns[read], column)
    chain.step()
    faults = {
        column.name: _fault(chain, texts[column.name], column, source)
        for column in fields
        if column.type != "string" or column.name in listed or _unknown(column, source)
    }
    if faults:
        raws = {name: chain.columns[f"raw {standard[name]}"] for name in faults}
        without = " OR ".join(
            f"({chain.columns[name]} IS NULL AND {raw} IS NOT NULL)" for name, raw in raws.items()
        )
        listed_faults = " || ".join(f"coalesce({fault}, '')" for fault in faults.values())
        chain.columns["faults"] = f"CASE WHEN {without} THEN NULLIF({listed_faults}, '') END"
    kept = {"copies", "position", "swallowed", "left out", "malformed", "faults", *standard}
    chain.columns = {name: sql for name, sql in chain.columns.items() if name in kept}
    chain.step()
    return list(standard)


def _fault(chain: _Chain, text: str, column: StandardField, source: Source) -> str:
    """Return why a cell gave no value, as `FAULT` reads it; NULL if there is none to be given."""
    d, name, recorded = chain.dialect, column.name, f"{text} <> ''"
    why = unparsed = d.text(f"unparsed {name} 0 ")
    if column.type in ("string", "boolean"):
        why = "NULL"
        if column.type == "boolean" or column.constraints.enum:
            why = f"{d.text(f'unmapped {name} ')} || length({text}) || ' ' || {text}"
        if unknown := _unknown(column, source):
            said = d.text(f"said_unknown {name} 0 ")
            why = _look_up(text, dict.fromkeys(map(d.text, unknown), said), why)
    elif (read := chain.columns.get(f"{name} read")) is not None:
        outside = d.text(f"out_of_range {name} 0 ")
        why = f"CASE WHEN {_wrong(read, column)} THEN {unparsed} ELSE {outside} END"
        recorded = f"({read} IS NOT NULL OR {recorded})"
    return f"CASE WHEN {chain.columns[name]} IS NULL AND {recorded} THEN {why} END"


def _read_usual(
    chain: _Chain, fields: list[StandardField], standard: dict[str, int], source: Source
) -> None:
    """Read the cells that are written as the engine itself writes such a value."""
    texts = {
        column.name: chain.columns[f"raw {standard[column.name]}"]
        for column in fields
        if column.type in USUAL and column.name not in source.formats
    }
    for column in fields:
        if (text := texts.get(column.name)) is not None:
            kind, shortest, longest = USUAL[column.type]
            fits = f"length({text}) BETWEEN {shortest} AND {longest}"
            chain.columns[f"{column.name} usual"] = (
                f"CASE WHEN {fits} THEN TRY_CAST({text} AS {kind}) END"
            )
    chain.step()
    for name, text in texts.items():
        value = chain.columns[f"{name} usual"]
        chain.columns[f"{name} usual"] = (
            f"CASE WHEN CAST({value} AS VARCHAR) = {text} THEN {value} END"
        )
    chain.step()


def _unless_missing(d: Dialect, text: str, source: Source, otherwise: str) -> str:
    marks = {d.text(value): otherwise for value in source.records.missing_values if value}
    return _look_up(text, marks, text) if marks else text


def _read_time(d: Dialect, usual: str, text: str, column: StandardField, source: Source) -> str:
    style = source.formats.get(column.name)
    if column.type == "time":
        return d.clock(text, style)
    if column.type == "date":
        return f"coalesce({usual}, {d.day(text, style)})"
    moment = d.moment(text, style)
    if source.recorded_in == "UTC":
        return d.to_local(f"coalesce({usual}, {moment})", source.timezone)
    local = d.to_local(moment, source.timezone)
    zoned = f"CASE WHEN {d.zoned(text, style)} THEN {local} ELSE {moment} END"
    return f"coalesce({usual}, {zoned})"


def _map(
    d: Dialect, cell: str, text: str, column: StandardField, mapping: dict[str, Any] | None
) -> str:
    """Return the value of a cell of text, or of yes and no.

    Most cells are written just as the description has them; only the others are trimmed.
    """
    given = None if mapping is None else {raw.strip(): value for raw, value in mapping.items()}
    whens = {d.text(raw): _literal(d, value, column) for raw, value in (given or {}).items()}
    if column.type == "boolean":
        words = dict.fromkeys(sorted(TRUE), "TRUE") | dict.fromkeys(sorted(FALSE), "FALSE")
        listed = {d.text(word): value for word, value in words.items() if given is None}
        other = _look_up(f"lower({text})", listed) if listed else "CAST(NULL AS BOOLEAN)"
    elif column.constraints.enum:
        listed = {d.text(value): d.listed(value, column) for value in column.constraints.enum}
        other = _look_up(f"lower({text})", listed)
    else:
        listed = {}
        other = f"NULLIF({text}, '')"
    if whens:
        other = _look_up(text, whens, other)
    usual = whens | {text: value for text, value in listed.items() if text not in whens}
    return _look_up(cell, usual, other) if usual else other


def _look_up(text: str, values: dict[str, str], otherwise: str = "NULL") -> str:
    """Return the value of a text. (DuckDB would turn a longer IN into a join.)"""
    whens = " ".join(f"WHEN {raw} THEN {value}" for raw, value in values.items())
    return f"CASE {text} {whens} ELSE {otherwise} END"


def _unknown(column: StandardField, source: Source) -> list[str]:
    """Return the texts of which the description says that the value is not known."""
    mapping = source.values.get(column.name, {})
    return [raw.strip() for raw, value in mapping.items() if raw.strip() and value is None]


def _wrong(number: str, column: StandardField) -> str:
    """Say whether a number is none of the kind that the dictionary asks for."""
    wrong = f"{number} IS NULL OR abs({number}) > 1.7976931348623157e308"
    if column.type == "integer":
        wrong += f" OR abs({number}) > {LARGEST_INTEGER} OR {number} <> round({number})"
    return wrong


def _limit(number: str, column: StandardField) -> str:
    """Return a number, if it is of its kind and not outside what the dictionary allows."""
    good = [f"NOT ({_wrong(number, column)})"]
    low, high = column.constraints.minimum, column.constraints.maximum
    good += [f"{number} >= {low!r}"] if low is not None else []
    good += [f"{number} <= {high!r}"] if high is not None else []
    value = f"CASE WHEN {' AND '.join(good)} THEN {number} END"
    return f"CAST({value} AS BIGINT)" if column.type == "integer" else value


def _derive(chain: _Chain, standard: list[str], source: Source, dictionary: Dictionary) -> None:
    """Add the columns that follow from others and were not mapped themselves."""
    d = chain.dialect
    before = dict(chain.columns)
    for column in dictionary.fields.values():
        rule = column.derived_from
        if rule is None or column.name in standard:
            continue
        present = [before[name] for name in rule.any_of if name in standard]
        if present:
            chain.columns[column.name] = f"({' OR '.join(present)})"
        elif rule.date_of in standard:
            chain.columns[column.name] = f"CAST({before[rule.date_of]} AS DATE)"
        elif rule.date_and_time and all(name in standard for name in rule.date_and_time):
            day, clock = rule.date_and_time
            moment = d.from_day_and_clock(before[day], before[clock])
            if source.recorded_in == "UTC":
                moment = d.to_local(moment, source.timezone)
                chain.columns[clock] = d.clock_of(moment)
                chain.columns[day] = f"coalesce(CAST({moment} AS DATE), {before[day]})"
            chain.columns[column.name] = moment
        else:
            continue
        standard.append(column.name)
    chain.step()


def _rule_out(chain: _Chain, standard: list[str], dictionary: Dictionary) -> None:
    """Make missing what cannot be known, such as contraband where there was no search."""
    for column in dictionary.fields.values():
        needed, name = column.known_only_where, column.name
        if needed is not None and name in standard and needed in standard:
            value = chain.columns[name]
            possible = f"coalesce({chain.columns[needed]}, FALSE)"
            chain.columns[f"{name} contradicts"] = f"{value} IS NOT NULL AND NOT {possible}"
            chain.columns[name] = f"CASE WHEN {possible} THEN {value} END"
    chain.step()


def _set_aside(
    chain: _Chain, standard: list[str], source: Source, only: Sequence[str] | None
) -> list[str]:
    """Mark the rows that are no event of the period, say nothing, or repeat one."""
    columns = chain.columns
    left_out = columns.get("left out")
    marks = {LEFT_OUT: f"{left_out} IS NOT NULL"} if left_out else {}
    if only is None:
        marks[BLANK_ROW] = " AND ".join(f"{columns[name]} IS NULL" for name in standard)
    if source.period is not None and "date" in standard:
        first, last = source.period.start, source.period.end
        outside = f"{columns['date']} < DATE '{first}' OR {columns['date']} > DATE '{last}'"
        marks[OUTSIDE_PERIOD] = outside
    whens = " ".join(f"WHEN {mark} THEN {n}" for n, mark in enumerate(marks.values()))
    columns["aside"] = f"CAST({f'CASE {whens} END' if whens else 'NULL'} AS TINYINT)"
    chain.step()
    reasons = list(marks)
    if source.one_row_per is not None:
        key, aside = chain.columns[source.one_row_per], chain.columns["aside"]
        again = (
            f"row_number() OVER (PARTITION BY {key}, {aside} ORDER BY {chain.columns['position']})"
        )
        columns = chain.columns
        columns["aside"] = (
            f"CASE WHEN {aside} IS NULL AND {key} IS NOT NULL AND {again} > 1 "
            f"THEN CAST({len(reasons)} AS TINYINT) ELSE {aside} END"
        )
        chain.step()
        reasons.append(further_row(source.one_row_per))
    return reasons


def _count(
    chain: _Chain,
    standard: list[str],
    order: list[str],
    left_out: list[str],
    reasons: list[str],
) -> dict[tuple[str, str], str]:
    """Return what the ledger counts, each as an aggregate."""
    d, columns = chain.dialect, chain.columns
    aside, copies = columns["aside"], columns.get("copies", "1")
    record = f"{columns['left out']} IS NULL" if "left out" in columns else "TRUE"

    def count(which: str) -> str:
        return f"count(*) FILTER (WHERE {which})"

    counted = {("rows_read", ""): f"sum({copies})"}
    if "malformed" in columns:
        counted["malformed", ""] = d.tally(columns["malformed"])
    if "swallowed" in columns:
        counted["swallowed", ""] = f"max({columns['swallowed']})"
    for reason in left_out:
        which = f"{columns['left out']} = {d.text(reason)}"
        counted["set_aside", reason] = f"sum(CASE WHEN {which} THEN {copies} ELSE 0 END)"
    for n, reason in enumerate(reasons):
        if reason != LEFT_OUT:
            counted["set_aside", reason] = count(f"{aside} = {n}")
    counted["set_aside", EXACT_COPY] = f"sum(CASE WHEN {record} THEN {copies} - 1 ELSE 0 END)"
    if "faults" in columns:
        counted["faults", ""] = d.tally(f"CASE WHEN {record} THEN {columns['faults']} END")
    for name in standard:
        if (flag := columns.get(f"{name} contradicts")) is not None:
            counted["contradictions", name] = count(f"{record} AND {flag}")
    for name in order:
        counted["missing", name] = count(f"{aside} IS NULL AND {columns[name]} IS NULL")
    return counted


def _literal(d: Dialect, value: Any, column: StandardField) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).upper()
    return d.listed(value, column) if column.constraints.enum else d.text(value)
