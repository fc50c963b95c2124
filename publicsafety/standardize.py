"""Turn raw rows into a standard table, and keep a ledger of everything that happened to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from publicsafety import paths
from publicsafety.dictionary import Dictionary, StandardField
from publicsafety.errors import RecordsError
from publicsafety.read import RawRows, read_rows
from publicsafety.sources import Source

TRUE = {"true", "t", "yes", "y", "1"}
FALSE = {"false", "f", "no", "n", "0"}
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


def standardize(path: Path, source: Source, dictionary: Dictionary) -> tuple[pd.DataFrame, Ledger]:
    """Read a file of records as a standard table.

    Args:
        path: The file that the source description names.
        source: How its columns and values map.
        dictionary: The standard columns of the topic.

    Returns:
        The standard table, one row per row kept, columns in the dictionary's order: text as
        pandas categories, yes and no as nullable booleans, whole numbers as nullable integers,
        dates and times as local clock time without a zone. And the ledger; the rows it has read
        are always the rows kept and those set aside together.

    Raises:
        RecordsError: See `read.read_rows`, and where the number of rows is not the pinned one.
    """
    raw = read_rows(path, source, _typed(source, dictionary))
    expected = source.records.rows
    if expected is not None and raw.rows != expected:
        raise RecordsError(
            f"{paths.relative(path)}: expected {expected:,} rows, found {raw.rows:,}. The file may "
            "be cut off or replaced; if it is right, correct 'rows' in the source description."
        )
    ledger = Ledger(raw.rows, set_aside=dict(raw.malformed))
    columns = _convert(raw, source, dictionary, ledger)
    _derive(columns, dictionary)
    _apply_predicates(columns, dictionary, ledger)
    order = [name for name in dictionary.names if name in columns]
    order += [name for name in columns if name not in order]
    table = pd.DataFrame({name: columns.pop(name) for name in order})
    table = _set_aside(table, source, ledger)
    ledger.missing = {name: int(table[name].isna().sum()) for name in order}
    dictionary.check(table)
    return table, ledger


def _typed(source: Source, dictionary: Dictionary) -> dict[str, pa.DataType]:
    """Raw columns that can be read as numbers or ISO timestamps straight away."""
    kinds = {}
    for standard, raw in source.standard_columns.items():
        kind = dictionary.field(standard).type
        mapped_once = isinstance(source.columns[raw], str)
        plain = standard not in source.formats and standard not in source.values
        if kind in ARROW_TYPES and mapped_once and plain:
            kinds[raw] = ARROW_TYPES[kind]
    return kinds


def _convert(
    raw: RawRows, source: Source, dictionary: Dictionary, ledger: Ledger
) -> dict[str, pd.Series]:
    table = raw.table.unify_dictionaries()
    columns = {}
    for standard, name in source.standard_columns.items():
        column = dictionary.field(standard)
        values = _to_pandas(table.column(name))
        columns[standard] = _convert_column(values, column, source, ledger)
    return columns


def _to_pandas(chunks: pa.ChunkedArray) -> pd.Series:
    array = chunks.combine_chunks()
    if isinstance(array, pa.ChunkedArray):
        array = array.chunk(0) if array.num_chunks else pa.array([], chunks.type)
    return array.to_pandas()


def _convert_column(
    values: pd.Series, column: StandardField, source: Source, ledger: Ledger
) -> pd.Series:
    if column.type in ("string", "boolean"):
        return _map_values(values, column, source.values.get(column.name), ledger)
    if column.type in ("date", "time", "datetime"):
        return _parse_times(values, column, source, ledger)
    return _parse_numbers(values, column, ledger)


def _map_values(
    values: pd.Series,
    column: StandardField,
    mapping: dict[str, Any] | None,
    ledger: Ledger,
) -> pd.Series:
    """Map each category once; the rows only get the new code of their category."""
    raw = [str(category) for category in values.cat.categories]
    standard = [_standard_value(text, column, mapping) for text in raw]
    codes = values.cat.codes.to_numpy()
    counts = np.bincount(codes[codes >= 0], minlength=len(raw))
    for text, value, n in zip(raw, standard, counts, strict=True):
        if value is _UNMAPPED and n:
            ledger.unmapped.setdefault(column.name, {})[text] = int(n)
        elif value is None and n and text.strip():
            ledger.said_unknown[column.name] = ledger.said_unknown.get(column.name, 0) + int(n)
    known = [None if value is _UNMAPPED else value for value in standard]
    if column.type == "boolean":
        lookup = np.array([-1 if value is None else int(value) for value in known] + [-1], "int8")
        coded = lookup[codes]
        return pd.Series(pd.array(coded == 1, dtype="boolean")).mask(coded < 0)
    kept = list(dict.fromkeys(value for value in known if value is not None))
    if column.constraints.enum:
        kept = [value for value in column.constraints.enum if value in kept]
    else:
        kept.sort()
    position = {value: code for code, value in enumerate(kept)}
    lookup = np.array([position.get(value, -1) for value in known] + [-1], "int32")
    return pd.Series(
        pd.Categorical.from_codes(lookup[codes], categories=pd.Index(kept, dtype="str"))
    )


class _Unmapped:
    """A value that the source description does not map."""


_UNMAPPED = _Unmapped()


def _standard_value(text: str, column: StandardField, mapping: dict[str, Any] | None) -> Any:
    clean = text.strip()
    if mapping is not None:
        if text in mapping:
            return mapping[text]
        if clean in mapping:
            return mapping[clean]
    if not clean:
        return None
    if column.type == "boolean":
        lower = clean.lower()
        if mapping is None and lower in TRUE | FALSE:
            return lower in TRUE
        return _UNMAPPED
    allowed = column.constraints.enum
    if allowed:
        return clean.lower() if clean.lower() in allowed else _UNMAPPED
    return clean


def _parse_times(
    values: pd.Series, column: StandardField, source: Source, ledger: Ledger
) -> pd.Series:
    """Parse each distinct text once; the rows only get their category's time."""
    if isinstance(values.dtype, pd.CategoricalDtype):
        texts = pd.Series(values.cat.categories, dtype="str").str.strip()
        parsed = _parse_distinct(texts, column, source.formats.get(column.name))
        codes = values.cat.codes.to_numpy()
        bad = (parsed.isna() & texts.ne("")).to_numpy()
        counts = np.bincount(codes[codes >= 0], minlength=len(texts))
        if counts[bad].any():
            ledger.unparsed[column.name] = int(counts[bad].sum())
        nothing = pd.Series([pd.NaT], dtype=parsed.dtype)
        values = pd.concat([parsed, nothing], ignore_index=True).take(
            np.where(codes < 0, len(parsed), codes)
        )
        values = values.reset_index(drop=True)
    if column.type == "datetime" and source.recorded_in == "UTC":
        utc = values.dt.tz_localize("UTC")
        values = utc.dt.tz_convert(source.timezone).dt.tz_localize(None)
    return values


def _parse_distinct(texts: pd.Series, column: StandardField, style: str | None) -> pd.Series:
    if column.type == "time":
        if style:
            clock = pd.to_datetime(texts, format=style, errors="coerce")
            return (clock - clock.dt.normalize()).astype("timedelta64[s]")
        padded = texts.where(texts.str.count(":") == 2, texts + ":00")
        return pd.to_timedelta(padded, errors="coerce").astype("timedelta64[s]")
    stamps = pd.to_datetime(texts, format=style or "ISO8601", errors="coerce")
    stamps = stamps.astype("datetime64[s]")
    return stamps.dt.normalize() if column.type == "date" else stamps


def _parse_numbers(values: pd.Series, column: StandardField, ledger: Ledger) -> pd.Series:
    if isinstance(values.dtype, pd.CategoricalDtype):
        texts = pd.Series(values.cat.categories, dtype="str").str.strip()
        numbers = pd.to_numeric(texts.str.replace(",", ""), errors="coerce").to_numpy("float64")
        codes = values.cat.codes.to_numpy()
        bad = np.isnan(numbers) & texts.ne("").to_numpy()
        counts = np.bincount(codes[codes >= 0], minlength=len(texts))
        if counts[bad].any():
            ledger.unparsed[column.name] = int(counts[bad].sum())
        values = pd.Series(np.append(numbers, np.nan)[codes])
    low, high = column.constraints.minimum, column.constraints.maximum
    outside = pd.Series(False, index=values.index)
    if low is not None:
        outside |= values < low
    if high is not None:
        outside |= values > high
    if outside.any():
        ledger.out_of_range[column.name] = int(outside.sum())
        values = values.mask(outside)
    if column.type == "integer":
        whole = values.round()
        return whole.astype("Int64")
    return values


def _derive(columns: dict[str, pd.Series], dictionary: Dictionary) -> None:
    """Add the columns that follow from others and were not mapped themselves."""
    for column in dictionary.fields.values():
        rule = column.derived_from
        if rule is None or column.name in columns:
            continue
        if rule.any_of:
            present = [columns[name] for name in rule.any_of if name in columns]
            if present:
                result = present[0]
                for other in present[1:]:
                    result = result | other
                columns[column.name] = result
        elif rule.date_of in columns:
            columns[column.name] = columns[rule.date_of].dt.normalize()
        elif rule.date_and_time and all(name in columns for name in rule.date_and_time):
            day, clock = (columns[name] for name in rule.date_and_time)
            columns[column.name] = day + clock


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


def _set_aside(table: pd.DataFrame, source: Source, ledger: Ledger) -> pd.DataFrame:
    """Leave out rows that are no event of the place and period, and say how many."""
    blank = table.isna().all(axis=1)
    table = _drop(table, blank, "nothing is filled in", ledger)
    if source.period is not None and "date" in table:
        outside = (table["date"] < pd.Timestamp(source.period.start)) | (
            table["date"] > pd.Timestamp(source.period.end)
        )
        table = _drop(table, outside, "outside the period of the records", ledger)
    if source.one_row_per is not None:
        again = table[source.one_row_per].notna() & table.duplicated(source.one_row_per)
        table = _drop(table, again, f"a further row of the same {source.one_row_per}", ledger)
    return table


def _drop(table: pd.DataFrame, rows: pd.Series, reason: str, ledger: Ledger) -> pd.DataFrame:
    n = int(rows.sum())
    if not n:
        return table
    ledger.set_aside[reason] = n
    return table[~rows].reset_index(drop=True)
