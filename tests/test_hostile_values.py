"""Values that mean harm, from a publisher's file to a report's table, chart and download."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publicsafety import charts, measures, show, tables, words
from publicsafety.records import load

HARM = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</table></div><iframe src=//x>",
    "```\n\n# Heading\n\n```{=html}\n<script>1</script>",
    "{{< env HOME >}}",
    "[text](javascript:alert(1))",
    "![x](http://x)",
    "$\\href{javascript:alert(1)}{x}$",
    '=HYPERLINK("http://x";"x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\u202egnp.exe",
    "&lt;script&gt;",
    ":::",
    "---\ntitle: x\n---",
    "x" * 10_000,
    "\ufeff=1+1",
]
TAGS = {"div", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "p", "a"}
TAGS |= {"span", "details", "summary", "img"}
harmful = st.one_of(
    st.sampled_from(HARM),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    st.tuples(st.sampled_from("=+-@<`{[$&|\t\r\n"), st.text(max_size=10)).map("".join),
)


class Page(HTMLParser):
    """What a browser would make of a piece of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in ("img", "col"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def check_page(markdown: str) -> None:
    """Check that a piece of a page holds no markup but the toolkit's own."""
    page = Page(markdown)
    assert page.tags <= TAGS
    assert page.open == []
    assert not any(name.startswith("on") for name in page.attributes)
    for link in page.links:
        assert link.startswith(("data:text/csv;charset=utf-8;base64,", "data:image/png;base64,"))
    fences = [line for line in markdown.splitlines() if line.startswith(("```", ":::", "{{<"))]
    assert set(fences) <= {"```{=html}", "```", ":::", "::: {#tbl-x}", "::: {#fig-x}"}
    assert "{{<" not in markdown


def check_download(text: str) -> None:
    """Check that no spreadsheet takes a cell for a formula."""
    for cell in (cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row):
        try:
            float(cell)
        except ValueError:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@settings(deadline=None, max_examples=40)
@given(st.lists(harmful, min_size=1, max_size=6), harmful, harmful)
def test_a_table_of_any_values_holds_no_markup_and_no_formula(
    values: list[str], name: str, label: str
) -> None:
    shown: list[str] = []
    frame = pd.DataFrame({"key": values, f"{name} n": range(len(values)), "text": values[::-1]})
    caption = (label.strip() or "caption") + " and more"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(show, "show_text", shown.append)
        show.show_table(frame, "x", caption, "key", labels={"text": label or "text"})
    check_page(shown[0])
    check_download(tables.csv_text(frame, "key"))


@given(harmful, harmful)
def test_prose_of_any_values_holds_no_markup(name: str, value: str) -> None:
    text = words.escape(name) + " and " + words.escape(value)
    assert Page(text).tags == set()
    assert not {"`", "{", "[", "$", "*", "|"} & set(text)


def test_a_file_of_harmful_values_becomes_a_harmless_report(
    town: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["id", "area", "race"])
    writer.writerows([n, value, value] for n, value in enumerate(HARM * 20))
    records = town.load(
        file.getvalue(),
        columns={"id": "stop_id", "area": "neighborhood", "race": "subject_race"},
    )
    shown: list[str] = []
    monkeypatch.setattr(show, "show_text", shown.append)
    counts = measures.group_counts(records.table, "neighborhood")
    assert len(counts) >= len(HARM) - 2
    show.show_table(counts, "x", f"Stops in {HARM[0]}", "neighborhood")
    check_page(shown[0])
    check_download(tables.csv_text(counts, "neighborhood"))
    assert load("police_stops", "town").table["neighborhood"].notna().all()


def test_a_chart_of_harmful_values_is_a_picture_of_bounded_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(show, "show_text", shown.append)
    counts = measures.group_counts(pd.DataFrame({"area": HARM * 20}), "area")
    chart = charts.bars(counts, "area")
    show.show_chart(chart, counts, "x", "Stops by area", f"Most stops are in {HARM[1]}", "area")
    check_page(shown[0])
    picture = shown[0].partition('src="')[2].partition('"')[0]
    assert len(picture) < 500_000
