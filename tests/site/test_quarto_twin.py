"""Quarto and the embedded engine say the same; Quarto executes nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import needs
import pytest
import ways
from audit import KINDS, complaints, loads, served, size
from playwright.sync_api import Browser, Page

from publicsafety.paths import ROOT
from publicsafety.render import accessible, embedded
from publicsafety.render.check import broken_links

pytestmark = pytest.mark.quarto


def render(root: Path) -> Path:
    """Run Quarto where no Python could be executed."""
    subprocess.run(
        ["quarto", "render", "--quiet"],
        cwd=root,
        env=os.environ | {"QUARTO_PYTHON": "/none", "QUARTO_R": "/none"},
        check=True,
        timeout=1800,
    )
    return root / "_site"


@pytest.fixture(scope="module")
def quarto_example(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("quarto") / "project"
    left_out = shutil.ignore_patterns("built", ".staging")
    shutil.copytree(example, root, ignore=left_out)
    render(root)
    return root


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toolkit's committed files, built by Quarto into `_site` and without it into `built`."""
    root = tmp_path_factory.mktemp("clone") / "project"
    subprocess.run(["git", "clone", "--quiet", ROOT, root], check=True)
    render(root)
    embedded.build(root, root / ".staging" / "pages", root / ".staging" / "built")
    return root


def captions(page: Path) -> list[str]:
    found = re.findall(r"<figcaption.*?</figcaption>", page.read_text("utf-8"), re.S)
    return [" ".join(re.sub(r"<[^>]+>", "", c).replace("&nbsp;", " ").split()) for c in found]


def references(page: Path) -> list[tuple[str, str]]:
    text = page.read_text("utf-8").replace("&nbsp;", " ").replace("\u00a0", " ")
    return re.findall(r'<a href="(#[\w-]+)" class="quarto-xref">(.*?)</a>', text)


def pictures(page: Path) -> list[str]:
    text = page.read_text("utf-8")
    return re.findall(r"<img[^>]*src=\"([^\"]*_files[^\"]*)\"", text[text.index("<main") :])


def test_quarto_executes_nothing(quarto_example: Path) -> None:
    assert not list(quarto_example.rglob("executed"))


def test_quarto_leaves_a_clone_as_it_was(clone: Path) -> None:
    status = ["git", "status", "--porcelain"]
    changed = subprocess.run(status, cwd=clone, capture_output=True, text=True, check=True)
    assert changed.stdout == ""


@pytest.mark.parametrize("read", [captions, references, pictures])
def test_both_engines_number_caption_and_link_alike(
    read: object, quarto_example: Path, example: Path
) -> None:
    page = "notebooks/stops/stops.html"
    assert callable(read)
    assert read(example / "built" / page) == read(quarto_example / "_site" / page) != []


@pytest.mark.parametrize("read", [captions, references, pictures])
def test_both_engines_show_every_real_report_alike(read: object, clone: Path) -> None:
    assert callable(read)
    for result in sorted((clone / "_freeze").glob("notebooks/*/*/execute-results/html.json")):
        page = result.parent.parent.relative_to(clone / "_freeze").with_suffix(".html")
        assert read(clone / ".staging/built" / page) == read(clone / "_site" / page), page


def test_both_engines_write_the_same_pages(clone: Path) -> None:
    def pages(site: Path) -> set[str]:
        return {page.relative_to(site).as_posix() for page in site.rglob("*.html")}

    assert pages(clone / "_site") == pages(clone / ".staging/built")


def test_no_link_is_broken_in_quartos_build(quarto_example: Path, clone: Path) -> None:
    assert broken_links(quarto_example / "_site") == []
    assert [str(problem) for problem in broken_links(clone / "_site")] == []


@pytest.fixture(scope="module")
def quarto_address(clone: Path) -> Iterator[str]:
    with served(clone / "_site") as address:
        yield address


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_page_of_quartos_build_is_quiet_local_narrow_and_readable(
    browser: Browser, clone: Path, quarto_address: str, scheme: str, kind: str
) -> None:
    assert complaints(browser, clone / "_site", quarto_address, scheme, kind) == []


@pytest.mark.browser
@pytest.mark.parametrize("report", ways.TERMS)
def test_quartos_search_finds_each_report_by_topic_place_and_key_terms(
    browser: Browser, quarto_address: str, report: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    ways.is_found(page, quarto_address, report)
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("way", [*ways.ANYWHERE, *ways.ON_A_SERVER])
def test_a_reader_gets_there_in_quartos_build(
    browser: Browser, quarto_address: str, way: Callable[[Page, str], None]
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    way(page, quarto_address)
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("way", ways.ANYWHERE)
def test_quartos_build_works_from_a_folder(
    browser: Browser, clone: Path, way: Callable[[Page, str], None]
) -> None:
    """Its scripts that are modules are not loaded there, and the browser says so."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    way(page, f"{(clone / '_site').as_uri()}/")
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("name", needs.PAGES)
@pytest.mark.parametrize("need", needs.NEEDS)
def test_a_page_of_quartos_build_serves(
    browser: Browser, quarto_address: str, need: Callable[[Page, str], None], name: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    need(page, quarto_address + name)
    page.close()


@pytest.mark.browser
def test_quartos_front_page_with_all_it_loads_is_under_500_kb(
    browser: Browser, quarto_address: str
) -> None:
    """As it comes from a host that compresses, like GitHub Pages: Quarto has large scripts."""
    sizes = loads(browser, f"{quarto_address}index.html")
    assert len([url for url in sizes if "/notebooks/" in url]) == 9
    assert sum(gzipped for _, gzipped in sizes.values()) < 500_000, sizes


def test_quartos_build_is_under_60_mb_and_a_report_under_1_5_mb(clone: Path) -> None:
    site = clone / "_site"
    assert size(site) < 60_000_000
    for page in site.glob("notebooks/*/*.html"):
        pictures = page.with_name(f"{page.stem}_files")
        assert page.stat().st_size + size(pictures) < 1_500_000, page


def test_quarto_mends_pages_as_the_embedded_engine_does(quarto_example: Path) -> None:
    page = (quarto_example / "_site/reports.html").read_text("utf-8")
    assert accessible.SKIP in page
    assert accessible.mend(page) == page
