"""The list of links to other sites."""

from __future__ import annotations

import http.server
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from publicsafety import links, paths
from publicsafety.errors import ToolkitError

YESTERDAY, TODAY = date(2026, 11, 21), date(2026, 11, 22)


@pytest.fixture
def listing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "external_links.csv"
    monkeypatch.setattr(paths, "LINKS", path)
    return path


@pytest.fixture
def on_pages(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The links that stand on pages; a test fills it."""
    found: dict[str, list[str]] = {}
    monkeypatch.setattr(links, "used", lambda: found)
    return found


SEEN: Counter[str] = Counter()


class Site(http.server.BaseHTTPRequestHandler):
    """Answers with the number in the path; /flaky fails twice, /broken hangs up."""

    def do_GET(self) -> None:
        SEEN[self.path] += 1
        if self.path == "/flaky" and SEEN[self.path] < 3:
            self.send_response(503)
        elif self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/200")
        elif self.path == "/broken":
            self.connection.close()
            return
        else:
            self.send_response(200 if self.path == "/flaky" else int(self.path[1:]))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    SEEN.clear()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def write(path: Path, *urls: str) -> None:
    rows = [f"{url},{YESTERDAY.isoformat()}" for url in urls]
    path.write_text("\n".join(["url,last_checked", *rows, ""]), encoding="utf-8")


def test_links_of_prose_and_html_count_and_those_of_code_do_not() -> None:
    page = """
[a](https://a.example/x) <https://b.example> [c]: no
<a href="https://c.example/?a=1&amp;section=2">c</a> <https://g.example/?a=1&section=2>
`[no](https://no.example)` [in](page.qmd)

[d]: https://d.example/y

```{=html}
<a href='https://e.example'>e</a>
```

``` {.python .cell-code}
"[no](https://no.example)"
```

````markdown
```
[no](https://no.example)
```
````

[wrapped
words](https://f.example)
"""
    assert list(links.links_in(page)) == [
        "https://a.example/x",
        "https://b.example",
        "https://c.example/?a=1&section=2",
        "https://g.example/?a=1&section=2",
        "https://d.example/y",
        "https://e.example",
        "https://f.example",
    ]


def test_a_new_link_is_added_as_not_yet_checked_and_a_lost_one_taken_out(
    listing: Path, on_pages: dict[str, list[str]]
) -> None:
    write(listing, "https://kept.example", "https://lost.example")
    on_pages |= {"https://kept.example": ["a.qmd"], "https://new.example": ["b.qmd"]}
    name = paths.relative(listing)
    again = "Bring it up to date with 'publicsafety links'."
    assert links.problems() == [
        f"b.qmd: https://new.example is not in {name}. {again}",
        f"{name}: https://lost.example is on no page. {again}",
    ]
    assert links.update() == (["https://new.example"], ["https://lost.example"])
    assert links.listed() == {"https://kept.example": YESTERDAY, "https://new.example": None}
    assert links.problems() == []


def test_a_link_of_a_state_was_checked_when_its_fact_was(
    listing: Path, on_pages: dict[str, list[str]]
) -> None:
    on_pages["https://www.revisor.mn.gov/statutes/cite/13.82"] = ["minnesota.qmd"]
    links.update()
    assert [day.year for day in links.listed().values() if day] == [2026]


def test_a_list_that_is_none_is_named_with_its_line(listing: Path) -> None:
    listing.write_text("url,last_checked\nhttps://a.example,soon\n", encoding="utf-8")
    with pytest.raises(ToolkitError, match="line 2: expected a link and a day"):
        links.listed()


def test_a_link_that_leads_somewhere_gets_the_day_and_a_broken_one_keeps_its_own(
    listing: Path, site: str
) -> None:
    good = [f"{site}/{path}" for path in ("200", "moved", "flaky")]
    bad = {
        f"{site}/404": "answered 404",
        f"{site}/500": "answered 500",
        f"{site}/403": "the site does not answer programs (403)",
        f"{site}/broken": "no answer (ConnectionError)",
    }
    write(listing, *good, *bad)
    said: list[links.Answer] = []
    failed = links.recheck(TODAY, said.append, pause=0.001)
    assert {answer.url: answer.reason for answer in failed} == bad
    assert [answer.url for answer in failed if answer.refused] == [f"{site}/403"]
    assert len(said) == 7
    assert links.listed() == dict.fromkeys(good, TODAY) | dict.fromkeys(bad, YESTERDAY)


def test_what_fails_is_tried_again_but_not_what_is_gone(listing: Path, site: str) -> None:
    write(listing, f"{site}/flaky", f"{site}/404", f"{site}/500")
    links.recheck(TODAY, lambda answer: None, pause=0.001)
    assert SEEN == {"/flaky": 3, "/404": 1, "/500": 4}


def test_the_part_after_the_hash_is_not_sent(listing: Path, site: str) -> None:
    write(listing, f"{site}/200#section")
    assert links.recheck(TODAY, lambda answer: None, pause=0.001) == []
    assert links.listed() == {f"{site}/200#section": TODAY}


def test_a_site_is_asked_for_one_page_at_a_time_with_a_pause(
    listing: Path, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(links.time, "sleep", pauses.append)
    write(listing, f"{site}/200", f"{site}/201", f"{site}/202")
    links.recheck(TODAY, lambda answer: None, pause=5)
    assert pauses == [0, 5, 5]


def test_every_link_of_the_project_is_listed_and_every_listed_link_is_used() -> None:
    assert links.problems() == []
