"""R counts, measures and hides as Python does, on records made to be difficult."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pandas as pd
import pytest
from compare import compare_pages
from from_r import run_r

from publicsafety import measures, privacy
from publicsafety.tables import csv_link
from publicsafety.veil import sun_times, veil_of_darkness

pytestmark = pytest.mark.r

TABLES_PER_LIMIT = 2


def link(name: str, table: pd.DataFrame) -> str:
    return csv_link(table, name, list(table.columns[: table.columns.get_loc("measure")]))


def random_stops(seed: int) -> pd.DataFrame:
    """Few stops in many groups, so that much has to be hidden."""
    rng = np.random.default_rng(seed)
    n = int(rng.choice([60, 300, 1500]))
    moments = pd.Timestamp("2016-03-01") + pd.to_timedelta(rng.integers(0, 500 * 1440, n), "min")
    race = rng.choice(["white", "black", "hispanic", "other"], n, p=[0.5, 0.3, 0.15, 0.05])
    return pd.DataFrame(
        {
            "datetime": moments,
            "date": moments.normalize(),
            "subject_race": np.where(rng.random(n) < 0.05, None, race),
            "subject_race_before_stop": rng.choice(["white", "black", "other"], n),
            "precinct": rng.choice(list("ABCDE"), n, p=[0.5, 0.3, 0.1, 0.07, 0.03]),
            "searched": pd.array(rng.choice([True, False, None], n, p=[0.2, 0.7, 0.1]), "boolean"),
            "found": pd.array(rng.choice([True, False, None], n, p=[0.3, 0.6, 0.1]), "boolean"),
        }
    )


BENCHMARK = {
    "name": "census",
    "groups": [
        {"name": "White", "matches": ["white"], "population": 1000.5},
        {"name": "Not white", "matches": ["black", "hispanic", "nobody"], "population": 500},
    ],
}

MEASURES = """
show <- function(name, table) {
  cat(csv_link(table, name, names(table)[seq_len(match("measure", names(table)) - 1)]), "\\n")
}
benchmark <- jsonlite::fromJSON(BENCHMARK, simplifyDataFrame = FALSE)
for (seed in seq_len(length(LIMITS) * EACH) - 1) {
  set_limit(LIMITS[seed %/% EACH + 1])
  stops <- readr::read_csv(file.path(FOLDER, paste0(seed, ".csv")), show_col_types = FALSE)
  race <- "subject_race"
  both <- c(race, "precinct")
  rates <- share_rates(stops, "searched", race)
  tables <- list(
    group_counts(stops, race), group_counts(stops, both), rates,
    share_rates(stops, "searched", both), share_rates(stops, "found", race, among = "searched"),
    share_rates(stops, "searched", c("subject_race_before_stop", both)),
    crosstab(stops, "subject_race_before_stop", race), crosstab(stops, race, "precinct"),
    counts_by_time(stops), counts_by_time(stops, "weekday_hour"),
    rate_ratios(rates), rate_ratios(share_rates(stops, "searched", both)),
    adjusted_ratio(stops, "searched", race), stops_per_1000(stops, benchmark),
    benchmark_sensitivity(stops, list(benchmark)),
    veil_of_darkness(stops, 44.98, -93.27, "America/Chicago", minority = c("black", "hispanic")),
    veil_of_darkness(stops, 44.98, -93.27, "America/Chicago", adjust = "precinct", df = 4)
  )
  for (i in seq_along(tables)) show(paste0("t", seed, "-", i), tables[[i]])
}
"""


class _Benchmark:
    def __init__(self, **given: Any) -> None:
        vars(self).update(given)


def measured(stops: pd.DataFrame) -> list[pd.DataFrame]:
    race, both = "subject_race", ["subject_race", "precinct"]
    groups = [_Benchmark(**group) for group in BENCHMARK["groups"]]
    benchmark: Any = _Benchmark(name=BENCHMARK["name"], groups=groups)
    rates = measures.share_rates(stops, "searched", race)
    where = (44.98, -93.27, "America/Chicago")
    return [
        measures.group_counts(stops, race),
        measures.group_counts(stops, both),
        rates,
        measures.share_rates(stops, "searched", both),
        measures.share_rates(stops, "found", race, among="searched"),
        measures.share_rates(stops, "searched", ["subject_race_before_stop", *both]),
        measures.crosstab(stops, "subject_race_before_stop", race),
        measures.crosstab(stops, race, "precinct"),
        measures.counts_by_time(stops),
        measures.counts_by_time(stops, "weekday_hour"),
        measures.rate_ratios(rates),
        measures.rate_ratios(measures.share_rates(stops, "searched", both)),
        measures.adjusted_ratio(stops, "searched", race),
        measures.stops_per_1000(stops, benchmark),
        measures.benchmark_sensitivity(stops, [benchmark]),
        veil_of_darkness(stops, *where, minority=["black", "hispanic"]),
        veil_of_darkness(stops, *where, adjust="precinct", df=4),
    ]


LIMITS = (0, 10, 25)


def test_r_measures_and_hides_as_python_does(tmp_path):
    python = []
    before = privacy.get_limit()
    try:
        for seed in range(len(LIMITS) * TABLES_PER_LIMIT):
            privacy.set_limit(LIMITS[seed // TABLES_PER_LIMIT])
            stops = random_stops(seed)
            stops.to_csv(tmp_path / f"{seed}.csv", index=False)
            tables = enumerate(measured(stops), 1)
            python += [link(f"t{seed}-{i}", table) for i, table in tables]
    finally:
        privacy.set_limit(before)
    settings = {
        "BENCHMARK": f"'{json.dumps(BENCHMARK)}'",
        "LIMITS": f"c{LIMITS}",
        "EACH": str(TABLES_PER_LIMIT),
        "FOLDER": f'"{tmp_path}"',
    }
    code = MEASURES
    for name, value in settings.items():
        code = code.replace(name, value)
    differences = compare_pages("random", "\n".join(python), run_r(code))
    assert [str(difference) for difference in differences] == []


def test_r_hides_below_the_same_setting():
    assert run_r("cat(get_limit())", PUBLICSAFETY_SUPPRESS_BELOW="25") == "25"


PLACES = [
    (44.98, -93.27, "America/Chicago"),
    (71.3, -156.8, "America/Anchorage"),
    (13.4, 144.8, "Pacific/Guam"),
    (-33.9, 151.2, "Australia/Sydney"),
]


def test_r_finds_the_same_minute_of_sunset_and_dusk():
    r = json.loads(
        run_r(f"""
            days <- seq(as.Date("2015-01-01"), as.Date("2024-12-31"), by = 3)
            places <- jsonlite::fromJSON('{json.dumps(PLACES)}', simplifyVector = FALSE)
            sun <- lapply(places, function(at) sun_times(days, at[[1]], at[[2]], at[[3]]))
            cat(jsonlite::toJSON(lapply(sun, select, sunset, dusk), "columns", na = "null"))
        """)
    )
    days = pd.date_range("2015-01-01", "2024-12-31", freq="3D")
    for place, found in zip(PLACES, r, strict=True):
        python = sun_times(days, *place)
        for event in ("sunset", "dusk"):
            assert found[event] == [None if pd.isna(m) else m for m in python[event]], place
