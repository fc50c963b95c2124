"""What a section says where the records lack the columns that it needs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from publicsafety import frame
from publicsafety.records import Records, load


@pytest.fixture
def stops() -> Records:
    return load("police_stops", "minneapolis")


def test_the_notice_leads_to_the_letter_that_asks_for_the_lacking_columns(
    stops: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(frame, "show_text", said.append)
    columns = ("subject_race", "contraband_found", "search_basis")
    assert not frame.can_answer(stops, "whether searches found anything", *columns)
    letter = "topic=police_stops&fields=contraband_found,search_basis&state=MN"
    assert f"](../../tutorials/request_letter.qmd#{letter})" in said[0]


def test_the_letter_names_no_state_where_the_records_are_of_several(stops: Records) -> None:
    of_all = replace(stops, source=stops.source.model_copy(update={"state": "US"}))
    page = frame.letter_page(of_all, ["search_basis"])
    assert page.endswith("#topic=police_stops&fields=search_basis")
