"""Dates and times as agencies and spreadsheets write them."""

from __future__ import annotations

import pandas as pd
import pytest

from publicsafety.raw_values import is_unknown, read_when

CHICAGO = "America/Chicago"


def read(texts: list[str], named: str | None = None):
    return read_when(pd.Series(texts * 10, dtype="str"), named, CHICAGO)


@pytest.mark.parametrize(
    ("texts", "kind", "style"),
    [
        (["2019-01-31", "2019-02-01"], "date", None),
        (["2019-01-31 17:05:09", "2019-02-01 04:00:01"], "datetime", None),
        (["2019-01-31T17:05:09.000", "2019-02-01T04:00:01.000"], "datetime", None),
        (["1/31/19", "2/1/19"], "date", "%m/%d/%y"),
        (["01/31/2019 12:00:00 AM", "02/01/2019 12:00:00 AM"], "date", "%m/%d/%Y %I:%M:%S %p"),
        (["01/31/2019 5:05 PM", "02/01/2019 4:00 AM"], "datetime", "%m/%d/%Y %I:%M %p"),
        (["31-Jan-19", "1-Feb-19"], "date", "%d-%b-%y"),
        (["31/01/2019", "13/02/2019"], "date", "%d/%m/%Y"),
        (["20190131", "20190201"], "date", "%Y%m%d"),
        (["17:05", "4:00"], "time", None),
        (["9:50:00AM", "11:33:00PM"], "time", "%I:%M:%S%p"),
    ],
)
def test_one_format_is_found(texts: list[str], kind: str, style: str | None) -> None:
    when = read(texts)
    assert when is not None
    assert (when.kind, when.style, when.texts) == (kind, style, None)


@pytest.mark.parametrize(
    ("texts", "named", "meant"),
    [
        (["43101", "43102"], "date", ["2018-01-01", "2018-01-02"]),
        (["43101.5", "43102.25"], "date", ["2018-01-01 12:00:00", "2018-01-02 06:00:00"]),
        (["170131", "171231"], "date", ["2017-01-31", "2017-12-31"]),
        (["1312017", "12312017"], "date", ["2017-01-31", "2017-12-31"]),
        (["1719", "233"], "time", ["17:19:00", "02:33:00"]),
        (["1/2/2017", "2017-03-04", "43101"], "date", ["2017-01-02", "2017-03-04", "2018-01-01"]),
        (["1557777600000", "1557864000000"], None, None),
        (["1546300800000", "1546387200000"], None, ["2019-01-01", "2019-01-02"]),
        (["1546322400000", "1546408800000"], None, ["2019-01-01", "2019-01-02"]),
        (
            ["1546300861000", "1546387200000"],
            None,
            ["2019-01-01T00:01:01Z", "2019-01-02T00:00:00Z"],
        ),
        (
            ["2013/11/14 06:00:00+00", "2013/07/14 05:00:00+00"],
            "date",
            ["2013-11-14", "2013-07-14"],
        ),
    ],
)
def test_what_no_format_reads_is_written_anew(
    texts: list[str], named: str | None, meant: list[str] | None
) -> None:
    when = read(texts, named)
    assert when is not None
    assert when.how
    assert when.texts is not None
    if meant:
        assert [when.texts[text] for text in texts] == meant


@pytest.mark.parametrize(
    "texts",
    [["43101", "90210"], ["1719", "2330"], ["White", "Black"], ["2023000319821", "2023000154966"]],
)
def test_numbers_and_words_that_nobody_calls_a_date_are_none(texts: list[str]) -> None:
    assert read(texts) is None


def test_words_for_not_known() -> None:
    assert all(map(is_unknown, ["Unknown", "UNK", "Not Specified", "-", "(null)", "RACE-UNKNOWN"]))
    assert not any(map(is_unknown, ["None", "No", "Other", "Unfounded", "0"]))
