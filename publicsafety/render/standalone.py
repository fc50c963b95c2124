"""A report as one file to send by mail: its text, pictures and styles, and nothing from elsewhere.

Both engines run it on the finished site, Quarto as a script that `post-render` in `_quarto.yml`
names, with any Python 3 and nothing else, so only the standard library may be imported here.
"""

from __future__ import annotations

import base64
import html
import mimetypes
import os
import re
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENDING = "_standalone.html"
STYLES = ("style.css", "tables.css", "standalone.css")
DROPPED = {"script", "style", "nav", "button", "link"}
VOID = {"img", "br", "hr", "input", "meta", "col", "wbr", "source"}
KEPT_LINKS = ("#", "data:", "http:", "https:", "mailto:")
COLOR = re.compile(r"^\$([\w-]+):\s*(#[0-9a-fA-F]{6})\b", re.M)
WORDS_A_MINUTE = 220


def finish_site(site: Path) -> None:
    """Write beside each report below the folder `site` its one file, and say so in the report."""
    for page in sorted(site.glob("notebooks/*/*.html")):
        if page.name.endswith(ENDING):
            continue
        text = page.read_bytes().decode("utf-8")
        if 'class="page-tools"' in text:
            continue
        file = page.with_name(page.stem + ENDING)
        file.write_text(standalone(text, page.parent), encoding="utf-8")
        minutes = reading_minutes(text)
        tools = (
            f'<p class="page-tools">About {minutes} minute{"s" * (minutes > 1)} to read · '
            f'<a href="{file.name}" download>Download this report as one file</a></p>'
        )
        start = text.find("</header>", text.find('id="title-block-header"')) + len("</header>")
        page.write_bytes((text[:start] + tools + text[start:]).encode("utf-8"))


def reading_minutes(page: str) -> int:
    """Return about how long the text of a page takes to read, without its code and tables."""
    found = _Main(None)
    found.feed(page)
    text = re.sub(r"(?s)<(table|pre|details)\b.*?</\1>|<[^>]*>", " ", "".join(found.pieces))
    return max(1, round(len(text.split()) / WORDS_A_MINUTE))


def standalone(page: str, folder: Path) -> str:
    """Return a finished page as a document that needs no other file.

    Args:
        page: The HTML of a page that either engine built.
        folder: The folder that holds it, for its pictures.
    """
    found = _Main(folder)
    found.feed(page)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{found.title.strip()}</title>\n<link rel="icon" href="data:,">\n'
        f'<style>{_styles()}</style>\n</head>\n<body class="standalone">\n'
        f"<main>{''.join(found.pieces)}</main>\n</body>\n</html>\n"
    )


def _styles() -> str:
    assets = ROOT / "assets"
    modes = {}
    for mode in ("light", "dark"):
        colors = css_colors(assets / f"{mode}.scss")
        modes[mode] = " ".join(f"--bs-{name}: {color};" for name, color in colors.items())
    return (
        f":root {{ {modes['light']} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {modes['dark']} }} }}\n"
        + "\n".join((assets / name).read_text(encoding="utf-8") for name in STYLES)
    )


def css_colors(sass: Path) -> dict[str, str]:
    """Return the colors of a Sass file, such as `#0a656b`, by their names in Bootstrap's CSS."""
    colors = COLOR.findall(sass.read_text(encoding="utf-8"))
    whole = ("body-bg", "body-color")
    return {name if name in whole else name.removeprefix("body-"): color for name, color in colors}


class _Main(HTMLParser):
    """The inside of a page's <main>, with pictures taken in and what needs other files left out."""

    def __init__(self, folder: Path | None) -> None:
        super().__init__(convert_charrefs=False)
        self.folder = folder
        self.pieces: list[str] = []
        self.title = ""
        self.inside = False
        self.in_title = False
        self.dropping: list[str] = []
        self.links: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep, change or leave out a tag."""
        self.in_title = tag == "title"
        if tag == "main":
            self.inside = True
        elif self.inside and (self.dropping or tag in DROPPED):
            if tag not in VOID and tag != "link":
                self.dropping.append(tag)
        elif self.inside:
            self.pieces.append(self._changed(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close what was kept."""
        self.in_title = False
        if tag == "main":
            self.inside = False
        elif self.dropping:
            if tag == self.dropping[-1]:
                self.dropping.pop()
        elif self.inside and (tag != "a" or self.links.pop()):
            self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self._keep(data)

    def handle_entityref(self, name: str) -> None:
        """Keep a named character."""
        self._keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Keep a numbered character."""
        self._keep(f"&#{name};")

    def _keep(self, text: str) -> None:
        if self.in_title:
            self.title += text
        if self.inside and not self.dropping:
            self.pieces.append(text)

    def _changed(self, tag: str, given: dict[str, str | None]) -> str:
        text = self.get_starttag_text() or ""
        if tag == "a":
            keep = (given.get("href") or "#").startswith(KEPT_LINKS)
            self.links.append(keep)
            return text if keep else ""
        source = given.get("src") or ""
        if tag == "img" and self.folder and (self.folder / source).is_file():
            picture = self.folder / source
            kind = mimetypes.guess_type(picture.name)[0] or "image/png"
            data = base64.b64encode(picture.read_bytes()).decode()
            return text.replace(html.escape(source), f"data:{kind};base64,{data}", 1)
        return text


if __name__ == "__main__":
    finish_site(Path(os.environ["QUARTO_PROJECT_OUTPUT_DIR"]))
