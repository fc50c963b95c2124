"""Execute several reports side by side and freeze the results of those that succeed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from publicsafety.errors import ToolkitError
from publicsafety.render.execute import execute, stop_all
from publicsafety.render.freeze import freeze_folder, recover, write_result
from publicsafety.render.inputs import current_inputs, reports, stale_reasons
from publicsafety.render.qmd import read_page


@dataclass(frozen=True)
class Outcome:
    """How executing one report went.

    Attributes:
        path: The report.
        seconds: How long it took.
        error: What went wrong; None if nothing did.
    """

    path: Path
    seconds: float
    error: str | None = None


def find_due(chosen: Sequence[Path], force: bool) -> list[Path]:
    """Return the reports to execute.

    Args:
        chosen: Pages, or folders of pages, to execute whether stale or not; if none are
            given, the project's stale reports.
        force: Whether to take those that are up to date as well.

    Raises:
        ToolkitError: If a chosen page does not exist, lies outside the project, or executes
            nothing.
    """
    recover()
    if not chosen:
        return [path for path in reports() if force or _is_stale(path)]
    due: list[Path] = []
    for path in chosen:
        if path.is_dir():
            due += reports(path)
        elif not path.is_file() or path.suffix != ".qmd":
            raise ToolkitError(f"There is no page {path} (a .qmd file, or a folder of them).")
        elif read_page(path).engine is None:
            raise ToolkitError(f"{path} holds no Python or R cell to execute.")
        else:
            freeze_folder(path)
            due.append(path)
    return list(dict.fromkeys(path.resolve() for path in due))


def _is_stale(path: Path) -> bool:
    """Whether a report is out of date, or cannot be read, which executing it will tell."""
    try:
        return bool(stale_reasons(path))
    except ToolkitError:
        return True


def render(path: Path) -> None:
    """Execute one report and freeze its result.

    Raises:
        ToolkitError: If it fails; its previous result is as it was.
    """
    inputs = current_inputs(read_page(path))
    write_result(path, execute(path), inputs)


def render_all(
    pages: Sequence[Path], jobs: int | None, started: Callable[[Path], None]
) -> Iterator[Outcome]:
    """Execute reports in parallel, each in a process of its own, and freeze their results.

    Args:
        pages: The reports.
        jobs: How many at once; by default one per core.
        started: Called with each report as it starts.

    Yields:
        How each report went, in the order in which they end. Closing the generator, or an
        interrupt, kills the reports that still run.
    """

    def run(path: Path) -> Outcome:
        started(path)
        begun = time.monotonic()
        error = None
        try:
            render(path)
        except (ToolkitError, OSError) as problem:
            error = str(problem)
        return Outcome(path, time.monotonic() - begun, error)

    pool = ThreadPoolExecutor(jobs or _cores())
    try:
        for future in as_completed([pool.submit(run, path) for path in pages]):
            yield future.result()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        stop_all()
        raise
    finally:
        pool.shutdown()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
