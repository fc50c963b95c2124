"""Read the mapped columns of a file of records, as dictionary-encoded text."""

from __future__ import annotations

import csv as python_csv
import difflib
import io
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import IO, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as csv

from publicsafety import paths
from publicsafety.blocks import QuotedText, cut_into_blocks, read_blocks, shorten
from publicsafety.errors import RecordsError
from publicsafety.fetch import explain_damage, open_unpacked, packing
from publicsafety.sources import Source

TEXT = pa.large_string()
CATEGORY = pa.dictionary(pa.int32(), pa.binary())
BLOCK_SIZE = 8 << 20
EXACT_COPY = "exact copy of an earlier row"


@dataclass(frozen=True)
class RawRows:
    """The mapped columns of a file, before anything is changed.

    Attributes:
        columns: The mapped raw columns; text as categories, save for the keys of rows; numbers
            and ISO times typed.
        rows: Rows that the file holds, those left out included.
        left_out: Rows left out because they are no records, by reason.
    """

    columns: dict[str, pa.ChunkedArray]
    rows: int
    left_out: dict[str, int]


def read_rows(path: Path, source: Source, typed: dict[str, pa.DataType]) -> RawRows:
    """Read the columns that the source description maps.

    A column without a name goes by its place: "column 11" is the eleventh.

    Args:
        path: A CSV file, plain or compressed (gz, bz2, xz, zip).
        source: The source description.
        typed: Raw columns to read as something else than categories: plain text, or numbers or
            timestamps where every cell allows it. A column that does not is read again as text, so
            that its bad cells can be counted.

    Raises:
        RecordsError: The file is damaged, has another encoding, lacks a mapped column, or is empty.
    """
    header = read_header(path, source)
    unnamed = "" in header
    names = name_columns(path, source, header)
    wanted = [
        *source.columns,
        *(raw for raw in source.records.leave_out if raw not in source.columns),
    ]
    if source.records.exact_copies == "drop":
        wanted = list(dict.fromkeys(names))
    malformed: Counter[str] = Counter()
    swallowed: list[str] = []
    counting = Lock()

    def skip(row: csv.InvalidRow) -> str:
        with counting:
            reason = f"line with {row.actual_columns} cells instead of {row.expected_columns}"
            malformed[reason] += 1
            if _holds_lines(row.text, source, names):
                swallowed.append(row.text)
        return "skip"

    def parse(
        file: IO[bytes] | pa.NativeFile,
        types: dict[str, pa.DataType],
        quoted: bool,
        has_header: bool = True,
        **how: Any,
    ) -> pa.Table:
        return csv.read_csv(
            file,
            csv.ReadOptions(
                encoding=source.records.encoding,
                column_names=None if has_header and not unnamed else names,
                skip_rows_after_names=1 if has_header and unnamed else 0,
                **how,
            ),
            csv.ParseOptions(
                delimiter=source.records.delimiter,
                quote_char='"' if quoted else False,
                newlines_in_values=quoted,
                invalid_row_handler=skip,
            ),
            csv.ConvertOptions(
                include_columns=wanted,
                column_types={raw: types.get(raw, CATEGORY) for raw in wanted},
                null_values=source.records.missing_values,
                strings_can_be_null=True,
            ),
            memory_pool=_pool(),
        )

    def read(types: dict[str, pa.DataType]) -> pa.Table:
        def parse_block(lines: bytes, has_header: bool) -> pa.Table:
            size = len(lines) + 1
            file = pa.BufferReader(lines)
            return parse(file, types, False, has_header, block_size=size, use_threads=False)

        malformed.clear()
        swallowed.clear()
        if packing(path) is None and source.records.encoding.lower() in ("utf-8", "utf8"):
            try:
                return read_blocks(path, cut_into_blocks(path, BLOCK_SIZE), parse_block)
            except QuotedText:
                malformed.clear()
                swallowed.clear()
        with _open(path) as file:
            table = shorten(parse(file, types, holds_quotes(path), block_size=BLOCK_SIZE))
        texts = _texts_of_lines(table)
        swallowed.extend(text for text in texts if _holds_lines(text, source, names))
        return table

    with explained(path, source):
        try:
            table = read(typed)
        except pa.ArrowInvalid as error:
            if not typed or "CSV conversion error" not in str(error) or "UTF" in str(error):
                raise
            table = read({raw: kind for raw, kind in typed.items() if kind == TEXT})
    if swallowed:
        raise RecordsError(f"{paths.relative(path)}: {unclosed_quote(swallowed[0])}")
    if not table.num_rows and not malformed:
        raise RecordsError(no_rows(path))
    rows = table.num_rows + sum(malformed.values())
    table, left_out = _leave_out(table, source)
    columns = {raw: table.column(raw) for raw in source.columns}
    return RawRows(columns, rows, malformed | left_out)


def _leave_out(table: pa.Table, source: Source) -> tuple[pa.Table, dict[str, int]]:
    """Leave out rows that the description marks as no records, and copies of other rows."""
    counts: dict[str, int] = {}
    for raw, values in source.records.leave_out.items():
        texts = pc.utf8_trim_whitespace(pc.cast(table.column(raw), pa.string()))
        marked = pc.fill_null(pc.is_in(texts, pa.array(values, pa.string())), False)
        if n := pc.sum(marked).as_py():
            counts[left_out(raw, values)] = n
            table = table.filter(pc.invert(marked))
    if source.records.exact_copies == "drop":
        again = table.to_pandas().duplicated()
        if n := int(again.sum()):
            counts[EXACT_COPY] = n
            table = table.filter(pa.array(~again))
    return table, counts


def unclosed_quote(text: str) -> str:
    """Say that lines were swallowed by a cell."""
    return (
        "a quotation mark is not closed, so that further lines became part of one cell; it starts "
        f"with {text[:60]!r}. Close it in a copy of the file, or get the file again: it may be cut "
        "off."
    )


def left_out(raw: str, values: list[str]) -> str:
    """Say why a row that is no record is left out."""
    return f"{raw} says {' or '.join(values)}"


def _pool() -> pa.MemoryPool:
    """Return the pool that asks for the fewest new pages of memory, which take long to get."""
    has_jemalloc = "jemalloc" in pa.supported_memory_backends()
    return pa.jemalloc_memory_pool() if has_jemalloc else pa.default_memory_pool()


@contextmanager
def _open(path: Path) -> Iterator[IO[bytes] | pa.NativeFile]:
    """Open a file for pyarrow, which reads one that is not packed without going through Python."""
    if packing(path) is None:
        with pa.OSFile(str(path)) as plain:
            yield plain
    else:
        with open_unpacked(path) as unpacked:
            yield unpacked


def holds_quotes(path: Path) -> bool:
    """Say whether a file may hold a quoted cell; without any, it is read a third faster."""
    if packing(path) is not None:
        return True
    block = bytearray(1 << 20)
    with path.open("rb", buffering=0) as file:
        while file.readinto(block):
            if b'"' in block:
                return True
    return False


def _texts_of_lines(table: pa.Table) -> Iterator[str]:
    """Yield the distinct texts of each block that hold a line break."""
    for column in table.columns:
        for block in column.chunks:
            texts = block.dictionary if pa.types.is_dictionary(column.type) else block
            if texts.type in (pa.string(), TEXT):
                yield from texts.filter(pc.match_substring(texts, "\n")).to_pylist()


def _holds_lines(text: str, source: Source, names: list[str]) -> bool:
    """Say whether whole lines of the table stand in a text after its first line.

    A line break in a cell is allowed, but hardly a line with just as many delimiters as a row has.
    (Fewer than three may well be those of an address or a pair of coordinates.)
    """
    delimiters = len(names) - 1
    return delimiters >= 3 and any(
        line.count(source.records.delimiter) == delimiters for line in text.splitlines()[1:]
    )


def name_columns(path: Path | str, source: Source, header: list[str]) -> list[str]:
    """Return what the columns of a file go by.

    Raises:
        RecordsError: A column that the description names is not there, or is there twice.
    """
    names = [name or f"column {place}" for place, name in enumerate(header, start=1)]
    missing = [raw for raw in (*source.columns, *source.records.leave_out) if raw not in names]
    if missing:
        raise RecordsError(_missing_columns(path, source, list(dict.fromkeys(missing)), names))
    twice = [raw for raw in source.columns if names.count(raw) > 1]
    if twice:
        raise RecordsError(
            f"{paths.relative(path)}: the file has more than one column called "
            f"{', '.join(map(repr, twice))}. Rename all but one in a copy of the file."
        )
    return names


def read_header(path: Path, source: Source) -> list[str]:
    """Return the first line of a table that is not empty."""
    encoding = source.records.encoding
    if encoding.lower() in ("utf-8", "utf8"):
        encoding = "utf-8-sig"
    with explained(path, source), open_unpacked(path) as file:
        text = io.TextIOWrapper(file, encoding, errors="replace", newline="")
        lines = python_csv.reader(text, delimiter=source.records.delimiter)
        return next((cells for cells in lines if cells), [])


@contextmanager
def explained(path: Path, source: Source) -> Iterator[None]:
    """Turn what goes wrong while reading into a message that says what to do."""
    where = paths.relative(path)
    encoding = source.records.encoding
    again = "Get the file again; if it stays so, tell the publisher."
    try:
        with explain_damage(path):
            yield
    except (UnicodeDecodeError, LookupError) as error:
        raise RecordsError(
            f"{where}: the text is not {encoding} ({error}). {SET_ENCODING}"
        ) from None
    except pa.ArrowInvalid as error:
        reason = str(error)
        if "UTF" in reason:
            raise RecordsError(f"{where}: the text is not {encoding}. {SET_ENCODING}") from None
        if "Empty CSV file" in reason:
            raise RecordsError(no_rows(path)) from None
        raise RecordsError(f"{where}: the table cannot be read: {reason}. {again}") from None


SET_ENCODING = "Set 'records: encoding' in the source description, often latin-1 or cp1252."


def no_rows(path: Path | str) -> str:
    """Say that a file has no records."""
    return f"{paths.relative(path)}: the file has a header but no rows."


def _missing_columns(path: Path | str, source: Source, missing: list[str], names: list[str]) -> str:
    lines = [f"{paths.relative(path)}: mapped columns are not in the file:"]
    for raw in missing:
        near = difflib.get_close_matches(raw, names, n=1, cutoff=0.5)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        lines.append(f"  {raw!r} (mapped to {source.columns.get(raw, 'leave_out')}){hint}")
    lines.append(f"The file has: {', '.join(repr(name) for name in names[:60])}.")
    lines.append(f"Correct 'columns' in {paths.relative(source.path)}.")
    return "\n".join(lines)
