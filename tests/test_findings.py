"""Key findings: numbered sentences, each with its chart and a caution."""

from __future__ import annotations

import pandas as pd
import pytest

from publicsafety import findings, words
from publicsafety.findings import Finding, show_findings
from publicsafety.records import load


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []
    monkeypatch.setattr(findings, "show_text", texts.append)
    return texts


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    return load("police_stops", "minneapolis")


def test_each_finding_links_to_its_chart_and_carries_its_caution(made_up, shown) -> None:
    show_findings(
        made_up,
        [
            Finding("Half of the stops …", "fig-stops", "Half is not all."),
            Finding("Nobody knows …", "sec-searches", "Ask."),
        ],
    )
    text = shown[-1]
    assert "1. Half of the stops … [See the chart](#fig-stops){.see}" in text
    assert "   *Caution:* Half is not all." in text
    assert "2. Nobody knows … [Read more](#sec-searches){.see}" in text


def test_findings_from_made_up_records_stand_below_the_banner(
    made_up, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    monkeypatch.setattr("publicsafety.frame.show_text", lambda text: order.append(text))
    monkeypatch.setattr(findings, "show_text", lambda text: order.append(text))
    show_findings(made_up, [])
    assert "These records are made up" in order[0]
    assert "none of the columns" in order[1]


def test_a_share_says_of_how_many_and_how_sure_it_is() -> None:
    row = pd.Series({"estimate": 0.1244, "count": 1894, "n": 15220, "low": 0.119, "high": 0.1297})
    assert words.share_of(row) == "12.4% (1,894 of 15,220; 95% interval 11.9% to 13.0%)"


def test_a_hidden_share_says_that_it_is_hidden_and_nothing_else() -> None:
    row = pd.Series({"estimate": float("nan"), "count": pd.NA, "n": 9, "low": None, "high": None})
    assert words.share_of(row) == words.HIDDEN
