"""The audit of pages sees what it is there to see."""

from __future__ import annotations

from pathlib import Path

import pytest
from audit import complaints, served
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SOUND = """<!DOCTYPE html><html lang="en"><head><title>Sound</title>
<link rel="icon" href="data:,"></head><body><main><h1>Sound</h1>{}</main></body></html>"""


@pytest.mark.parametrize(
    ("fault", "what"),
    [
        ("", None),
        ('<div style="width: 340px">x</div>', "index.html at 320, dark: 348"),
        ('<details><p style="width: 900px">x</p></details>', "index.html at 360, dark, unfolded"),
        ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="A chart">', "alt text"),
        ("<script>console.error('oh')</script>", "console: oh"),
        ("<script>nowhere()</script>", "nowhere is not defined"),
        ('<link rel="stylesheet" href="http://127.0.0.1:9/x.css">', "calls http://127.0.0.1:9/"),
        ('<p style="color: #999; background: #fff">Pale</p>', "color-contrast"),
        ("<details><input></details>", "label"),
    ],
)
def test_a_planted_fault_is_named(
    browser: Browser, tmp_path: Path, fault: str, what: str | None
) -> None:
    (tmp_path / "index.html").write_text(SOUND.format(fault), encoding="utf-8")
    with served(tmp_path) as address:
        found = complaints(browser, tmp_path, address, "dark", "start")
    assert found == [] if what is None else any(what in line for line in found), found
