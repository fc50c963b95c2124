"""What a column is taken for: right where it is plain, left open where it is not, never wrong."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import pytest
from agencies import AGENCIES, NEW_YORK_STOPS, Agency

from publicsafety.mapping import Mapping, propose_mapping
from publicsafety.places import read_place
from publicsafety.raw_names import canonical, personal
from publicsafety.raw_tables import read_table

SECONDS = 20


class Pin(NamedTuple):
    """A real file, and what its columns are taken for."""

    topic: str
    place: str
    file: str
    mapped: dict[str, str]
    personal: list[str]
    one_row_per: str | None


PINS = [
    Pin(
        "police_stops",
        "Takoma Park, MD",
        "takoma_park_md_traffic_violations_2015_2020.xlsx",
        {
            "stop_id": "stop.id",
            "outcome": "outcome",
            "time": "time",
            "subject_age": "age",
            "subject_race": "race",
            "subject_sex": "gender",
            "date": "date as date",
        },
        personal=[],
        one_row_per="stop_id",
    ),
    Pin(
        "non_emergency_incidents",
        "City, MO",
        "st_louis_mo_csb_2011.csv.gz",
        {
            "channel": "CALLERTYPE",
            "closed_datetime": "DATETIMECLOSED",
            "requested_datetime": "DATETIMEINIT",
            "service_group": "GROUP",
            "neighborhood": "NEIGHBORHOOD",
            "expected_datetime": "PRJCOMPLETEDATE",
            "service_name": "PROBLEMCODE",
            "zipcode": "PROBZIP",
            "service_request_id": "REQUESTID",
            "status": "STATUS",
            "agency_responsible": "SUBMITTO",
            "ward": "WARD",
        },
        personal=["PROBADDRESS"],
        one_row_per="service_request_id",
    ),
    Pin(
        "emergency_911",
        "Oakland, CA",
        "oakland_ca_calls_for_service_2022-12.csv.gz",
        {
            "call_id": "I_EVENTNUMBER",
            "call_type": "CALL_DESC",
            "beat": "ILO_BEAT",
            "datetime": "CALL_DATE_STR",
            "district": "POL_DIST",
            "lat": "COORDS latitude",
            "lng": "COORDS longitude",
        },
        personal=[],
        one_row_per="call_id",
    ),
    Pin(
        "use_of_force",
        "City, TX",
        "austin_tx_response_to_resistance_2017.csv.gz",
        {
            "record_id": "RIN",
            "incident_number": "Primary Key",
            "date": "Date  Occurred",
            "precinct": "Area  Command",
            "reason_for_contact": "Nature of Contact",
            "reason_for_force": "Reason Desc",
            "force_level": "R2R Level",
            "subject_id": "Master Subject ID",
            "subject_sex": "Subject  Sex",
            "resistance_type": "Subject Resistance",
            "force_type": "Weapon Used 1",
            "datetime": "Date  Occurred and Time  Occurred",
            "subject_race": "Subject  Race and Subject  Ethnicity",
        },
        personal=["Location"],
        one_row_per=None,
    ),
    Pin(
        "use_of_force",
        "City, TX",
        "dallas_tx_response_to_resistance_2019.csv.gz",
        {
            "record_id": "OBJECTID",
            "incident_number": "FILENUM",
            "date": "OCCURRED_D",
            "officer_injured": "OFF_INJURE",
            "reason_for_contact": "SERVICE_TY",
            "reason_for_force": "UOF_REASON",
            "subject_id": "CitNum",
            "subject_race": "CitRace",
            "subject_sex": "CitSex",
            "subject_injured": "CIT_INJURE",
            "subject_arrested": "CIT_ARREST",
            "beat": "BEAT",
            "precinct": "DIVISION",
            "datetime": "OCCURRED_D and OCCURRED_T",
        },
        personal=["Address"],
        one_row_per=None,
    ),
    Pin(
        "use_of_force",
        "City, MO",
        "st_louis_county_mo_use_of_force_2016_2021.csv.gz",
        {
            "date": "OccurredDate",
            "subject_race": "CitizenRace",
            "subject_sex": "CitizenSex",
            "incident_number": "ReportNumber",
            "force_type": "ForceType",
        },
        personal=[],
        one_row_per=None,
    ),
    Pin(
        "arrests",
        "City, NY",
        "new_york_ny_nypd_arrests_api_sample_1000.csv.gz",
        {
            "arrest_id": "arrest_key",
            "date": "arrest_date",
            "offense": "ofns_desc",
            "offense_level": "law_cat_cd",
            "neighborhood": "arrest_boro",
            "precinct": "arrest_precinct",
            "age_group": "age_group",
            "juvenile": "age_group",
            "subject_sex": "perp_sex",
            "subject_race": "perp_race",
            "lat": "latitude",
            "lng": "longitude",
        },
        personal=[],
        one_row_per=None,
    ),
    Pin(
        "arrests",
        "Washington, DC",
        "washington_dc_adult_arrests_2013_sample.csv",
        {
            "incident_id": "CCN",
            "arrest_id": "ARREST_NUMBER",
            "subject_age": "AGE",
            "subject_sex": "SEX",
            "offense_category": "CATEGORY",
            "offense": "DESCRIPTION",
            "neighborhood": "ARREST_PSA",
            "precinct": "ARREST_DISTRICT",
            "lat": "ARREST_LATITUDE",
            "lng": "ARREST_LONGITUDE",
            "date": "DATE_ as date",
            "subject_race": "RACE and ETHNICITY",
        },
        personal=[],
        one_row_per=None,
    ),
    Pin(
        "arrests",
        "City, WA",
        "bremerton_wa_arrests_2017-04.csv",
        {"date": "DATE", "offense": "CHARGE", "subject_race": "RACE", "subject_sex": "SEX"},
        personal=[],
        one_row_per=None,
    ),
    Pin(
        "police_equipment",
        "City, AL",
        "leso_1033_shipments_2021Q3.xlsx",
        {
            "state": "State",
            "agency": "Station Name (LEA)",
            "supply_class": "FSC",
            "item_name": "Item Name",
            "unit_of_issue": "UI",
            "quantity": "Quantity",
            "acquisition_value": "Acquisition Value",
            "date": "Date Shipped",
        },
        personal=[],
        one_row_per=None,
    ),
    Pin(
        "police_personnel_records",
        "City, IN",
        "south_bend_in_complaints_2016_2021.csv",
        {"allegation": "Type_of_Complaint", "finding": "Disposition"},
        personal=[],
        one_row_per=None,
    ),
    Pin(
        "police_personnel_records",
        "Takoma Park, MD",
        "prince_georges_county_md_sworn_roster_2021-10.csv",
        {
            "officer_race": "Race",
            "officer_sex": "Gender",
            "appointed_date": "Appointed",
            "officer_rank": "Rank",
            "officer_unit": "District/Division",
        },
        personal=[],
        one_row_per=None,
    ),
]


def propose(path: Path, table: pd.DataFrame, topic: str) -> Mapping:
    table.to_csv(path, index=False)
    return propose_mapping(read_table(path), topic, "America/Chicago")


@pytest.mark.parametrize("pin", PINS, ids=lambda pin: pin.file.split(".")[0])
def test_a_real_file_is_mapped_as_pinned_and_fast(real_data: Path, pin: Pin) -> None:
    begun = time.monotonic()
    table = read_table(real_data / pin.topic / pin.file)
    mapping = propose_mapping(table, pin.topic, read_place(pin.place).timezone)

    assert mapping.mapped == pin.mapped
    assert sorted(mapping.personal) == pin.personal
    assert mapping.one_row_per == pin.one_row_per
    assert time.monotonic() - begun < SECONDS


@pytest.mark.parametrize("agency", AGENCIES, ids=lambda agency: agency.name)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_column_of_another_agency_is_taken_for_what_it_is_not(
    tmp_path: Path, agency: Agency, seed: int
) -> None:
    mapping = propose(tmp_path / "x.csv", agency.table(seed=seed), agency.topic)

    made = {added.name: added.made_of for added in mapping.added}
    for fit in mapping.fits:
        meanings = {agency.meanings[raw] for raw in made.get(fit.raw, (fit.raw,))}
        joined = fit.raw in made and fit.standard in ("datetime", "lat", "lng", "long")
        assert fit.standard in meanings or joined, (fit.raw, fit.standard, fit.why)
    assert agency.must <= set(mapping.mapped)
    assert all(column in mapping.left or column in mapping.personal or column in used(mapping)
               for column in agency.meanings)  # fmt: skip


def used(mapping: Mapping) -> set[str]:
    raws = {fit.raw for fit in mapping.fits}
    return raws | {raw for added in mapping.added for raw in added.made_of}


@pytest.mark.parametrize("style", [str.upper, str.lower, str.title])
def test_letter_case_of_names_makes_no_difference(tmp_path: Path, style) -> None:
    table = NEW_YORK_STOPS.table()
    plain = propose(tmp_path / "a.csv", table, "police_stops").mapped
    other = propose(tmp_path / "b.csv", table.rename(columns=style), "police_stops").mapped
    assert set(plain) == set(other)


STOPS = {
    "stop_id": ["1", "2", "3", "4"] * 30,
    "date": ["2019-01-01", "2019-02-01", "2019-03-01", "2019-04-01"] * 30,
    "race": ["White", "Black", "White", "Black"] * 30,
}


def stops(**columns: list[str]) -> pd.DataFrame:
    return pd.DataFrame(
        STOPS | {name: texts * (120 // len(texts)) for name, texts in columns.items()}
    )


def test_the_race_of_officers_and_victims_is_never_that_of_the_person(tmp_path: Path) -> None:
    table = stops(officer_race=["White"], VictimRace=["Black", "White"]).drop(columns="race")
    mapping = propose(tmp_path / "x.csv", table, "police_stops")
    assert "subject_race" not in mapping.mapped


def test_a_race_without_a_role_is_left_open_beside_one_of_officers_and_one_of_people(
    tmp_path: Path,
) -> None:
    table = stops(**{"Officer Race": ["White"], "Subject Race": ["Black", "White"]})
    assert (
        propose(tmp_path / "x.csv", table, "police_stops").mapped["subject_race"] == "Subject Race"
    )


@pytest.mark.parametrize("codes", [["1", "2", "3"], ["X1", "X2"], ["W", "Q", "P", "B"]])
def test_codes_without_a_key_are_no_races(tmp_path: Path, codes: list[str]) -> None:
    table = stops(race=codes if 120 % len(codes) == 0 else codes * 2)
    mapping = propose(tmp_path / "x.csv", table, "police_stops")
    assert "subject_race" not in mapping.mapped
    assert "race" in mapping.left


@pytest.mark.parametrize(
    ("texts", "mapped"),
    [
        (["Y", "N"], True),
        (["1", "0"], True),
        (["True", "False"], True),
        (["YES", "NO", "", "UNK"], True),
        (["Search", "No Search"], True),
        (["Y", ""], False),
        (["1", ""], False),
        (["1", "2"], False),
        (["Y", "N", "P", "Q"], False),
    ],
)
def test_yes_and_no_have_to_be_plain(tmp_path: Path, texts: list[str], mapped: bool) -> None:
    mapping = propose(tmp_path / "x.csv", stops(Searched=texts), "police_stops")
    assert ("search_conducted" in mapping.mapped) == mapped
    assert mapped or "search_conducted" in mapping.left["Searched"][0]


@pytest.mark.parametrize(
    "name", ["Hire Date", "End Time", "Last Updated", "Closed Date", "Officer Commission Date"]
)
def test_another_date_is_not_the_date_of_the_event(tmp_path: Path, name: str) -> None:
    table = stops(**{name: ["2019-01-05 10:11:12", "2019-02-06 01:02:03"]}).drop(columns="date")
    mapping = propose(tmp_path / "x.csv", table, "police_stops")
    assert not {"date", "datetime", "time"} & set(mapping.mapped)
    assert mapping.left[name][0]


def test_the_only_date_is_taken_with_a_warning_where_nothing_speaks_against_it(
    tmp_path: Path,
) -> None:
    days = ["2019-01-05", "2019-02-06", "2019-03-07"]
    table = stops(**{"Report Date": days}).drop(columns="date")
    mapping = propose(tmp_path / "x.csv", table, "police_stops")
    fit = next(fit for fit in mapping.fits if fit.standard == "date")
    assert fit.confidence < 0.7
    assert fit.cautions
    assert any("may be those of the report" in warning for warning in mapping.warnings)

    both = stops(**{"Report Date": days, "Entry Date": days[::-1]}).drop(columns="date")
    assert "date" not in propose(tmp_path / "y.csv", both, "police_stops").mapped


def test_hispanic_people_are_told_by_the_column_of_ethnicity(tmp_path: Path) -> None:
    table = stops(ethnicity=["Hispanic", "Not Hispanic", "Not Hispanic", "Unknown"])
    mapping = propose(tmp_path / "x.csv", table, "police_stops")
    fit = next(fit for fit in mapping.fits if fit.standard == "subject_race")
    assert fit.values == {
        "White / Hispanic": "hispanic", "Black / Not Hispanic": "black",
        "White / Not Hispanic": "white", "Black / Unknown": "black",
    }  # fmt: skip


def test_rows_of_one_number_are_people_where_they_differ(tmp_path: Path) -> None:
    table = stops()
    table["stop_id"] = [str(n // 2) for n in range(120)]
    table["date"] = [f"2019-01-{n // 2 % 28 + 1:02}" for n in range(120)]
    same = table.assign(race=["White", "White", "Black", "Black"] * 30)

    assert propose(tmp_path / "a.csv", table, "police_stops").one_row_per is None
    assert propose(tmp_path / "b.csv", same, "police_stops").one_row_per == "stop_id"


def test_a_number_that_starts_anew_is_no_number_of_stops(tmp_path: Path) -> None:
    table = stops(stop_id=[str(n) for n in range(40)])
    table["date"] = [f"2019-{n // 28 + 1:02}-{n % 28 + 1:02}" for n in range(120)]
    mapping = propose(tmp_path / "x.csv", table, "police_stops")
    assert "stop_id" not in mapping.mapped
    assert "different days" in mapping.left["stop_id"][0]


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("FIRST_NME", []), ("LastName", []), ("Officer Name", []), ("subject_dob", []),
        ("Date of Birth", []), ("Plate No", []), ("VIN", []), ("Home Address", []), ("E-mail", []),
        ("CallerPhone", []), ("Driver License", []), ("Narrative", []),
        ("contact", ["612-555-0147", "(612) 555-0148"]), ("who", ["a@example.org"]),
        ("place", ["123 OAK ST", "4567 N MAIN AVE", "98 ELM DR"] * 3),
    ],
)  # fmt: skip
def test_what_looks_personal_is_told_by_name_or_by_values(name: str, texts: list[str]) -> None:
    assert personal(name, texts)


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("Neighborhood Name", []), ("Agency Name", []), ("Station Name (LEA)", []),
        ("Item Name", []), ("offense_name", []), ("Street Type", []), ("beat_name", []),
        ("block", ["52XX N 35TH ST", "1200 BLOCK MAIN ST", "100 OAK AVE", "4XX ELM DR"] * 3),
    ],
)  # fmt: skip
def test_what_names_no_person_is_not_personal(name: str, texts: list[str]) -> None:
    assert personal(name, texts) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SUSPECT_RACE_DESCRIPTION", "subject_race"), ("DriverGender", "subject_sex"),
        ("citrace", "subject_race"), ("OCCURRED_D", "Date Occurred"),
    ],
)  # fmt: skip
def test_names_with_the_same_words_say_the_same(one: str, other: str) -> None:
    assert canonical(one, "use_of_force") == canonical(other, "use_of_force")
