"""A small project with one executed report, and the toolkit's own website, built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from audit import served
from example_project import make_project
from playwright.sync_api import Browser, sync_playwright

from publicsafety.paths import ROOT
from publicsafety.render import embedded

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture
def site_project(tmp_path: Path) -> Path:
    """A project of one's own."""
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, built by the embedded engine into `built`; not to be changed."""
    root = make_project(tmp_path_factory.mktemp("example") / "project")
    assert embedded.build(root, root / ".staging" / "pages", root / "built") == []
    return root


@pytest.fixture(scope="session")
def report(example: Path) -> str:
    """The built page of the small project's report."""
    return (example / "built/notebooks/stops/stops.html").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toolkit's own website, built by the embedded engine."""
    folder = tmp_path_factory.mktemp("real")
    embedded.build(ROOT, folder / "pages", folder / "site")
    return folder / "site"


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """Where the toolkit's own website is served."""
    with served(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """The one browser that all tests share."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()
