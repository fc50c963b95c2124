"""Five million stops: the toolkit against plain pandas, and against DuckDB's own query.

`make bench` runs this. Each contestant reads the same CSV file (the Minneapolis stops 96 times
over) in a process of its own. They take turns, and the fastest run of each counts. Those that make
the same table must end with the same numbers of known cells in every column, and all with the same
search rates. The toolkit keeps its ledger and checks the table besides.
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

Result = tuple[dict[str, list[int]], Any]
"""Standard race to searches and stops where both are known; and the standard table, if any."""


def toolkit(path: Path, only: list[str] | None = None) -> Callable[[], Result]:
    """Load, standardize and measure with the toolkit, ledger and checks included."""
    from publicsafety.dictionary import read_dictionary
    from publicsafety.measures import search_rates
    from publicsafety.sources import read_source
    from publicsafety.standardize import standardize

    source, dictionary = read_source("police_stops", "minneapolis"), read_dictionary("police_stops")

    def run() -> Result:
        stops, _ = standardize(path, source, dictionary, only)
        rates = search_rates(stops)
        counts = rates[["count", "n"]].astype(int).to_numpy().tolist()
        return dict(zip(rates["subject_race"], counts, strict=True)), stops

    return run


def plain_pandas(path: Path, usecols: list[str] | None = None) -> Callable[[], Result]:
    """Do the same with pandas, as most would write it: read, map values, derive, check, group."""
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
        return {str(race): [int(k), int(n)] for race, k, n in counts.itertuples()}, stops

    return run


def pandas_usecols(path: Path) -> Callable[[], Result]:
    """Do so with the mapped columns named; here that is all of them, but pandas needs less then."""
    from publicsafety.sources import read_source

    return plain_pandas(path, list(read_source("police_stops", "minneapolis").columns))


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
        return {str(races[race]): [k, n] for race, k, n in rows if races[race]}, None

    return run


CONTESTANTS: dict[str, Callable[[Path], Callable[[], Result]]] = {
    "toolkit": toolkit,
    "plain pandas": plain_pandas,
    "pandas, usecols": pandas_usecols,
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
    if any(best[name]["table"] != best["toolkit"]["table"] for name in list(best)[:3]):
        sys.exit(f"The tables differ: {best}")
    ours = best["toolkit"]
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
    counts, table = run()
    seconds = time.perf_counter() - begun
    unit = 1 if platform.system() == "Darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20
    result = {"seconds": seconds, "peak": peak, "counts": counts}
    print(json.dumps(result | {"table": None if table is None else describe(table)}))


def describe(table: Any) -> dict[str, int]:
    """Return the number of known cells of each column."""
    return {name: int(n) for name, n in sorted(table.notna().sum().items())}


if __name__ == "__main__":
    if len(sys.argv) == 3:
        compete(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
