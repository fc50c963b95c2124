from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[[str, str], Path]
COMMAND = [sys.executable, "-c", "from publicsafety.cli import main; main()", "render"]


def render(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, text=True, env={**os.environ, **environment}
    )


def frozen(project: Path) -> dict[str, bytes]:
    files = sorted((project / "_freeze").rglob("*.*"))
    return {str(f.relative_to(project)): f.read_bytes() for f in files if f.is_file()}


def wait_for(condition: Callable[[], object], seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.05)


def is_alive(process: int) -> bool:
    status = Path(f"/proc/{process}/stat")
    if status.parent.parent.joinpath("self").exists():
        return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def sleeper(language: str, mark: Path) -> str:
    """A page that says under which number it runs, and then does not end."""
    if language == "python":
        return (
            f"```{{python}}\nimport os, time\nopen('{mark}', 'w').write(f'{{os.getpid()}}\\n')\n"
            "time.sleep(600)\n```\n"
        )
    return f"```{{r}}\ncat(Sys.getpid(), '\\n', file = '{mark}')\nSys.sleep(600)\n```\n"


def test_a_failing_report_keeps_its_result_and_the_others_go_on(
    write: Write, project: Path
) -> None:
    good = write("notebooks/good.qmd", "```{python}\n1\n```\n")
    bad = write("notebooks/bad.qmd", "```{python}\n2\n```\n")
    assert render().returncode == 0
    before = frozen(project)

    good.write_text("```{python}\n3\n```\n")
    bad.write_text("```{python}\n#| label: odd\nnothing\n```\n")
    write("notebooks/odd.qmd", "---\na: b: c\n---\n")
    run = render()
    assert run.returncode == 1
    assert "notebooks/bad.qmd, line 3, cell odd: NameError: name 'nothing'" in run.stderr
    assert "notebooks/odd.qmd, line 2: " in run.stderr
    assert "Traceback" not in run.stderr
    assert "1 of 3 reports executed" in run.stderr
    after = frozen(project)
    changed = {name for name in after if after[name] != before.get(name)}
    assert {name.split("/")[2] for name in changed} == {"good"}


def test_only_stale_reports_are_executed_and_force_executes_all(
    write: Write, project: Path
) -> None:
    write("notebooks/a.qmd", "```{python}\nprint('a')\n```\n")
    write("notebooks/b.qmd", "```{python}\nprint('b')\n```\n")
    assert "2 reports executed" in render("--jobs", "1").stderr
    first = frozen(project)
    assert render().stderr == "Every report is up to date.\n"
    write("notebooks/b.qmd", "```{python}\nprint('c')\n```\n")
    run = render()
    assert "b.qmd" in run.stderr
    assert "a.qmd" not in run.stderr
    write("notebooks/b.qmd", "```{python}\nprint('b')\n```\n")
    assert "2 reports executed" in render("--force").stderr
    assert frozen(project) == first


def test_a_page_that_is_not_there_is_a_clear_error(write: Write) -> None:
    run = render("nowhere.qmd")
    assert run.returncode == 1
    assert "There is no page nowhere.qmd" in run.stderr
    assert "Traceback" not in run.stderr


def test_without_r_the_other_reports_proceed(write: Write, project: Path) -> None:
    write("notebooks/a.qmd", "```{python}\n1\n```\n")
    write("notebooks/b.qmd", "```{r}\n1\n```\n")
    run = render(PATH="")
    assert run.returncode == 1
    assert "notebooks/b.qmd needs R." in run.stderr
    assert "apt.txt" in run.stderr
    assert "_freeze/notebooks/a/execute-results/html.json" in frozen(project)


@pytest.mark.parametrize(
    ("language", "number"),
    [
        ("python", signal.SIGINT),
        ("python", signal.SIGTERM),
        ("python", signal.SIGKILL),
        pytest.param("r", signal.SIGINT, marks=pytest.mark.r),
    ],
)
def test_stopping_leaves_the_results_as_they_were(
    write: Write, project: Path, language: str, number: signal.Signals
) -> None:
    page = write("notebooks/a.qmd", f"```{{{language}}}\n1\n```\n")
    assert render().returncode == 0
    before = frozen(project)
    mark = project / "mark"
    page.write_text(sleeper(language, mark))
    run = subprocess.Popen(COMMAND, stderr=subprocess.PIPE, text=True, start_new_session=True)
    wait_for(lambda: mark.exists() and mark.read_text().endswith("\n"))
    run.send_signal(number)
    said = run.communicate(timeout=30)[1]
    assert run.returncode
    assert "Traceback" not in said
    wait_for(lambda: not is_alive(int(mark.read_text())))
    assert frozen(project) == before
    page.write_text(f"```{{{language}}}\n1\n```\n")
    assert render().stderr == "Every report is up to date.\n"
