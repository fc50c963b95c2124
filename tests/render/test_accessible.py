from __future__ import annotations

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from publicsafety.render import accessible
from publicsafety.render.accessible import mend, mend_site

MAIN = '<main id="quarto-document-content">'
PAGE = f"""<html lang="en"><body class="x"><script>var s = "<nav class=navbar>";</script>
<header id="quarto-header"><nav class="navbar navbar-expand-lg">
<button role="menu" class="y">Menu</button></nav></header>
<nav class="quarto-secondary-nav"></nav><nav id="quarto-sidebar">
<a class="sidebar-link" data-bs-toggle="collapse" role="navigation">In R</a></nav>
<nav class="page-navigation"></nav>
{MAIN}<h1>Reports</h1>\r\n<h5 class="card-title listing-title">A &amp; b — ü</h5></main>
</body></html>
"""


class Tags(HTMLParser):
    """The start tags of a page, by name, id or first class."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: dict[str, dict[str, str | None]] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        for key in (tag, given.get("id"), *(given.get("class") or "").split()):
            self.found.setdefault(key or tag, given)


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("navbar", {"aria-label": "Main"}),
        ("quarto-secondary-nav", {"aria-label": "Where you are"}),
        ("quarto-sidebar", {"aria-label": "In this section"}),
        ("page-navigation", {"aria-label": "Previous and next page"}),
        ("main", {"tabindex": "-1"}),
        ("skip-link", {"href": "#quarto-document-content"}),
        ("sidebar-link", {"role": "button", "tabindex": "0", "onkeydown": accessible.PRESS}),
        ("listing-title", {"aria-level": "2"}),
    ],
)
def test_each_part_is_named(tag: str, attributes: dict[str, str]) -> None:
    given = Tags(mend(PAGE)).found[tag]
    assert {key: given.get(key) for key in attributes} == attributes


def test_a_button_is_not_called_a_menu() -> None:
    assert "role" not in Tags(mend(PAGE)).found["button"]


def test_titles_of_cards_stand_one_level_below_the_heading_above_them() -> None:
    page = mend(PAGE.replace("<h1>Reports</h1>", "<h1>Home</h1><h2>Reports</h2>"))
    assert Tags(page).found["listing-title"]["aria-level"] == "3"


def test_the_table_of_contents_is_named_by_its_title() -> None:
    contents = '<nav id="TOC"><h2 id="toc-title">T</h2></nav>'
    tags = Tags(mend(f"<body>{contents}{MAIN}</main></body>")).found
    assert tags["TOC"]["aria-labelledby"] == "toc-title"


def test_a_header_cell_without_words_is_a_plain_cell() -> None:
    row = "<tr><th>A</th><th scope='col'> </th><th><b>B</b></th><th></th></tr>"
    cells = "<tr><th>A</th><td scope='col'> </td><th><b>B</b></th><td></td></tr>"
    assert mend(row) == cells


def test_a_mended_page_stays_as_it_is() -> None:
    once = mend(PAGE)
    assert once != PAGE
    assert mend(once) == once


@pytest.mark.parametrize(
    "page", ["", "<p>Moved to <a href='x.html'>x</a>.", '<script>"</main>"</script>', "a < b & c"]
)
def test_a_page_without_these_parts_stays_as_it_is(page: str) -> None:
    assert mend(page) == page


def test_all_else_stays_to_the_byte(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(PAGE.encode())
    mend_site(tmp_path)
    mended = (tmp_path / "page.html").read_bytes().decode()
    added = (
        accessible.SKIP,
        ' aria-label="Main"',
        ' aria-label="Where you are"',
        ' aria-label="In this section"',
        ' aria-label="Previous and next page"',
        ' aria-level="2"',
        ' tabindex="-1"',
    )
    for text in added:
        mended = mended.replace(text, "")
    button = f'role="button" tabindex="0" onkeydown="{accessible.PRESS}"'
    expected = PAGE.replace(' role="menu"', "").replace('role="navigation"', button)
    assert mended == expected


def test_the_empty_rest_of_the_bar_beside_a_button_is_for_the_mouse_alone() -> None:
    bar = '<a class="flex-grow-1" {} data-bs-toggle="collapse" aria-label="Toggle"></a>'
    assert mend(bar.format('role="navigation"')) == bar.format('aria-hidden="true"')


def test_any_python_runs_it_without_a_package(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(PAGE.encode())
    script = Path(accessible.__file__)
    bare = [sys.executable, "-S", "-W", "error", script]
    where = {"QUARTO_PROJECT_OUTPUT_DIR": str(tmp_path), "PATH": os.environ["PATH"]}
    subprocess.run(bare, env=where, cwd=tmp_path, check=True)
    assert (tmp_path / "page.html").read_bytes().decode() == mend(PAGE)


def test_a_report_is_indexed_by_what_its_title_block_and_its_links_to_the_glossary_name(
    tmp_path: Path,
) -> None:
    (tmp_path / "notebooks" / "stops").mkdir(parents=True)
    (tmp_path / "references").mkdir()
    (tmp_path / "references" / "glossary.html").write_text(
        '<section id="leso"><h3 class="x">1033 program, LESO</h3></section>', encoding="utf-8"
    )
    (tmp_path / "notebooks" / "stops" / "stops_r.html").write_text(
        '<li class="breadcrumb-item"><a>In R</a></li><li class="breadcrumb-item">Guns, in R</li>'
        '<h1 class="title">Guns in Town</h1><div class="quarto-category">Equipment</div>'
        '<div class="quarto-category">Town</div><div class="quarto-category">R</div>'
        '<section id="held"><a href="../../references/glossary.html#leso">it</a></section>',
        encoding="utf-8",
    )
    (tmp_path / "search.json").write_text("[]", encoding="utf-8")
    for _ in range(2):
        mend_site(tmp_path)
    entries = json.loads((tmp_path / "search.json").read_text("utf-8"))
    page = "notebooks/stops/stops_r.html"
    assert [(entry["section"], entry["href"]) for entry in entries] == [
        ("Equipment", page),
        ("Town", page),
        ("Guns", page),
        ("1033 program", f"{page}#held"),
        ("LESO", f"{page}#held"),
    ]
    assert (tmp_path / "search.js").read_text("utf-8").startswith("window.searchIndex = [{")
