"""Readers who use a keyboard, their own colors or spacing, less motion or paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import needs
import pytest
from audit import served
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", needs.PAGES)
@pytest.mark.parametrize("need", needs.NEEDS)
def test_a_page_serves(
    browser: Browser, address: str, need: Callable[[Page, str], None], name: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    need(page, address + name)
    page.close()


SOUND = """<!DOCTYPE html><html lang="en"><head><title>Sound</title><link rel="icon" href="data:,">
</head><body><main>{}{}</main></body></html>"""
LINKS = "".join(f'<p><a href="#{n}" id="{n}">Link {n}</a></p>' for n in range(12))


@pytest.mark.parametrize(
    ("need", "fault"),
    [
        (needs.the_keyboard_is_seen_wherever_it_stops, ""),
        (
            needs.the_keyboard_is_seen_wherever_it_stops,
            "<style>[id='3'] { outline: none !important }</style>",
        ),
        (
            needs.the_keyboard_is_seen_wherever_it_stops,
            '<div style="position: fixed; inset: 0 0 80% 0; background: white">Bar</div>',
        ),
        (needs.nothing_moves_for_those_who_ask_for_less, ""),
        (
            needs.nothing_moves_for_those_who_ask_for_less,
            "<style>[id='3']::after { content: 'x'; transition: color .2s }</style>",
        ),
        (needs.the_readers_own_colors_keep_focus_and_controls, ""),
        (
            needs.the_readers_own_colors_keep_focus_and_controls,
            "<style>a:focus { outline: none; box-shadow: 0 0 0 3px teal }</style>",
        ),
        (
            needs.the_readers_own_colors_keep_focus_and_controls,
            '<input style="border: 0; background: silver">',
        ),
        (needs.wider_spacing_of_text_cuts_nothing_off, ""),
        (
            needs.wider_spacing_of_text_cuts_nothing_off,
            '<div style="overflow: hidden; height: 1.2em; width: 5em">Held</div>',
        ),
        (needs.paper_holds_every_table, ""),
        (needs.paper_holds_every_table, '<table style="width: 900px"><tr><td>x</td></tr></table>'),
        (
            needs.paper_holds_every_table,
            '<div class="table-scroll" style="overflow-x: auto">'
            '<table style="width: 900px"><tr><td>x</td></tr></table></div>',
        ),
    ],
)
def test_a_planted_fault_is_seen(
    browser: Browser, tmp_path: Path, need: Callable[[Page, str], None], fault: str
) -> None:
    (tmp_path / "index.html").write_text(SOUND.format(LINKS, fault), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    with served(tmp_path) as address:
        if fault:
            with pytest.raises(AssertionError):
                need(page, f"{address}index.html")
        else:
            need(page, f"{address}index.html")
    page.close()
