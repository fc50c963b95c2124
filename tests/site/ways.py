"""What a reader does on the site, in either build: each way fails where a reader would be stuck."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

TERMS = {
    "police_stops": ["Police stops", "Minneapolis", "veil of darkness", "Mantel–Haenszel"],
    "emergency_911": ["Calls for service", "Milwaukee", "CAD", "disposition", "response"],
    "non_emergency_incidents": ["Non-emergency requests", "Boston", "311", "Kaplan–Meier"],
    "use_of_force": ["Use of force", "Minneapolis", "severity", "resistance"],
    "arrests": ["Arrests", "Takoma Park", "failure to appear", "arrest warrant", "juvenile"],
    "warrants": ["Search warrants", "Chicago", "no-knock", "negative warrant", "sealed"],
    "police_equipment": ["Military equipment", "Minnesota", "LESO", "1033", "mine-resistant"],
    "police_personnel_records": ["Officers and complaints", "Chicago", "Lorenz", "sustained"],
    "hate_crime": ["Hate crime", "New York City", "bias motive", "NIBRS", "reporting gap"],
}
"""Each report's topic, its place and the terms of the field that it explains."""


def search(page: Page, words: str) -> None:
    """Type words into the search, wherever it is."""
    box = page.locator("#quarto-search input:visible, .aa-Input:visible")
    if not box.count():
        page.keyboard.press("/")
    box.first.fill("")
    expect(_results(page)).to_have_count(0)
    box.first.fill(words)


def _results(page: Page, of: str = "") -> object:
    shown = page.locator("a.search-result:visible, .aa-Item a:visible")
    return shown.and_(page.locator(f'a[href*="{of}"]')) if of else shown


def is_found(page: Page, address: str, report: str) -> None:
    """Search finds a report, in both languages, by all that it is about."""
    page.goto(f"{address}references/glossary.html")
    for words in TERMS[report]:
        search(page, words)
        for language in ("", "_r"):
            found = _results(page, f"/{report}{language}.html")
            expect(found.first, f"{report}{language} by '{words}'").to_be_visible()


def the_menu_leads_there_and_back(page: Page, address: str) -> None:
    """From a page below two folders to the reports, the glossary and home."""
    page.goto(f"{address}references/data_sources/minnesota.html")
    menu = page.get_by_role("navigation", name="Main")
    menu.get_by_role("link", name="Reports").click()
    expect(page).to_have_title(re.compile("^Reports"))
    menu.get_by_text("Learn").click()
    menu.get_by_role("link", name="Glossary").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Glossary")
    menu.get_by_role("link", name="Public Safety Data Toolkit").first.click()
    expect(page).to_have_title("Policing and Public Safety Data Toolkit")


def the_search_opens_what_it_found(page: Page, address: str) -> None:
    """From a page below two folders to a report."""
    page.goto(f"{address}references/data_sources/minnesota.html")
    search(page, "veil of darkness")
    _results(page, "/police_stops.html").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Police stops in Minneapolis")


def the_letter_is_written(page: Page, address: str) -> None:
    """The page with the most script of its own."""
    page.goto(f"{address}tutorials/request_letter.html")
    page.get_by_label("State", exact=True).select_option("Minnesota")
    page.get_by_label("Topic").select_option("Police stops")
    expect(page.locator("#letter-text")).to_contain_text("Minnesota Government Data Practices Act")


def the_colors_change_at_a_click(page: Page, address: str) -> None:
    """Light becomes dark."""
    page.goto(f"{address}index.html")
    before = page.evaluate(BACKGROUND)
    page.locator(".quarto-color-scheme-toggle:visible").first.click()
    page.wait_for_function(f"{BACKGROUND} !== '{before}'")


def reports_are_chosen_by_topic_place_and_language(page: Page, address: str) -> None:
    """On a phone, by keyboard, without loading the page again; the address keeps the choice."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{address}reports.html")
    page.evaluate("window.stayed = true")
    cards = page.locator(".quarto-grid-item:visible")
    expect(page.get_by_role("status")).to_have_text("18 reports")
    expect(cards).to_have_count(18)
    for label, word, left in (("Place", "Chicago", 4), ("Language", "R", 2)):
        page.get_by_label(label).focus()
        page.keyboard.type(word)
        expect(cards).to_have_count(left)
    expect(page.get_by_role("status")).to_have_text("2 reports")
    page.evaluate("location.hash = '#category=Hate%20crime'")
    expect(cards).to_have_count(2)
    expect(page.get_by_label("Topic")).to_have_value("Hate crime")
    assert page.evaluate("window.stayed")
    assert page.url.endswith("reports.html#topic=Hate+crime")


def a_printed_report_is_text_and_pictures(page: Page, address: str) -> None:
    """No menus, no code, no folded numbers; dark letters on white, whatever the screen shows."""
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{address}notebooks/police_stops/police_stops.html")
    for part in ("nav", "summary", "button", ".download", ".page-tools"):
        assert page.locator(f"{part}:visible").count() == 0, part
    assert page.evaluate(BACKGROUND) == "rgb(255, 255, 255)"
    for part in ("h1", "main p", "main p a", "figcaption", ".key-findings li > p + p"):
        color = page.locator(part).first.evaluate("(part) => getComputedStyle(part).color")
        assert sum(map(int, re.findall(r"\d+", color)[:3])) / 3 < 110, (part, color)


BACKGROUND = "getComputedStyle(document.body).backgroundColor"
ANYWHERE = [
    the_menu_leads_there_and_back,
    the_search_opens_what_it_found,
    the_letter_is_written,
    the_colors_change_at_a_click,
]
"""What must also work from a folder without a server, and below a folder of a host."""
ON_A_SERVER = [
    reports_are_chosen_by_topic_place_and_language,
    a_printed_report_is_text_and_pictures,
]
