"""Run the commands of a tutorial as they stand in its text.

A block of ```bash is run in a copy of the project, one after the other. A block of ```text right
after it shows what it prints: each line has to come, in this order; "…" stands for anything in a
line, and a line of its own for any lines. `<!-- ends with an error -->` before a block says so.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from publicsafety import paths

LEFT_OUT = (".*", "_site", "_freeze", "benchmarks", "tests", "__pycache__", "*_files")
BLOCK = re.compile(
    r"(?P<fails><!-- ends with an error -->\s*)?^```bash\n(?P<code>.*?)^```$"
    r"(?:\s*^```text\n(?P<prints>.*?)^```$)?",
    re.M | re.S,
)


@dataclass(frozen=True)
class Command:
    """A block of commands.

    Attributes:
        code: What is run.
        prints: The lines that it shows, or None where the tutorial shows none.
        fails: Whether it ends with an error.
    """

    code: str
    prints: list[str] | None
    fails: bool


def commands_of(text: str) -> list[Command]:
    """Return the blocks of commands in a page."""
    return [
        Command(
            found["code"],
            None if found["prints"] is None else found["prints"].splitlines(),
            found["fails"] is not None,
        )
        for found in BLOCK.finditer(text)
    ]


def copy_project(folder: Path) -> Path:
    """Copy the project to a folder, without what is built."""
    target = folder / "toolkit"
    shutil.copytree(paths.ROOT, target, ignore=shutil.ignore_patterns(*LEFT_OUT), symlinks=True)
    return target


def run_commands(page: Path, project: Path, **settings: str) -> None:
    """Run a page's blocks of commands in a copy of the project, and check what they print.

    Args:
        page: The tutorial.
        project: The copy.
        settings: Environment variables.
    """
    commands = commands_of(page.read_text(encoding="utf-8"))
    assert commands, f"{page.name} has no commands"
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PUBLICSAFETY_ROOT": str(project),
        "PUBLICSAFETY_CACHE": str(project.parent / "cache"),
        "LC_ALL": "C.UTF-8",
        **settings,
    }
    for command in commands:
        assert not re.search(r"^cd ", command.code, re.M), f"a reader stays there: {command.code}"
        done = subprocess.run(
            ["bash", "-eu", "-o", "pipefail", "-c", command.code],
            cwd=project,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        told = f"{page.name}:\n{command.code}printed:\n{done.stdout}"
        assert "Traceback" not in done.stdout, told
        assert (done.returncode != 0) == command.fails, told
        check_lines(command.prints or [], done.stdout, told)


def check_lines(expected: list[str], printed: str, told: str) -> None:
    """Check that lines stand in what was printed, in this order."""
    rest = printed.splitlines()
    for line in expected:
        if line.strip() == "…":
            continue
        form = ".*".join(re.escape(part) for part in line.rstrip().split("…"))
        place = next((n for n, have in enumerate(rest) if re.fullmatch(form, have.rstrip())), None)
        assert place is not None, f"{line!r} is not printed, or not in this place, by {told}"
        rest = rest[place + 1 :]
