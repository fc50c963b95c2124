"""Charts of tidy tables of measures, in one theme, with one color per meaning.

Every chart takes a small table and returns a plotnine chart without a title: the caption belongs
to the page. Labels stand beside what they name. A row whose number is hidden keeps its place and
reads "not shown".
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from mizani.breaks import breaks_extended
from plotnine import (
    aes,
    element_blank,
    element_line,
    element_rect,
    element_text,
    facet_wrap,
    geom_label,
    geom_line,
    geom_point,
    geom_segment,
    geom_text,
    geom_tile,
    geom_vline,
    ggplot,
    guide_colorbar,
    guides,
    labs,
    scale_color_manual,
    scale_fill_gradientn,
    scale_shape_manual,
    scale_x_continuous,
    scale_x_datetime,
    scale_x_log10,
    scale_y_continuous,
    scale_y_discrete,
    theme,
    theme_minimal,
)

from publicsafety import words
from publicsafety.words import Form

WIDTH = 5.0
"""Width of every picture in inches; at ``show.DPI`` about 1,100 pixels."""
TEXT = 12
"""Size of all text in points: 11 pixels on a phone 360 pixels wide."""
NOTE_TEXT = 11

PAPER = "#ffffff"
DARK_PAPER = "#161b22"
INK = "#22262b"
QUIET = "#5c636b"
GRID = "#e3e6e9"
NO_NUMBER = "#d9dce0"
ACCENT = "#0b7f86"
ACCENT_LIGHT = "#9fd3d4"

# Each has a contrast of 3 or more against PAPER and against DARK_PAPER (WCAG 2.2, 1.4.11), and
# they stay apart for the three kinds of color-blindness (tested).
RACE_COLORS = {
    "black": "#2f56ff",
    "white": "#fa6305",
    "east african": "#b31cbf",
    "hispanic": "#0e97fd",
    "asian/pacific islander": "#c23418",
    "native american": "#a59179",
    "multiracial": "#cb65be",
    "other": "#69676d",
}
BEFORE_AFTER_COLORS = {"before": "#7a7f87", "after": "#0b7f86"}
SHADES = ("#dcefee", "#a5d6d5", "#58adb0", "#17777f", "#08404a")
"""Few to many, for maps and heat maps."""

LETTER_INCHES = 0.095
"""About how wide a letter of TEXT size is."""

LABEL_LETTERS = 48
AXIS_LETTERS = 46
PANEL_LETTERS = 26
"""After how many letters the name of an axis, or of a panel in bold, goes on in a new line."""


def theme_toolkit(height: float = 4.0) -> theme:
    """Return the theme of all charts, for a picture ``WIDTH`` by ``height`` inches."""
    return theme_minimal(base_size=TEXT, base_family="DejaVu Sans") + theme(
        figure_size=(WIDTH, height),
        plot_background=element_rect(fill=PAPER, color=PAPER),
        panel_background=element_rect(fill=PAPER, color=PAPER),
        plot_margin=0.02,
        text=element_text(color=INK, size=TEXT),
        axis_text=element_text(color=INK, size=TEXT),
        axis_title=element_text(color=QUIET, size=TEXT),
        axis_title_y=element_blank(),
        axis_text_y=element_text(linespacing=1.15, ha="right", ma="right"),
        strip_text=element_text(color=INK, size=TEXT, weight="bold", ha="left", ma="left"),
        strip_background=element_blank(),
        panel_grid_major=element_line(color=GRID, size=0.7),
        panel_grid_minor=element_blank(),
        plot_subtitle=element_text(
            color=QUIET, size=TEXT, ha="left", margin={"b": 8, "unit": "pt"}
        ),
        plot_caption=element_text(color=QUIET, size=NOTE_TEXT, ha="left", linespacing=1.3),
        plot_caption_position="plot",
        plot_title_position="plot",
        legend_position="top",
        legend_title=element_text(color=QUIET, size=NOTE_TEXT),
        legend_text=element_text(color=INK, size=NOTE_TEXT),
        legend_key=element_blank(),
    )


def dot_interval(
    table: pd.DataFrame,
    by: str,
    form: Form | None = None,
    unit: str = "stop",
    axis: str | None = None,
    panel: str | None = None,
    keep_order: bool = False,
) -> ggplot:
    """Draw each group's estimate as a dot on its interval, with n beside the group's name.

    A row without a number says "not shown", or "not known" where nothing was hidden.

    Args:
        table: Tidy table of measures: ``by``, ``n``, ``estimate``, ``low``, ``high``.
        by: The column that names the groups.
        form: How the estimate is written; as its ``measure`` asks for if not given.
        unit: What ``n`` counts, in the singular.
        axis: What the numbers are; the table's ``measure`` if not given.
        panel: A second column, with one panel for each of its values; n then stands beside the
            estimate.
        keep_order: Keep the order of the table instead of the highest on top.
    """
    form = form or _form_for(table)
    data = _rows(table, by, "estimate", form, keep_order, panel, unit)
    limit = _room(data, "end")
    return (
        ggplot(data, aes(y="row"))
        + geom_segment(
            aes(x="low", xend="high", yend="row"), data=_shown(data), color=ACCENT_LIGHT, size=3.5
        )
        + geom_point(aes(x="estimate"), data=_shown(data), color=ACCENT, size=4)
        + geom_text(
            aes(x="end", label="written"),
            data=_shown(data),
            ha="left",
            nudge_x=limit * 0.025,
            size=TEXT,
            color=INK,
        )
        + _too_few(data, limit * 0.01)
        + scale_x_continuous(
            limits=(0, limit), breaks=_ticks(data, form, limit), labels=tick_labels(form)
        )
        + _from_zero(axis, table, _height(data, panel), panel)
    )


def bars(
    table: pd.DataFrame,
    by: str,
    value: str = "count",
    form: Form = words.count,
    axis: str | None = None,
    keep_order: bool = False,
) -> ggplot:
    """Draw a bar for each group, with its number at the end.

    Args:
        table: A table with ``by`` and ``value``, one row per group.
        by: The column that names the groups.
        value: The column of the numbers.
        form: How the number is written.
        axis: What the numbers are; the table's ``measure`` if not given.
        keep_order: Keep the order of the table instead of the highest on top.
    """
    data = _rows(table, by, value, form, keep_order)
    limit = _room(data, value)
    return (
        ggplot(data, aes(y="row"))
        + geom_segment(aes(x=0, xend=value, yend="row"), data=_shown(data), color=ACCENT, size=8)
        + geom_text(
            aes(x=value, label="written"),
            data=_shown(data),
            ha="left",
            nudge_x=limit * 0.025,
            size=TEXT,
            color=INK,
        )
        + _too_few(data, limit * 0.01)
        + scale_x_continuous(
            limits=(0, limit), breaks=_ticks(data, form, limit), labels=tick_labels(form)
        )
        + _from_zero(axis, table, _height(data))
    )


def ratio_chart(
    table: pd.DataFrame,
    by: str,
    reference: str,
    unit: str = "",
    axis: str | None = None,
    panel: str | None = None,
    keep_order: bool = False,
) -> ggplot:
    """Draw each group's ratio to the reference group on a log scale, with a line at "the same".

    Args:
        table: Tidy table of measures: ``by``, ``estimate`` (the ratio), ``low``, ``high``.
        by: The column that names the groups.
        reference: The group that the others are compared with; its own row is left out.
        unit: What ``n`` counts, in the singular; without it, n is not written.
        axis: What the numbers are; from ``reference`` if not given.
        panel: A second column, such as the benchmark, with one panel for each of its values.
        keep_order: Keep the order of the table instead of the highest on top.
    """
    others = table[table[by].astype(object) != reference]
    data = _rows(others, by, "estimate", _times, keep_order, panel, unit)
    none = data["estimate"] <= 0
    data["missing"] |= none
    data["instead"] = data["instead"].where(~none, "none")
    ends = pd.concat([data["low"], data["high"], pd.Series([0.7, 1.5])])
    low, high = float(ends[ends > 0].min()), float(ends.max())
    logs = np.log(data["end"].where(~data["missing"], 1) / low)
    room = _room(data.assign(end=logs), "end")
    right = low * np.exp(max(room, np.log(high / low) * 1.05))
    return (
        ggplot(data, aes(y="row"))
        + geom_vline(xintercept=1, color=INK, size=0.8)
        + geom_label(
            aes(x="spot", label="written"),
            data=_shown(data).assign(spot=_shown(data)["end"] * (right / low) ** 0.025),
            ha="left",
            size=TEXT,
            color=INK,
            fill=PAPER,
            label_size=0,
            label_padding=0.1,
        )
        + geom_segment(
            aes(x="low", xend="high", yend="row"), data=_shown(data), color=ACCENT_LIGHT, size=3.5
        )
        + geom_point(aes(x="estimate"), data=_shown(data), color=ACCENT, size=4)
        + _too_few(data, low)
        + scale_x_log10(
            limits=(low * 0.95, right),
            breaks=_ratio_ticks(low, high),
            labels=tick_labels(words.number),
        )
        + _from_zero(
            axis or f"Times the rate of {words.label(reference)} people (1 = the same)",
            table,
            _height(data, panel),
            panel,
        )
    )


def paired_dots(
    table: pd.DataFrame,
    by: str,
    when: str = "when",
    value: str = "n",
    form: Form = words.count,
    names: tuple[str, str] = ("before", "after"),
    axis: str | None = None,
) -> ggplot:
    """Draw two numbers per group, joined by a line: race as guessed before, as recorded after.

    Args:
        table: One row per group and moment: ``by``, ``when``, ``value``.
        by: The column that names the groups.
        when: The column that tells the two moments apart.
        value: The column of the numbers.
        form: How the numbers are written.
        names: The two values of ``when``, the earlier one first.
        axis: What the numbers are; the table's ``measure`` if not given.
    """
    wide = (
        table.assign(**{when: table[when].astype(str), by: table[by].astype(object)})
        .pivot(index=by, columns=when, values=value)
        .reindex(columns=list(names))
        .astype(float)
        .reset_index()
    )
    wide["largest"] = wide[list(names)].max(axis=1)
    data = _rows(wide, by, "largest", form, keep_order=False)
    data["missing"] = data[list(names)].isna().any(axis=1)
    data["written"] = [
        f"{form(first)} → {form(last)}"
        for first, last in zip(data[names[0]], data[names[1]], strict=True)
    ]
    both = _shown(data)
    dots = both.melt(id_vars=["row"], value_vars=list(names), var_name="when", value_name="dot")
    dots["when"] = pd.Categorical(dots["when"], categories=list(names))
    limit = _room(data, "largest")
    return (
        ggplot(data, aes(y="row"))
        + geom_segment(
            aes(x=names[0], xend=names[1], yend="row"), data=both, color=NO_NUMBER, size=2
        )
        + geom_point(
            aes(x="dot", color="when", shape="when"), data=dots, fill=PAPER, size=4, stroke=1.3
        )
        + geom_text(
            aes(x="largest", label="written"),
            data=both,
            ha="left",
            nudge_x=limit * 0.035,
            size=NOTE_TEXT,
            color=INK,
        )
        + _too_few(data, limit * 0.01)
        + scale_color_manual(values=list(BEFORE_AFTER_COLORS.values()), labels=_names, drop=False)
        + scale_shape_manual(values=["o", "s"], labels=_names, drop=False)
        + scale_x_continuous(
            limits=(0, limit), breaks=_ticks(data, form, limit), labels=tick_labels(form)
        )
        + _from_zero(axis, table, _height(data) + 0.4)
        + theme(legend_title=element_blank(), legend_text=element_text(size=TEXT))
    )


def lines_by_month(
    table: pd.DataFrame,
    month: str = "month",
    by: str | None = None,
    value: str = "count",
    form: Form = words.count,
    axis: str | None = None,
    height: float = 4.2,
) -> ggplot:
    """Draw a number month by month, one line per group, each named at its end.

    Args:
        table: One row per month (and group): ``month`` (a day in it, or "2017-01"), ``value``.
        month: The column of months.
        by: The column that names the groups, if any. Race groups keep their colors.
        value: The column of the numbers; a hidden one leaves a gap, and a note says so.
        form: How the numbers are written.
        axis: What the numbers are; the table's ``measure`` if not given.
        height: Height of the picture in inches.
    """
    data = pd.DataFrame(
        {
            "month": pd.to_datetime(table[month].astype(str)),
            "group": table[by].astype(object) if by else "all",
            "value": table[value].astype(float),
        }
    ).sort_values(["group", "month"], kind="stable")
    groups = sorted(data["group"].unique())
    shown = data.dropna(subset="value")
    ends = shown.groupby("group", as_index=False).last()
    reach = _reach(data, "value")
    gap = reach * 0.35 / height
    ends["spot"] = _apart(ends["value"].tolist(), gap)
    top = max([reach * 1.08, *(ends["spot"] + gap / 2)]) if by else reach * 1.08
    ends["name"] = [words.cut(words.label(group), 24) for group in ends["group"]]
    first, last = data["month"].min(), data["month"].max()
    span = last - first
    share = 0.08 + LETTER_INCHES / 5 * ends["name"].str.len().max() if by else 0.03
    names: list[Any] = [
        geom_segment(
            aes(xend=last + span * 0.05, yend="spot"), data=ends, size=0.4, linetype="dotted"
        ),
        geom_point(aes(x=last + span * 0.05, y="spot"), data=ends, size=2.5),
        geom_text(
            aes(x=last + span * 0.08, y="spot", label="name"),
            data=ends,
            ha="left",
            size=TEXT,
            color=INK,
        ),
    ]
    return (
        ggplot(data, aes("month", "value", color="group"))
        + geom_line(size=1.1)
        + geom_point(data=shown, size=1.6)
        + (names if by else list[Any]())
        + scale_color_manual(values=group_colors(groups) if by else [ACCENT], limits=groups)
        + scale_x_datetime(
            limits=(first, last + span / (1 - share) * share),
            breaks=_month_ticks(first, last),
            labels=_month_names,
        )
        + scale_y_continuous(limits=(0, top), expand=(0, 0), labels=tick_labels(form))
        + labs(
            x="",
            subtitle=axis_title(axis, table),
            caption=f"Gaps: {words.HIDDEN}." if data["value"].isna().any() else "",
        )
        + theme_toolkit(height)
        + theme(
            legend_position="none",
            panel_grid_major_x=element_blank(),
            axis_title_x=element_blank(),
        )
    )


def weekday_hour_heatmap(
    table: pd.DataFrame,
    weekday: str = "weekday",
    hour: str = "hour",
    value: str = "count",
    form: Form = words.count,
    axis: str | None = None,
) -> ggplot:
    """Draw a week as a grid of days and hours; hidden hours are gray, and a note says so.

    Args:
        table: One row per day and hour: ``weekday`` (1 is Monday, or its name), ``hour`` (0-23).
        weekday: The column of days.
        hour: The column of hours.
        value: The column of the numbers.
        form: How the numbers are written.
        axis: What the numbers are; the table's ``measure`` if not given.
    """
    days = [words.weekday(day) if not isinstance(day, str) else day for day in table[weekday]]
    data = pd.DataFrame(
        {
            "day": pd.Categorical([day[:3] for day in days], [d[:3] for d in words.WEEKDAYS[::-1]]),
            "hour": table[hour].astype(float),
            "value": table[value].astype(float),
        }
    )
    return (
        ggplot(data, aes("hour", "day", fill="value"))
        + geom_tile(color=PAPER, size=0.5)
        + scale_fill_gradientn(
            colors=list(SHADES),
            na_value=NO_NUMBER,
            limits=(0, _reach(data, "value")),
            labels=tick_labels(form),
            name=axis_title(axis, table),
        )
        + scale_x_continuous(
            breaks=[0, 6, 12, 18], labels=["midnight", "6 a.m.", "noon", "6 p.m."], expand=(0, 0)
        )
        + scale_y_discrete(drop=False)
        + guides(fill=guide_colorbar(display="gradient", nbin=60))
        + labs(x="", caption=f"Gray: {words.HIDDEN}." if data["value"].isna().any() else "")
        + theme_toolkit(3.6)
        + theme(
            axis_title_x=element_blank(),
            panel_grid_major=element_blank(),
            legend_key_width=150,
            legend_key_height=9,
        )
    )


def group_colors(groups: Sequence[str]) -> list[str]:
    """Return a color for each group: race groups their own, others in the palette's order."""
    free = list(RACE_COLORS.values())
    return [RACE_COLORS.get(group, free[place % len(free)]) for place, group in enumerate(groups)]


def axis_title(axis: str | None, table: pd.DataFrame) -> str:
    """Return the name of the numbers: as given, else the table's measure."""
    if axis is not None:
        return axis
    return words.label(table["measure"].iloc[0]) if "measure" in table and len(table) else ""


def tick_labels(form: Form) -> Callable[[Sequence[Any]], list[str]]:
    """Return a labeler for an axis or legend that drops decimals that no tick needs."""

    def written(breaks: Sequence[Any]) -> list[str]:
        texts = [form(value) for value in breaks]
        short = [re.sub(r"\.0(?=%|$)", "", text) for text in texts]
        return short if all("." not in text for text in short) else texts

    return written


def _rows(
    table: pd.DataFrame,
    by: str,
    value: str,
    form: Form,
    keep_order: bool,
    panel: str | None = None,
    unit: str = "",
) -> pd.DataFrame:
    """Return the table with ``row`` (the label, lowest first) and ``written`` (the number)."""
    data = table.copy()
    data[value] = data[value].astype(float)
    names = [
        "\n".join(textwrap.wrap(words.cut(words.label(group), LABEL_LETTERS), 24))
        for group in data[by]
    ]
    written = ["" if words.is_hidden(number) else form(number) for number in data[value]]
    if unit and "n" in data:
        sizes = ["" if words.is_hidden(n) else words.plural(n, unit) for n in data["n"]]
        if panel:
            beside = "{} of {}" if form is words.percent else "{} ({})"
            written = [beside.format(*both) for both in zip(written, sizes, strict=True)]
        else:
            names = [f"{name}\n{size}".rstrip() for name, size in zip(names, sizes, strict=True)]
    ranks = data.assign(name=names).groupby("name", sort=False)[value].max()
    order = ranks[::-1] if keep_order else ranks.sort_values(na_position="first", kind="stable")
    data["row"] = pd.Categorical(names, categories=list(order.index))
    data["written"] = written
    data["missing"] = data[value].isna()
    has_interval = value == "estimate" and "high" in data
    data["end"] = data["high"].astype(float).fillna(data[value]) if has_interval else data[value]
    hidden = data["suppressed"].fillna(True) if "suppressed" in data else True
    data["instead"] = np.where(hidden, words.HIDDEN, words.NOT_KNOWN)
    return _every_row_in_every_panel(data, panel) if panel else data


def _every_row_in_every_panel(data: pd.DataFrame, panel: str) -> pd.DataFrame:
    panels = [textwrap.fill(words.label(name), PANEL_LETTERS) for name in data[panel]]
    names = pd.CategoricalIndex(panels, list(dict.fromkeys(panels)), name="panel")
    rows = data["row"].cat.categories
    grid = pd.MultiIndex.from_product([names.categories, rows], names=["panel", "row"])
    full = data.assign(panel=names).astype({"panel": str, "row": str})
    full = full.set_index(["panel", "row"]).reindex(grid).reset_index()
    full["missing"] = full["missing"].fillna(True).astype(bool)
    full["instead"] = full["instead"].fillna("not given")
    full["written"] = full["written"].fillna("")
    full["row"] = pd.Categorical(full["row"], categories=rows)
    full["panel"] = pd.Categorical(full["panel"], categories=names.categories)
    return full


def _shown(data: pd.DataFrame) -> pd.DataFrame:
    return data[~data["missing"]]


def _reach(data: pd.DataFrame, *columns: str) -> float:
    largest = data[list(columns)].astype(float).max().max()
    return float(largest) if largest > 0 else 1.0


def _room(data: pd.DataFrame, end: str) -> float:
    """Return how far the axis must go so that the number written after each mark fits."""
    shares = [(len(text) + 2) * LETTER_INCHES / _panel_inches(data) for text in data["written"]]
    ends = data[end].astype(float).fillna(0)
    needed = [value / (1 - min(share, 0.8)) for value, share in zip(ends, shares, strict=True)]
    return max([*needed, _reach(data, end)])


def _panel_inches(data: pd.DataFrame) -> float:
    """Return about how wide the part of the chart beside the names of the rows is."""
    lines = [line for name in data["row"].cat.categories for line in str(name).split("\n")]
    return WIDTH - 0.3 - LETTER_INCHES * max(map(len, lines), default=0)


def _too_few(data: pd.DataFrame, x: float) -> Any:
    hidden = data[data["missing"]]
    if hidden.empty:
        return []
    return geom_label(
        aes(y="row", label="instead"),
        data=hidden,
        x=x,
        ha="left",
        size=TEXT,
        color=QUIET,
        fontstyle="italic",
        fill=PAPER,
        label_size=0,
        label_padding=0.1,
    )


def _from_zero(
    axis: str | None, table: pd.DataFrame, height: float, panel: str | None = None
) -> list[Any]:
    parts: list[Any] = [
        scale_y_discrete(drop=False),
        labs(x="", subtitle=textwrap.fill(axis_title(axis, table), AXIS_LETTERS)),
        theme_toolkit(height),
        theme(panel_grid_major_y=element_blank(), axis_title_x=element_blank()),
    ]
    if panel:
        parts += [
            facet_wrap("panel", ncol=1),
            theme(plot_subtitle=element_text(margin={"b": 16, "unit": "pt"}), panel_spacing_y=0.03),
        ]
    return parts


def _height(data: pd.DataFrame, panel: str | None = None) -> float:
    lines = max(str(name).count("\n") + 1 for name in data["row"].cat.categories)
    rows = len(data["row"].cat.categories) * (0.24 + 0.16 * lines)
    titles = data["panel"].cat.categories if panel else [""]
    return 0.75 + sum(rows + 0.35 + 0.16 * str(title).count("\n") for title in titles)


def _form_for(table: pd.DataFrame) -> Form:
    return words.form_for(
        str(table["measure"].iloc[0]) if "measure" in table and len(table) else ""
    )


def _ticks(data: pd.DataFrame, form: Form, limit: float) -> list[float]:
    """Return round numbers from zero to just beyond the largest mark, not into the label's room.

    Where the numbers are wide, such as "$10 million", only as many as fit beside each other.
    """
    reach = _reach(data, "end")
    ticks = [float(tick) for tick in breaks_extended(n=5)((0, reach))]
    ticks = [tick for tick in ticks if 0 <= tick <= reach * 1.02]
    widest = max(len(text) for text in tick_labels(form)(ticks)) + 3
    fit = _panel_inches(data) * reach / limit / (widest * LETTER_INCHES)
    return ticks[:: max(1, round(np.ceil((len(ticks) - 1) / max(fit, 1))))]


def _ratio_ticks(low: float, high: float) -> list[float]:
    coarse = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
    fine = [0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5]
    return [tick for tick in (fine if high / low < 8 else coarse) if low <= tick <= high]


def _times(value: Any) -> str:
    return f"{words.factor(value)}×"


def _names(values: Sequence[Any]) -> list[str]:
    return [words.label(value) for value in values]


def _month_ticks(first: pd.Timestamp, last: pd.Timestamp) -> Any:
    months = list(pd.date_range(first, last, freq="MS"))
    step = max(1, -(-len(months) // 4))
    return months[:: step if step <= 12 else -(-step // 12) * 12]


def _month_names(breaks: Sequence[Any]) -> list[str]:
    moments = [pd.Timestamp(moment) for moment in breaks]
    if len({moment.year for moment in moments}) > 1 and {m.month for m in moments} == {1}:
        return [f"{moment:%Y}" for moment in moments]
    years = [None, *(moment.year for moment in moments[:-1])]
    return [
        f"{moment:%b}" if moment.year == year else f"{moment:%b\n%Y}"
        for moment, year in zip(moments, years, strict=True)
    ]


def _apart(heights: Sequence[float], gap: float) -> list[float]:
    """Move labels apart, each cluster around its middle, so that none covers another."""
    order = sorted(range(len(heights)), key=lambda place: heights[place])
    clusters: list[list[int]] = []
    bottoms: list[float] = []
    for place in order:
        cluster = [place]
        bottom = max(gap / 2, heights[place])
        while clusters and bottoms[-1] + gap * len(clusters[-1]) > bottom:
            cluster = clusters.pop() + cluster
            bottoms.pop()
            middle = sum(heights[member] for member in cluster) / len(cluster)
            bottom = max(gap / 2, middle - gap * (len(cluster) - 1) / 2)
        clusters.append(cluster)
        bottoms.append(bottom)
    spots = list(heights)
    for cluster, bottom in zip(clusters, bottoms, strict=True):
        for step, place in enumerate(cluster):
            spots[place] = bottom + gap * step
    return spots
