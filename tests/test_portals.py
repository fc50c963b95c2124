"""Portals, imitated by a server that speaks real HTTPS: what they give, and what goes wrong."""

from __future__ import annotations

import csv
import re
import ssl
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import portal_server as server
import pytest
from hypothesis import given
from hypothesis import strategies as st
from requests.adapters import HTTPAdapter

from publicsafety import portals, transport
from publicsafety.errors import RecordsError
from publicsafety.portals import retrieve
from publicsafety.records import load
from publicsafety.transport import TransferFailed

ROWS: list[server.Row] = [
    {"id": f"{n:03}", "race": "white" if n % 2 else None, "age": n if n % 3 else None}
    for n in range(10)
]
KINDS = ("socrata", "arcgis", "ckan", "carto")


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What was slept, instead of sleeping; and pages of four rows."""
    slept: list[float] = []
    policy = replace(transport.POLICY, sleep=slept.append, silence=5)
    monkeypatch.setattr(transport, "POLICY", policy)
    monkeypatch.setattr(portals, "PAGE", 4)
    return slept


@pytest.fixture
def answers(pauses: list[float]) -> server.Answers:
    return server.Answers([dict(row) for row in ROWS])


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, Path]:
    """A certificate for this machine, and the authority that issued it."""
    folder = tmp_path_factory.mktemp("certificates")
    return server.secure(folder), folder / "authority.pem"


@pytest.fixture
def references(
    answers: server.Answers,
    certificate: tuple[ssl.SSLContext, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[dict[str, str]]:
    """How to ask each portal for its table."""
    context, authority = certificate
    with server.serve(answers, context) as host:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority))
        loader = portals._loader

        def at_home(table: portals.Table) -> Any:
            made = loader(table)
            if table.kind == "carto":  # has its host's name built in
                made.url = f"https://{host}/api/v2/sql"
            return made

        monkeypatch.setattr(portals, "_loader", at_home)
        yield {
            "socrata": f"socrata:{host}/{server.SOCRATA}",
            "arcgis": f"arcgis:https://{host}/{server.LAYER}",
            "ckan": f"ckan:{host}/{server.CKAN}",
            "carto": "carto:phl/stops",
            "opendatasoft": f"opendatasoft:{host}/stops",
        }


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


@pytest.mark.parametrize("kind", [*KINDS, "opendatasoft"])
def test_every_row_of_every_page_arrives_as_it_was(
    references: dict[str, str], tmp_path: Path, kind: str
) -> None:
    got = retrieve(references[kind], tmp_path, name="stops.csv")
    assert got.path == tmp_path / "stops.csv"
    said = [
        {name: "" if value is None else str(value) for name, value in row.items()} for row in ROWS
    ]
    kept = rows_of(got.path)
    if kind in ("arcgis", "carto"):
        for row in kept:
            assert row.pop("longitude").startswith("-93.2")
            assert row.pop("latitude").startswith("44.9")
    assert kept == said
    assert got.rows == (None if kind == "opendatasoft" else len(ROWS))
    assert files_in(tmp_path) == ["stops.csv"]
    assert [path.name for path in tmp_path.iterdir()] == ["stops.csv"]


def test_times_of_arcgis_are_iso_and_say_that_they_are_utc(
    references: dict[str, str], answers: server.Answers, tmp_path: Path
) -> None:
    answers.rows = [{"id": "1", "when": 1_500_000_000_000}, {"id": "2", "when": None}]
    got = retrieve(references["arcgis"], tmp_path)
    assert [row["when"] for row in rows_of(got.path)] == ["2017-07-14T02:40:00Z", ""]


@pytest.mark.parametrize("last", [0, 60_000])
def test_a_column_of_nothing_but_midnights_is_one_of_days(
    references: dict[str, str], answers: server.Answers, tmp_path: Path, last: int
) -> None:
    day = 86_400_000
    answers.rows = [{"id": f"{n:03}", "when": n * day} for n in range(9)]
    answers.rows[3]["when"] = None
    answers.rows[8]["when"] += last
    kept = rows_of(retrieve(references["arcgis"], tmp_path).path)
    assert kept[2]["when"] == "1970-01-03" + (portals.MIDNIGHT if last else "")
    assert kept[8]["when"] == ("1970-01-09T00:01:00Z" if last else "1970-01-09")
    assert kept[3]["when"] == ""
    assert kept[7]["id"] == "007"


def test_hostile_and_nested_values_are_kept_as_text(
    references: dict[str, str], answers: server.Answers, tmp_path: Path
) -> None:
    values = ['=HYPERLINK("http://x")', "<script>alert(1)</script>", 'a,"b"\r\nc', "x" * 10_000]
    answers.rows = [{"id": str(n), "note": value} for n, value in enumerate(values)]
    answers.rows.append({"id": "9", "note": {"latitude": "1", "human": {"a": ["\u2028", 2]}}})
    kept = [row["note"] for row in rows_of(retrieve(references["socrata"], tmp_path).path)]
    assert kept == [*values, '{"latitude": "1", "human": {"a": ["\\u2028", 2]}}']


@pytest.mark.parametrize("kind", KINDS)
def test_a_retrieval_lasts_through_passing_trouble(
    references: dict[str, str],
    answers: server.Answers,
    pauses: list[float],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    policy = replace(transport.POLICY, silence=server.SILENCE)
    monkeypatch.setattr(transport, "POLICY", policy)
    answers.faults = [
        server.status(429, Retry_After="7"),
        server.fine,
        server.status(500),
        server.stall,
        server.cut_off,
    ]
    got = retrieve(references[kind], tmp_path, name="stops.csv")
    assert [row["id"] for row in rows_of(got.path)] == [row["id"] for row in ROWS]
    assert pauses[0] == 7
    assert len(pauses) == 4


def test_a_portal_that_says_it_is_busy_with_status_200_is_asked_again(
    references: dict[str, str], answers: server.Answers, pauses: list[float], tmp_path: Path
) -> None:
    busy = b'{"error": {"code": 503, "message": "Too busy"}}'
    answers.faults = [server.fine, server.status(200, busy)]
    assert len(rows_of(retrieve(references["arcgis"], tmp_path).path)) == 10
    assert pauses == [1]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (server.status(503), "5 tries failed; the last one brought status 503"),
        (server.cut_off, "5 tries failed; in the last one the connection broke off"),
        (server.web_page, "expected rows, but a web page came back"),
        (server.status(404, b'{"message": "No such table"}'), "and says 'No such table'"),
        (server.status(200, b"{}"), "the answer is not what such a portal sends"),
        (server.status(200, b"[[[["), "the answer"),
        (server.redirect("https://elsewhere.example/x"), "the portal redirects to another host"),
        (server.redirect("http://127.0.0.1/x"), "which is not encrypted"),
    ],
)
def test_lasting_trouble_ends_in_one_message_and_no_file(
    references: dict[str, str],
    answers: server.Answers,
    tmp_path: Path,
    kind: str,
    fault: server.Fault,
    said: str,
) -> None:
    answers.always = fault
    with pytest.raises(TransferFailed, match=said):
        retrieve(references[kind], tmp_path)
    assert files_in(tmp_path) == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_came_whole_is_kept_and_gone_on_from(
    references: dict[str, str], answers: server.Answers, tmp_path: Path, kind: str
) -> None:
    def break_off(rows: list[server.Row], start: int) -> list[server.Row]:
        answers.always = server.status(500) if start == 4 else None
        return rows

    answers.change = break_off
    with pytest.raises(TransferFailed, match="status 500"):
        retrieve(references[kind], tmp_path, name="stops.csv")
    assert files_in(tmp_path) == []
    answers.always, answers.change = None, lambda rows, start: rows
    answers.asked.clear()
    got = retrieve(references[kind], tmp_path, name="stops.csv")
    assert [row["id"] for row in rows_of(got.path)] == [row["id"] for row in ROWS]
    first_page = retrieve(references[kind], tmp_path, name="whole.csv")
    assert first_page.path.read_bytes() == got.path.read_bytes()
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_pages_of_a_table_that_has_grown_or_aged_are_not_gone_on_from(
    references: dict[str, str],
    answers: server.Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(change: Callable[[], None]) -> list[str]:
        answers.always, answers.asked = None, []

        def break_off(rows: list[server.Row], start: int) -> list[server.Row]:
            answers.always = server.status(500) if start == 4 else None
            return rows

        answers.change = break_off
        with pytest.raises(TransferFailed):
            retrieve(references["socrata"], tmp_path, name="stops.csv")
        answers.always, answers.change, answers.asked = None, lambda rows, start: rows, []
        change()
        got = retrieve(references["socrata"], tmp_path, name="stops.csv")
        assert len(rows_of(got.path)) == len(answers.rows)
        got.path.unlink()
        return [path for path in answers.asked if re.search(r"offset=0(&|$)", path)]

    assert broken(lambda: None) == []
    assert broken(lambda: answers.rows.append({"id": "x", "race": None, "age": 1})) != []
    assert broken(lambda: monkeypatch.setattr(portals, "KEEP_PAGES", -1)) != []


def drop(rows: list[server.Row], start: int) -> list[server.Row]:
    return rows if start < 4 else []


def double(rows: list[server.Row], start: int) -> list[server.Row]:
    return rows * 2 if start >= 4 else rows


def rename(rows: list[server.Row], start: int) -> list[server.Row]:
    return [{("Race" if k == "race" and start >= 4 else k): v for k, v in r.items()} for r in rows]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("change", "said"),
    [
        (drop, r"rows 5 to 8|Number of rows is 0"),
        (double, r"rows 5 to 8|Number of rows is 8"),
        (rename, r"in rows 5 to 8 other columns came back than before \(new: 'Race'"),
    ],
)
def test_pages_that_do_not_belong_together_are_not_put_together(
    references: dict[str, str],
    answers: server.Answers,
    tmp_path: Path,
    kind: str,
    change: Any,
    said: str,
) -> None:
    answers.change = change
    if (kind, change) == ("socrata", double):  # its loader cuts a page off where it should end
        got = retrieve(references[kind], tmp_path)
        assert [row["id"] for row in rows_of(got.path)][:4] == ["000", "001", "002", "003"]
        return
    with pytest.raises(TransferFailed, match=said):
        retrieve(references[kind], tmp_path)
    assert files_in(tmp_path) == []


def test_a_column_renamed_while_empty_is_noticed_at_the_end(
    references: dict[str, str], answers: server.Answers, tmp_path: Path
) -> None:
    def rename_later(rows: list[server.Row], start: int) -> list[server.Row]:
        answers.columns = ["id", "Race", "age"] if start >= 8 else None
        return [{k: v for k, v in row.items() if k != "race"} for row in rows]

    answers.change = rename_later
    with pytest.raises(TransferFailed, match="columns were changed during the retrieval"):
        retrieve(references["socrata"], tmp_path)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("announced", [0, -3, 12])
def test_a_count_that_is_not_so_is_said(
    references: dict[str, str], answers: server.Answers, tmp_path: Path, kind: str, announced: int
) -> None:
    answers.announced = announced
    said = "the table is empty" if announced < 1 else r"rows 9 to 12|Number of rows is 2"
    with pytest.raises(TransferFailed, match=said):
        retrieve(references[kind], tmp_path)
    assert files_in(tmp_path) == []


def test_all_answers_together_stay_below_the_limit(
    references: dict[str, str],
    answers: server.Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PUBLICSAFETY_MAX_MEGABYTES", "0.0004")
    with pytest.raises(TransferFailed, match="PUBLICSAFETY_MAX_MEGABYTES to a larger number"):
        retrieve(references["socrata"], tmp_path)
    assert files_in(tmp_path) == []


def test_a_certificate_that_is_not_in_order_is_said(
    references: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    for kind in ("socrata", "arcgis", "opendatasoft"):
        with pytest.raises(TransferFailed, match="secure connection is not in order"):
            retrieve(references[kind], tmp_path)


def test_a_file_is_downloaded_once_and_again_when_asked(
    references: dict[str, str], answers: server.Answers, tmp_path: Path
) -> None:
    address = (
        references["opendatasoft"]
        .replace("opendatasoft:", "https://")
        .replace("/stops", "/files/Stops%202020.xlsx?x=1")
    )
    answers.files["/files/Stops%202020.xlsx"] = b"first"
    got = retrieve(address, tmp_path)
    assert got.path.suffix == ".xlsx"
    assert got.records == {"kind": "url", "url": address, "file": got.path.name}
    answers.files["/files/Stops%202020.xlsx"] = b"second"
    assert retrieve(address, tmp_path).origin == "cache"
    assert got.path.read_bytes() == b"first"
    assert retrieve(address, tmp_path, again=True).origin == "publisher"
    assert got.path.read_bytes() == b"second"
    answers.always = server.web_page
    with pytest.raises(TransferFailed, match="a web page came back"):
        retrieve(address, tmp_path, again=True)
    assert got.path.read_bytes() == b"second"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_source_description_names_a_portal_s_table(
    references: dict[str, str], town: Any, project: Path
) -> None:
    records = {"kind": "portal", "portal": references["socrata"], "file": "town.csv"}
    town.describe(records=records, columns={"id": "stop_id"})
    assert load("police_stops", "town").found.origin == "publisher"
    again = load("police_stops", "town")
    assert again.found.origin == "cache"
    assert list(again.table["stop_id"]) == [row["id"] for row in ROWS]
    assert files_in(project / "cache/police_stops") == ["town.csv"]


def test_a_portal_that_is_down_leaves_two_ways_out(town: Any, pauses: list[float]) -> None:
    records = {"kind": "portal", "portal": f"socrata:127.0.0.1:1/{server.SOCRATA}", "file": "t.csv"}
    town.describe(records=records)
    with pytest.raises(RecordsError) as caught:
        load("police_stops", "town")
    assert "could not be reached" in str(caught.value)
    assert "PUBLICSAFETY_MIRROR" in str(caught.value)
    assert pauses == []


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("socrata:data.nola.gov/9mnw-mbde", "socrata:data.nola.gov/9mnw-mbde"),
        ("https://data.nola.gov/Safety/Use-of-Force/9mnw-mbde/about_data", None),
        ("https://data.nola.gov/resource/9mnw-mbde.json?$limit=5", None),
        ("https://data.nola.gov/d/9mnw-mbde", None),
        (
            "https://services.arcgis.com/a/arcgis/rest/services/P/FeatureServer/0/query?where=1",
            "arcgis:services.arcgis.com/a/arcgis/rest/services/P/FeatureServer/0",
        ),
        (
            f"https://open.gov/dataset/arrests/resource/{server.CKAN}",
            f"ckan:open.gov/{server.CKAN}",
        ),
        ("carto:https://phl.carto.com/ppd_complaints", "carto:phl/ppd_complaints"),
    ],
)
def test_a_page_of_a_portal_is_known_for_its_table(text: str, table: str | None) -> None:
    wanted, _ = portals._resolve(text)
    assert isinstance(wanted, portals.Table)
    assert wanted.reference == (table or "socrata:data.nola.gov/9mnw-mbde")
    assert portals._resolve(wanted.reference)[0] == wanted


@pytest.mark.parametrize(
    "address",
    [
        "https://data.nola.gov/api/views/9mnw-mbde/rows.csv?accessType=DOWNLOAD",
        "https://city.gov/police/crime/open-data",
        "https://city.gov/data/2019-2020",
        f"https://open.gov/dataset/x/resource/{server.CKAN}/download/stops.csv",
    ],
)
def test_a_file_is_not_taken_for_a_table(address: str) -> None:
    assert portals._resolve(address)[0] == address


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("socrata:data.nola.gov", "socrata:data.nola.gov/9mnw-mbde"),
        ("socrata:data.nola.gov/9mnw-mbde'; drop", "socrata:data.nola.gov/9mnw-mbde"),
        ("ckan:open.gov/stops", "ckan:www.phoenixopendata.com"),
        ('carto:phl/a"b', "carto:phl/ppd_complaints"),
        ("arcgis:https://x.gov/arcgis/rest", "FeatureServer/0"),
        ("soda:x", "an address that begins with https://"),
    ],
)
def test_a_reference_of_another_form_is_told_the_right_one(text: str, form: str) -> None:
    with pytest.raises(RecordsError, match=form):
        portals._resolve(text)


@given(
    st.sampled_from(["https://", "http://", "https://[", *(f"{kind}:" for kind in portals.FORMS)]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
)
def test_any_reference_is_a_plain_file_name_or_an_error_that_says_so(kind: str, rest: str) -> None:
    try:
        wanted, _ = portals._resolve(kind + rest)
    except RecordsError:
        return
    name = portals._file_name(wanted)
    assert re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9._-]*", name)


def test_what_is_on_the_network_and_what_on_this_disk() -> None:
    assert all(map(portals.is_reference, [*portals.EXAMPLES.values(), "https://x.gov/a.csv"]))
    assert not any(map(portals.is_reference, ["stops.csv", "C:\\stops.csv", "/x/socrata:y"]))


def test_the_loaders_are_imported_without_asking_the_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Any] = []

    def refuse(*what: Any, **_: Any) -> None:
        asked.append(what)
        raise OSError("no network")

    for name in [name for name in sys.modules if name.startswith("openpolicedata")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    assert portals._loaders().Socrata
    assert "openpolicedata" not in sys.modules
    assert asked == []


def test_without_openpolicedata_the_error_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    for name in [name for name in sys.modules if name.startswith("openpolicedata")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(RecordsError, match=r"it is not installed.*Run 'make'"):
        retrieve("socrata:data.nola.gov/9mnw-mbde", tmp_path)


def test_requests_are_as_before_afterwards(references: dict[str, str], tmp_path: Path) -> None:
    before = HTTPAdapter.send
    retrieve(references["socrata"], tmp_path)
    assert HTTPAdapter.send is before
