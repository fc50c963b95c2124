"""Made-up statewide stops hold what they were drawn from, and both engines find it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml

from publicsafety import measures, simulate
from publicsafety.records import load
from publicsafety.simulate import a_state, faults, write_stops

ROWS = 120_000


@pytest.fixture
def state_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Write stops of a state and its description; return the path of the latter."""

    def write(state: simulate.State, rows: int = ROWS, part: int = 50_000) -> str:
        monkeypatch.setattr(simulate, "ROWS_OF_A_PART", part)
        folder = project / "parts"
        assert len(list(write_stops(state, rows, folder))) == -(-rows // part)
        path = project / "state.yml"
        path.write_text(yaml.safe_dump(simulate.describe(str(folder)), sort_keys=False))
        return str(path)

    return write


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    first, again = (
        [path.read_bytes() for path in write_stops(a_state(), 3000, tmp_path / name)]
        for name in ("first", "again")
    )
    assert first == again
    assert first != [p.read_bytes() for p in write_stops(a_state(seed=8), 3000, tmp_path / "x")]


def test_the_ledger_holds_just_the_planted_faults(state_file: Any) -> None:
    pytest.importorskip("duckdb")
    ledger = load("police_stops", state_file(a_state()), engine="duckdb").ledger
    planted = faults(ROWS)
    assert ledger.rows_read == ROWS
    assert ledger.set_aside == {"line with 4 cells instead of 9": planted["cut-off line"]}
    assert ledger.said_unknown == {"subject_race": planted["unknown race"]}
    assert ledger.unmapped == {"subject_race": {"Martian": planted["unmapped race"]}}
    assert ledger.unparsed == {"datetime": planted["no such day"]}
    assert ledger.out_of_range == {"subject_age": planted["impossible age"]}


def test_rates_are_those_that_were_set(state_file: Any) -> None:
    pytest.importorskip("duckdb")
    state = a_state(gap=(1.0, 1.5, 1.0, 1.0))
    stops = load("police_stops", state_file(state), engine="duckdb").table
    rates = measures.search_rates(stops).set_index("subject_race")
    truth = state.search_rates()
    inside = rates["low"].lt(truth) & rates["high"].gt(truth)
    assert inside.sum() >= 3
    ratio = measures.adjusted_ratio(stops, "search_conducted", within="district")
    black = ratio.set_index("subject_race").loc["black"]
    assert black["low"] < 1.5 < black["high"]
    found = measures.hit_rates(stops)
    assert found["estimate"].between(0.2, 0.3).all()


def test_a_gap_statewide_can_be_none_in_any_agency(state_file: Any) -> None:
    pytest.importorskip("duckdb")
    stops = load("police_stops", state_file(a_state()), engine="duckdb").table
    crude = measures.rate_ratios(measures.search_rates(stops)).set_index("subject_race")
    within = measures.adjusted_ratio(stops, "search_conducted", within="district")
    assert crude.loc["black", "low"] > 1.2
    black = within.set_index("subject_race").loc["black"]
    assert black["low"] < 1 < black["high"]


def test_both_engines_make_the_same_measures(state_file: Any) -> None:
    pytest.importorskip("duckdb")
    path = state_file(a_state(), 20_000, 20_000)
    lazy = load("police_stops", path, engine="duckdb")
    single = Path(path).with_name("single.yml")
    file = Path(path).parent / "parts" / "part-00001.csv"
    single.write_text(yaml.safe_dump(simulate.describe(str(file)), sort_keys=False))
    usual = load("police_stops", str(single))
    assert lazy.ledger == usual.ledger
    for measure in (
        measures.search_rates,
        measures.hit_rates,
        lambda stops: measures.group_counts(stops, ["district", "subject_race"]),
        lambda stops: measures.counts_by_time(stops, "weekday_hour"),
        lambda stops: measures.adjusted_ratio(stops, "search_conducted", within="district"),
    ):
        pd.testing.assert_frame_equal(measure(lazy.table), measure(usual.table), rtol=1e-9)
