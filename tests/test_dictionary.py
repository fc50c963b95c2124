"""The dictionary is the one schema: it checks tables, and is checked itself."""

from __future__ import annotations

import csv
import gzip
import lzma
from itertools import chain
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from publicsafety import paths
from publicsafety.dictionary import Dictionary, read_dictionary
from publicsafety.errors import ToolkitError

TOPICS = sorted(path.stem for path in paths.DICTIONARIES.glob("*.yml"))
SMALLEST = """
name: things
title: Things
description: Things.
standard: None
standard_url: https://example.org
unit_of_observation: a thing
fields:
  - {name: a, title: A, type: boolean, description: A., source: toolkit}
  - {name: b, title: B, type: string, description: B., source: toolkit}
"""


@pytest.fixture
def stops() -> Dictionary:
    return read_dictionary("police_stops")


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("subject_race", pd.Categorical(["white", "Martian"]), "'Martian' is not a value"),
        ("subject_race", ["white"], "expected a string"),
        ("search_conducted", [True], "expected a boolean"),
        ("subject_age", pd.array([9, 30], "Int64"), "9 is outside 10.0 to 110.0"),
        ("subject_age", [30], "expected a integer"),
        ("lat", [44.0, np.inf], "inf is outside"),
        ("date", ["2017-01-01"], "expected a date"),
        ("colour", ["red"], "colour: is not a standard column"),
    ],
)
def test_a_table_that_does_not_follow_is_an_error(
    stops: Dictionary, name: str, values: object, said: str
) -> None:
    with pytest.raises(ToolkitError, match=r"police_stops\.yml: ") as caught:
        stops.check(pd.DataFrame({name: values}))
    assert said in str(caught.value)


def test_a_table_that_follows_is_no_error(stops: Dictionary) -> None:
    stops.check(
        pd.DataFrame(
            {
                "subject_race": pd.Categorical(["white", None]),
                "search_conducted": pd.array([True, None], "boolean"),
                "subject_age": pd.array([10, None], "Int64"),
                "lat": [44.0, np.nan],
                "date": pd.to_datetime(["2017-01-01", None]),
                "time": pd.to_timedelta(["01:00:00", None]),
                "raw_anything": pd.Categorical(["x", "y"]),
            }
        )
    )


@pytest.mark.parametrize("topic", TOPICS)
def test_the_dictionaries_held_here_are_right(topic: str) -> None:
    dictionary = read_dictionary(topic)
    assert dictionary.schema.name == topic
    assert len(set(dictionary.names)) == len(dictionary.schema.fields)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_standard_column_rests_on_two_real_files(topic: str) -> None:
    schema = read_dictionary(topic).schema
    seen = {field.name: set(chain(*field.synonyms.values())) for field in schema.fields}
    assert {name: files for name, files in seen.items() if len(files) < 2} == {}
    assert set(chain(*seen.values())) == set(schema.files)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_raw_name_stands_in_the_real_file_it_is_said_to_be_from(
    topic: str, real_data: Path
) -> None:
    schema = read_dictionary(topic).schema
    held = {name: file.file for name, file in schema.files.items() if file.file}
    columns = {name: columns_of(next(real_data.glob(f"*/{file}"))) for name, file in held.items()}
    said = [
        (raw, name)
        for field in schema.fields
        for raw, files in field.synonyms.items()
        for name in files
        if name in held
    ]
    assert said
    assert [(raw, name) for raw, name in said if raw not in columns[name]] == []


def columns_of(path: Path) -> list[str]:
    """Return the column names of a file; one without a name is called by its place."""
    if path.suffix == ".xlsx":
        names = list(pd.read_excel(path, nrows=0, engine="openpyxl"))
    else:
        opened = {".gz": gzip.open, ".xz": lzma.open}.get(path.suffix, open)
        with opened(path, "rt", encoding="utf-8-sig", newline="") as file:
            names = next(csv.reader(file))
    return [name or f"column {place}" for place, name in enumerate(names, start=1)]


@pytest.fixture
def things(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "DICTIONARIES", tmp_path)
    read_dictionary.cache_clear()
    return tmp_path / "things.yml"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("type: boolean", "type: bool", "fields.0.type"),
        ("title: Things", "titel: Things", "title"),
        ("source: toolkit}", "source: toolkit, known_only_where: z}", "'z' is not a field"),
        ("source: toolkit}", "source: toolkit, known_only_where: b}", "'b' is not a boolean"),
        (
            "source: toolkit}",
            "source: toolkit, synonyms: {x: [Nowhere]}}",
            "'Nowhere' does not stand under files",
        ),
        (
            "source: toolkit}",
            "source: toolkit, derived_from: {any_of: [z]}}",
            "'z' is not a field",
        ),
        ("name: b", "name: a", "'a' stands twice"),
        ("fields:", "fields: [", "line"),
    ],
)
def test_a_mistake_in_a_dictionary_names_the_file(
    things: Path, old: str, new: str, said: str
) -> None:
    things.write_text(SMALLEST.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ToolkitError, match=r"things\.yml") as caught:
        read_dictionary("things")
    assert said in str(caught.value)


def test_the_smallest_dictionary_is_read(things: Path) -> None:
    things.write_text(SMALLEST, encoding="utf-8")
    assert read_dictionary("things").names == ["a", "b"]
