"""Executing the reports in parallel, against one after another. `make bench` runs this."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from publicsafety.render.run import find_due, render_all


def main() -> None:
    """Execute every report twice, with one and with all cores, and print both times."""
    reports = find_due([], force=True)
    cores = os.cpu_count() or 1
    print(f"Executing {len(reports)} reports, on {cores} cores")
    seconds = {jobs: execute_all(reports, jobs) for jobs in (1, cores)}
    for jobs, taken in seconds.items():
        how = "one after another" if jobs == 1 else f"{jobs} at once"
        print(f"{how:18}{taken:8.1f} s{seconds[1] / taken:8.1f}x")


def execute_all(reports: list[Path], jobs: int) -> float:
    """Execute reports, `jobs` at once, and return the seconds that it took."""
    begun = time.perf_counter()
    for outcome in render_all(reports, jobs, lambda path: None):
        if outcome.error:
            sys.exit(outcome.error)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
