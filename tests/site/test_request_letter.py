"""The page that writes a request letter, in a real browser, from a file and without a network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from publicsafety import request
from publicsafety.paths import ROOT
from publicsafety.render.check import broken_links
from publicsafety.request import Format, letter_data
from publicsafety.states import TOPICS, read_state

pytestmark = pytest.mark.browser

READ_LETTERS = """(pairs) => pairs.map(([state, topic]) => {
  const form = document.getElementById("letter-form");
  for (const [name, value] of [["topic", topic], ["state", state]]) {
    form.elements[name].value = value;
    form.elements[name].dispatchEvent(new Event("change", { bubbles: true }));
  }
  const held = (id) => decodeURIComponent(document.getElementById(id).href.split(",")[1]);
  const text = document.getElementById("letter-text").textContent;
  return [text, held("letter-txt"), held("letter-md")];
})"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page without the rest of the site: its raw HTML and its two scripts."""
    folder = tmp_path_factory.mktemp("letter")
    source = (ROOT / "tutorials" / "request_letter.qmd").read_text(encoding="utf-8")
    html = source.split("```{=html}\n")[1].split("```")[0]
    page = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"></head><body>{html}</body>'
    (folder / "request_letter.html").write_text(page, encoding="utf-8")
    shutil.copy(ROOT / "tutorials" / "request_letter.js", folder)
    (folder / "request_letter_data.js").write_text(request.data_script(), encoding="utf-8")
    return folder


@pytest.fixture
def address(folder: Path) -> str:
    return (folder / "request_letter.html").as_uri()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda m: m.type == "error" and errors.append(m.text))
    page.on("request", lambda r: r.url.startswith(("file:", "data:")) or errors.append(r.url))
    yield page
    page.close()
    assert errors == []


def test_the_page_and_the_command_write_the_same_letter_for_every_state_and_topic(
    page: Page, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.goto(f"{address}#agency=Police%20%26%20Fire%20%3Cb%3E_x_")
    states = {code: read_state(code) for code in letter_data()["states"]}
    monkeypatch.setattr(request, "read_state", states.__getitem__)
    pairs = list(product(states, TOPICS))
    for (state, topic), found in zip(pairs, page.evaluate(READ_LETTERS, pairs), strict=True):
        text, markdown = (
            request.write_letter(state, topic, "Police & Fire <b>_x_", format=format)
            for format in (Format.TEXT, Format.MARKDOWN)
        )
        assert found == [text, text, markdown], (state, topic)


@pytest.mark.parametrize("mark", ["#", "?"])
def test_the_address_fills_the_form(page: Page, address: str, mark: str) -> None:
    given = "state=MN&topic=police_stops&fields=contraband_found,search_basis&since=2020-02-29"
    page.goto(f"{address}{mark}{given}&agency={quote('City of Minneapolis')}")
    expect(page.locator("#letter-text")).to_have_text(
        request.write_letter(
            "MN",
            "police_stops",
            "City of Minneapolis",
            ["contraband_found", "search_basis"],
            "2020-02-29",
            Format.TEXT,
        ),
        use_inner_text=False,
    )
    expect(page.get_by_role("status")).to_contain_text("asks for 2 columns. No fact is missing.")
    assert page.get_by_label("Contraband found").is_checked()
    assert not page.get_by_label("Drugs found").is_checked()


def test_an_address_with_nonsense_leaves_the_choice_open(page: Page, address: str) -> None:
    page.goto(f"{address}#state=__proto__&topic=constructor&fields=x&since=never")
    expect(page.get_by_role("status")).to_have_text("Choose a state and a topic.")
    expect(page.locator("#letter-result")).to_be_hidden()


def test_another_link_to_the_page_fills_the_form_anew(page: Page, address: str) -> None:
    page.goto(f"{address}#topic=police_stops&fields=contraband_found")
    page.evaluate("location.hash = 'topic=warrants&state=MN'")
    expect(page.locator("#letter-text")).to_contain_text("your records of warrants")


def test_a_hostile_agency_is_shown_as_text(page: Page, address: str) -> None:
    hostile = "<img src=x onerror=alert(1)></script>[gap]"
    page.goto(f"{address}#state=MN&topic=arrests&agency={quote(hostile)}")
    expect(page.locator("#letter-text")).to_contain_text(f"To {hostile}:")
    assert page.locator("#letter-text").locator("img, script").count() == 0


def test_a_letter_is_written_and_copied_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    page.keyboard.type("Minnesota")
    page.keyboard.press("Tab")
    page.keyboard.type("Police stops")
    page.keyboard.press("Tab")
    page.keyboard.type("City of Minneapolis")
    expect(page.locator("#letter-text")).to_contain_text("To City of Minneapolis:")
    page.get_by_role("button", name="None").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Choose a column to ask for.")
    page.get_by_label("Contraband found").press(" ")
    expect(page.locator("#letter-text")).to_contain_text("1. Contraband found")
    page.get_by_role("button", name="Copy").press("Enter")
    expect(page.get_by_role("status")).to_have_text("The letter is copied.")


def test_the_letter_can_be_downloaded_under_a_name_that_says_what_it_is(
    page: Page, address: str
) -> None:
    page.goto(f"{address}#state=MN&topic=police_stops")
    for name, ending in (("Download as text", "txt"), ("Download as Markdown", "md")):
        link = page.get_by_role("link", name=name)
        assert link.get_attribute("download") == f"request_minnesota_police_stops.{ending}"
        assert str(link.get_attribute("href")).startswith("data:text/plain;charset=utf-8,")


def test_every_control_has_a_name_and_a_gap_is_marked(page: Page, address: str) -> None:
    page.goto(f"{address}#state=MN&topic=police_stops")
    unnamed = page.evaluate(
        "Array.from(document.querySelectorAll('input, select, button, a[href]'))"
        ".filter((e) => !(e.labels?.length || e.textContent.trim())).map((e) => e.outerHTML)"
    )
    assert unnamed == []
    assert page.locator("#letter-text mark").first.text_content() == "[name of the agency]"


def test_what_fills_the_form_is_not_taken_for_a_place_on_the_page(tmp_path: Path) -> None:
    (tmp_path / "request_letter.html").write_text('<p id="there">x</p>', encoding="utf-8")
    links = [
        "request_letter.html#topic=police_stops&fields=contraband_found,search_basis&state=MN",
        "request_letter.html#there",
        "request_letter.html#nowhere",
    ]
    page = "".join(f'<a href="{link}">x</a>' for link in links)
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert [problem.what.split("'")[1] for problem in broken_links(tmp_path)] == links[2:]
