"""A table of a data portal becomes a description and a report that load it again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import portal_server as server
import pytest
from typer.testing import CliRunner

from publicsafety import cli, portals, transport
from publicsafety.records import load

STOPS: list[server.Row] = [
    {
        "stop_id": f"S{n:04}",
        "stop_date": f"2020-{n % 12 + 1:02}-{n % 28 + 1:02}T10:{n % 60:02}:00.000",
        "driver_race": ("White", "Black", "Hispanic")[n % 3],
        "driver_sex": "MF"[n % 2],
        "search_conducted": ("true", "false", None)[n % 3],
    }
    for n in range(60)
]


@pytest.mark.parametrize("kind", ["socrata", "arcgis", "ckan"])
def test_a_portal_s_table_is_adapted_and_loaded_again_without_the_portal(
    kind: str, copied: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = replace(transport.POLICY, sleep=lambda _: None)
    monkeypatch.setattr(transport, "POLICY", policy)
    monkeypatch.setattr(portals, "PAGE", 25)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "authority.pem"))
    answers = server.Answers([dict(row) for row in STOPS])
    with server.serve(answers, server.secure(tmp_path)) as host:
        names = {"socrata": server.SOCRATA, "arcgis": server.LAYER, "ckan": server.CKAN}
        reference = f"{kind}:{host}/{names[kind]}"
        words = ["adapt", "police_stops", "--place", "Duluth, MN", "--from", reference]
        said = CliRunner().invoke(cli.app, words)
        assert said.exit_code == 0, said.output
        answers.always = server.status(500)
        records = load("police_stops", "duluth")
    assert records.source.records.kind == "portal"
    assert records.source.records.portal == reference
    assert records.found.origin == "cache"
    assert len(records.table) == len(STOPS)
    assert records.has("stop_id", "subject_race", "subject_sex", "search_conducted")
    assert records.table["datetime"].dt.hour.eq(10).all()


def test_a_portal_that_fails_writes_nothing(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "POLICY", replace(transport.POLICY, sleep=lambda _: None))
    before = sorted(copied.rglob("*"))
    reference = f"socrata:127.0.0.1:1/{server.SOCRATA}"
    words = ["adapt", "police_stops", "--place", "Duluth, MN", "--from", reference]
    said = CliRunner().invoke(cli.app, words)
    assert "could not be reached" in str(said.exception)
    left = [path for path in sorted(copied.rglob("*")) if path not in before and path.is_file()]
    assert left == []


@pytest.mark.parametrize("days", [True, False])
def test_moments_of_arcgis_become_local_times_and_its_days_stay_days(
    days: bool, copied: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "authority.pem"))
    begin = 1_577_836_800_000  # midnight of January 1, 2020, UTC
    hour = 3_600_000
    rows = [
        {name: text for name, text in row.items() if name != "stop_date"}
        | {"when": begin + n * 24 * hour + (0 if days else (17 + n % 5) * hour)}
        for n, row in enumerate(STOPS)
    ]
    with server.serve(server.Answers(rows), server.secure(tmp_path)) as host:
        words = ["adapt", "police_stops", "--place", "Duluth, MN", "--from"]
        said = CliRunner().invoke(cli.app, [*words, f"https://{host}/{server.LAYER}"])
        assert said.exit_code == 0, said.output
    table = load("police_stops", "duluth").table
    if days:
        assert table["date"].dt.strftime("%Y-%m-%d").tolist()[:3] == [
            "2020-01-01",
            "2020-01-02",
            "2020-01-03",
        ]
    else:
        assert table["datetime"].dt.hour.tolist()[:5] == [11, 12, 13, 14, 15]
