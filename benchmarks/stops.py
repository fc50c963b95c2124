"""Five million stops: the toolkit against plain pandas, and against DuckDB's own query.

`make bench` runs this. Each contestant reads the same CSV file (the Minneapolis stops 96 times
over) in a process of its own. They take turns, and the fastest run of each counts. Those that make
the same table must end with the same numbers of known cells in every column, those that keep a
ledger with the same ledger, and all with the same search rates.
"""

from __future__ import annotations

import gzip
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

REPEATS = 96
RUNS = 5
SNAPSHOTS = Path(__file__).resolve().parent.parent / "data" / "snapshots" / "police_stops"
STOPS = SNAPSHOTS / "minneapolis_mn_police_stops_2017.csv.gz"

TWO = ["subject_race", "search_conducted"]
FROM = ["date", "personSearch", "vehicleSearch", "race"]
"""What the two are made from, and the date that shows that a stop is of 2017."""

Result = tuple[dict[str, list[int]], Any, dict[str, Any] | None]
"""Standard race to searches and stops where both are known; the standard table, the ledger."""


def toolkit(path: Path, only: list[str] | None = None) -> Callable[[], Result]:
    """Load, standardize and measure with the toolkit, ledger and checks included."""
    from publicsafety.dictionary import read_dictionary
    from publicsafety.measures import search_rates
    from publicsafety.sources import read_source
    from publicsafety.standardize import standardize

    source, dictionary = read_source("police_stops", "minneapolis"), read_dictionary("police_stops")

    def run() -> Result:
        stops, ledger = standardize(path, source, dictionary, only)
        rates = search_rates(stops)
        counts = rates[["count", "n"]].astype(int).to_numpy().tolist()
        return dict(zip(rates["subject_race"], counts, strict=True)), stops, asdict(ledger)

    return run


def pandas_with_ledger(path: Path) -> Callable[[], Result]:
    """Do the same with pandas: the same table, and the same count of all that was not used."""
    import pandas as pd

    from publicsafety.sources import read_source
    from publicsafety.standardize import BLANK_ROW, OUTSIDE_PERIOD, Ledger

    source = read_source("police_stops", "minneapolis")
    limits = {"lat": (-15, 72), "lng": (-180, -64)}
    yes_no = ["search_person", "search_vehicle", "citation_issued"]

    def run() -> Result:
        raw_names = {raw: standard for standard, raw in source.standard_columns.items()}
        stops = pd.read_csv(path, usecols=list(raw_names)).rename(columns=raw_names)
        ledger: dict[str, Any] = asdict(Ledger(len(stops)))
        for column in stops.select_dtypes("str").columns:
            stops[column] = stops[column].str.strip()
            stops[column] = stops[column].mask(stops[column] == "")
        for column, values in source.values.items():
            said, known = stops[column].notna(), stops[column].isin(list(values))
            if (said & ~known).any():
                counts = stops.loc[said & ~known, column].value_counts()
                ledger["unmapped"][column] = counts.to_dict()
            stops[column] = stops[column].map(values)
            if unknown := int((known & stops[column].isna()).sum()):
                ledger["said_unknown"][column] = unknown
        stops[yes_no] = stops[yes_no].astype("boolean")
        written = stops["datetime"].notna()
        stops["datetime"] = pd.to_datetime(stops["datetime"], errors="coerce")
        if unparsed := int((written & stops["datetime"].isna()).sum()):
            ledger["unparsed"]["datetime"] = unparsed
        for column, (low, high) in limits.items():
            outside = stops[column].notna() & ~stops[column].between(low, high)
            if outside.any():
                ledger["out_of_range"][column] = int(outside.sum())
            stops[column] = stops[column].mask(outside)
        stops["date"] = stops["datetime"].dt.normalize()
        stops["search_conducted"] = stops["search_person"] | stops["search_vehicle"]
        blank = stops.isna().all(axis="columns")
        if blank.any():
            ledger["set_aside"][BLANK_ROW] = int(blank.sum())
            stops = stops[~blank]
        outside = (stops["date"] < "2017-01-01") | (stops["date"] > "2017-12-31")
        if outside.any():
            ledger["set_aside"][OUTSIDE_PERIOD] = int(outside.sum())
            stops = stops[~outside]
        ledger["missing"] = stops.isna().sum().to_dict()
        counts = stops.groupby("subject_race")["search_conducted"].agg(["sum", "count"])
        return {str(race): [int(k), int(n)] for race, k, n in counts.itertuples()}, stops, ledger

    return run


def plain_pandas(path: Path, usecols: list[str] | None = None) -> Callable[[], Result]:
    """Make the same table with pandas, as most would write it, and count nothing."""
    import pandas as pd

    from publicsafety.sources import read_source

    source = read_source("police_stops", "minneapolis")

    def run() -> Result:
        raw_names = {raw: standard for standard, raw in source.standard_columns.items()}
        stops = pd.read_csv(path, usecols=usecols).rename(columns=raw_names)
        stops["datetime"] = pd.to_datetime(stops["datetime"])
        for column, values in source.values.items():
            if column in stops:
                stops[column] = stops[column].map(values)
        for column in ("search_person", "search_vehicle", "citation_issued"):
            if column in stops:
                stops[column] = stops[column].astype("boolean")
        if "lat" in stops:
            stops["lat"] = stops["lat"].where(stops["lat"].between(-15, 72))
            stops["lng"] = stops["lng"].where(stops["lng"].between(-180, -64))
        stops["date"] = stops["datetime"].dt.normalize()
        stops["search_conducted"] = stops["search_person"] | stops["search_vehicle"]
        stops = stops[stops["date"].between("2017-01-01", "2017-12-31")]
        counts = stops.groupby("subject_race")["search_conducted"].agg(["sum", "count"])
        return {str(race): [int(k), int(n)] for race, k, n in counts.itertuples()}, stops, None

    return run


def duckdb_query(path: Path) -> Callable[[], Result]:
    """Ask DuckDB for the rates alone: the limit of what reading this file can take."""
    import duckdb

    from publicsafety.sources import read_source

    races = read_source("police_stops", "minneapolis").values["subject_race"]
    query = """
        SELECT race, count_if(personSearch = 'YES' OR vehicleSearch = 'YES'), count(personSearch)
        FROM read_csv(?, header = true) WHERE race IS NOT NULL GROUP BY race
    """

    def run() -> Result:
        rows = duckdb.execute(query, [str(path)]).fetchall()
        return {str(races[race]): [k, n] for race, k, n in rows if races[race]}, None, None

    return run


CONTESTANTS: dict[str, Callable[[Path], Callable[[], Result]]] = {
    "toolkit": toolkit,
    "pandas with ledger": pandas_with_ledger,
    "plain pandas": plain_pandas,
    "toolkit, two columns": partial(toolkit, only=TWO),
    "pandas, two columns": partial(plain_pandas, usecols=FROM),
    "DuckDB's query": duckdb_query,
}


def main() -> None:
    """Run every contestant and print the results side by side."""
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stops.csv"
        rows = write_stops(path)
        print(f"{rows:,} stops, {path.stat().st_size / 1e6:,.0f} MB of CSV; best of {RUNS} runs\n")
        runs = [{name: measure(name, path) for name in CONTESTANTS} for _ in range(RUNS)]
    best = {
        name: min((run[name] for run in runs), key=lambda result: result["seconds"])
        for name in CONTESTANTS
    }
    if len({json.dumps(sorted(result["counts"].items())) for result in best.values()}) > 1:
        sys.exit(f"The search rates differ: {best}")
    ours = best["toolkit"]
    if any(best[name]["table"] != ours["table"] for name in ("pandas with ledger", "plain pandas")):
        sys.exit(f"The tables differ: {best}")
    if best["pandas with ledger"]["ledger"] != ours["ledger"]:
        sys.exit(f"The ledgers differ: {best}")
    print(f"{'':20}{'seconds':>9}{'peak MiB':>10}{'time':>9}{'memory':>9}")
    for name, result in best.items():
        time_ratio, memory_ratio = (result[key] / ours[key] for key in ("seconds", "peak"))
        print(
            f"{name:20}{result['seconds']:9.2f}{result['peak']:10,.0f}"
            f"{time_ratio:8.1f}x{memory_ratio:8.1f}x"
        )
    print(f"\nThe 1-minute load was {os.getloadavg()[0]:.1f} when the last run ended.\n")


def write_stops(path: Path) -> int:
    """Write the Minneapolis stops over and over, and return the number of rows."""
    with gzip.open(STOPS, "rb") as file:
        header = file.readline()
        body = file.read()
    with path.open("wb") as out:
        out.write(header)
        for _ in range(REPEATS):
            out.write(body)
    return body.count(b"\n") * REPEATS


def measure(name: str, path: Path) -> dict[str, Any]:
    """Return what one run took and found, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.stops", name, str(path)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    result: dict[str, Any] = json.loads(run.stdout)
    return result


def compete(name: str, path: Path) -> None:
    """Run one contestant here, once on one year to warm up, and print what it took and found."""
    CONTESTANTS[name](STOPS)()
    run = CONTESTANTS[name](path)
    begun = time.perf_counter()
    counts, table, ledger = run()
    seconds = time.perf_counter() - begun
    unit = 1 if platform.system() == "Darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20
    result = {"seconds": seconds, "peak": peak, "counts": counts, "ledger": ledger}
    print(json.dumps(result | {"table": None if table is None else describe(table)}))


def describe(table: Any) -> dict[str, int]:
    """Return the number of known cells of each column."""
    return {name: int(n) for name, n in sorted(table.notna().sum().items())}


if __name__ == "__main__":
    if len(sys.argv) == 3:
        compete(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
