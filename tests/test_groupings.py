"""A grouping that a reader has edited is read right, or the reader is told which line is wrong."""

import pandas as pd
import pytest

from publicsafety import privacy
from publicsafety.errors import ToolkitError
from publicsafety.groupings import (
    add_group,
    counts_by_value,
    has_grouping,
    read_grouping,
    reading_shares,
)


@pytest.fixture(autouse=True)
def _show_all_numbers():
    before = privacy.get_limit()
    privacy.set_limit(0)
    yield
    privacy.set_limit(before)


@pytest.fixture
def write(tmp_path):
    def writer(text):
        path = tmp_path / "grouping.csv"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return writer


CALLS = """value,group,reading,note
THEFT,property,broad,
NOISE,disorder,middle,loud
FIGHT,harm,,
WELFARE,welfare,strict,
"""


def calls(*natures):
    return pd.DataFrame({"nature": pd.Series(natures, dtype="category")})


def test_each_row_gets_its_group_and_an_unnamed_value_is_counted_as_not_grouped(write):
    grouping = read_grouping("t", write(CALLS))
    grouped = add_group(calls("THEFT", "NOISE", "PARADE", None), "nature", grouping)
    assert grouped["group"].astype(object).where(grouped["group"].notna(), None).to_list() == [
        "property",
        "disorder",
        "not grouped",
        None,
    ]
    assert grouped["group"].cat.categories[-1] == "not grouped"


def test_letter_case_and_blanks_do_not_matter(write):
    grouping = read_grouping("t", write("value,group\nTRBL  W/SUBJ ,disorder\n"))
    grouped = add_group(calls("trbl w/subj", " TRBL W/SUBJ"), "nature", grouping)
    assert (grouped["group"] == "disorder").all()


def test_groups_follow_their_order_where_the_table_gives_one(write):
    text = "value,group,order\nTaser,weapon,2\nHold,hands,1\nMace,weapon,2\n"
    assert read_grouping("t", write(text)).groups == ["hands", "weapon"]
    assert read_grouping("t", write("value,group\nTaser,weapon\nHold,hands\n")).groups == [
        "weapon",
        "hands",
    ]


def test_values_are_listed_with_what_the_table_says_about_them(write):
    grouping = read_grouping("t", write(CALLS))
    table = calls("NOISE", "PARADE", "PARADE", None)
    listed = counts_by_value(table, "nature", grouping)
    assert listed[["nature", "group", "reading", "note", "count"]].to_numpy().tolist() == [
        ["PARADE", "not grouped", "", "", 2],
        ["NOISE", "disorder", "middle", "loud", 1],
    ]


def test_a_wider_reading_holds_the_narrower_ones(write):
    grouping = read_grouping("t", write(CALLS))
    shares = reading_shares(
        calls("THEFT", "NOISE", "FIGHT", "WELFARE"), "nature", grouping, "other_share", "calls"
    )
    assert shares["reading"].to_list() == ["strict", "middle", "broad"]
    assert shares["count"].to_list() == [1, 2, 3]
    assert shares["n"].to_list() == [4, 4, 4]


def test_what_nobody_has_judged_makes_the_range_wider(write):
    grouping = read_grouping("t", write(CALLS))
    shares = reading_shares(
        calls("FIGHT", "PARADE", None), "nature", grouping, "other_share", "calls"
    )
    assert shares["count"].to_list() == [0, 0, 1]
    assert shares["n"].to_list() == [2, 2, 2]


def test_readings_can_be_told_apart_by_group(write):
    grouping = read_grouping("t", write(CALLS))
    table = calls("WELFARE", "FIGHT", "NOISE").assign(where=["west", "west", "east"])
    shares = reading_shares(table, "nature", grouping, "other_share", "calls", by="where")
    assert shares["where"].to_list() == ["east"] * 3 + ["west"] * 3
    assert shares["count"].to_list() == [0, 1, 1, 1, 1, 1]


def test_a_grouping_without_readings_says_so(write):
    grouping = read_grouping("t", write("value,group\nA,b\n"))
    with pytest.raises(ToolkitError, match="no column 'reading'"):
        reading_shares(calls("A"), "nature", grouping, "m", "d")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("value,group\nA,harm\nB,harm\na ,harm\n", r"line 4: 'a' stands in line 2 already"),
        ("value,group\nA,harn\n", r"line 2: group 'harn': did you mean 'harm'"),
        ("value,group\nA,\n", r"line 2: 'A' has no group"),
        ("value,group\n,harm\n", r"line 2: the value is empty"),
        ("value,group\n\n\nA,\n", r"line 4: 'A' has no group"),
        ("value,group\nA, B,harm\n", r"line 2: 3 cells .* double quotes"),
        ("value,grup\nA,harm\n", r"line 1: column 'grup': did you mean 'group'"),
        ("value\nA\n", r"line 1: there is no column 'group'"),
        ("value,group,reading\nA,harm,brod\n", r"line 2: reading 'brod': did you mean 'broad'"),
        ("value,group,order\nA,harm,x\n", r"line 2: order 'x' is not a whole number"),
        ("value,group,order\nA,harm,1\nB,harm,2\n", r"line 3: group 'harm' has the order 1"),
        ("value,group\n", r"no row below"),
    ],
)
def test_a_wrong_table_names_the_line_and_what_is_wrong(write, text, message):
    with pytest.raises(ToolkitError, match=message):
        read_grouping("t", write(text), groups=["harm", "property"])


def test_a_table_that_is_not_there_says_how_to_write_one():
    assert not has_grouping("emergency_911", "atlantis")
    with pytest.raises(
        ToolkitError, match=r"data/groupings/emergency_911/atlantis\.csv: .*'value'"
    ):
        read_grouping("emergency_911", "atlantis")


def test_a_spreadsheet_that_marks_its_file_as_utf8_is_read_too(tmp_path):
    path = tmp_path / "marked.csv"
    path.write_text("value,group\nA,harm\n", encoding="utf-8-sig")
    assert read_grouping("t", str(path)).groups == ["harm"]
