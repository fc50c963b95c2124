"""R leads to the same letter as Python does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from from_r import run_r

from publicsafety.frame import letter_page
from publicsafety.records import load


@pytest.mark.r
@pytest.mark.parametrize("state", ["MN", "US"])
def test_r_leads_to_the_same_letter(state: str) -> None:
    stops = load("police_stops", "minneapolis")
    records = replace(stops, source=stops.source.model_copy(update={"state": state}))
    found = run_r(
        f'records <- list(source = list(topic = "police_stops", state = "{state}"))\n'
        'cat(letter_page(records, c("contraband_found", "search_basis")))'
    )
    assert found == letter_page(records, ["contraband_found", "search_basis"])
