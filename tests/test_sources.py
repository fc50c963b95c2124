"""A mistake in a source description names file, line, key and the nearest right spelling."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from ruamel.yaml import YAML

from publicsafety import paths
from publicsafety.errors import SourceError, ToolkitError
from publicsafety.sources import json_schema, list_sources, read_source

WHERE = "data/sources/police_stops/town.yml"
COLUMNS = {"id": "stop_id", "race": "subject_race", "s": "search_conducted"}


def complaint(town: Any, old: str = "", new: str = "", **changes: Any) -> str:
    """Return what is said about a description, after replacing some of its text."""
    path = town.describe(**changes)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new) if old else text, encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        read_source("police_stops", "town")
    return str(caught.value)


def line_of(town: Any, text: str) -> int:
    lines = town.yaml.read_text(encoding="utf-8").splitlines()
    return next(i for i, line in enumerate(lines, 1) if text in line)


@pytest.mark.parametrize(
    ("old", "new", "key", "hint"),
    [
        ("agency:", "agencie:", "agencie", "did you mean 'agency'?"),
        ("timezone:", "time_zone:", "time_zone", "did you mean 'timezone'?"),
        ("  kind:", "  kindd:", "records.kindd", "did you mean 'kind'?"),
        ("  url:", "  ulr:", "publisher.ulr", "did you mean 'url'?"),
    ],
)
def test_a_misspelled_key(town: Any, old: str, new: str, key: str, hint: str) -> None:
    said = complaint(town, old, new)
    assert f"{WHERE}, line {line_of(town, new)}: {key}: " in said
    assert hint in said


def test_a_misspelled_key_deep_inside(town: Any) -> None:
    group = {"name": "White", "matches": ["white"], "populaton": 10}
    benchmark = {"name": "b", "title": "B", "year": 2010, "citation": "c", "url": "u"}
    said = complaint(town, benchmarks=[benchmark | {"groups": [group]}])
    line = line_of(town, "populaton")
    assert f"{WHERE}, line {line}: benchmarks.0.groups.0.populaton: " in said
    assert "did you mean 'population'?" in said


def test_a_missing_key(town: Any) -> None:
    assert f"{WHERE}, line 1: license: this key is missing." in complaint(town, license=None)


def test_a_value_of_the_wrong_kind(town: Any) -> None:
    said = complaint(town, "  kind: file", "  kind: fil")
    assert f"{WHERE}, line {line_of(town, 'kind: fil')}: records.kind: " in said
    assert "'snapshot', 'file', 'url', 'portal' or 'remote'; found 'fil'" in said


def test_a_value_of_the_wrong_shape_is_named_without_the_checker_s_own_words(town: Any) -> None:
    said = complaint(town, columns=COLUMNS, values={"search_conducted": {"x": ["true"]}})
    assert f"line {line_of(town, '    x:')}: values.search_conducted.x: " in said


@pytest.mark.parametrize(
    ("zone", "hint"),
    [
        ("America/Chicgo", "did you mean 'America/Chicago'?"),
        ("CST6CDX", "did you mean 'CST6CDT'?"),
        ("here", "is not a time zone"),
    ],
)
def test_a_bad_time_zone(town: Any, zone: str, hint: str) -> None:
    said = complaint(town, timezone=zone)
    assert f"{WHERE}, line {line_of(town, 'timezone')}: timezone: {zone!r} is not" in said
    assert hint in said


def test_a_wrong_standard_column(town: Any) -> None:
    said = complaint(town, columns=COLUMNS | {"x": "subject_rase"})
    assert f"{WHERE}, line {line_of(town, 'subject_rase')}: columns.x: " in said
    assert "did you mean 'subject_race'?" in said


def test_two_raw_columns_for_one_standard_column(town: Any) -> None:
    said = complaint(town, columns=COLUMNS | {"race2": "subject_race"})
    assert f"line {line_of(town, 'race2')}: columns.race2: 'subject_race' already comes" in said


def test_a_name_for_a_kept_column_that_no_tool_could_use(town: Any) -> None:
    assert "lower-case" in complaint(town, columns=COLUMNS | {"My Col": "raw_My Col"})


def test_a_value_that_is_not_allowed(town: Any) -> None:
    said = complaint(town, columns=COLUMNS, values={"subject_race": {"W": "whit"}})
    assert f"{WHERE}, line {line_of(town, 'W: whit')}: values.subject_race.W: " in said
    assert "did you mean 'white'?" in said


@pytest.mark.parametrize("value", ["yes", 1, "no"])
def test_a_yes_or_no_must_be_true_or_false(town: Any, value: object) -> None:
    said = complaint(town, columns=COLUMNS, values={"search_conducted": {"x": value}})
    assert "expected true, false or null" in said


def test_values_for_a_column_that_is_not_mapped(town: Any) -> None:
    said = complaint(town, columns=COLUMNS, values={"subject_rac": {"W": "white"}})
    assert f"line {line_of(town, 'subject_rac:')}: values.subject_rac: " in said
    assert "did you mean 'subject_race'?" in said


@pytest.mark.parametrize("key", ["formats", "one_row_per"])
def test_settings_for_a_column_that_is_not_mapped(town: Any, key: str) -> None:
    value: object = {"tim": "%H"} if key == "formats" else "tim"
    assert f"{key}.tim: 'tim' is not a mapped standard column" in complaint(town, **{key: value})


def test_a_value_that_could_never_be_seen(town: Any) -> None:
    said = complaint(town, columns=COLUMNS, values={"search_conducted": {"": False}})
    assert "missing_values" in said


def test_values_for_a_number(town: Any) -> None:
    said = complaint(town, columns={"a": "subject_age"}, values={"subject_age": {"x": "1"}})
    assert "values.subject_age: only text and yes or no have values to map, not a integer." in said


def test_a_repeated_key(town: Any) -> None:
    said = complaint(town, "agency:", "title: again\nagency:")
    assert said == f"{WHERE}, line 2: title: this key is repeated."


def test_text_that_is_no_yaml(town: Any) -> None:
    said = complaint(town, "Town Police", "[Town Police")
    assert said.startswith(f"{WHERE}, line {line_of(town, 'Police') + 1}: expected ',' or ']'")


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just text"])
def test_a_description_without_keys(town: Any, text: str) -> None:
    town.yaml.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match="expected keys and values"):
        read_source("police_stops", "town")


def test_a_description_in_another_encoding(town: Any) -> None:
    town.yaml.write_bytes("title: Café".encode("latin-1"))
    with pytest.raises(SourceError, match=r"town\.yml: not UTF-8 at byte 10"):
        read_source("police_stops", "town")


def test_every_mistake_is_named_at_once(town: Any) -> None:
    said = complaint(town, "agency:", "agencie:", timezone="Here/There", state="Minnesota")
    assert len(said.splitlines()) == 4  # two for the misspelled key: unknown, and missing


def test_raw_names_and_values_are_text_as_written(town: Any) -> None:
    town.describe(columns=COLUMNS, values={"search_conducted": {}})
    text = town.yaml.read_text(encoding="utf-8")
    mapping = "\n    YES: true\n    NO: false\n    true: true\n    1: true\n    007: false\n"
    mapping += "    1.50: false\n    null: null\n    2017-01-01: ~\n"
    text = text.replace("search_conducted: {}", f"search_conducted: {mapping}")
    town.yaml.write_text(text, encoding="utf-8")
    values = read_source("police_stops", "town").values["search_conducted"]
    assert values == {
        "YES": True,
        "NO": False,
        "true": True,
        "1": True,
        "007": False,
        "1.50": False,
        "null": None,
        "2017-01-01": None,
    }


def test_an_unknown_place_and_topic_name_the_nearest(project: Path, town: Any) -> None:
    town.describe()
    with pytest.raises(SourceError, match="did you mean 'town'"):
        read_source("police_stops", "towm")
    with pytest.raises(ToolkitError, match="did you mean 'police_stops'"):
        read_source("police_stop", str(town.yaml))
    with pytest.raises(SourceError, match="no such source description"):
        read_source("police_stops", str(project / "nowhere.yml"))


@pytest.mark.parametrize(("topic", "name"), list_sources())
def test_the_places_held_here_are_right(topic: str, name: str) -> None:
    source = read_source(topic, name)
    assert (source.topic, source.name) == (topic, name)
    text = (paths.SOURCES / topic / f"{name}.yml").read_text(encoding="utf-8")
    plain = yaml.load(text, yaml.BaseLoader)
    assert set(plain["columns"]) == set(source.columns)


@pytest.mark.parametrize(("topic", "name"), list_sources())
def test_editors_are_told_what_the_toolkit_accepts(topic: str, name: str) -> None:
    text = (paths.SOURCES / topic / f"{name}.yml").read_text(encoding="utf-8")
    tree = YAML(typ="safe").load(text)
    as_json = json.loads(json.dumps(tree, default=str))
    schema = jsonschema.Draft202012Validator(json_schema())
    assert [error.message for error in schema.iter_errors(as_json)] == []
    assert list(schema.iter_errors(as_json | {"agencie": "x"}))


def test_a_benchmark_is_found_by_name_and_the_first_is_the_report_s_own() -> None:
    source = read_source("police_stops", "minneapolis")
    assert source.benchmark() is source.benchmarks[0]
    assert source.benchmark("census_2010").year == "2010"
    with pytest.raises(SourceError, match="there is no benchmark called 'census_1990'"):
        source.benchmark("census_1990")
    with pytest.raises(SourceError, match="add one under 'benchmarks'"):
        read_source("police_stops", "rutland").benchmark()
