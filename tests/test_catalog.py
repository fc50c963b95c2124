"""What OpenPoliceData knows: found offline and online, and said with its age."""

from __future__ import annotations

import gzip
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import portal_server as server
import pytest
import typer
from typer.testing import CliRunner

from publicsafety import catalog, cli_records, portals, transport
from publicsafety.catalog import find_dataset, find_datasets, read_catalog
from publicsafety.errors import RecordsError, ToolkitError
from publicsafety.states import CODES

HEADER = ",".join(catalog.COLUMNS)
ROWS = """
Ohio,Columbus,Columbus,Columbus Police,STOPS,01/01/2015,12/31/2020,03/04/2025,MULTIPLE,https://c.example/p,,data.c.example,Socrata,day,abcd-ef23,
Ohio,Columbus,Columbus,Columbus Police,ARRESTS,01/01/2019,12/31/2019,03/04/2025,2019,https://c.example/1,,https://c.example/a19.csv,CSV,day,,
Ohio,Columbus,Columbus,Columbus Police,ARRESTS,01/01/2020,12/31/2020,03/04/2025,2020,https://c.example/2,,https://c.example/a20.csv,CSV,day,,
Georgia,Columbus,Columbus,,STOPS,,,03/04/2025,NONE,,,https://g.example/arcgis/rest/services/S/FeatureServer/2,ArcGIS,,,
Texas,Texas,MULTIPLE,,STOPS,01/01/2015,12/31/2016,03/04/2025,MULTIPLE,https://t.example,,https://t.example/x.zip,Excel,,a.xlsx,
Ohio,Dayton,Dayton,<b>\x1b[31mDayton,USE OF FORCE - SUBJECTS/OFFICERS,01/01/2015,12/31/2016,03/04/2025,MULTIPLE,https://d.example,,https://d.example/f.csv,CSV,,,
""".strip()
TABLE = f"{HEADER}\n{ROWS}\n".encode()


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "POLICY", replace(transport.POLICY, sleep=lambda _: None))


@pytest.fixture
def mirror(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A mirror's copy, packed."""
    path = project / "mirror/reference/opd_source_table.csv.gz"
    path.parent.mkdir(parents=True)
    path.write_bytes(gzip.compress(TABLE))
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(project / "mirror"))
    return path


@pytest.fixture
def publisher(project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[server.Answers]:
    """OpenPoliceData's own copy."""
    answers = server.Answers([])
    answers.files["/table.csv"] = TABLE
    with server.serve(answers) as host:
        monkeypatch.setattr(catalog, "ADDRESS", f"http://{host}/table.csv")
        yield answers


def test_a_mirror_is_asked_before_the_network(mirror: Path, publisher: server.Answers) -> None:
    known = read_catalog()
    assert len(known.datasets) == 6
    assert known.as_of == date(2025, 3, 4)
    assert publisher.asked == []


def test_a_copy_is_kept_for_a_week_then_renewed_and_used_on_where_that_fails(
    publisher: server.Answers, project: Path
) -> None:
    kept = project / "cache/reference/opd_source_table.csv"
    for _ in range(2):
        assert len(read_catalog().datasets) == 6
    assert len(publisher.asked) == 1
    old = time.time() - 20 * 24 * 3600
    os.utime(kept, (old, old))
    assert read_catalog().offline is None
    assert len(publisher.asked) == 2
    os.utime(kept, (old, old))
    for fault in (server.status(404), server.web_page):
        publisher.always = fault
        known = read_catalog()
        assert known.offline
        assert f"({(date.today() - date(2025, 3, 4)).days} days ago)" in known.age.replace(",", "")
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_the_age_is_that_of_the_copy_where_nothing_says_when_it_was_checked(
    publisher: server.Answers,
) -> None:
    publisher.files["/table.csv"] = TABLE.replace(b"03/04/2025", b"")
    assert read_catalog().age.endswith("(today).")
    yesterday = catalog.Catalog((), date.today() - timedelta(days=1))
    assert yesterday.age.endswith("(1 day ago).")


def test_without_any_copy_the_address_is_named(publisher: server.Answers) -> None:
    publisher.always = server.status(503)
    with pytest.raises(RecordsError, match=r"table\.csv: 5 tries failed.*status 503"):
        read_catalog()


def test_a_table_of_another_form_is_not_kept(publisher: server.Answers, project: Path) -> None:
    publisher.files["/table.csv"] = b"State,Agency\nOhio,Dayton\n"
    with pytest.raises(RecordsError, match="lacks SourceName, AgencyFull"):
        read_catalog()
    assert [path for path in (project / "cache").rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    ("asked", "reference"),
    [
        ('"Ohio"/"Columbus"/"STOPS"', "opd:Ohio/Columbus/STOPS"),
        ("oh/columbus/stops", "opd:Ohio/Columbus/STOPS"),
        ("OH/Columbus/STOPS 2016", "opd:Ohio/Columbus/STOPS/2016"),
        ("Columbus/ARRESTS/2020", "opd:Ohio/Columbus/ARRESTS/2020"),
        ("Columbus Police/ARRESTS/2019", "opd:Ohio/Columbus/ARRESTS/2019"),
        ("Dayton/Use of Force - Subjects/Officers", None),
        ("Texas/STOPS", "opd:Texas/Texas/STOPS"),
    ],
)
def test_an_agency_and_a_type_of_table_name_a_dataset(
    mirror: Path, asked: str, reference: str | None
) -> None:
    found = find_dataset(asked)
    assert found.reference == (reference or "opd:Ohio/Dayton/USE OF FORCE - SUBJECTS/OFFICERS")
    assert find_dataset(found.reference.removeprefix("opd:")) == found


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Columbus/STOPS", "opd:Georgia/Columbus/STOPS or opd:Ohio/Columbus/STOPS"),
        ("Columbus/ARRESTS", "there are 2: 2019, 2020. Put a year after it"),
        ("Columbus/ARRESTS/2011", "no such year, but 2019, 2020"),
        ("Ohio/Columbus/STOPS/2021", "no such year, but 2015-01-01 to 2020-12-31"),
        ("Colombus/STOPS", "Did you mean 'Columbus'"),
        ("Columbus/STOP", "Did you mean 'STOPS'"),
        ("Dayton/STOPS", "has no STOPS there, but USE OF FORCE - SUBJECTS/OFFICERS"),
        ("", "expected an agency and a type of table"),
    ],
)
def test_a_name_that_fits_none_or_several_is_explained(mirror: Path, asked: str, said: str) -> None:
    with pytest.raises(RecordsError) as caught:
        find_dataset(asked)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("Ohio/Columbus/STOPS", "socrata:data.c.example/abcd-ef23"),
        ("Georgia/Columbus/STOPS", "arcgis:g.example/arcgis/rest/services/S/FeatureServer/2"),
        ("Columbus/ARRESTS/2020", "https://c.example/a20.csv"),
    ],
)
def test_a_dataset_is_taken_from_where_openpolicedata_says(
    mirror: Path, asked: str, wanted: str
) -> None:
    found, dataset = portals._resolve(f"opd:{asked}")
    assert (found if isinstance(found, str) else found.reference) == wanted
    assert dataset is not None


def test_a_year_is_selected_and_kept_in_the_description(mirror: Path) -> None:
    table, dataset = portals._resolve("opd:Ohio/Columbus/STOPS/2016")
    assert isinstance(table, portals.Table)
    assert dataset
    assert (table.year, table.date_field) == (2016, "day")
    said = portals._records(table, "opd:Ohio/Columbus/STOPS/2016", "x.csv")
    assert said["portal"] == "opd:Ohio/Columbus/STOPS/2016"


def test_what_is_put_together_from_several_files_is_left_to_the_user(mirror: Path) -> None:
    with pytest.raises(RecordsError, match=r"Download what you want from https://t\.example "):
        portals._resolve("opd:Texas/STOPS")


def test_datasets_are_found_by_state_topic_and_name(mirror: Path) -> None:
    assert {d.state for d in find_datasets(topic="police_stops")} == {"Ohio", "Georgia", "Texas"}
    assert [d.source for d in find_datasets("oh", "use_of_force")] == ["Dayton"]
    assert len(find_datasets("Ohio", text="columbus p")) == 3
    for wrong, said in {
        ("Ohoi", None): "'Ohoi' is not a state.*Did you mean 'Ohio'",
        (None, "stops"): "'stops' is not a topic.*police_stops",
        (None, "warrants"): "OpenPoliceData has no tables about warrants",
    }.items():
        with pytest.raises(RecordsError, match=said):
            find_datasets(*wrong)


def test_every_type_of_table_in_the_real_list_is_known_and_belongs_to_one_topic(
    real_data: Path,
) -> None:
    datasets = catalog._read(real_data / "reference/opd_source_table.csv.gz").datasets
    types = [name for names in catalog._types_by_topic().values() for name in names]
    assert len(types) == len(set(types))
    assert set(types) <= {d.table_type for d in datasets}
    assert {d.state for d in datasets} - set(CODES.values()) == {"MULTIPLE"}


def test_every_portal_s_table_in_the_real_list_can_be_asked_for(
    real_data: Path, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    for dataset in read_catalog().datasets:
        if dataset.software.lower() in portals.FORMS:
            assert portals._of_dataset(dataset)


def run(*words: str) -> Any:
    app = typer.Typer()
    cli_records.add_to(app)
    return CliRunner().invoke(app, words)


def test_the_list_of_what_is_known_names_the_reference_the_dates_and_the_page(mirror: Path) -> None:
    said = run("sources", "find", "--state", "OH")
    assert said.stdout.splitlines() == [
        "Columbus Police, Ohio: STOPS, 2015-01-01 to 2020-12-31",
        "  --from 'opd:Ohio/Columbus/STOPS'",
        "  https://c.example/p",
        "Columbus Police, Ohio: ARRESTS, 2019-01-01 to 2020-12-31",
        "  --from 'opd:Ohio/Columbus/ARRESTS/2020'  (2 tables, one for each year or part)",
        "  https://c.example/1",
        "  https://c.example/2",
        "<b> [31mDayton, Ohio: USE OF FORCE - SUBJECTS/OFFICERS, 2015-01-01 to 2016-12-31",
        "  --from 'opd:Ohio/Dayton/USE OF FORCE - SUBJECTS/OFFICERS'",
        "  https://d.example",
    ]
    assert "4 tables. OpenPoliceData's table of sources, as of 2025-03-04" in said.stderr


def test_places_of_the_toolkit_are_listed_by_topic(town: Any) -> None:
    town.describe()
    assert run("sources").stdout.splitlines() == [
        "police_stops",
        f"  {'town':<24} Stops in Town",
    ]


def test_records_are_got_once_and_anew_when_asked(
    town: Any, project: Path, publisher: server.Answers
) -> None:
    town.describe(records={"kind": "url", "file": "t.csv", "url": catalog.ADDRESS})
    for words, times in ((("town",), 1), ((str(town.yaml),), 1), (("town", "--again"), 2)):
        said = run("fetch", "police_stops", *words)
        assert said.stdout == "cache/police_stops/t.csv\n"
        assert len(publisher.asked) == times
    publisher.always = server.status(404)
    assert isinstance(run("fetch", "police_stops", "town", "--again").exception, ToolkitError)
    assert (project / "cache/police_stops/t.csv").read_bytes() == TABLE
    town.describe(records={"kind": "file", "file": "town.csv"})
    said = run("fetch", "police_stops", "town", "--again")
    assert "nothing to get anew" in str(said.exception)
