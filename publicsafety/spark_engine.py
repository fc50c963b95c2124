"""Standard tables by Spark: for records that one computer does not hold, on one or many."""

from __future__ import annotations

import os
import re
import shutil
import uuid
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pyarrow as pa
import pyarrow.parquet as pq

from publicsafety import paths
from publicsafety.dictionary import Dictionary, StandardField
from publicsafety.errors import RecordsError, ToolkitError
from publicsafety.fetch import packing
from publicsafety.parts import ENCODINGS, common_columns
from publicsafety.read import EXACT_COPY, SET_ENCODING, no_rows, read_header
from publicsafety.sources import Source
from publicsafety.sql import CLOCK, SPACES, TIME, ZONE, Translation, translate
from publicsafety.standardize import Ledger

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

MASTER = "PUBLICSAFETY_SPARK_MASTER"
LINE = "line that could not be read"
WHOLE = {"ignoreCorruptFiles": "false", "ignoreMissingFiles": "false"}
DAY = r"(?!0000)\d{4}-\d\d-\d\d"
MIDNIGHT = "TIMESTAMP_NTZ '1970-01-01 00:00:00'"
MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
DIRECTIVES = {
    "Y": r"(?!0000)\d{4}",
    "y": r"\d\d",
    "m": r"1[0-2]|0?[1-9]",
    "b": r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    "B": r"january|february|march|april|may|june|july|august|september|october|november|december",
    "d": r"3[01]|[12]\d|0?[1-9]",
    "H": r"2[0-3]|[01]?\d",
    "I": r"1[0-2]|0?[1-9]",
    "M": r"[0-5]?\d",
    "S": r"[0-5]?\d",
    "p": r"am|pm",
    "z": r"Z|[+-]\d\d:?[0-5]\d",
    "f": r"\d{1,9}",
    "a": r"mon|tue|wed|thu|fri|sat|sun",
    "A": r"monday|tuesday|wednesday|thursday|friday|saturday|sunday",
}


def start_session() -> SparkSession:
    """Return the Spark session of this process, or start one on the master that is asked for.

    Raises:
        ToolkitError: Spark or Java is not installed, or the master does not answer.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise ToolkitError(
            "The engine 'spark' needs Spark: install it with pip install 'publicsafety[spark]'."
        ) from None
    if session := SparkSession.getActiveSession():
        return session
    home = os.environ.get("JAVA_HOME")
    if not shutil.which("java", path=f"{home}/bin" if home else None):
        raise ToolkitError(
            "The engine 'spark' needs Java 17 or newer: install it (on Debian or Ubuntu: apt-get "
            "install default-jre-headless), or name its folder in JAVA_HOME."
        )
    master = os.environ.get(MASTER, "local[*]")
    try:
        asked = SparkSession.builder.appName("publicsafety").master(master)
        quiet = asked.config("spark.ui.showConsoleProgress", "false")  # a report would show it
        return quiet.getOrCreate()
    except Exception as error:
        raise ToolkitError(
            f"Spark cannot be started on {master!r}: {_first_line(error)}. Name another master in "
            f"{MASTER}, such as local[*] or spark://host:7077."
        ) from None


def standardize_on_spark(
    files: Sequence[Path],
    source: Source,
    dictionary: Dictionary,
    only: Sequence[str] | None = None,
    session: SparkSession | None = None,
) -> tuple[DataFrame, Ledger]:
    """Describe the standard table of some files, which is read each time that it is asked.

    Args:
        files: CSV files, plain or packed with gzip, or Parquet files; all with the same columns,
            and under the same path on every computer of the cluster.
        source: How their columns and values map.
        dictionary: The standard columns of the topic.
        only: As in `standardize`.
        session: Where to compute; see `start_session`.

    Returns:
        A Spark frame with the standard columns: whole numbers as BIGINT, dates and times as local
        clock time without a zone, a time of the day as an interval since midnight. And the ledger,
        for which the files are read once; CSV files are read once more before, as bytes.

    Raises:
        RecordsError: A file is damaged, has another encoding, lacks a mapped column, or is empty.
            The message names the file.
        ToolkitError: As in `start_session`.
    """
    session = session or start_session()
    hidden = [file for file in files if file.name.startswith(("_", "."))]
    if hidden:
        raise RecordsError(
            f"{paths.relative(hidden[0])}: Spark does not read files whose names begin with "
            f"{hidden[0].name[0]!r}. Rename it."
        )
    view = f"records_{uuid.uuid4().hex}"
    is_parquet = files[0].suffix == ".parquet"
    try:
        if is_parquet:
            quoted, names, raw = False, *_read_parquet(files, source, session)
        else:
            quoted, names, raw = _read_csv(files, source, session)
        raw.createTempView(view)
        asked = translate(
            view, names, source, dictionary, Spark(), only, quoted, malformed=not is_parquet
        )
        counts = _count(asked, session)
        table = session.sql(asked.table)
        session.catalog.dropTempView(view)
    except ToolkitError:
        raise
    except Exception as error:
        raise RecordsError(_explain(error, files)) from None
    try:
        ledger = asked.read_ledger(counts, {})
    except RecordsError as error:
        where = files[0] if len(files) == 1 else files[0].parent
        raise RecordsError(f"{paths.relative(where)}: {error}") from None
    if not ledger.rows_read:
        raise RecordsError(no_rows(files[0]))
    return table, ledger


def _read_parquet(
    files: Sequence[Path], source: Source, session: SparkSession
) -> tuple[list[str], DataFrame]:
    headers = []
    for file in files:
        try:
            headers.append(pq.read_schema(file).names)
        except pa.ArrowInvalid as error:
            raise RecordsError(_explain(error, [file])) from None
    names = common_columns(files, headers, source)
    rows = session.read.options(**WHOLE).parquet(*map(_address, files))
    kinds = [field.dataType.typeName() for field in rows.schema]
    cells = [
        f"{_in_utc(_name(raw)) if kind == 'timestamp' else f'CAST({_name(raw)} AS STRING)'} AS c{n}"
        for n, (raw, kind) in enumerate(zip(names, kinds, strict=True))
    ]
    return names, rows.selectExpr(*cells, *_place(source))


def _read_csv(
    files: Sequence[Path], source: Source, session: SparkSession
) -> tuple[bool, list[str], DataFrame]:
    """Return whether cells are quoted, the raw columns, and the rows with malformed ones marked."""
    names = common_columns(files, [read_header(file, source) for file in files], source)
    encoding = ENCODINGS.get(source.records.encoding.lower())
    for file in files:
        if encoding is None or packing(file) != ("gzip" if file.suffix == ".gz" else None):
            raise RecordsError(
                f"{paths.relative(file)}: Spark reads plain files, and those packed with gzip "
                "whose names end in .gz, in UTF-8, UTF-16 or Latin-1. Unpack it or save it as "
                "UTF-8, or use engine='pandas'."
            )
    quoted, blank = _look(files, source, session)
    delimiter = source.records.delimiter
    folded = {name.lower() for name in names} | {LINE}
    columns = names if len(folded) > len(names) else [f"c{n}" for n in range(len(names))]
    options = {
        "header": "true",
        "sep": delimiter,
        "quote": '"' if quoted else "",
        "escape": '"' if quoted else "",
        "encoding": str(encoding).replace("latin-1", "iso-8859-1"),
        # Spark passes over lines of blanks where it may cut a file into parts at its line ends.
        "multiLine": str(quoted or blank or encoding == "utf-16"),
        "mode": "PERMISSIVE",
        "columnPruning": "false",  # else cells of a line that nobody asks for are not counted
        "columnNameOfCorruptRecord": LINE,
    }
    schema = ", ".join(f"{_name(column)} STRING" for column in [*columns, LINE])
    rows = session.read.schema(schema).options(**options, **WHOLE).csv([*map(_address, files)])
    line = bare = _name(LINE)
    if quoted:
        cell = rf'(^|{re.escape(delimiter)})"[^"]*+(?:""[^"]*+)*+"'
        bare = _replaced(line, cell, "$1")
    delimiters = f"length({bare}) - length(replace({bare}, {_text(delimiter)}, ''))"
    cells = [f"NULLIF({_name(column)}, '') AS c{n}" for n, column in enumerate(columns)]
    marked = [f"{line} AS line", f"CAST(1 + {delimiters} AS STRING) AS cells"]
    return quoted, names, rows.selectExpr(*cells, *marked, *_place(source))


def _look(files: Sequence[Path], source: Source, session: SparkSession) -> tuple[bool, bool]:
    """Look at the lines as bytes: is there a quotation mark, or a line of blanks?

    Raises:
        RecordsError: The text of a file is not UTF-8 although it should be.
    """
    encoding = ENCODINGS[source.records.encoding.lower()]
    foreign = "NOT is_valid_utf8(value)" if encoding == "utf-8" else "FALSE"
    lines = session.read.options(**WHOLE).text([*map(_address, files)])
    found = lines.selectExpr(
        "max(contains(value, '\"'))",
        f"max({Spark().trim('value')} = '' AND value <> '')",
        f"min(CASE WHEN {foreign} THEN _metadata.file_path END)",
    )
    ((quoted, blank, named),) = found.collect()
    if named is not None:
        where = next((file for file in files if str(named).endswith(_encoded(file))), files[0])
        raise RecordsError(
            f"{paths.relative(where)}: the text is not {source.records.encoding}. {SET_ENCODING}"
        )
    return bool(quoted), bool(blank)


def _place(source: Source) -> list[str]:
    """Give the place of a row, where it matters which of several rows comes first."""
    if source.one_row_per is None:
        return []
    number = "monotonically_increasing_id()"
    return [f"struct(_metadata.file_path, _metadata.file_block_start, {number}) AS place"]


def _count(asked: Translation, session: SparkSession) -> list[Any]:
    """Count what the ledger holds.

    Spark has no aggregate that counts texts. It therefore groups by all texts that are to be
    counted, and the few groups are added up here.
    """
    texts = [n for n, (part, _) in enumerate(asked.entries) if part in ("faults", "malformed")]
    groups = "".join(f", {n + 1}" for n in texts).replace(", ", " GROUP BY ", 1)
    copies = asked.entries.index(("set_aside", EXACT_COPY))
    total: list[Any] = [Counter() if n in texts else None for n in range(len(asked.entries))]
    for row in session.sql(asked.ledger + groups).toLocalIterator():
        rows = (row[0] or 0) - (row[copies] or 0)
        for n, cell in enumerate(row):
            if cell is None:
                continue
            if n in texts:
                total[n][cell] += rows
            elif isinstance(cell, str):
                total[n] = cell
            else:
                total[n] = (total[n] or 0) + cell
    return total


def _explain(error: Exception, files: Sequence[Path]) -> str:
    named = next((file for file in files if _encoded(file) in str(error)), files[0])
    return f"{paths.relative(named)}: it cannot be read: {_first_line(error)}"


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n")[0]


def _address(file: Path) -> str:
    """Return the address of a file for Spark, which takes some signs for those of a pattern."""
    return "file:" + re.sub(r"([{}\[\]*?\\])", r"\\\1", file.absolute().as_posix())


def _encoded(file: Path) -> str:
    """Return the path of a file as Spark's addresses have it."""
    return quote(file.absolute().as_posix(), safe="/:!$&'()*+,;=@~")


def _text(value: str) -> str:
    """Quote a text; what Spark could take for something else, as bytes."""
    if value.isprintable() and not set(value) & set("'\\$"):
        return f"'{value}'"
    return f"CAST(X'{value.encode().hex()}' AS STRING)"


def _name(name: str) -> str:
    return f"`{name.replace('`', '``')}`"


def _whole(pattern: str) -> str:
    return rf"\A(?:{pattern})\z"


def _replaced(text: str, pattern: str, by: str) -> str:
    return f"regexp_replace({text}, {_text(pattern)}, {_text(by)})"


def _extracted(text: str, pattern: str, group: int) -> str:
    return f"regexp_extract({text}, {_text(pattern)}, {group})"


def _minus_zone(moment: str, hours: str, minutes: str) -> str:
    """Turn clock time into UTC by the hours and minutes of its zone, signed texts or empty."""
    parts = ", ".join(f"coalesce(try_cast({part} AS INT), 0)" for part in (hours, minutes))
    return f"{moment} - make_dt_interval(0, {parts})"


def _in_utc(moment: str) -> str:
    """Write a moment of which Spark knows the zone."""
    seconds = f"CAST(unix_micros({moment}) / 1000000 AS DECIMAL(18, 6))"
    return f"CAST({MIDNIGHT} + make_dt_interval(0, 0, 0, {seconds}) AS STRING) || 'Z'"


class Spark:
    """Spark's SQL. See `sql.Dialect`.

    Nothing in it depends on the settings of the session, such as its time zone.
    """

    text = staticmethod(_text)
    name = staticmethod(_name)

    def listed(self, value: str, column: StandardField) -> str:
        """Write a value of a column that has a list of them."""
        return _text(value)

    def shown(self, column: StandardField) -> str:
        """Turn what is kept of a column into its type, with its name."""
        return _name(column.name)

    def trim(self, text: str) -> str:
        """Take the white space off both ends."""
        return f"trim(BOTH {_text(''.join(map(chr, SPACES)))} FROM {text})"

    def matches(self, text: str, pattern: str) -> str:
        """Say whether a whole text follows a pattern."""
        return f"{text} RLIKE {_text(_whole(pattern))}"

    def holds_line(self, text: str, delimiter: str, n: int) -> str:
        """Say whether a line after the first has just so many delimiters."""
        cell = rf"[^\n{re.escape(delimiter)}]*"
        line = rf"\n(?:{cell}{re.escape(delimiter)}){{{n}}}{cell}(?:\n|\z)"
        return f"contains({text}, {_text(chr(10))}) AND {text} RLIKE {_text(line)}"

    def moment(self, text: str, style: str | None) -> str:
        """Parse a day or moment as a TIMESTAMP_NTZ: as written, or UTC where a zone is."""
        if style is not None:
            return _moment_of_parts(text, style)
        to_minutes = f"CASE WHEN length({text}) = 13 THEN {text} || ':00' ELSE left({text}, 19) END"
        bare = f"left({_replaced(text, ZONE + '$', '')}, 19)"
        hours, minutes = r"([+-]\d\d):?\d\d$", r"([+-])\d\d:?(\d\d)$"
        signed = f"{_extracted(text, minutes, 1)} || {_extracted(text, minutes, 2)}"
        utc = _minus_zone(f"try_cast({bare} AS TIMESTAMP_NTZ)", _extracted(text, hours, 1), signed)
        days = _replaced(text, r"(\d{4})(\d\d)(\d\d)", "$1-$2-$3")
        return (
            f"CASE WHEN {self.matches(text, f'{DAY}({TIME})?')} "
            f"THEN try_cast({to_minutes} AS TIMESTAMP_NTZ) "
            f"WHEN {self.matches(text, DAY + TIME + ZONE)} "
            f"THEN {utc} "
            f"WHEN {self.matches(text, '[0-9]{8}')} THEN try_cast({days} AS TIMESTAMP_NTZ) END"
        )

    def zoned(self, text: str, style: str | None) -> str:
        """Say whether a moment has a zone."""
        if style is not None:
            return "TRUE" if "%z" in style else "FALSE"
        return self.matches(text, DAY + TIME + ZONE)

    def day(self, text: str, style: str | None) -> str:
        """Parse the day as written, whatever zone stands behind it, as a DATE."""
        bare = _replaced(text, rf"(:\d\d(\.\d+)?){ZONE}$", "$1")
        return f"CAST({self.moment(bare, style)} AS DATE)"

    def clock(self, text: str, style: str | None) -> str:
        """Parse a time of the day as an INTERVAL DAY TO SECOND since midnight, in whole seconds."""
        if style is not None:
            return self.clock_of(_moment_of_parts(text, style))
        whole = f"split_part({text}, '.', 1)"
        moment = f"try_cast('1970-01-01 ' || {whole} AS TIMESTAMP_NTZ)"
        return f"CASE WHEN {self.matches(text, CLOCK)} THEN {moment} - {MIDNIGHT} END"

    def to_local(self, utc: str, timezone: str) -> str:
        """Turn a TIMESTAMP_NTZ in UTC into local clock time."""
        return f"convert_timezone('UTC', {_text(timezone)}, {utc})"

    def from_day_and_clock(self, day: str, clock: str) -> str:
        """Put a day and a time of the day together."""
        return f"(CAST({day} AS TIMESTAMP_NTZ) + {clock})"

    def clock_of(self, moment: str) -> str:
        """Return the time of the day of a TIMESTAMP_NTZ."""
        return f"({moment} - CAST(CAST({moment} AS DATE) AS TIMESTAMP_NTZ))"

    def number(self, text: str) -> str:
        """Read a number with or without commas as a DOUBLE."""
        return f"try_cast(replace({text}, ',', '') AS DOUBLE)"

    def tally(self, text: str) -> str:
        """Give the text itself, by which the ledger is grouped."""
        return text

    def position(self) -> str:
        """Return the place of a row in the file."""
        return "place"


def _moment_of_parts(text: str, style: str) -> str:
    """Parse a moment in the format of a place as a TIMESTAMP_NTZ, in UTC where it has a zone.

    Raises:
        RecordsError: The format holds something that is not known here.
    """
    parts: list[str] = []
    pattern = ""
    for directive, literal in re.findall(r"%(.)|([^%]+)", style):
        if literal or directive == "%":
            pattern += re.sub(r"(?:\\\s)+|\s+", r"\\s+", re.escape(literal or "%"))
        elif directive in DIRECTIVES:
            pattern += f"({DIRECTIVES[directive]})"
            parts.append(directive)
        else:
            raise RecordsError(
                f"'formats' has {style!r}: Spark cannot read '%{directive}'. Use one of "
                f"{', '.join(f'%{name}' for name in DIRECTIVES)}, or engine='pandas'."
            )
    pattern = f"(?i){pattern}"
    shown = ",".join(f"${n}" for n in range(1, len(parts) + 1))
    cut = f"split({_replaced(text, _whole(pattern), shown)}, ',')"

    def part(directive: str, otherwise: int) -> str:
        if directive not in parts:
            return str(otherwise)
        return f"try_cast(get({cut}, {parts.index(directive)}) AS INT)"

    year, month, hour = part("Y", 1900), part("m", 1), part("H", 0)
    if "y" in parts:
        year = f"{part('y', 0)} + CASE WHEN {part('y', 0)} < 69 THEN 2000 ELSE 1900 END"
    for name in {"b", "B"}.intersection(parts):
        short = f"lower(left(get({cut}, {parts.index(name)}), 3))"
        month = f"CAST((instr('{MONTHS}', {short}) + 2) / 3 AS INT)"
    if "I" in parts:
        hour = f"{part('I', 0)} % 12"
        if "p" in parts:
            afternoon = f"lower(get({cut}, {parts.index('p')})) = 'pm'"
            hour += f" + CASE WHEN {afternoon} THEN 12 ELSE 0 END"
    moment = (
        f"try_make_timestamp_ntz({year}, {month}, {part('d', 1)}, {hour}, {part('M', 0)}, "
        f"{part('S', 0)})"
    )
    if "z" in parts:
        zone = f"get({cut}, {parts.index('z')})"
        moment = _minus_zone(moment, f"left({zone}, 3)", f"left({zone}, 1) || right({zone}, 2)")
    return f"CASE WHEN {Spark().matches(text, pattern)} THEN {moment} END"
