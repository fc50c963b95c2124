"""Leave out of the engines' styles what no page of the site uses: most of Bootstrap and its icons.

Both engines run it on the finished site as a script that `post-render` in `_quarto.yml` names, with
any Python 3 and nothing else, so only the standard library may be imported here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Set
from pathlib import Path

CLASSES = re.compile(r"""\bclass=(?:"([^"]*)"|'([^']*)')""")
SCRIPT = re.compile(r"(?s)<script\b.*?</script>")
WORD = re.compile(r"[\w-]+")
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
COMMENT = re.compile(r"(?s)/\*(?!!).*?\*/")
INSIDE = re.compile(r"\([^()]*\)|\[[^]]*\]")
RULE_OR_STATEMENT = re.compile(r"[^{};]*[{;]")
HOLDS_RULES = ("@media", "@supports")
ICONS = "bi-"
"""Scripts put the names of icons together: this, and a word."""


def slim_site(site: Path) -> None:
    """Take the unused rules out of every style sheet in `site_libs` of the folder `site`."""
    words = used_words(site)
    for sheet in sorted(site.glob("site_libs/**/*.css")):
        sheet.write_bytes(slim(sheet.read_bytes().decode("utf-8"), words).encode("utf-8"))


def used_words(site: Path) -> set[str]:
    """Return the classes of all pages, and every word of every script, which may set a class."""
    words: set[str] = set()
    for page in site.rglob("*.html"):
        text = page.read_bytes().decode("utf-8")
        for double, single in CLASSES.findall(text):
            words.update((double or single).split())
        for script in SCRIPT.findall(text):
            words.update(WORD.findall(script))
    for script in site.rglob("*.js"):
        if script.name != "search.js":
            words.update(WORD.findall(script.read_bytes().decode("utf-8")))
    return words


def slim(sheet: str, words: Set[str]) -> str:
    """Return a style sheet without the selectors that name a class which is not in `words`.

    Args:
        sheet: CSS without nested rules; comments are left out, except licenses (`/*!`).
        words: The classes that an element may have.
    """
    kept, done = [], 0
    sheet = COMMENT.sub("", sheet)
    while found := RULE_OR_STATEMENT.match(sheet, done):
        head, done = found[0], found.end()
        if head.endswith(";"):
            kept.append(head)
            continue
        end = _closing(sheet, done)
        body, done = sheet[done:end], end + 1
        license_, end_of_license, selectors = head[:-1].rpartition("*/")
        kept.append(license_ + end_of_license)
        if selectors.lstrip().startswith(HOLDS_RULES):
            body = slim(body, words)
        elif not selectors.lstrip().startswith("@"):
            selectors = _used(selectors, words)
        if selectors and body.strip():
            kept.append(f"{selectors}{{{body}}}")
    return "".join([*kept, sheet[done:]])


def _closing(sheet: str, start: int) -> int:
    """Return where the brace closes that was opened before `start`."""
    open_braces = 1
    for brace in re.finditer(r"[{}]", sheet[start:]):
        open_braces += 1 if brace[0] == "{" else -1
        if not open_braces:
            return start + brace.start()
    return len(sheet)


def _used(selectors: str, words: Set[str]) -> str:
    """Return those of the comma-separated selectors that may apply; with parentheses, all or none.

    What stands in parentheses or brackets is not judged.
    """
    plain = selectors
    while (shorter := INSIDE.sub("", plain)) != plain:
        plain = shorter
    used = [part for part in plain.split(",") if _applies(part, words)]
    return ",".join(used) if plain == selectors or not used else selectors


def _applies(selector: str, words: Set[str]) -> bool:
    return "\\" in selector or all(
        name in words or (name.startswith(ICONS) and name.removeprefix(ICONS) in words)
        for name in CLASS.findall(selector)
    )


if __name__ == "__main__" and os.environ.get("QUARTO_PROJECT_RENDER_ALL"):
    slim_site(Path(os.environ["QUARTO_PROJECT_OUTPUT_DIR"]))
