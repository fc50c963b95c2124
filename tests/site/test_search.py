from __future__ import annotations

import pytest
import ways
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("report", ways.TERMS)
def test_each_report_is_found_by_topic_place_and_key_terms(
    browser: Browser, address: str, report: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    ways.is_found(page, address, report)
    page.close()
