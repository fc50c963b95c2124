"""R reads what Python put in the cache of a portal's table, and says how to get it there."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from test_r_reading import TANGLED, errors, read_all, town

pytestmark = pytest.mark.r

TABLE = {"kind": "portal", "portal": "socrata:data.example.gov/9mnw-mbde", "file": "town.csv"}


def test_r_reads_a_portal_s_table_from_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town(tmp_path / "towns" / "portal", records=TABLE)
    monkeypatch.setenv("PUBLICSAFETY_CACHE", str(tmp_path / "cache"))
    said = errors(tmp_path / "towns")["portal"]
    assert "socrata:data.example.gov/9mnw-mbde of a data portal is not in the cache yet" in said
    assert "publicsafety fetch police_stops" in said
    kept = tmp_path / "cache" / "police_stops" / "town.csv"
    kept.parent.mkdir(parents=True)
    kept.write_text(TANGLED, encoding="utf-8")
    town(tmp_path / "towns" / "file", TANGLED.encode())
    read = read_all(tmp_path / "towns")
    assert read["portal"]["cells"] == read["file"]["cells"]


def test_r_passes_over_what_macos_adds_to_an_archive(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("__MACOSX/._town.csv", b"x")
        archive.writestr("town.csv", TANGLED)
    town(tmp_path / "mac", packed.getvalue())
    town(tmp_path / "plain")
    read = read_all(tmp_path)
    assert read["mac"]["cells"] == read["plain"]["cells"]


def test_r_reads_and_writes_no_file_outside_the_cache(tmp_path: Path) -> None:
    for name in ("../../town.csv", "/etc/passwd", "a/../../../town.csv"):
        records = {"kind": "url", "file": name, "url": "http://127.0.0.1:1/town.csv"}
        town(tmp_path / name.replace("/", "_"), records=records)
    for said in errors(tmp_path).values():
        assert "leads out of its folder" in said


def test_r_stops_at_the_limit(tmp_path: Path) -> None:
    town(tmp_path / "large", gzip.compress(TANGLED.encode() + b"9,,,,,,,,,\n" * 50_000))
    said = errors(tmp_path, PUBLICSAFETY_MAX_MEGABYTES="0.2")["large"]
    assert "more than 0.2 MB" in said
