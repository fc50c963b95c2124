"""Every page of the toolkit's own website in a real browser, in light colors."""

from __future__ import annotations

from pathlib import Path

import pytest
from audit import KINDS, complaints
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_in_(browser: Browser, real_site: Path, address: str, kind: str) -> None:
    assert complaints(browser, real_site, address, "light", kind) == []
