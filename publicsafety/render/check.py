"""Checks of the pages, before and after they are built.

A page must read the same in Quarto and in the embedded engine, load nothing from other hosts, and
say in words what each picture shows. A built site must have no link that leads nowhere.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

import smalldocs.check
from markdown_it.token import Token
from smalldocs.config import load
from smalldocs.markdown import Attrs, make_parser, split_front_matter
from smalldocs.site import Site

from publicsafety.errors import ToolkitError
from publicsafety.paths import ROOT
from publicsafety.render import embedded

READ_BY_BOTH = ("aliases", "params", "jupyter", "engine", "freeze", "knitr")
"""Front matter that smalldocs passes over, for the embedded engine or `render` to use."""

ONLY_QUARTO_DIVS = re.compile(r"^(panel-(?!tabset)|columns?$|theorem|proof|fragment|incremental)")
ONLY_QUARTO_IDS = re.compile(r"^(lst|eq|thm|lem|cor|prp|cnj|def|exm|exr|algo)-")
BARE_CITATION = re.compile(r"(?<![\w@/.`\[\\;-])@(?!(?:fig|tbl|sec)-)[A-Za-z]\w+")
HANDLED = "a cross-reference", "an executable cell"
SOURCE_OF_ANOTHER_HOST = re.compile(
    r"<(?:script|link|img|iframe|source)\b[^>]*?\s(?:src|href)=[\"']?(?:https?:)?//[^\s\"'>]+", re.I
)
PICTURE = re.compile(r"<img\b[^>]*>", re.I)


@dataclass(frozen=True)
class Problem:
    """Something to put right: where it is, what it is and what to do."""

    file: str
    line: int | None
    what: str
    todo: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.what}. {self.todo}."


def check_pages(root: Path = ROOT) -> list[Problem]:
    """Return what is wrong with the pages of the project at `root`, by page and line."""
    site = Site(load(root), quiet=True)
    problems: list[Problem] = []
    for name in site.discover():
        page = _Page(root, name)
        seen = len(site.warnings)
        site.read(name)
        problems += _front_matter(page, site.warnings[seen:])
        problems += _syntax(page)
        problems += _frozen(page)
    return sorted(set(problems), key=lambda p: (p.file, p.line or 0, p.what))


@dataclass
class _Page:
    """A page's source, and what stands in its place on the site."""

    root: Path
    name: PurePosixPath
    text: str = field(init=False)
    front: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self.text = (self.root / self.name).read_text(encoding="utf-8-sig")
        self.front = split_front_matter(self.text)[0]

    @cached_property
    def shown(self) -> str | None:
        """The frozen Markdown, or the source where there is nothing to run; None before it ran."""
        try:
            return embedded.frozen(self.root, self.name)[0]
        except ToolkitError:
            return None

    def line_of(self, pattern: str) -> int | None:
        """Return the first line of the source that matches."""
        lines = enumerate(self.text.split("\n"), 1)
        return next((n for n, line in lines if re.search(pattern, line)), None)

    def problem(self, line: int | None, what: str, todo: str) -> Problem:
        return Problem(str(self.name), line, what, todo)


def _front_matter(page: _Page, warnings: list[str]) -> Iterator[Problem]:
    if not page.front.get("title"):
        yield page.problem(1, "the page has no title", "Write 'title:' in its front matter")
    if page.front.get("image") and not page.front.get("image-alt"):
        line = page.line_of(r"^image:")
        yield page.problem(line, "'image' has no 'image-alt'", "Say there what the picture shows")
    for warning in warnings:
        what = warning.removeprefix(f"{page.name}").removeprefix(f"{page.name.name}").lstrip(": ")
        key = re.match(r"([\w.-]+) is (?:not read|ignored)", what)
        if key and key[1].split(".")[-1] in READ_BY_BOTH:
            continue
        shortcode = re.match(r"shortcode (\S+) is not known", what)
        if key:
            where, todo = rf"^\s*{re.escape(key[1].split('.')[-1])}:", "Leave it out"
            what = f"only Quarto reads '{key[1]}'"
        elif shortcode:
            where, todo = rf"\{{\{{<\s*{re.escape(shortcode[1])}\b", "Write Markdown instead"
            what = f"only Quarto reads the shortcode '{shortcode[1]}'"
        else:
            where, todo = r"(?!)", "Write it so that both engines read it"
        yield page.problem(page.line_of(where), what, todo)


def _syntax(page: _Page) -> Iterator[Problem]:
    """Find Markdown that only one engine reads, or that would call another host."""
    for line, what in smalldocs.check.scan(page.text):
        if not what.startswith(HANDLED):
            yield page.problem(
                line, what.partition(";")[0], "Write it so that both engines read it"
            )
    for token in _tokens(page.text):
        line = token.map[0] + 1 if token.map else None
        attrs: Attrs = token.meta.get("attrs") or Attrs()
        if token.type == "div_open":
            for name in attrs.classes:
                if ONLY_QUARTO_DIVS.match(name):
                    yield page.problem(line, f"only Quarto reads '.{name}'", "Use plain Markdown")
        if ONLY_QUARTO_IDS.match(attrs.id):
            yield page.problem(
                line, f"only Quarto numbers '#{attrs.id}'", "Use a fig-, tbl- or link"
            )
        if token.type == "fence" and "mermaid" in token.info:
            yield page.problem(line, "a diagram needs another host", "Use a picture with alt text")
        if token.type.startswith("math_block") or any(
            child.type.startswith("math") for child in token.children or []
        ):
            yield page.problem(line, "a formula needs another host", "Write it in words")
        if token.type == "inline" and token.map:
            for child in token.children or []:
                found = BARE_CITATION.search(child.content) if child.type == "text" else None
                if found:
                    what = f"'{found[0]}' is a citation, which only Quarto reads"
                    yield page.problem(line, what, "Write a footnote or a link")


def _frozen(page: _Page) -> Iterator[Problem]:
    """Find what the site would show wrongly: pictures without words, numbers without a place."""
    if page.shown is None:
        return
    result = page.root / "_freeze" / page.name.with_suffix("") / "execute-results" / "html.json"
    again = f"Execute the page again with 'publicsafety render --force {page.name}'"
    if result.is_file() and json.loads(result.read_text("utf-8"))["result"].get("includes"):
        yield page.problem(None, "its result loads scripts of its own", again)
    if str(page.root) in page.shown:
        yield page.problem(None, "its result names a folder of the machine it ran on", again)
    for found in SOURCE_OF_ANOTHER_HOST.finditer(page.shown):
        yield page.problem(None, f"it loads from another host: {found[0][:120]}", "Host it here")
    for picture in PICTURE.findall(page.shown):
        if not re.search(r"""\balt=["'][^"']*\w""", picture):
            what, todo = f"{picture[:120]} has no words for those who cannot see it", "Write 'alt'"
            yield page.problem(page.line_of(re.escape(picture)), what, todo)
    for token in _tokens(page.shown):
        for child in token.children or []:
            named = child.type == "image" and str(child.attrGet("id") or "").startswith("fig-")
            words = child.attrGet("fig-alt") or (not named and child.content)
            if child.type == "image" and not str(words or "").strip():
                source = str(child.attrGet("src"))[:80]
                what, todo = f"{source} has no words for those who cannot see it", "Write 'fig-alt'"
                yield page.problem(page.line_of(re.escape(source)), what, todo)
    for missing in re.finditer(embedded.REFERENCE, _prose(embedded.finish(page.shown, None))):
        line = page.line_of(re.escape(missing[0]) + r"\b")
        yield page.problem(line, f"'{missing[0]}' is nowhere on the page", "Correct the id")


def _prose(text: str) -> str:
    tokens = _tokens(text)
    return "\n".join(
        child.content for token in tokens for child in token.children or [] if child.type == "text"
    )


def _tokens(text: str) -> list[Token]:
    return make_parser().parse(split_front_matter(text)[1], {"title": "-"})


def broken_links(site: Path) -> list[Problem]:
    """Return every link and picture of a built site that leads nowhere inside it.

    Covers pages, files and anchors. Links to other hosts are not followed. A path from the root
    of the host counts as broken: the site must also work below a folder, or without a server.
    """
    pages = {
        path.relative_to(site).as_posix(): _Links(path) for path in sorted(site.rglob("*.html"))
    }
    problems = []
    for name, page in pages.items():
        for line, link in page.links:
            reason = _why_broken(site, pages, name, link)
            if reason:
                problems.append(Problem(name, line, f"'{link}' {reason}", "Correct the link"))
    return problems


def _why_broken(site: Path, pages: dict[str, _Links], name: str, link: str) -> str | None:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    if parts.path.startswith("/"):
        return "starts at the root of the host"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
    if not parts.path:
        target = name
    elif (site / target).is_dir():
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    if target.startswith("../"):
        return "leaves the site"
    if not (site / target).is_file():
        return "leads to no file"
    anchor = unquote(parts.fragment)
    if anchor and target in pages and "=" not in anchor and anchor not in pages[target].anchors:
        return "leads to no such place on its page"
    return None


class _Links(HTMLParser):
    """The links of a page with their lines, and the places that a link can lead to."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[tuple[int, str]] = []
        self.anchors: set[str] = {"top"}
        text = path.read_text(encoding="utf-8")
        self.feed(text)
        moved = re.search(r'var redirects = (\{"":.*?\});', text)
        if moved:
            self.links += [(0, to) for to in json.loads(moved[1]).values()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[key] for key in ("id", "name") if given.get(key)}
        line = self.getpos()[0]
        refresh = re.search(r"url=(.+)", given.get("content", "")) if tag == "meta" else None
        if refresh and given.get("http-equiv") == "refresh":
            self.links.append((line, refresh[1]))
        for key in ("href", "src"):
            if given.get(key) and tag not in ("base", "use"):
                self.links.append((line, given[key]))
