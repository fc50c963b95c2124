"""Read a .qmd page: its settings, its cells, and where every line came from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any, Literal

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from publicsafety import paths
from publicsafety.errors import ToolkitError

Engine = Literal["jupyter", "knitr"]

EXECUTE_DEFAULTS: dict[str, Any] = {
    "echo": True,
    "eval": True,
    "include": True,
    "output": True,
    "warning": True,
    "error": False,
    "fig-width": 7,
    "fig-height": 5,
    "fig-dpi": 96,
    "fig-format": "retina",
}

INCLUDE = re.compile(r"^\s*\{\{<\s*include\s+[\"']?([^\s\"']+)[\"']?\s*>\}\}\s*$")
CELL_START = re.compile(r"^(\s*)(```+)\s*\{([a-zA-Z0-9_]+)( *[ ,].*)?\}\s*$")
CELL_OPTION = re.compile(r"^#\s*\| ?")
CHUNK_LABEL = re.compile(r"^\s*,?\s*([^\s,={}]+)\s*(?:,|$)")


@dataclass(frozen=True)
class Place:
    """A line of a file, counted from 1."""

    file: Path
    line: int

    def __str__(self) -> str:
        return f"{paths.relative(self.file)}, line {self.line}"


@dataclass
class Cell:
    """A stretch of text, or of code in one language.

    Attributes:
        language: The language in braces after the fence; None for text.
        source: The lines, without options and without line ends.
        options: What the `#|` lines set.
        option_lines: Those lines as written.
        start: Index of the first line of `source` in the page.
        indent: White space before the fence.
        header: What follows the language in the braces.
    """

    language: str | None
    source: list[str]
    start: int
    options: dict[str, Any] = field(default_factory=dict)
    option_lines: list[str] = field(default_factory=list)
    indent: str = ""
    header: str = ""

    @property
    def label(self) -> str:
        """The cell's label, or an empty text."""
        named = self.options.get("label")
        if named is None and (found := CHUNK_LABEL.match(self.header)):
            named = found.group(1)
        return str(named or "")


@dataclass
class Page:
    """A page whose included fragments stand where they are included.

    Attributes:
        path: The .qmd file.
        lines: Its lines, with those of fragments in place.
        places: Where each line came from.
        front_matter: The YAML at its head.
        fragments: The files included, in order.
    """

    path: Path
    lines: list[str]
    places: list[Place]
    front_matter: dict[str, Any]
    fragments: list[Path]

    @property
    def text(self) -> str:
        """The whole page, with LF line ends."""
        return "\n".join(self.lines)

    @property
    def engine(self) -> Engine | None:
        """What executes the page; None if it holds no cell in Python or R."""
        named = self.front_matter.get("engine")
        languages = {cell.language for cell in self.cells() if cell.language}
        if named == "knitr" or "knitr" in self.front_matter or "r" in languages:
            return "knitr"
        if named == "jupyter" or "python" in languages:
            return "jupyter"
        return None

    def cells(self, language: str | None = None) -> list[Cell]:
        """Split the page into text and code, in reading order.

        Args:
            language: Only fences of this language are cells; by default those of any language.
        """
        return _split(self, language)

    def settings(self) -> dict[str, Any]:
        """Return the options that apply to every cell, from the project's down to the page's."""
        merged = dict(EXECUTE_DEFAULTS)
        root = paths.ROOT
        folder = self.path.parent.resolve()
        files = [root / "_quarto.yml"]
        if folder.is_relative_to(root):
            steps = [folder, *folder.parents]
            inside = [step for step in steps if step.is_relative_to(root)]
            files += [step / "_metadata.yml" for step in reversed(inside)]
        layers = [read_yaml(file) for file in files if file.is_file()] + [self.front_matter]
        for layer in layers:
            html = _mapping(_mapping(layer.get("format")).get("html"))
            for part in (layer, layer.get("execute"), html, html.get("execute")):
                merged |= {k: v for k, v in _mapping(part).items() if k in EXECUTE_DEFAULTS}
            if chunk := _mapping(_mapping(layer.get("knitr")).get("opts_chunk")):
                merged["opts_chunk"] = merged.get("opts_chunk", {}) | chunk
        return merged


def read_page(path: Path) -> Page:
    """Read a .qmd file and the fragments that it includes.

    Raises:
        ToolkitError: If a fragment is missing or includes itself, or the YAML cannot be read.
    """
    path = path.resolve()
    lines: list[str] = []
    places: list[Place] = []
    fragments: list[Path] = []
    _expand(path, (), lines, places, fragments)
    front_matter: dict[str, Any] = {}
    if lines and lines[0].rstrip() == "---":
        ends = [i for i, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")]
        if ends:
            front_matter = parse_yaml(lines[1 : ends[0]], places[1])
    return Page(path, lines, places, front_matter, fragments)


def read_yaml(path: Path) -> dict[str, Any]:
    """Read a YAML file that holds a mapping."""
    return parse_yaml(path.read_text("utf-8").splitlines(), Place(path, 1))


def parse_yaml(lines: list[str], place: Place) -> dict[str, Any]:
    """Read YAML 1.2 that holds a mapping; `place` is where its first line stands.

    Raises:
        ToolkitError: If it cannot be read; the message names file and line.
    """
    try:
        value = YAML(typ="safe", pure=True).load(StringIO("\n".join(lines)))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = place.line + (mark.line if mark else 0)
        raise ToolkitError(f"{Place(place.file, line)}: {error.problem or error}") from None
    except YAMLError as error:
        raise ToolkitError(f"{place}: {error}") from None
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise ToolkitError(f"{place}: expected 'name: value' lines, found {value!r}")
    return value


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _expand(
    path: Path,
    inside: tuple[Path, ...],
    lines: list[str],
    places: list[Place],
    fragments: list[Path],
) -> None:
    fence = ""
    for number, line in enumerate(read_lines(path), 1):
        if found := re.match(r"^\s*(```+|~~~+)", line):
            if not fence:
                fence = found.group(1)
            elif line.strip().startswith(fence) and line.strip(" `~") == "":
                fence = ""
        included = None if fence else INCLUDE.match(line)
        if not included:
            lines.append(line)
            places.append(Place(path, number))
            continue
        name = included.group(1)
        base = paths.ROOT if name.startswith("/") else path.parent
        fragment = (base / name.lstrip("/")).resolve()
        if fragment in (*inside, path):
            raise ToolkitError(f"{Place(path, number)}: {name} includes itself")
        if not fragment.is_file():
            raise ToolkitError(f"{Place(path, number)}: there is no file {name} to include")
        fragments.append(fragment)
        _expand(fragment, (*inside, path), lines, places, fragments)


def read_lines(path: Path) -> list[str]:
    """Return the lines of a text file, whatever its line ends."""
    lines = re.split(r"\r\n?|\n", path.read_text("utf-8"))
    return lines


def _split(page: Page, language: str | None) -> list[Cell]:
    cells: list[Cell] = []
    start = 0
    index = 0
    while index < len(page.lines):
        opened = CELL_START.match(page.lines[index])
        if not opened or (language and opened.group(3) != language):
            index += 1
            continue
        indent, ticks = opened.group(1), opened.group(2)
        closing = re.compile(rf"^{indent}{ticks}\s*$")
        end = index + 1
        while end < len(page.lines) and not closing.match(page.lines[end]):
            end += 1
        _add(cells, Cell(None, page.lines[start:index], start))
        code = [line.removeprefix(indent) for line in page.lines[index + 1 : end]]
        cell = Cell(opened.group(3), code, index + 1, indent=indent, header=opened.group(4) or "")
        _add(cells, cell)
        _take_options(page, cell)
        start = index = end + 1
    _add(cells, Cell(None, page.lines[start:], start))
    return cells


def _add(cells: list[Cell], cell: Cell) -> None:
    """Keep a cell, without empty lines around it, unless nothing is left."""
    filled = [i for i, line in enumerate(cell.source) if line.strip()]
    if filled:
        cell.source = cell.source[filled[0] : filled[-1] + 1]
        cell.start += filled[0]
        cells.append(cell)


def _take_options(page: Page, cell: Cell) -> None:
    count = 0
    while count < len(cell.source) and CELL_OPTION.match(cell.source[count]):
        count += 1
    if count:
        cell.option_lines = cell.source[:count]
        written = [CELL_OPTION.sub("", line) for line in cell.option_lines]
        cell.options = parse_yaml(written, page.places[cell.start])
        cell.source = cell.source[count:]
        cell.start += count
