"""What is generated is what the generators write."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from publicsafety import pages, paths, samples
from publicsafety.records import load
from publicsafety.sources import read_source


def test_every_generated_file_is_up_to_date() -> None:
    assert [paths.relative(path) for path in pages.stale()] == []


def test_a_file_that_differs_is_stale_until_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("SOURCES", "SAMPLES", "DICTIONARIES"):
        monkeypatch.setattr(paths, folder, tmp_path / folder)
    everything = pages.stale()
    assert everything == list(pages.generated())
    assert pages.write() == everything
    assert pages.stale() == []
    schema = tmp_path / "SOURCES/source.schema.json"
    schema.write_text("{}", encoding="utf-8")
    assert pages.stale() == [schema]


def test_a_dictionary_page_tells_all_about_a_column() -> None:
    page = pages.dictionary_page(pages.read_dictionary("police_stops"))
    section = page.split("{#contraband_found}")[1].split("\n## ")[0]
    assert "- Column `contraband_found`, yes or no." in section
    assert "- Known only where [`search_conducted`](#search_conducted) is yes." in section
    assert "`stopContra`" in section
    for name in pages.read_dictionary("police_stops").names:
        assert page.count(f"{{#{name}}}") == 1
        assert f"(#{name})" in page


@pytest.mark.parametrize("name", samples.MAKERS)
def test_made_up_records_say_so_in_every_row(name: str) -> None:
    topic, place = name.removesuffix(".csv").split("/")
    lines = (paths.SAMPLES / name).read_text(encoding="utf-8").splitlines()
    rows = list(csv.reader(lines))
    source = read_source(topic, place)
    names = {raw or f"column {number}" for number, raw in enumerate(rows[0], start=1)}
    assert set(source.columns) <= names
    assert all("MADE-UP" in line for line in lines[1:] if line.strip(","))


@pytest.mark.parametrize("name", samples.MAKERS)
def test_made_up_records_have_faults_and_still_load(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    records = load(*name.removesuffix(".csv").split("/"))
    ledger = records.ledger
    assert records.found.made_up
    assert len(records.table) == ledger.rows_kept > 400
    assert ledger.set_aside
    assert any((ledger.unmapped, ledger.unparsed, ledger.out_of_range))
