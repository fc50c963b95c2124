"""Put charts and tables into a report, in the one markup that every page engine here reads.

The R sibling emits the same, so these are the rules. ``ID`` is a slug, used once in a document.
Captions and alt texts are plain text and pass ``words.escape``; white space in them is one space.

A chart::

    ::: {#fig-ID}
    ```{=html}
    <img src="STEM_files/figure-html/fig-ID.png" alt="ALT" class="img-fluid">
    ```

    CAPTION
    :::

    ```{=html}
    <details class="numbers"><summary>The numbers behind this chart</summary>
    TABLE, then CSV LINK
    </details>
    ```

A table::

    ::: {#tbl-ID}
    ```{=html}
    TABLE, then CSV LINK
    ```

    CAPTION
    :::

The picture is HTML because Quarto runs shortcodes that it finds in the attributes of a Markdown
picture, even when they are escaped: a value such as ``{{< env HOME >}}`` must not reach one.

Blank lines stand before and after each block and before the caption. ``TABLE`` comes from
``tables.html_table`` with the id ``numbers-ID``, ``CSV LINK`` from ``tables.csv_link``. Text may
refer to ``@fig-ID`` and ``@tbl-ID``, before or after.
"""

from __future__ import annotations

import base64
import io
import os
import re
import warnings
from collections.abc import Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib
import pandas as pd
from IPython.core.getipython import get_ipython
from IPython.display import Markdown, display
from plotnine import ggplot
from plotnine.exceptions import PlotnineWarning

from publicsafety import tables, words
from publicsafety.errors import ToolkitError
from publicsafety.pictures import few_colors
from publicsafety.words import Form

DPI = 216

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OUTSIDE_IPYTHON: dict[str, Any] = {}


def show_chart(
    chart: ggplot,
    numbers: pd.DataFrame,
    id: str,
    caption: str,
    alt: str,
    key: str | Sequence[str],
    labels: Mapping[str, str] | None = None,
    formats: Mapping[str, Form] | None = None,
) -> None:
    """Show a chart with its caption, its finding in words, and the numbers that it draws.

    Args:
        chart: From ``publicsafety.charts``, ``publicsafety.maps`` or any plotnine chart.
        numbers: The table behind the chart.
        id: A slug, used once in the document; text refers to the chart as ``@fig-<id>``.
        caption: One sentence; plain text.
        alt: What the chart shows, for those who cannot see it: the finding, computed.
        key: The column or columns that name a row of ``numbers``.
        labels: Heads of columns, see ``tables.html_table``.
        formats: How values are written, see ``tables.html_table``.

    Raises:
        ToolkitError: The id, the caption or the alt text will not do.
    """
    _check_id(id)
    _check_caption(id, caption)
    _check_alt(id, alt)
    table = tables.html_table(numbers, f"numbers-{id}", caption, key, labels, formats)
    link = tables.csv_link(numbers, id, key)
    where = _save(png(chart), f"fig-{id}.png")
    _remember(id)
    show_text(
        f"::: {{#fig-{id}}}\n"
        "```{=html}\n"
        f'<img src="{where}" alt="{words.escape(alt)}" class="img-fluid">\n'
        "```\n\n"
        f"{words.escape(caption)}\n"
        ":::\n\n"
        "```{=html}\n"
        '<details class="numbers"><summary>The numbers behind this chart</summary>\n'
        f"{table}\n{link}\n"
        "</details>\n"
        "```"
    )


def show_table(
    df: pd.DataFrame,
    id: str,
    caption: str,
    key: str | Sequence[str],
    labels: Mapping[str, str] | None = None,
    formats: Mapping[str, Form] | None = None,
) -> None:
    """Show a table with its caption and a link that downloads its numbers.

    Args:
        df: Any table.
        id: A slug, used once in the document; text refers to the table as ``@tbl-<id>``.
        caption: One sentence; plain text.
        key: The column or columns that name a row.
        labels: Heads of columns, see ``tables.html_table``.
        formats: How values are written, see ``tables.html_table``.

    Raises:
        ToolkitError: The id or the caption will not do.
    """
    _check_id(id)
    _check_caption(id, caption)
    table = tables.html_table(df, f"numbers-{id}", caption, key, labels, formats)
    link = tables.csv_link(df, id, key)
    _remember(id)
    show_text(
        f"::: {{#tbl-{id}}}\n```{{=html}}\n{table}\n{link}\n```\n\n{words.escape(caption)}\n:::"
    )


def show_text(markdown: str) -> None:
    """Show Markdown, for prose with computed numbers; text from data must be escaped in it."""
    display(Markdown(f"{markdown}\n"))


def png(chart: ggplot) -> bytes:
    """Draw a chart as a PNG picture, the same bytes each time, with few colors to stay small.

    Text is drawn as it is: a "$" in a name from data does not start a formula. That plotnine
    leaves out missing points is no warning: the chart itself says so.
    """
    drawn = io.BytesIO()
    with matplotlib.rc_context({"text.parse_math": False}), warnings.catch_warnings():
        warnings.simplefilter("ignore", PlotnineWarning)
        chart.save(
            drawn,
            format="png",
            dpi=DPI,
            limitsize=False,
            verbose=False,
            metadata={"Software": None},
        )
    return few_colors(drawn.getvalue())


def _save(picture: bytes, name: str) -> str:
    document = os.environ.get("QUARTO_DOCUMENT_FILE")
    if not document:
        return f"data:image/png;base64,{base64.b64encode(picture).decode()}"
    beside = Path(f"{Path(document).stem}_files") / "figure-html" / name
    target = Path(os.environ.get("QUARTO_DOCUMENT_PATH", "."), beside)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(picture)
    return beside.as_posix()


def _check_id(id: str) -> None:
    if not _SLUG.fullmatch(id):
        raise ToolkitError(
            f"'{id}' cannot be the id of a chart or table: use small letters, digits and single "
            "hyphens, like 'search-rates'."
        )
    if os.environ.get("QUARTO_DOCUMENT_FILE") and id in _shown():
        raise ToolkitError(
            f"The id '{id}' is used twice in this document; links and downloads need one each."
        )


def _check_caption(id: str, caption: str) -> None:
    if not caption.strip():
        raise ToolkitError(f"'{id}' has no caption: say in one sentence what it shows.")


def _check_alt(id: str, alt: str) -> None:
    words_in_it = alt.split()
    if len(alt.strip()) <= len(f"fig-{id}.png") or len(words_in_it) < 4:
        raise ToolkitError(
            f"The alt text of chart '{id}' does not tell its finding: {alt!r}. Write what a reader "
            "would see, such as words.extremes(table, by)."
        )


def _shown() -> set[str]:
    """Return the ids shown so far; they live with the notebook's variables, and go with them."""
    shell = get_ipython()
    variables: MutableMapping[str, Any] = shell.user_ns if shell else _OUTSIDE_IPYTHON
    return variables.setdefault("_publicsafety_shown", set())


def _remember(id: str) -> None:
    _shown().add(id)
