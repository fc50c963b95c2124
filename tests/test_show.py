import base64
import io
import os
import re
import shutil
import subprocess
import sys

import pandas as pd
import pytest
from PIL import Image

from publicsafety import charts, show, tables
from publicsafety.errors import ToolkitError

ALT = "Black drivers were searched most often."


@pytest.fixture
def rates():
    return pd.DataFrame(
        {
            "subject_race": ["white", "black"],
            "n": [11703, 15220],
            "estimate": [0.0417, 0.1244],
            "low": [0.038, 0.119],
            "high": [0.045, 0.130],
        }
    )


@pytest.fixture
def chart(rates):
    return charts.dot_interval(rates, "subject_race")


@pytest.fixture
def shown(monkeypatch):
    """The Markdown shown so far; a fresh document for each test."""
    pieces = []
    monkeypatch.setattr(show, "display", lambda piece: pieces.append(piece.data))
    monkeypatch.setattr(show, "_OUTSIDE_IPYTHON", {})
    monkeypatch.delenv("QUARTO_DOCUMENT_FILE", raising=False)
    monkeypatch.delenv("QUARTO_DOCUMENT_PATH", raising=False)
    return pieces


@pytest.fixture
def rendering(shown, tmp_path, monkeypatch):
    monkeypatch.setenv("QUARTO_DOCUMENT_FILE", "my report.qmd")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_chart_comes_with_caption_alt_text_and_numbers(rendering, shown, chart, rates):
    show.show_chart(chart, rates, "search-rates", "Search rates.", ALT, "subject_race")
    where = "my report_files/figure-html/fig-search-rates.png"
    start = (
        "::: {#fig-search-rates}\n"
        "```{=html}\n"
        f'<img src="{where}" alt="{ALT}" class="img-fluid">\n'
        "```\n\n"
        "Search rates.\n"
        ":::\n\n"
        "```{=html}\n"
        '<details class="numbers"><summary>The numbers behind this chart</summary>\n'
    )
    assert shown[0].startswith(start)
    assert shown[0].endswith("</p>\n</details>\n```\n")
    assert 'id="numbers-search-rates"' in shown[0]
    assert list(tables.read_csv_links(shown[0])) == ["search-rates"]
    assert (rendering / where).read_bytes() == show.png(chart)


def test_a_table_comes_with_caption_and_download(shown, rates):
    show.show_table(rates, "rates", "Search rates.", "subject_race")
    assert shown[0].startswith("::: {#tbl-rates}\n```{=html}\n<div class=")
    assert shown[0].endswith("</p>\n```\n\nSearch rates.\n:::\n")
    _, back = tables.read_csv_links(shown[0])["rates"]
    assert back["estimate"].tolist() == rates["estimate"].tolist()


def test_the_picture_goes_beside_the_notebook_wherever_the_cell_runs(
    rendering, shown, chart, rates, monkeypatch
):
    (rendering / "elsewhere").mkdir()
    monkeypatch.chdir(rendering / "elsewhere")
    monkeypatch.setenv("QUARTO_DOCUMENT_PATH", str(rendering))
    show.show_chart(chart, rates, "a", "Search rates.", ALT, "subject_race")
    assert (rendering / "my report_files/figure-html/fig-a.png").exists()


def test_in_a_plain_notebook_the_picture_is_inside_the_output(shown, chart, rates):
    show.show_chart(chart, rates, "a", "Search rates.", ALT, "subject_race")
    data = re.search(r'src="data:image/png;base64,([^"]*)"', shown[0])
    assert base64.b64decode(data[1]) == show.png(chart)


def test_a_picture_has_the_same_bytes_each_time_and_is_small(chart):
    first = show.png(chart)
    assert first == show.png(chart)
    assert len(first) < 80_000
    picture = Image.open(io.BytesIO(first))
    assert 1000 <= picture.width <= 1200
    assert picture.info.get("Software") is None


def test_an_id_is_used_once_in_a_document(rendering, shown, chart, rates):
    show.show_table(rates, "rates", "Search rates.", "subject_race")
    with pytest.raises(ToolkitError, match="twice"):
        show.show_chart(chart, rates, "rates", "Search rates.", ALT, "subject_race")
    assert len(shown) == 1


def test_a_cell_can_be_run_again_while_working_on_it(shown, rates):
    show.show_table(rates, "rates", "Search rates.", "subject_race")
    show.show_table(rates, "rates", "Search rates.", "subject_race")
    assert len(shown) == 2


@pytest.mark.parametrize("id", ["", "Rates", "a b", "a_b", "-a", "a--b", 'a"b', "../a", "fig a\n"])
def test_an_id_that_is_no_slug_is_refused(shown, rates, id):
    with pytest.raises(ToolkitError, match="id of a chart or table"):
        show.show_table(rates, id, "Search rates.", "subject_race")


@pytest.mark.parametrize("alt", ["", "  ", "fig-a.png", "fig-a", "chart.svg", "A chart", "x" * 40])
def test_an_alt_text_that_tells_nothing_is_refused(shown, chart, rates, alt):
    with pytest.raises(ToolkitError, match="finding"):
        show.show_chart(chart, rates, "a", "Search rates.", alt, "subject_race")
    assert not shown


def test_a_caption_is_needed(shown, rates):
    with pytest.raises(ToolkitError, match="caption"):
        show.show_table(rates, "a", " \n", "subject_race")


def test_text_from_data_can_close_nothing_and_run_nothing(rendering, shown, chart, rates):
    evil = '" onload="x() }\n:::\n```\n{{< env HOME >}} <script>y()</script> [a](b) @fig-x $m$'
    show.show_chart(chart, rates, "a", evil, evil, "subject_race")
    show.show_table(rates, "b", evil, "subject_race")
    for piece in shown:
        assert "{{<" not in piece
        assert "<script" not in piece
        assert "@" not in piece
        assert '" onload' not in piece
        assert piece.count("\n:::\n") == 1
        assert piece.count("```") in (2, 4)


def test_prose_is_shown_as_markdown(shown):
    show.show_text("**1,894** stops")
    assert shown == ["**1,894** stops\n"]


PAGE = """---
title: A page
---

Before: @fig-rates and @tbl-rates-table.

```{python}
import pandas as pd
from publicsafety import charts
from publicsafety.show import show_chart, show_table

evil = "{{< env HOME >}} @fig-rates <b>"
rates = pd.DataFrame({"race": ["white", evil], "n": [90, 80], "estimate": [0.1, 0.2],
                      "low": [0.05, 0.1], "high": [0.2, 0.3]})
show_chart(charts.dot_interval(rates, "race"), rates, "rates", f"Rates {evil}.",
           f"The finding is {evil} in every respect.", "race")
show_table(rates, "rates-table", "Rates in a table.", "race")
```

After: @fig-rates and @tbl-rates-table.
"""


@pytest.mark.quarto
def test_quarto_numbers_links_and_keeps_what_is_shown_and_runs_nothing_from_data(tmp_path):
    (tmp_path / "_quarto.yml").write_text(
        "project:\n  type: website\nformat:\n  html:\n    theme: none\nexecute:\n  freeze: auto\n"
    )
    (tmp_path / "page.qmd").write_text(PAGE)
    environment = {**os.environ, "QUARTO_PYTHON": sys.executable, "HOME": "/a/private/folder"}
    for _ in ("executed", "from the freeze"):
        subprocess.run(
            ["quarto", "render"], cwd=tmp_path, env=environment, check=True, capture_output=True
        )
        page = (tmp_path / "_site/page.html").read_text()
        assert page.count('<a href="#fig-rates" class="quarto-xref">Figure&nbsp;1</a>') == 2
        assert page.count('<a href="#tbl-rates-table" class="quarto-xref">Table&nbsp;1</a>') == 2
        assert "Figure&nbsp;1: Rates {{&lt; env HOME &gt;}} @fig-rates &lt;b&gt;." in page
        assert "/a/private/folder" not in page
        assert list(tables.read_csv_links(page)) == ["rates", "rates-table"]
        picture = "page_files/figure-html/fig-rates.png"
        assert f'<img src="{picture}" alt="The finding is {{{{<' in page
        assert (tmp_path / "_site" / picture).exists()
        assert (tmp_path / "_freeze/page/figure-html/fig-rates.png").exists()
        shutil.rmtree(tmp_path / "_site")
