"""What is generated is what the generators write."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
import yaml

from publicsafety import pages, paths, samples
from publicsafety.dictionary import read_dictionary
from publicsafety.pages.state import gaps_of, overview, state_page
from publicsafety.records import load
from publicsafety.sources import read_source
from publicsafety.states import State, read_state


def test_every_generated_file_is_up_to_date() -> None:
    assert [paths.relative(path) for path in pages.stale()] == []


def test_a_file_that_differs_is_stale_until_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(
        paths.DICTIONARIES, tmp_path / "DICTIONARIES", ignore=shutil.ignore_patterns("*.qmd")
    )
    for folder in ("SOURCES", "SAMPLES", "DICTIONARIES", "STATES", "TUTORIALS"):
        monkeypatch.setattr(paths, folder, tmp_path / folder)
    everything = pages.stale()
    assert everything == list(pages.generated())
    assert pages.write() == everything
    assert pages.stale() == []
    schema = tmp_path / "SOURCES/source.schema.json"
    schema.write_text("{}", encoding="utf-8")
    assert pages.stale() == [schema]


def test_a_dictionary_page_tells_all_about_a_column() -> None:
    page = pages.dictionary_page(read_dictionary("police_stops"))
    section = page.split("{#contraband_found}")[1].split("\n## ")[0]
    assert "- Column `contraband_found`, yes or no." in section
    assert "- Known only where [`search_conducted`](#search_conducted) is yes." in section
    assert "`stopContra`" in section
    for name in read_dictionary("police_stops").names:
        assert page.count(f"{{#{name}}}") == 1
        assert f"(#{name})" in page


HOSTILE = "<script>alert(1)</script> | [x](javascript:1) {{< env HOME >}} $a$ **b**"


def hostile_state() -> State:
    """A state whose every text tries to be markup."""
    read = {"url": "https://example.org/a(b)|c", "checked": "2026-11-22"}
    fact = {"text": HOSTILE + ".", "citation": HOSTILE} | read
    facts = ("who_may_ask", "deadline", "fees", "partial_denial", "electronic", "appeal")
    law = {"name": HOSTILE, "citation": HOSTILE, "police_records": [fact]} | read
    dataset = {"topic": "arrests", "name": HOSTILE, "years": HOSTILE, "note": HOSTILE} | read
    return State.model_validate(
        {
            "name": "Ohio",
            "code": "OH",
            "summary": HOSTILE,
            "law": law | dict.fromkeys(facts, fact),
            "help": [{"name": HOSTILE, "what": HOSTILE} | read],
            "collections": [
                {"topics": ["arrests"], "name": HOSTILE, "publisher": HOSTILE, "what": HOSTILE}
                | read
            ],
            "portals": [
                {"place": HOSTILE, "name": HOSTILE, "url": read["url"], "datasets": [dataset]}
            ],
            "missing": [{"text": HOSTILE} | read],
        }
    )


def test_no_text_of_a_state_becomes_markup() -> None:
    state = hostile_state()
    for page in (state_page(state), overview([state])):
        body = page.split("---\n", 2)[2]
        for markup in (
            "<script",
            "](javascript",
            "{{<",
            "$a$",
            "**b**",
            "](https://example.org/a(",
        ):
            assert markup not in body
        rows = [line for line in body.splitlines() if line.startswith("|")]
        assert {line.count("|") for line in rows} == {3}


def test_the_head_of_a_state_page_holds_its_summary_as_one_text() -> None:
    head = yaml.safe_load(state_page(hostile_state()).split("---\n")[1])
    assert head["description"] == HOSTILE


def test_what_a_state_leaves_out_shows_as_a_gap() -> None:
    least = {"name": "X", "citation": "Y", "url": "https://example.org", "checked": "2026-11-22"}
    state = State.model_validate({"name": "Ohio", "code": "OH", "summary": "Z.", "law": least})
    page = state_page(state)
    assert page.count("[not found]{.gap}") == 10
    for gap in gaps_of(state):
        assert f"- {gap}: [help us fill this](index.qmd#help)." in page
    assert list(gaps_of(read_state("MN"))) == [
        "Statewide collections on service requests (311) or calls for service"
    ]


def test_a_collection_of_several_topics_is_told_at_its_first_heading() -> None:
    state = hostile_state()
    several = state.collections[0].model_copy(
        update={"name": "Crime report", "topics": ["hate_crime", "arrests"]}
    )
    page = state_page(state.model_copy(update={"collections": [several]}))
    arrests, hate_crime = page.split("{#arrests}")[1].split("{#hate-crime}")
    assert "see arrests, above." in hate_crime.split("\n## ")[0]
    assert "above" not in arrests


def test_the_overview_links_each_topic_that_a_state_collects() -> None:
    page = overview([read_state("MN")])
    assert "[hate crime](minnesota.qmd#hate-crime)" in page
    assert "{#hate-crime}" in state_page(read_state("MN"))


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
