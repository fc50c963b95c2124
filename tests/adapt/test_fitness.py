"""What records are fit for: what the report can answer, and what looks wrong."""

from __future__ import annotations

import re
from collections.abc import Callable

import pandas as pd
import pytest
from typer.testing import CliRunner

from publicsafety import paths
from publicsafety.cli import app
from publicsafety.dictionary import read_dictionary
from publicsafety.fitness import assess, lacking_columns, request_wording, sections
from publicsafety.records import Records, load
from publicsafety.sources import list_sources


@pytest.fixture
def sample(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Records]:
    """Load the made-up records of a place."""
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    return load


def without(records: Records, *columns: str) -> Records:
    table = records.table.drop(columns=list(columns))
    return Records(table, records.ledger, records.source, records.dictionary, records.found)


def dated(records: Records, days: list[str]) -> Records:
    table = pd.DataFrame(
        {"date": pd.to_datetime(days), "stop_id": pd.Categorical(range(len(days)))}
    )
    return Records(table, records.ledger, records.source, records.dictionary, records.found)


def test_a_section_tells_what_it_lacks(sample) -> None:
    records = sample("police_stops", "minneapolis")
    searches = next(s for s in sections(records) if s.title.startswith("Searches"))
    assert searches.verdict == "partly"
    assert ["contraband_found" in need.columns for need in searches.lacking] == [True]


def test_a_section_without_any_of_its_columns_is_not_supported(sample) -> None:
    records = without(
        sample("police_stops", "minneapolis"), "search_conducted", "search_person",
        "search_vehicle", "citation_issued",
    )  # fmt: skip
    searches = next(s for s in sections(records) if s.title.startswith("Searches"))
    assert searches.verdict == "no"


def test_the_way_through_the_code_depends_on_the_columns(sample) -> None:
    records = sample("emergency_911", "milwaukee")
    timed = Records(
        records.table.assign(response_seconds=60.0),
        records.ledger, records.source, records.dictionary, records.found,
    )  # fmt: skip
    lacking = [
        {column for need in section.lacking for column in need.columns}
        for section in (sections(records)[-1], sections(timed)[-1])
    ]
    assert "arrived_at" in lacking[0]
    assert "arrived_at" not in lacking[1]


@pytest.mark.parametrize("topic", sorted(path.name for path in paths.NOTEBOOKS.iterdir()))
def test_each_column_that_a_report_asks_for_is_in_its_dictionary(sample, topic: str) -> None:
    name = next(name for other, name in list_sources() if other == topic and (
        paths.SAMPLES / topic / f"{name}.csv"
    ).exists())  # fmt: skip
    found = sections(sample(topic, name))
    asked = {
        column for section in found for need in section.answered + section.lacking
        for column in need.columns
    }  # fmt: skip
    assert asked
    assert asked <= set(read_dictionary(topic).names)


def test_the_request_uses_the_words_of_the_dictionary(sample) -> None:
    records = sample("police_stops", "minneapolis")
    fitness = assess(records)
    assert lacking_columns(records, fitness) == ["contraband_found"]
    (line,) = request_wording(records, fitness)
    assert line.startswith("Contraband found: Whether the search turned up something illegal.")


MONTHS = [f"{year}-{month:02}-{day:02}" for year in (2018, 2019) for month in range(1, 13)
          for day in range(1, 28)]  # fmt: skip


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([*MONTHS, "2099-01-01"], "1 row has a date in the future"),
        ([*MONTHS, "1900-01-01"], "1 row is dated before 1960"),
        ([*MONTHS, *["2019-01-01"] * 200], r"One day holds more than a quarter.*January 1, 2019"),
        ([d for d in MONTHS if not ("2018-06-05" <= d <= "2018-06-30")], r"usual rows.*2018-06\."),
        ([*MONTHS, "2014-03-01", "2015-03-01"], "2 rows are dated before 2018"),
    ],
)
def test_odd_dates_are_named(sample, days: list[str], said: str) -> None:
    odd = assess(dated(sample("police_stops", "minneapolis"), days)).odd
    assert any(re.search(said, line) for line in odd), odd


def test_ordinary_dates_are_not_odd(sample) -> None:
    odd = assess(dated(sample("police_stops", "minneapolis"), MONTHS)).odd
    assert not any(re.search("dated|One day|usual rows|future", line) for line in odd)


def test_a_number_that_repeats_is_named(sample) -> None:
    records = dated(sample("police_stops", "minneapolis"), MONTHS)
    records.table["stop_id"] = pd.Categorical([n // 2 for n in range(len(MONTHS))])
    assert any("repeat a number" in line for line in assess(records).odd)


@pytest.mark.parametrize("place", ["police_stops/minneapolis", "use_of_force/minneapolis"])
def test_check_reports_on_one_place(sample, place: str) -> None:
    result = CliRunner().invoke(app, ["check", place])
    assert result.exit_code == 0, result.output
    assert "What the report can answer" in result.output


def test_check_of_an_unknown_place_says_what_is_expected(sample) -> None:
    result = CliRunner().invoke(app, ["check", "minneapolis"])
    assert "topic/place" in str(result.exception)
