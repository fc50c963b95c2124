"""Name and order the parts of finished pages for those who do not see them.

Mends what neither engine has an option for. Both engines run it: Quarto as the script that
`post-render` in `_quarto.yml` names, with any Python 3 and nothing else, so only the standard
library may be imported here.
"""

from __future__ import annotations

import os
from html.parser import HTMLParser
from pathlib import Path

SKIP = (
    '<a class="skip-link" href="#quarto-document-content" onclick="'
    "document.getElementById('quarto-document-content').focus();return false\">"
    "Skip to the content</a>"
)
"""Quarto's own script takes `index.html` out of every link, so this one must not be followed."""
PRESS = "if(event.key==='Enter'||event.key===' '){event.preventDefault();this.click()}"


def mend_site(site: Path) -> None:
    """Mend every page below the folder `site`; a page that needs nothing is not written."""
    for page in site.rglob("*.html"):
        # Bytes, for the line ends of a page are not ours to change.
        text = page.read_bytes().decode("utf-8")
        mended = mend(text)
        if mended != text:
            page.write_bytes(mended.encode("utf-8"))


def mend(page: str) -> str:
    """Return a page with its parts named; a page that has been mended stays as it is."""
    found = _Parts()
    found.feed(page)
    found.close()
    starts = [0]
    for line in page.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    pieces = []
    done = 0
    for line_number, column, old, new in sorted(found.changes):
        at = starts[line_number - 1] + column
        pieces += [page[done:at], new]
        done = at + len(old)
    return "".join([*pieces, page[done:]])


class _Parts(HTMLParser):
    """What to change on a page: (line, column, the tag as it is, what stands in its place)."""

    def __init__(self) -> None:
        super().__init__()
        self.changes: list[tuple[int, int, str, str]] = []
        self.header: tuple[int, int, str] | None = None
        self.margin: tuple[int, int, str] | None = None
        self.level = 1
        self.skips = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what this tag lacks."""
        given = dict(attrs)
        classes = set((given.get("class") or "").split())
        name = given.get("id")
        if tag == "header" and name == "quarto-header":
            self.header = (*self.getpos(), self.get_starttag_text() or "")
        elif tag == "a" and "skip-link" in classes:
            self.skips = True
        elif tag == "main" and name == "quarto-document-content":
            self._add(given, tabindex="-1")
            if self.header and not self.skips:
                line, column, text = self.header
                self.changes.append((line, column, text, text + SKIP))
        elif tag == "nav" and "navbar" in classes:
            self._add(given, aria_label="Main")
        elif tag == "nav" and name == "TOC":
            self._add(given, aria_labelledby="toc-title")
        elif tag == "nav" and name == "quarto-sidebar":
            self._add(given, aria_label="In this section")
        elif tag == "nav" and "quarto-secondary-nav" in classes:
            self._add(given, aria_label="Where you are")
        elif tag == "nav" and "page-navigation" in classes:
            self._add(given, aria_label="Previous and next page")
        elif tag == "button" and given.get("role") == "menu":
            text = self.get_starttag_text() or ""
            self.changes.append((*self.getpos(), text, text.replace(' role="menu"', "")))
        elif name == "quarto-margin-sidebar" and "role" not in given:
            self.margin = (*self.getpos(), self.get_starttag_text() or "")
        elif "quarto-listing-category" in classes and self.margin:
            # With categories and without a table of contents, the margin is in no landmark.
            line, column, text = self.margin
            named = text.replace("<div", '<div role="complementary" aria-label="Categories"', 1)
            self.changes.append((line, column, text, named))
        elif "category" in classes and "data-category" in given:
            self._add(given, role="button", tabindex="0", onkeydown=PRESS)
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            if "listing-title" in classes:
                self._add(given, aria_level=str(self.level + 1))
            elif "quarto-listing-category-title" in classes:
                self._add(given, aria_level="2")
            else:
                self.level = int(tag[1])

    def _add(self, given: dict[str, str | None], **wanted: str) -> None:
        """Add the attributes that the tag does not have."""
        names = {key.replace("_", "-"): value for key, value in wanted.items()}
        added = "".join(f' {key}="{value}"' for key, value in names.items() if key not in given)
        if added:
            text = self.get_starttag_text() or ""
            tag = text.split(None, 1)[0].rstrip(">")
            self.changes.append((*self.getpos(), text, tag + added + text[len(tag) :]))


if __name__ == "__main__":
    mend_site(Path(os.environ["QUARTO_PROJECT_OUTPUT_DIR"]))
