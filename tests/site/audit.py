"""What a reader would stumble over on the pages of a built site, found in a real browser."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

WIDTHS = (360, 768, 1280)
AXE_AT = {"light": 1280, "dark": 360}
"""The width at which axe-core reads a page: it takes seconds, all other checks next to nothing."""

STUMBLES = """() => {
  const found = [];
  const across = document.documentElement.scrollWidth;
  if (across > innerWidth) found.push(`${across} pixels wide`);
  for (const image of document.images)
    if (image.alt.length <= image.src.split("/").pop().length)
      found.push(`${image.getAttribute("src")} has the alt text '${image.alt}'`);
  return found;
}"""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on this machine, and give its address."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""


def all_pages(site: Path) -> list[str]:
    """The pages of a built site, without those that only send on to another."""
    pages = (page.relative_to(site).as_posix() for page in site.rglob("*.html"))
    return sorted(page for page in pages if not page.startswith(("reports/", "site_libs/")))


def complaints(browser: Browser, site: Path, address: str, scheme: str) -> list[str]:
    """Return what is wrong with every page of `site`, at every width, in one color scheme.

    Covers axe-core's rules (at one width), the console, requests to other hosts, horizontal
    scrolling and the words of images.
    """
    found: list[str] = []
    here = ""

    def note(what: str) -> None:
        found.append(f"{here}: {what}")

    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.on("console", lambda m: m.type == "error" and note(f"console: {m.text}"))
    page.on("pageerror", lambda error: note(f"error: {error}"))
    page.on("request", lambda r: r.url.startswith((address, "data:")) or note(f"calls {r.url}"))
    for name in all_pages(site):
        for width in WIDTHS:
            here = f"{name} at {width}, {scheme}"
            page.set_viewport_size({"width": width, "height": 800})
            if width == WIDTHS[0]:
                page.goto(address + name, wait_until="networkidle")
            for stumble in page.evaluate(STUMBLES):
                note(stumble)
            if width == AXE_AT[scheme]:
                for violation in Axe().run(page).response["violations"]:
                    where = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
                    note(f"{violation['id']}: {where}")
    context.close()
    return found
