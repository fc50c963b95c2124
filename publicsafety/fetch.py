"""Find the file that a source description names, and prove that it is the right one.

The places are tried in order: the snapshot kept here, the user's cache, each mirror folder, the
publisher (a file, or a table of its portal). Made-up samples are used only when
PUBLICSAFETY_DATA=sample asks for them.
"""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import lzma
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import IO, cast

from platformdirs import user_cache_path

from publicsafety import paths, transport
from publicsafety.errors import RecordsError
from publicsafety.sources import File, Records, Source

SUSPICIOUS_SIZE = 200_000_000
SUSPICIOUS_RATIO = 500
PACKINGS = {b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz", b"PK\x03\x04": "zip"}


@dataclass(frozen=True)
class Found:
    """A file that was found.

    Attributes:
        path: Where it lies.
        origin: "snapshot", "cache", "mirror", "publisher", "file", "remote" or "sample".
        made_up: Whether the records are made up.
        parts: The files, where the path is a folder.
    """

    path: Path
    origin: str
    made_up: bool = False
    parts: tuple[Path, ...] = ()

    @cached_property
    def sha256(self) -> str:
        """Its checksum, of what it holds unpacked; of parts one after another.

        Raises:
            RecordsError: It is damaged.
        """
        return checksum(*(self.parts or (self.path,)))


def wants_sample() -> bool:
    """Say whether the made-up sample is asked for in place of the records."""
    return os.environ.get("PUBLICSAFETY_DATA") == "sample"


def find_records(source: Source) -> Found:
    """Find the records of a source.

    Raises:
        RecordsError: There is no copy, or the copy is not the pinned one.
    """
    if wants_sample():
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
    if source.records.kind == "remote":
        raise RecordsError(
            f"{source.records.url}: these records are read where they lie, which only the engine "
            f"'duckdb' does. Load them with engine='duckdb', or get them and say 'kind: file' in "
            f"{paths.relative(source.path)}."
        )
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
    if PurePosixPath(wanted.file).is_absolute() or ".." in PurePosixPath(wanted.file).parts:
        raise RecordsError(
            f"{paths.relative(source.path)}: file: {wanted.file!r} leads out of its folder; "
            "expected a file's name."
        )
    places = [("snapshot", paths.SNAPSHOTS), ("cache", cache_folder())]
    places += [("mirror", folder) for folder in mirrors()]
    for origin, place in places:
        for folder in folders:
            path = place / folder / wanted.file
            if path.exists():
                return _checked(path, origin, wanted, source)
    path = _retrieve(source, wanted, cache_folder() / folders[0])
    try:
        return _checked(path, "publisher", wanted, source)
    except RecordsError:
        path.unlink()
        raise


def cache_folder() -> Path:
    """Return the user's cache: PUBLICSAFETY_CACHE if set, else the system's own."""
    named = os.environ.get("PUBLICSAFETY_CACHE")
    return Path(named) if named else user_cache_path("publicsafety")


def mirrors() -> list[Path]:
    """Return the folders named in PUBLICSAFETY_MIRROR."""
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


class _Bounded(io.BufferedIOBase):
    """Reads what a packed file holds, and stops where that is more than a table can be."""

    def __init__(self, unpacked: IO[bytes], path: Path) -> None:
        self._unpacked = unpacked
        self._path = path
        self._packed = path.stat().st_size
        self._limit = transport.size_limit()
        self._read = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def read(self, size: int | None = -1) -> bytes:
        """Read some bytes, or at most as many as the limit."""
        block = self._unpacked.read(self._limit + 1 if size is None or size < 0 else size)
        self._read += len(block)
        if self._read > self._limit:
            raise RecordsError(f"{paths.relative(self._path)}: unpacked, {transport.too_large()}")
        if self._read > SUSPICIOUS_SIZE and self._read > SUSPICIOUS_RATIO * self._packed:
            raise RecordsError(
                f"{paths.relative(self._path)}: {self._packed:,} bytes unpack to more than "
                f"{self._read:,}, which no table of records does; it is not read any further. "
                "Get the file again from the publisher's own page."
            )
        return block

    read1 = read


@contextmanager
def open_unpacked(path: Path) -> Iterator[IO[bytes]]:
    """Open a file for reading bytes, unpacked if its first bytes say gzip, bzip2, xz or zip.

    Raises:
        RecordsError: It is an Excel workbook, an archive that holds more than one file or an unsafe
            one, or what it holds is larger than PUBLICSAFETY_MAX_MEGABYTES.
    """
    packed = packing(path)
    if packed == "gzip":
        with gzip.open(path, "rb") as unpacked:
            yield cast(IO[bytes], _Bounded(cast(IO[bytes], unpacked), path))
    elif packed == "bzip2":
        with bz2.open(path, "rb") as unpacked:
            yield cast(IO[bytes], _Bounded(unpacked, path))
    elif packed == "xz":
        with lzma.open(path, "rb") as unpacked:
            yield cast(IO[bytes], _Bounded(unpacked, path))
    elif packed == "zip":
        with zipfile.ZipFile(path) as archive:
            members = check_archive(archive, path)
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
                yield cast(IO[bytes], _Bounded(unpacked, path))
    else:
        with path.open("rb") as plain:
            yield plain


def check_archive(archive: zipfile.ZipFile, path: Path) -> list[str]:
    """Return the files in a zip archive, without those that macOS adds.

    Raises:
        RecordsError: One leads out of the archive's folder or asks for a password, or all of them
            together are larger than PUBLICSAFETY_MAX_MEGABYTES.
    """
    where = paths.relative(path)
    files = [
        member
        for member in archive.infolist()
        if not member.is_dir() and not member.filename.startswith("__MACOSX/")
    ]
    for member in files:
        name = PurePosixPath(member.filename.replace("\\", "/"))
        if name.is_absolute() or ".." in name.parts or ":" in name.parts[0]:
            raise RecordsError(
                f"{where}: the archive holds {member.filename[:80]!r}, which leads out of its "
                "folder. Nothing was unpacked; get the file again from the publisher's own page."
            )
        if member.flag_bits & 1:
            raise RecordsError(
                f"{where}: {member.filename[:80]!r} in the archive asks for a password. "
                "Unpack it yourself."
            )
    if sum(member.file_size for member in files) > transport.size_limit():
        raise RecordsError(f"{where}: unpacked, {transport.too_large()}")
    return [member.filename for member in files]


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


def checksum(*parts: Path) -> str:
    """Return the SHA-256 checksum of what files hold one after another, unpacked.

    A publisher's file and a compressed copy of it therefore have the same checksum.
    """
    digest = hashlib.sha256()
    for path in parts:
        with explain_damage(path), open_unpacked(path) as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def _checked(path: Path, origin: str, wanted: File, source: Source) -> Found:
    with explain_damage(path), open_unpacked(path) as file:
        start = file.read(512)
    where = paths.relative(path)
    if not start.removeprefix(b"\xef\xbb\xbf").strip():
        raise RecordsError(f"{where}: the file is empty. {_again(origin)}")
    if transport.is_web_page(start):
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


def _retrieve(source: Source, wanted: File, folder: Path) -> Path:
    """Get a file or a portal's table into a folder of the cache."""
    try:
        if isinstance(wanted, Records) and wanted.portal:
            from publicsafety import portals

            return portals.retrieve(wanted.portal, folder, name=wanted.file).path
        if not wanted.url:
            raise RecordsError(_no_copy(source, wanted, "it has no address."))
        return download(wanted.url, folder, wanted.file)
    except transport.TransferFailed as error:
        address = wanted.url or error.address
        raise RecordsError(_no_copy(source, wanted, error.reason, address)) from None


def download(address: str, folder: Path, name: str) -> Path:
    """Download a file into a folder, where it appears once it is whole.

    Raises:
        RecordsError: It cannot be had or kept; the message says why and what to do.
    """
    import pooch  # here, since it warns about progress bars in every notebook that imports it

    def get(address: str, target: str, _: object) -> None:
        transport.download(address, Path(target))

    pooch.get_logger().setLevel("WARNING")
    with explain_full_disk(folder):
        return Path(pooch.retrieve(address, None, fname=name, path=folder, downloader=get))


@contextmanager
def explain_full_disk(folder: Path) -> Iterator[None]:
    """Turn what goes wrong while writing into a folder of the cache into a RecordsError."""
    try:
        yield
    except OSError as error:
        raise RecordsError(
            f"{folder}: the download cannot be kept there: {error.strerror}. "
            "Name another folder in PUBLICSAFETY_CACHE."
        ) from None


def _no_copy(source: Source, wanted: File, reason: str, address: str | None = None) -> str:
    return (
        f"{wanted.file}: no copy was found, and this failed: {reason}\n"
        f"  address: {address or wanted.url or source.publisher.url}\n"
        "  Two ways out: download it yourself and put it in a folder named in PUBLICSAFETY_MIRROR "
        f"as {source.topic}/{wanted.file}, or try the report on made-up records with "
        "PUBLICSAFETY_DATA=sample."
    )
