"""Keep a dataset so that it can be found, understood and checked in ten years.

An archive is a folder in the form of BagIt (RFC 8493), which libraries use: the files in `data/`, a
list of their checksums, and what they are. `datapackage.json` says it for programs (Frictionless
Data Package), `README.md` for people.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from publicsafety import fetch, paths
from publicsafety.errors import RecordsError
from publicsafety.raw_names import personal
from publicsafety.raw_tables import read_table
from publicsafety.sources import Source

NOT_RECORDED = "not recorded"
MANIFEST = "manifest-sha256.txt"
TAGS = "tagmanifest-sha256.txt"
PAYLOAD = "data"
LOOKED_AT = 500  # values of a column that are looked at for names and birth dates
FACTS = ("title", "publisher", "url", "license", "retrieved")


@dataclass(frozen=True)
class About:
    """What has to be known about a dataset, so that others can use it.

    Attributes:
        title: What it is.
        publisher: Who published it.
        url: The page or address that it was taken from.
        license: Under which terms.
        retrieved: The day on which it was taken.
        notes: What is known to be wrong with it, and what was done to it.
    """

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    license: str | None = None
    retrieved: date | None = None
    notes: list[str] = field(default_factory=list)

    def missing(self) -> list[str]:
        """Return the facts that are not recorded."""
        return [name for name in FACTS if not getattr(self, name)]


@dataclass(frozen=True)
class Archive:
    """An archive that was made.

    Attributes:
        folder: Where it is.
        files: How many files it keeps.
        size: Their bytes together.
        rows: Rows of the table.
        missing: Facts about it that are not recorded.
        personal: Columns that look personal, and what they seem to hold.
        absent: Files that belong to the place, but of which no copy was found.
    """

    folder: Path
    files: int
    size: int
    rows: int
    missing: list[str]
    personal: dict[str, str]
    absent: list[str] = field(default_factory=list)


def archive_source(
    source: Source, folder: Path, about: About, also: Sequence[Path] = ()
) -> Archive:
    """Archive the records of a place with all that is needed to read them.

    Args:
        source: The description of the place.
        folder: The folder to make.
        about: Facts that the description does not have.
        also: Further files to keep, such as the publisher's list of codes.

    Raises:
        RecordsError: The records cannot be had, are made up, or the folder exists.
    """
    found = fetch.find_records(source)
    if found.made_up:
        raise RecordsError(
            f"{paths.relative(found.path)}: these records are made up; there is nothing to "
            "archive. Unset PUBLICSAFETY_DATA."
        )
    beside = [source.path, paths.DICTIONARIES / f"{source.topic}.yml"]
    absent: list[str] = []
    for part, folders in (
        (source.boundaries, ("geography", source.topic)),
        (source.area_populations, (source.topic, "population")),
    ):
        if part:
            try:
                beside.append(fetch.find(source, part, folders).path)
            except RecordsError:
                absent.append(part.file)
    known = About(
        about.title or source.title,
        about.publisher or source.publisher.name,
        about.url or source.records.url or source.publisher.url,
        about.license or source.license,
        about.retrieved or source.records.retrieved,
        [*source.notes, *about.notes],
    )
    return replace(_archive(found.path, [*beside, *also], folder, known), absent=absent)


def archive_file(path: Path, folder: Path, about: About, also: Sequence[Path] = ()) -> Archive:
    """Archive a file of records.

    Args:
        path: The file.
        folder: The folder to make.
        about: What is known about it.
        also: Further files to keep, such as the publisher's list of codes.

    Raises:
        RecordsError: It cannot be read, or the folder exists.
    """
    return _archive(path, list(also), folder, about)


def _archive(records: Path, beside: list[Path], folder: Path, about: About) -> Archive:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RecordsError(f"{paths.relative(folder)}: it exists. Name a new folder.")
    for path in (records, *beside):
        if not path.is_file():
            raise RecordsError(f"{paths.relative(path)}: there is no such file.")
    names = [_safe(path.name) for path in (records, *beside)]
    if len(set(names)) < len(names):
        raise RecordsError(f"Two files would have the same name in the archive: {names}.")
    table = read_table(records)
    columns = [str(name) for name in table.cells]
    seems = {
        name: what
        for name in columns
        if (what := personal(name, [t for t in table.cells[name].unique()[:LOOKED_AT] if t]))
    }
    making = folder.with_name(f".{folder.name}.making")
    shutil.rmtree(making, ignore_errors=True)
    try:
        payload = making / PAYLOAD
        payload.mkdir(parents=True)
        for path, name in zip((records, *beside), names, strict=True):
            shutil.copyfile(path, payload / name)
        described = [_described(payload / name) for name in names]
        described[0] |= {
            "rows": len(table.cells),
            "encoding": table.encoding,
            "schema": {"fields": [{"name": name} for name in columns]},
        }
        size = sum(file["bytes"] for file in described)
        _write(making / "datapackage.json", _as_json(_package(described, about)))
        _write(making / "README.md", _readme(folder.name, described, about, columns))
        _write(making / "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8")
        _write(making / "bag-info.txt", _bag_info(about, size, len(names)))
        _write(making / MANIFEST, _manifest(making, sorted(payload.iterdir())))
        tags = sorted(path for path in making.iterdir() if path.is_file())
        _write(making / TAGS, _manifest(making, tags))
        if folder.exists():
            folder.rmdir()
        making.rename(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return Archive(folder, len(names), size, len(table.cells), about.missing(), seems)


def _described(path: Path) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": re.sub(r"[^a-z0-9._-]", "-", path.name.lower()),
        "path": f"{PAYLOAD}/{path.name}",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{_sha256(path)}",
    }
    if fetch.packing(path) in ("gzip", "bzip2", "xz"):
        described["unpackedHash"] = f"sha256:{fetch.checksum(path)}"
    return described


def _package(files: list[dict[str, Any]], about: About) -> dict[str, Any]:
    source = {"title": about.publisher, "path": about.url}
    facts = {
        "profile": "data-package",
        "name": files[0]["name"],
        "title": about.title,
        "created": date.today().isoformat(),
        "retrieved": about.retrieved.isoformat() if about.retrieved else None,
        "sources": [{name: fact for name, fact in source.items() if fact}],
        "licenses": [{"title": about.license, "path": "README.md"}] if about.license else None,
        "notes": about.notes,
        "resources": files,
    }
    return {name: fact for name, fact in facts.items() if fact and fact != [{}]}


def _bag_info(about: About, size: int, files: int) -> str:
    facts = {
        "Source-Organization": about.publisher,
        "External-Description": about.title,
        "External-Identifier": about.url,
        "Bagging-Date": date.today().isoformat(),
        "Payload-Oxum": f"{size}.{files}",
    }
    return "\n".join(f"{name}: {_line(value or NOT_RECORDED)}" for name, value in facts.items())


def _readme(name: str, files: list[dict[str, Any]], about: About, columns: list[str]) -> str:
    lines = [
        f"# {_line(about.title or name)}",
        "",
        f"- Published by: {_line(about.publisher or NOT_RECORDED)}",
        f"- Taken from: {_line(about.url or NOT_RECORDED)}",
        f"- Taken on: {about.retrieved or NOT_RECORDED}",
        f"- License or terms: {_line(about.license or NOT_RECORDED)}",
        f"- Archived on: {date.today()}",
        f"- Rows: {files[0]['rows']:,}",
        "",
        "## Files",
        "",
        *(f"- `{file['path']}`, {file['bytes']:,} bytes" for file in files),
        "",
        "## Columns",
        "",
        *(f"- `{_line(column).replace('`', chr(39))[:200]}`" for column in columns),
        "",
        "## What is known about it",
        "",
        *([f"- {_line(note)}" for note in about.notes] or [f"- {NOT_RECORDED}"]),
        "",
        "## Is it still what it was?",
        "",
        f"Every file's SHA-256 checksum stands in `{MANIFEST}`. In this folder, on Linux:",
        "",
        f"    sha256sum -c {MANIFEST}",
        "",
        f"and on macOS: `shasum -a 256 -c {MANIFEST}`. The folder has the form of BagIt (RFC "
        "8493), which many libraries can check as well.",
    ]
    return "\n".join(lines)


def verify(folder: Path) -> list[str]:
    """Return what is not as it was when the archive was made: a sentence for each file.

    Raises:
        RecordsError: It is no archive.
    """
    for name in ("bagit.txt", MANIFEST):
        if not (folder / name).is_file():
            raise RecordsError(
                f"{paths.relative(folder)}: this is no archive: it has no file {name}. "
                "'publicsafety archive … --to' makes one."
            )
    problems = []
    kept = _read_manifest(folder / MANIFEST)
    tags = _read_manifest(folder / TAGS) if (folder / TAGS).is_file() else {}
    if not tags:
        problems.append(f"missing: {TAGS}, so the descriptions cannot be checked")
    for name, expected in (kept | tags).items():
        path = folder / name
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            problems.append(f"unsafe: {_line(name)} leads out of the folder, and was not looked at")
        elif path.is_symlink() or not path.is_file():
            problems.append(f"missing: {_line(name)}")
        elif (found := _sha256(path)) != expected:
            problems.append(f"changed: {_line(name)} (checksum {found}, was {expected})")
    listed = {*kept, *tags, TAGS}
    for name in _files_in(folder):
        if name not in listed:
            problems.append(f"extra: {_line(name)} was not there when the archive was made")
    return sorted(problems, key=lambda problem: problem.partition(": ")[2])


def _files_in(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if not stat.S_ISDIR(path.lstat().st_mode):
            yield path.relative_to(folder).as_posix()


def _manifest(folder: Path, files: list[Path]) -> str:
    return "\n".join(f"{_sha256(path)}  {path.relative_to(folder).as_posix()}" for path in files)


def _read_manifest(path: Path) -> dict[str, str]:
    kept = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        match = re.fullmatch(r"([0-9a-fA-F]{64})\s+\*?(.+)", line)
        if match is None:
            raise RecordsError(
                f"{paths.relative(path)}, line {number}: expected a checksum and a file's name; "
                f"found {line[:80]!r}."
            )
        kept[_unescaped(match[2]).removeprefix("./")] = match[1].lower()
    return kept


def _unescaped(name: str) -> str:
    """Return a name as the file has it; BagIt escapes three characters."""
    codes = {"%0D": "\r", "%0A": "\n", "%25": "%"}
    return re.sub("%0D|%0A|%25", lambda found: codes[found[0].upper()], name, flags=re.I)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _safe(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]+", "_", name).lstrip(".") or "records"


def _line(text: Any) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in str(text)).split())


def _as_json(held: Any) -> str:
    return json.dumps(held, indent=2, ensure_ascii=False)


def _write(path: Path, text: str) -> None:
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
