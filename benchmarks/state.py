"""A made-up state's stops by DuckDB: the toolkit against queries written by hand.

    python -m benchmarks.state 5_000_000 50_000_000

Not part of `make bench`: 50 million stops take 5 GB of disk and a while to be made up. Each
contestant runs in a process of its own, once per number of rows.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

RATES = """
    SELECT {race}, count_if({searched} {yes}), count({searched}) FROM {files}
    WHERE {race} IS NOT NULL GROUP BY {race}
"""


def toolkit(folder: Path, columns: list[str] | None) -> dict[str, list[int]]:
    """Load, with the ledger, and measure search rates."""
    from publicsafety.measures import search_rates
    from publicsafety.records import load

    stops = load("police_stops", str(folder / "state.yml"), engine="duckdb", columns=columns)
    rates = search_rates(stops.table)
    counts = rates[["count", "n"]].astype(int).to_numpy().tolist()
    return dict(zip(rates["subject_race"], counts, strict=True))


def by_hand(query: str) -> dict[str, list[int]]:
    """Ask DuckDB for the counts alone."""
    import duckdb

    return {str(race): [k, n] for race, k, n in duckdb.execute(query).fetchall()}


def csv_by_hand(folder: Path) -> dict[str, list[int]]:
    """Ask for the counts of the CSV files."""
    files = f"read_csv('{folder}/parts/*.csv', header=true, all_varchar=true, ignore_errors=true)"
    raw = by_hand(RATES.format(race="race", searched="searched", yes="= 'Y'", files=files))
    from publicsafety.simulate import RACES

    return {RACES[race]: counts for race, counts in raw.items() if race in RACES}


def copy_by_hand(folder: Path) -> dict[str, list[int]]:
    """Ask for the counts of the Parquet copy."""
    files = f"read_parquet('{folder}/converted/police_stops/state/*.parquet')"
    return by_hand(
        RATES.format(race="subject_race", searched="search_conducted", yes="", files=files)
    )


def make_up(folder: Path, rows: int) -> None:
    """Write the stops of a state and their description."""
    from publicsafety.simulate import a_state, describe, write_stops

    for _ in write_stops(a_state(), rows, folder / "parts"):
        pass
    description = yaml.safe_dump(describe("parts"), sort_keys=False)
    (folder / "state.yml").write_text(description, encoding="utf-8")


def copy(folder: Path) -> dict[str, list[int]]:
    """Convert the CSV files."""
    from publicsafety.convert import convert

    convert("police_stops", str(folder / "state.yml"), lambda done, parts, name: None)
    return {}


CONTESTANTS: dict[str, Callable[[Path], dict[str, list[int]]]] = {
    "convert to Parquet": copy,
    "CSV, toolkit": lambda folder: toolkit(folder, ["subject_race", "search_conducted"]),
    "CSV, by hand": csv_by_hand,
    "Parquet copy, toolkit": lambda folder: toolkit(folder, None),
    "Parquet copy, by hand": copy_by_hand,
}


def main(sizes: list[int]) -> None:
    """Make each state up, convert it, and print the results side by side."""
    print(f"{'stops':>12}  {'':24}{'seconds':>9}{'peak MiB':>10}")
    for rows in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            os.environ["PUBLICSAFETY_CACHE"] = name
            # In a process of its own, since a new process counts the memory of the one before.
            making = f"from benchmarks import state; state.make_up(state.Path({name!r}), {rows})"
            subprocess.run([sys.executable, "-c", making], check=True)
            results = [measure(contestant, folder) for contestant in CONTESTANTS]
        for result in results:
            show(rows, result)
        if any(result["counts"] != results[1]["counts"] for result in results[1:]):
            sys.exit(f"The counts differ: {results}")


def show(rows: int, result: dict[str, Any]) -> None:
    """Print a line."""
    print(f"{rows:12,}  {result['name']:24}{result['seconds']:9.2f}{result['peak']:10,.0f}")


def measure(contestant: str, folder: Path) -> dict[str, Any]:
    """Return what a run took and found, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.state", contestant, str(folder)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    result: dict[str, Any] = json.loads(run.stdout)
    return result


def compete(contestant: str, folder: Path) -> None:
    """Run one contestant here, and print what it took and found."""
    import narwhals  # noqa: F401

    import publicsafety.measures  # noqa: F401  imports do not count

    begun = time.perf_counter()
    counts = CONTESTANTS[contestant](folder)
    seconds = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    result = {"name": contestant, "seconds": seconds, "peak": peak, "counts": counts}
    print(json.dumps(result, sort_keys=True))


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in CONTESTANTS:
        compete(sys.argv[1], Path(sys.argv[2]))
    else:
        main([int(size) for size in sys.argv[1:]] or [5_000_000])
