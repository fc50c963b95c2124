from __future__ import annotations

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
<nav class="quarto-secondary-nav"></nav><nav id="quarto-sidebar"></nav>
<nav class="page-navigation"></nav>
<div id="quarto-margin-sidebar" class="sidebar"><h5 class="quarto-listing-category-title">C</h5>
<div class="quarto-listing-category"><div class="category" data-category="R">R</div></div></div>
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
        ("quarto-margin-sidebar", {"role": "complementary", "aria-label": "Categories"}),
        ("category", {"role": "button", "tabindex": "0"}),
        ("quarto-listing-category-title", {"aria-level": "2"}),
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


def test_a_margin_with_a_table_of_contents_is_no_second_landmark() -> None:
    margin = '<div id="quarto-margin-sidebar"><nav id="TOC"><h2 id="toc-title">T</h2></nav></div>'
    tags = Tags(mend(f"<body>{margin}{MAIN}</main></body>")).found
    assert "role" not in tags["quarto-margin-sidebar"]
    assert tags["TOC"]["aria-labelledby"] == "toc-title"


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
        f' role="button" tabindex="0" onkeydown="{accessible.PRESS}"',
        ' role="complementary" aria-label="Categories"',
        ' aria-label="Main"',
        ' aria-label="Where you are"',
        ' aria-label="In this section"',
        ' aria-label="Previous and next page"',
        ' aria-level="2"',
        ' tabindex="-1"',
    )
    for text in added:
        mended = mended.replace(text, "")
    assert mended == PAGE.replace(' role="menu"', "")


def test_any_python_runs_it_without_a_package(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(PAGE.encode())
    script = Path(accessible.__file__)
    bare = [sys.executable, "-S", "-W", "error", script]
    where = {"QUARTO_PROJECT_OUTPUT_DIR": str(tmp_path), "PATH": os.environ["PATH"]}
    subprocess.run(bare, env=where, cwd=tmp_path, check=True)
    assert (tmp_path / "page.html").read_bytes().decode() == mend(PAGE)
