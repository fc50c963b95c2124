"""The parts of records that come as several files: where they are, and that they fit together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from publicsafety import paths
from publicsafety.errors import RecordsError
from publicsafety.fetch import Found, find_records
from publicsafety.read import name_columns
from publicsafety.sources import Source

ENCODINGS = {"utf-8": "utf-8", "utf8": "utf-8", "latin-1": "latin-1", "iso-8859-1": "latin-1"}
ENCODINGS |= {"utf-16": "utf-16"}


def find_parts(source: Source) -> tuple[Found, list[Path]]:
    """Find the records of a source: one file, or the CSV or Parquet files of a folder.

    Raises:
        RecordsError: There is no copy, or the copy is not the pinned one, or the folder is empty.
    """
    folder = Path(source.records.file).expanduser()
    folder = folder if folder.is_absolute() else source.path.parent / folder
    if source.records.kind != "file" or not folder.is_dir():
        found = find_records(source)
        return found, [found.path]
    for ending in ("parquet", "csv", "csv.gz"):
        if parts := sorted(folder.rglob(f"*.{ending}")):
            return Found(folder, "file"), parts
    raise RecordsError(f"{paths.relative(folder)}: there is no CSV or Parquet file in this folder.")


def common_columns(
    files: Sequence[Path], headers: Sequence[list[str]], source: Source
) -> list[str]:
    """Return what the columns of all parts go by.

    Raises:
        RecordsError: A part lacks a mapped column, or has other columns than the first part.
    """
    for file, header in zip(files, headers, strict=True):
        names = name_columns(file, source, header)
        if header != headers[0]:
            raise RecordsError(_other_columns(file, files[0], header, headers[0]))
    return names


def _other_columns(file: Path, first: Path, header: list[str], expected: list[str]) -> str:
    gone = [name for name in expected if name not in header]
    new = [name for name in header if name not in expected]
    changes = [f"lacks {', '.join(map(repr, gone))}"] if gone else []
    changes += [f"has {', '.join(map(repr, new))}"] if new else []
    said = " and ".join(changes) or "has its columns in another order"
    return (
        f"{paths.relative(file)}: this part {said}, unlike {paths.relative(first)}. All parts must "
        "have the same columns in the same order: correct it, or load it by itself."
    )
