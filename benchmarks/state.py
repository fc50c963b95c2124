"""A made-up state's stops by DuckDB: the toolkit against queries written by hand.

    make bench STOPS="5_000_000 50_000_000"

Fifty million stops take 3.4 GB of disk as CSV, as much again for the copies, and a while to be made
up. They go into the folder that PUBLICSAFETY_BENCH names, or a temporary one; made once, they are
found there again. Each contestant runs in a process of its own, once per number of rows.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

WANTED = ["subject_race", "search_conducted"]
RATES = """
    SELECT {race}, count_if({searched} {yes}), count({searched}) FROM {files}
    WHERE {race} IS NOT NULL AND coalesce({day} BETWEEN '2022-01-01' AND '2022-12-31', true)
    GROUP BY {race}
"""
"""Of the year that the records are of, as the toolkit's table is."""
STANDARD_TABLE = """
    CREATE TABLE stops AS
    SELECT
        stop_no AS stop_id, TRY_CAST(stopped_at AS TIMESTAMP) AS datetime,
        CAST(datetime AS DATE) AS date, agency AS district, district AS precinct,
        CASE race
            WHEN 'White' THEN 'white' WHEN 'Black' THEN 'black' WHEN 'Latino' THEN 'hispanic'
            WHEN 'Asian' THEN 'asian/pacific islander'
        END AS subject_race,
        CASE WHEN TRY_CAST(age AS INTEGER) BETWEEN 0 AND 120 THEN CAST(age AS INTEGER) END
            AS subject_age,
        searched = 'Y' AS search_conducted, cited = 'Y' AS citation_issued,
        CASE WHEN searched = 'Y' THEN found = 'Y' END AS contraband_found
    FROM {files}
    WHERE coalesce(TRY_CAST(stopped_at AS DATE) BETWEEN '2022-01-01' AND '2022-12-31', true)
"""
READ_CSV = "header=true, all_varchar=true, ignore_errors=true"


def toolkit(place: Path, columns: list[str] | None) -> dict[str, list[int]]:
    """Load, with the ledger, and measure search rates."""
    from publicsafety.measures import search_rates
    from publicsafety.records import load

    stops = load("police_stops", str(place), engine="duckdb", columns=columns)
    rates = search_rates(stops.table)
    counts = rates[["count", "n"]].astype(int).to_numpy().tolist()
    return dict(zip(rates["subject_race"], counts, strict=True))


def by_hand(files: str) -> dict[str, list[int]]:
    """Ask DuckDB for the counts alone, in files as they were published."""
    import duckdb

    from publicsafety.simulate import RACES

    day = "TRY_CAST(stopped_at AS DATE)"
    query = RATES.format(race="race", searched="searched", yes="= 'Y'", day=day, files=files)
    counts = {str(race): [k, n] for race, k, n in duckdb.execute(query).fetchall()}
    return {RACES[race]: n for race, n in counts.items() if race in RACES}


def csv_by_hand(folder: Path) -> dict[str, list[int]]:
    """Ask for the counts of the CSV files."""
    return by_hand(f"read_csv('{folder}/parts/*.csv', {READ_CSV})")


def parquet_by_hand(folder: Path) -> dict[str, list[int]]:
    """Ask for the counts of the same rows, published as Parquet."""
    return by_hand(f"read_parquet('{folder}/parquet/*.parquet')")


def table_by_hand(folder: Path) -> dict[str, list[int]]:
    """Make the standard table of all columns in a file of DuckDB, and ask it for the counts."""
    import duckdb

    with tempfile.TemporaryDirectory(dir=folder) as temporary:
        stops = duckdb.connect(f"{temporary}/stops.duckdb", config={"memory_limit": "1GiB"})
        stops.execute(STANDARD_TABLE.format(files=f"read_csv('{folder}/parts/*.csv', {READ_CSV})"))
        names = {"race": "subject_race", "searched": "search_conducted", "yes": "", "day": "date"}
        counts = stops.execute(RATES.format(**names, files="stops")).fetchall()
        stops.close()
    return {str(race): [k, n] for race, k, n in counts}


def copy_by_hand(folder: Path) -> dict[str, list[int]]:
    """Ask for the counts of the Parquet copy."""
    import duckdb

    files = f"read_parquet('{folder}/converted/police_stops/csv/*.parquet')"
    names = {"race": "subject_race", "searched": "search_conducted", "yes": "", "day": "date"}
    query = RATES.format(**names, files=files)
    return {str(race): [k, n] for race, k, n in duckdb.execute(query).fetchall()}


def make_up(folder: Path, rows: int) -> None:
    """Write the stops of a state as CSV and as Parquet, and their descriptions."""
    import duckdb

    from publicsafety.simulate import a_state, describe, write_stops

    (folder / "parquet").mkdir(parents=True)
    for part in write_stops(a_state(), rows, folder / "parts"):
        duckdb.execute(
            f"COPY (FROM read_csv('{part}', header=true, all_varchar=true, ignore_errors=true)) "
            f"TO '{folder}/parquet/{part.stem}.parquet'"
        )
    for name, files in {"csv": "parts", "parquet": "parquet"}.items():
        description = yaml.safe_dump(describe(files), sort_keys=False)
        (folder / f"{name}.yml").write_text(description, encoding="utf-8")


def convert_csv(folder: Path) -> dict[str, list[int]]:
    """Convert the CSV files."""
    from publicsafety.convert import convert

    convert("police_stops", str(folder / "csv.yml"), lambda done, parts, name: None)
    return {}


CONTESTANTS: dict[str, Callable[[Path], dict[str, list[int]]]] = {
    "CSV, toolkit, two columns": lambda folder: toolkit(folder / "csv.yml", WANTED),
    "CSV, by hand, two columns": csv_by_hand,
    "CSV, toolkit, all columns": lambda folder: toolkit(folder / "csv.yml", None),
    "CSV, by hand, all columns": table_by_hand,
    "Parquet, toolkit, two columns": lambda folder: toolkit(folder / "parquet.yml", WANTED),
    "Parquet, by hand, two columns": parquet_by_hand,
    "convert to a copy": convert_csv,
    "copy, toolkit": lambda folder: toolkit(folder / "csv.yml", None),
    "copy, by hand": copy_by_hand,
}


def main(sizes: list[int]) -> None:
    """Make each state up, ask all contestants, and print the results side by side."""
    print(f"{platform.platform()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"{'stops':>12}  {'':30}{'seconds':>9}{'CPU':>9}{'peak MiB':>10}{'by hand':>18}")
    for rows in sizes:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(os.environ.get("PUBLICSAFETY_BENCH", temporary)) / str(rows)
            os.environ["PUBLICSAFETY_CACHE"] = str(folder)
            if not (folder / "parquet.yml").exists():
                # In a process of its own, since a new process counts the memory of the one before.
                making = f"state.make_up(state.Path({str(folder)!r}), {rows})"
                code = f"from benchmarks import state; {making}"
                subprocess.run([sys.executable, "-c", code], check=True)
            shutil.rmtree(folder / "converted", ignore_errors=True)
            results = {name: measure(name, folder) for name in CONTESTANTS}
        for name, result in results.items():
            show(rows, result, results.get(name.replace("toolkit", "by hand")))
        found = [result["counts"] for result in results.values() if result["counts"]]
        if any(counts != found[0] for counts in found):
            sys.exit(f"The counts differ: {results}")


def show(rows: int, result: dict[str, Any], hand: dict[str, Any] | None) -> None:
    """Print a line, with how much longer it took than the query by hand (wall, CPU)."""
    ratio = ""
    if hand and hand is not result:
        ratio = f"{result['seconds'] / hand['seconds']:.2f}x, {result['cpu'] / hand['cpu']:.2f}x"
    print(
        f"{rows:12,}  {result['name']:30}{result['seconds']:9.2f}{result['cpu']:9.2f}"
        f"{result['peak']:10,.0f}{ratio:>18}",
        flush=True,
    )


def measure(contestant: str, folder: Path) -> dict[str, Any]:
    """Return what a run took and found, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.state", contestant, str(folder)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    result: dict[str, Any] = json.loads(run.stdout)
    return result


def compete(contestant: str, folder: Path) -> None:
    """Run one contestant here, and print what it took and found."""
    import duckdb  # noqa: F401
    import narwhals  # noqa: F401

    import publicsafety.measures  # imports do not count
    import publicsafety.records  # noqa: F401

    begun, spent = time.perf_counter(), time.process_time()
    counts = CONTESTANTS[contestant](folder)
    seconds, cpu = time.perf_counter() - begun, time.process_time() - spent
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    result = {"name": contestant, "seconds": seconds, "cpu": cpu, "peak": peak, "counts": counts}
    print(json.dumps(result, sort_keys=True))


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in CONTESTANTS:
        compete(sys.argv[1], Path(sys.argv[2]))
    else:
        main([int(size) for size in sys.argv[1:]] or [5_000_000])
