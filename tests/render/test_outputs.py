from __future__ import annotations

import base64
import struct
import zlib
from typing import Any

import pytest

from publicsafety.render.outputs import Writer
from publicsafety.render.qmd import EXECUTE_DEFAULTS, Cell


def png(width: int = 4, height: int = 2, dpi: int = 192) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    density = round(dpi / 0.0254)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
        + chunk(b"pHYs", struct.pack(">IIB", density, density, 1))
        + chunk(b"IEND", b"")
    )


def shown(mime: str, data: str, kind: str = "display_data", **extra: Any) -> dict[str, Any]:
    return {"output_type": kind, "data": {mime: data}, "metadata": {}, **extra}


def stream(text: str, name: str = "stdout") -> dict[str, Any]:
    return {"output_type": "stream", "name": name, "text": text}


def picture() -> dict[str, Any]:
    return shown("image/png", base64.b64encode(png()).decode())


def write(
    *outputs: dict[str, Any], source: str = "x", writer: Writer | None = None, **options: Any
) -> str:
    options = {name.replace("_", "-"): value for name, value in options.items()}
    lines = [f"#| {name}: {value}" for name, value in options.items()]
    cell = Cell("python", source.split("\n"), 1, options, lines)
    writer = writer or Writer(EXECUTE_DEFAULTS, "page_files")
    return writer.code(cell, 3, 2, outputs)


def test_markdown_is_passed_on_in_a_div_of_its_own() -> None:
    md = write(shown("text/markdown", "a *b*"), echo=False, label="x")
    assert md == (
        "::: {#cell-x .cell execution_count=2}\n\n"
        "::: {#x .cell-output .cell-output-display .cell-output-markdown}\na *b*\n:::\n:::\n\n\n"
    )


def test_html_comes_before_plain_text() -> None:
    output = shown("text/plain", "plain")
    output["data"]["text/html"] = "<b>x</b>"
    md = write(output)
    assert "```{=html}\n<b>x</b>\n```" in md
    assert "plain" not in md


def test_pieces_of_one_stream_are_joined() -> None:
    md = write(stream("a\n"), stream("b\n"), stream("c\n", "stderr"), stream("d\n"))
    assert "```\na\nb\n```" in md
    assert md.count(".cell-output-stdout") == 2
    assert md.count(".cell-output-stderr") == 1


def test_a_warning_that_is_not_wanted_is_left_out() -> None:
    assert "careful" not in write(stream("careful\n", "stderr"), warning=False)
    assert "careful" in write(stream("careful\n", "stderr"))


def test_output_asis_is_bare_unless_the_cell_has_a_label() -> None:
    assert write(stream("**b**\n"), output="asis", echo=False) == "**b**\n\n\n"
    md = write(stream("|a|\n"), output="asis", echo=False, label="tbl-a", tbl_cap="It's")
    assert md == "::: {#tbl-a .cell tbl-cap='It\\'s' execution_count=2}\n|a|\n:::\n\n\n"


@pytest.mark.parametrize("options", [{"include": False}, {"echo": False, "output": False}])
def test_a_hidden_cell_leaves_no_trace(options: dict[str, bool]) -> None:
    assert write(stream("x\n"), **options).strip() == ""


def test_a_picture_is_kept_and_shown_at_half_its_pixels() -> None:
    writer = Writer(EXECUTE_DEFAULTS, "page_files")
    md = write(picture(), writer=writer, label="fig-a", fig_cap="A plot", fig_alt="It's up")
    assert (
        "![A plot](page_files/figure-html/fig-a-output-1.png)"
        "{#fig-a width=2 height=1 fig-alt='It\\'s up'}\n"
    ) in md
    assert writer.figures == {"fig-a-output-1.png": png()}


def test_the_echo_of_a_plotting_call_is_left_out() -> None:
    value = shown("text/plain", "[<Line2D at 0x7f>]", "execute_result", execution_count=1)
    assert "Line2D" not in write(picture(), value)
    assert "Line2D" in write(value)


def test_several_pictures_are_parts_of_one_figure() -> None:
    md = write(picture(), picture(), label="fig-a", fig_cap="Both", fig_subcap=["one", "two"])
    assert md.startswith("::: {#fig-a .cell execution_count=2}\n")
    assert "![one](page_files/figure-html/fig-a-output-1.png){#fig-a-1 " in md
    assert "![two](page_files/figure-html/fig-a-output-2.png){#fig-a-2 " in md
    assert md.endswith("\nBoth\n:::\n\n\n")


def test_what_quarto_does_not_know_becomes_an_attribute() -> None:
    md = write(tags=["a"], foo="b'c", layout_ncol=2, column="page", classes="wide")
    head = md.splitlines()[0]
    assert ".cell .wide .column-page foo='b\\'c' tags='[\"a\"]' layout-ncol='2' " in head


def test_how_code_is_shown_is_said_on_the_code() -> None:
    md = write(code_fold=False, code_summary="Look", code_line_numbers=True)
    assert (
        '``` {.python .cell-code code-fold="false" code-summary="Look" code-line-numbers="true"}'
        in md
    )


def test_the_fence_is_longer_than_any_in_the_text() -> None:
    assert "````\n```\nx\n```\n````\n" in write(stream("```\nx\n```\n"))


def test_colored_output_says_the_same_without_codes_or_markup() -> None:
    md = write(stream("\x1b[31m<red>\x1b[0m\n"))
    assert "<pre>&lt;red&gt;\n</pre>" in md
    assert "\x1b" not in md


def test_a_warning_does_not_name_the_process() -> None:
    md = write(stream("/tmp/ipykernel_4711/123.py:1: UserWarning: x\n", "stderr"))
    assert "4711" not in md
    assert ":1: UserWarning: x" in md


def test_ids_of_cells_are_the_same_each_time_and_differ_with_their_code() -> None:
    assert write(source="a") == write(source="a")
    assert write(source="a").split()[1] != write(source="b").split()[1]
