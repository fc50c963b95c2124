"""Build and preview the website, with Quarto or, where there is none, without."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePosixPath

from smalldocs import serve

from publicsafety.errors import ToolkitError
from publicsafety.paths import ROOT
from publicsafety.render import embedded, standalone
from publicsafety.render.freeze import recover

OLDEST_QUARTO = (1, 5)
INSTALL_SECONDS = 120
NO_QUARTO = "No Quarto here, and it could not be installed: building with the embedded engine."

Say = Callable[[str], None]


class Engine(StrEnum):
    """What lays out the pages."""

    QUARTO = "quarto"
    EMBEDDED = "embedded"


@dataclass(frozen=True)
class Built:
    """A finished website: its folder, how it was built, and what a reader would miss in it."""

    path: Path
    how: str
    warnings: list[str] = field(default_factory=list)


def build_site(say: Say, engine: Engine | None = None, root: Path = ROOT) -> Built:
    """Write the whole website to `_site`; on failure the earlier website stays as it was.

    Args:
        say: Receives one line where the choice of engine needs explaining.
        engine: Forces one; None takes Quarto where it can be had.
        root: The project's folder.

    Raises:
        ToolkitError: A page cannot be built, or the forced engine is not there.
    """
    recover()
    quarto = choose_quarto(engine, say)
    staging = root / ".staging"
    out = staging / "site"
    shutil.rmtree(out, ignore_errors=True)
    if quarto:
        # Quarto takes --output-dir from the project's folder.
        _run_quarto(quarto, root, "render", "--output-dir", out.relative_to(root).as_posix())
        built = Built(root / "_site", f"Quarto {_version_text(quarto)}")
    else:
        warnings = embedded.build(root, staging / "pages", out)
        built = Built(root / "_site", "the embedded engine", warnings)
    _put_in_place(out, built.path)
    return built


def export(report: Path, target: Path, say: Say, root: Path = ROOT) -> None:
    """Write a report as one HTML file that needs no other.

    Args:
        report: The report's `.qmd`, which must have been executed.
        target: The file to write.
        say: Receives what a reader would miss.
        root: The project's folder.

    Raises:
        ToolkitError: It is no report of this project, or the file cannot be written.
    """
    path = report.resolve()
    if path.suffix != ".qmd" or not path.is_file() or root / "notebooks" not in path.parents:
        raise ToolkitError(f"{report} is no report: name a .qmd file below 'notebooks'.")
    page = PurePosixPath(path.relative_to(root))
    staging = root / ".staging" / "export"
    for warning in embedded.build(root, staging / "pages", staging / "site", only=page):
        if str(page) in warning:
            say(warning)
    built = staging / "site" / page.with_name(page.stem + standalone.ENDING)
    try:
        shutil.copyfile(built, target)
    except OSError as error:
        raise ToolkitError(f"{target} cannot be written: {error.strerror}.") from None


def preview(say: Say, engine: Engine | None = None, port: int = 4200, root: Path = ROOT) -> None:
    """Serve the website on 127.0.0.1 and rebuild it on save, until Ctrl-C."""
    quarto = choose_quarto(engine, say)
    if quarto:
        address = ("--host", "127.0.0.1", "--port", str(port), "--no-browser")
        _run_quarto(quarto, root, "preview", *address)
        return
    staging = root / ".staging" / "preview"
    shutil.rmtree(staging, ignore_errors=True)
    for warning in embedded.stage(root, staging):
        say(warning)
    threading.Thread(target=_restage_on_change, args=(root, staging, say), daemon=True).start()
    if serve.preview(staging, host="127.0.0.1", port=port, open_browser=False):
        raise ToolkitError("The preview did not start; the line above says why.")


def _restage_on_change(root: Path, staging: Path, say: Say) -> None:
    def now() -> dict[str, float]:
        return serve.snapshot(root, root / ".staging") | serve.snapshot(root / "_freeze", staging)

    seen = now()
    while True:
        time.sleep(0.5)
        current = now()
        if current != seen:
            seen = current
            try:
                for warning in embedded.stage(root, staging):
                    say(warning)
            except (ToolkitError, OSError) as error:
                say(str(error))


def choose_quarto(engine: Engine | None, say: Say) -> Path | None:
    """Return the Quarto to build with, or None for the embedded engine.

    Raises:
        ToolkitError: Quarto is forced, and there is none that is new enough.
    """
    if engine is Engine.EMBEDDED:
        return None
    quarto = _find_quarto()
    if engine is Engine.QUARTO:
        if quarto is None:
            raise ToolkitError(
                "There is no Quarto on the PATH. Install it from https://quarto.org, or build "
                "without it: publicsafety site --engine embedded"
            )
        if _version(quarto) < OLDEST_QUARTO:
            raise ToolkitError(
                f"{quarto} is version {_version_text(quarto)}; the site needs 1.5 or newer. "
                "Update it from https://quarto.org, or use --engine embedded."
            )
        return quarto
    if quarto is None and _install_quarto(say):
        quarto = _find_quarto()
    if quarto is None:
        say(NO_QUARTO)
        return None
    if _version(quarto) < OLDEST_QUARTO:
        say(
            f"{quarto} is version {_version_text(quarto)}, older than 1.5: "
            "building with the embedded engine."
        )
        return None
    return quarto


def _find_quarto() -> Path | None:
    found = shutil.which("quarto") or shutil.which("quarto", path=str(_scripts()))
    return Path(found) if found else None


def _scripts() -> Path:
    return Path(sys.executable).parent


def _install_quarto(say: Say) -> bool:
    """Try the PyPI package `quarto-cli` once, which downloads a release of Quarto."""
    tried = Path(sys.prefix) / ".quarto-cannot-be-installed"
    if sys.prefix == sys.base_prefix or tried.exists():
        return False
    say("No Quarto on the PATH: trying to install quarto-cli …")
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "quarto-cli",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        installed = process.wait(INSTALL_SECONDS) == 0
    except subprocess.TimeoutExpired:
        installed = False
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    if not installed:
        tried.touch()
    return installed


def _version_text(quarto: Path) -> str:
    shown = subprocess.run([quarto, "--version"], capture_output=True, text=True, check=False)
    return shown.stdout.strip()


def _version(quarto: Path) -> tuple[int, int]:
    numbers = re.match(r"(\d+)\.(\d+)", _version_text(quarto))
    return (int(numbers[1]), int(numbers[2])) if numbers else (0, 0)


def _run_quarto(quarto: Path, root: Path, *command: str) -> None:
    environment = os.environ | {"QUARTO_PYTHON": sys.executable}
    done = subprocess.run([quarto, *command], cwd=root, env=environment, check=False)
    if done.returncode:
        raise ToolkitError(
            f"Quarto stopped with code {done.returncode}; its message is above. "
            "The earlier _site, if there was one, is as it was."
        )


def _put_in_place(new: Path, site: Path) -> None:
    """Put a finished website where the earlier one is, which stays until the new one is there."""
    old = new.with_name("earlier")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
