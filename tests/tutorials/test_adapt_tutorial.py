"""The tutorial on adapting a report: its commands run, and its edits are made, as they stand."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any

from commands import copy_project, run_commands
from ruamel.yaml import YAML

from publicsafety import paths, portals

NAME = "adapt_a_report_to_your_city"
FILE = "use_of_force/st_louis_county_mo_use_of_force_2016_2021.csv.gz"
BLOCK = re.compile(r"^```(bash|text|yaml|python)\n(.*?)^```$", re.M | re.S)


def steps_of(text: str) -> list[tuple[str, str]]:
    """Return the blocks in order; all that a command prints is one block right after it."""
    steps: list[tuple[str, str]] = []
    for kind, body in BLOCK.findall(text):
        if kind == "text" and steps[-1][0] == "text":
            steps[-1] = (kind, f"{steps[-1][1]}…\n{body}")
        else:
            steps.append((kind, body))
    return steps


def edit(project: Path, body: str) -> None:
    """Make an edit of a description: a whole one is written, a part of one is put in its place."""
    first, _, rest = body.partition("\n")
    path = project / first.removeprefix("# ")
    yaml = YAML()
    yaml.preserve_quotes = True
    if not path.exists():
        path.write_text(rest, encoding="utf-8")
        return
    tree = yaml.load(path.read_text(encoding="utf-8"))
    put_in(tree, yaml.load(rest))
    yaml.dump(tree, path)


def put_in(tree: Any, part: Any) -> None:
    for key, value in part.items():
        if isinstance(value, dict) and isinstance(tree.get(key), dict):
            put_in(tree[key], value)
        else:
            tree[key] = value


def test_the_tutorial_works_as_it_stands(tmp_path: Path, real_data: Path) -> None:
    project = copy_project(tmp_path)
    text = (project / "tutorials" / f"{NAME}.qmd").read_text(encoding="utf-8")
    address = re.search(r"--from (https\S+)", text)
    assert address
    kept = tmp_path / "cache" / "use_of_force"
    kept.mkdir(parents=True)
    records = gzip.decompress((real_data / FILE).read_bytes())
    for name in (portals._file_name(address[1]), "st_louis_county.csv"):
        (kept / name).write_bytes(records)

    page = tmp_path / "step.md"
    steps = steps_of(text)
    for number, (kind, body) in enumerate(steps):
        if kind == "bash":
            after = steps[number + 1 :][:1]
            printed = f"\n```text\n{after[0][1]}```\n" if after and after[0][0] == "text" else ""
            page.write_text(f"```bash\n{body}```\n{printed}", encoding="utf-8")
            run_commands(page, project)
        elif kind == "yaml":
            edit(project, body)
        elif kind == "python":
            report = project / "notebooks/use_of_force/by_hand.qmd"
            old = report.read_text(encoding="utf-8")
            assert old.count('source = "minneapolis"\n') == 1
            report.write_text(old.replace('source = "minneapolis"\n', body), encoding="utf-8")

    frozen = project / "_freeze/notebooks/use_of_force/st_louis_county/execute-results/html.json"
    assert "Dog- Not Citizen" in frozen.read_text(encoding="utf-8")


def test_every_topic_can_be_named_in_the_command() -> None:
    text = (paths.TUTORIALS / f"{NAME}.qmd").read_text(encoding="utf-8")
    topics = {path.name for path in paths.NOTEBOOKS.iterdir() if path.is_dir()}
    assert topics == {path.stem for path in paths.DICTIONARIES.glob("*.yml")}
    assert "publicsafety adapt use_of_force " in text
