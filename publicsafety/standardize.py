"""Turn raw rows into a standard table, and keep a ledger of everything that happened to them."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property, reduce
from operator import or_
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from publicsafety.dictionary import Dictionary, StandardField
from publicsafety.errors import MissingColumns
from publicsafety.read import TEXT, RawRows, read_rows
from publicsafety.sources import Source

TRUE = {"true", "t", "yes", "y", "1"}
FALSE = {"false", "f", "no", "n", "0"}
ZONE = re.compile(r"(:\d\d(?:\.\d+)?)\s*(?:[Zz]|[+-]\d\d:?\d\d)$")
WHOLE_DAY = r"\d{4}-\d\d-\d\d|\d{8}"
CLOCK = r"^((?:[01]?\d|2[0-3]):[0-5]\d)(?::([0-5]\d(?:\.\d+)?))?$"
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?:,|\.|$))")
LARGEST_INTEGER = 2**53
SECONDS_OF_A_DAY = 86_400
BLANK_ROW = "no cell that can be used"
OUTSIDE_PERIOD = "outside the period of the records"
ARROW_TYPES = {"number": pa.float64(), "integer": pa.float64(), "datetime": pa.timestamp("s")}


@dataclass
class Ledger:
    """What became of every row and of every cell that could not be used.

    Attributes:
        rows_read: Rows in the file.
        set_aside: Rows not used, by reason.
        unmapped: Cells made missing because their value is not mapped: column, value, n.
        said_unknown: Cells that say that the agency does not know, by column.
        unparsed: Cells that are no date, time or number, by column.
        out_of_range: Cells outside what the dictionary allows, by column.
        contradictions: Cells made missing because another column rules them out, by column.
        missing: Cells that are missing in the end, by column.
    """

    rows_read: int
    set_aside: dict[str, int] = field(default_factory=dict)
    unmapped: dict[str, dict[str, int]] = field(default_factory=dict)
    said_unknown: dict[str, int] = field(default_factory=dict)
    unparsed: dict[str, int] = field(default_factory=dict)
    out_of_range: dict[str, int] = field(default_factory=dict)
    contradictions: dict[str, int] = field(default_factory=dict)
    missing: dict[str, int] = field(default_factory=dict)

    @property
    def rows_set_aside(self) -> int:
        """Rows not used, for whatever reason."""
        return sum(self.set_aside.values())

    @property
    def rows_kept(self) -> int:
        """Rows of the standard table."""
        return self.rows_read - self.rows_set_aside


def standardize(
    path: Path, source: Source, dictionary: Dictionary, only: Sequence[str] | None = None
) -> tuple[pd.DataFrame, Ledger]:
    """Read a file of records as a standard table.

    Args:
        path: The file that the source description names.
        source: How its columns and values map.
        dictionary: The standard columns of the topic.
        only: The standard columns that are wanted; all by default. Then nothing is read but these
            and what they depend on, which is what the ledger speaks of; and no row is set aside
            for having no cell that can be used, since its other cells are not seen.

    Returns:
        The standard table, one row per row kept, columns in the dictionary's order: text as
        pandas categories (the key of a row, which hardly repeats, as str), yes and no as nullable
        booleans, whole numbers as nullable integers, dates and times as local clock time without a
        zone. And the ledger; the rows it has read are always the rows kept and those set aside
        together.

    Raises:
        RecordsError: See `read.read_rows`.
        MissingColumns: `only` names a column that the source does not give.
    """
    if only is not None:
        source = narrow(source, dictionary, only)
    raw = read_rows(path, source, _typed(source, dictionary))
    ledger = Ledger(raw.rows, set_aside=dict(raw.left_out))
    columns = _convert(raw, source, dictionary, ledger)
    _derive(columns, dictionary, source)
    _apply_predicates(columns, dictionary, ledger)
    if missing := [name for name in only or () if name not in columns]:
        raise MissingColumns(missing, columns)
    order = [name for name in dictionary.names if name in columns]
    order += [name for name in columns if name not in order]
    table = pd.DataFrame({name: columns.pop(name) for name in order}, copy=False)
    if only is None:
        table = _set_aside_blank(table, ledger)
    table = _set_aside(table, source, ledger)
    if only is not None:
        order = [name for name in order if name in only]
        table = table[order]
    ledger.missing = {name: int(np.count_nonzero(table[name].isna())) for name in order}
    dictionary.check(table)
    return table, ledger


def further_row(one_row_per: str) -> str:
    """Say why a row that repeats an event is set aside."""
    return f"a further row of the same {one_row_per}"


def narrow(source: Source, dictionary: Dictionary, only: Sequence[str]) -> Source:
    """Return the description with only those raw columns that the standard columns depend on."""
    mapped = source.standard_columns
    pending = [*only, *filter(None, [source.one_row_per]), *(["date"] if source.period else [])]
    needed: set[str] = set()
    while pending:
        name = pending.pop()
        if name in needed or name not in mapped.keys() | dictionary.fields.keys():
            continue
        needed.add(name)
        column = dictionary.field(name)
        pending += [column.known_only_where or name] if name in mapped else column.others
        if source.recorded_in == "UTC" and column.type in ("date", "time"):
            # A day and a clock in UTC become local together.
            pending += [other.name for other in dictionary.fields.values() if name in other.others]
    raw_names = {mapped[name] for name in needed & mapped.keys()}
    if not raw_names:
        raise MissingColumns(only, mapped)
    kept = {raw: names for raw, names in source.columns.items() if raw in raw_names}
    return source.model_copy(update={"columns": kept})


def _typed(source: Source, dictionary: Dictionary) -> dict[str, pa.DataType]:
    """Raw columns that can be read straight away: numbers, ISO timestamps, the key of a row."""
    kinds = {}
    for standard, raw in source.standard_columns.items():
        kind = dictionary.field(standard).type
        mapped_once = isinstance(source.columns[raw], str)
        if kind in ARROW_TYPES and mapped_once and standard not in source.formats:
            kinds[raw] = ARROW_TYPES[kind]
        if _is_kept(standard, source, dictionary) and mapped_once:
            kinds[raw] = TEXT
    return kinds


def _is_kept(standard: str, source: Source, dictionary: Dictionary) -> bool:
    """Say whether a column is the key of a row, of which each text stays as it is."""
    return standard == dictionary.schema.primaryKey and standard not in source.values


class _Cells:
    """The cells of a raw column: distinct texts, or numbers or times that pyarrow could read.

    Attributes:
        typed: Per row the number or time; None for texts.
        texts: The distinct texts without the blanks around them; "" where nothing was recorded.
    """

    def __init__(self, chunks: pa.ChunkedArray, missing_values: list[str]) -> None:
        self.typed = None if pa.types.is_dictionary(chunks.type) else chunks
        if self.typed is None:
            places: dict[str, int] = {}
            self._blocks = []
            for block in chunks.chunks:
                known = block.dictionary.to_pylist()
                # The last place, -1, is that of the cells without a text.
                place = np.array([*(places.setdefault(t, len(places)) for t in known), -1])
                self._blocks.append((place, block.indices.fill_null(len(known)).to_numpy()))
            stripped = [text.strip() for text in places]
            self.texts = ["" if text in missing_values else text for text in stripped]

    @cached_property
    def counts(self) -> np.ndarray:
        """The number of rows of each distinct text, and last of those without any."""
        counts = np.zeros(len(self.texts) + 1, int)
        for place, codes in self._blocks:
            counts[place] += np.bincount(codes, minlength=len(place))
        return counts

    def count(self, which: np.ndarray) -> int:
        """Return the number of rows of the texts marked, or of the rows marked."""
        if not which.any():
            return 0
        return int(which.sum() if self.typed is not None else self.counts[:-1][which].sum())

    def spread(self, values: np.ndarray, missing: Any) -> np.ndarray:
        """Return the value of every row from the values of the distinct texts."""
        if self.typed is not None:
            return values
        lookup = np.append(values, np.array([missing], dtype=values.dtype))
        rows = [lookup[place].take(codes) for place, codes in self._blocks]
        return np.concatenate(rows) if rows else lookup[:0]


def _convert(
    raw: RawRows, source: Source, dictionary: Dictionary, ledger: Ledger
) -> dict[str, pd.Series]:
    """Convert the columns, one per core at a time, letting go of each once it is used."""

    def convert(name: str) -> dict[str, pd.Series]:
        if raw.columns[name].type == TEXT:
            kept = _keep_texts(raw.columns.pop(name), source.records.missing_values)
            return {str(source.columns[name]): kept}
        cells = _Cells(raw.columns.pop(name), source.records.missing_values)
        standard = source.columns[name]
        fields = map(dictionary.field, [standard] if isinstance(standard, str) else standard)
        return {field.name: _convert_cells(cells, field, source, ledger) for field in fields}

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return {name: c for part in pool.map(convert, source.columns) for name, c in part.items()}


def _keep_texts(chunks: pa.ChunkedArray, missing_values: list[str]) -> pd.Series:
    """Return texts that hardly repeat, without the blanks around them."""
    kept = []
    for texts in chunks.chunks:
        trimmed = pc.utf8_trim_whitespace(texts)
        if trimmed.nbytes != texts.nbytes:
            nothing = pc.is_in(trimmed, pa.array(["", *missing_values], trimmed.type))
            texts = pc.if_else(nothing, None, trimmed)
        kept.append(texts)
    return pa.chunked_array(kept, chunks.type).to_pandas()


def _convert_cells(
    cells: _Cells, column: StandardField, source: Source, ledger: Ledger
) -> pd.Series:
    if column.type in ("string", "boolean"):
        return _map_values(cells, column, source.values.get(column.name), ledger)
    if column.type in ("date", "time", "datetime"):
        return _parse_times(cells, column, source, ledger)
    return _parse_numbers(cells, column, ledger)


def _note(counts: dict[str, int], column: StandardField, n: int) -> None:
    if n:
        counts[column.name] = n


def _map_values(
    cells: _Cells, column: StandardField, mapping: dict[str, Any] | None, ledger: Ledger
) -> pd.Series:
    """Map each distinct text once; the rows only get the new code of their text."""
    given = None if mapping is None else {raw.strip(): value for raw, value in mapping.items()}
    standard = [_standard_value(text, column, given) for text in cells.texts]
    if _UNMAPPED in standard:
        for text, value, n in zip(cells.texts, standard, cells.counts, strict=False):
            if value is _UNMAPPED and n:
                counts = ledger.unmapped.setdefault(column.name, {})
                counts[text] = counts.get(text, 0) + int(n)
    unknown = [bool(t) and value is None for t, value in zip(cells.texts, standard, strict=True)]
    _note(ledger.said_unknown, column, cells.count(np.array(unknown, dtype=bool)))
    known = [None if value is _UNMAPPED else value for value in standard]
    if column.type == "boolean":
        codes = np.array([-1 if value is None else int(value) for value in known], dtype="int8")
        coded = cells.spread(codes, -1)
        return pd.Series(pd.arrays.BooleanArray(coded == 1, coded < 0), copy=False)
    kept = sorted({value for value in known if value is not None})
    if column.constraints.enum:
        kept = [value for value in column.constraints.enum if value in kept]
    position = {value: code for code, value in enumerate(kept)}
    codes = np.array(
        [position.get(value, -1) for value in known], np.min_scalar_type(-len(kept) - 1)
    )
    categories = pd.Index(kept, dtype="str")
    return pd.Series(pd.Categorical.from_codes(cells.spread(codes, -1), categories), copy=False)


class _Unmapped:
    """A value that the source description does not map."""


_UNMAPPED = _Unmapped()


def _standard_value(text: str, column: StandardField, mapping: dict[str, Any] | None) -> Any:
    if mapping is not None and text in mapping:
        return mapping[text]
    if not text:
        return None
    lower = text.lower()
    if column.type == "boolean":
        return lower in TRUE if mapping is None and lower in TRUE | FALSE else _UNMAPPED
    allowed = column.constraints.enum
    if allowed:
        return lower if lower in allowed else _UNMAPPED
    return text


def _parse_times(cells: _Cells, column: StandardField, source: Source, ledger: Ledger) -> pd.Series:
    """Parse each distinct text once; the rows only get the time of their text."""
    if cells.typed is not None:
        stamps = pd.Series(cells.typed.to_numpy(), copy=False)
        return _to_local(stamps, source.timezone) if source.recorded_in == "UTC" else stamps
    style = source.formats.get(column.name)
    texts = pd.Series(cells.texts, dtype="str")
    if column.type == "time":
        parsed = _parse_clock(texts, style)
    elif column.type == "date":
        days = pd.Series([ZONE.sub(r"\1", text) for text in cells.texts], dtype="str")
        parsed = _parse_stamps(days, style)
        parsed = parsed.dt.tz_localize(None).dt.normalize()
    else:
        moments = _parse_stamps(texts, style)
        zoned = np.array([bool(ZONE.search(text)) for text in cells.texts], dtype=bool)
        zoned |= "%z" in (style or "")
        wall = moments.dt.tz_localize(None)
        local = _to_local(wall, source.timezone)
        parsed = local.where(zoned | (source.recorded_in == "UTC"), wall)
    _note(ledger.unparsed, column, cells.count((parsed.isna() & texts.ne("")).to_numpy()))
    unit = "timedelta64[s]" if column.type == "time" else "datetime64[s]"
    return pd.Series(cells.spread(parsed.to_numpy().astype(unit), "NaT"), copy=False)


def _to_local(utc: pd.Series, timezone: str) -> pd.Series:
    """Return local clock time without a zone, for UTC without a zone."""
    return utc.dt.tz_localize("UTC").dt.tz_convert(timezone).dt.tz_localize(None)


def _parse_stamps(texts: pd.Series, style: str | None) -> pd.Series:
    """Parse dates and times as UTC; what names a month or a year only is no date."""
    if style is None:
        texts = texts.where(texts.str.match(WHOLE_DAY))
    return pd.to_datetime(texts, format=style or "ISO8601", errors="coerce", utc=True)


def _parse_clock(texts: pd.Series, style: str | None) -> pd.Series:
    if style:
        clock = pd.to_datetime(texts, format=style, errors="coerce")
        return clock - clock.dt.normalize()
    parts = texts.str.extract(CLOCK)
    return pd.to_timedelta(parts[0] + ":" + parts[1].fillna("00"), errors="coerce")


def _parse_numbers(cells: _Cells, column: StandardField, ledger: Ledger) -> pd.Series:
    """Read numbers, and make missing what is no number or lies outside what is allowed."""
    if cells.typed is not None:
        numbers = cells.typed.to_numpy()
        recorded = cells.typed.is_valid().to_numpy()
    else:
        digits = pd.Series([THOUSANDS.sub("", text) for text in cells.texts], dtype="str")
        numbers = pd.to_numeric(digits, errors="coerce").to_numpy("float64")
        recorded = digits.ne("").to_numpy()
    wrong = recorded & ~np.isfinite(numbers)
    if column.type == "integer":
        wrong |= recorded & ~(np.abs(numbers) <= LARGEST_INTEGER)
        wrong |= recorded & (numbers != np.round(numbers))
    low, high = column.constraints.minimum, column.constraints.maximum
    outside = np.zeros(len(numbers), dtype=bool)
    if low is not None:
        outside |= numbers < low
    if high is not None:
        outside |= numbers > high
    outside &= ~wrong
    _note(ledger.unparsed, column, cells.count(wrong))
    _note(ledger.out_of_range, column, cells.count(outside))
    if wrong.any() or outside.any():
        numbers = np.require(numbers, requirements="W")
        numbers[wrong | outside] = np.nan
    values = pd.Series(cells.spread(numbers, np.nan), copy=False)
    return values.astype("Int64") if column.type == "integer" else values


def _derive(columns: dict[str, pd.Series], dictionary: Dictionary, source: Source) -> None:
    """Add the columns that follow from others and were not mapped themselves."""
    for column in dictionary.fields.values():
        rule = column.derived_from
        if rule is None or column.name in columns:
            continue
        present = [columns[name] for name in rule.any_of if name in columns]
        if present:
            columns[column.name] = reduce(or_, present)
        elif rule.date_of in columns:
            columns[column.name] = _days(columns[rule.date_of])
        elif rule.date_and_time and all(name in columns for name in rule.date_and_time):
            day, clock = rule.date_and_time
            moment = columns[day] + columns[clock]
            if source.recorded_in == "UTC":
                moment = _to_local(moment, source.timezone)
                local_day = moment.dt.normalize()
                columns[clock] = moment - local_day
                columns[day] = local_day.fillna(columns[day])
            columns[column.name] = moment


def _days(moments: pd.Series) -> pd.Series:
    """Return the day of each moment, in seconds; pandas' own rounding takes eight times as long."""
    seconds = moments.to_numpy("datetime64[s]")
    days = seconds.view("int64") // SECONDS_OF_A_DAY
    days *= SECONDS_OF_A_DAY
    midnights = days.view("datetime64[s]")
    midnights[np.isnat(seconds)] = "NaT"
    return pd.Series(midnights, copy=False)


def _apply_predicates(
    columns: dict[str, pd.Series], dictionary: Dictionary, ledger: Ledger
) -> None:
    """Make missing what cannot be known, such as contraband where there was no search."""
    for column in dictionary.fields.values():
        needed = column.known_only_where
        if needed is None or column.name not in columns or needed not in columns:
            continue
        ruled_out = ~columns[needed].fillna(False).to_numpy(dtype=bool)
        known = columns[column.name].notna().to_numpy()
        if (ruled_out & known).any():
            ledger.contradictions[column.name] = int((ruled_out & known).sum())
            columns[column.name] = columns[column.name].mask(ruled_out)


def _set_aside_blank(table: pd.DataFrame, ledger: Ledger) -> pd.DataFrame:
    """Leave out rows that say nothing, and say how many."""
    blank = np.ones(len(table), dtype=bool)
    for name in table:
        blank &= table[name].isna().to_numpy()
        if not blank.any():
            break
    return _drop(table, blank, BLANK_ROW, ledger)


def _set_aside(table: pd.DataFrame, source: Source, ledger: Ledger) -> pd.DataFrame:
    """Leave out rows that are no event of the period, or that repeat one, and say how many."""
    if source.period is not None and "date" in table:
        outside = (table["date"] < pd.Timestamp(source.period.start)) | (
            table["date"] > pd.Timestamp(source.period.end)
        )
        table = _drop(table, outside.to_numpy(), OUTSIDE_PERIOD, ledger)
    if source.one_row_per is not None:
        again = table[source.one_row_per].notna() & table.duplicated(source.one_row_per)
        table = _drop(table, again.to_numpy(), further_row(source.one_row_per), ledger)
    return table


def _drop(table: pd.DataFrame, rows: np.ndarray, reason: str, ledger: Ledger) -> pd.DataFrame:
    n = int(rows.sum())
    if not n:
        return table
    ledger.set_aside[reason] = n
    return table[~rows].reset_index(drop=True)
