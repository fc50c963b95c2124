from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from publicsafety.errors import ToolkitError
from publicsafety.render.execute import CellError, execute

Write = Callable[[str, str], Path]
EXAMPLES = Path(__file__).parent / "examples"

# Draws a picture the way the toolkit's own charts do: beside the page, by the page's name.
DRAW = """
import os, pathlib
stem = pathlib.Path(os.environ["QUARTO_DOCUMENT_FILE"]).stem
folder = pathlib.Path(os.environ["QUARTO_DOCUMENT_PATH"], f"{stem}_files", "figure-html")
folder.mkdir(parents=True)
(folder / "own.png").write_bytes(b"picture")
print(f"![]({stem}_files/figure-html/own.png)")
"""


def comparable(markdown: str) -> str:
    """Markdown without ids that Quarto and great_tables draw at random."""
    markdown = re.sub(r"\{#[0-9a-f]{8} \.cell", "{#ID .cell", markdown)
    return re.sub(r'<div id="[a-z]{10}".*?</div>\n```', "GREAT TABLE\n```", markdown, flags=re.S)


@pytest.mark.parametrize("name", ["a", pytest.param("a_r", marks=pytest.mark.r)])
def test_a_page_comes_out_as_from_quarto_itself(write: Write, name: str) -> None:
    page = write(f"notebooks/a/{name}.qmd", (EXAMPLES / f"{name}.qmd.txt").read_text("utf-8"))
    ours = json.loads(execute(page).to_json())
    expected = (EXAMPLES / f"{name}.md.txt").read_text("utf-8")
    assert comparable(ours["result"]["markdown"]) == expected

    frozen = Path(__file__).parents[2].parent / "shared/quarto/freeze-example/_freeze"
    genuine = frozen / "notebooks/a" / name / "execute-results/html.json"
    if genuine.exists():
        theirs = json.loads(genuine.read_text("utf-8"))
        assert comparable(theirs["result"].pop("markdown")) == expected
        ours["result"].pop("markdown")
        theirs["result"]["includes"] = {}
        assert json.dumps(ours) == json.dumps(theirs)


def test_executing_twice_gives_the_same_bytes(write: Write) -> None:
    text = (
        "```{python}\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()\n```\n\n"
        "```{python}\nimport warnings\nwarnings.warn('careful')\nprint(hash('a'))\n"
        "import random\nprint(random.random(), {'b', 'a'})\n```\n"
    )
    page = write("notebooks/a.qmd", text)
    first, second = execute(page), execute(page)
    assert first == second
    assert b"Software" not in first.figures["cell-2-output-1.png"]


def test_pictures_drawn_beside_the_page_are_taken_in(write: Write) -> None:
    page = write("notebooks/a.qmd", f"```{{python}}\n#| output: asis\n{DRAW}```\n")
    result = execute(page)
    assert result.figures == {"own.png": b"picture"}
    assert "![](a_files/figure-html/own.png)" in result.markdown
    assert [item.name for item in page.parent.iterdir()] == ["a.qmd"]


def test_pictures_that_a_killed_run_left_are_cleared_away(write: Write) -> None:
    page = write("notebooks/a.qmd", "```{python}\n1\n```\n")
    left = write("notebooks/a-999999999-1_files/figure-html/x.png", "x")
    others = write("notebooks/a-b_files/figure-html/x.png", "x")
    execute(page)
    assert not left.exists()
    assert others.exists()


def test_other_parameters_take_the_place_of_the_first_cells(write: Write) -> None:
    text = (
        "```{python}\n#| tags: [parameters]\n#| label: set\nsource = 'here'\n```\n\n"
        "From `{python} source`.\n"
    )
    page = write("notebooks/a.qmd", text)
    assert "From here." in execute(page).markdown
    moved = execute(page, {"source": "there"}).markdown
    assert "From there." in moved
    assert "# Injected Parameters\nsource = 'there'\n" in moved
    with pytest.raises(ToolkitError, match="no cell is tagged 'parameters'"):
        execute(write("notebooks/b.qmd", "```{python}\n1\n```\n"), {"source": "there"})


def test_cells_are_executed_or_not_as_they_say(write: Write) -> None:
    text = (
        "---\nexecute:\n  eval: false\n---\n\n```{python}\nprint('no')\n```\n\n"
        "```{python}\n#| eval: true\n#| error: true\n1 / 0\n```\n\n"
        "```{python}\n#| eval: true\n2\n```\n"
    )
    markdown = execute(write("notebooks/a.qmd", text)).markdown
    assert "ZeroDivisionError: division by zero" in markdown
    assert markdown.count("cell-output-stdout") == 0
    assert ".cell execution_count=3}" in markdown
    assert ".cell-output-display execution_count=2}" in markdown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "text\n\n```{python}\n#| label: sum\na = 1\na + b\n```\n",
            r"a\.qmd, line 6, cell sum: NameError: name 'b' is not defined$",
        ),
        (
            "```{python}\ndef f():\n    raise ValueError('no\\n  way')\n```\n\n"
            "```{python}\nf()\n```\n",
            r"a\.qmd, line 7: ValueError: no way$",
        ),
        ("a\n\nb `{python} c` d\n\n```{python}\n1\n```\n", r"a\.qmd, line 3, .*NameError: "),
        ("```{python}\nimport os; os._exit(1)\n```\n", r"a\.qmd, line 2: Python stopped"),
    ],
)
def test_a_failure_names_line_label_and_error(write: Write, text: str, said: str) -> None:
    with pytest.raises(CellError, match=said):
        execute(write("notebooks/a.qmd", text))


@pytest.mark.r
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "text\n\n```{r}\n#| label: sum\na <- 1\na + b\n```\n",
            r"a\.qmd, line 5, cell sum: object 'b' not found$",
        ),
        ("```{r}\n1\n```\n\ntext\n\n`{r} b`\n", r"a\.qmd, line \d: object 'b' not found$"),
        ("```{r}\nlibrary(nowhere)\n```\n", r"the R package nowhere is not installed.*apt\.txt"),
    ],
)
def test_a_failure_in_r_names_line_label_and_error(write: Write, text: str, said: str) -> None:
    with pytest.raises(ToolkitError, match=said):
        execute(write("notebooks/a.qmd", text))


@pytest.mark.r
def test_r_pages_write_what_quarto_would(write: Write) -> None:
    text = (
        "---\nparams:\n  source: here\n---\n\nFrom `{r} params$source`, `{r} 'a*b'`.\n\n"
        "```{r}\n#| echo: false\nknitr::asis_output('::: {#fig-x}\\nx\\n:::')\n```\n\n"
        "```{r}\n#| label: say\n#| code-fold: true\n#| tags: [a, b]\n"
        "cat('out')\nwarning('w')\n```\n\n"
        "```{r}\n#| output: asis\n#| echo: false\ncat('**b**')\n```\n\n"
        "```{r}\n#| label: fig-p\n#| fig-cap: A plot\n#| fig-alt: It's up\n#| echo: false\n"
        "plot(1)\n```\n\n"
        "```{r}\n#| error: true\n#| echo: false\nstop('broke')\n```\n"
    )
    page = write("notebooks/a.qmd", text)
    result = execute(page, {"source": "there"})
    for part in (
        "From there, a\\*b.",
        "::: {.cell}\n::: {.cell-output-display}\n::: {#fig-x}\nx\n:::\n:::\n:::\n",
        '::: {.cell tags=\'["a","b"]\'}\n',
        "```{.r .cell-code  code-fold=\"true\"}\ncat('out')\n```\n",
        "::: {.cell-output .cell-output-stdout}\n\n```\nout\n```\n",
        "::: {.cell-output .cell-output-stderr}\n\n```\nWarning: w\n```\n",
        "\n**b**\n",
        "![A plot](a_files/figure-html/fig-p-1.png){#fig-p fig-alt='It\\'s up' width=672}\n",
        "::: {.cell-output .cell-output-error}\n\n```\nError in eval",
    ):
        assert part in result.markdown
    assert list(result.figures) == ["fig-p-1.png"]
    assert [item.name for item in page.parent.iterdir()] == ["a.qmd"]
    assert execute(page, {"source": "there"}) == result
    with pytest.raises(ToolkitError, match="wrong cannot be set"):
        execute(page, {"wrong": 1})


def test_without_r_it_is_said_how_to_get_it(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ToolkitError, match=r"^notebooks/a\.qmd needs R\. .*apt\.txt\.$"):
        execute(write("notebooks/a.qmd", "```{r}\n1\n```\n"))
