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
def test_a_digit_changed_in_one_page_is_found(report):
    python, r = (frozen_markdown(path) for path in PAIRS[report])
    for packed in re.findall(r'base64,([^"]+)', r):
        numbers = base64.b64decode(packed).decode().rstrip("\n")
        before, comma, last_cell = numbers.rpartition(",")
        planted = f"{before}{comma}7{last_cell}"
        changed = r.replace(packed, base64.b64encode(planted.encode()).decode())
        assert len(compare_pages(report, python, changed)) == 1


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


def test_another_heading_is_found():
    assert differences(page(), page().replace("Searches", "Stops")) == [("headings", "", "")]


def test_a_line_of_code_is_no_heading():
    assert differences(page() + "```r\n# one\n```\n", page() + "```python\n# two\n```\n") == []


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
