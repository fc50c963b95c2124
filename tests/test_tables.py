import base64
import re
import xml.etree.ElementTree as ET

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsafety import tables, words
from publicsafety.errors import ToolkitError


@pytest.fixture
def rates():
    return pd.DataFrame(
        {
            "subject_race": ["white", "black", "other"],
            "measure": "search_rate",
            "count": pd.array([488, 1894, None], dtype="Int64"),
            "n": pd.array([11703, 15220, 1348], dtype="Int64"),
            "estimate": [488 / 11703, 1894 / 15220, None],
            "low": [0.038, 0.119, None],
            "high": [0.045, 0.130, None],
            "denominator": "stops where it is known",
            "suppressed": [False, False, True],
        }
    )


def read(page):
    """Parse the table as strict XML, which also shows that the HTML is well formed."""
    table = page[page.index("<table") : page.index("</table>") + len("</table>")]
    return ET.fromstring(table)


def rows(page):
    return [["".join(cell.itertext()) for cell in row] for row in read(page).iter("tr")]


def test_a_table_reads_as_its_numbers(rates):
    assert rows(tables.html_table(rates, "x", "Search rates.", "subject_race")) == [
        ["Race", "Count", "Out of", "Estimate", "95% interval"],
        ["White", "488", "11,703", "4.2%", "3.8% to 4.5%"],
        ["Black", "1,894", "15,220", "12.4%", "11.9% to 13.0%"],
        [
            "Other",
            "—not shown (small numbers)",
            "1,348",
            "—not shown (small numbers)",
            "—not shown (small numbers)",
        ],
    ]


def test_labels_and_formats_can_be_given_and_the_interval_follows_the_estimate(rates):
    page = tables.html_table(
        rates,
        "x",
        "Ratios.",
        "subject_race",
        labels={"n": "Stops"},
        formats={"estimate": words.factor},
    )
    assert rows(page)[0][2] == "Stops"
    assert rows(page)[1][3:] == ["0.04", "0.04 to 0.04"]


def test_what_is_hidden_and_what_is_counted_is_said_below(rates):
    page = tables.html_table(rates, "x", "Search rates.", "subject_race")
    assert "Out of: stops where it is known." in page
    assert tables.HIDDEN_NOTE in page
    assert tables.HIDDEN_NOTE not in tables.html_table(rates[:2], "x", "c", "subject_race")


def test_an_estimate_is_written_as_its_measure_asks(rates):
    rates["measure"] = "stops_per_1000"
    rates["estimate"] *= 1000
    assert rows(tables.html_table(rates, "x", "c", "subject_race"))[1][3] == "41.7"
    rates["measure"] = "search_rate_ratio"
    assert rows(tables.html_table(rates, "x", "c", "subject_race"))[1][3] == "41.7"
    assert words.form_for("search_rate_ratio") is words.factor


def test_what_is_the_same_in_every_row_is_a_note_unless_it_is_a_key(rates):
    page = tables.html_table(rates.assign(reference="white"), "x", "c", "subject_race")
    assert "Compared with: White." in page
    assert "search_rate" not in page
    keyed = tables.html_table(rates, "x", "c", ["measure", "subject_race"])
    assert rows(keyed)[1][:2] == ["Search rate", "White"]


def test_a_missing_cell_that_was_not_hidden_is_not_known(rates):
    rates["suppressed"] = False
    page = tables.html_table(rates, "x", "Search rates.", "subject_race")
    assert rows(page)[3][1:] == ["not known", "1,348", "not known", "not known"]


def test_heads_have_a_scope_and_are_never_empty_and_the_caption_names_the_box(rates):
    page = tables.html_table(rates, "x", "Search <rates>.", "subject_race")
    table = read(page)
    heads = list(table.iter("th"))
    assert all(head.get("scope") in ("col", "row") for head in heads)
    assert all("".join(head.itertext()).strip() for head in heads)
    assert len([head for head in heads if head.get("scope") == "row"]) == 3
    caption = table.find("caption")
    assert "".join(caption.itertext()) == "Search <rates>."
    assert f'tabindex="0" aria-labelledby="{caption.get("id")}"' in page


def test_a_table_is_the_same_each_time_and_carries_no_style(rates):
    first = tables.html_table(rates, "x", "c", "subject_race")
    assert first == tables.html_table(rates.copy(), "x", "c", "subject_race")
    assert "style" not in first
    assert sorted(re.findall(r' id="([^"]*)"', first)) == ["x", "x-caption"]


EVIL = "<script>alert('x')</script> \" onclick=\"x {{< env HOME >}} ``` \n:::\n"


@pytest.mark.parametrize("column", ["subject_race", "denominator", "note"])
def test_text_from_a_portal_is_only_text(rates, column):
    rates[column] = [EVIL + str(place) for place in range(3)]
    page = tables.html_table(rates, "x", EVIL, "subject_race", labels={"n": EVIL})
    assert "<script" not in page
    assert "{{<" not in page
    assert "```" not in page
    assert not re.search(r'<[^>]*onclick="', page)
    assert not re.search(r"^\s*:::", page, flags=re.MULTILINE)


def test_a_head_from_a_portal_is_only_text():
    page = tables.html_table(pd.DataFrame({EVIL: ["a"], "<b>": [1]}), "x", "c", EVIL)
    assert "<script" not in page
    assert "<b>" not in page


def test_a_very_long_value_is_cut_in_the_page_but_not_in_the_download():
    table = pd.DataFrame({"name": ["x" * 10_000], "count": [1]})
    assert len(tables.html_table(table, "x", "c", "name")) < 2_000
    assert rows(tables.html_table(table, "x", "c", "name"))[1][0].endswith("…")
    assert len(tables.csv_text(table, "name")) > 10_000


def test_the_key_must_name_columns(rates):
    with pytest.raises(ToolkitError, match="race"):
        tables.html_table(rates, "x", "c", "race")
    with pytest.raises(ToolkitError, match="none"):
        tables.csv_link(rates, "x", [])


def test_the_download_has_keys_first_full_precision_and_empty_hidden_cells(rates):
    text = tables.csv_text(rates[["n", "estimate", "suppressed", "subject_race"]], "subject_race")
    assert text == (
        "subject_race,n,estimate,suppressed\n"
        f"white,11703,{488 / 11703!r},false\n"
        f"black,15220,{1894 / 15220!r},false\n"
        "other,1348,,true\n"
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_a_spreadsheet_runs_no_formula_from_a_cell_or_a_head(start):
    formula = f'{start}HYPERLINK("http://example.org")'
    table = pd.DataFrame({"name": [formula], formula: [-1.5]})
    _, back = tables.read_csv_links(tables.csv_link(table, "x", "name"))["x"]
    assert back.columns[1].startswith("'" + start)
    assert back["name"][0].startswith("'" + start)
    assert back.iloc[0, 1] == -1.5


def test_dates_truth_values_and_missing_values_are_written_plainly():
    table = pd.DataFrame(
        {
            "day": pd.to_datetime(["2017-01-31", None]),
            "kept": pd.array([True, None], dtype="boolean"),
            "n": pd.array([3, None], dtype="Int64"),
            "who": pd.Categorical(["white", None]),
        }
    )
    assert tables.csv_text(table, "day") == "day,kept,n,who\n2017-01-31,true,3,white\n,,,\n"


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["C"]), min_size=1).filter(
                lambda text: not text.startswith(("=", "+", "-", "@"))
            ),
            st.floats(allow_nan=False, allow_infinity=False),
        ),
        min_size=1,
    )
)
def test_numbers_read_back_from_a_page_are_the_numbers_that_went_in(cells):
    table = pd.DataFrame(cells, columns=["name", "value"])
    page = "<p>text</p>" + tables.csv_link(table, "my-id", "name")
    found = tables.read_csv_links(page)
    assert list(found) == ["my-id"]
    keys, back = found["my-id"]
    assert keys == ["name"]
    assert back["name"].tolist() == table["name"].tolist()
    np.testing.assert_array_equal(back["value"].to_numpy(float), table["value"].to_numpy())


def test_every_link_of_a_page_is_found_with_its_key(rates):
    page = tables.csv_link(rates, "one", ["subject_race", "measure"]) + tables.csv_link(
        rates, "two", "subject_race"
    )
    found = tables.read_csv_links(f"::: {{.cell}}\n```{{=html}}\n{page}\n```\n:::")
    assert {name: keys for name, (keys, _) in found.items()} == {
        "one": ["subject_race", "measure"],
        "two": ["subject_race"],
    }


def test_the_download_is_a_data_address_with_a_file_name(rates):
    link = tables.csv_link(rates, "search-rates", "subject_race")
    data = re.search(r'href="data:text/csv;charset=utf-8;base64,([^"]*)"', link)
    assert base64.b64decode(data[1]).decode() == tables.csv_text(rates, "subject_race")
    assert 'download="search-rates.csv"' in link
