"""The tutorials' commands run as they stand in the text, and print what the text says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from commands import check_lines, commands_of, copy_project, run_commands

from publicsafety import paths

PAGES = ("archive_a_dataset", "gather_and_understand_existing_data")
OWN_TEST = "adapt_a_report_to_your_city"
WITH_COMMANDS = sorted(
    page.stem
    for page in paths.TUTORIALS.glob("*.qmd")
    if commands_of(page.read_text(encoding="utf-8")) and page.stem != OWN_TEST
)


@pytest.mark.parametrize("name", WITH_COMMANDS)
def test_the_commands_of_a_tutorial_run_as_they_stand(
    name: str, tmp_path: Path, real_data: Path
) -> None:
    project = copy_project(tmp_path)
    shutil.copytree(paths.FREEZE, project / "_freeze")
    page = project / "tutorials" / f"{name}.qmd"
    run_commands(page, project, PUBLICSAFETY_MIRROR=str(real_data))


@pytest.mark.parametrize("name", PAGES)
def test_a_tutorial_takes_an_hour_and_ends_with_a_checklist(name: str) -> None:
    text = (paths.TUTORIALS / f"{name}.qmd").read_text(encoding="utf-8")
    minutes = [int(found) for found in re.findall(r"^\*(\d+) minutes?\.\*", text, re.M)]
    assert 45 <= sum(minutes) <= 65
    last = text.rpartition("\n## ")[2]
    assert last.startswith("Checklist\n")
    assert last.count("\n- ") >= 5


def test_checklists_are_plain_lists_since_boxes_would_have_no_label() -> None:
    pages = [*paths.TUTORIALS.glob("*.qmd"), *paths.STATES.parent.glob("*.qmd")]
    assert [
        p.name for p in pages if re.search(r"^\s*[-*] \[[ x]\] ", p.read_text("utf-8"), re.M)
    ] == []


PAGE = """
```bash
echo "1 row"; echo more; echo "last 7"
```

```text
1 row
…
last …
```

Not run: `rm x`.

<!-- ends with an error -->

```bash
ls nowhere
```
"""


def test_blocks_are_found_with_what_they_print_and_how_they_end() -> None:
    first, second = commands_of(PAGE)
    assert first.code.startswith("echo")
    assert first.prints == ["1 row", "…", "last …"]
    assert (second.prints, second.fails, first.fails) == (None, True, False)


@pytest.mark.parametrize(
    ("printed", "right"),
    [("1 row\nmore\nlast 7\n", True), ("last 7\n1 row\n", False), ("1 row", False)],
)
def test_lines_have_to_come_in_their_order(printed: str, right: bool) -> None:
    lines = ["1 row", "…", "last …"]
    if right:
        check_lines(lines, printed, "")
    else:
        with pytest.raises(AssertionError, match="not printed"):
            check_lines(lines, printed, "")


@pytest.mark.parametrize(
    "text",
    [
        "```bash\nfalse\n```\n",
        "<!-- ends with an error -->\n```bash\ntrue\n```\n",
        "```bash\necho Traceback\n```\n",
        "```bash\necho a\n```\n\n```text\nb\n```\n",
        "```bash\ncd /\n```\n",
        "no commands",
    ],
)
def test_a_command_that_does_not_do_what_the_text_says_is_noticed(
    tmp_path: Path, text: str
) -> None:
    page = tmp_path / "page.qmd"
    page.write_text(text, encoding="utf-8")
    with pytest.raises(AssertionError):
        run_commands(page, tmp_path)


def test_the_rows_that_stand_alone_are_counted_by_the_code_on_the_page(real_data: Path) -> None:
    page = (paths.TUTORIALS / "work_with_your_community.qmd").read_text(encoding="utf-8")
    code = re.search(r"^```python\n(.*?)^```$", page, re.M | re.S)
    assert code
    done = subprocess.run(
        [sys.executable, "-c", code[1]],
        env=os.environ | {"PUBLICSAFETY_MIRROR": str(real_data)},
        capture_output=True,
        text=True,
        check=True,
    )
    alone, _, rows = done.stdout.split()[:3]
    assert re.search(rf"month, ward, age group +\| +{alone} \|", page)
    assert f"{int(rows):,}" in page
