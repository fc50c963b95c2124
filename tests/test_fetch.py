"""Where a file is looked for, and that only the right one is taken."""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from publicsafety import transport
from publicsafety.errors import RecordsError
from publicsafety.fetch import checksum, find_records
from publicsafety.records import load
from publicsafety.sources import read_source

TABLE = b"id,race\n1,white\n2,black\n"
SHA256 = hashlib.sha256(TABLE).hexdigest()
PAGE = b"<!doctype html><title>We have moved</title>"


class Publisher(BaseHTTPRequestHandler):
    """Answers like publishers do."""

    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        status, body = {
            "/town.csv": (200, TABLE),
            "/page": (200, PAGE),
            "/cut": (200, TABLE),
        }.get(self.path, (404, b"not found"))
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) + 1000 * (self.path == "/cut")))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def publisher() -> Iterator[str]:
    Publisher.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Publisher) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "POLICY", replace(transport.POLICY, sleep=lambda _: None))


@pytest.fixture
def places(project: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    mirrors = [project / "mirror one", project / "mirror two"]
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", ":".join(map(str, mirrors)))
    folders = {
        "snapshot": project / "data/snapshots",
        "cache": project / "cache",
        "mirror": mirrors[0],
        "second mirror": mirrors[1],
    }
    return {name: folder / "police_stops/town.csv" for name, folder in folders.items()}


def describe(town: Any, url: str | None = None, sha256: str | None = None) -> Any:
    records = {"kind": "url", "file": "town.csv", "url": url, "sha256": sha256}
    town.describe(records={key: value for key, value in records.items() if value})
    return read_source("police_stops", "town")


def keep(path: Path, data: bytes = TABLE) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def test_places_are_tried_in_order(town: Any, places: dict[str, Path], publisher: str) -> None:
    source = describe(town, f"{publisher}/town.csv", SHA256)
    for path in places.values():
        keep(path)
    for name, path in places.items():
        found = find_records(source)
        assert found.path == path
        assert found.origin == name.removeprefix("second ")
        assert not found.made_up
        path.unlink()
    assert Publisher.asked == []
    assert find_records(source).origin == "publisher"
    assert Publisher.asked == ["/town.csv"]


def test_a_download_is_kept_in_the_cache(town: Any, project: Path, publisher: str) -> None:
    source = describe(town, f"{publisher}/town.csv", SHA256)
    assert find_records(source).origin == "publisher"
    assert find_records(source).origin == "cache"
    assert (project / "cache/police_stops/town.csv").read_bytes() == TABLE
    assert Publisher.asked == ["/town.csv"]


@pytest.mark.parametrize(
    ("page", "sha256", "said"),
    [
        ("town.csv", "0" * 64, "not the file that data/sources/police_stops/town.yml"),
        ("page", None, "a web page, not a table"),
        ("gone.csv", None, r"status 404 \(Not Found\)"),
        ("cut", SHA256, "the connection broke off"),
    ],
)
def test_a_wrong_answer_leaves_nothing_in_the_cache(
    town: Any, project: Path, publisher: str, page: str, sha256: str | None, said: str
) -> None:
    with pytest.raises(RecordsError, match=said):
        find_records(describe(town, f"{publisher}/{page}", sha256))
    assert [path for path in (project / "cache").rglob("*") if path.is_file()] == []


def test_without_a_network_the_error_names_the_address_and_both_ways_out(
    town: Any,
) -> None:
    address = "http://127.0.0.1:1/town.csv"
    with pytest.raises(RecordsError) as caught:
        find_records(describe(town, address))
    message = str(caught.value)
    assert f"address: {address}" in message
    assert "PUBLICSAFETY_MIRROR" in message
    assert "police_stops/town.csv" in message
    assert "PUBLICSAFETY_DATA=sample" in message


def test_without_an_address_the_error_names_the_publisher(town: Any, project: Path) -> None:
    with pytest.raises(RecordsError, match=r"no address.*\n.*https://town\.example/stops"):
        find_records(describe(town))


def test_a_cache_that_cannot_be_written_is_said(
    town: Any, project: Path, publisher: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "a file").write_text("", encoding="utf-8")
    monkeypatch.setenv("PUBLICSAFETY_CACHE", str(project / "a file"))
    with pytest.raises(RecordsError, match="PUBLICSAFETY_CACHE"):
        find_records(describe(town, f"{publisher}/town.csv"))


def test_a_damaged_copy_is_not_passed_over(
    town: Any, places: dict[str, Path], publisher: str
) -> None:
    keep(places["snapshot"], TABLE + b"3,white\n")
    with pytest.raises(RecordsError, match=f"expected checksum {SHA256}"):
        find_records(describe(town, f"{publisher}/town.csv", SHA256))
    assert Publisher.asked == []


def test_a_packed_copy_has_the_checksum_of_what_it_holds(places: dict[str, Path]) -> None:
    keep(places["cache"], gzip.compress(TABLE))
    assert checksum(places["cache"]) == SHA256


def test_a_file_of_the_user_s_own_lies_beside_its_description(town: Any, tmp_path: Path) -> None:
    elsewhere = tmp_path / "my city"
    elsewhere.mkdir()
    (elsewhere / "stops.csv").write_bytes(TABLE)
    text = town.describe(records={"kind": "file", "file": "stops.csv"}).read_text(encoding="utf-8")
    (elsewhere / "mine.yml").write_text(text, encoding="utf-8")
    records = load("police_stops", str(elsewhere / "mine.yml"))
    assert records.found.path == elsewhere / "stops.csv"
    assert records.ledger.rows_kept == 2


@pytest.mark.parametrize("name", ["../../town.csv", "/etc/passwd", "a/../../../town.csv"])
def test_a_file_outside_the_cache_is_neither_read_nor_written(
    town: Any, project: Path, publisher: str, name: str
) -> None:
    town.describe(records={"kind": "url", "file": name, "url": f"{publisher}/town.csv"})
    with pytest.raises(RecordsError, match="leads out of its folder"):
        load("police_stops", "town")
    assert Publisher.asked == []


def test_a_file_that_is_not_there_is_named(town: Any) -> None:
    town.describe()
    with pytest.raises(RecordsError, match=r"town\.csv: there is no such file.*town\.yml"):
        load("police_stops", "town")


def test_made_up_records_are_used_only_when_asked_for(
    town: Any, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(project / "data/samples/police_stops/town.csv", b"id\n1\n2\n3\n")
    with pytest.raises(RecordsError, match="no copy was found"):
        load_from(town)
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    records = load_from(town)
    assert records.found.made_up
    assert records.ledger.rows_kept == 3


def load_from(town: Any) -> Any:
    town.describe(records={"kind": "snapshot", "file": "x.csv", "sha256": "0" * 64, "rows": 99})
    return load("police_stops", "town")


def test_a_place_without_a_sample_says_so(town: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    with pytest.raises(RecordsError, match="no made-up sample for police_stops/town"):
        load_from(town)
