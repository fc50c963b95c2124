"""Make finished pages usable for those who do not see them, and what they hold easy to find.

Mends what neither engine has an option for. Both engines run it: Quarto as the script that
`post-render` in `_quarto.yml` names, with any Python 3 and nothing else, so only the standard
library may be imported here.
"""

from __future__ import annotations

import html
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path

SKIP = (
    '<a class="skip-link" href="#quarto-document-content" onclick="'
    "document.getElementById('quarto-document-content').focus();return false\">"
    "Skip to the content</a>"
)
"""Quarto's own script takes `index.html` out of every link, so this one must not be followed."""
PRESS = "if(event.key==='Enter'||event.key===' '){event.preventDefault();this.click()}"

FROM_A_FOLDER = """<script>
if (location.protocol === "file:") {
  const asked = window.fetch;
  window.fetch = (what, ...how) => !String(what).endsWith("search.json") ? asked(what, ...how)
    : new Promise((found, failed) => {
      const script = document.createElement("script");
      script.src = String(what).replace(/json$/, "js");
      script.onload = () => found(new Response(JSON.stringify(window.searchIndex)));
      script.onerror = failed;
      document.head.append(script);
    });
  addEventListener("DOMContentLoaded", () => { window.shownWarning = true; });
}
</script>
"""
"""A page opened from a folder may not fetch the words to search, but it may load a script.

`shownWarning` keeps Quarto from saying that there is no search.
"""
TERM = re.compile(r'(?s)<section id="([\w-]+)"[^>]*>\s*<h\d[^>]*>(.*?)</h\d>')
MARK = "report:"
"""What the ids of our own entries in the search index begin with."""


def mend_site(site: Path) -> None:
    """Mend every page below the folder `site`; a page that needs nothing is not written."""
    if (site / "search.json").is_file():
        index_reports(site)
    for page in site.rglob("*.html"):
        # Bytes, for the line ends of a page are not ours to change.
        text = page.read_bytes().decode("utf-8")
        mended = mend(text)
        if SKIP in mended and FROM_A_FOLDER not in mended:
            mended = mended.replace("</head>", f"{FROM_A_FOLDER}</head>", 1)
        if mended != text:
            page.write_bytes(mended.encode("utf-8"))


def index_reports(site: Path) -> None:
    """Let search find each report by its topic, its place and the terms of the field it explains.

    Both engines know only the words of a section, where fifty states drown a report. A report gets
    entries of its own: one for each category, one for its name in the menu and one for each term
    that it links to in the glossary. The index is also written as a script, for readers without a
    server.
    """
    file = site / "search.json"
    entries = [e for e in json.loads(file.read_bytes()) if not e["objectID"].startswith(MARK)]
    glossary = site / "references" / "glossary.html"
    terms = {}
    if glossary.is_file():
        for anchor, heading in TERM.findall(glossary.read_bytes().decode("utf-8")):
            terms[anchor] = html.unescape(re.sub(r"<[^>]+>", "", heading)).strip()
    for page in sorted(site.glob("notebooks/*/*.html")):
        found = _Report(page.relative_to(site).as_posix())
        found.feed(page.read_bytes().decode("utf-8"))
        *named, language = found.words["quarto-category"] or [""]
        if not named or page.stem.endswith("_standalone"):
            continue
        named += [name.removesuffix(", in R") for name in found.words["breadcrumb-item"][1:]]
        places = dict.fromkeys(named, found.page)
        for anchor, place in found.explained.items():
            for term in terms.get(anchor, "").split(", "):
                places.setdefault(term, place)
        text = " ".join([*found.words["subtitle"], f"In {language}.", *found.words["description"]])
        for term, place in places.items():
            if term:
                entry = {"objectID": f"{MARK}{place}:{term}", "href": place, "section": term}
                entries.append(entry | {"title": found.words["title"][0], "text": text})
    text = json.dumps(entries, ensure_ascii=False)
    file.write_text(text, encoding="utf-8")
    file.with_suffix(".js").write_text(f"window.searchIndex = {text};\n", encoding="utf-8")


class _Report(HTMLParser):
    """What a report is about: the words of its title block, and the terms it explains, where."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page
        self.place = page
        self.words: dict[str, list[str]] = {
            name: []
            for name in ("title", "subtitle", "quarto-category", "description", "breadcrumb-item")
        }
        self.explained: dict[str, str] = {}
        self.into: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where words of the title block begin, and links to the glossary."""
        given = {name: value or "" for name, value in attrs}
        classes = set(given.get("class", "").split())
        self.into = next((name for name in self.words if name in classes), self.into)
        if tag == "section" and given.get("id"):
            self.place = f"{self.page}#{given['id']}"
        link = re.search(r"/glossary\.html#([\w-]+)$", given.get("href", ""))
        if link:
            self.explained.setdefault(link[1], self.place)

    def handle_data(self, data: str) -> None:
        """Keep words of the title block."""
        if self.into and data.strip():
            self.words[self.into].append(data.strip())
            self.into = None


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
        self.empty_header: tuple[int, int, str] | None = None
        self.level = 1
        self.skips = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what this tag lacks."""
        given = dict(attrs)
        classes = set((given.get("class") or "").split())
        name = given.get("id")
        self.empty_header = None
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
        elif tag == "a" and given.get("role") == "navigation" and "data-bs-toggle" in given:
            # What folds the sidebar or a part of it is a button and no landmark; the empty rest of
            # the bar only widens the button beside it for the mouse.
            text = self.get_starttag_text() or ""
            empty = "flex-grow-1" in classes
            button = f'role="button" tabindex="0" onkeydown="{PRESS}"'
            role = 'aria-hidden="true"' if empty else button
            self.changes.append((*self.getpos(), text, text.replace('role="navigation"', role)))
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            if "listing-title" in classes:
                self._add(given, aria_level=str(self.level + 1))
            else:
                self.level = int(tag[1])
        elif tag == "th":
            self.empty_header = (*self.getpos(), self.get_starttag_text() or "")

    def handle_data(self, data: str) -> None:
        """Note that a header cell is not empty."""
        if data.strip():
            self.empty_header = None

    def handle_endtag(self, tag: str) -> None:
        """Make a header cell that names nothing a plain cell."""
        if tag == "th" and self.empty_header:
            line, column, text = self.empty_header
            self.changes.append((line, column, text, text.replace("<th", "<td", 1)))
            self.changes.append((*self.getpos(), "</th>", "</td>"))

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
