"""A report says the same in Python and in R."""

from __future__ import annotations

import base64
import re

import pandas as pd
import pytest
from compare import (
    Accepted,
    compare_pages,
    frozen_markdown,
    problems,
    read_accepted,
    sibling_pages,
)

from publicsafety.render.execute import execute
from publicsafety.tables import csv_link

PAIRS = {f"{python.parent.name}/{python.stem}": (python, r) for python, r in sibling_pages()}

RATES = pd.DataFrame(
    {
        "subject_race": ["black", "other", "white"],
        "count": pd.array([1894, None, 488], "Int64"),
        "estimate": [0.12444, None, 0.041699],
        "denominator": ["stops", "stops", "stops"],
        "suppressed": [False, True, False],
    }
)


def page(table: pd.DataFrame = RATES, key: str = "subject_race", id: str = "search-rates") -> str:
    return f"## Searches\n\n```{{=html}}\n{csv_link(table, id, key)}\n```\n"


def differences(python: str, r: str) -> list[tuple[str, str, str]]:
    return [(d.table, d.key, d.column) for d in compare_pages("topic/report", python, r)]


def change(row: int, column: str, value: object) -> pd.DataFrame:
    changed = RATES.copy()
    changed[column] = changed[column].astype(object)
    changed.loc[row, column] = value
    return changed


@pytest.mark.parametrize("report", PAIRS)
def test_both_pages_of_a_report_say_the_same(report):
    python, r = (frozen_markdown(path) for path in PAIRS[report])
    accepted = [entry for entry in read_accepted() if entry.report == report]
    assert problems(compare_pages(report, python, r), accepted) == []


def test_every_accepted_difference_names_a_report_and_says_why():
    for entry in read_accepted():
        assert entry.report in PAIRS
        assert len(entry.reason.split()) > 3


@pytest.mark.parametrize("report", PAIRS)
def test_a_digit_changed_in_any_table_of_one_page_is_found(report):
    page_in_r = frozen_markdown(PAIRS[report][1])
    tables = re.findall(r'base64,([^"]+)', page_in_r)
    changed = page_in_r
    for packed in tables:
        before, comma, last_cell = base64.b64decode(packed).decode().rstrip("\n").rpartition(",")
        planted = f"{before}{comma}7{last_cell}".encode()
        changed = changed.replace(packed, base64.b64encode(planted).decode())
    assert len(compare_pages(report, page_in_r, changed)) == len(tables) > 0


def test_equal_pages_have_no_differences():
    assert differences(page(), page()) == []


@pytest.mark.parametrize(
    ("row", "column", "value"),
    [
        (0, "estimate", 0.12444 + 2e-9),
        (0, "count", 1895),
        (0, "estimate", None),
        (1, "count", 7),
        (2, "denominator", "searches"),
        (1, "suppressed", False),
        (2, "estimate", "0.041699 or so"),
    ],
)
def test_a_changed_cell_is_found(row, column, value):
    key = f"subject_race={RATES['subject_race'][row]}"
    assert differences(page(), page(change(row, column, value))) == [("search-rates", key, column)]


def test_the_last_digits_do_not_count():
    assert differences(page(), page(change(0, "estimate", 0.12444 + 1e-12))) == []


def test_a_row_that_one_page_lacks_is_found():
    found = differences(page(), page(RATES.iloc[:2]))
    assert found == [("search-rates", "subject_race=white", "")]


def test_rows_in_another_order_are_found():
    assert differences(page(), page(RATES.iloc[::-1])) == [("search-rates", "", "")]


def test_another_column_or_key_is_found():
    assert differences(page(), page(RATES.rename(columns={"count": "n"})))
    assert differences(page(), page(key="denominator"))


def test_a_table_that_one_page_lacks_is_found():
    found = differences(page() + csv_link(RATES, "hit-rates", "subject_race"), page())
    assert found == [("hit-rates", "", "")]


@pytest.mark.parametrize(
    "change",
    [("Searches", "Stops"), ("Every tenth", "Every third"), ("A finding", "Another finding")],
)
def test_other_words_are_found(change):
    text = 'Every tenth was searched.\n\n<img src="report_files/a.png" alt="A finding">\n'
    python = page() + text
    r = python.replace("report_files", "report_r_files")
    assert differences(python, r) == []
    assert differences(python, r.replace(*change)) == [("text", "", "")]


def test_code_and_links_to_siblings_may_differ():
    python = "``` {.python .cell-code}\n# one\n```\nSee [calls](../calls/calls.qmd).\n"
    r = "```{.r .cell-code}\n# two\n```\nSee [calls](../calls/calls_r.qmd).\n"
    assert differences(page() + python, page() + r) == []


def test_an_accepted_difference_passes_until_it_is_gone():
    accepted = Accepted("Two methods of rounding.", "topic/report", "search-rates", column="count")
    changed = compare_pages("topic/report", page(), page(change(0, "count", 1895)))
    assert problems(changed, [accepted]) == []
    assert "no longer needed" in problems([], [accepted])[0]


def test_an_accepted_difference_covers_no_other_one():
    accepted = Accepted("Two methods of rounding.", "topic/report", "search-rates", column="count")
    changed = compare_pages("topic/report", page(), page(change(0, "estimate", 0.2)))
    assert len(problems(changed, [accepted])) == 2


@pytest.mark.r
@pytest.mark.parametrize(("report", "place"), [("police_stops/police_stops", "rutland")])
def test_a_report_of_another_place_says_the_same(report, place, real_data, monkeypatch):
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    python, r = (execute(path, {"source": place}).markdown for path in PAIRS[report])
    assert problems(compare_pages(report, python, r), []) == []
    assert python.count(".missing-columns") == r.count(".missing-columns") > 0
