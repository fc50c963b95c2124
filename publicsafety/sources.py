"""Source descriptions: where the records of a place are, and how their columns map.

A source description is one YAML file, `data/sources/<topic>/<name>.yml`. Everything that a
report has to know about a place stands in it; nothing about the place stands in the report.
"""

from __future__ import annotations

import difflib
import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal
from zoneinfo import available_timezones

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError

from publicsafety import paths
from publicsafety.dictionary import Dictionary, read_dictionary
from publicsafety.errors import SourceError

StandardValue = str | bool | None


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
    year: int | str
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
    year: int | str
    citation: str
    url: str
    groups: list[BenchmarkGroup] = Field(min_length=1)
    note: str | None = None


class Period(_Strict):
    """First and last day that the records cover; rows outside are set aside."""

    start: date
    end: date


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
    notes: list[str] = Field(default=[], description="Known faults of the records.")

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
        return paths.SOURCES / self.topic / f"{self.name}.yml"

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
    data = {"topic": topic, "name": path.stem} | _plain(tree)
    try:
        source = Source.model_validate(data)
    except ValidationError as error:
        raise SourceError(_explain(path, tree, error)) from None
    _check_against_dictionary(path, tree, source, read_dictionary(topic))
    return source


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a source description, for editors."""
    schema = Source.model_json_schema()
    schema["title"] = "Source description"
    schema["required"] = [k for k in schema["required"] if k not in ("topic", "name")]
    return schema


def _load_yaml(path: Path) -> CommentedMap:
    try:
        tree = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problem = str(error.problem).strip().split("\n")[0]
        raise SourceError(f"{paths.relative(path)}, line {line}: {problem}.") from None
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{paths.relative(path)}: not UTF-8 at byte {error.start}; save it as UTF-8."
        ) from None
    if not isinstance(tree, CommentedMap):
        raise SourceError(f"{paths.relative(path)}: expected keys and values, such as 'title: …'.")
    return tree


def _plain(node: Any) -> Any:
    if isinstance(node, CommentedMap):
        return {_key(k): _plain(v) for k, v in node.items()}
    if isinstance(node, CommentedSeq):
        return [_plain(v) for v in node]
    if isinstance(node, str):
        return str(node)
    return node


def _key(key: Any) -> str:
    """A raw column or value is text, even when YAML reads `1` or `true`."""
    return str(key).lower() if isinstance(key, bool) else str(key)


def _line(tree: Any, loc: tuple[int | str, ...]) -> int:
    """Return the line of the deepest key of `loc` that stands in the file."""
    line = 1
    for part in loc:
        if isinstance(tree, CommentedMap):
            key = next((k for k in tree if _key(k) == part), None)
            if key is None:
                break
            line, tree = tree.lc.key(key)[0] + 1, tree[key]
        elif isinstance(tree, CommentedSeq) and isinstance(part, int) and part < len(tree):
            line, tree = tree.lc.item(part)[0] + 1, tree[part]
        else:
            break
    return line


def _explain(path: Path, tree: CommentedMap, error: ValidationError) -> str:
    lines = []
    for problem in error.errors(include_url=False):
        loc = problem["loc"]
        key = ".".join(str(part) for part in loc)
        text = problem["msg"].removeprefix("Value error, ").rstrip(".")
        if problem["type"] == "extra_forbidden":
            text = _unknown(str(loc[-1]), _keys_allowed_at(loc[:-1]), "a key here").rstrip(".")
        elif problem["type"] == "missing":
            text = "this key is missing"
        elif problem["type"] not in ("value_error",):
            text += f"; found {str(problem['input'])[:80]!r}"
        lines.append(f"{paths.relative(path)}, line {_line(tree, loc)}: {key}: {text}.")
    return "\n".join(dict.fromkeys(lines))


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
    path: Path, tree: CommentedMap, source: Source, dictionary: Dictionary
) -> None:
    known = dictionary.names
    problems: list[tuple[tuple[str, ...], str]] = []
    standard_seen: dict[str, str] = {}
    for raw, names in source.columns.items():
        for name in [names] if isinstance(names, str) else names:
            if name not in known and not name.startswith("raw_"):
                problems.append((("columns", raw), _unknown(name, known, "a standard column")))
            elif name in standard_seen:
                problems.append(
                    (("columns", raw), f"{name!r} already comes from {standard_seen[name]!r}.")
                )
            standard_seen[name] = raw
    for column, mapping in source.values.items():
        if column not in standard_seen:
            problems.append(
                (("values", column), _unknown(column, standard_seen, "a mapped standard column"))
            )
            continue
        for raw, value in mapping.items():
            wrong = dictionary.problem_with(column, value)
            if wrong:
                problems.append((("values", column, raw), wrong))
    for key in ("formats", "one_row_per"):
        named = getattr(source, key)
        for column in [named] if isinstance(named, str) else named or ():
            if column not in standard_seen:
                problems.append(
                    ((key, column), _unknown(column, standard_seen, "a mapped standard column"))
                )
    if problems:
        raise SourceError(
            "\n".join(
                f"{paths.relative(path)}, line {_line(tree, loc)}: {'.'.join(loc)}: {text}"
                for loc, text in problems
            )
        )


@lru_cache(maxsize=1)
def list_sources() -> tuple[tuple[str, str], ...]:
    """Return (topic, name) of every place that the toolkit holds."""
    return tuple((p.parent.name, p.stem) for p in sorted(paths.SOURCES.glob("*/*.yml")))
