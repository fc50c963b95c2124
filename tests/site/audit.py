"""What a reader would stumble over on the pages of a built site, found in a real browser."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Response

WIDTHS = (320, 360, 768, 1280)
"""The widest is also read at 400 %, which leaves 320 pixels."""
AXE_WIDTHS = WIDTHS[1:]
KINDS = ("start", "reports", "one file", "states", "dictionaries", "references", "tutorials")
AXE = Axe().axe_script
RUN_AXE = """() => axe.run({
  resultTypes: ["violations"], iframes: false, rules: { "target-size": { enabled: true } },
}).then(({ violations }) => violations.map(({ id, nodes }) =>
  `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join("; ")}`))"""
"""All rules of axe-core, and the size of targets of WCAG 2.2, which it leaves out unless asked."""
WHOLE = {
    "index.html",
    "reports.html",
    "notebooks/police_stops/police_stops.html",
    "notebooks/police_stops/police_stops_r.html",
    "notebooks/police_stops/police_stops_standalone.html",
    "notebooks/police_stops/police_stops_r_standalone.html",
    "references/data_sources/minnesota.html",
    "references/data_dictionaries/data_dictionary_police_stops.html",
    "references/glossary.html",
    "references/methods.html",
    "tutorials/request_letter.html",
    "tutorials/read_a_report_critically.html",
}
"""Pages of each kind, which axe-core reads with nothing folded, too: ten seconds for a report."""
UNFOLDED_AT = {"light": 1280, "dark": 360}

STUMBLES = """() => {
  const found = [];
  const across = document.documentElement.scrollWidth;
  if (across > innerWidth) found.push(`${across} pixels wide`);
  for (const image of document.images) {
    const source = image.getAttribute("src");
    const file = source.startsWith("data:") ? "about twenty letters" : source.split("/").pop();
    if (image.alt.length <= file.length)
      found.push(`${file} has the alt text '${image.alt}'`);
  }
  return found;
}"""
UNFOLD = "document.querySelectorAll('details').forEach((part) => { part.open = true; })"


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


def size(folder: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def loads(browser: Browser, address: str) -> dict[str, tuple[int, int]]:
    """The bytes of all that a page loads when it is read to its end: as they are, and gzipped."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    loaded: list[Response] = []
    page.on("response", lambda answer: loaded.append(answer))
    page.goto(address)
    for picture in page.locator("main img").all():
        picture.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    bodies = {answer.url: answer.body() for answer in loaded}
    page.close()
    return {url: (len(body), len(gzip.compress(body))) for url, body in bodies.items()}


def all_pages(site: Path) -> list[str]:
    """The pages of a built site, without those that only send on to another."""
    pages = (page.relative_to(site).as_posix() for page in site.rglob("*.html"))
    return sorted(page for page in pages if not page.startswith(("reports/", "site_libs/")))


def kind(page: str) -> str:
    """What sort of page it is: one of KINDS."""
    if page.startswith("notebooks/"):
        return "one file" if page.endswith("_standalone.html") else "reports"
    if page.startswith("references/data_"):
        return "states" if "/data_sources/" in page else "dictionaries"
    folder = page.split("/")[0]
    return folder if folder in KINDS else "start"


def complaints(browser: Browser, site: Path, address: str, scheme: str, what: str) -> list[str]:
    """Return what is wrong with every page of one kind, in one color scheme.

    Each page is loaded once, where errors in the console and requests to other hosts are noted.
    Then, at every width, folded and unfolded: horizontal scrolling and the words of images; and
    axe-core at 360, 768 and 1280 pixels. What is folded it reads on a few pages of each kind
    (WHOLE), at 1280 pixels in light and at 360 in dark.
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
    for name in (name for name in all_pages(site) if kind(name) == what):
        here = f"{name}, {scheme}"
        page.set_viewport_size({"width": WIDTHS[0], "height": 800})
        page.goto(address + name, wait_until="load")
        page.evaluate(AXE)
        for folded in (True, False):
            if not folded:
                page.evaluate(UNFOLD)
            for width in WIDTHS:
                here = f"{name} at {width}, {scheme}" + ", unfolded" * (not folded)
                page.set_viewport_size({"width": width, "height": 800})
                wrong = page.evaluate(STUMBLES)
                unfolded = name in WHOLE and width == UNFOLDED_AT[scheme]
                if width in AXE_WIDTHS and (folded or unfolded):
                    wrong += page.evaluate(RUN_AXE)
                for stumble in wrong:
                    note(stumble)
    context.close()
    return found
