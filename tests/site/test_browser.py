"""The toolkit's own website in a real browser, at phone and desktop width, in light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from publicsafety.render.check import broken_links

pytestmark = pytest.mark.browser

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FOR_LATER = {"landmark-unique", "aria-allowed-role", "heading-order", "region"}
"""What the engines' own markup leaves, which no option or style can mend."""


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


def all_pages(site: Path) -> list[str]:
    """The pages of a built site, without those that only send on to another."""
    pages = (page.relative_to(site).as_posix() for page in site.rglob("*.html"))
    return sorted(page for page in pages if not page.startswith(("reports/", "site_libs/")))


@pytest.fixture(params=[(w, scheme) for w in (360, 1280) for scheme in ("light", "dark")], ids=str)
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def test_every_page_is_quiet_local_narrow_and_readable(
    page: Page, real_site: Path, address: str
) -> None:
    complaints: list[str] = []
    page.on("console", lambda m: m.type == "error" and complaints.append(f"console: {m.text}"))
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on(
        "request",
        lambda r: r.url.startswith((address, "data:")) or complaints.append(f"calls {r.url}"),
    )
    assert page.viewport_size
    width = page.viewport_size["width"]
    for name in all_pages(real_site):
        page.goto(address + name, wait_until="networkidle")
        across = page.evaluate("document.documentElement.scrollWidth")
        if across > width:
            complaints.append(f"{name} is {across} pixels wide")
        complaints += page.evaluate(
            """name => [...document.querySelectorAll("main img")]
              .filter(i => i.alt.length <= i.src.split("/").pop().length)
              .map(i => `${name}: ${i.getAttribute("src")} has the alt text '${i.alt}'`)""",
            name,
        )
        for violation in Axe().run(page).response["violations"]:
            if violation["id"] not in FOR_LATER:
                where = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
                complaints.append(f"{name}: {violation['id']}: {where}")
    assert complaints == []


def test_no_link_of_the_real_site_is_broken(real_site: Path) -> None:
    assert [str(problem) for problem in broken_links(real_site)] == []


def test_the_dark_mode_is_dark_and_the_light_mode_light(page: Page, address: str) -> None:
    page.goto(f"{address}index.html", wait_until="networkidle")
    color = page.evaluate("getComputedStyle(document.body).backgroundColor")
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    brightness = sum(int(part) for part in color.strip("rgb()").split(",")) / 3
    assert (brightness < 60) if dark else (brightness > 200)
