from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from example_project import CELL, REPORT, freeze

from publicsafety.errors import ToolkitError
from publicsafety.render import embedded
from publicsafety.render.check import broken_links


def text(html: str) -> str:
    words: list[str] = []
    parser = HTMLParser()
    parser.handle_data = words.append  # type: ignore[method-assign]
    parser.feed(html)
    return " ".join("".join(words).replace("\u00a0", " ").split())


def captions(page: str) -> list[str]:
    return [text(found) for found in re.findall(r"<figcaption.*?</figcaption>", page, re.S)]


def test_figures_and_tables_are_numbered_in_order_of_appearance(report: str) -> None:
    assert captions(report) == [
        "Figure 1: Search rates, by group",
        "Table 1: Rates in a table",
        "Figure 2: Drawn by a cell",
        "Table 2: What columns are called",
    ]


def test_a_reference_shows_the_number_and_leads_to_the_place(report: str) -> None:
    found = re.findall(r'<a href="#([\w-]+)" class="quarto-xref">(.*?)</a>', report)
    assert [(place, label.replace("\u00a0", " ")) for place, label in found] == [
        ("fig-rates", "Figure 1"),
        ("fig-drawn", "Figure 2"),
        ("tbl-rates", "Table 1"),
        ("tbl-short", "Table 2"),
        ("sec-ask", "Section 2"),
    ]


def test_a_reference_in_code_stays_as_written(report: str) -> None:
    assert "<code>@fig-rates</code>" in report


def test_a_caption_stands_above_a_table_and_below_a_figure(report: str) -> None:
    table = report[report.index('id="tbl-rates"') :]
    assert table.index("<figcaption") < table.index("<td>21</td>")
    figure = report[report.index('id="fig-rates"') :]
    assert figure.index("<img") < figure.index("<figcaption")


def test_each_picture_keeps_its_words(report: str) -> None:
    alts = re.findall(r'<img[^>]* alt="([^"]*)"', report[report.index("<main") :])
    assert alts == [
        "Of 20 &#34;searched&#34; drivers &#60; 5 were let go",
        "A line that rises",
    ]


def test_code_is_folded_with_the_words_of_the_project(report: str) -> None:
    assert report.count('<details class="code-fold">\n<summary>Show the code</summary>') == 1


def test_raw_html_is_passed_on_untouched(report: str) -> None:
    assert '<tr><th scope="row">A &lt; B</th><td>20</td></tr></table>\n</details>' in report


def test_the_pictures_of_a_frozen_result_are_published(example: Path) -> None:
    assert (example / "built/notebooks/stops/stops_files/figure-html/fig-rates.png").is_file()


def test_an_alias_leads_to_the_report(example: Path) -> None:
    page = (example / "built/reports/stops/stops.html").read_text(encoding="utf-8")
    assert 'content="0; url=../../notebooks/stops/stops.html"' in page


def test_the_listing_shows_picture_title_place_years_and_categories(example: Path) -> None:
    listing = (example / "built/reports.html").read_text(encoding="utf-8")
    card = listing[listing.index('class="quarto-grid-link"') :]
    picture = "notebooks/stops/stops_files/figure-html/card.png"
    assert f'<img src="{picture}"' in card
    assert 'alt="Rates by group"' in card
    for words in ("Stops in Springfield", "Springfield, 2020", "Police stops", "Who was stopped."):
        assert words in card


def test_no_link_of_the_site_is_broken(example: Path) -> None:
    assert broken_links(example / "built") == []


def test_nothing_is_loaded_from_another_host(example: Path) -> None:
    loads = re.compile(r"<(?:script|link|img)\b[^>]*(?:src|href)=\"(?:https?:)?//|@import url\(")
    for page in [*(example / "built").rglob("*.html"), *(example / "built").rglob("*.css")]:
        assert not loads.search(page.read_text(encoding="utf-8")), page


def test_each_mode_has_the_colors_of_its_sass_file(example: Path) -> None:
    for mode in ("light", "dark"):
        sass = (example / "assets" / f"{mode}.scss").read_text(encoding="utf-8")
        css = (example / f"built/site_libs/themes/{mode}.min.css").read_text(encoding="utf-8")
        named = dict(re.findall(r"\$([\w-]+): (#\w{6});", sass))
        last = css.rstrip().splitlines()[-1]
        assert f"--bs-body-bg: {named['body-bg']};" in last
        assert f"--bs-link-color: {named['link-color']};" in last
        assert f"--bs-secondary-color: {named['body-secondary-color']};" in last


def test_a_table_captioned_by_its_cell_is_numbered() -> None:
    page = (
        "::: {#tbl-a .cell tbl-cap='A table'}\n"
        "::: {.cell-output .cell-output-display}\nx\n:::\n:::\n\n@tbl-a"
    )
    finished = embedded.finish(page, None)
    assert "Table\u00a01: A table" in finished
    assert "[Table\u00a01](#tbl-a)" in finished


def test_a_page_that_never_ran_is_named_with_the_command_that_runs_it(site_project: Path) -> None:
    page = site_project / "notebooks/stops/new.qmd"
    page.write_text("---\ntitle: New\n---\n\n```{r}\n1\n```\n", encoding="utf-8")
    with pytest.raises(ToolkitError, match=r"new\.qmd, line 5.*publicsafety render notebooks"):
        embedded.build(site_project, site_project / ".staging/pages", site_project / "built")
    assert not (site_project / "built").exists()


def test_a_page_edited_after_it_ran_shows_its_earlier_result_and_says_so(
    site_project: Path,
) -> None:
    page = site_project / "notebooks/stops/stops.qmd"
    page.write_text(REPORT + "\nMore.\n", encoding="utf-8")
    built = site_project / "built"
    said = embedded.build(site_project, site_project / ".staging/pages", built)
    assert len(said) == 1
    assert "edited after it was executed" in said[0]
    assert "Table\u00a01" in (built / "notebooks/stops/stops.html").read_text(encoding="utf-8")


def test_a_link_to_a_page_that_is_not_there_is_told(site_project: Path) -> None:
    (site_project / "index.qmd").write_text("---\ntitle: H\n---\n\n[x](nowhere.qmd)\n", "utf-8")
    said = embedded.build(site_project, site_project / ".staging/pages", site_project / "built")
    assert any("broken link nowhere.qmd" in line for line in said)


def test_files_beside_the_pages_can_be_linked_to(site_project: Path) -> None:
    (site_project / "data").mkdir()
    (site_project / "data/sample.csv").write_text("a\n1\n", encoding="utf-8")
    page = "---\ntitle: H\n---\n\n## About {#about}\n\n[numbers](data/sample.csv)\n"
    (site_project / "index.qmd").write_text(page, encoding="utf-8")
    built = site_project / "built"
    assert embedded.build(site_project, site_project / ".staging/pages", built) == []
    assert (built / "data/sample.csv").read_text(encoding="utf-8") == "a\n1\n"


def test_building_twice_gives_the_same_bytes(site_project: Path) -> None:
    def build(name: str) -> dict[str, bytes]:
        out = site_project / name
        embedded.build(site_project, site_project / ".staging/pages", out)
        return {str(f.relative_to(out)): f.read_bytes() for f in out.rglob("*") if f.is_file()}

    assert build("one") == build("two")


def test_hostile_text_in_a_caption_stays_text(site_project: Path) -> None:
    table = "```{=html}\n<table><tr><td>1</td></tr></table>\n```"
    caption = "&#60;script&#62;alert(1)&#60;/script&#62; &#64;fig-y"
    shown = f"::: {{#tbl-x}}\n{table}\n\n{caption}\n:::\n"
    freeze(site_project, "notebooks/stops/stops.qmd", REPORT, REPORT.replace(CELL, shown))
    built = site_project / "built"
    embedded.build(site_project, site_project / ".staging/pages", built)
    page = (built / "notebooks/stops/stops.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; @fig-y" in page
