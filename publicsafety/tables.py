"""Tables for pages, and the same numbers as a CSV file inside the page.

A table is made by great_tables, then stripped of its style block and generated ids: the site's
style sheet dresses ``.gt_table``, so the same table gives the same bytes each time.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from typing import Any

import pandas as pd
from great_tables import GT, html

from publicsafety import words
from publicsafety.errors import ToolkitError
from publicsafety.words import Form

LABELS = {
    "subject_race": "Race",
    "subject_sex": "Sex",
    "subject_age": "Age",
    "count": "Count",
    "n": "Out of",
    "estimate": "Estimate",
    "interval": "95% interval",
    "denominator": "Out of what",
    "reference": "Compared with",
    "share": "Share",
}
FORMATS: dict[str, Form] = {
    "count": words.count,
    "n": words.count,
    "share": words.percent,
    "year": str,
}
CONSTANTS = {"measure": "", "denominator": "Out of", "reference": "Compared with"}
"""Columns that become a note, or go, where they are the same in every row."""

LINK_TEXT = "Download these numbers (CSV)"
HIDDEN_NOTE = (
    "“—” means not shown: a small number, here or in another row, could point to a person."
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def html_table(
    df: pd.DataFrame,
    id: str,
    caption: str,
    key: str | Sequence[str],
    labels: Mapping[str, str] | None = None,
    formats: Mapping[str, Form] | None = None,
) -> str:
    """Return a table as HTML, inside a box that scrolls sideways by mouse, finger and keyboard.

    The key columns come first; the first of them heads each row. ``estimate`` is written as
    ``words.form_for`` its measure says; ``low`` and ``high`` become one column, "95% interval",
    written alike. Left out: ``suppressed``, and what is the same in every row of ``measure``,
    ``denominator`` and ``reference`` (the last two become a note). A missing cell is "—" in a
    suppressed row, read out as "not shown", else "not known".

    Args:
        df: Any table; for a tidy table of measures see ``publicsafety.measures``.
        id: The id of the table in its page, a slug.
        caption: One sentence; plain text.
        key: The column or columns that name a row.
        labels: Heads of columns, by column name, over ``LABELS``.
        formats: How values are written, by column name, over ``FORMATS``.

    Raises:
        ToolkitError: The table lacks a key column.
    """
    keys = _key_columns(df, key)
    hidden = _suppressed(df)
    constant = [name for name in CONSTANTS if name not in keys and _is_constant(df, name)]
    measure = str(df["measure"].iloc[0]) if "measure" in df.columns and len(df) else ""
    forms = {**FORMATS, "estimate": words.form_for(measure), **(formats or {})}
    heads = {**LABELS, **(labels or {})}
    cells: dict[str, list[str]] = {}
    for column in [*keys, *(name for name in df.columns if name not in keys)]:
        if column in ("suppressed", "high") or column in constant:
            continue
        if column == "low" and "high" in df.columns:
            form = forms.get("low", forms["estimate"])
            pairs = zip(df["low"], df["high"], hidden, strict=True)
            cells["interval"] = [_interval_cell(*pair, form) for pair in pairs]
        else:
            name_it = column in keys and column not in forms
            form = words.label if name_it else forms.get(column, _written)
            column_cells = zip(df[column], hidden, strict=True)
            cells[column] = [_cell(value, few, form) for value, few in column_cells]
    if not cells:
        raise ToolkitError(f"Table '{id}' has no columns to show.")
    numeric = [
        name for name in cells if name == "interval" or (name not in keys and _is_number(df[name]))
    ]
    shown = pd.DataFrame(cells, dtype=object)
    head_texts = {name: heads.get(name) or words.label(name) for name in shown.columns}
    table = (
        GT(shown, rowname_col=keys[0], id=id)
        .tab_stubhead(html(words.escape(head_texts[keys[0]])))
        .cols_label({name: html(words.escape(text)) for name, text in head_texts.items()})
        .cols_align("left")
        .fmt(str, columns=list(shown.columns))
        .tab_options(quarto_disable_processing=True)
    )
    if numeric:
        table = table.cols_align("right", columns=numeric)
    notes = " ".join(_notes(df, constant, hidden))
    below = f'\n<p class="table-note">{words.escape(notes)}</p>' if notes else ""
    return _plain_table(table.as_raw_html(), id, caption) + below


def csv_text(df: pd.DataFrame, key: str | Sequence[str]) -> str:
    """Return a table as CSV: UTF-8, LF, key columns first, numbers in full precision.

    Missing and suppressed cells are empty, truth values ``true`` and ``false``, days
    ``2017-01-31``. A text cell that a spreadsheet would run as a formula gets a ``'`` in front.

    Raises:
        ToolkitError: The table lacks a key column.
    """
    keys = _key_columns(df, key)
    ordered = df[[*keys, *(name for name in df.columns if name not in keys)]]
    plain = pd.DataFrame(
        {_unformula(str(name)): [_csv_cell(value) for value in ordered[name]] for name in ordered},
        dtype=object,
    )
    return plain.to_csv(index=False, lineterminator="\n")


def csv_link(df: pd.DataFrame, id: str, key: str | Sequence[str]) -> str:
    """Return a paragraph with a link that downloads the table as ``<id>.csv``, without a server."""
    data = base64.b64encode(csv_text(df, key).encode()).decode()
    keys = words.escape(",".join(_key_columns(df, key)))
    return (
        f'<p class="download"><a download="{id}.csv" '
        f'href="data:text/csv;charset=utf-8;base64,{data}" '
        f'data-table="{id}" data-key="{keys}">{LINK_TEXT}</a></p>'
    )


def read_csv_links(text: str) -> dict[str, tuple[list[str], pd.DataFrame]]:
    """Find every CSV link in a page or in frozen Markdown and read its numbers back.

    Args:
        text: HTML, or Markdown that holds HTML.

    Returns:
        By table id: the key columns, and the table. Numbers are floats, empty cells NaN; key
        columns are text.
    """
    parser = _LinkParser()
    parser.feed(text)
    tables = {}
    for attributes in parser.links:
        keys = attributes["data-key"].split(",")
        data = base64.b64decode(attributes["href"].partition("base64,")[2])
        frame = pd.read_csv(
            io.BytesIO(data),
            dtype=dict.fromkeys(keys, str),
            keep_default_na=False,
            na_values=[""],
        )
        tables[attributes["data-table"]] = (keys, frame)
    return tables


class _LinkParser(HTMLParser):
    """Collects the attributes of links that carry a table."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[dict[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and "data-table" in given:
            self.links.append(given)


def _key_columns(df: pd.DataFrame, key: str | Sequence[str]) -> list[str]:
    keys = [key] if isinstance(key, str) else list(key)
    absent = [name for name in keys if name not in df.columns]
    if absent or not keys:
        raise ToolkitError(
            f"The key of a table must name its columns; not found: {', '.join(absent) or 'none'} "
            f"(it has: {', '.join(map(str, df.columns))})."
        )
    return keys


def _suppressed(df: pd.DataFrame) -> list[bool]:
    if "suppressed" not in df.columns:
        return [False] * len(df)
    return [bool(value) for value in df["suppressed"].fillna(False)]


def _is_number(column: pd.Series) -> bool:
    return pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return words.label(value)
    if pd.api.types.is_number(value):
        return words.number(value)
    if isinstance(value, pd.Timestamp):
        return words.iso(value)
    return str(value)


def _cell(value: Any, suppressed: bool, form: Form) -> str:
    if not words.is_hidden(value):
        return words.escape(words.cut(form(value)))
    if not suppressed:
        return words.NOT_KNOWN
    return f'<span aria-hidden="true">—</span><span class="visually-hidden">{words.HIDDEN}</span>'


def _interval_cell(low: Any, high: Any, suppressed: bool, form: Form) -> str:
    if words.is_hidden(low) or words.is_hidden(high):
        return _cell(None, suppressed, form)
    return words.escape(words.interval(low, high, form))


def _is_constant(df: pd.DataFrame, column: str) -> bool:
    return column in df.columns and df[column].nunique(dropna=False) == 1


def _notes(df: pd.DataFrame, constant: Sequence[str], hidden: Sequence[bool]) -> list[str]:
    notes = [
        f"{CONSTANTS[column]}: {words.cut(_as_note(column, df[column].iloc[0]))}."
        for column in constant
        if CONSTANTS[column] and not words.is_hidden(df[column].iloc[0])
    ]
    return [*notes, HIDDEN_NOTE] if any(hidden) else notes


def _as_note(column: str, value: Any) -> str:
    return words.label(value) if column == "reference" else str(value)


def _plain_table(page: str, id: str, caption: str) -> str:
    table = page[page.index("<table") : page.index("</table>") + len("</table>")]
    table = re.sub(rf' (?:id|headers)="{re.escape(id)}-[^"]*"', "", table)
    table = re.sub(r' (?:rowspan|colspan)="1"', "", table)
    table = re.sub(r"\n\s*", "\n", table)
    head = f'<caption id="{id}-caption">{words.escape(caption)}</caption>'
    table = table.replace("<table ", f'<table id="{id}" ', 1)
    table = re.sub(r"(<table [^>]*>)", lambda found: found[1] + "\n" + head, table, count=1)
    return (
        f'<div class="table-scroll" role="group" tabindex="0" aria-labelledby="{id}-caption">\n'
        f"{table}\n</div>"
    )


def _unformula(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _csv_cell(value: Any) -> str:
    if words.is_hidden(value):
        return ""
    if isinstance(value, str):
        return _unformula(value)
    if pd.api.types.is_bool(value):
        return "true" if value else "false"
    if pd.api.types.is_float(value):
        return repr(float(value))
    if isinstance(value, pd.Timestamp):
        return words.iso(value)
    return _unformula(str(value)) if not pd.api.types.is_number(value) else str(value)
