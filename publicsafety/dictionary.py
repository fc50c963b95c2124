"""Data dictionaries: the one schema of each topic's standard columns.

A dictionary is a Frictionless Table Schema in YAML, `references/data_dictionaries/<topic>.yml`.
It names the standard columns, checks source descriptions and standard tables, makes the
dictionary's page, and is read by the R siblings too.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal, Self

import numpy as np
import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from publicsafety import paths
from publicsafety.errors import ToolkitError

FieldType = Literal["string", "boolean", "integer", "number", "date", "time", "datetime"]


DTYPES: dict[FieldType, type] = {
    "string": pd.CategoricalDtype,
    "boolean": pd.BooleanDtype,
    "integer": pd.Int64Dtype,
    "number": np.dtypes.Float64DType,
    "date": np.dtypes.DateTime64DType,
    "time": np.dtypes.TimeDelta64DType,
    "datetime": np.dtypes.DateTime64DType,
}


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Constraints(_Strict):
    """What a value may be."""

    enum: list[str] | None = None
    minimum: float | None = None
    maximum: float | None = None


class Derivation(_Strict):
    """How a column that was not mapped follows from others."""

    any_of: list[str] = []
    date_of: str | None = None
    date_and_time: list[str] = []


class StandardField(_Strict):
    """One standard column."""

    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: str
    type: FieldType
    description: str
    constraints: Constraints = Constraints()
    unit: str | None = None
    source: str = Field(description="The standard that the name comes from.")
    synonyms: dict[str, list[str]] = Field(
        default={}, description="Raw names, each with the real files that it was seen in."
    )
    value_meanings: dict[str, str] = {}
    known_only_where: str | None = Field(
        None, description="Boolean column that must be true for this one to be known."
    )
    derived_from: Derivation | None = None

    @property
    def others(self) -> list[str]:
        """Names of the other columns that this one depends on."""
        rule = self.derived_from or Derivation()
        named = [*rule.any_of, *rule.date_and_time, rule.date_of, self.known_only_where]
        return [name for name in named if name]


class RealFile(_Strict):
    """A file that an agency published, and where its columns can be seen."""

    url: str
    file: str | None = Field(None, description="Its name among the real records, for the tests.")


class _Schema(_Strict):
    name: str
    title: str
    description: str
    standard: str
    standard_url: str
    unit_of_observation: str
    missingValues: list[str] = [""]
    primaryKey: str | None = None
    files: dict[str, RealFile] = {}
    fields: list[StandardField]

    @model_validator(mode="after")
    def _names_are_known(self) -> Self:
        types: dict[str, FieldType] = {}
        for field in self.fields:
            if field.name in types:
                raise ValueError(f"{field.name!r} stands twice under fields")
            types[field.name] = field.type
        for field in self.fields:
            needed = field.known_only_where
            for name in field.others:
                if name not in types:
                    raise ValueError(f"{field.name}: {name!r} is not a field")
            if needed and types[needed] != "boolean":
                raise ValueError(f"{field.name}: {needed!r} is not a boolean")
            for file in {file for seen in field.synonyms.values() for file in seen}:
                if file not in self.files:
                    raise ValueError(f"{field.name}: {file!r} does not stand under files")
        return self


@dataclass(frozen=True)
class Dictionary:
    """The standard columns of a topic."""

    schema: _Schema
    path: Path

    @cached_property
    def fields(self) -> Mapping[str, StandardField]:
        """Standard columns by name, in the dictionary's order."""
        return {field.name: field for field in self.schema.fields}

    @property
    def names(self) -> list[str]:
        """Names of the standard columns."""
        return list(self.fields)

    def field(self, name: str) -> StandardField:
        """Return a standard column; a `raw_…` column is text kept as it came."""
        if name.startswith("raw_"):
            return StandardField(
                name=name,
                title=name.removeprefix("raw_"),
                type="string",
                description="Kept as the publisher wrote it.",
                source="raw",
            )
        return self.fields[name]

    def problem_with(self, column: str, value: Any) -> str | None:
        """Say why a value may not stand in a standard column, or None where it may."""
        field = self.field(column)
        if value is None:
            return None
        if field.type == "boolean":
            return (
                None if isinstance(value, bool) else f"expected true, false or null, not {value!r}."
            )
        allowed = field.constraints.enum
        if allowed and value not in allowed:
            near = difflib.get_close_matches(str(value), allowed, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"allowed: {', '.join(allowed)}."
            return f"{value!r} is not a value of {column}; {hint}"
        low, high = field.constraints.minimum, field.constraints.maximum
        if (low is not None and value < low) or (high is not None and value > high):
            return f"{value} is outside {low} to {high}."
        return None

    def check(self, table: pd.DataFrame) -> None:
        """Check a standard table against the schema: its categories and extremes, not every row.

        Raises:
            ToolkitError: Names the columns and the values that do not belong.
        """
        problems = [
            f"{name}: {problem}"
            for name in table.columns
            for problem in self._problems(name, table[name])
        ]
        if problems:
            raise ToolkitError(
                f"The standard table does not follow {paths.relative(self.path)}: "
                f"{'; '.join(problems[:5])}"
            )

    def _problems(self, name: str, values: pd.Series) -> list[str]:
        if name not in self.fields and not name.startswith("raw_"):
            return ["is not a standard column."]
        field = self.field(name)
        kind = pd.StringDtype if name == self.schema.primaryKey else DTYPES[field.type]
        if not isinstance(values.dtype, (kind, DTYPES[field.type])):
            return [f"expected a {field.type}, found {values.dtype}."]
        if field.type == "string" and field.constraints.enum:
            held = values.cat.categories.to_list()
        elif field.type in ("integer", "number"):
            held = values.agg(["min", "max"]).dropna().to_list()
        else:
            return []
        return [problem for value in held if (problem := self.problem_with(name, value))]


@lru_cache(maxsize=32)
def read_dictionary(topic: str) -> Dictionary:
    """Read the dictionary of a topic.

    Raises:
        ToolkitError: There is none, or it does not follow the schema of dictionaries.
    """
    path = paths.DICTIONARIES / f"{topic}.yml"
    if not path.exists():
        known = sorted(p.stem for p in paths.DICTIONARIES.glob("*.yml"))
        near = difflib.get_close_matches(topic, known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"topics: {', '.join(known)}."
        raise ToolkitError(f"{topic!r} is not a topic of the toolkit; {hint}")
    try:
        data = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except YAMLError as error:
        raise ToolkitError(f"{paths.relative(path)}: {error}") from None
    try:
        schema = _Schema.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        said = first["msg"].removeprefix("Value error, ")
        at = f"{where}: " if where else ""
        raise ToolkitError(f"{paths.relative(path)}: {at}{said}.") from None
    return Dictionary(schema, path)
