"""Read any tabular file that an agency gives out, with every cell as the text that stands there.

`read` reads plain text tables whose first row names the columns. This module also reads workbooks,
JSON in the shapes of the common portals, Parquet, and tables with notes above their header, and
says whether `read` could have read the file as it is.
"""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import IO, Any

import pandas as pd
import pyarrow as pa
import pyarrow.csv as arrow_csv
import pyarrow.parquet as parquet
from python_calamine import CalamineError, CalamineWorkbook

from publicsafety import paths
from publicsafety.errors import RecordsError
from publicsafety.fetch import check_archive, explain_damage, open_unpacked, packing

TABLES = {".csv", ".tsv", ".txt", ".json", ".geojson", ".parquet"}
MOST_COLUMNS = 3000
SAMPLE_BYTES = 128 << 20
MOST_BYTES = 2 << 30
LONGEST_CELL = 1 << 20
LONGEST_NAME = 300
HEADER_WITHIN = 40
DELIMITERS = ",\t;|"
TOTALS = {"total", "totals", "grand total", "sum", "overall total"}
PART = re.compile(r"\d|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I)
NUMBER_OR_DATE = re.compile(r"[-+$]?[\d.,:/ -]*\d[\d.,:/% -]*(?:[AaPp][Mm])?|[TtFf]rue|[Ff]alse")


@dataclass
class RawTable:
    """A table as it was given out.

    Attributes:
        path: The file.
        cells: One text column per column of the file, "" where nothing stands. A column without a
            name is called by its place, such as "column 3".
        kind: What the file is, in plain words.
        encoding: Encoding of a text file.
        delimiter: Delimiter of a text file.
        changes: What had to be done to read it, one sentence each. Empty where `read` can read the
            file as it is.
        leave_out: Raw column to the values that mark rows which are no records.
        remarks: What a person should know about the file, one sentence each.
        partial: Whether these are only the first rows of a large file that `read` can read.
    """

    path: Path
    cells: pd.DataFrame
    kind: str
    encoding: str = "utf-8"
    delimiter: str = ","
    changes: list[str] = field(default_factory=list)
    leave_out: dict[str, list[str]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    partial: bool = False

    @property
    def records(self) -> pd.DataFrame:
        """The rows that are records."""
        kept = pd.Series(True, index=self.cells.index)
        for column, values in self.leave_out.items():
            kept &= ~self.cells[column].str.strip().isin(values)
        return self.cells[kept]


def read_table(path: Path, sheet: str | None = None, whole: bool = False) -> RawTable:
    """Read a tabular file: CSV, TSV, Excel, JSON, GeoJSON or Parquet, packed or not.

    Args:
        path: The file.
        sheet: The sheet of a workbook; by default the first large one, together with those that
            have the same columns and the names of years, months or parts.

        whole: Whether to read a large file to its end.

    Raises:
        RecordsError: It is no table, is damaged, or is larger than this computer should read.
    """
    where = paths.relative(path)
    if not path.is_file():
        raise RecordsError(f"{where}: there is no such file.")
    with explain_damage(path):
        start = path.open("rb").read(8)
        if start.startswith(b"PK\x03\x04") and _is_workbook(path):
            return _finish(_read_workbook(path, sheet))
        if start.startswith(b"\xd0\xcf\x11\xe0"):
            return _finish(_read_workbook(path, sheet))
        with _unpacked(path) as (file, taken_out):
            data = file.read(SAMPLE_BYTES)
            partial = len(data) == SAMPLE_BYTES
            if partial and (whole or taken_out or not _is_text(data)):
                data += file.read(MOST_BYTES + 1 - SAMPLE_BYTES)
                partial = False
    if len(data) > MOST_BYTES:
        raise RecordsError(
            f"{where}: it has more than {MOST_BYTES >> 30} GB and cannot be used as it is. Save it "
            " as a plain CSV (UTF-8), or ask for fewer years."
        )
    if partial:
        data = data[: data.rfind(b"\n") + 1]
    if not data.strip():
        raise RecordsError(f"{where}: the file is empty.")
    if data.startswith(b"PAR1"):
        return _finish(_read_parquet(path, data))
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        raise RecordsError(
            f"{where}: this is a web page, not a table. Use the portal's export or download "
            "button, and name the file or address that it gives."
        )
    if head.startswith(b"%pdf"):
        raise RecordsError(
            f"{where}: this is a PDF. Ask for the same records as a spreadsheet or as CSV; the "
            "request letter says how (tutorials/request_letter.html)."
        )
    if head.startswith((b"<?xml", b"<")):
        raise RecordsError(f"{where}: this is XML. Ask for the same records as CSV.")
    text, encoding = _decode(data)
    if head.startswith((b"{", b"[")):
        return _finish(_read_json(path, text))
    table = _read_text(path, text, encoding)
    table.partial = partial
    if taken_out:
        table.changes.insert(0, f"The table {taken_out[:60]!r} was taken out of an archive.")
    return _finish(table)


def _is_text(data: bytes) -> bool:
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    return not start.startswith((b"PAR1", b"{", b"[", b"\xff\xfe", b"\xfe\xff"))


@contextmanager
def _unpacked(path: Path) -> Iterator[tuple[IO[bytes], str]]:
    """Open a file, and name the one that was chosen where an archive holds several."""
    if packing(path) != "zip":
        with open_unpacked(path) as file:
            yield file, ""
        return
    with zipfile.ZipFile(path) as archive:
        members = [
            name for name in check_archive(archive, path) if not name.startswith("__MACOSX/")
        ]
        tables = [name for name in members if Path(name).suffix.lower() in TABLES]
        chosen = tables if len(members) > 1 else members
        if len(chosen) != 1:
            named = ", ".join(name[:60] for name in members[:5])
            raise RecordsError(
                f"{paths.relative(path)}: expected one table in the archive, found {len(chosen)} "
                f"({named}). Unpack the one that you want and name it."
            )
        with archive.open(chosen[0]) as file:
            yield file, chosen[0] if len(members) > 1 else ""


def _is_workbook(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        found = "[Content_Types].xml" in names or "mimetype" in names
        if found:
            check_archive(archive, path)
    return found


def _decode(data: bytes) -> tuple[str, str]:
    """Return the text and the encoding that it is in."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace"), "utf-16"
    sample = data[:4096]
    if sample.count(0) > len(sample) / 4:
        little = sample[1::2].count(0) > sample[0::2].count(0)
        encoding = "utf-16-le" if little else "utf-16-be"
        return data.decode(encoding, errors="replace"), encoding
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding), encoding.removesuffix("-sig")
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1"), "latin-1"


def _read_text(path: Path, text: str, encoding: str) -> RawTable:
    changes = []
    if encoding.startswith("utf-16"):
        changes.append("The text was in UTF-16 and is written as UTF-8.")
    if "\x00" in text:
        text = text.replace("\x00", "")
        changes.append("Zero bytes in the text are left out.")
    delimiter = _delimiter(text)
    first = list(itertools.islice(_csv_rows(path, text, delimiter), 1000))
    header = _header_row(path, first)
    names, above, merged = _names(path, first, header)
    filled = [number for number, row in enumerate(first) if any(row)]
    if header != filled[0]:
        changes.append(_notes_above(first[:header]))
    if merged:
        changes.append("Two rows of names were joined into one.")
    if above:
        changes.append(above)
    if not changes:
        plain = _read_plain(text, delimiter, names)
        if plain is not None:
            cells, uneven = plain
            table = RawTable(path, cells, "a text table", encoding, delimiter)
            if uneven:
                lines = "line has" if uneven == 1 else "lines have"
                table.remarks.append(
                    f"{uneven:,} {lines} another number of cells than the header (left out)."
                )
            return table
        changes.append("Rows with too few or too many cells were evened out.")
    rows = _csv_rows(path, text, delimiter)
    cells = _to_frame(itertools.islice(rows, header + 1, None), names)
    return RawTable(path, cells, "a text table", encoding, delimiter, changes)


def _delimiter(text: str) -> str:
    """Return the delimiter that cuts the first lines into the same number of cells, and most."""
    sample = text[:200_000]
    if len(text) > len(sample):
        sample = sample[: sample.rfind("\n") + 1] or sample

    def evenness(delimiter: str) -> tuple[float, int]:
        try:
            rows = list(itertools.islice(_rows(sample, delimiter), 200))
        except csv.Error:
            return 0.0, 0
        widths = Counter(len(row) for row in rows if any(row))
        width, n = widths.most_common(1)[0] if widths else (0, 0)
        return (n * (width > 1) / max(1, widths.total())) // 0.1, width

    return max(DELIMITERS, key=evenness)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _csv_rows(path: Path, text: str, delimiter: str) -> Iterator[list[str]]:
    try:
        yield from _rows(text, delimiter)
    except csv.Error as error:
        raise RecordsError(
            f"{paths.relative(path)}: the table cannot be read: {error}. A quotation mark may not "
            "be closed, or a cell may hold a whole document."
        ) from None


def _read_plain(text: str, delimiter: str, names: list[str]) -> tuple[pd.DataFrame, int] | None:
    """Read a plain table at once, and count the rows left out; None where too many are uneven."""
    uneven = []

    def skip(row: arrow_csv.InvalidRow) -> str:
        uneven.append(row.number)
        return "skip"

    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(text.encode("utf-8", errors="replace")),
            arrow_csv.ReadOptions(column_names=names, skip_rows_after_names=1, block_size=16 << 20),
            arrow_csv.ParseOptions(
                delimiter=delimiter, newlines_in_values='"' in text, invalid_row_handler=skip
            ),
            arrow_csv.ConvertOptions(
                column_types={name: pa.string() for name in names}, strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid:
        return None
    if len(uneven) > max(20, table.num_rows // 50):
        return None
    return table.to_pandas().astype("str"), len(uneven)


def _header_row(path: Path, rows: list[list[str]]) -> int:
    """Return the number of the row that names the columns, counted from 0.

    It is the first row that is about as wide as the table and holds words.
    """
    widths = [sum(bool(cell.strip()) for cell in row) for row in rows]
    if not any(widths):
        raise RecordsError(f"{paths.relative(path)}: the file holds no cells.")
    usual = sorted(width for width in widths if width)[-max(1, len(widths) // 2)]
    for number, row in enumerate(rows[:HEADER_WITHIN]):
        filled = [cell.strip() for cell in row if cell.strip()]
        if len(filled) >= max(1, 0.6 * usual) and (usual == 1 or len(filled) > 1):
            data = sum(bool(NUMBER_OR_DATE.fullmatch(cell)) for cell in filled)
            if data > 0.3 * len(filled) and not _names_years(filled):
                break
            return number
    raise RecordsError(
        f"{paths.relative(path)}: no row names the columns. Put their names in the first row of a "
        "copy of the file; the agency's record layout has them."
    )


def _names_years(filled: list[str]) -> bool:
    """Say whether a row of names has years among them, as tables of totals do."""
    numbers = [cell for cell in filled if NUMBER_OR_DATE.fullmatch(cell)]
    return len(numbers) < len(filled) and all(re.fullmatch(r"(19|20)\d\d", n) for n in numbers)


def _notes_above(rows: list[list[str]]) -> str:
    n = len(rows)
    stand = "row stands" if n == 1 else "rows stand"
    return f"{n} {stand} above the names of the columns, left out."


def _names(path: Path, rows: list[list[str]], header: int) -> tuple[list[str], str | None, bool]:
    """Return the columns' names, a sentence on those that had to be changed, and if rows merged."""
    raw = [" ".join(cell.split()) if "\n" in cell else cell for cell in rows[header]]
    if len(raw) > MOST_COLUMNS:
        raise RecordsError(
            f"{paths.relative(path)}: the table has {len(raw):,} columns; up to {MOST_COLUMNS:,} "
            "can "
            "be read. It may have rows and columns swapped."
        )
    merged = False
    plain = [name.strip() for name in raw if name.strip()]
    if header and len(set(plain)) < len(plain):
        group, grouped = "", []
        for place, name in enumerate(raw):
            over = rows[header - 1][place].strip() if place < len(rows[header - 1]) else ""
            group = over or group
            grouped.append(f"{group} {name}".strip())
        if sum(bool(cell.strip()) for cell in rows[header - 1]) > 1:
            raw, merged = grouped, True
    names, changed, seen = [], [], Counter[str]()
    for place, name in enumerate(raw, start=1):
        named = name[:LONGEST_NAME] or f"column {place}"
        if len(name) > LONGEST_NAME:
            changed.append(named[:20] + "…")
        seen[named] += 1
        if seen[named] > 1:
            named = f"{named} ({seen[named]})"
            changed.append(named)
        names.append(named)
    told = None
    if changed:
        told = f"Names that stood twice got a number, or were cut: {', '.join(changed[:5])}."
    elif [cell for cell, name in zip(rows[header], raw, strict=True) if "\n" in cell]:
        told = "Line breaks in the names of columns are blanks."
    return names, told, merged


def _to_frame(rows: Iterable[list[str]], names: list[str]) -> pd.DataFrame:
    width = len(names)
    even = (row[:width] + [""] * (width - len(row)) for row in rows if any(row))
    return pd.DataFrame.from_records(list(even), columns=names).astype("str")


def _read_workbook(path: Path, sheet: str | None) -> RawTable:
    where = paths.relative(path)
    try:
        book = CalamineWorkbook.from_path(path)
        found = {}
        for name in book.sheet_names:
            if sheet in (None, name):
                raw = book.get_sheet_by_name(name).to_python(skip_empty_area=True)
                found[name] = [[_cell_text(cell) for cell in row] for row in raw]
    except (CalamineError, ValueError, OSError) as error:
        raise RecordsError(
            f"{where}: the workbook cannot be opened ({str(error)[:100]}). It may be protected by "
            "a password or damaged; save it again as CSV."
        ) from None
    if not found:
        raise RecordsError(f"{where}: there is no sheet {sheet!r}; it has {book.sheet_names}.")
    tables = {}
    for name, rows in found.items():
        if not any(any(row) for row in rows):
            continue
        try:
            header = _header_row(path, rows[:1000])
        except RecordsError:
            continue
        names, told, merged = _names(path, rows, header)
        changes = [_notes_above(rows[:header])] if header else []
        changes += ["Two rows of names were joined into one."] if merged else []
        changes += [told] if told else []
        tables[name] = (_to_frame(rows[header + 1 :], names), changes)
    if not tables:
        raise RecordsError(f"{where}: no sheet holds a table with names of columns above it.")
    largest = max(cells.size for cells, _ in tables.values())
    chosen = next(name for name, (cells, _) in tables.items() if cells.size > largest / 4)
    cells, changes = tables[chosen]
    same = [name for name, (other, _) in tables.items() if list(other) == list(cells)]
    same = same if all(PART.search(name) for name in same) else [chosen]
    remarks = []
    if len(same) > 1:
        parts = [tables[name][0].assign(sheet=name) for name in same]
        cells = pd.concat(parts, ignore_index=True)
        changes.append(
            f"{len(same)} sheets with the same columns were put below one another; the column "
            "'sheet' says which one a row is from."
        )
    told = f"The sheet {chosen!r} of a workbook is kept as text."
    others = [name for name in book.sheet_names if name not in same]
    if others and len(same) == 1:
        remarks.append(
            f"The workbook has more sheets, which are not used: {', '.join(others[:8])}. Choose "
            "another one with --sheet."
        )
    return RawTable(path, cells, "an Excel workbook", changes=[told, *changes], remarks=remarks)


def _cell_text(cell: Any) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        seconds = int(cell.total_seconds())
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(cell, (dict, list)):
        return json.dumps(cell, ensure_ascii=False)
    return str(cell)


def _read_parquet(path: Path, data: bytes) -> RawTable:
    try:
        table = parquet.read_table(pa.BufferReader(data))
    except (pa.ArrowInvalid, OSError) as error:
        raise RecordsError(f"{paths.relative(path)}: damaged: {str(error)[:100]}.") from None
    cells = {
        str(name): [_cell_text(cell) for cell in table.column(place).to_pylist()]
        for place, name in enumerate(table.column_names)
    }
    told = "A Parquet file is kept as text."
    return RawTable(path, pd.DataFrame(cells, dtype="str"), "a Parquet file", changes=[told])


def _read_json(path: Path, text: str) -> RawTable:
    where = paths.relative(path)
    try:
        try:
            tree = json.loads(text, parse_float=str, parse_int=str)
        except json.JSONDecodeError:
            lines = [line for line in text.splitlines() if line.strip()]
            tree = [json.loads(line, parse_float=str, parse_int=str) for line in lines]
    except (json.JSONDecodeError, RecursionError) as error:
        at = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise RecordsError(f"{where}: the JSON is damaged{at}. Get it again.") from None
    kind, rows = _json_rows(tree)
    if not rows:
        said = tree.get("error") or tree.get("message") if isinstance(tree, dict) else None
        raise RecordsError(
            f"{where}: this JSON holds no list of records."
            + (f" It says: {_cell_text(said)[:200]}." if said else "")
        )
    names = list(dict.fromkeys(name for row in rows for name in row))
    if len(names) > MOST_COLUMNS:
        raise RecordsError(f"{where}: the records have {len(names):,} different names.")
    cells = {str(name): [_cell_text(row.get(name)) for row in rows] for name in names}
    told = f"{kind[0].upper()}{kind[1:]} is kept as a table of texts."
    return RawTable(path, pd.DataFrame(cells, dtype="str"), kind, changes=[told])


def _json_rows(tree: Any) -> tuple[str, list[dict[str, Any]]]:
    """Return the records in a JSON tree, each flat, and what the tree is."""
    if isinstance(tree, dict) and isinstance(tree.get("features"), list):
        features = [f for f in tree["features"] if isinstance(f, dict)]
        if any("attributes" in f for f in features):
            degrees = str((tree.get("spatialReference") or {}).get("wkid")) == "4326"
            return "a JSON file of an ArcGIS layer", [
                _flat(f.get("attributes") or {}) | _point(f.get("geometry"), degrees)
                for f in features
            ]
        return "a GeoJSON file", [
            _flat(f.get("properties") or {}) | _point(f.get("geometry"), True) for f in features
        ]
    if isinstance(tree, dict) and isinstance(tree.get("data"), list) and "meta" in tree:
        view = (tree["meta"] or {}).get("view") or {}
        names = [str(c.get("name") or c.get("fieldName")) for c in view.get("columns") or []]
        if names:
            return "a JSON file of a Socrata portal", [
                _flat(dict(zip(names, row, strict=False)))
                for row in tree["data"]
                if isinstance(row, list)
            ]
    for _ in range(3):
        if isinstance(tree, list):
            break
        if isinstance(tree, dict):
            lists = [v for v in tree.values() if isinstance(v, list) and v]
            deeper = [v for v in tree.values() if isinstance(v, dict)]
            tree = max(lists, key=len) if lists else (deeper[0] if len(deeper) == 1 else None)
    rows = [row for row in tree if isinstance(row, dict)] if isinstance(tree, list) else []
    return "a JSON file", [_flat(row) for row in rows]


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """Return a record whose nested objects are columns of their own."""
    flat: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, dict) and value.get("type") == "Point":
            flat |= {f"{name}.{key}": part for key, part in _point(value, True).items()}
        elif isinstance(value, dict) and len(value) <= 12:
            flat |= {f"{name}.{key}": part for key, part in value.items()}
        else:
            flat[name] = value
    return flat


def _point(geometry: Any, degrees: bool) -> dict[str, Any]:
    if not isinstance(geometry, dict):
        return {}
    if geometry.get("type") == "Point" and isinstance(geometry.get("coordinates"), list):
        pair = list(geometry["coordinates"])[:2]
        return dict(zip(("longitude", "latitude"), pair, strict=False))
    if "x" in geometry and "y" in geometry:
        names = ("longitude", "latitude") if degrees else ("x", "y")
        return {names[0]: geometry["x"], names[1]: geometry["y"]}
    return {}


def _check_quotes(table: RawTable) -> None:
    """Find a cell that has swallowed the rows after it, since its quotation mark is not closed."""
    for name in table.cells:
        long = table.cells[name][table.cells[name].str.count("\n") > 20]
        for text in long.head(20):
            lines = text.splitlines()[1:]
            delimiters = len(table.cells.columns) - 1
            rows = sum(line.count(table.delimiter) == delimiters for line in lines)
            if rows > len(lines) / 2:
                raise RecordsError(
                    f"{paths.relative(table.path)}: a quotation mark is not closed: further "
                    f"lines are part of one cell, which starts with {text[:60]!r}. Close it in "
                    "a copy of the file, or get the file again: it may be cut off."
                )


def _finish(table: RawTable) -> RawTable:
    """Mark rows that repeat the header or add up others, and drop what is no row at all."""
    cells = table.cells
    if not len(cells):
        raise RecordsError(
            f"{paths.relative(table.path)}: the table has no rows below the names of its columns. "
            "If it should have some, a quotation mark may not be closed."
        )
    _check_quotes(table)
    if len(cells.columns) == 1 and table.kind == "a text table" and len(cells) > 1:
        table.remarks.append("The file has one column only; is it the right file?")
    first = cells.columns[0]
    named = [column for column in cells.columns if not column.startswith("column ")]
    if named:
        same = [cells[column].str.strip() == column.strip() for column in named[:4]]
        repeated = pd.concat(same, axis=1).mean(axis=1) > 0.7
        if repeated.any():
            marker = named[0]
            table.leave_out[marker] = [marker.strip()]
            table.remarks.append(
                f"The names of the columns stand again in {repeated.sum():,} rows."
            )
    for column in dict.fromkeys([first, *named[:6]]):
        texts = cells[column].str.strip()
        sums = texts.str.lower().str.rstrip(":").isin(TOTALS)
        if 0 < sums.sum() <= max(12, len(cells) // 50):
            values = sorted(texts[sums].unique())
            table.leave_out[column] = [*table.leave_out.get(column, []), *values]
            table.remarks.append(
                f"{sums.sum():,} rows add up others ({column} says {', '.join(values)})."
            )
    return table
