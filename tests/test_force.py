"""Use of force: rows become people and incidents, whatever the rows repeat."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from publicsafety import force, measures
from publicsafety.groupings import Grouping, read_grouping
from publicsafety.sources import Benchmark


def table(*rows: dict[str, object]) -> pd.DataFrame:
    """A standard table: the same time, place and person unless a row says otherwise."""
    usual = {
        "datetime": "2017-03-01 20:00",
        "precinct": "1",
        "subject_race": "black",
        "subject_sex": "male",
        "subject_age": 20,
        "subject_injured": None,
        "force_action": "Hold",
        "resistance_type": "Tensed",
    }
    made = pd.DataFrame([usual | row for row in rows])
    made["datetime"] = pd.to_datetime(made["datetime"]).astype("datetime64[s]")
    made.insert(0, "date", made["datetime"].dt.normalize())
    made["subject_injured"] = made["subject_injured"].astype("boolean")
    made["subject_age"] = made["subject_age"].astype("Int64")
    texts = ["precinct", "subject_race", "subject_sex", "force_action", "resistance_type"]
    return made.astype(dict.fromkeys(texts, "category"))


@pytest.fixture
def grades(tmp_path: Path) -> Grouping:
    path = tmp_path / "grades.csv"
    path.write_text("value,group,order\nhold,low,1\nBlow,middle,2\nShot,high,3\n")
    return read_grouping("use_of_force", str(path))


def benchmark(name: str, year: str, population: int = 1000, matches: str = "all") -> Benchmark:
    return Benchmark.model_validate(
        {
            "name": name,
            "title": name,
            "year": year,
            "citation": "",
            "url": "",
            "groups": [{"name": "All", "matches": [matches], "population": population}],
        }
    )


def test_copies_of_rows_change_neither_people_nor_incidents() -> None:
    rows = [{}, {"force_action": "Blow"}, {"subject_age": 30}, {"precinct": "2"}]
    once, twice = table(*rows), table(*rows, *rows)
    assert len(force.incidents(once)) == len(force.incidents(twice)) == 2
    assert len(force.people(once)) == len(force.people(twice)) == 3


def test_an_incident_number_tells_incidents_apart_where_there_is_one() -> None:
    rows = table({}, {}, {"datetime": "2017-03-01 20:05"})
    rows["incident_number"] = ["A", "B", "B"]
    assert force.incident_key(rows) == ["incident_number"]
    assert len(force.incidents(rows)) == 2


def test_a_persons_number_tells_people_apart_where_there_is_one() -> None:
    rows = table({}, {}).assign(subject_id=["7", "8"])
    assert len(force.people(rows)) == 2


def test_rows_without_a_time_are_left_out_and_rows_without_a_place_are_not() -> None:
    rows = table({}, {"datetime": None}, {"precinct": None})
    assert len(force.incidents(rows)) == 2
    counted = force.count_by_definition(rows).set_index("definition")["count"]
    assert counted["Rows"] == 3
    assert counted["Same time and place"] == 2


def test_people_whose_race_sex_and_age_are_unknown_are_one_person_per_incident() -> None:
    unknown = {"subject_race": None, "subject_sex": None, "subject_age": None}
    rows = table({}, unknown, unknown, unknown | {"datetime": "2017-03-02 20:00"})
    assert len(force.people(rows)) == 3


@pytest.mark.parametrize(
    ("said", "together"),
    [
        ([True, False], True),
        ([False, None], False),
        ([None, True], True),
        ([None, None], pd.NA),
    ],
)
def test_one_yes_is_enough_and_nothing_said_is_not_a_no(said, together) -> None:
    one = force.people(table(*({"subject_injured": value} for value in said)))
    assert len(one) == 1
    assert one["subject_injured"].iloc[0] is together or one["subject_injured"].iloc[0] == together


def test_the_count_falls_from_rows_to_days() -> None:
    rows = table({}, {}, {"force_action": "Blow"}, {"datetime": "2017-03-01 21:00"})
    counted = force.count_by_definition(rows)
    assert counted["count"].to_list() == [4, 3, 2, 2, 1]
    assert "Same incident number" not in counted["definition"].to_list()


def test_a_person_who_met_a_kind_twice_counts_once_and_kinds_may_overlap() -> None:
    rows = [
        {"subject_age": age, "force_action": action}
        for age in range(20, 60)
        for action in ("Hold", "Hold", *(["Blow"] if age < 40 else []))
    ]
    shares = force.share_of_people(table(*rows), "force_action").set_index("force_action")
    assert shares["count"].to_dict() == {"Blow": 20, "Hold": 40}
    assert set(shares["n"]) == {40}


def test_a_rare_kind_is_hidden_alone() -> None:
    rows = [
        {"subject_age": age, "force_action": action}
        for age in range(20, 60)
        for action in ("Hold" if age < 45 else "Blow", *(["Shot"] if age < 23 else []))
    ]
    shares = force.share_of_people(table(*rows), "force_action").set_index("force_action")
    assert shares["suppressed"].to_dict() == {"Blow": False, "Hold": False, "Shot": True}
    assert pd.isna(shares.loc["Shot", "count"])


def test_people_without_a_known_kind_are_not_counted() -> None:
    rows = [{"subject_age": age} for age in range(20, 50)]
    rows += [{"subject_age": age, "force_action": None} for age in range(50, 60)]
    assert set(force.share_of_people(table(*rows), "force_action")["n"]) == {30}


def test_the_severest_force_of_a_person_counts_whatever_the_order_of_rows(grades) -> None:
    for actions in (["Hold", "Shot", "Blow"], ["Shot", "Blow", "Hold"], ["Blow", "Hold", "Shot"]):
        one = force.severest(table(*({"force_action": a} for a in actions)), "force_action", grades)
        assert one["severity"].to_list() == ["high"]


def test_what_the_grades_do_not_name_is_no_grade(grades) -> None:
    rows = table({"force_action": "Song"}, {"force_action": "Song", "subject_age": 30}, {})
    severity = force.severest(rows, "force_action", grades).set_index("subject_age")["severity"]
    assert severity[20] == "low"
    assert pd.isna(severity[30])


def test_the_severest_force_by_resistance_looks_at_the_rows_of_that_resistance(grades) -> None:
    rows = table({"force_action": "Shot"}, {"resistance_type": "Fled"})
    found = force.severest(rows, "force_action", grades, by="resistance_type")
    assert found.set_index("resistance_type")["severity"].to_dict() == {
        "Tensed": "high",
        "Fled": "low",
    }


def test_calls_are_compared_with_the_incidents_of_their_time_only() -> None:
    days = [f"2017-{month:02d}-{day:02d} 20:00" for month in (3, 11) for day in range(1, 21)]
    one = force.incidents(table(*({"datetime": day} for day in days)))
    flows = [benchmark("calls_2017", "2017-01-01/2017-11-13", 5000), benchmark("residents", "2020")]
    both = force.per_1000_of_each(one, flows).set_index("compared_with")
    assert both["count"].to_dict() == {"calls_2017": 33, "residents": 33}
    assert both["estimate"].to_dict() == pytest.approx({"calls_2017": 6.6, "residents": 33.0})
    assert set(both["period"]) == {"January 1 to November 13, 2017"}
    low, high = measures.poisson_interval(both["count"].to_numpy("float64"))
    assert both["low"].to_list() == pytest.approx([low[0] / 5, low[1]])
    assert both["high"].to_list() == pytest.approx([high[0] / 5, high[1]])


def test_without_calls_or_arrests_the_last_whole_year_is_compared_with_residents() -> None:
    days = [f"{year}-03-{day:02d} 20:00" for year in (2016, 2017) for day in range(1, 16)]
    one = force.incidents(table(*({"datetime": day} for day in days)))
    whole = force.per_1000_of_each(one, [benchmark("residents", "2020")])
    assert whole["period"].to_list() == ["January 1 to December 31, 2016"]
    assert whole["count"].to_list() == [15]


def test_what_no_benchmark_counts_is_named() -> None:
    calls = benchmark("calls_2019", "2019")
    assert force.lacking_flows([calls]) == ["arrests"]
    assert force.lacking_flows([]) == ["calls", "arrests"]


def test_groups_of_people_are_not_mixed_with_the_whole() -> None:
    by_race = benchmark("census", "2010", matches="white")
    assert force.compared_by_group([by_race, benchmark("residents", "2020")]) == [by_race]


def test_years_count_rows_people_and_incidents() -> None:
    rows = [
        {"datetime": f"2017-03-{day:02d} 20:00", "subject_age": age}
        for day in range(1, 21)
        for age in (20, 30)
    ]
    by_year = force.counts_by_year(table(*rows, *rows))
    assert by_year[["rows", "people", "incidents"]].to_numpy().tolist() == [[80, 40, 20]]
    assert by_year["rows_per_incident"].to_list() == [4]
