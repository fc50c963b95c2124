"""Standard tables by DuckDB: lazy, for records that do not fit in memory."""

from __future__ import annotations

import atexit
import csv
import os
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from publicsafety import paths
from publicsafety.dictionary import Dictionary, StandardField
from publicsafety.errors import RecordsError, ToolkitError
from publicsafety.fetch import cache_folder, open_unpacked, packing
from publicsafety.parts import ENCODINGS, common_columns
from publicsafety.read import (
    SET_ENCODING,
    holds_quotes,
    no_rows,
    read_header,
    unclosed_quote,
)
from publicsafety.sources import Source
from publicsafety.sql import CLOCK, SPACES, TIME, ZONE, translate
from publicsafety.standardize import Ledger

if TYPE_CHECKING:
    import duckdb

USUAL = "____-__-_____:__:__"
DAY = r"\d{4}-\d\d-\d\d"
BOMS_AND_ENDS = b"\xef\xbb\xbf\xff\xfe\x00\r\n"
GET_AGAIN = "It may be cut off or damaged: get the file again; if it stays so, tell the publisher."
LOOK_AT_ADDRESS = (
    "Look whether the address is right and open to you. For https and s3, DuckDB needs its "
    "extension httpfs, which it gets over the network."
)
NO_ROOM = re.compile("No space left|Could not write|File too large|temp_directory|Out of Memory")
LINES_UP_TO_HEADER = 100
READABLE = {"none", "gzip", "auto"}
LEAST_MEMORY = 1024
MEMORY_OF_A_THREAD = 256
ROWS = "standard_rows"
COLUMNS_OF_A_LINE = {"MISSING COLUMNS", "TOO MANY COLUMNS"}


def standardize_lazily(
    files: Sequence[Path | str],
    source: Source,
    dictionary: Dictionary,
    only: Sequence[str] | None = None,
    threads: int | None = None,
) -> tuple[duckdb.DuckDBPyRelation, Ledger]:
    """Read some files as a standard table that DuckDB keeps on disk, not in memory.

    Args:
        files: CSV files, plain or packed with gzip, or Parquet files; all with the same columns.
            Or addresses that DuckDB reads, also with `*` for any part of a name.
        source: How their columns and values map.
        dictionary: The standard columns of the topic.
        only: As in `standardize`.
        threads: How many cores to use, all by default. With one, the same files are kept in the
            same blocks each time.

    Returns:
        A DuckDB relation with the standard columns, text as VARCHAR, whole numbers as BIGINT, dates
        and times as local clock time; and the ledger. The files are read once for both. What was
        read lies in the cache, compressed, for as long as the relation or one made of it is there;
        with `only`, it is in memory as far as there is room.

    Raises:
        RecordsError: A file is damaged, has another encoding, lacks a mapped column, or is empty.
            The message names the file.
        ToolkitError: DuckDB is not installed.
    """
    duckdb = import_duckdb()
    connection = _connect(threads or os.cpu_count() or 1)
    try:
        files = _find_remote(files, connection)
        names, relation = _relation(files, source, connection)
        quoted = not _is_parquet(files[0]) and any(
            isinstance(file, str) or holds_quotes(file) for file in files
        )
        asked = translate(relation, names, source, dictionary, DuckDB(), only, quoted, casts=True)
        for column in dictionary.fields.values():
            if values := column.constraints.enum:
                listed = ", ".join(map(_text, values))
                connection.execute(f"CREATE TYPE {_kind(column)} AS ENUM ({listed})")
        in_order = " ORDER BY position" if source.one_row_per else ""
        # A few columns stay in memory as long as there is room, which takes half the time.
        kind = "TABLE" if only is None else "TEMP TABLE"
        connection.execute(f"CREATE {kind} {ROWS} AS {asked.rows}{in_order}")
        asked = replace(asked, origin=ROWS)
        (row,) = connection.execute(asked.ledger).fetchall()
        if text := dict(zip(asked.entries, row, strict=True)).get(("swallowed", "")):
            raise RecordsError(f"{_name_part(text, files, source)}: {unclosed_quote(text)}")
        ledger = asked.read_ledger(row, _malformed(connection, files, source))
    except duckdb.Error as error:
        raise RecordsError(_explain(error, files, source)) from None
    if not ledger.rows_read:
        raise RecordsError(no_rows(files[0]))
    return connection.sql(asked.table), ledger


def _find_remote(
    files: Sequence[Path | str], connection: duckdb.DuckDBPyConnection
) -> list[Path | str]:
    """Return the files, with those that an address with `*` stands for."""
    found: list[Path | str] = []
    for file in files:
        if isinstance(file, str) and "*" in file:
            listed = connection.execute("SELECT file FROM glob(?) ORDER BY file", [file]).fetchall()
            if not listed:
                raise RecordsError(f"{file}: there is no such file.")
            found += [name for (name,) in listed]
        else:
            found.append(file)
    return found


def _is_parquet(file: Path | str) -> bool:
    return str(file).endswith(".parquet")


def check_parts(files: Sequence[Path], source: Source) -> None:
    """Look at the start and the end of each part, and whether all have the same columns.

    Raises:
        RecordsError: A part is damaged, empty or cut off, or differs. The message names it.
    """
    duckdb = import_duckdb()
    try:
        _relation(files, source, duckdb.connect())
    except duckdb.Error as error:
        raise RecordsError(_explain(error, files, source)) from None


def _connect(threads: int) -> duckdb.DuckDBPyConnection:
    """Open a database of its own in the cache, of which nothing is left when the program ends."""
    try:
        cache_folder().mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix="duckdb-", dir=cache_folder()))
    except OSError as error:
        raise RecordsError(
            f"{cache_folder()}: nothing can be kept there: {error.strerror}. Name another folder "
            "in PUBLICSAFETY_CACHE."
        ) from None
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = folder / "rows.duckdb"
    memory = max(LEAST_MEMORY, MEMORY_OF_A_THREAD * threads)
    config: dict[str, Any] = {"memory_limit": f"{memory}MiB", "threads": threads}
    connection: duckdb.DuckDBPyConnection = import_duckdb().connect(str(file), config=config)
    connection.execute("SET TimeZone = 'UTC'")
    with suppress(PermissionError):  # Windows keeps a file that is open
        file.unlink()
    return connection


def import_duckdb() -> Any:
    """Return DuckDB.

    Raises:
        ToolkitError: It is not installed.
    """
    try:
        import duckdb
    except ImportError:
        raise ToolkitError(
            "The engine 'duckdb' needs DuckDB: install it with pip install 'publicsafety[duckdb]'."
        ) from None
    return duckdb


def _relation(
    files: Sequence[Path | str], source: Source, connection: duckdb.DuckDBPyConnection
) -> tuple[list[str], str]:
    """Return the names of the raw columns, and SQL that gives them as text named c0, c1 and so on.

    Every file is looked at, so that one with other columns is named before anything is counted.
    """
    listed = f"[{', '.join(_text(str(file)) for file in files)}]"
    if _is_parquet(files[0]):
        headers = [_parquet_columns(file, connection) for file in files]
        names = common_columns(files, headers, source)
        cells = ", ".join(f"CAST({_name(raw)} AS VARCHAR) AS c{n}" for n, raw in enumerate(names))
        return names, f"(SELECT {cells} FROM read_parquet({listed}))"
    encoding = ENCODINGS.get(source.records.encoding.lower(), "")
    looked = [_look_at_csv(file, source, encoding, connection) for file in files]
    names = common_columns(files, [header for _, _, header in looked], source)
    kinds = {(packed, empty_lines) for packed, empty_lines, _ in looked}
    packed, empty_lines = next(iter(kinds))
    if not encoding or packed not in READABLE or len(kinds) > 1:
        raise RecordsError(
            f"{paths.relative(files[0])}: DuckDB reads plain files and those packed with gzip, in "
            "UTF-8, UTF-16 or Latin-1; parts all of one kind. Unpack it or save it as UTF-8, or "
            "use engine='pandas'."
        )
    columns = ", ".join(f"'c{n}': 'VARCHAR'" for n in range(len(names)))
    options = {
        "auto_detect": "false",
        "header": "true",
        "skip": str(empty_lines),
        "delim": _text(source.records.delimiter),
        "quote": _text('"'),
        "escape": _text('"'),
        "encoding": _text(encoding),
        "compression": _text(packed),
        "nullstr": "''",
        "columns": f"{{{columns}}}",
        "store_rejects": "true",
        "rejects_limit": "0",
    }
    given = ", ".join(f"{name}={value}" for name, value in options.items())
    return names, f"read_csv({listed}, {given})"


def _look_at_csv(
    file: Path | str, source: Source, encoding: str, connection: duckdb.DuckDBPyConnection
) -> tuple[str, int, list[str]]:
    """Return how a file is packed, the number of empty lines before the header, and the header."""
    if isinstance(file, Path):
        with open_unpacked(file) as lines:
            empty = next((n for n, line in enumerate(lines) if line.strip(BOMS_AND_ENDS)), 0)
        return packing(file) or "none", empty, read_header(file, source)
    start = connection.execute(
        f"SELECT line FROM read_csv({_text(file)}, auto_detect=false, header=false, quote='', "
        f"escape='', delim='\x01', encoding={_text(encoding)}, columns={{'line': 'VARCHAR'}}) "
        f"LIMIT {LINES_UP_TO_HEADER}"
    ).fetchall()
    empty = next((n for n, (line,) in enumerate(start) if line), 0)
    header = str(start[empty][0] or "").lstrip("\ufeff") if start else ""
    cells = next(csv.reader([header], delimiter=source.records.delimiter), [])
    return "auto", empty, cells


def _parquet_columns(file: Path | str, connection: duckdb.DuckDBPyConnection) -> list[str]:
    described = connection.execute(f"DESCRIBE SELECT * FROM read_parquet({_text(str(file))})")
    return [str(row[0]) for row in described.fetchall()]


def _malformed(
    connection: duckdb.DuckDBPyConnection, files: Sequence[Path | str], source: Source
) -> dict[str, int]:
    """Return the lines with too many or too few cells, by reason; other faults are errors."""
    if _is_parquet(files[0]):
        return {}
    # DuckDB notes each cell that a line lacks or has too much: the first or last says how many.
    place = "CASE WHEN error_type = 'TOO MANY COLUMNS' THEN -column_idx::INT ELSE column_idx END"
    found = connection.execute(
        "SELECT error_type, file_path, csv_line, error_message FROM reject_errors "
        "JOIN reject_scans USING (scan_id, file_id) "
        f"QUALIFY row_number() OVER (PARTITION BY file_id, line ORDER BY {place}) = 1"
    )
    counts: Counter[str] = Counter()
    for kind, file, line, message in found.fetchall():
        where = paths.relative(Path(file) if isinstance(files[0], Path) else file)
        if kind == "INVALID ENCODING":
            said = f"the text is not {source.records.encoding}. {SET_ENCODING}"
            raise RecordsError(f"{where}: {said}")
        if kind == "UNQUOTED VALUE":
            raise RecordsError(f"{where}: {unclosed_quote(str(line))}")
        if kind not in COLUMNS_OF_A_LINE:
            raise RecordsError(f"{where}: the table cannot be read: {message}")
        expected, actual = re.findall(r"\d+", message)[:2]
        counts[f"line with {actual} cells instead of {expected}"] += 1
    return dict(counts)


def _explain(error: Exception, files: Sequence[Path | str], source: Source) -> str:
    """Say what went wrong, with the part in which it did."""
    said = str(error).split("\n")[0]
    if NO_ROOM.search(str(error)):
        more = f" and {len(files) - 1} further parts" if len(files) > 1 else ""
        return (
            f"{paths.relative(files[0])}{more}: what is read cannot be kept in {cache_folder()}: "
            f"{said}. Make room, name a folder on another disk in PUBLICSAFETY_CACHE, or load "
            "fewer 'columns'."
        )
    named = next((file for file in files if str(file) in str(error)), None)
    if named is None:
        named = next((file for file in files if _is_damaged(file, source)), files[0])
    advice = LOOK_AT_ADDRESS if isinstance(named, str) else GET_AGAIN
    return f"{paths.relative(named)}: it cannot be read: {said}. {advice}"


def _name_part(text: str, files: Sequence[Path | str], source: Source) -> str:
    """Return the name of the part in which a text of several lines stands."""
    start = text.split("\n")[0].replace('"', '""').encode(source.records.encoding)
    for file in files:
        if isinstance(file, str):
            continue
        with open_unpacked(file) as lines:
            if any(start in line for line in lines):
                return paths.relative(file)
    return paths.relative(files[0])


def _is_damaged(file: Path | str, source: Source) -> bool:
    """Say whether a file cannot be read to its end."""
    duckdb = import_duckdb()
    connection = duckdb.connect()
    try:
        names, relation = _relation([file], source, connection)
        cells = ", ".join(f"max(length(c{n}))" for n in range(len(names)))
        connection.execute(f"SELECT {cells} FROM {relation}")
    except (duckdb.Error, RecordsError):
        return True
    return False


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _kind(column: StandardField) -> str:
    return _name(f"value of {column.name}")


class DuckDB:
    """DuckDB's SQL. See `sql.Dialect`."""

    text = staticmethod(_text)
    name = staticmethod(_name)

    def trim(self, text: str) -> str:
        """Take the white space off both ends."""
        spaces = " || ".join(f"chr({code})" for code in SPACES)
        plain = f"{text} BETWEEN '!' AND '~~' AND {text}[-1] BETWEEN '!' AND '~'"
        return f"CASE WHEN {plain} THEN {text} ELSE trim({text}, {spaces}) END"

    def listed(self, value: str, column: StandardField) -> str:
        """Write a value of a column that has a list of them, which takes a byte."""
        return f"{_text(value)}::{_kind(column)}"

    def shown(self, column: StandardField) -> str:
        """Turn what is kept of a column into its type."""
        name = _name(column.name)
        return f"CAST({name} AS VARCHAR) AS {name}" if column.constraints.enum else name

    def matches(self, text: str, pattern: str) -> str:
        """Say whether a whole text follows a pattern."""
        return f"regexp_full_match({text}, {_text(pattern)})"

    def holds_line(self, text: str, delimiter: str, n: int) -> str:
        """Say whether a line after the first has just so many delimiters."""
        cell = rf"[^\n{re.escape(delimiter)}]*"
        line = rf"\n({cell}{re.escape(delimiter)}){{{n}}}{cell}(\n|$)"
        return f"contains({text}, chr(10)) AND regexp_matches({text}, {_text(line)})"

    def moment(self, text: str, style: str | None) -> str:
        """Parse a day or moment as a TIMESTAMP: clock time as written, or UTC where a zone is."""
        if style is not None:
            return f"date_trunc('second', {_strptime(text, style)})"
        usual = f"{text} LIKE '{USUAL}' AND {text}[11] IN (' ', 'T') AND {text}[12:13] <> '24'"
        to_minutes = f"CASE WHEN length({text}) = 13 THEN {text} || ':00' ELSE {text} END"
        zoned = rf"regexp_replace({text}, '\s+([+-])', '\1')"
        utc = f"timezone('UTC', TRY_CAST({zoned} AS TIMESTAMPTZ))"
        return (
            f"CASE WHEN {usual} OR {self.matches(text, DAY)} THEN TRY_CAST({text} AS TIMESTAMP) "
            f"WHEN {self.matches(text, DAY + TIME)} "
            f"THEN date_trunc('second', TRY_CAST({to_minutes} AS TIMESTAMP)) "
            f"WHEN {self.matches(text, DAY + TIME + ZONE)} THEN date_trunc('second', {utc}) "
            f"WHEN {self.matches(text, '[0-9]{8}')} THEN try_strptime({text}, '%Y%m%d') END"
        )

    def zoned(self, text: str, style: str | None) -> str:
        """Say whether a moment has a zone."""
        if style is not None:
            return "TRUE" if "%z" in style else "FALSE"
        return f"{text} NOT LIKE '{USUAL}' AND {self.matches(text, DAY + TIME + ZONE)}"

    def day(self, text: str, style: str | None) -> str:
        """Parse the day as written, whatever zone stands behind it, as a DATE."""
        bare = f"regexp_replace({text}, {_text('(:[0-9]{2}([.][0-9]+)?)' + ZONE + '$')}, '\\1')"
        if style is not None:
            return f"CAST({_strptime(bare, style)} AS DATE)"
        return (
            f"CASE WHEN {text} LIKE '____-__-__' THEN TRY_CAST({text} AS DATE) "
            f"ELSE CAST({self.moment(bare, None)} AS DATE) END"
        )

    def clock(self, text: str, style: str | None) -> str:
        """Parse a time of the day, in whole seconds."""
        if style is not None:
            return f"CAST(date_trunc('second', {_strptime(text, style)}) AS TIME)"
        whole = f"regexp_replace({text}, '[.][0-9]+$', '')"
        return f"CASE WHEN {self.matches(text, CLOCK)} THEN TRY_CAST({whole} AS TIME) END"

    def to_local(self, utc: str, timezone: str) -> str:
        """Turn a TIMESTAMP in UTC into local clock time."""
        return f"timezone({_text(timezone)}, timezone('UTC', {utc}))"

    def from_day_and_clock(self, day: str, clock: str) -> str:
        """Put a day and a time of the day together."""
        return f"({day} + {clock})"

    def clock_of(self, moment: str) -> str:
        """Return the time of the day of a TIMESTAMP."""
        return f"CAST({moment} AS TIME)"

    def number(self, text: str) -> str:
        """Read a number with or without commas as a DOUBLE."""
        return f"TRY_CAST(replace({text}, ',', '') AS DOUBLE)"

    def tally(self, text: str) -> str:
        """Count the rows of each text that is not NULL, in an aggregate."""
        return f"histogram({text})"

    def position(self) -> str:
        """Return the place of a row in the file."""
        return "row_number() OVER ()"


def _strptime(text: str, style: str) -> str:
    parsed = f"try_strptime({text}, {_text(style)})"
    if "%z" in style:
        parsed = f"timezone('UTC', {parsed})"
    return f"CASE WHEN year({parsed}) >= 1000 THEN {parsed} END" if "%Y" in style else parsed
