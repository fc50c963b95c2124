"""Made-up statewide stops of any size, of which the truth is known.

For trying and measuring what works on a state's records: agencies of very different size, with
districts and search rules that are set here, and a few faults of the kinds that real files have.
The same seed gives the same bytes, and each part of a file can be made by itself.

In every agency the rule may be the same for all (``gap`` 1) and yet differ between the races
statewide, because agencies that search often stop different people: Simpson's paradox. That is what
comparing within agencies before pooling is for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

RACES = {
    "White": "white",
    "Black": "black",
    "Latino": "hispanic",
    "Asian": "asian/pacific islander",
}
ROWS_OF_A_PART = 500_000
COLUMNS = {
    "stop_no": "stop_id",
    "stopped_at": "datetime",
    "agency": "district",
    "district": "precinct",
    "race": "subject_race",
    "age": "subject_age",
    "searched": "search_conducted",
    "found": "contraband_found",
    "cited": "citation_issued",
}
FAULTS = ("unknown race", "unmapped race", "no such day", "impossible age", "cut-off line")
ONE_FAULT_IN = 10_000


@dataclass(frozen=True)
class State:
    """The truth that made-up stops are drawn from.

    Attributes:
        agencies: Names; the first makes most stops (of forty, a tenth), each further one fewer.
        share: Per agency, each race's share of its stops (agency x race).
        search: Per agency, the chance that a stop of a white driver is searched.
        gap: What that chance is multiplied by for each race.
        hit: The chance that a search finds something.
        cite: The chance of a citation.
        seed: What the random numbers start from.
    """

    agencies: tuple[str, ...]
    share: np.ndarray
    search: np.ndarray
    gap: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0)
    hit: float = 0.25
    cite: float = 0.4
    seed: int = 7

    @property
    def size(self) -> np.ndarray:
        """Each agency's share of all stops."""
        weight = 1 / (np.arange(len(self.agencies)) + 4.0)
        return weight / weight.sum()

    def search_rates(self) -> pd.Series:
        """Return the chance of a search by standard race, over the whole state."""
        stops = self.size[:, None] * self.share
        searches = stops * self.search[:, None] * np.array(self.gap)
        return pd.Series(searches.sum(axis=0) / stops.sum(axis=0), index=list(RACES.values()))


def a_state(agencies: int = 40, gap: tuple[float, ...] = (1, 1, 1, 1), seed: int = 7) -> State:
    """Return a state where agencies with more stops of Black drivers search more of all drivers."""
    random = np.random.default_rng(seed)
    black = np.linspace(0.6, 0.05, agencies)
    latino, asian = random.uniform(0.05, 0.2, agencies), random.uniform(0.01, 0.05, agencies)
    share = np.column_stack([1 - black - latino - asian, black, latino, asian])
    names = tuple(f"MADE-UP agency {n:03}" for n in range(1, agencies + 1))
    return State(names, share, 0.01 + 0.12 * black, gap, seed=seed)


def write_stops(state: State, rows: int, folder: Path) -> Iterator[Path]:
    """Write made-up stops as CSV, half a million to a file, and give each file when it is written.

    Args:
        state: The truth.
        rows: How many stops, faulty ones included.
        folder: Where to put `part-00001.csv` and so on.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for n, begin in enumerate(range(0, rows, ROWS_OF_A_PART), start=1):
        path = folder / f"part-{n:05}.csv"
        stops = make_stops(state, begin, min(ROWS_OF_A_PART, rows - begin))
        lines = stops.to_csv(index=False, lineterminator="\n")
        path.write_text(_with_faults(lines, begin), encoding="utf-8", newline="")
        yield path


def make_stops(state: State, begin: int, rows: int) -> pd.DataFrame:
    """Return raw stops from number `begin` on, with the columns of `COLUMNS` as text."""
    random = np.random.default_rng([state.seed, begin])
    agency = random.choice(len(state.agencies), rows, p=state.size)
    race = (random.random(rows)[:, None] > np.cumsum(state.share, axis=1)[agency]).sum(axis=1)
    race = np.minimum(race, len(RACES) - 1)
    searched = random.random(rows) < state.search[agency] * np.array(state.gap)[race]
    found = np.where(random.random(rows) < state.hit, "Y", "N")
    moment = np.datetime64("2022-01-01T00:00:00") + random.integers(0, 365 * 86400, rows)
    number = np.arange(begin, begin + rows).astype(str)
    return pd.DataFrame(
        {
            "stop_no": np.char.add("MADE-UP-", number),
            "stopped_at": np.char.replace(moment.astype(str), "T", " "),
            "agency": np.array(state.agencies)[agency],
            "district": random.integers(1, 6, rows).astype(str),
            "race": np.array(list(RACES))[race],
            "age": random.integers(16, 80, rows).astype(str),
            "searched": np.where(searched, "Y", "N"),
            "found": np.where(searched, found, ""),
            "cited": np.where(random.random(rows) < state.cite, "Y", "N"),
        }
    )


def describe(file: str) -> dict[str, object]:
    """Return the source description of made-up stops in a file or a folder."""
    yes_no = {"Y": True, "N": False}
    return {
        "title": "Made-up stops in a state that does not exist",
        "agency": "MADE-UP agencies",
        "place": "MADE-UP state",
        "state": "ZZ",
        "timezone": "America/Chicago",
        "license": "CC0",
        "publisher": {"name": "nobody", "url": "https://example.org"},
        "period": {"start": "2022-01-01", "end": "2022-12-31"},
        "records": {"kind": "file", "file": file},
        "columns": COLUMNS,
        "values": {
            "subject_race": RACES | {"Unknown": None},
            "search_conducted": yes_no,
            "contraband_found": yes_no,
            "citation_issued": yes_no,
        },
    }


def faults(rows: int) -> dict[str, int]:
    """Return how many faults of each kind stand in so many rows."""
    each = [range(n * ONE_FAULT_IN // len(FAULTS), rows, ONE_FAULT_IN) for n in range(len(FAULTS))]
    return {fault: len(places) for fault, places in zip(FAULTS, each, strict=True)}


def _with_faults(lines: str, begin: int) -> str:
    """Plant faults, each kind in one row of ten thousand."""
    rows = lines.split("\n")
    step = ONE_FAULT_IN // len(FAULTS)
    for place in range(-begin % step, len(rows) - 2, step):
        kind = FAULTS[(begin + place) // step % len(FAULTS)]
        cells = rows[place + 1].split(",")
        if kind == "unknown race":
            cells[4] = "Unknown"
        elif kind == "unmapped race":
            cells[4] = "Martian"
        elif kind == "no such day":
            cells[1] = "2022-02-30 10:00:00"
        elif kind == "impossible age":
            cells[5] = "211"
        else:
            cells = cells[:4]
        rows[place + 1] = ",".join(cells)
    return "\n".join(rows)
