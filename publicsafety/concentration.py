"""Concentration: how much of the complaints, or of anything counted, a few people hold.

``top_shares`` and ``lorenz_curve`` set what is found beside what chance alone would give. Chance
means: everybody has the same rate, and each number is a draw from the same Poisson distribution. It
is an expectation and not a simulation, so every language and every run gives the same number. Where
only people with at least one event are in the records, the draws of zero are left out of the
expectation too, and its mean is still the mean of the records.

People differ in how long and where they work, so more than chance is at work in any real list: a
share above the expectation says that chance alone is not enough, and not why.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from plotnine import (
    aes,
    element_blank,
    element_text,
    geom_line,
    ggplot,
    labs,
    scale_color_manual,
    scale_linetype_manual,
    scale_x_continuous,
    scale_y_continuous,
    theme,
)
from scipy.optimize import brentq
from scipy.special import ive
from scipy.stats import poisson

from publicsafety import charts, privacy, words
from publicsafety.errors import ToolkitError
from publicsafety.measures import Z, counts

TOPS = (0.01, 0.05, 0.1)
CURVE = (*range(0, 100, 5), 99, 100)
"""Where the Lorenz curve is read, in percent of the people."""

LINES = {
    "equal": "All hold the same",
    "by_chance": "Chance alone",
    "found": "In the records",
}
COLORS = [charts.QUIET, charts.INK, charts.ACCENT]


def events_per_person(table: Any, person: str = "officer_id") -> np.ndarray:
    """Return how many rows each person has, the most first; rows without a person are left out.

    Args:
        table: One row per event and person.
        person: The column that tells persons apart.
    """
    return np.sort(counts(table, person)["count"].to_numpy("int64"))[::-1]


def top_shares(
    events: np.ndarray,
    tops: Sequence[float] = TOPS,
    *,
    at_least_one: bool,
    denominator: str,
) -> pd.DataFrame:
    """Return the share of all events that the people with the most of them hold.

    Args:
        events: One number per person.
        tops: The sizes of the top, as shares of the people. Where that is no whole number of
            people, the last person counts in part.
        at_least_one: Whether only people with an event are in ``events``. If not, the people
            without one have to be there as zeros.
        denominator: Who is counted, in words.

    Returns:
        The tidy table with the keys ``top`` and ``people`` (rounded). ``count`` is the events of
        the top (rounded) and ``n`` all events. After ``high`` stands ``by_chance``, the share to
        expect from chance alone. The interval treats the people as a sample of many. A row is
        hidden where the top, or the rest, is a small number of people.

    Raises:
        ToolkitError: There are no events.

    Source of the interval: C. M. Beach and R. Davidson (1983), Review of Economic Studies 50(4),
    723-735.
    """
    found = _checked(events)
    mean = float(found.mean())
    rows = [
        (
            top,
            len(found) * top,
            *_top_share(found, top),
            expected_top_share(top, mean, at_least_one),
        )
        for top in tops
    ]
    table = pd.DataFrame(rows, columns=["top", "size", "estimate", "low", "high", "by_chance"])
    total = int(found.sum())
    hidden = _too_few_people(table["size"].to_numpy(), len(found))
    shown = table.assign(
        people=table["size"].round().astype("Int64"),
        measure="top_share",
        count=(table["estimate"] * total).round().astype("Int64"),
        n=pd.array([total] * len(table), "Int64"),
        denominator=denominator,
        suppressed=hidden,
    )
    shown.loc[hidden, ["people", "count"]] = pd.NA
    shown.loc[hidden, ["estimate", "low", "high"]] = np.nan
    columns = ["top", "people", "measure", "count", "n", "estimate", "low", "high", "by_chance"]
    return shown[[*columns, "denominator", "suppressed"]]


def lorenz_curve(events: np.ndarray, *, at_least_one: bool) -> pd.DataFrame:
    """Return the share of all events that the people with the fewest of them hold.

    Args:
        events: One number per person.
        at_least_one: As in ``top_shares``.

    Returns:
        Columns ``people`` (whole percent of the people, those with the fewest events first),
        ``found`` and ``by_chance`` (shares of the events, 0 to 1), ``suppressed``. A point is
        hidden where it cuts off a small number of people.

    Raises:
        ToolkitError: There are no events.

    Source: M. O. Lorenz (1905), Publications of the American Statistical Association 9(70).
    """
    numbers = _checked(events)
    mean = float(numbers.mean())
    tops = np.array([(100 - percent) / 100 for percent in CURVE])
    found = np.array([1 - _held(numbers, top) / numbers.sum() for top in tops])
    chance = [1 - expected_top_share(top, mean, at_least_one) for top in tops]
    hidden = _too_few_people(len(numbers) * tops, len(numbers))
    return pd.DataFrame(
        {
            "people": list(CURVE),
            "found": np.where(hidden, np.nan, found),
            "by_chance": chance,
            "suppressed": hidden,
        }
    )


def gini(events: np.ndarray) -> float:
    """Return the Gini index: 0 where all have the same, near 1 where one person has everything.

    Source: C. Gini (1912), Variabilità e mutabilità; computed from the sorted numbers.
    """
    numbers = _checked(events)[::-1]
    n = len(numbers)
    ranks = np.arange(1, n + 1)
    return float(2 * (ranks * numbers).sum() / (n * numbers.sum()) - (n + 1) / n)


def expected_top_share(top: float, mean: float, at_least_one: bool) -> float:
    """Return the share of events that the top would hold if chance alone decided.

    Of many people whose numbers are draws from one Poisson distribution. With the smallest ``k``
    whose exceedance ``P(X > k)`` is at most the top, the top holds all numbers above ``k`` and some
    of those equal to ``k``; and ``E[X; X > k] = rate * P(X >= k)``.

    Args:
        top: The size of the top, as a share of the people.
        mean: Events per person.
        at_least_one: Whether people without an event are left out.
    """
    rate, present = _rate(mean, at_least_one)
    if rate == 0:
        return top
    reach = min(top * present, 1.0)
    k = poisson.isf(reach, rate) if reach > 0 else np.inf
    if not np.isfinite(k):
        return 0.0
    k = max(k, 0.0)
    return float(poisson.sf(k - 1, rate) + k * (reach - poisson.sf(k, rate)) / rate)


def expected_gini(mean: float, at_least_one: bool) -> float:
    """Return the Gini index to expect if chance alone decided; see ``expected_top_share``.

    Source: the mean difference of two Poisson numbers, T. A. Ramasubban (1958), Biometrika 45(3/4),
    549-556; without zeros, the part of it that is not due to them.
    """
    rate, present = _rate(mean, at_least_one)
    if rate == 0:
        return 0.0
    whole = float(ive(0, 2 * rate) + ive(1, 2 * rate))
    return (whole - (1 - present)) / present


def lorenz_chart(curve: pd.DataFrame, people: str, events: str) -> ggplot:
    """Draw the curve found, the one that chance alone would give, and the line of equality.

    Args:
        curve: From ``lorenz_curve``.
        people: Who is counted, in the plural, such as "officers".
        events: What is counted, in the plural, such as "complaints".
    """
    long = curve.assign(people=curve["people"] / 100, equal=curve["people"] / 100).melt(
        "people", list(LINES), "line", "share"
    )
    long["line"] = pd.Categorical(long["line"], list(LINES))
    return (
        ggplot(long.dropna(subset="share"), aes("people", "share", color="line", linetype="line"))
        + geom_line(size=1.2)
        + scale_color_manual(values=COLORS, labels=list(LINES.values()))
        + scale_linetype_manual(values=["dotted", "dashed", "solid"], labels=list(LINES.values()))
        + scale_x_continuous(labels=charts.tick_labels(words.percent), limits=(0, 1))
        + scale_y_continuous(labels=charts.tick_labels(words.percent), limits=(0, 1))
        + labs(x=f"{words.label(people)}, fewest {events} first", subtitle=f"Share of {events}")
        + charts.theme_toolkit(5.2)
        + theme(
            axis_title_y=element_blank(),
            legend_title=element_blank(),
            legend_direction="vertical",
            legend_text=element_text(size=charts.TEXT),
            legend_key_width=40,
        )
    )


def _checked(events: np.ndarray) -> np.ndarray:
    """Return the numbers, largest first."""
    numbers = np.sort(np.asarray(events, "float64"))[::-1]
    if not len(numbers) or numbers.sum() <= 0:
        raise ToolkitError("There are no events to share out: every person has none.")
    return numbers


def _held(numbers: np.ndarray, top: float) -> float:
    """Return the events of the top; its last person counts in part."""
    size = round(len(numbers) * top, 9)
    whole = int(size)
    part = (size - whole) * numbers[whole] if whole < len(numbers) else 0.0
    return float(numbers[:whole].sum() + part)


def _top_share(numbers: np.ndarray, top: float) -> tuple[float, float, float]:
    mean = numbers.mean()
    share = _held(numbers, top) / numbers.sum()
    edge = numbers[min(int(round(len(numbers) * top, 9)), len(numbers) - 1)]
    pulls = (np.maximum(numbers - edge, 0) + top * edge - share * numbers) / mean
    reach = Z * np.sqrt((pulls**2).mean() / len(numbers))
    return share, max(share - reach, 0.0), min(share + reach, 1.0)


def _rate(mean: float, at_least_one: bool) -> tuple[float, float]:
    """Return the Poisson rate, and the share of people that the records hold."""
    if not at_least_one:
        return mean, 1.0
    if mean <= 1:
        return 0.0, 1.0
    rate = brentq(lambda x: x / -np.expm1(-x) - mean, 1e-12, mean, xtol=1e-14, rtol=1e-15)
    return rate, float(-np.expm1(-rate))


def _too_few_people(size: np.ndarray, people: int) -> np.ndarray:
    sizes = np.ceil(np.round(size, 9))
    return privacy.is_small(sizes) | privacy.is_small(people - sizes)
