import html

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from publicsafety import words

HIDDEN = [None, float("nan"), np.nan, pd.NA, pd.NaT]
FORMS = [
    words.count,
    words.percent,
    words.rate,
    words.ratio,
    words.factor,
    words.number,
    words.dollars,
    words.money,
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("value", HIDDEN)
def test_a_hidden_number_is_said_in_words(form, value):
    assert form(value) == "not shown (small numbers)"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (words.count(1894), "1,894"),
        (words.count(np.int64(0)), "0"),
        (words.percent(0.1244), "12.4%"),
        (words.percent(0), "0%"),
        (words.percent(1), "100%"),
        (words.percent(0.0004), "under 0.1%"),
        (words.percent(0.9999), "over 99.9%"),
        (words.percent(0.5, digits=0), "50%"),
        (words.rate(83.21), "83.2"),
        (words.rate(1234.5, "per 1,000 residents"), "1,234 per 1,000 residents"),
        (words.rate(0.042), "0.04"),
        (words.ratio(3.01), "3.0 times"),
        (words.ratio(0.42), "0.42 times"),
        (words.factor(0.996), "1.0"),
        (words.number(44.97766), "44.98"),
        (words.dollars(48128831.48), "$48,128,831"),
        (words.dollars(8.7654), "$8.77"),
        (words.dollars(20.0), "$20"),
        (words.money(48128831.48), "$48.1 million"),
        (words.money(1817381970.18), "$1.82 billion"),
        (words.money(20e6), "$20 million"),
        (words.money(770511000.0), "$771 million"),
        (words.money(66000), "$66,000"),
        (words.number(2017.0), "2,017"),
        (words.interval(0.119, 0.13), "11.9% to 13.0%"),
        (words.interval(2.1, 3.9, words.factor), "2.1 to 3.9"),
        (words.interval(None, 0.2), "not shown (small numbers)"),
        (words.join([]), ""),
        (words.join(["a"]), "a"),
        (words.join(["a", "b"]), "a and b"),
        (words.join(["a", "b", "c"], last="or"), "a, b, or c"),
        (words.plural(1, "stop"), "1 stop"),
        (words.plural(1894, "stop"), "1,894 stops"),
        (words.plural(0, "search", "searches"), "0 searches"),
        (words.plural(None, "stop"), "an unpublished number of stops"),
        (words.ordinal(1), "1st"),
        (words.ordinal(12), "12th"),
        (words.ordinal(23), "23rd"),
        (words.ordinal(111), "111th"),
        (words.label("asian/pacific islander"), "Asian/Pacific Islander"),
        (words.label("search_conducted"), "Search conducted"),
        (words.label("St. Anthony East"), "St. Anthony East"),
        (words.label(True), "Yes"),
        (words.label(pd.NA), "Not known"),
        (words.date("2017-01-01"), "January 1, 2017"),
        (words.period("2017-01-01", "2017-12-31"), "January 1 to December 31, 2017"),
        (words.period("2016-12-31", "2017-01-01"), "December 31, 2016 to January 1, 2017"),
        (words.period("2017-05-02", "2017-05-02"), "May 2, 2017"),
        (words.period(None, "2017-05-02"), "not known"),
        (words.month("2017-03"), "March 2017"),
        (words.weekday(1), "Monday"),
        (words.weekday(7), "Sunday"),
        (words.hour(0), "midnight"),
        (words.hour(12), "noon"),
        (words.hour(13), "1 p.m."),
        (words.iso(pd.Timestamp("2017-01-31")), "2017-01-31"),
        (words.iso(pd.Timestamp("2017-01-31 08:05")), "2017-01-31T08:05:00"),
        (words.cut("abcdef", 4), "abc…"),
    ],
)
def test_numbers_names_and_dates_read_well(written, expected):
    assert written == expected


def test_a_day_of_the_week_outside_one_to_seven_is_refused():
    with pytest.raises(KeyError):
        words.weekday(0)


def test_extremes_name_the_highest_and_the_lowest_and_count_the_hidden():
    table = pd.DataFrame(
        {"race": ["white", "black", "other"], "estimate": [0.0417, 0.1244, float("nan")]}
    )
    assert words.extremes(table, "race") == (
        "Highest for Black (12.4%), lowest for White (4.2%). 1 group is not shown (small numbers)."
    )
    assert words.extremes(table[:1], "race") == "White: 4.2%."
    assert words.extremes(table[2:], "race") == "1 group is not shown (small numbers)."


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '" onload="alert(1)',
        "{{< env HOME >}}",
        "[link](http://example.org) ![x](y)",
        "*a* _b_ `c` ~d~ $e$ ^f^ @fig-x #g | h",
        "2017. Stops",
        "a) first",
        "- item",
        "+ item",
        "::: {#fig-x}",
        "=====",
        "AT&amp;T &#60;",
        "\\*",
    ],
)
def test_text_from_data_stays_text_in_a_page(text):
    safe = words.escape(text)
    page = MarkdownIt().render(safe)
    assert html.unescape(page) == f"<p>{text}</p>\n"
    assert not set(safe) & set('<>"{}`$@[]*_|~^\\')


@given(st.text())
def test_escaping_keeps_every_character_but_white_space_and_controls(text):
    safe = words.escape(text)
    assert "\n" not in safe
    kept = "".join(letter for letter in text if letter.isprintable() and not letter.isspace())
    assert kept == "".join(
        letter for letter in html.unescape(safe) if letter.isprintable() and not letter.isspace()
    )
