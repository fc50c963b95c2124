"""A report says the same, whatever engine holds its records."""

from __future__ import annotations

import gzip
import lzma
import os
import re
from pathlib import Path

import pytest
from compare import compare_pages, frozen_markdown

from publicsafety import paths
from publicsafety.errors import ToolkitError
from publicsafety.render.execute import execute

pytest.importorskip("duckdb")

BROUGHT = re.compile(r"(?m)^Brought into memory for this step: [\d,]+ rows\.$")
ALL = sorted(page.stem for page in paths.NOTEBOOKS.glob("*/*.qmd") if page.stem == page.parent.name)
PACKED_WITH_XZ = "non_emergency_incidents"


@pytest.fixture(autouse=True)
def _real_records(real_data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    monkeypatch.setenv("PUBLICSAFETY_CACHE", str(tmp_path / "cache"))


def page(topic: str) -> Path:
    return paths.NOTEBOOKS / topic / f"{topic}.qmd"


def on_duckdb(topic: str, source: str | None = None) -> str:
    """Execute a report on DuckDB; what it says about its memory is checked and taken out."""
    parameters = {"engine": "duckdb"} | ({"source": source} if source else {})
    said = execute(page(topic), parameters).markdown
    assert BROUGHT.search(said)
    return BROUGHT.sub("", said)


@pytest.mark.parametrize("topic", [topic for topic in ALL if topic != PACKED_WITH_XZ])
def test_every_report_says_the_same_on_duckdb(topic: str) -> None:
    found = compare_pages(topic, frozen_markdown(page(topic)), on_duckdb(topic))
    assert [str(difference) for difference in found] == []


def test_requests_say_the_same_on_duckdb_once_packed_as_it_can_read(
    tmp_path: Path, real_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DuckDB cannot read xz, so the file is packed anew; only its name and checksum differ."""
    packed = real_data / PACKED_WITH_XZ / "boston_ma_311_service_requests_2011.csv.xz"
    repacked = tmp_path / PACKED_WITH_XZ / "boston.csv.gz"
    repacked.parent.mkdir()
    repacked.write_bytes(gzip.compress(lzma.decompress(packed.read_bytes()), 1))
    described = paths.SOURCES / PACKED_WITH_XZ / "boston.yml"
    text = described.read_text(encoding="utf-8").replace(packed.name, repacked.name)
    source = tmp_path / "boston.yml"
    source.write_text(re.sub(r"(?m)^ *sha256:.*\n", "", text), encoding="utf-8")
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", f"{tmp_path}{os.pathsep}{real_data}")
    found = compare_pages(
        PACKED_WITH_XZ,
        frozen_markdown(page(PACKED_WITH_XZ)),
        on_duckdb(PACKED_WITH_XZ, str(source)),
    )
    assert [str(d) for d in found if not d.python.startswith("The file is `")] == []


def test_stops_of_a_place_with_few_columns_say_the_same_on_duckdb() -> None:
    in_memory = execute(page("police_stops"), {"source": "rutland"}).markdown
    assert compare_pages("police_stops", in_memory, on_duckdb("police_stops", "rutland")) == []


def test_a_report_that_needs_too_many_rows_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLICSAFETY_MAX_ROWS", "1000")
    with pytest.raises(ToolkitError, match=r"More than 1,000 rows .*PUBLICSAFETY_MAX_ROWS"):
        on_duckdb("arrests")
