"""Source descriptions: where the records of a place are, and how their columns map.

A source description is one YAML file, `data/sources/<topic>/<name>.yml`. Everything that a
report has to know about a place stands in it; nothing about the place stands in the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import available_timezones

from pydantic import Field, PrivateAttr, WithJsonSchema, field_validator, model_validator
from ruamel.yaml.nodes import Node

from publicsafety import paths
from publicsafety.dictionary import Dictionary, read_dictionary
from publicsafety.errors import SourceError
from publicsafety.yaml_files import Strict, load_yaml, locate, plain, problem, unknown, validate

StandardValue = str | bool | None
Year = Annotated[str, WithJsonSchema({"type": ["string", "integer"]})]


class Publisher(Strict):
    """Who publishes the records, and the page where they do so."""

    name: str
    url: str


class File(Strict):
    """A file and how to tell that it is the right one."""

    file: str = Field(description="File name, as in data/snapshots/<topic>/ or a mirror.")
    url: str | None = Field(
        None,
        description="Address to download the file from; or for kind: remote the address that "
        "DuckDB reads, such as s3://bucket/stops/*.parquet.",
    )
    sha256: str | None = Field(
        None, pattern=r"^[0-9a-f]{64}$", description="Checksum; leave out for a live portal."
    )


class Records(File):
    """The file of records, how to retrieve it and how to read it."""

    kind: Literal["snapshot", "file", "url", "portal", "remote"] = Field(
        description="snapshot: hosted here; file: on your disk, or a folder of parts; url: a file "
        "at the publisher, kept in the cache; portal: a table of a data portal, kept in the cache "
        "as CSV; remote: CSV or Parquet that DuckDB reads where it lies, each time anew."
    )
    portal: str | None = Field(
        None, description="For a portal: its table, such as socrata:data.nola.gov/9mnw-mbde."
    )
    rows: int | None = Field(None, ge=0, description="Rows that the file must have.")
    retrieved: date | None = Field(None, description="Day on which the file was taken.")
    encoding: str = Field("utf-8", description="Text encoding, such as utf-8 or latin-1.")
    delimiter: str = Field(",", min_length=1, max_length=1)
    missing_values: list[str] = Field(
        default=[""], description="Cells that mean that nothing was recorded."
    )
    exact_copies: Literal["keep", "drop"] = Field(
        "keep",
        description="Whether a row that repeats another one in every column is a copy (drop) or an "
        "event of its own (keep).",
    )
    leave_out: dict[str, list[str]] = Field(
        default={},
        description="Raw column to the values that mark rows which are no records, such as totals.",
    )

    @model_validator(mode="after")
    def _names_a_table(self) -> Self:
        if (self.kind == "portal") != (self.portal is not None):
            raise ValueError("'portal' names the table of 'kind: portal', and belongs to no other")
        if self.kind == "remote" and self.url is None:
            raise ValueError("'kind: remote' needs the address of the records: 'url'")
        return self


class Boundaries(File):
    """Polygons of the neighborhoods or districts, as GeoJSON."""

    name_property: str = Field(description="Property of a polygon that holds its name.")
    column: str = Field("neighborhood", description="Standard column that holds the same name.")
    names: dict[str, str] = Field(
        default={}, description="Polygon's name to the name in the records, where they differ."
    )
    publisher: Publisher | None = None


class AreaPopulations(File):
    """Residents of each neighborhood or district, as CSV with one row per area."""

    column: str = Field("neighborhood", description="Standard column that holds the area's name.")
    name_column: str = Field(description="Column of the file that holds the same name.")
    population_column: str
    year: Year
    citation: str


class BenchmarkGroup(Strict):
    """One group of a benchmark population."""

    name: str
    matches: list[str] = Field(description="Standard values that this group is compared with.")
    population: float = Field(gt=0)


class Benchmark(Strict):
    """A population that the people stopped are compared with."""

    name: str = Field(pattern=r"^[a-z0-9_]+$")
    title: str
    year: Year
    citation: str
    url: str
    groups: list[BenchmarkGroup] = Field(min_length=1)
    note: str | None = None


class Period(Strict):
    """First and last day that the records cover; rows outside are set aside."""

    start: date
    end: date

    @property
    def whole_years(self) -> list[int]:
        """Years that the records cover from January to December."""
        return [
            year
            for year in range(self.start.year, self.end.year + 1)
            if self.start <= date(year, 1, 1) and date(year, 12, 31) <= self.end
        ]


class Point(Strict):
    """Where the place lies, for the time of sunset."""

    lat: float = Field(ge=-90, le=90)
    lng: float = Field(ge=-180, le=180)


class Source(Strict):
    """A source description. See the module's docstring."""

    topic: str
    name: str
    title: str
    agency: str
    place: str
    state: str = Field(pattern=r"^[A-Z]{2}$")
    timezone: str
    location: Point | None = None
    license: str
    publisher: Publisher
    records: Records
    period: Period | None = None
    recorded_in: Literal["local", "UTC"] = Field(
        "local", description="Whether times in the file are local or UTC."
    )
    one_row_per: str | None = Field(
        None, description="Standard column whose repeats are further rows of the same event."
    )
    columns: dict[str, str | list[str]] = Field(
        description="Raw name to standard name, or to several."
    )
    values: dict[str, dict[str, StandardValue]] = Field(
        default={}, description="Per standard column: raw value to standard value; null: unknown."
    )
    formats: dict[str, str] = Field(
        default={}, description="Per standard date or time column: its strptime format, if not ISO."
    )
    benchmarks: list[Benchmark] = Field(default=[])
    boundaries: Boundaries | None = None
    area_populations: AreaPopulations | None = None
    related: dict[str, str] = Field(
        default={},
        description="Other descriptions of the same place that the report reads as well, by role, "
        "such as 'roster: chicago_roster'.",
    )
    notes: list[str] = Field(default=[], description="Known faults of the records.")
    _path: Path | None = PrivateAttr(None)

    @field_validator("timezone")
    @classmethod
    def _known_timezone(cls, name: str) -> str:
        if name not in available_timezones():
            raise ValueError(unknown(name, available_timezones(), "a time zone"))
        return name

    @property
    def standard_columns(self) -> dict[str, str]:
        """Standard name to the raw name that it comes from."""
        return {
            standard: raw
            for raw, names in self.columns.items()
            for standard in ([names] if isinstance(names, str) else names)
        }

    @property
    def path(self) -> Path:
        """The file of this description."""
        return self._path or paths.SOURCES / self.topic / f"{self.name}.yml"

    def benchmark(self, name: str | None = None) -> Benchmark:
        """Return the benchmark of that name, or the first one.

        Raises:
            SourceError: There is none.
        """
        for benchmark in self.benchmarks:
            if name in (None, benchmark.name):
                return benchmark
        names = [b.name for b in self.benchmarks]
        raise SourceError(
            f"{paths.relative(self.path)}: there is no benchmark"
            + (f" called {name!r}; it has {names}." if name else "; add one under 'benchmarks'.")
        )


def source_path(topic: str, name: str) -> Path:
    """Return the file that describes a place, for a name or a path to a YAML file.

    Raises:
        SourceError: There is no such file; names the nearest one.
    """
    if name.endswith((".yml", ".yaml")):
        path = Path(name)
        if not path.exists():
            raise SourceError(f"{name}: there is no such source description.")
        return path
    path = paths.SOURCES / topic / f"{name}.yml"
    if not path.exists():
        known = sorted(p.stem for p in (paths.SOURCES / topic).glob("*.yml"))
        raise SourceError(
            f"{paths.relative(path)}: there is no such source description. "
            + unknown(name, known, "a place of this topic")
        )
    return path


def read_source(topic: str, name: str) -> Source:
    """Read and check the description of a place.

    Args:
        topic: A topic's name, such as "police_stops".
        name: A place's name, such as "minneapolis", or the path of a YAML file.

    Raises:
        SourceError: Names the file, line, key, what was expected and the nearest spelling.
    """
    path = source_path(topic, name)
    tree = load_yaml(path)
    data = {"topic": topic, "name": path.stem} | plain(path, tree)
    source = validate(path, tree, Source, data)
    source._path = path
    _check_against_dictionary(path, tree, source, read_dictionary(topic))
    return source


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a source description, for editors."""
    schema = Source.model_json_schema()
    schema["title"] = "Source description"
    schema["required"] = [k for k in schema["required"] if k not in ("topic", "name")]
    return schema


def _check_against_dictionary(
    path: Path, tree: Node, source: Source, dictionary: Dictionary
) -> None:
    problems: list[tuple[tuple[str, ...], str]] = []
    seen: dict[str, str] = {}
    for raw, names in source.columns.items():
        for name in [names] if isinstance(names, str) else names:
            if not name.startswith("raw_") and name not in dictionary.names:
                text = unknown(name, dictionary.names, "a standard column")
                problems.append((("columns", raw), text))
            elif not re.fullmatch(r"[a-z][a-z0-9_]*", name):
                text = f"{name!r}: only lower-case letters, digits and _ may stand in a name"
                problems.append((("columns", raw), text))
            elif name in seen:
                problems.append((("columns", raw), f"{name!r} already comes from {seen[name]!r}"))
            seen[name] = raw
    for key in ("values", "formats", "one_row_per"):
        named = getattr(source, key)
        for column in [named] if isinstance(named, str) else named or ():
            if column not in seen:
                text = unknown(column, seen, "a mapped standard column")
                problems.append(((key, column), text))
    for column in source.values if not problems else ():
        problems += _wrong_values(source, column, dictionary)
    if problems:
        raise SourceError(
            "\n".join(
                problem(path, locate(tree, loc)[0], ".".join(loc), text) for loc, text in problems
            )
        )


def _wrong_values(
    source: Source, column: str, dictionary: Dictionary
) -> Iterator[tuple[tuple[str, ...], str]]:
    kind = dictionary.field(column).type
    if kind not in ("string", "boolean"):
        yield ("values", column), f"only text and yes or no have values to map, not a {kind}"
        return
    for raw, value in source.values[column].items():
        loc = ("values", column, raw)
        if raw in source.records.missing_values:
            yield loc, f"{raw!r} is one of 'records: missing_values', so it is never a value"
        elif wrong := dictionary.problem_with(column, value):
            yield loc, wrong


@lru_cache(maxsize=1)
def list_sources() -> tuple[tuple[str, str], ...]:
    """Return (topic, name) of every place that the toolkit holds."""
    return tuple((p.parent.name, p.stem) for p in sorted(paths.SOURCES.glob("*/*.yml")))
