"""Links to other sites: all in one list, each with the day on which it was last checked.

`references/external_links.csv` holds it. `publicsafety links` adds the links that pages have gained
and takes out those that they have lost; only `publicsafety links --recheck` asks the network. A
link that nobody has checked yet has no day.
"""

from __future__ import annotations

import csv
import html
import io
import re
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urlsplit

import requests
from requests.adapters import HTTPAdapter
from smalldocs.config import load
from smalldocs.site import Site
from urllib3.util import Retry

from publicsafety import paths
from publicsafety.errors import ToolkitError
from publicsafety.pages.state import encoded
from publicsafety.render import embedded
from publicsafety.states import Checked, list_states, read_state
from publicsafety.yaml_files import Strict

COLUMNS = ("url", "last_checked")
AGENT = "publicsafety-links (checks the links of a public toolkit, seldom and slowly)"
REFUSALS = {401, 403, 405, 406, 429, 451, 999}
"""Answers of sites that do not talk to programs: they say nothing about the page."""

_FENCE = re.compile(r"^ *(`{3,}|~{3,})[ \t]*(.*)$")
_LINK = re.compile(
    r"\]\(\s*(https?://[^\s)]+)"
    r"|<(https?://[^\s<>]+)>"
    r"|^\[[^\]]+\]:\s+(https?://\S+)"
    r"|\b(?:href|src)=[\"'](https?://[^\"']+)[\"']",
    re.M,
)


@dataclass(frozen=True)
class Answer:
    """What a site said: `reason` is None where the link leads somewhere."""

    url: str
    reason: str | None
    refused: bool = False


def used(root: Path = paths.ROOT) -> dict[str, list[str]]:
    """Return every link to another site, with the pages that it stands on."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in Site(load(root), quiet=True).discover():
        try:
            text = embedded.frozen(root, name)[0]
        except ToolkitError:
            text = (root / name).read_text(encoding="utf-8-sig")
        for url in dict.fromkeys(links_in(text)):
            found[url].append(str(name))
    return dict(sorted(found.items()))


def links_in(text: str) -> Iterator[str]:
    """Give the links to other sites in a page's Markdown, but not those in its code."""
    for match in _LINK.finditer(_without_code(text)):
        url = next(filter(None, match.groups()))
        yield re.sub(r"&#?\w+;", lambda entity: html.unescape(entity[0]), url)


def _without_code(text: str) -> str:
    lines = []
    fence = shown = ""
    for line in text.split("\n"):
        match = _FENCE.match(line)
        if fence:
            if match and match[1].startswith(fence) and not match[2]:
                fence = ""
            elif shown:
                lines.append(line)
        elif match:
            fence, shown = match[1], "html" if match[2].startswith("{=html}") else ""
        else:
            lines.append(re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", line))
    return "\n".join(lines)


def listed() -> dict[str, date | None]:
    """Return the list: each link, and the day on which it was last checked, if it ever was.

    Raises:
        ToolkitError: The file is no such list; names the line.
    """
    path = paths.LINKS
    if not path.exists():
        return {}
    rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8")))
    known: dict[str, date | None] = {}
    for number, row in enumerate(rows, start=1):
        try:
            if number > 1:
                url, day = row
                known[url] = date.fromisoformat(day) if day else None
        except ValueError:
            raise ToolkitError(
                f"{paths.relative(path)}, line {number}: expected a link and a day such as "
                "2026-01-31."
            ) from None
    return known


def update() -> tuple[list[str], list[str]]:
    """Bring the list up to date with the pages, and return what was added and taken out.

    A new link counts as checked on the day that a state's file says, and else not yet.
    """
    known, now = listed(), used()
    read = _read_for_states()
    added = [url for url in now if url not in known]
    gone = [url for url in known if url not in now]
    if added or gone or not paths.LINKS.exists():
        _write({url: known.get(url) or read.get(url) for url in now})
    return added, gone


def problems() -> list[str]:
    """Name the links that the list lacks, and those that no page has any more."""
    known, now = listed(), used()
    name = paths.relative(paths.LINKS)
    again = "Bring it up to date with 'publicsafety links'."
    lacking = [
        f"{pages[0]}: {url} is not in {name}. {again}"
        for url, pages in now.items()
        if url not in known
    ]
    return lacking + [f"{name}: {url} is on no page. {again}" for url in known if url not in now]


def recheck(
    today: date,
    say: Callable[[Answer], None],
    urls: Iterable[str] | None = None,
    pause: float = 1.0,
) -> list[Answer]:
    """Ask for every link in the list, and write today's date to those that lead somewhere.

    Several sites are asked at once, but each of them for one page at a time, with a pause between.
    What fails is tried again, twice as long after each try.

    Args:
        today: The day to write.
        say: Receives each answer as it comes.
        urls: Only these; by default all.
        pause: Seconds between two questions to the same site.

    Returns:
        The answers about links that lead nowhere, or of sites that refuse programs.
    """
    known = listed()
    sites: dict[str, list[str]] = defaultdict(list)
    for url in known if urls is None else urls:
        sites[urlsplit(url).netloc].append(url)
    lock = threading.Lock()
    failed: list[Answer] = []

    def visit(pages: list[str]) -> None:
        with _session(pause) as session:
            for number, url in enumerate(pages):
                time.sleep(pause if number else 0)
                answer = ask(session, url)
                with lock:
                    say(answer)
                    if answer.reason:
                        failed.append(answer)
                    else:
                        known[url] = today

    with ThreadPoolExecutor(max_workers=8) as pool:
        list(pool.map(visit, sites.values()))
    _write(known)
    return sorted(failed, key=lambda answer: answer.url)


def ask(session: requests.Session, url: str) -> Answer:
    """Ask for a page, without reading it, and say whether it is there."""
    try:
        with session.get(urldefrag(url).url, stream=True, timeout=20) as response:
            status = response.status_code
    except requests.RequestException as error:
        reason = type(error).__name__
        return Answer(url, f"no answer ({reason})")
    if status in REFUSALS:
        return Answer(url, f"the site does not answer programs ({status})", refused=True)
    return Answer(url, f"answered {status}" if status >= 400 else None)


def _session(pause: float) -> requests.Session:
    session = requests.Session()
    session.headers["User-Agent"] = AGENT
    again = Retry(
        total=3,
        backoff_factor=pause,
        status_forcelist=(429, 500, 502, 503, 504),
        respect_retry_after_header=False,
        raise_on_status=False,
    )
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(max_retries=again))
    return session


def _read_for_states() -> dict[str, date]:
    """Return the links of the states' files, with the latest day on which each was read."""
    days: dict[str, date] = {}

    def note(part: Any) -> None:
        if isinstance(part, Checked):
            url = encoded(part.url)
            days[url] = max(part.checked, days.get(url, part.checked))
        for value in dict(part).values() if isinstance(part, Strict) else part:
            if isinstance(value, Strict | list):
                note(value)

    for code in list_states():
        note(read_state(code))
    return days


def _write(known: dict[str, date | None]) -> None:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows((url, day.isoformat() if day else "") for url, day in sorted(known.items()))
    paths.LINKS.write_text(text.getvalue(), encoding="utf-8", newline="")
