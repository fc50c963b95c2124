"""What readers with settings of their own need of a page, in either build."""

from __future__ import annotations

from playwright.sync_api import Page

PAGES = [
    "index.html",
    "notebooks/police_stops/police_stops.html",
    "tutorials/request_letter.html",
]

REMEMBER = """() => {
  window.look = (part) => {
    const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(part);
    return [outline, boxShadow, borderColor, backgroundColor].join();
  };
  const all = "a[href], button, input, select, textarea, summary, [tabindex]";
  window.unfocused = new Map([...document.querySelectorAll(all)].map((e) => [e, look(e)]));
  document.activeElement.blur();
}"""
FOCUSED = """() => {
  const part = document.activeElement;
  if (part === document.body || window.seen?.has(part)) return null;
  (window.seen ??= new Set()).add(part);
  const name = part.outerHTML.slice(0, 120);
  const wrong = [];
  if (window.look(part) === window.unfocused.get(part)) wrong.push(`no focus to see on ${name}`);
  const { outlineStyle, outlineWidth } = getComputedStyle(part);
  const outlined = outlineStyle !== "none" && outlineWidth !== "0px";
  if (matchMedia("(forced-colors: active)").matches && !outlined)
    wrong.push(`no outline in the reader's colors on ${name}`);
  const shown = [...part.getClientRects()].some(({ left, top, width, height }) =>
    [.1, .5, .9].some((x) => [.1, .5, .9].some((y) => {
      const there = document.elementFromPoint(left + x * width, top + y * height);
      return there && (part.contains(there) || there.closest("label")?.control === part);
    })));
  if (!shown) wrong.push(`out of sight with the focus: ${name}`);
  return wrong;
}"""
MOVING = """() => [...document.querySelectorAll("*")].flatMap((part) =>
  [null, "::before", "::after"].flatMap((pseudo) => {
    const style = getComputedStyle(part, pseudo);
    const times = `${style.transitionDuration}, ${style.animationDuration}`.split(", ");
    const still = times.every((time) => parseFloat(time) * (time.endsWith("ms") ? 1 : 1000) <= 10);
    return still ? [] : [`${part.outerHTML.slice(0, 120)} ${pseudo ?? ""} moves for ${times}`];
  }))"""
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
"""The distances of WCAG 2.2, criterion 1.4.12."""
CUT_OFF = """() => {
  const cut = [...document.querySelectorAll("body *")].filter((part) => {
    const { overflowX, overflowY, clip, clipPath } = getComputedStyle(part);
    const forTheEar = clip !== "auto" || clipPath !== "none";
    if (!part.checkVisibility() || !part.textContent.trim() || forTheEar) return false;
    return (["hidden", "clip"].includes(overflowX) && part.scrollWidth > part.clientWidth + 1)
      || (["hidden", "clip"].includes(overflowY) && part.scrollHeight > part.clientHeight + 1);
  }).map((part) => `cut off: ${part.outerHTML.slice(0, 120)}`);
  const across = document.documentElement.scrollWidth;
  return across > innerWidth ? [...cut, `${across} pixels wide`] : cut;
}"""
CUT_ON_PAPER = """() => [...document.querySelectorAll("main :is(table, pre, img, .table-scroll)")]
  .filter((part) => part.checkVisibility() && part.getBoundingClientRect().width > 1)
  .filter((part) => part.getBoundingClientRect().right > innerWidth + 1
    || (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== "inline"))
  .map((part) => part.outerHTML.slice(0, 120))"""
BARE_CONTROLS = """() => [...document.querySelectorAll("button, select, input")].filter((part) => {
  const { borderStyle, borderWidth, appearance, backgroundImage } = getComputedStyle(part);
  const icon = [...part.querySelectorAll("i, svg")].some((drawn) => drawn.tagName === "svg"
    || getComputedStyle(drawn, "::before").content !== "none");
  const box = ["checkbox", "radio"].includes(part.type) && appearance === "auto";
  const bordered = borderStyle !== "none" && parseFloat(borderWidth) >= 1;
  return part.checkVisibility() && !icon && !box && !bordered && !part.textContent.trim();
}).map((part) => part.outerHTML.slice(0, 120))"""


def _stops_without_focus_to_see(page: Page) -> list[str]:
    """Press Tab until the end of the page; return what is wrong where the keyboard stops."""
    page.evaluate(REMEMBER)
    wrong: list[str] = []
    stops = 0
    while True:
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if found is None:
            break
        wrong += found
        stops += 1
    assert stops > 10
    return wrong


def the_keyboard_is_seen_wherever_it_stops(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(address, wait_until="networkidle")
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        page.reload(wait_until="networkidle")
        assert _stops_without_focus_to_see(page) == [], width


def the_first_stop_leads_past_the_menu(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    page.keyboard.press("Tab")
    box = page.locator(".skip-link").bounding_box()
    assert box
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def nothing_moves_for_those_who_ask_for_less(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(address, wait_until="networkidle")
    assert page.evaluate(MOVING) == []


def the_readers_own_colors_keep_focus_and_controls(page: Page, address: str) -> None:
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    page.goto(address, wait_until="networkidle")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert page.evaluate(BARE_CONTROLS) == []
    assert _stops_without_focus_to_see(page) == []


def wider_spacing_of_text_cuts_nothing_off(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    page.add_style_tag(content=SPACING)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(CUT_OFF) == [], width


def paper_holds_every_table(page: Page, address: str) -> None:
    """Letter paper leaves 7.5 inches between its margins."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 900})
    page.goto(address, wait_until="networkidle")
    assert page.evaluate(CUT_ON_PAPER) == []


def colors_chosen_by_keyboard_stay(page: Page, address: str) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    page.goto(address, wait_until="networkidle")
    before = page.evaluate(background)
    page.locator(".quarto-color-scheme-toggle:visible").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function(f"{background} !== '{before}'")
    chosen = page.evaluate(background)
    page.reload(wait_until="networkidle")
    assert page.evaluate(background) == chosen


NEEDS = [
    the_keyboard_is_seen_wherever_it_stops,
    the_first_stop_leads_past_the_menu,
    nothing_moves_for_those_who_ask_for_less,
    the_readers_own_colors_keep_focus_and_controls,
    wider_spacing_of_text_cuts_nothing_off,
    paper_holds_every_table,
    colors_chosen_by_keyboard_stay,
]
