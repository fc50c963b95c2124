"""A report as one file: everything inside, nothing from elsewhere."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from publicsafety.errors import ToolkitError
from publicsafety.render import site, standalone

PAGE = """<!doctype html><html><head><title>Stops &amp; searches</title><link href="far.css"></head>
<body><nav>menu</nav><main class="content"><header id="title-block-header"><h1>Stops</h1></header>
<script>let main = "</main";</script><button>Copy<i></i></button>
<p>See <a href="../other/other.html">another report</a>, <a href="#fig-one">the chart</a> and
<a href="https://example.org/a?b=1&amp;c=2">the source</a>.</p>
<img src="stops_files/one.png" alt="One &lt;bar&gt;">
<nav class="page-navigation"><a href="n.html">Next</a></nav>
<a download="one.csv" href="data:text/csv;base64,YQ==">CSV</a></main><footer>foot</footer></body>
</html>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notebooks" / "stops"
    (folder / "stops_files").mkdir(parents=True)
    (folder / "stops_files" / "one.png").write_bytes(b"\x89PNG picture")
    (folder / "stops.html").write_text(PAGE, encoding="utf-8")
    return folder


def test_pictures_are_taken_in(folder: Path) -> None:
    text = standalone.standalone(PAGE, folder)
    assert base64.b64encode(b"\x89PNG picture").decode() in text
    assert "stops_files" not in text
    assert 'alt="One &lt;bar&gt;"' in text


def test_menus_scripts_and_buttons_are_left_out(folder: Path) -> None:
    text = standalone.standalone(PAGE, folder).split("<body")[1]
    for gone in ("menu", "<script", "<button", "Copy", "far.css", "foot", "Next"):
        assert gone not in text


def test_links_to_other_pages_become_text_and_all_others_stay(folder: Path) -> None:
    text = standalone.standalone(PAGE, folder)
    assert "another report" in text
    assert "other.html" not in text
    for kept in ('href="#fig-one"', 'href="https://example.org/a?b=1&amp;c=2"', "data:text/csv"):
        assert kept in text
    assert text.count("<a ") == text.count("</a>") == 3


def test_the_title_is_that_of_the_page(folder: Path) -> None:
    assert "<title>Stops &amp; searches</title>" in standalone.standalone(PAGE, folder)


def test_each_report_offers_its_file_once_and_says_how_long_it_takes(folder: Path) -> None:
    site_folder = folder.parents[1]
    standalone.finish_site(site_folder)
    standalone.finish_site(site_folder)
    page = (folder / "stops.html").read_text(encoding="utf-8")
    assert page.count('href="stops_standalone.html"') == 1
    assert "About 1 minutes" not in page
    assert "About 1 minute to read" in page
    assert [p.name for p in folder.glob("*.html")].count("stops_standalone.html") == 1


def test_reading_time_counts_text_but_neither_code_nor_tables() -> None:
    words = "word " * 440
    page = f"<main><p>{words}</p><pre>{words}</pre><table><tr><td>{words}</td></tr></table></main>"
    assert standalone.reading_minutes(page) == 2


def test_only_reports_can_be_exported(tmp_path: Path) -> None:
    (tmp_path / "index.qmd").write_text("# Start\n", encoding="utf-8")
    with pytest.raises(ToolkitError, match=r"index\.qmd is no report"):
        site.export(tmp_path / "index.qmd", tmp_path / "out.html", print, root=tmp_path)
