"""Source descriptions: where the records of a place are, and how their columns map.

A source description is one YAML file, `data/sources/<topic>/<name>.yml`. Everything that a
report has to know about a place stands in it; nothing about the place stands in the report.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    ValidationError,
    WithJsonSchema,
    field_validator,
)
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from publicsafety import paths
from publicsafety.dictionary import Dictionary, read_dictionary
from publicsafety.errors import SourceError

StandardValue = str | bool | None
Year = Annotated[str, WithJsonSchema({"type": ["string", "integer"]})]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Publisher(_Strict):
    """Who publishes the records, and the page where they do so."""

    name: str
    url: str


class File(_Strict):
    """A file and how to tell that it is the right one."""

    file: str = Field(description="File name, as in data/snapshots/<topic>/ or a mirror.")
    url: str | None = Field(None, description="Address to download the file from.")
    sha256: str | None = Field(
        None, pattern=r"^[0-9a-f]{64}$", description="Checksum; leave out for a live portal."
    )


class Records(File):
    """The file of records, how to retrieve it and how to read it."""

    kind: Literal["snapshot", "file", "url"] = Field(
        description="snapshot: hosted here; file: on your disk; url: at the publisher."
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


class BenchmarkGroup(_Strict):
    """One group of a benchmark population."""

    name: str
    matches: list[str] = Field(description="Standard values that this group is compared with.")
    population: float = Field(gt=0)


class Benchmark(_Strict):
    """A population that the people stopped are compared with."""

    name: str = Field(pattern=r"^[a-z0-9_]+$")
    title: str
    year: Year
    citation: str
    url: str
    groups: list[BenchmarkGroup] = Field(min_length=1)
    note: str | None = None


class Period(_Strict):
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


class Point(_Strict):
    """Where the place lies, for the time of sunset."""

    lat: float = Field(ge=-90, le=90)
    lng: float = Field(ge=-180, le=180)


class Source(_Strict):
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
    benchmarks: list[Benchmark] = []
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
            raise ValueError(_unknown(name, available_timezones(), "a time zone"))
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
            + _unknown(name, known, "a place of this topic")
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
    tree = _load_yaml(path)
    data = {"topic": topic, "name": path.stem} | _plain(path, tree)
    try:
        source = Source.model_validate(data)
    except ValidationError as error:
        raise SourceError(_explain(path, tree, error)) from None
    source._path = path
    _check_against_dictionary(path, tree, source, read_dictionary(topic))
    return source


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a source description, for editors."""
    schema = Source.model_json_schema()
    schema["title"] = "Source description"
    schema["required"] = [k for k in schema["required"] if k not in ("topic", "name")]
    return schema


def _load_yaml(path: Path) -> MappingNode:
    """Return the nodes of a YAML file, which know their lines and each scalar as it was written."""
    where = paths.relative(path)
    try:
        tree = YAML(typ="rt").compose(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problem = str(error.problem).strip().split("\n")[0]
        raise SourceError(f"{where}, line {line}: {problem}.") from None
    except YAMLError as error:
        raise SourceError(f"{where}: {str(error).splitlines()[0]}.") from None
    except UnicodeDecodeError as error:
        raise SourceError(f"{where}: not UTF-8 at byte {error.start}; save it as UTF-8.") from None
    if not isinstance(tree, MappingNode):
        raise SourceError(f"{where}: expected keys and values, such as 'title: …'.")
    return tree


def _plain(path: Path, node: Node) -> Any:
    """Return what a node holds: text as it was written, save for true, false and null.

    Raw names and values are text even where YAML would read a number or a date, such as 007.
    """
    if isinstance(node, SequenceNode):
        return [_plain(path, item) for item in node.value]
    if isinstance(node, MappingNode):
        held: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode) or key.value in held:
                problem = "a key must be text" if key.value not in held else "this key is repeated"
                line = key.start_mark.line + 1
                raise SourceError(f"{paths.relative(path)}, line {line}: {key.value}: {problem}.")
            held[key.value] = _plain(path, value)
        return held
    kind = str(node.tag).rpartition(":")[2]
    if kind == "null":
        return None
    return node.value.lower() == "true" if kind == "bool" else node.value


def _locate(tree: Node, loc: tuple[int | str, ...]) -> tuple[int, int]:
    """Return the line of the deepest part of `loc` that stands in the file, and how deep it is."""
    line = 1
    for depth, part in enumerate(loc):
        if isinstance(tree, MappingNode):
            found = next(((k, v) for k, v in tree.value if k.value == part), None)
            if found is None:
                return line, depth
            line, tree = found[0].start_mark.line + 1, found[1]
        elif isinstance(tree, SequenceNode) and isinstance(part, int) and part < len(tree.value):
            tree = tree.value[part]
            line = tree.start_mark.line + 1
        else:
            return line, depth
    return line, len(loc)


def _explain(path: Path, tree: Node, error: ValidationError) -> str:
    lines = []
    for problem in error.errors(include_url=False):
        loc = problem["loc"]
        line, depth = _locate(tree, loc)
        text = problem["msg"].removeprefix("Value error, ").rstrip(".?")
        if problem["type"] == "missing":
            depth, text = len(loc), "this key is missing"
        elif problem["type"] == "extra_forbidden":
            text = _unknown(str(loc[-1]), _keys_allowed_at(loc[:-1]), "a key here")
        elif problem["type"] == "value_error":
            text = problem["msg"].removeprefix("Value error, ")
        else:
            text += f"; found {str(problem['input'])[:80]!r}"
        key = ".".join(str(part) for part in loc[:depth])
        lines.append(_problem(path, line, key, text))
    return "\n".join(dict.fromkeys(lines))


def _problem(path: Path, line: int, key: str, text: str) -> str:
    end = "" if text.endswith((".", "?")) else "."
    return f"{paths.relative(path)}, line {line}: {key}: {text}{end}"


def _keys_allowed_at(loc: tuple[int | str, ...]) -> list[str]:
    model: Any = Source
    for part in loc:
        if isinstance(part, int):
            continue
        field = model.model_fields.get(part)
        if field is None:
            break
        candidates = re.findall(r"[A-Z]\w+", str(field.annotation))
        model = next((globals()[c] for c in reversed(candidates) if c in globals()), model)
    return list(model.model_fields)


def _unknown(name: str, known: Any, what: str) -> str:
    names = [str(k) for k in known]
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    if near:
        return f"{name!r} is not {what}; did you mean {near[0]!r}?"
    listed = ", ".join(sorted(names)) if len(names) <= 40 else "see the list of IANA names"
    return f"{name!r} is not {what} ({listed})."


def _check_against_dictionary(
    path: Path, tree: Node, source: Source, dictionary: Dictionary
) -> None:
    problems: list[tuple[tuple[str, ...], str]] = []
    seen: dict[str, str] = {}
    for raw, names in source.columns.items():
        for name in [names] if isinstance(names, str) else names:
            if not name.startswith("raw_") and name not in dictionary.names:
                text = _unknown(name, dictionary.names, "a standard column")
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
                text = _unknown(column, seen, "a mapped standard column")
                problems.append(((key, column), text))
    for column in source.values if not problems else ():
        problems += _wrong_values(source, column, dictionary)
    if problems:
        raise SourceError(
            "\n".join(
                _problem(path, _locate(tree, loc)[0], ".".join(loc), text) for loc, text in problems
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
