"""Pointing a report at another place, from a file to the files that are written."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import yaml
from agencies import AGENCIES, CHICAGO_311, FORCE_INDIANA, Agency
from typer.testing import CliRunner

from publicsafety import adapt, paths, portals
from publicsafety.cli import app
from publicsafety.errors import ToolkitError
from publicsafety.records import load
from publicsafety.render.execute import execute
from publicsafety.render.inputs import default_source
from publicsafety.render.qmd import read_page

HARM = [
    "<script>alert(1)</script>",
    "=HYPERLINK(1)",
    "{{< env HOME >}}",
    "```{=html}\n<b>",
    "x" * 10_000,
    "\x1b[31mred\x07",
    "a: b # c",
    "- list",
    "&anchor *alias !tag",
    "\u2028odd\u202e",
    '"quoted" \\ back',
]


def prepared(
    topic: str, place: str, origin: Path, language: adapt.Language = "python"
) -> adapt.Draft:
    return adapt.prepare(adapt.make_wish(topic, place, "here", language), str(origin))


def written(draft: adapt.Draft) -> dict[str, Path]:
    adapt.write(draft.files)
    return {path.suffix: path for path in draft.files}


def csv_of(agency: Agency, folder: Path) -> Path:
    path = folder / f"{agency.name}.csv"
    agency.table().to_csv(path, index=False)
    return path


def test_the_description_is_read_back_with_the_same_rows(copied: Path, tmp_path: Path) -> None:
    draft = prepared("use_of_force", "Bloomington, IN", csv_of(FORCE_INDIANA, tmp_path))
    written(draft)

    records = load("use_of_force", "here")

    assert records.ledger.rows_read == 400
    assert records.table["subject_race"].equals(draft.records.table["subject_race"])
    assert records.source.period is not None
    assert records.source.timezone == "America/Indiana/Indianapolis"


def test_what_only_a_person_can_know_is_marked(copied: Path, tmp_path: Path) -> None:
    draft = prepared("use_of_force", "Bloomington, IN", csv_of(FORCE_INDIANA, tmp_path))
    text = written(draft)[".yml"].read_text(encoding="utf-8")

    assert text.count("# fill in") == 4
    assert "To be filled in: agency, publisher, and license." in draft.remarks
    assert any("northwest" in remark for remark in draft.remarks)


def test_what_is_known_is_not_asked_for(copied: Path, tmp_path: Path) -> None:
    wish = adapt.make_wish(
        "use_of_force", "Bloomington, IN", None, "python",
        agency="Bloomington Police", publisher="City", publisher_url="https://x.example",
        license="CC0", timezone="America/Chicago",
    )  # fmt: skip
    draft = adapt.prepare(wish, str(csv_of(FORCE_INDIANA, tmp_path)))
    assert "fill in'" in next(iter(draft.files.values()))
    assert "# fill in" not in next(iter(draft.files.values()))
    assert draft.remarks == []


@pytest.mark.parametrize("language", ["python", "r"])
@pytest.mark.parametrize("topic", sorted(path.name for path in paths.NOTEBOOKS.iterdir()))
def test_the_copied_report_speaks_of_the_place(
    copied: Path, topic: str, language: adapt.Language
) -> None:
    wish = adapt.make_wish(topic, "Port O'Neill, MN", "here", language)
    default = adapt.default_place(topic)
    text, _ = adapt.copy_report(wish, load_default(topic))
    head = yaml.safe_load(text.split("---\n")[1])

    assert head["title"].endswith("Port O'Neill")
    assert head["subtitle"].startswith("Port O'Neill, Minnesota")
    assert "Port O'Neill" in head["categories"]
    assert default not in head["categories"]
    suffix = "_r" if language == "r" else ""
    assert head["aliases"] == [f"/reports/{topic}/here{suffix}.html"]
    assert "image" not in head
    assert head.get("params", {}).get("source") == ("here" if language == "r" else None)
    assert ('source = "here"' in text) == (language == "python")
    assert "also written" not in text


def load_default(topic: str):
    """Return the made-up records of a topic's default place, which need no download."""
    os.environ["PUBLICSAFETY_DATA"] = "sample"
    try:
        return load(topic, str(default_source(read_page(adapt.report_of(topic)))))
    finally:
        del os.environ["PUBLICSAFETY_DATA"]


def test_a_second_run_changes_nothing(copied: Path, tmp_path: Path) -> None:
    origin = csv_of(FORCE_INDIANA, tmp_path)
    written(prepared("use_of_force", "Bloomington, IN", origin))
    again = prepared("use_of_force", "Bloomington, IN", origin)
    assert adapt.changes(again.files) == {}
    assert adapt.write(again.files) == []


def run(copied: Path, *arguments: str):
    return CliRunner().invoke(app, ["adapt", *arguments], catch_exceptions=True)


def test_edits_are_never_overwritten(copied: Path, tmp_path: Path) -> None:
    origin = csv_of(FORCE_INDIANA, tmp_path)
    command = ["use_of_force", "--place", "Bloomington, IN", "--from", str(origin)]
    assert run(copied, *command).exit_code == 0
    description = copied / "data/sources/use_of_force/bloomington.yml"
    edited = description.read_text(encoding="utf-8").replace("An agency in", "The police of")
    description.write_text(edited, encoding="utf-8")

    refused = run(copied, *command)
    assert isinstance(refused.exception, ToolkitError)
    assert "The police of" in refused.output
    assert description.read_text(encoding="utf-8") == edited

    beside = run(copied, *command, "--force")
    assert beside.exit_code == 0
    assert description.read_text(encoding="utf-8") == edited
    page = copied / "notebooks/use_of_force/bloomington_2.qmd"
    assert 'source = "bloomington_2"' in page.read_text(encoding="utf-8")
    assert load("use_of_force", "bloomington_2").ledger.rows_read == 400


def test_what_cannot_be_read_directly_is_kept_as_text_with_what_was_done(
    copied: Path, tmp_path: Path
) -> None:
    table = FORCE_INDIANA.table()
    path = tmp_path / "x.csv"
    notes = "Use of force\nPrinted 1/1/2020\n\n"
    path.write_text(notes + table.to_csv(index=False), encoding="utf-8")

    draft = prepared("use_of_force", "Bloomington, IN", path)
    written(draft)

    kept = pd.read_csv(draft.records.found.path, dtype="str", keep_default_na=False)
    assert kept[list(table)].equals(table)
    assert "above the names" in draft.records.source.notes[-1]
    assert draft.records.found.path.is_relative_to(copied / "cache")


def test_a_file_that_can_be_read_directly_is_kept_as_it_is(copied: Path, tmp_path: Path) -> None:
    origin = csv_of(CHICAGO_311, tmp_path)
    draft = prepared("non_emergency_incidents", "Chicago, IL", origin)
    assert draft.records.found.path.read_bytes() == origin.read_bytes()
    assert "sha256" in next(iter(draft.files.values()))


@pytest.mark.parametrize("agency", AGENCIES, ids=lambda agency: agency.name)
def test_a_file_of_another_agency_adapts_or_says_what_is_needed(
    copied: Path, tmp_path: Path, agency: Agency
) -> None:
    origin = csv_of(agency, tmp_path)
    try:
        draft = prepared(agency.topic, "Springfield, IL", origin)
    except ToolkitError as error:
        said = str(error)
    else:
        assert draft.fitness.rows_read == 400
        assert draft.fitness.sections
        return
    needed = [c for group in adapt.at_least(agency.topic) for c in group]
    assert any(f"({column})" in said for column in needed)
    assert "Columns that may be meant" in said


NOT_RECORDS = {
    "warrants/connecticut_arrest_warrants_by_town_month_2016.csv": "date of the record",
    "police_equipment/reference_psc_fsc_codes_2020-04.xlsx": "acquisition value",
    "police_personnel_records/new_jersey_agencies_2021.csv": "allegation",
}


@pytest.mark.parametrize("file", NOT_RECORDS)
def test_a_file_of_something_else_is_refused_with_what_is_needed(
    copied: Path, mirror: Path, file: str
) -> None:
    with pytest.raises(ToolkitError) as told:
        prepared(file.split("/")[0], "Connecticut", mirror / file)
    assert NOT_RECORDS[file] in str(told.value)
    assert "request_letter" in str(told.value)


@pytest.mark.parametrize("place", ["Oakland", "Oakland, Calfornia", "<b>, CA", "{{< x >}}, CA"])
def test_a_place_has_to_be_one(place: str) -> None:
    with pytest.raises(ToolkitError):
        adapt.make_wish("arrests", place, None, "python")


@pytest.mark.parametrize("name", ["../x", "Oak Land", "arrests", "oakland_r", "1x", "x" * 99])
def test_a_name_has_to_be_that_of_a_file_here(name: str) -> None:
    with pytest.raises(ToolkitError):
        adapt.make_wish("arrests", "Oakland, CA", name, "python")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    rows = 300
    table = pd.DataFrame(
        {
            "stop id": [str(n) for n in range(rows)],
            "date": [f"2019-01-{n % 28 + 1:02}" for n in range(rows)],
            "race": ["White", "Black"] * (rows // 2),
            "reason": [*HARM, *["Speed"] * 19] * (rows // 30),
            "precinct": [HARM[0], *["1"] * 9] * (rows // 10),
        }
        | {text: [HARM[n % len(HARM)] for n in range(rows)] for text in HARM}
    )
    path = tmp_path / "<img src=x onerror=1>.csv"
    table.to_csv(path, index=False)
    return path


def test_a_hostile_file_leaves_a_description_that_says_the_same_and_a_screen_without_tricks(
    copied: Path, hostile: Path
) -> None:
    result = run(copied, "police_stops", "--place", "Oakland, CA", "--from", str(hostile))

    assert result.exit_code == 0, result.output
    assert "Traceback" not in result.output
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u2028\u202e]", result.output)
    text = (copied / "data/sources/police_stops/oakland.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(text)["columns"]["race"] == "subject_race"
    assert max(map(len, text.splitlines())) < 2000
    assert load("police_stops", "oakland").ledger.rows_read == 300


def test_a_hostile_file_leaves_nothing_executable_in_the_page(copied: Path, hostile: Path) -> None:
    description = written(prepared("police_stops", "Oakland, CA", hostile))[".yml"]
    report = Path(__file__).parents[2] / "notebooks/police_stops/police_stops.qmd"
    page = execute(report, {"source": str(description)}).markdown
    assert not re.search(r"<script|<img src=x|\{\{<|\x1b", page)


EXECUTED = {
    "police_stops/takoma_park_md_traffic_violations_2015_2020.xlsx": "Takoma Park, MD",
    "non_emergency_incidents/st_louis_mo_csb_2011.csv.gz": "St. Louis, MO",
    "emergency_911/oakland_ca_calls_for_service_2022-12.csv.gz": "Oakland, CA",
    "use_of_force/austin_tx_response_to_resistance_2017.csv.gz": "Austin, TX",
    "use_of_force/dallas_tx_response_to_resistance_2019.csv.gz": "Dallas, TX",
    "use_of_force/st_louis_county_mo_use_of_force_2016_2021.csv.gz": "St. Louis County, MO",
    "arrests/new_york_ny_nypd_arrests_api_sample_1000.csv.gz": "New York, NY",
    "arrests/washington_dc_adult_arrests_2013_sample.csv": "Washington, DC",
    "arrests/bremerton_wa_arrests_2017-04.csv": "Bremerton, WA",
    "police_equipment/leso_1033_shipments_2021Q3.xlsx": "Alabama",
    "police_personnel_records/south_bend_in_complaints_2016_2021.csv": "South Bend, IN",
    "police_personnel_records/prince_georges_county_md_sworn_roster_2021-10.csv": (
        "Prince George's County, MD"
    ),
}


@pytest.mark.parametrize("file", EXECUTED, ids=lambda file: file.split("/")[1].split(".")[0])
def test_the_report_on_a_real_file_executes_without_an_edit(
    copied: Path, mirror: Path, file: str
) -> None:
    topic = file.split("/")[0]
    description = written(prepared(topic, EXECUTED[file], mirror / file))[".yml"]
    report = Path(__file__).parents[2] / f"notebooks/{topic}/{topic}.qmd"

    page = execute(report, {"source": str(description)}).markdown

    assert EXECUTED[file].split(",")[0].split("'")[0] in page


@pytest.mark.r
def test_r_reads_the_same_rows_through_the_description(
    copied: Path, mirror: Path, tmp_path: Path
) -> None:
    file = mirror / "use_of_force/austin_tx_response_to_resistance_2017.csv.gz"
    draft = prepared("use_of_force", "Austin, TX", file)
    description = written(draft)[".yml"]
    script = (
        'source("R/publicsafety.R"); '
        f'r <- load_records("use_of_force", "{description}"); '
        'cat(nrow(r$table), sum(!is.na(r$table$datetime)), sum(r$table$subject_race == "hispanic", '
        "na.rm = TRUE))"
    )
    root = Path(__file__).parents[2]
    environment = os.environ | {"PUBLICSAFETY_ROOT": str(root)}
    said = subprocess.run(
        ["Rscript", "-e", script], cwd=root, env=environment, capture_output=True, text=True
    )
    table = draft.records.table
    expected = [
        len(table),
        table["datetime"].notna().sum(),
        (table["subject_race"] == "hispanic").sum(),
    ]
    assert said.stdout.split() == [str(n) for n in expected], said.stderr


def test_the_command_shows_its_help() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "publicsafety.cli", "adapt", "--help"],
        capture_output=True,
        text=True,
    )
    assert said.returncode == 0


def test_a_table_of_a_portal_is_described_as_one(
    copied: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = copied / "cache/use_of_force/table.csv"
    kept.parent.mkdir(parents=True)
    table = FORCE_INDIANA.table().drop(columns="OCCURRED_TM")
    table.to_csv(kept, index=False)
    reference = "socrata:data.town.example/abcd-1234"
    got = portals.Retrieved(
        kept, reference, "portal", date(2026, 11, 22),
        {"kind": "portal", "portal": reference, "file": kept.name},
    )  # fmt: skip
    monkeypatch.setattr(portals, "retrieve", lambda *_, **__: got)

    draft = adapt.prepare(adapt.make_wish("use_of_force", "Town, IN", "here", "python"), reference)
    written(draft)
    source = load("use_of_force", "here").source

    assert (source.records.kind, source.records.portal) == ("portal", reference)
    assert source.records.sha256 is None
    assert source.publisher.name == "data.town.example"
    assert source.publisher.url == "https://data.town.example"
