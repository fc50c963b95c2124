"""The parts of records that come as several files: where they are, and that they fit together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import Path

from publicsafety import paths
from publicsafety.errors import RecordsError
from publicsafety.fetch import Found, find_records, open_unpacked, packing, wants_sample
from publicsafety.read import explained, name_columns, no_rows
from publicsafety.sources import Source

ENCODINGS = {"utf-8": "utf-8", "utf8": "utf-8", "latin-1": "latin-1", "iso-8859-1": "latin-1"}
ENCODINGS |= {"utf-16": "utf-16"}
NOTHING = b"\xef\xbb\xbf\xff\xfe\x00\r\n\t "
LONGEST_LINE = 1 << 16


def find_parts(source: Source) -> tuple[Found, list[Path]]:
    """Find the records of a source: one file, or the CSV or Parquet files of a folder.

    Raises:
        RecordsError: There is no copy, or the copy is not the pinned one, or the folder is empty
            or lacks a part.
    """
    folder = Path(source.records.file).expanduser()
    folder = folder if folder.is_absolute() else source.path.parent / folder
    if wants_sample() or source.records.kind != "file" or not folder.is_dir():
        found = find_records(source)
        return found, [found.path]
    for ending in ("parquet", "csv", "csv.gz"):
        if parts := sorted(folder.rglob(f"*.{ending}")):
            _check_numbers(parts)
            return Found(folder, "file", parts=tuple(parts)), parts
    raise RecordsError(f"{paths.relative(folder)}: there is no CSV or Parquet file in this folder.")


def _check_numbers(parts: list[Path]) -> None:
    """Raise an error where parts are numbered from 0 or 1 on, and a number is left out."""
    names = [re.fullmatch(r"(.*?)(\d+)(\D*)", part.name) for part in parts]
    numbers = {int(name[2]): name for name in names if name}
    if len(numbers) < len(parts) or len({name[1] for name in numbers.values()}) > 1:
        return
    first, last = min(numbers), max(numbers)
    missing = sorted(set(range(first, last)) - numbers.keys())
    if first <= 1 and missing:
        name = numbers[last]
        gone = f"{name[1]}{missing[0]:0{len(name[2])}}{name[3]}"
        raise RecordsError(
            f"{paths.relative(parts[0].parent / gone)}: this part is missing: the others are "
            f"numbered {first} to {last}, and there are {len(parts)} of them. Get it, or, if there "
            "is none, number the parts anew."
        )


def common_columns(
    files: Sequence[Path | str], headers: Sequence[list[str]], source: Source
) -> list[str]:
    """Return what the columns of all parts go by.

    Raises:
        RecordsError: A part lacks a mapped column, or has other columns than the first part, or is
            empty or cut off.
    """
    for file, header in zip(files, headers, strict=True):
        if isinstance(file, Path) and file.suffix != ".parquet":
            _check_lines(file, header, source)
        names = name_columns(file, source, header)
        if header != headers[0]:
            raise RecordsError(_other_columns(file, files[0], header, headers[0]))
    return names


def _check_lines(file: Path, header: list[str], source: Source) -> None:
    """Raise an error where a file has no rows, or ends in the middle of a line."""
    with explained(file, source), open_unpacked(file) as lines:
        start = [line for line in itertools.islice(lines, 100) if line.strip(NOTHING)]
    if not start:
        raise RecordsError(
            f"{paths.relative(file)}: the file is empty. Get it again, or take it away."
        )
    if len(start) == 1:
        raise RecordsError(no_rows(file))
    if packing(file) is None and not source.records.encoding.lower().startswith("utf-16"):
        with file.open("rb") as whole:
            whole.seek(max(0, file.stat().st_size - LONGEST_LINE))
            line = whole.read().rpartition(b"\n")[2]
        cells = line.count(source.records.delimiter.encode()) + 1
        if line.strip(NOTHING) and _count_quotes(file) % 2:
            raise RecordsError(
                f"{paths.relative(file)}: the file ends within a quotation mark: it is cut off, or "
                "a mark is not closed. Get it again."
            )
        if line.strip(NOTHING) and cells < len(header) and b'"' not in line:
            raise RecordsError(
                f"{paths.relative(file)}: the file ends in the middle of a line, with {cells} "
                f"cells instead of {len(header)}: it is cut off. Get it again."
            )


def _count_quotes(file: Path) -> int:
    with file.open("rb") as whole:
        return sum(block.count(b'"') for block in iter(lambda: whole.read(1 << 20), b""))


def _other_columns(
    file: Path | str, first: Path | str, header: list[str], expected: list[str]
) -> str:
    gone = [name for name in expected if name not in header]
    new = [name for name in header if name not in expected]
    changes = [f"lacks {', '.join(map(repr, gone))}"] if gone else []
    changes += [f"has {', '.join(map(repr, new))}"] if new else []
    said = " and ".join(changes) or "has its columns in another order"
    return (
        f"{paths.relative(file)}: this part {said}, unlike {paths.relative(first)}. All parts must "
        "have the same columns in the same order: correct it, or load it by itself."
    )
