"""Readers who use a keyboard, their own colors or spacing, less motion or paper."""

from __future__ import annotations

from collections.abc import Callable

import needs
import pytest
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
