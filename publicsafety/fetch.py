"""Find the file that a source description names, and prove that it is the right one.

The places are tried in order: the snapshot kept here, the user's cache, each mirror folder, the
publisher. Made-up samples are used only when PUBLICSAFETY_DATA=sample asks for them.
"""

from __future__ import annotations

import bz2
import gzip
import hashlib
import lzma
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, cast

import requests
from platformdirs import user_cache_path

from publicsafety import paths
from publicsafety.errors import RecordsError
from publicsafety.sources import File, Source

PACKINGS = {b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz", b"PK\x03\x04": "zip"}


@dataclass(frozen=True)
class Found:
    """A file that was found.

    Attributes:
        path: Where it lies.
        origin: "snapshot", "cache", "mirror", "publisher", "file" or "sample".
        made_up: Whether the records are made up.
    """

    path: Path
    origin: str
    made_up: bool = False

    @cached_property
    def sha256(self) -> str:
        """Its checksum, of what it holds unpacked."""
        return checksum(self.path)


def find_records(source: Source) -> Found:
    """Find the records of a source.

    Raises:
        RecordsError: There is no copy, or the copy is not the pinned one.
    """
    if os.environ.get("PUBLICSAFETY_DATA") == "sample":
        return _sample(source)
    if source.records.kind == "file":
        path = Path(source.records.file).expanduser()
        path = path if path.is_absolute() else source.path.parent / path
        if not path.exists():
            raise RecordsError(
                f"{paths.relative(path)}: there is no such file; "
                f"'records.file' in {paths.relative(source.path)} names it."
            )
        return _checked(path, "file", source.records, source)
    return find(source, source.records, folders=(source.topic,))


def find(source: Source, wanted: File, folders: tuple[str, ...]) -> Found:
    """Find a file that belongs to a source.

    Args:
        source: The source description.
        wanted: The file's name, address and checksum.
        folders: Names of the folders that it lies in, here and in mirrors, best first.

    Raises:
        RecordsError: There is no copy, or the copy is not the pinned one.
    """
    places = [("snapshot", paths.SNAPSHOTS), ("cache", cache_folder())]
    places += [("mirror", folder) for folder in _mirrors()]
    for origin, place in places:
        for folder in folders:
            path = place / folder / wanted.file
            if path.exists():
                return _checked(path, origin, wanted, source)
    if not wanted.url:
        raise RecordsError(_no_copy(source, wanted, "it has no address to download it from"))
    path = _download(source, wanted, folders[0])
    try:
        return _checked(path, "publisher", wanted, source)
    except RecordsError:
        path.unlink()
        raise


def cache_folder() -> Path:
    """Return the user's cache: PUBLICSAFETY_CACHE if set, else the system's own."""
    named = os.environ.get("PUBLICSAFETY_CACHE")
    return Path(named) if named else user_cache_path("publicsafety")


def _mirrors() -> list[Path]:
    named = os.environ.get("PUBLICSAFETY_MIRROR", "")
    return [Path(folder) for folder in named.split(os.pathsep) if folder]


def _sample(source: Source) -> Found:
    matches = sorted((paths.SAMPLES / source.topic).glob(f"{source.name}.*"))
    if not matches:
        raise RecordsError(
            f"There is no made-up sample for {source.topic}/{source.name}; "
            f"look in {paths.relative(paths.SAMPLES / source.topic)}, "
            "or unset PUBLICSAFETY_DATA to use the real records."
        )
    return Found(matches[0], "sample", made_up=True)


def packing(path: Path) -> str | None:
    """Return how a file is packed, by its first bytes: "gzip", "bzip2", "xz", "zip" or None."""
    with path.open("rb") as file:
        start = file.read(6)
    return next((name for magic, name in PACKINGS.items() if start.startswith(magic)), None)


@contextmanager
def open_unpacked(path: Path) -> Iterator[IO[bytes]]:
    """Open a file for reading bytes, unpacked if its first bytes say gzip, bzip2, xz or zip.

    Raises:
        RecordsError: It is an Excel workbook, or an archive that holds more than one file.
    """
    packed = packing(path)
    if packed == "gzip":
        with gzip.open(path, "rb") as unpacked:
            yield cast(IO[bytes], unpacked)
    elif packed == "bzip2":
        with bz2.open(path, "rb") as unpacked:
            yield unpacked
    elif packed == "xz":
        with lzma.open(path, "rb") as unpacked:
            yield unpacked
    elif packed == "zip":
        with zipfile.ZipFile(path) as archive:
            members = [name for name in archive.namelist() if not name.endswith("/")]
            if "[Content_Types].xml" in members:
                raise RecordsError(
                    f"{paths.relative(path)}: this is an Excel workbook. "
                    "Save its sheet as CSV (UTF-8) and name that file."
                )
            if len(members) != 1:
                raise RecordsError(
                    f"{paths.relative(path)}: expected one file in the archive, found "
                    f"{len(members)}: {', '.join(members[:5])}. Unpack the one that you want."
                )
            with archive.open(members[0]) as unpacked:
                yield unpacked
    else:
        with path.open("rb") as plain:
            yield plain


@contextmanager
def explain_damage(path: Path) -> Iterator[None]:
    """Turn what goes wrong while opening or unpacking a file into a RecordsError."""
    try:
        yield
    except (EOFError, lzma.LZMAError, zipfile.BadZipFile, zlib.error, OSError) as error:
        if isinstance(error, OSError) and error.strerror:
            raise RecordsError(
                f"{paths.relative(path)}: it cannot be read: {error.strerror}."
            ) from None
        raise RecordsError(
            f"{paths.relative(path)}: the file ends too early or is damaged. "
            "Get it again; if it stays so, tell the publisher."
        ) from None


def checksum(path: Path) -> str:
    """Return the SHA-256 checksum of what a file holds, unpacked.

    A publisher's file and a compressed copy of it therefore have the same checksum.
    """
    with explain_damage(path), open_unpacked(path) as file:
        digest = hashlib.sha256()
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _checked(path: Path, origin: str, wanted: File, source: Source) -> Found:
    with explain_damage(path), open_unpacked(path) as file:
        start = file.read(512).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    where = paths.relative(path)
    if not start:
        raise RecordsError(f"{where}: the file is empty. {_again(origin)}")
    if start.startswith((b"<!doctype html", b"<html")):
        raise RecordsError(
            f"{where}: this is a web page, not a table. The publisher answered with a page "
            f"(a login, a notice or an error). Look at {source.publisher.url}. {_again(origin)}"
        )
    found = Found(path, origin)
    if wanted.sha256 and found.sha256 != wanted.sha256:
        raise RecordsError(
            f"{where}: this is not the file that {paths.relative(source.path)} was written for.\n"
            f"  expected checksum {wanted.sha256}\n  found             {found.sha256}\n"
            f"It may be damaged, or the publisher may have changed it. {_again(origin)}"
        )
    return found


def _again(origin: str) -> str:
    if origin == "publisher":
        return "Look at the publisher's page; if the file was replaced, correct the description."
    if origin == "cache":
        return "Delete it and try again; if it is meant to be so, correct the source description."
    return "Put the right file there, or correct the source description."


def _download(source: Source, wanted: File, folder: str) -> Path:
    import pooch  # here, since it warns about progress bars in every notebook that imports it

    target = cache_folder() / folder
    pooch.get_logger().setLevel("WARNING")
    try:
        path = pooch.retrieve(
            wanted.url,
            known_hash=None,
            fname=wanted.file,
            path=target,
            progressbar=True,
            downloader=pooch.HTTPDownloader(progressbar=True, timeout=60),
        )
    except requests.RequestException as error:
        reason = f"the publisher could not be reached ({type(error).__name__})"
        raise RecordsError(_no_copy(source, wanted, reason)) from None
    except OSError as error:
        raise RecordsError(
            f"{target}: the download cannot be kept there: {error.strerror}. "
            "Name another folder in PUBLICSAFETY_CACHE."
        ) from None
    return Path(path)


def _no_copy(source: Source, wanted: File, reason: str) -> str:
    return (
        f"{wanted.file}: no copy was found and {reason}.\n"
        f"  address: {wanted.url or source.publisher.url}\n"
        "  Two ways out: download it yourself and put it in a folder named in PUBLICSAFETY_MIRROR "
        f"as {source.topic}/{wanted.file}, or try the report on made-up records with "
        "PUBLICSAFETY_DATA=sample."
    )
