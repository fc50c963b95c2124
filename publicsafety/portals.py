"""Get a table from a data portal, through OpenPoliceData's loaders, as a CSV file in the cache.

Socrata, ArcGIS, CKAN and Carto give a table in pages. Each page is checked and kept once it is
whole, so that a retrieval that breaks off goes on where it stopped; the CSV file appears when all
are there. Opendatasoft gives it as a file, which is downloaded as such: the loader would take the
zeros off codes such as 007.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import logging
import math
import os
import re
import shutil
import sys
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.parse import unquote, urlsplit

import pandas as pd
import requests
from tqdm import tqdm

from publicsafety import transport
from publicsafety.catalog import Dataset, find_dataset
from publicsafety.errors import RecordsError
from publicsafety.fetch import download, explain_full_disk

PAGE = 10_000
KEEP_PAGES = 24 * 3600  # seconds after which kept pages are too old to go on from
POINT = ("longitude", "latitude")
HOST = r"(?P<host>[A-Za-z0-9.-]+(?::\d+)?)"
SOCRATA_ID = r"(?P<table>(?=[\d-]*[a-z])[a-z2-9]{4}-[a-z2-9]{4})"
UUID = r"(?P<table>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
FORMS = {
    "socrata": rf"(?:https://)?{HOST}/(?:.*/)?{SOCRATA_ID}(?:[./?].*)?",
    "arcgis": rf"(?:https?://)?{HOST}/(?P<table>[^?]+/(?:FeatureServer|MapServer)/\d+)(?:[/?].*)?",
    "ckan": rf"(?:https://)?{HOST}/(?:.*/)?{UUID}(?:[/?].*)?",
    "carto": r"(?:https://)?(?P<host>[A-Za-z0-9-]+)(?:\.carto\.com)?/(?P<table>\w+)",
    "opendatasoft": rf"(?:https://)?{HOST}/(?:explore/dataset/)?(?P<table>[\w-]+)(?:[/?].*)?",
}
# Addresses that are a portal's page or interface for a table, and no file to download.
PAGES = {
    "socrata": rf"https://{HOST}/(?:resource/|d/|[^/?]+/[^/?]+/(?=.*(?:\d|/data|/about_data)))"
    rf"{SOCRATA_ID}(?:\.\w+|/(?:about_data|data|explore).*|/)?(?:\?.*)?",
    "arcgis": FORMS["arcgis"].replace("(?:https?://)?", "https?://"),
    "ckan": rf"https://{HOST}/(?:.*/)?dataset/[^/?]+/resource/{UUID}(?:/view/.*|/?)(?:\?.*)?",
    "opendatasoft": rf"https://{HOST}/explore/dataset/(?P<table>[\w-]+)(?:[/?].*)?",
}
EXAMPLES = {
    "socrata": "socrata:data.nola.gov/9mnw-mbde",
    "arcgis": "arcgis:https://services.arcgis.com/…/FeatureServer/0",
    "ckan": "ckan:www.phoenixopendata.com/1eaee7f1-ccd0-4057-af55-e5749a934258",
    "carto": "carto:phl/ppd_complaints",
    "opendatasoft": "opendatasoft:data.longbeach.gov/police-stop-data-ripa-copy",
    "opd": 'opd:"New Orleans"/"USE OF FORCE"',
}
MIDNIGHT = "T00:00:00Z"


@dataclass(frozen=True)
class Retrieved:
    """A file that was retrieved, and what is known about it.

    Attributes:
        path: The file. A portal's table is CSV (UTF-8, dates in ISO 8601, with a Z where they are
            UTC, points in the columns longitude and latitude in degrees); any other file is as it
            was published.
        reference: What was asked for.
        origin: "portal", "publisher" or "cache".
        retrieved: Day on which it was taken.
        records: What a source description says about it under `records`.
        rows: Rows of a portal's table.
        dataset: What OpenPoliceData knows about it.
    """

    path: Path
    reference: str
    origin: Literal["portal", "publisher", "cache"]
    retrieved: date
    records: dict[str, str] = field(default_factory=dict)
    rows: int | None = None
    dataset: Dataset | None = None


class Table(NamedTuple):
    """A portal's table.

    Attributes:
        kind: The portal's software, such as "socrata".
        host: Where the portal is.
        name: What the table is called there.
        date_field: Column to select a year by.
        query: Values of columns to select rows by, as JSON.
        year: Year to select.
        secure: Whether it is asked over https.
    """

    kind: str
    host: str
    name: str
    date_field: str | None = None
    query: str | None = None
    year: int | None = None
    secure: bool = True

    @property
    def reference(self) -> str:
        """How a source description names it."""
        return f"{self.kind}:{'' if self.secure else 'http://'}{self.host}/{self.name}"


def is_reference(text: str) -> bool:
    """Say whether a text names something on the network, and not a file on this disk."""
    return bool(re.match(rf"(?:https?|{'|'.join(EXAMPLES)}):", text))


def retrieve(
    reference: str, folder: Path, *, name: str | None = None, again: bool = False
) -> Retrieved:
    """Get a table of a portal, or a file, into a folder of the cache.

    Args:
        reference: An address; or, as in EXAMPLES, a portal's table; or an agency and a type of
            table that OpenPoliceData knows (`opd:`).
        folder: Where the file is kept. One that is there already is not retrieved again.
        name: The file's name; by default one made from the reference.
        again: Retrieve it even if it is there.

    Raises:
        RecordsError: Says which address, what came back, what was expected and what to do.
    """
    wanted, dataset = _resolve(reference)
    path = folder / (name or _file_name(wanted))
    rows = None
    origin: Literal["portal", "publisher", "cache"] = "cache"
    if again or not path.exists():
        with explain_full_disk(folder):
            folder.mkdir(parents=True, exist_ok=True)
            if isinstance(wanted, Table):
                origin, rows = "portal", _retrieve_table(wanted, path)
            else:
                origin = "publisher"
                _retrieve_file(wanted, path)
    return Retrieved(
        path,
        reference,
        origin,
        date.fromtimestamp(path.stat().st_mtime),
        _records(wanted, reference, path.name),
        rows,
        dataset,
    )


def _resolve(reference: str) -> tuple[Table | str, Dataset | None]:
    """Return the table or the address that a reference names."""
    kind, _, rest = reference.partition(":")
    if kind == "opd":
        dataset = find_dataset(rest)
        return _of_dataset(dataset), dataset
    if kind in FORMS:
        return _as_file(_table(kind, rest, reference)), None
    if kind not in ("http", "https"):
        raise RecordsError(
            f"{reference}: expected an address that begins with https://, or a table of a portal, "
            f"such as {', '.join(EXAMPLES.values())}."
        )
    for portal, form in PAGES.items():
        if re.fullmatch(form, reference):
            return _as_file(_table(portal, reference, reference)), None
    transport.check_address(reference)
    return reference, None


def _as_file(table: Table) -> Table | str:
    """Return the address of a table that its portal gives as a file, else the table."""
    if table.kind != "opendatasoft":
        return table
    address = f"https://{table.host}/api/explore/v2.1/catalog/datasets/{table.name}/exports/csv"
    selected = f"&where=year({table.date_field})={table.year}" if table.year else ""
    return f"{address}?delimiter=%2C{selected}"


def _table(kind: str, text: str, reference: str) -> Table:
    match = re.fullmatch(FORMS[kind], text)
    if match is None:
        raise RecordsError(f"{reference}: expected the form {EXAMPLES[kind]}.")
    return Table(kind, match["host"], match["table"], secure=not text.startswith("http://"))


def _of_dataset(dataset: Dataset) -> Table | str:
    """Return the table or the file of a dataset that OpenPoliceData knows."""
    kind = dataset.software.lower()
    if kind in FORMS:
        text = dataset.address.rstrip("/") + ("" if kind == "arcgis" else f"/{dataset.table}")
        table = _table(kind, text, dataset.reference)
        if dataset.year_in_table:
            table = table._replace(date_field=dataset.date_field, year=dataset.year)
        return _as_file(table._replace(query=dataset.query))
    if kind in ("csv", "excel") and not dataset.table:
        return dataset.address
    raise RecordsError(
        f"{dataset.reference}: OpenPoliceData puts this together from several files or a web "
        "page, which the toolkit does not. Download what you want from "
        f"{dataset.page or dataset.address} and name the file."
    )


def _records(wanted: Table | str, reference: str, name: str) -> dict[str, str]:
    if isinstance(wanted, str):
        return {"kind": "url", "file": name, "url": wanted}
    selected = wanted.year is not None or wanted.query
    return {
        "kind": "portal",
        "portal": reference if selected else wanted.reference,
        "file": name,
    }


def _file_name(wanted: Table | str) -> str:
    if isinstance(wanted, Table):
        year = f"_{wanted.year}" if wanted.year else ""
        return _safe(f"{wanted.host}_{wanted.name}{year}") + ".csv"
    parts = urlsplit(wanted)
    digest = hashlib.sha256(wanted.encode()).hexdigest()[:8]
    last = Path(unquote(parts.path)).name or str(parts.hostname)
    stem, dot, suffix = last.rpartition(".")
    return f"{_safe(stem or suffix)}_{digest}" + (f".{_safe(suffix)}" if stem and dot else "")


def _safe(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]+", "_", text).strip("_")[-80:]


def _retrieve_file(address: str, path: Path) -> None:
    arriving = path.with_name(f".arriving-{path.name}")
    arriving.unlink(missing_ok=True)
    try:
        download(address, path.parent, arriving.name)
        with arriving.open("rb") as file:
            start = file.read(512)
        if not start:
            raise transport.TransferFailed(address, "the file is empty. " + transport.OPEN_IT)
        if transport.is_web_page(start):
            raise transport.TransferFailed(
                address,
                "expected a file of records, but a web page came back. Open it in a browser and "
                "copy the address of its download button, or of the table's interface (API).",
            )
        arriving.replace(path)
    finally:
        arriving.unlink(missing_ok=True)


def _retrieve_table(table: Table, path: Path) -> int:
    """Write a portal's table to a CSV file, and return its number of rows."""
    pages = path.with_name(f".pages-{path.name}")
    with _talking_to(table) as portal:
        total = portal.count()
        columns = portal.columns()
        size = portal.page_size()
        plan = {"table": list(table), "rows": total, "columns": columns, "size": size}
        _keep_or_begin(pages, plan)
        with tqdm(desc=table.reference, total=total, unit=" rows", disable=None) as bar:
            for number in range(math.ceil(total / size)):
                kept = pages / f"{number:06}.csv"
                expected = min(size, total - number * size)
                if not kept.exists():
                    arriving = kept.with_suffix(".arriving")
                    arriving.write_bytes(_as_csv(portal.page(number * size, expected, columns)))
                    arriving.replace(kept)
                bar.update(expected)
        portal.check_unchanged(columns)
    kept_pages = sorted(pages.glob("*.csv"))
    days = _columns_of_days(kept_pages, columns) if table.kind == "arcgis" else []
    whole = pages / "whole"
    with whole.open("wb") as file:
        file.write(pd.DataFrame(columns=columns).to_csv(index=False, lineterminator="\n").encode())
        for kept in kept_pages:
            if days:
                rows = _read_page(kept, columns)
                for name in days:
                    rows[name] = rows[name].str.removesuffix(MIDNIGHT)
                file.write(_as_csv(rows))
            else:
                with kept.open("rb") as part:
                    shutil.copyfileobj(part, file)
        file.flush()
        os.fsync(file.fileno())
    whole.replace(path)
    shutil.rmtree(pages)
    return total


def _keep_or_begin(pages: Path, plan: dict[str, Any]) -> None:
    """Keep the pages of an earlier try, if they are of the same table and new enough."""
    noted = pages / "plan.json"
    text = json.dumps(plan)
    if (
        noted.exists()
        and noted.read_text(encoding="utf-8") == text
        and time.time() - noted.stat().st_mtime < KEEP_PAGES
    ):
        return
    shutil.rmtree(pages, ignore_errors=True)
    pages.mkdir()
    noted.write_text(text, encoding="utf-8")


def _as_csv(rows: pd.DataFrame) -> bytes:
    return rows.to_csv(index=False, header=False, lineterminator="\n").encode()


def _read_page(path: Path, columns: list[str]) -> pd.DataFrame:
    return pd.read_csv(path, names=columns, dtype=str, keep_default_na=False)


def _columns_of_days(pages: list[Path], columns: list[str]) -> list[str]:
    """Return the columns whose times are all midnight, by which ArcGIS writes a day."""
    days = set(columns)
    seen: set[str] = set()
    for page in pages:
        rows = _read_page(page, columns)
        days -= {name for name in days if not (rows[name].str[10:].isin(["", MIDNIGHT])).all()}
        seen |= {name for name in days if rows[name].str.endswith(MIDNIGHT).any()}
    return sorted(days & seen)


class _Portal:
    """A portal's table as its loader gives it, with every answer checked."""

    def __init__(self, table: Table, loader: Any) -> None:
        self._table = table
        self._loader = loader
        self._first: pd.DataFrame | None = None

    def count(self) -> int:
        """Return how many rows the portal says that the table has."""
        total = self._loader.get_count(date=self._table.year)
        if not isinstance(total, int):
            raise self._failed(f"expected a number of rows; it said {str(total)[:80]!r}.")
        if total < 1:
            raise self._failed(
                "the table is empty. "
                + ("Is there another year? " if self._table.year else "")
                + transport.OPEN_IT
            )
        return total

    def page_size(self) -> int:
        """Return how many rows to ask for at once."""
        return min(PAGE, getattr(self._loader, "max_record_count", None) or PAGE)

    def columns(self) -> list[str]:
        """Return the names of the columns."""
        if self._table.kind == "socrata":  # leaves empty cells out of its rows
            about = self._loader.client.get_metadata(self._table.name)
            names = [column["fieldName"] for column in about["columns"]]
            names = [name for name in names if not name.startswith(":")]
            points = {"geolocation", "geocoded_column"} & set(names)
            columns = [name for name in names if name not in points]
            return [*columns, *(POINT if points else ())]
        self._first = self._ask(0, min(self.count(), self.page_size()))
        columns = list(self._first.columns)
        if getattr(self._loader, "is_table", True) is False:
            columns = [*columns, *(name for name in POINT if name not in columns)]
        return columns

    def page(self, start: int, rows: int, columns: list[str]) -> pd.DataFrame:
        """Return some rows, as text.

        Raises:
            TransferFailed: They are fewer or more, or have other columns, than they should.
        """
        if start == 0 and self._first is not None:
            got, self._first = self._first, None
        else:
            got = self._ask(start, rows)
        if len(got) != rows:
            got = self._ask(start, rows)
        where = f"rows {start + 1:,} to {start + rows:,}"
        if len(got) != rows:
            raise self._failed(
                f"asked for {where}, it sent {len(got):,} rows. The publisher may be changing the "
                f"table just now. {AGAIN}"
            )
        new = [name for name in got.columns if name not in columns]
        gone = [name for name in columns if name not in got.columns and name not in POINT]
        if new or (gone and self._table.kind != "socrata"):
            raise self._failed(
                f"in {where} other columns came back than before (new: {_named(new)}; gone: "
                f"{_named(gone)}). The publisher may be changing the table just now. {AGAIN}"
            )
        return got.reindex(columns=columns)

    def check_unchanged(self, columns: list[str]) -> None:
        """Check at the end that a portal that leaves out empty cells still has the same columns."""
        if self._table.kind == "socrata" and self.columns() != columns:
            raise self._failed(f"its columns were changed during the retrieval. {AGAIN}")

    def _ask(self, start: int, rows: int) -> pd.DataFrame:
        options = {"nrows": rows, "offset": start, "date": self._table.year, "pbar": False}
        if self._table.kind in ("ckan", "carto"):
            options["format_date"] = False  # they send ISO 8601 already
        got = self._loader.load(**options)
        portal_made = [name for name in got.columns if name.startswith(":")]
        return _plain(got.drop(columns=portal_made))

    def _failed(self, reason: str) -> transport.TransferFailed:
        return transport.TransferFailed(self._table.reference, reason)


AGAIN = "What came whole is kept: run it again to go on from there."


def _plain(got: pd.DataFrame) -> pd.DataFrame:
    """Return a table of plain cells: text, whole numbers without '.0', ISO dates, points as two."""
    table = pd.DataFrame(got).copy()
    if "geometry" in table and hasattr(got, "crs"):
        points = got.geometry
        if got.crs is not None:
            points = points.to_crs(4326)
        is_point = points.geom_type.eq("Point") & ~points.is_empty
        for name, values in zip(POINT, (points[is_point].x, points[is_point].y), strict=True):
            if name not in table:
                table[name] = values.reindex(table.index).round(7)
        table = table.drop(columns="geometry")
    for name in table.columns:
        column = table[name]
        if pd.api.types.is_datetime64_any_dtype(column):
            table[name] = column.dt.strftime("%Y-%m-%dT%H:%M:%SZ")
        elif pd.api.types.is_float_dtype(column):
            known = column.dropna()
            if (known == known.round()).all() and (known.abs() < 2**53).all():
                table[name] = column.astype("Int64")
        elif column.map(lambda cell: isinstance(cell, dict | list)).any():
            table[name] = column.map(
                lambda cell: json.dumps(cell) if isinstance(cell, dict | list) else cell
            )
    return table


def _named(names: list[str]) -> str:
    return ", ".join(repr(name[:60]) for name in names[:5]) or "none"


@contextmanager
def _talking_to(table: Table) -> Iterator[_Portal]:
    """Give a portal whose answers are limited in size, and whose errors are explained."""
    left = transport.size_limit()

    def read(size: int) -> None:
        nonlocal left
        left -= size
        if left < 0:
            raise transport.TransferFailed(table.reference, transport.too_large())

    with (
        transport.careful_requests(read),
        warnings.catch_warnings(),
        _explained(table),
        _quiet(logging.getLogger()),
    ):
        warnings.simplefilter("ignore")
        yield _Portal(table, _loader(table))


@contextmanager
def _quiet(log: logging.Logger) -> Iterator[None]:
    """Keep back the warning that requests without a token may be slowed down."""
    before = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(before)


@contextmanager
def _explained(table: Table) -> Iterator[None]:
    """Turn what a loader cannot make sense of into a message."""
    try:
        yield
    except (RecordsError, OSError) as error:
        if isinstance(error, requests.exceptions.SSLError):
            reason = transport.not_secure(error)
        elif isinstance(error, requests.RequestException):
            reason = f"the answer could not be read ({type(error).__name__}). {transport.OPEN_IT}"
        else:
            raise
        raise transport.TransferFailed(table.reference, reason) from None
    except Exception as error:
        said = " ".join(str(part) for part in error.args)[:300]
        raise transport.TransferFailed(
            table.reference,
            f"the answer is not what such a portal sends ({type(error).__name__}: {said!r}). "
            f"Is the reference right? It has the form {EXAMPLES[table.kind]}. If it is, run it "
            "again later: the portal may be out of order.",
        ) from None


def _loader(table: Table) -> Any:
    loaders = _loaders()
    options = {"date_field": table.date_field}
    if table.kind == "socrata":
        return loaders.Socrata(table.host, table.name, **options)
    options["query"] = table.query
    if table.kind == "arcgis":
        scheme = "https" if table.secure else "http"
        return loaders.Arcgis(f"{scheme}://{table.host}/{table.name}", **options)
    loader = loaders.Ckan if table.kind == "ckan" else loaders.Carto
    return loader(table.host, table.name, **options)


def _loaders() -> Any:
    """Return the loaders of OpenPoliceData.

    The package itself is not imported: that would download its tables before anything is asked.
    """
    name = "openpolicedata"
    hollow = None
    try:
        if name not in sys.modules:
            found = importlib.util.find_spec(name)
            if found is None:
                raise ModuleNotFoundError(name)
            hollow = sys.modules[name] = importlib.util.module_from_spec(found)
        return importlib.import_module(f"{name}.data_loaders")
    except ImportError as error:
        raise RecordsError(
            f"Portals are read with OpenPoliceData, and it is not installed ({error}). "
            "Run 'make', or: pip install --no-deps -r requirements-portals.lock"
        ) from None
    finally:
        if hollow is not None:
            del sys.modules[name]
