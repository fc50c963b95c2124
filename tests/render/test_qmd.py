from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from publicsafety.errors import ToolkitError
from publicsafety.render.qmd import read_page

Write = Callable[[str, str], Path]

PAGE = """---
title: A page
execute:
  echo: false
---

Text.

```{python}
#| label: tbl-a
#| tags: [parameters]

source = "here"
```

```python
not_a_cell = 1
```
"""


def test_a_page_is_split_into_text_and_cells(write: Write) -> None:
    cells = read_page(write("notebooks/a.qmd", PAGE)).cells("python")
    assert [cell.language for cell in cells] == [None, "python", None]
    code = cells[1]
    assert (code.label, code.options["tags"]) == ("tbl-a", ["parameters"])
    assert code.source == ["", 'source = "here"']
    assert "not_a_cell = 1" in cells[2].source


def test_the_engine_follows_from_the_cells(write: Write) -> None:
    assert read_page(write("a.qmd", PAGE)).engine == "jupyter"
    assert read_page(write("b.qmd", "```{r}\n1\n```\n")).engine == "knitr"
    assert read_page(write("c.qmd", "---\nengine: knitr\n---\n`r 1`\n")).engine == "knitr"
    assert read_page(write("d.qmd", "Only text.\n")).engine is None


def test_settings_nearer_to_the_page_win(write: Write) -> None:
    write("_quarto.yml", "execute: {echo: true, warning: false}\nformat: {html: {fig-width: 5}}\n")
    write("notebooks/_metadata.yml", "execute: {warning: true}\n")
    settings = read_page(write("notebooks/a.qmd", PAGE)).settings()
    assert (settings["echo"], settings["warning"], settings["fig-width"]) == (False, True, 5)


def test_yaml_words_are_those_of_yaml_1_2(write: Write) -> None:
    page = read_page(write("a.qmd", "```{python}\n#| foo: no\n1\n```\n"))
    assert page.cells("python")[0].options == {"foo": "no"}


def test_an_included_fragment_keeps_its_own_line_numbers(write: Write) -> None:
    fragment = write("_f.md", "one\n\n```{python}\n1\n```\n")
    page = read_page(write("a.qmd", "before\n\n{{< include _f.md >}}\n"))
    cell = page.cells("python")[1]
    assert page.fragments == [fragment]
    assert str(page.places[cell.start]) == "_f.md, line 4"


def test_an_include_within_code_is_only_shown(write: Write) -> None:
    text = "```\n{{< include _f.md >}}\n```\n"
    assert read_page(write("a.qmd", text)).text == text


@pytest.mark.parametrize(
    ("fragment", "said"),
    [("none.md", "line 3: there is no file none.md"), ("a.qmd", "line 3: a.qmd includes itself")],
)
def test_a_wrong_include_is_named_with_its_line(write: Write, fragment: str, said: str) -> None:
    path = write("a.qmd", f"text\n\n{{{{< include {fragment} >}}}}\n")
    with pytest.raises(ToolkitError, match=said):
        read_page(path)


def test_a_fault_in_a_cells_options_is_named_with_its_line(write: Write) -> None:
    page = read_page(write("a.qmd", "text\n\n```{python}\n#| label: x\n#| fig-cap: a: b\n1\n```\n"))
    with pytest.raises(ToolkitError, match=r"a\.qmd, line 5"):
        page.cells("python")
