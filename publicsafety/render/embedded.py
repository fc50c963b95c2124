"""The website without Quarto: frozen results stand in for their pages, smalldocs lays them out.

Quarto's own way is followed wherever a reader can tell: the same numbers for figures, tables and
sections, the same captions, folded code, redirects and colors. What smalldocs reads by itself is
left to it.
"""

from __future__ import annotations

import json
import os
import posixpath
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml
from markdown_it.token import Token
from smalldocs import layout
from smalldocs.config import as_list, load
from smalldocs.markdown import Attrs, make_parser, matching_close, split_front_matter
from smalldocs.site import ASSETS, Site

from publicsafety.errors import ToolkitError
from publicsafety.pictures import narrower
from publicsafety.render.freeze import page_hash
from publicsafety.render.standalone import css_colors

KINDS = {"fig": "Figure", "tbl": "Table", "sec": "Section"}
REFERENCE = re.compile(r"(?<![\w@/.])@((?:fig|tbl|sec)-[\w-]*\w)")
CODE_SPAN = re.compile(r"(`+[^`]+`+)")
EXECUTABLE = re.compile(r"\{(python|r|julia|ojs|bash|sql)\b")
PICTURE = re.compile(r"^image: .*$", re.M)
CARD_WIDTH = 640
"""Pixels: twice what a card of the gallery shows."""


class _Navigation(layout.SiteNav):
    """Shows no sidebar on a page that stands in none, like Quarto; smalldocs shows the first."""

    def sidebar_for(self, page: Any) -> dict[str, Any] | None:
        bar: dict[str, Any] | None = super().sidebar_for(page)
        return bar if bar and any(item.contains(page) for item in bar["items"]) else None


layout.SiteNav = _Navigation


def build(root: Path, staging: Path, out: Path, only: PurePosixPath | None = None) -> list[str]:
    """Build the website of the project at `root` into `out`, by way of the folder `staging`.

    Args:
        root: The project's folder.
        staging: Where the pages are made ready.
        out: Where the website goes.
        only: The page that is wanted; others are left out where they were never executed.

    Returns:
        One line for each thing that a reader would miss, such as a broken link.

    Raises:
        ToolkitError: A page runs code and has no frozen result.
    """
    shutil.rmtree(staging, ignore_errors=True)
    warnings = stage(root, staging, only)
    site = Site(load(staging), quiet=True)
    site.out = out
    site.build()
    return warnings + [w for w in site.warnings if "broken link" in w or "not found" in w]


def stage(root: Path, staging: Path, only: PurePosixPath | None = None) -> list[str]:
    """Write what smalldocs is to lay out into `staging`; unchanged files keep their time.

    Args:
        root: The project's folder.
        staging: Where the pages go.
        only: The page that is wanted; others are left out where they were never executed.

    Returns:
        One line for each page that was edited after it was executed.
    """
    pages = Site(load(root), quiet=True).discover()
    _copy_project(root, staging, pages)
    config = yaml.safe_load((root / "_quarto.yml").read_text(encoding="utf-8"))
    options = config["format"]["html"]
    options["theme"] = _themes(root, staging, options["theme"])
    config["project"]["output-dir"] = "_site"
    summary = options.get("code-summary") if options.get("code-fold") else None
    resources = as_list(config["project"].get("resources"))
    warnings: list[str] = []
    for page in pages:
        try:
            text, stale = frozen(root, page)
        except ToolkitError:
            if only in (None, page):
                raise
            continue
        if stale:
            warnings.append(
                f"{page} was edited after it was executed, and shows its earlier result; "
                "'publicsafety render' executes it"
            )
        target = staging / page
        figures = _freeze(root, page) / "figure-html"
        if figures.is_dir():
            beside = page.with_name(f"{page.stem}_files") / "figure-html"
            shutil.copytree(figures, staging / beside, dirs_exist_ok=True)
            resources.append(str(beside / "*"))
        _write(target, finish(_with_card(staging, page, text), summary))
        parts = [root / page, *_freeze(root, page).glob("execute-results/html.json")]
        changed = max(part.stat().st_mtime for part in parts)
        os.utime(target, (changed, changed))
        for alias in as_list(split_front_matter(text)[0].get("aliases")):
            resources.append(_redirect(staging, page, str(alias)))
    config["project"]["resources"] = resources
    _write(staging / "_quarto.yml", yaml.safe_dump(config, sort_keys=False, allow_unicode=True))
    return warnings


def frozen(root: Path, page: PurePosixPath) -> tuple[str, bool]:
    """Return the Markdown that a page stands for, and whether it was edited since it was executed.

    Raises:
        ToolkitError: The page runs code and has no frozen result.
    """
    source = (root / page).read_text(encoding="utf-8-sig")
    result = _freeze(root, page) / "execute-results" / "html.json"
    if result.is_file():
        kept = json.loads(result.read_text(encoding="utf-8"))
        return kept["result"]["markdown"], kept["hash"] != page_hash(root / page)
    for token in make_parser().parse(split_front_matter(source)[1], {"title": "-"}):
        if token.type == "fence" and token.map and EXECUTABLE.match(token.info.strip()):
            raise ToolkitError(
                f"{page}, line {token.map[0] + 1}: this page runs code and has no frozen result. "
                f"Execute it with 'publicsafety render {page}'."
            )
    return source, False


def finish(text: str, summary: str | None) -> str:
    """Write out what Quarto adds to a page's Markdown and smalldocs does not.

    Args:
        text: A page: front matter and Markdown.
        summary: The words on folded code; None leaves code open.
    """
    body = split_front_matter(text)[1]
    env: dict[str, Any] = {"title": "-"}
    tokens = make_parser().parse(body, env)
    lines = text.split("\n")
    floats = sorted(_floats(tokens), key=lambda found: found.span)
    labels = _section_labels(env.get("headings", []))
    counts = dict.fromkeys(KINDS, 0)
    for found in floats:
        kind = found.id[:3]
        counts[kind] += 1
        labels[found.id] = f"{KINDS[kind]}\u00a0{counts[kind]}"
    for token in tokens:
        if token.type == "inline" and token.map:
            for n in range(*token.map):
                lines[n] = _link_references(lines[n], labels)
        elif summary and token.type == "fence" and token.map and ".cell-code" in token.info:
            fold = f'.cell-code code-fold="true" code-summary="{summary}"'
            lines[token.map[0]] = lines[token.map[0]].replace(".cell-code", fold, 1)
    for found in floats:
        found.write(lines, labels[found.id])
    return "\n".join(lines)


@dataclass(frozen=True)
class Float:
    """A figure or table with an id, from its first to its last line.

    Attributes:
        caption: The caption's lines (first, last + 1), or its words where they are an attribute.
        laid_out: Whether smalldocs sets the caption, and only the number is missing.
    """

    id: str
    span: tuple[int, int]
    caption: tuple[int, int] | str
    laid_out: bool = False

    def write(self, lines: list[str], label: str) -> None:
        """Number the caption in `lines`, and put it above a table and below a figure."""
        kind, (first, last) = self.id[:3], self.span
        if self.laid_out:
            mark = r"!\[" if kind == "fig" else r"^\s*(?:[Tt]able)?:\s+"
            lines[first] = re.sub(mark, lambda m: f"{m[0]}{label}: ", lines[first], count=1)
            return
        words = self.caption
        if not isinstance(words, str):
            place = slice(*words)
            words = "\n".join(lines[place])
            lines[place] = [""] * (place.stop - place.start)
        opening = _raw(f'<figure class="quarto-float quarto-float-{kind} figure">')
        caption = (
            _raw(f'<figcaption class="quarto-float-caption" id="{self.id}-caption">')
            + f"{label}: {words}\n\n{_raw('</figcaption>')}"
        )
        above, below = (caption, "") if kind == "tbl" else ("", caption)
        lines[first] += f"\n\n{opening}{above}"
        lines[last] = f"\n{below}{_raw('</figure>')}{lines[last]}"


def _floats(tokens: list[Token]) -> Iterator[Float]:
    """Find the figures and tables that can be referred to: divs, pictures and Markdown tables."""
    for i, token in enumerate(tokens):
        if token.map is None:
            continue
        span = (token.map[0], token.map[1])
        attrs: Attrs = token.meta.get("attrs") or Attrs()
        if token.type == "table_caption_open" and attrs.id.startswith("tbl-"):
            yield Float(attrs.id, span, caption=span, laid_out=True)
        elif token.type == "inline":
            for child in token.children or []:
                name = str(child.attrGet("id") or "")
                if child.type == "image" and name.startswith("fig-"):
                    yield Float(name, span, caption=span, laid_out=True)
        elif token.type == "div_open" and attrs.id.startswith(("fig-", "tbl-")):
            end = matching_close(tokens, i)
            if "cell" in attrs.classes:
                yield from _cell_float(attrs, tokens[i + 1 : end])
            elif tokens[end - 1].type == "paragraph_close" and (place := tokens[end - 3].map):
                yield Float(attrs.id, span, caption=(place[0], place[1]))


def _cell_float(cell: Attrs, tokens: list[Token]) -> Iterator[Float]:
    """Find what a cell with `tbl-cap` or `fig-cap` shows: its first displayed output."""
    words = cell.kv.get(f"{cell.id[:3]}-cap")
    for token in tokens:
        div = token.type == "div_open" and token.meta["attrs"]
        if words and div and token.map and "cell-output-display" in div.classes:
            yield Float(cell.id, (token.map[0], token.map[1]), words)
            return


def _section_labels(headings: list[dict[str, Any]]) -> dict[str, str]:
    """Number the headings of a page from the highest level it uses, as Quarto does."""
    top = min((heading["level"] for heading in headings), default=1)
    counts = [0] * 7
    labels = {}
    for heading in headings:
        level = heading["level"]
        counts[level] += 1
        counts[level + 1 :] = [0] * (6 - level)
        number = ".".join(str(n) for n in counts[top : level + 1])
        labels[heading["id"]] = f"{KINDS['sec']}\u00a0{number}"
    return labels


def _link_references(line: str, labels: dict[str, str]) -> str:
    def link(match: re.Match[str]) -> str:
        label = labels.get(match[1])
        return f"[{label}](#{match[1]}){{.quarto-xref}}" if label else match[0]

    parts = CODE_SPAN.split(line)
    return "".join(p if n % 2 else REFERENCE.sub(link, p) for n, p in enumerate(parts))


def _raw(text: str) -> str:
    return f"```{{=html}}\n{text}\n```\n\n"


def _redirect(staging: Path, page: PurePosixPath, alias: str) -> str:
    """Write the page that sends an old address on to `page`; return its path."""
    path = posixpath.normpath(posixpath.join("/", str(page.parent), alias)).lstrip("/")
    if not path.endswith(".html"):
        path = posixpath.join(path, "index.html")
    to = posixpath.relpath(str(page.with_suffix(".html")), posixpath.dirname(path) or ".")
    _write(
        staging / path,
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Moved</title>\n'
        f'<meta http-equiv="refresh" content="0; url={to}"><link rel="canonical" href="{to}">\n'
        f'</head><body><p>This page has moved to <a href="{to}">{to}</a>.</p></body></html>\n',
    )
    return path


def _with_card(staging: Path, page: PurePosixPath, text: str) -> str:
    """Put a small copy beside the picture that stands for a report, and name it in its place."""
    image = split_front_matter(text)[0].get("image")
    picture = staging / page.parent / str(image)
    if not image or picture.suffix != ".png":
        return text
    card = PurePosixPath(image).with_name("card.png")
    (staging / page.parent / card).write_bytes(narrower(picture.read_bytes(), CARD_WIDTH))
    return PICTURE.sub(f"image: {card}", text, count=1)


def _themes(root: Path, staging: Path, theme: dict[str, Any]) -> dict[str, str]:
    """Write Bootstrap's light and dark styles with the project's colors; return them by mode.

    The colors are those of the Sass files in `theme`, whose variables Bootstrap also knows as CSS.
    """
    bootstrap = (ASSETS / "vendor" / "bootstrap" / "bootstrap.min.css").read_text(encoding="utf-8")
    styles = {"light": bootstrap, "dark": bootstrap.replace("[data-bs-theme=dark]", ":root")}
    for mode in styles:
        variables = ""
        for part in theme[mode]:
            if part.endswith(".scss"):
                for name, color in css_colors(root / part).items():
                    rgb = ", ".join(str(int(color[k : k + 2], 16)) for k in (1, 3, 5))
                    variables += f"--bs-{name}: {color}; --bs-{name}-rgb: {rgb}; "
        _write(staging / "themes" / f"{mode}.css", f"{styles[mode]}\n:root {{ {variables}}}\n")
    return {mode: f"themes/{mode}.css" for mode in styles}


def _copy_project(root: Path, staging: Path, pages: list[PurePosixPath]) -> None:
    """Copy the folders that hold pages, without the pages; link all else a page may name."""
    staging.mkdir(parents=True, exist_ok=True)
    folders = {page.parts[0] for page in pages if len(page.parts) > 1}

    def left_out(folder: str, names: list[str]) -> set[str]:
        here = PurePosixPath(Path(folder).relative_to(root).as_posix())
        return {n for n in names if n.endswith("_files") or n[0] == "." or here / n in pages}

    for item in sorted(root.iterdir()):
        target = staging / item.name
        if item.name in folders:
            shutil.copytree(item, target, ignore=left_out, dirs_exist_ok=True)
        elif item.name[0] not in "._" and PurePosixPath(item.name) not in pages:
            target.unlink(missing_ok=True)
            target.symlink_to(item)


def _freeze(root: Path, page: PurePosixPath) -> Path:
    return root / "_freeze" / page.with_suffix("")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
