"""The site opened from a folder without a server, and served below a folder of a host."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import ways
from audit import served
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["no server", "below a folder"])
def base(request: pytest.FixtureRequest, real_site: Path) -> Iterator[str]:
    if request.param == "no server":
        yield f"{real_site.as_uri()}/"
    else:
        with served(real_site.parent) as address:
            yield f"{address}{real_site.name}/"


@pytest.mark.parametrize("way", ways.ANYWHERE)
def test_works_without_a_host_of_its_own(
    browser: Browser, base: str, way: Callable[[Page, str], None]
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    wrong: list[str] = []
    page.on("console", lambda m: m.type == "error" and wrong.append(m.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda r: r.url.startswith((base, "data:")) or wrong.append(r.url))
    way(page, base)
    page.close()
    assert wrong == []
