"""R finds the same concentration and the same chance as Python does."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from compare import compare_pages
from from_r import run_r

from publicsafety import concentration
from publicsafety.tables import csv_link

pytestmark = pytest.mark.r

SPREADS = {
    "few": [3, 1, 1, 1, 2, 7],
    "alike": [1] * 40,
    "even": list(range(1, 201)),
    "uneven": (np.random.default_rng(5).negative_binomial(1, 0.1, 997) + 1).tolist(),
    "many": np.random.default_rng(6).poisson(40, 3_000).clip(1).tolist(),
}

CODE = """
for (name in names(SPREADS)) {
  for (whole in c(TRUE, FALSE)) {
    events <- if (whole) SPREADS[[name]] else c(SPREADS[[name]], rep(0, 50))
    id <- paste0(name, if (whole) "-accused" else "-all")
    shares <- top_shares(events, at_least_one = whole, denominator = "all")
    cat(csv_link(shares, id, "top"), "\\n")
    cat(csv_link(lorenz_curve(events, at_least_one = whole), paste0(id, "-curve"), "people"), "\\n")
    indexes <- tibble(name = "gini", found = gini(events),
                      expected = expected_gini(mean(events), whole))
    cat(csv_link(indexes, paste0(id, "-gini"), "name"), "\\n")
  }
}
"""


def test_r_finds_the_same_shares_curves_and_chance() -> None:
    pages = []
    for name, spread in SPREADS.items():
        for whole in (True, False):
            events = np.array(spread if whole else [*spread, *[0] * 50])
            id = f"{name}-{'accused' if whole else 'all'}"
            shares = concentration.top_shares(events, at_least_one=whole, denominator="all")
            curve = concentration.lorenz_curve(events, at_least_one=whole)
            expected = concentration.expected_gini(float(events.mean()), whole)
            indexes = {"name": ["gini"], "found": concentration.gini(events), "expected": expected}
            pages.append(csv_link(shares, id, "top"))
            pages.append(csv_link(curve, f"{id}-curve", "people"))
            pages.append(csv_link(pd.DataFrame(indexes), f"{id}-gini", "name"))
    spreads = ", ".join(f"{name} = c({', '.join(map(str, s))})" for name, s in SPREADS.items())
    r = run_r(f"SPREADS <- list({spreads})\n{CODE}")
    assert compare_pages("concentration", "\n".join(pages), r) == []


def test_r_refuses_to_share_out_nothing() -> None:
    said = run_r("cat(tryCatch(gini(c(0, 0)), error = conditionMessage))")
    assert said.startswith("There are no events to share out")
