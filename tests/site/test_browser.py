"""Ways through the toolkit's own website in a real browser; test_pages_in_*.py read its pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import ways
from playwright.sync_api import Browser, Page

from publicsafety.render.check import broken_links

pytestmark = pytest.mark.browser


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_no_link_of_the_real_site_is_broken(real_site: Path) -> None:
    assert [str(problem) for problem in broken_links(real_site)] == []


def test_the_dark_mode_is_dark_and_the_light_mode_light(
    browser: Browser, address: str, scheme: str
) -> None:
    page = browser.new_page(color_scheme=scheme)
    page.goto(f"{address}index.html", wait_until="networkidle")
    color = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.close()
    brightness = sum(int(part) for part in color.strip("rgb()").split(",")) / 3
    assert (brightness < 60) if scheme == "dark" else (brightness > 200)


@pytest.mark.parametrize("way", ways.ON_A_SERVER)
def test_a_reader_gets_there(
    browser: Browser, address: str, way: Callable[[Page, str], None]
) -> None:
    page = browser.new_page()
    way(page, address)
    page.close()
