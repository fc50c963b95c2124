"""Downloads: patient within bounds, and whole or not at all."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path

import portal_server as server
import pytest

from publicsafety import transport
from publicsafety.errors import RecordsError
from publicsafety.fetch import checksum, download, open_unpacked
from publicsafety.transport import TransferFailed, check_redirect

TABLE = b"id,race\n1,white\n2,black\n"


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What was slept, instead of sleeping."""
    slept: list[float] = []
    policy = replace(transport.POLICY, sleep=slept.append, silence=5)
    monkeypatch.setattr(transport, "POLICY", policy)
    return slept


@pytest.fixture
def answers(pauses: list[float]) -> server.Answers:
    answers = server.Answers([])
    answers.files["/town.csv"] = TABLE
    return answers


@pytest.fixture
def address(answers: server.Answers) -> Iterator[str]:
    with server.serve(answers) as host:
        yield f"http://{host}/town.csv"


def test_a_download_lasts_through_passing_trouble(
    answers: server.Answers,
    address: str,
    pauses: list[float],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    policy = replace(transport.POLICY, silence=server.SILENCE)
    monkeypatch.setattr(transport, "POLICY", policy)
    answers.faults = [server.status(500), server.stall, server.cut_off, server.status(503)]
    assert download(address, tmp_path, "town.csv").read_bytes() == TABLE
    assert len(answers.asked) == 5
    assert pauses == [1, 2, 4, 8]
    assert [path.name for path in tmp_path.iterdir()] == ["town.csv"]


@pytest.mark.parametrize(
    ("asked", "low", "high"),
    [("7", 7, 7), (formatdate(9e9, usegmt=True), None, None), ("soon", 1, 1)],
)
def test_it_waits_as_long_as_it_is_asked_to_within_reason(
    answers: server.Answers,
    address: str,
    pauses: list[float],
    tmp_path: Path,
    asked: str,
    low: float | None,
    high: float | None,
) -> None:
    answers.faults = [server.status(429, Retry_After=asked)]
    if low is None:
        with pytest.raises(TransferFailed, match=r"429 \(Too Many Requests\) and asks to wait"):
            download(address, tmp_path, "town.csv")
        assert pauses == []
    else:
        download(address, tmp_path, "town.csv")
        assert len(pauses) == 1
        assert low <= pauses[0] <= (high or low)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (server.status(500), r"2 tries failed; the last one brought status 500"),
        (server.stall, r"2 tries failed; the last one brought nothing for 0.15 seconds"),
        (server.cut_off, r"2 tries failed; in the last one the connection broke off"),
    ],
)
def test_tries_have_an_end_and_leave_no_half_file(
    answers: server.Answers,
    address: str,
    pauses: list[float],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fault: server.Fault,
    said: str,
) -> None:
    policy = replace(transport.POLICY, silence=server.SILENCE, tries=2)
    monkeypatch.setattr(transport, "POLICY", policy)
    answers.always = fault
    with pytest.raises(TransferFailed, match=said) as caught:
        download(address, tmp_path, "town.csv")
    assert str(caught.value).startswith(address)
    assert len(answers.asked) == 2
    assert len(pauses) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (server.status(403, b"<html>no</html>"), r"403 \(Forbidden\).*the data may not be public"),
        (server.status(404, b'{"message": "gone \\u001b[31m"}'), r"says 'gone \\x1b\[31m'"),
        (server.status(401), r"asks for a login"),
    ],
)
def test_what_will_not_pass_is_not_tried_again(
    answers: server.Answers, address: str, tmp_path: Path, fault: server.Fault, said: str
) -> None:
    answers.always = fault
    with pytest.raises(TransferFailed, match=said):
        download(address, tmp_path, "town.csv")
    assert len(answers.asked) == 1


def test_a_redirect_within_a_host_is_followed_and_a_circle_is_left(
    answers: server.Answers, address: str, tmp_path: Path
) -> None:
    answers.faults = [server.redirect("/town.csv")]
    assert download(address, tmp_path, "town.csv").read_bytes() == TABLE
    answers.always = server.redirect("/town.csv")
    with pytest.raises(TransferFailed, match="redirects more than 5 times"):
        download(address, tmp_path, "again.csv")


def test_a_redirect_to_another_host_without_https_is_not_followed(
    answers: server.Answers, address: str, tmp_path: Path
) -> None:
    answers.faults = [server.redirect(address.replace("127.0.0.1", "localhost"))]
    with pytest.raises(TransferFailed, match="not from https to https; that is not followed"):
        download(address, tmp_path, "town.csv")
    assert len(answers.asked) == 1


@pytest.mark.parametrize(
    ("place", "onward", "plain", "api"),
    [
        ("https://a.gov/x", "https://a.gov/y", True, True),
        ("https://a.gov/x", "https://www.a.gov/x", True, True),
        ("http://a.gov/x", "https://a.gov/x", True, True),
        ("https://a.gov/x", "https://bucket.example.com/x", True, False),
        ("https://a.gov/x", "http://a.gov/x", False, False),
        ("https://a.gov/x", "http://b.gov/x", False, False),
        ("http://a.gov/x", "https://b.gov/x", False, False),
        ("https://a.gov/x", "https://127.0.0.1/x", False, False),
        ("https://a.gov/x", "https://10.0.0.8/x", False, False),
        ("https://a.gov/x", "https://[::1]/x", False, False),
        ("https://a.gov/x", "https://169.254.169.254/latest", False, False),
        ("https://a.gov/x", "https://router.local/x", False, False),
        ("https://a.gov/x", "https://localhost/x", False, False),
        ("https://a.gov/x", "file:///etc/passwd", False, False),
        ("https://a.gov/x", "ftp://a.gov/x", False, False),
    ],
)
def test_where_a_redirect_may_lead(place: str, onward: str, plain: bool, api: bool) -> None:
    for allowed, is_api in ((plain, False), (api, True)):
        if allowed:
            check_redirect(place, onward, is_api)
        else:
            with pytest.raises(TransferFailed, match="not followed"):
                check_redirect(place, onward, is_api)


@pytest.mark.parametrize("announced", [True, False])
def test_more_than_the_limit_is_not_downloaded(
    answers: server.Answers,
    address: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    announced: bool,
) -> None:
    monkeypatch.setenv("PUBLICSAFETY_MAX_MEGABYTES", "0.001")
    body = gzip.compress(b"0" * 900_000)
    if announced:
        answers.files["/town.csv"] = b"0" * 2000
    else:  # less than the limit on the way, more once it is here
        answers.always = server.status(200, body, Content_Encoding="gzip")
    with pytest.raises(TransferFailed, match="PUBLICSAFETY_MAX_MEGABYTES to a larger number"):
        download(address, tmp_path, "town.csv")
    assert list(tmp_path.iterdir()) == []
    assert len(answers.asked) == 1


def test_a_limit_that_is_no_number_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLICSAFETY_MAX_MEGABYTES", "lots")
    with pytest.raises(RecordsError, match=r"a number of megabytes.*'lots'"):
        transport.size_limit()


@pytest.mark.parametrize(
    "address",
    [
        "ftp://a.gov/x.csv",
        "file:///etc/passwd",
        "https:///x",
        "https://[::1",
        "https://a.gov:99999/x",
        "https://.a.gov/x",
        "https://" + "a" * 70 + ".gov/x",
        "https://*.a.gov/x",
    ],
)
def test_an_address_that_is_no_web_address_is_refused(
    tmp_path: Path, address: str, pauses: list[float]
) -> None:
    with pytest.raises(TransferFailed, match="begins with https://"):
        download(address, tmp_path, "x.csv")
    assert pauses == []


def test_a_redirect_to_nonsense_is_refused(
    answers: server.Answers, address: str, tmp_path: Path
) -> None:
    for place in ("http://[::1", "https://a.gov:x/"):
        answers.faults = [server.redirect(place)]
        with pytest.raises(TransferFailed):
            download(address, tmp_path, "x.csv")


def test_a_packed_file_stops_at_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "stops.csv.gz"
    path.write_bytes(gzip.compress(b"a,b\n" * 100_000))
    assert checksum(path)
    monkeypatch.setenv("PUBLICSAFETY_MAX_MEGABYTES", "0.1")
    with pytest.raises(RecordsError, match=r"stops\.csv\.gz: unpacked, this is more than 0\.1 MB"):
        checksum(path)


def test_a_bomb_is_left_alone_long_before_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("publicsafety.fetch.SUSPICIOUS_SIZE", 1_000_000)
    path = tmp_path / "bomb.csv.gz"
    path.write_bytes(gzip.compress(bytes(5_000_000)))
    with pytest.raises(RecordsError, match="which no table of records does"):
        checksum(path)


def archive(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name.replace("|", "/"), data)
    return path


@pytest.mark.parametrize(
    "name", ["../../stops.csv", "/etc/stops.csv", "..\\stops.csv", "C:\\x.csv"]
)
def test_an_archive_that_leads_out_of_its_folder_is_not_opened(tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / "a.zip", **{name: TABLE})
    with pytest.raises(RecordsError, match="leads out of its folder"), open_unpacked(path):
        pass


def test_an_archive_says_before_it_is_unpacked_that_it_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = archive(tmp_path / "a.zip", **{"stops.csv": bytes(200_000)})
    monkeypatch.setenv("PUBLICSAFETY_MAX_MEGABYTES", "0.1")
    with pytest.raises(RecordsError, match="unpacked, this is more than"), open_unpacked(path):
        pass


def test_an_archive_with_a_password_is_left_to_the_user(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", **{"stops.csv": TABLE})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with (
        pytest.raises(RecordsError, match=r"'stops\.csv'.*asks for a password"),
        open_unpacked(path),
    ):
        pass


def test_what_macos_adds_to_an_archive_is_no_second_file(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", **{"stops.csv": TABLE, "__MACOSX|._stops.csv": b"x"})
    with open_unpacked(path) as file:
        assert file.read() == TABLE
