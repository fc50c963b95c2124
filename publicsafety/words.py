"""Numbers, names and dates as a reader meets them: one place for prose, alt text and tables.

Every function gives plain text. A value that is hidden or missing becomes ``HIDDEN``, never "nan".
Text that comes from data goes through ``escape`` before it is put into a page.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

HIDDEN = "not shown (small numbers)"
NOT_KNOWN = "not known"

Form = Callable[[Any], str]

RACE_GROUPS = {
    "white": "White",
    "black": "Black",
    "east african": "East African",
    "hispanic": "Hispanic",
    "asian/pacific islander": "Asian/Pacific Islander",
    "native american": "Native American",
    "multiracial": "Multiracial",
    "other": "Other",
}

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~^$@&\"]")
_LIST_MARK = re.compile(r"^(\(?\w{1,9}(?=[.)]\s)|(?=[-+:=]))([.)]|[-+:=]+)")


def is_hidden(value: Any) -> bool:
    """Say whether a value is missing or was hidden because it is small."""
    return bool(pd.isna(value))


def count(value: Any) -> str:
    """Write a whole number: ``1894`` gives "1,894"."""
    return HIDDEN if is_hidden(value) else f"{round(value):,}"


def percent(value: Any, digits: int = 1) -> str:
    """Write a share as a percentage: ``0.1244`` gives "12.4%".

    A share that would be rounded to none or to all says so: "under 0.1%", "over 99.9%".
    """
    if is_hidden(value):
        return HIDDEN
    if value in (0, 1):
        return f"{value:.0%}"
    step = 10.0**-digits
    if 0 < value * 100 < step / 2:
        return f"under {step:.{digits}f}%"
    if 100 - step / 2 <= value * 100 < 100:
        return f"over {100 - step:.{digits}f}%"
    return f"{value:.{digits}%}"


def rate(value: Any, unit: str = "") -> str:
    """Write a rate: ``83.21`` gives "83.2", with ``unit="per 1,000 residents"`` after it."""
    if is_hidden(value):
        return HIDDEN
    digits = 0 if abs(value) >= 1000 else 1 if abs(value) >= 1 or value == 0 else 2
    return f"{value:,.{digits}f} {unit}".rstrip()


def ratio(value: Any) -> str:
    """Write a ratio as a sentence says it: ``3.01`` gives "3.0 times"."""
    return HIDDEN if is_hidden(value) else f"{factor(value)} times"


def factor(value: Any) -> str:
    """Write a ratio as a table or an axis shows it: ``3.01`` gives "3.0"."""
    if is_hidden(value):
        return HIDDEN
    return f"{value:,.1f}" if value >= 0.995 else f"{value:.2f}"


def number(value: Any) -> str:
    """Write any number with at most four significant digits and no needless zeros."""
    if is_hidden(value):
        return HIDDEN
    return f"{round(value):,}" if abs(value) >= 1000 or value == round(value) else f"{value:.4g}"


def dollars(value: Any) -> str:
    """Write an amount: ``48128831.48`` gives "$48,128,831"; cents only under $100."""
    if is_hidden(value):
        return HIDDEN
    whole = abs(value) >= 100 or value == round(value)
    return f"${round(value):,}" if whole else f"${value:.2f}"


def money(value: Any) -> str:
    """Write an amount in short: ``48128831.48`` gives "$48.1 million"."""
    if is_hidden(value):
        return HIDDEN
    for size, name in ((1e9, "billion"), (1e6, "million")):
        if value >= size:
            units = value / size
            digits = 2 if units < 10 else 1 if units < 100 else 0
            short = f"{units:,.{digits}f}"
            return f"${short.rstrip('0').rstrip('.') if digits else short} {name}"
    return dollars(value)


def form_for(measure: str) -> Form:
    """Return how the estimates of a measure are written, told by its name."""
    if measure.endswith("_ratio") or measure.startswith("veil_of_darkness"):
        return factor
    return rate if "_per_" in measure else percent


def interval(low: Any, high: Any, form: Form = percent) -> str:
    """Write an interval: ``(0.119, 0.130)`` gives "11.9% to 13.0%"."""
    if is_hidden(low) or is_hidden(high):
        return HIDDEN
    return f"{form(low)} to {form(high)}"


def share_of(row: pd.Series[Any], form: Form = percent) -> str:
    """Write a share with what stands behind it: "12.4% (1,894 of 15,220; 95% interval …)".

    Args:
        row: A row of a tidy table of measures: has count, n, estimate, low, high.
        form: How the estimate and the interval are written.
    """
    if is_hidden(row["estimate"]):
        return HIDDEN
    return (
        f"{form(row['estimate'])} ({count(row['count'])} of {count(row['n'])}; 95% interval "
        f"{interval(row['low'], row['high'], form)})"
    )


def join(items: Iterable[str], last: str = "and") -> str:
    """List things in a sentence: "a", "a and b", "a, b, and c"."""
    names = list(items)
    if len(names) < 3:
        return f" {last} ".join(names)
    return f"{', '.join(names[:-1])}, {last} {names[-1]}"


def plural(value: Any, one: str, many: str | None = None) -> str:
    """Count things: ``(1, "stop")`` gives "1 stop", ``(1894, "stop")`` gives "1,894 stops"."""
    more = many or f"{one}s"
    if is_hidden(value):
        return f"an unpublished number of {more}"
    return f"{count(value)} {one if value == 1 else more}"


def ordinal(value: int) -> str:
    """Write a rank: 1st, 2nd, 3rd, 11th."""
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10)
    return f"{value:,}{ending or 'th'}"


def label(value: Any) -> str:
    """Name a value of a standard column: "native american" gives "Native American".

    Race groups have fixed names. Other values that are all lower case get a capital and lose
    their underscores; values that carry capitals of their own stay as they are.
    """
    if is_hidden(value):
        return NOT_KNOWN.capitalize()
    if isinstance(value, bool):
        return "Yes" if value else "No"
    text = str(value)
    if text in RACE_GROUPS:
        return RACE_GROUPS[text]
    if text == text.lower():
        text = text.replace("_", " ")
        return text[:1].upper() + text[1:]
    return text


def date(value: Any) -> str:
    """Write a day: "January 1, 2017"."""
    if is_hidden(value):
        return NOT_KNOWN
    day = pd.Timestamp(value)
    return f"{day:%B} {day.day}, {day.year}"


def period(first: Any, last: Any) -> str:
    """Write a span of days: "January 1 to December 31, 2017"."""
    if is_hidden(first) or is_hidden(last):
        return NOT_KNOWN
    start, end = pd.Timestamp(first), pd.Timestamp(last)
    if start.date() == end.date():
        return date(start)
    if start.year == end.year:
        return f"{start:%B} {start.day} to {date(end)}"
    return f"{date(start)} to {date(end)}"


def month(value: Any) -> str:
    """Write a month: "January 2017"."""
    return NOT_KNOWN if is_hidden(value) else f"{pd.Timestamp(value):%B %Y}"


def weekday(value: int) -> str:
    """Name a day of the week; 1 is Monday, 7 is Sunday."""
    return dict(enumerate(WEEKDAYS, start=1))[value]


def hour(value: int) -> str:
    """Name an hour of the day: 0 gives "midnight", 13 gives "1 p.m."."""
    if value % 12 == 0:
        return "midnight" if value % 24 == 0 else "noon"
    return f"{value % 12} {'a.m.' if value % 24 < 12 else 'p.m.'}"


def extremes(table: pd.DataFrame, by: str, form: Form = percent, value: str = "estimate") -> str:
    """Say which group is highest and which is lowest, the finding that an alt text needs.

    Args:
        table: A tidy table of measures, one row per group.
        by: The column that names the groups.
        form: How the value is written.
        value: The column of the value.

    Returns:
        For instance "Highest for Native American (15.1%), lowest for White (4.2%).", with a
        sentence on how many groups are not shown.
    """
    shown = table[table[value].notna()].sort_values(value, kind="stable")
    hidden = len(table) - len(shown)
    sentences = []
    if len(shown) == 1:
        only = shown.iloc[0]
        sentences.append(f"{label(only[by])}: {form(only[value])}.")
    elif len(shown):
        low, high = shown.iloc[0], shown.iloc[-1]
        sentences.append(
            f"Highest for {label(high[by])} ({form(high[value])}), "
            f"lowest for {label(low[by])} ({form(low[value])})."
        )
    if hidden:
        sentences.append(f"{plural(hidden, 'group is', 'groups are')} {HIDDEN}.")
    return " ".join(sentences)


def cut(text: str, limit: int = 200) -> str:
    """Shorten a text to ``limit`` characters, the last of them an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def escape(text: Any) -> str:
    """Make any text safe to stand in Markdown, in HTML and in a double-quoted attribute alike.

    Runs of white space and control characters become one space. Each of
    ``\\ ` * _ { } [ ] < > # | ~ ^ $ @ & "`` becomes its numeric HTML entity, which Markdown and
    HTML both read back as the character: so data can open no tag, link, math, citation, shortcode
    or fence. A mark at the very start that would begin a list gets the same treatment.
    """
    flat = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", str(text)).split())
    safe = _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", flat)
    return _LIST_MARK.sub(
        lambda found: found[1] + "".join(f"&#{ord(mark)};" for mark in found[2]), safe
    )


def iso(value: datetime.date | pd.Timestamp) -> str:
    """Write a day or moment for a machine: "2017-01-31", or with the time if there is one."""
    moment = pd.Timestamp(value)
    return f"{moment:%Y-%m-%d}" if moment == moment.normalize() else moment.isoformat()
