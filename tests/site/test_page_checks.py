from __future__ import annotations

import json
from pathlib import Path

import pytest
from example_project import CELL, REPORT, freeze

from publicsafety.render.check import broken_links, check_pages


def problems(root: Path) -> list[str]:
    return [str(problem) for problem in check_pages(root)]


def test_the_example_has_nothing_to_put_right(example: Path) -> None:
    assert problems(example) == []


@pytest.mark.parametrize(
    ("body", "line", "what"),
    [
        ("Known [@smith2020].", 5, "citation"),
        ("As @smith2020 says.", 5, "'@smith2020' is a citation"),
        ("{{< fa rocket >}}", 5, "shortcode 'fa'"),
        ("::: {.panel-sidebar}\nx\n:::", 5, "'.panel-sidebar'"),
        ("::: {.columns}\nx\n:::", 5, "'.columns'"),
        ("Words.\n\nIt is $x^2$ here.", 7, "formula"),
        ("$$\nx^2\n$$", 5, "formula"),
        ("```{mermaid}\nflowchart LR\n```", 5, "diagram"),
        ("+---+\n| a |\n+---+", 5, "grid table"),
        ("See @fig-nowhere.", 5, "'@fig-nowhere' is nowhere on the page"),
        ("![](assets/logo.svg)", 5, "has no words"),
        ("![A logo](assets/logo.svg){#fig-logo}", 5, "has no words"),
        ('<img src="assets/logo.svg" alt="">', 5, "has no words"),
        ('<script src="https://example.org/x.js"></script>', None, "another host"),
        ("::: {#lst-code}\nx\n:::", 5, "'#lst-code'"),
    ],
)
def test_what_only_one_engine_reads_is_named_with_its_line(
    site_project: Path, body: str, line: int | None, what: str
) -> None:
    (site_project / "index.qmd").write_text(f"---\ntitle: H\n---\n\n{body}\n", encoding="utf-8")
    found = [p for p in check_pages(site_project) if what in p.what]
    assert (found[0].file, found[0].line) == ("index.qmd", line)
    assert found[0].todo


@pytest.mark.parametrize(
    ("front", "what"),
    [
        ("description: x", "the page has no title"),
        ("title: H\nbibliography: refs.bib", "'bibliography'"),
        ("title: H\nimage: assets/logo.svg", "'image' has no 'image-alt'"),
    ],
)
def test_front_matter_is_checked(site_project: Path, front: str, what: str) -> None:
    (site_project / "index.qmd").write_text(f"---\n{front}\n---\n\nWords.\n", encoding="utf-8")
    assert [p for p in problems(site_project) if what in p and p.startswith("index.qmd")]


@pytest.mark.parametrize(
    "body",
    [
        "Write to a@example.org, pay $5 or $10.",
        "```python\n@decorator\nx = '[@key]'\n```",
        "`[@key]` and `$x$` in code.",
        "::: {.callout-note}\nx\n:::",
        '![A logo](assets/logo.svg){fig-alt="A logo of three bars"}',
    ],
)
def test_what_both_engines_read_passes(site_project: Path, body: str) -> None:
    (site_project / "index.qmd").write_text(f"---\ntitle: H\n---\n\n{body}\n", encoding="utf-8")
    assert problems(site_project) == []


def test_a_picture_without_words_in_a_result_is_found(site_project: Path) -> None:
    shown = '```{=html}\n<img src="stops_files/figure-html/fig-rates.png">\n```\n'
    freeze(site_project, "notebooks/stops/stops.qmd", REPORT, REPORT.replace(CELL, shown))
    assert any("has no words" in p and "fig-rates.png" in p for p in problems(site_project))


def test_a_result_that_names_a_folder_of_the_machine_is_found(site_project: Path) -> None:
    shown = REPORT.replace(CELL, f"warning in {site_project}/lib.py\n")
    freeze(site_project, "notebooks/stops/stops.qmd", REPORT, shown)
    assert any("folder of the machine" in p for p in problems(site_project))


def test_a_result_with_scripts_of_its_own_is_found(site_project: Path) -> None:
    file = site_project / "_freeze/notebooks/stops/stops/execute-results/html.json"
    kept = json.loads(file.read_text(encoding="utf-8"))
    kept["result"]["includes"] = {"include-in-header": ["<script></script>"]}
    file.write_text(json.dumps(kept), encoding="utf-8")
    assert any("loads scripts" in p for p in problems(site_project))


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ('<a href="none.html">x</a>', "leads to no file"),
        ('<img src="none.png" alt="x">', "leads to no file"),
        ('<a href="b.html#none">x</a>', "no such place"),
        ('<a href="#none">x</a>', "no such place"),
        ('<a href="/b.html">x</a>', "root of the host"),
        ('<a href="../b.html">x</a>', "leaves the site"),
        ('<meta http-equiv="refresh" content="0; url=none.html">', "leads to no file"),
        ('<script>var redirects = {"":"none.html"};</script>', "leads to no file"),
        ('<link rel="stylesheet" href="none.css">', "leads to no file"),
    ],
)
def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, html: str, why: str) -> None:
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    (tmp_path / "b.html").write_text('<p id="here">x</p>', encoding="utf-8")
    assert [why in p.what and p.file == "a.html" for p in broken_links(tmp_path)] == [True]


@pytest.mark.parametrize(
    "link",
    ["b.html", "b.html#here", "#", "sub/", "https://example.org/x", "mailto:a@b.c", "c%20d.txt"],
)
def test_a_good_link_passes(tmp_path: Path, link: str) -> None:
    (tmp_path / "a.html").write_text(f'<a href="{link}">x</a>', encoding="utf-8")
    (tmp_path / "b.html").write_text('<p id="here">x</p>', encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/index.html").write_text("x", encoding="utf-8")
    (tmp_path / "c d.txt").write_text("x", encoding="utf-8")
    assert broken_links(tmp_path) == []
