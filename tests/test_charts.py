import io
import itertools
import re

import numpy as np
import pandas as pd
import pytest
from PIL import Image

from publicsafety import charts, show, words
from publicsafety.paths import ROOT

RACES = list(words.RACE_GROUPS)

# Machado, Oliveira & Fernandes (2009), severity 1.0, for linear RGB.
COLOR_BLINDNESS = {
    "none": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


def linear(color):
    parts = np.array([int(color[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def luminance(color):
    return float(linear(color) @ [0.2126, 0.7152, 0.0722])


def contrast(one, other):
    high, low = sorted([luminance(one), luminance(other)], reverse=True)
    return (high + 0.05) / (low + 0.05)


def oklab(rgb):
    cone = (
        rgb
        @ np.array(
            [
                [0.4122214708, 0.5363325363, 0.0514459929],
                [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005],
            ]
        ).T
    )
    return (
        np.cbrt(np.clip(cone, 0, None))
        @ np.array(
            [
                [0.2104542553, 0.7936177850, -0.0040720468],
                [1.9779984951, -2.4285922050, 0.4505937099],
                [0.0259040371, 0.7827717662, -0.8086757660],
            ]
        ).T
    )


@pytest.fixture
def rates():
    table = pd.DataFrame(
        {
            "subject_race": RACES,
            "measure": "search_rate",
            "count": pd.array([488, 1894, 84, 151, 42, 154, None, 102], dtype="Int64"),
            "n": pd.array([11703, 15220, 2188, 1858, 647, 1516, None, 1348], dtype="Int64"),
        }
    )
    table["estimate"] = (table["count"] / table["n"]).astype(float)
    table["low"] = table["estimate"] * 0.9
    table["high"] = table["estimate"] * 1.1
    table["suppressed"] = table["count"].isna()
    return table


@pytest.fixture
def months():
    table = pd.DataFrame(
        list(itertools.product(pd.period_range("2017-01", "2017-12", freq="M").astype(str), RACES)),
        columns=["month", "subject_race"],
    )
    table["count"] = pd.array(np.arange(len(table)) + 100, dtype="Int64")
    return table


def texts(chart):
    """All text that a chart draws."""
    figure = chart.draw()
    figure.canvas.draw()
    found = [text.get_text() for text in figure.findobj(match=lambda artist: _is_text(artist))]
    return "\n".join(found)


def _is_text(artist):
    return hasattr(artist, "get_text") and artist.get_visible()


def test_every_race_group_has_a_color_of_its_own():
    assert set(charts.RACE_COLORS) == set(words.RACE_GROUPS)
    assert len(set(charts.RACE_COLORS.values())) == len(RACES)


@pytest.mark.parametrize(
    "color", [*charts.RACE_COLORS.values(), *charts.BEFORE_AFTER_COLORS.values(), charts.ACCENT]
)
def test_marks_stand_out_from_light_and_dark_paper(color):
    assert contrast(color, charts.PAPER) >= 3
    assert contrast(color, charts.DARK_PAPER) >= 3


@pytest.mark.parametrize("color", [charts.INK, charts.QUIET])
def test_text_can_be_read(color):
    assert contrast(color, charts.PAPER) >= 4.5


@pytest.mark.parametrize("kind", list(COLOR_BLINDNESS))
def test_group_colors_stay_apart_for_color_blind_readers(kind):
    seen = [
        oklab(np.clip(COLOR_BLINDNESS[kind] @ linear(color), 0, 1))
        for color in charts.RACE_COLORS.values()
    ]
    nearest = min(np.linalg.norm(one - other) for one, other in itertools.combinations(seen, 2))
    assert nearest > 0.09


def test_shades_grow_darker_so_that_they_print_in_gray():
    shades = [luminance(color) for color in charts.SHADES]
    assert shades == sorted(shades, reverse=True)


def test_a_race_keeps_its_color_whatever_else_is_drawn():
    assert charts.group_colors(["white", "black"]) == [
        charts.RACE_COLORS["white"],
        charts.RACE_COLORS["black"],
    ]
    assert len(set(charts.group_colors(["north", "south", "east"]))) == 3


def test_all_text_is_large_enough_for_a_phone():
    content = 328  # pixels, on a phone 360 pixels wide
    assert min(charts.TEXT, charts.NOTE_TEXT) / 72 / charts.WIDTH * content >= 10


def test_pictures_are_sharp_on_a_screen_with_two_dots_per_pixel():
    shown = re.search(r"max-width: (\d+)rem", (ROOT / "assets" / "tables.css").read_text())
    assert 2 * 16 * int(shown[1]) <= charts.WIDTH * show.DPI


def test_a_dot_chart_names_groups_sizes_and_rates_and_the_hidden_group(rates):
    drawn = texts(charts.dot_interval(rates, "subject_race"))
    assert "Black\n15,220 stops" in drawn
    assert "12.4%" in drawn
    assert "Multiracial" in drawn
    assert "not shown (small numbers)" in drawn
    assert "nan" not in drawn
    assert "Search rate" in drawn


def test_groups_are_sorted_with_the_hidden_one_last_unless_order_matters(rates):
    rows = charts.dot_interval(rates, "subject_race", unit="").data["row"].cat.categories
    assert list(rows[-2:]) == ["Native American", "Black"]
    assert rows[0] == "Multiracial"
    kept = charts.dot_interval(rates, "subject_race", unit="", keep_order=True).data["row"]
    assert list(kept.cat.categories[::-1]) == list(words.RACE_GROUPS.values())


def test_panels_show_every_value_with_its_n(rates):
    both = pd.concat([rates.assign(precinct="1"), rates.assign(precinct="2")])
    drawn = texts(charts.dot_interval(both, "subject_race", panel="precinct"))
    assert drawn.count("12.4% of 15,220 stops") == 2


def test_a_group_that_a_panel_lacks_is_said_not_to_be_given(rates):
    both = pd.concat([rates.assign(precinct="1"), rates[1:].assign(precinct="2")])
    assert "not given" in texts(charts.dot_interval(both, "subject_race", panel="precinct"))


def test_a_long_axis_name_is_not_cut_off(rates):
    drawn = texts(charts.dot_interval(rates, "subject_race", axis="a long name " * 8))
    assert max(map(len, drawn.splitlines())) < 60


def test_no_tick_stands_beyond_a_share_of_all(rates):
    rates[["estimate", "high"]] = 0.99
    rows = charts._rows(rates, "subject_race", "estimate", words.percent, keep_order=False)
    assert charts._ticks(rows, words.percent, limit=1.1)[-1] == 1.0


def test_ticks_with_wide_numbers_are_few_enough_to_stand_beside_each_other(rates):
    millions = rates.assign(count=rates["count"] * 25_000)
    rows = charts._rows(millions, "subject_race", "count", words.money, keep_order=False)
    narrow, wide = charts._ticks(rows, str, 70e6), charts._ticks(rows, words.money, 70e6)
    assert wide[0] == narrow[0] == 0
    assert 2 <= len(wide) < 5


def test_a_ratio_chart_has_a_line_at_one_and_leaves_the_reference_out(rates):
    ratios = rates.assign(
        estimate=rates["estimate"] / rates["estimate"][0],
        low=rates["low"] / rates["estimate"][0],
        high=rates["high"] / rates["estimate"][0],
    )
    chart = charts.ratio_chart(ratios, "subject_race", "white")
    drawn = texts(chart)
    assert "3.0×" in drawn
    assert "White" not in chart.data["row"].cat.categories
    assert "not shown (small numbers)" in drawn
    assert "1 = the same" in drawn


def test_a_ratio_of_none_has_no_place_on_a_log_scale_and_says_so(rates):
    rates["estimate"] /= rates["estimate"][0]
    rates.loc[2, ["estimate", "low", "high"]] = [0.0, float("nan"), float("nan")]
    assert "\nnone" in texts(charts.ratio_chart(rates, "subject_race", "white"))


def test_a_rate_that_is_not_known_is_not_called_too_few(rates):
    rates["suppressed"] = False
    drawn = texts(charts.dot_interval(rates, "subject_race"))
    assert "not known" in drawn
    assert "not shown (small numbers)" not in drawn


def test_rates_per_resident_are_not_written_as_percentages(rates):
    rates["measure"] = "stops_per_1000"
    rates[["estimate", "low", "high"]] *= 1000
    drawn = texts(charts.dot_interval(rates, "subject_race", unit="resident"))
    assert "124.4" in drawn
    assert "%" not in drawn


def test_bars_carry_their_numbers(rates):
    drawn = texts(charts.bars(rates, "subject_race", axis="Searches"))
    assert "1,894" in drawn
    assert "1,000" in drawn
    assert "not shown (small numbers)" in drawn


def test_paired_dots_show_both_numbers_or_say_that_one_is_hidden():
    table = pd.DataFrame(
        {
            "subject_race": ["white", "white", "other", "other"],
            "when": ["before", "after", "before", "after"],
            "n": pd.array([6004, 11703, None, 1348], dtype="Int64"),
        }
    )
    drawn = texts(charts.paired_dots(table, "subject_race"))
    assert "6,004 → 11,703" in drawn
    assert "not shown (small numbers)" in drawn
    assert "1,348" not in drawn
    assert "Before" in drawn
    assert "After" in drawn


def test_lines_are_named_at_their_ends_and_gaps_are_explained(months):
    drawn = texts(charts.lines_by_month(months, by="subject_race"))
    assert "Asian/Pacific Islander" in drawn
    assert "Jan\n2017" in drawn
    assert "too few" not in drawn
    months.loc[5, "count"] = pd.NA
    assert "Gaps: not shown (small numbers)." in texts(
        charts.lines_by_month(months, by="subject_race")
    )


def test_one_line_needs_no_name(months):
    one = months[months["subject_race"] == "white"]
    assert "White" not in texts(charts.lines_by_month(one))


def test_a_heat_map_has_every_day_and_explains_gray():
    table = pd.DataFrame(
        list(itertools.product(range(1, 8), range(24))), columns=["weekday", "hour"]
    )
    table["count"] = pd.array(range(168), dtype="Int64")
    drawn = texts(charts.weekday_hour_heatmap(table))
    assert all(day[:3] in drawn for day in words.WEEKDAYS)
    assert "Gray" not in drawn
    table.loc[3, "count"] = pd.NA
    assert "Gray: not shown (small numbers)." in texts(charts.weekday_hour_heatmap(table))


def test_charts_are_drawn_when_everything_is_hidden(rates):
    rates["count"] = rates["n"] = pd.array([None] * len(rates), dtype="Int64")
    rates[["estimate", "low", "high"]] = float("nan")
    for chart in (
        charts.dot_interval(rates, "subject_race"),
        charts.bars(rates, "subject_race"),
        charts.ratio_chart(rates, "subject_race", "white"),
    ):
        assert "not shown (small numbers)" in texts(chart)


def test_markup_in_names_is_drawn_as_it_is(rates):
    rates["subject_race"] = ["$\\frac$", "<b>", "a_b", "\\alpha", "%", "#", "x" * 10_000, "$"]
    picture = show.png(charts.dot_interval(rates, "subject_race"))
    assert Image.open(io.BytesIO(picture)).height < 1500


def test_many_groups_make_a_tall_chart_not_an_error():
    table = pd.DataFrame({"place": [f"Place {number}" for number in range(70)], "count": 12})
    picture = show.png(charts.bars(table, "place"))
    assert Image.open(io.BytesIO(picture)).height > 25 * show.DPI


def test_labels_never_cover_each_other():
    spots = charts._apart([10, 11, 12, 500, 0], gap=50)
    ordered = sorted(spots)
    assert all(high - low >= 50 - 1e-9 for low, high in itertools.pairwise(ordered))
    assert min(spots) >= 25
    assert spots[3] == 500
