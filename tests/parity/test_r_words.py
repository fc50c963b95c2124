"""R writes numbers, names and tables as Python does; and its code follows the project's rules."""

from __future__ import annotations

import json
import re

import pytest
from from_r import run_r
from test_r_measures import random_stops

from publicsafety import measures, paths, words
from publicsafety.tables import html_table

R_FILES = sorted((paths.ROOT / "R").glob("*.R"))

NUMBERS = [0, 1, 0.00001, 0.99999, 0.1244, 0.5, 2.345, 12.25, 999.96, 1000, 123456.789, 3.01, 0.995]
NUMBERS += [48128831.48, 2.5e6, 3e9, 9.99e8]
TEXTS = [
    "plain",
    "<b>bold</b> & \"quoted\" 'text'",
    "- item",
    "1. first",
    "(a) first",
    "+ more",
    "{{< env HOME >}} $x$ @cite #head | a ~b~ ^c^ [l](u) `code` \\ *i* _j_",
    "two\nlines\tand  blanks",
    "é “quotes” → …",
    "native american",
    "other_value",
    "CamelCase",
    "=1+1",
    "x" * 250,
]


def test_no_function_of_the_r_toolkit_hides_another():
    names = [
        name
        for file in R_FILES
        for name in re.findall(r"(?m)^([A-Za-z_.]+) <- ", file.read_text(encoding="utf-8"))
    ]
    assert sorted(names) == sorted(set(names))


def test_r_code_is_ascii_and_its_lines_are_not_too_long():
    for file in R_FILES:
        for number, line in enumerate(file.read_text(encoding="ascii").splitlines(), 1):
            assert len(line) <= 100, f"{file.name}, line {number}"


@pytest.mark.r
def test_r_writes_numbers_and_names_as_python_does():
    forms = ["count", "percent", "rate", "ratio", "factor", "number", "dollars", "money"]
    code = f"""
        numbers <- c({", ".join(map(repr, NUMBERS))}, NA)
        texts <- jsonlite::fromJSON(r"---({json.dumps(TEXTS)})---")
        cat(jsonlite::toJSON(c(
          lapply(words[c({", ".join(map(json.dumps, forms))})], function(form) form(numbers)),
          list(
            escape = words$escape(texts), label = words$label(texts), cut = words$cut(texts),
            join = words$join(texts[1:4]), plural = words$plural(c(0, 1, 1894, NA), "stop"),
            hour = words$hour(0:23), period = words$period("2017-01-01", "2017-12-31"),
            month = words$month(c("2017-01", NA)), date = words$date("2017-03-04")
          )
        )))
    """
    r = json.loads(run_r(code))
    values = [*NUMBERS, float("nan")]
    assert r == {
        **{form: [getattr(words, form)(value) for value in values] for form in forms},
        "escape": [words.escape(text) for text in TEXTS],
        "label": [words.label(text) for text in TEXTS],
        "cut": [words.cut(text) for text in TEXTS],
        "join": [words.join(TEXTS[:4])],
        "plural": [words.plural(value, "stop") for value in (0, 1, 1894, None)],
        "hour": [words.hour(hour) for hour in range(24)],
        "period": [words.period("2017-01-01", "2017-12-31")],
        "month": [words.month("2017-01"), words.month(None)],
        "date": [words.date("2017-03-04")],
    }


@pytest.mark.r
def test_r_writes_the_same_table(tmp_path):
    stops = random_stops(3)
    stops.to_csv(tmp_path / "stops.csv", index=False)
    key = ["subject_race_before_stop", "subject_race"]
    r = run_r(
        f'stops <- readr::read_csv("{tmp_path}/stops.csv", show_col_types = FALSE)\n'
        f'key <- c("{key[0]}", "{key[1]}")\n'
        'cat(html_table(crosstab(stops, key[1], key[2]), "guesses", "A & b", key), "\\n")\n'
        'ratios <- rate_ratios(share_rates(stops, "searched", key[2]))\n'
        'cat(html_table(ratios, "ratios", "Ratios", key[2]), "\\n")\n'
    )
    ratios = measures.rate_ratios(measures.share_rates(stops, "searched", key[1]))
    python = [
        html_table(measures.crosstab(stops, *key), "guesses", "A & b", key),
        html_table(ratios, "ratios", "Ratios", key[1]),
    ]
    assert [line.strip() for line in r.splitlines()] == "\n".join(python).splitlines()
