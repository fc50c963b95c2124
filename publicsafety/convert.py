"""A typed, compressed copy of standardized records, for files that take long to read.

A copy is a folder of Parquet files, one for each part of the records, and `copy.json`: the ledger,
and checksums of what it was made from and of what it holds. `records.load` with the engine "duckdb"
reads the copy in place of the records for as long as these stay the same.

A part is written beside its place and moved there when it is whole; so is the folder. What was
finished before an interruption is not made again.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from publicsafety import paths
from publicsafety.dictionary import Dictionary, read_dictionary
from publicsafety.duckdb_engine import check_parts, import_duckdb, standardize_lazily
from publicsafety.errors import RecordsError
from publicsafety.fetch import cache_folder
from publicsafety.parts import find_parts
from publicsafety.sources import Source, read_source
from publicsafety.standardize import Ledger

CONTENTS = "copy.json"


def convert(topic: str, source: str, say: Callable[[int, int, str], None]) -> Path:
    """Write a copy of the records of a place.

    Args:
        topic: A topic's name.
        source: A place's name, or the path of a source description.
        say: Told after each part: how many are done, of how many, and the part's name.

    Returns:
        The folder of the copy.

    Raises:
        ToolkitError: As in `records.load`; or the disk is full. An older copy is left as it was.
    """
    description, dictionary = read_source(topic, source), read_dictionary(topic)
    _, files = find_parts(description)
    check_parts(files, description)
    across = description.one_row_per or description.records.exact_copies == "drop"
    parts = [files] if across else [[file] for file in files]
    target = copy_folder(description)
    unfinished = target.with_name(target.name + ".unfinished")
    made_from = [_identity(part, description, dictionary) for part in parts]

    def make(n: int) -> dict[str, Any]:
        noted = unfinished / f"part-{n + 1:05}.json"
        if not noted.exists() or json.loads(noted.read_text())["made_from"] != made_from[n]:
            _write_part(parts[n], description, dictionary, noted, made_from[n])
        return dict(json.loads(noted.read_text()))

    done = []
    with _explained(parts[0][0]), ThreadPoolExecutor(os.cpu_count()) as pool:
        unfinished.mkdir(parents=True, exist_ok=True)
        for n, part in enumerate(pool.map(make, range(len(parts)))):
            done.append(part)
            say(n + 1, len(parts), parts[n][0].name)
        ledger = _add([Ledger(**part["ledger"]) for part in done])
        digests = {f"part-{n:05}.parquet": part["sha256"] for n, part in enumerate(done, start=1)}
        contents = {"made_from": made_from, "sha256": digests, "ledger": asdict(ledger)}
        text = json.dumps(contents, indent=1) + "\n"
        (unfinished / CONTENTS).write_text(text, encoding="utf-8")
        shutil.rmtree(target, ignore_errors=True)
        unfinished.rename(target)
    for path in target.iterdir():
        if path.name != CONTENTS and path.name not in digests:
            path.unlink()
    return target


def copy_folder(source: Source) -> Path:
    """Return the folder that holds the copy of a source's records."""
    return cache_folder() / "converted" / source.topic / source.name


def find_copy(source: Source, dictionary: Dictionary, files: list[Path]) -> Path | None:
    """Return the folder of the copy, if there is one and it was made from just this."""
    folder = copy_folder(source)
    if not (folder / CONTENTS).exists():
        return None
    made_from = json.loads((folder / CONTENTS).read_text(encoding="utf-8"))["made_from"]
    whole = made_from == [_identity(files, source, dictionary)]
    parts = made_from == [_identity([file], source, dictionary) for file in files]
    return folder if whole or parts else None


def open_copy(folder: Path) -> tuple[Any, Ledger]:
    """Return the standard table of a copy as a DuckDB relation, and its ledger.

    Raises:
        RecordsError: A file of the copy is missing.
    """
    contents = json.loads((folder / CONTENTS).read_text(encoding="utf-8"))
    files = [folder / name for name in contents["sha256"]]
    for file in files:
        if not file.exists():
            raise RecordsError(f"{file}: this part of the copy is missing. Convert again.")
    connection = import_duckdb().connect()
    return connection.read_parquet([str(file) for file in files]), Ledger(**contents["ledger"])


def _write_part(
    part: list[Path], source: Source, dictionary: Dictionary, noted: Path, identity: dict[str, Any]
) -> None:
    """Write a part and a note of it, on one core so that its bytes are the same each time."""
    table, ledger = standardize_lazily(part, source, dictionary, threads=1)
    begun = noted.with_suffix(".begun")
    finished = noted.with_suffix(".parquet")
    try:
        with _explained(part[0]):
            table.write_parquet(str(begun), compression="zstd")
            begun.rename(finished)
            note = {"made_from": identity, "sha256": _digest(finished), "ledger": asdict(ledger)}
            begun.write_text(json.dumps(note), encoding="utf-8")
            begun.rename(noted)
    finally:
        begun.unlink(missing_ok=True)


@contextmanager
def _explained(part: Path) -> Iterator[None]:
    """Turn what goes wrong while writing into a message that says what to do."""
    try:
        yield
    except (import_duckdb().Error, OSError) as error:
        said = str(error).splitlines()[0]
        raise RecordsError(
            f"{paths.relative(part)}: its copy cannot be written: {said}. The parts that are "
            f"finished are kept. Make room in {cache_folder()}, or name another folder in "
            "PUBLICSAFETY_CACHE; then run the command again to go on."
        ) from None


def _identity(part: list[Path], source: Source, dictionary: Dictionary) -> dict[str, Any]:
    """Return what a part of a copy is made from: description, dictionary, and the files."""
    return {
        "description": hashlib.sha256(source.model_dump_json().encode()).hexdigest(),
        "dictionary": _digest(dictionary.path),
        "files": [[str(file), file.stat().st_size, file.stat().st_mtime_ns] for file in part],
    }


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _add(ledgers: list[Ledger]) -> Ledger:
    """Return one ledger for all parts."""
    total = Ledger(sum(ledger.rows_read for ledger in ledgers))
    for ledger in ledgers:
        for name in ("set_aside", "said_unknown", "unparsed", "out_of_range", "contradictions"):
            _add_counts(getattr(total, name), getattr(ledger, name))
        _add_counts(total.missing, ledger.missing)
        for column, counts in ledger.unmapped.items():
            _add_counts(total.unmapped.setdefault(column, {}), counts)
    return total


def _add_counts(total: dict[str, int], counts: dict[str, int]) -> None:
    for key, n in counts.items():
        total[key] = total.get(key, 0) + n
