"""What OpenPoliceData knows: police datasets of the United States, from its table of sources."""

from __future__ import annotations

import difflib
import re
import time
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from publicsafety import fetch, paths
from publicsafety.errors import RecordsError
from publicsafety.states import CODES

ADDRESS = "https://raw.githubusercontent.com/openpolicedata/opd-data/main/opd_source_table.csv"
FILE = "opd_source_table.csv"
NEW_ENOUGH = 7 * 24 * 3600  # seconds
COLUMNS = {
    "State": "state",
    "SourceName": "source",
    "Agency": "agency",
    "AgencyFull": "agency_name",
    "TableType": "table_type",
    "coverage_start": "start",
    "coverage_end": "end",
    "last_coverage_check": "checked",
    "Year": "years",
    "source_url": "page",
    "readme": "dictionary",
    "URL": "address",
    "DataType": "software",
    "date_field": "date_field",
    "dataset_id": "table",
    "query": "query",
}
DAYS = ("start", "end", "checked")


@dataclass(frozen=True)
class Dataset:
    """A dataset of an agency.

    Attributes:
        state: Full name of the state.
        source: Who publishes it, such as "New Orleans".
        agency: Whose records it holds; "MULTIPLE" for many.
        agency_name: The agency's full name.
        table_type: What it is about, in OpenPoliceData's words.
        start: First day covered.
        end: Last day covered, at the time of the last check.
        checked: When OpenPoliceData last checked what it covers.
        years: A year, "MULTIPLE" for many, or "NONE".
        page: The publisher's page about it.
        dictionary: The publisher's description of its columns.
        address: Where the table or file is.
        software: The portal's software, or the file's format.
        date_field: Its column of dates.
        table: What the table is called at that address.
        query: Values of columns that select its rows, as JSON.
        year: The year that was asked for.
    """

    state: str
    source: str
    agency: str
    agency_name: str | None
    table_type: str
    start: date | None
    end: date | None
    checked: date | None
    years: str
    page: str | None
    dictionary: str | None
    address: str
    software: str
    date_field: str | None
    table: str | None
    query: str | None
    year: int | None = None

    @property
    def year_in_table(self) -> bool:
        """Whether the year asked for has to be selected from a table of several years."""
        return self.year is not None and not self.years.isdigit()

    @property
    def reference(self) -> str:
        """How to ask for it."""
        agency = self.source if self.agency in (self.source, "MULTIPLE") else self.agency
        year = self.year or (self.years if self.years.isdigit() else None)
        return f"opd:{self.state}/{agency}/{self.table_type}" + (f"/{year}" if year else "")


@dataclass(frozen=True)
class Catalog:
    """OpenPoliceData's table of sources.

    Attributes:
        datasets: What it lists.
        as_of: When it was last changed, or taken.
        offline: Why an old copy is used, if it is.
    """

    datasets: tuple[Dataset, ...]
    as_of: date
    offline: str | None = None

    @property
    def age(self) -> str:
        """Say in a sentence how old it is."""
        days = (date.today() - self.as_of).days
        old = "today" if days < 1 else f"{days:,} {'day' if days == 1 else 'days'} ago"
        said = f"OpenPoliceData's table of sources, as of {self.as_of} ({old})."
        return f"{said} A newer one could not be had: {self.offline}" if self.offline else said


def read_catalog() -> Catalog:
    """Return OpenPoliceData's table of sources.

    A copy in the user's cache is used for a week; then a mirror's copy, a fresh download, or, where
    there is no network, the old copy.

    Raises:
        RecordsError: There is no copy, and none can be downloaded.
    """
    kept = fetch.cache_folder() / "reference" / FILE
    if kept.exists() and time.time() - kept.stat().st_mtime < NEW_ENOUGH:
        return _read(kept)
    for folder in fetch.mirrors():
        for path in sorted((folder / "reference").glob(f"{FILE}*")):
            return _read(path)
    arriving = kept.with_name(f".arriving-{FILE}")
    try:
        fetch.download(ADDRESS, arriving.parent, arriving.name)
        _read(arriving)
        arriving.replace(kept)
    except RecordsError as error:
        if not kept.exists():
            raise
        return _read(kept, offline=getattr(error, "reason", str(error)))
    finally:
        arriving.unlink(missing_ok=True)
    return _read(kept)


def find_datasets(
    state: str | None = None, topic: str | None = None, text: str = ""
) -> list[Dataset]:
    """Return the datasets of a state and a topic, one for each table.

    Args:
        state: A state's code or name.
        topic: A topic of the toolkit.
        text: A part of an agency's or publisher's name.

    Raises:
        RecordsError: There is no such state or topic.
    """
    name = _state_name(state) if state else None
    types = table_types(topic) if topic else None
    return [
        dataset
        for dataset in read_catalog().datasets
        if (name is None or dataset.state == name)
        and (types is None or dataset.table_type in types)
        and text.casefold()
        in f"{dataset.source} {dataset.agency} {dataset.agency_name or ''}".casefold()
    ]


def find_dataset(text: str) -> Dataset:
    """Return the one dataset that `[state/]agency/table type[/year]` names.

    Quotation marks around the parts are allowed.

    Raises:
        RecordsError: None or several have that name; names the nearest, or what tells them apart.
    """
    asked = f"opd:{text}"
    words = re.sub(r"""["']""", "", text).strip()
    year = int(found[1]) if (found := re.search(r"[/ ]((?:19|20)\d\d)$", words)) else None
    words = re.sub(r"[/ ](?:19|20)\d\d$", "", words)
    all_datasets = read_catalog().datasets
    types = sorted({d.table_type for d in all_datasets}, key=len, reverse=True)
    kind = next((t for t in types if words.casefold().endswith(f"/{t.casefold()}")), None)
    if kind is None:
        wrong = words.rpartition("/")[2]
        raise RecordsError(
            f"{asked}: expected an agency and a type of table, such as "
            f'opd:"New Orleans"/"USE OF FORCE".{_near(wrong.upper(), types)} '
            "'publicsafety sources find' lists what there is."
        )
    who = words[: -len(kind) - 1]
    named = [d for d in all_datasets if d.table_type == kind and _is_called(d, who)]
    if not named:
        known = [d for d in all_datasets if _is_called(d, who)]
        if known:
            there = sorted({d.table_type for d in known})
            raise RecordsError(
                f"{asked}: OpenPoliceData has no {kind} there, but {', '.join(there)}."
            )
        names = {n for d in all_datasets for n in (d.source, d.agency)}
        raise RecordsError(f"{asked}: OpenPoliceData knows no {who!r}.{_near(who, names)}")
    states = sorted({d.state for d in named})
    if len(states) > 1:
        raise RecordsError(
            f"{asked}: there is more than one. Put the state before it: "
            + " or ".join(f"opd:{state}/{who}/{kind}" for state in states)
            + "."
        )
    return _of_year(asked, named, year)


def _of_year(asked: str, named: list[Dataset], year: int | None) -> Dataset:
    if year is None:
        fitting = named
    else:
        fitting = [d for d in named if d.years == str(year)] or [
            d
            for d in named
            if d.years == "MULTIPLE"
            and (d.start is None or d.start.year <= year)
            and (d.end is None or year <= d.end.year)
        ]
    if not fitting:
        raise RecordsError(f"{asked}: OpenPoliceData has no such year, but {_years(named)}.")
    if len(fitting) > 1:
        raise RecordsError(
            f"{asked}: there are {len(fitting)}: {_years(fitting)}. Put a year after it, or name "
            "one by its portal: " + ", ".join(sorted({d.page or d.address for d in fitting})[:5])
        )
    found = fitting[0]
    return Dataset(**{**vars(found), "year": year if found.years == "MULTIPLE" else None})


def _years(datasets: list[Dataset]) -> str:
    return ", ".join(
        f"{d.start} to {d.end}" if d.years == "MULTIPLE" else d.years for d in datasets[:40]
    )


def _is_called(dataset: Dataset, who: str) -> bool:
    names = {dataset.source, dataset.agency, dataset.agency_name or dataset.source}
    code = next((c for c, name in CODES.items() if name == dataset.state), "")
    called = names | {f"{state}/{name}" for name in names for state in (dataset.state, code)}
    return who.casefold() in {name.casefold() for name in called}


def _near(word: str, known: Any) -> str:
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.5)
    return f" Did you mean {near[0]!r}?" if near else ""


def _state_name(state: str) -> str:
    names = {name.casefold(): name for name in CODES.values()}
    name = CODES.get(state.upper()) or names.get(state.casefold())
    if name is None:
        raise RecordsError(
            f"{state!r} is not a state; expected a code or a name, such as MN or Minnesota."
            + _near(state.title(), CODES.values())
        )
    return name


@lru_cache(maxsize=1)
def _types_by_topic() -> dict[str, list[str]]:
    path = paths.DICTIONARIES.parent / "opd_table_types.yml"
    types: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return types


def table_types(topic: str) -> list[str]:
    """Return OpenPoliceData's table types that belong to a topic.

    Raises:
        RecordsError: There is no such topic, or OpenPoliceData has nothing for it.
    """
    types = _types_by_topic()
    if topic not in types:
        raise RecordsError(
            f"{topic!r} is not a topic of the toolkit ({', '.join(types)}).{_near(topic, types)}"
        )
    if not types[topic]:
        raise RecordsError(
            f"OpenPoliceData has no tables about {topic}. The page of your state under "
            "references/data_sources may name some."
        )
    return types[topic]


@lru_cache(maxsize=4)
def _datasets(path: Path, changed: float) -> tuple[Dataset, ...]:
    try:
        table = pd.read_csv(path, dtype=str, keep_default_na=False)
    except (ValueError, OSError) as error:
        raise RecordsError(f"{path}: this is no table of sources ({error}).") from None
    missing = [name for name in COLUMNS if name not in table]
    if missing:
        raise RecordsError(
            f"{path}: expected OpenPoliceData's table of sources; it lacks {', '.join(missing)}. "
            "Delete it and try again; if it stays so, update the toolkit."
        )
    table = table[list(COLUMNS)].rename(columns=COLUMNS).apply(lambda column: column.str.strip())
    return tuple(_dataset(row) for row in table.to_dict("records"))


def _dataset(row: dict[Any, str]) -> Dataset:
    facts: dict[str, Any] = {name: text or None for name, text in row.items()}
    return Dataset(**facts | {name: _day(row[name]) for name in DAYS})


def _read(path: Path, offline: str | None = None) -> Catalog:
    changed = path.stat().st_mtime
    datasets = _datasets(path, changed)
    checked = max((d.checked for d in datasets if d.checked), default=None)
    taken = date.fromtimestamp(changed)
    return Catalog(datasets, min(checked or taken, taken), offline)


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%m/%d/%Y").date()
    except ValueError:
        return None
