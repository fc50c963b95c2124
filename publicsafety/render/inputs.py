"""Tell what a report's frozen result was made from, and whether that has changed since.

Quarto compares the text of the page alone. A result depends on more: the records and their
description, the dictionary, included fragments, the project's settings and the code.
"""

from __future__ import annotations

import ast
import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from publicsafety import paths
from publicsafety.errors import ToolkitError
from publicsafety.render.freeze import (
    OUTCOME,
    freeze_folder,
    outcome_digest,
    page_hash,
    read_inputs,
    read_result,
)
from publicsafety.render.qmd import Page, read_page, read_yaml

TEXT = {".py", ".r", ".yml", ".yaml", ".qmd", ".md", ".csv", ".json", ".geojson", ".txt"}
SETTINGS = "the execution settings in _quarto.yml, _metadata.yml or the page's head"
# What a report's words and numbers do not depend on.
NOT_IN_RESULTS = {
    "adapt.py",
    "archive.py",
    "catalog.py",
    "cli.py",
    "cli_records.py",
    "convert.py",
    "duckdb_engine.py",
    "fitness.py",
    "letter.yml",
    "links.py",
    "mapping.py",
    "pages",
    "parts.py",
    "places.py",
    "portals.py",
    "raw_names.py",
    "raw_tables.py",
    "raw_values.py",
    "render",
    "request.py",
    "samples",
    "simulate.py",
    "spark_engine.py",
    "sql.py",
    "states.py",
    "transport.py",
}
# Settings of the toolkit that change what a report says.
VARIABLES = ("PUBLICSAFETY_DATA", "PUBLICSAFETY_SUPPRESS_BELOW")
MISSING = "missing"


def stale_reasons(path: Path) -> list[str]:
    """Return why a page's frozen result is out of date, in plain words; empty if it is not.

    Pages that execute nothing are never out of date.
    """
    page = read_page(path)
    if page.engine is None:
        return []
    result = read_result(path)
    if result is None:
        return ["it has never been executed"]
    if result.hash != page_hash(path):
        return ["the page itself changed since it was executed"]
    then = read_inputs(path)
    if then is None:
        return ["what it was made from is not on record"]
    now = current_inputs(page)
    reasons = []
    if then.pop(OUTCOME, None) != outcome_digest(result):
        reasons.append(
            "its frozen result was written by something else, such as 'quarto render -P'"
        )
    for name in sorted(now.keys() | then.keys()):
        before, after = then.get(name), now.get(name)
        if before == after:
            continue
        if after == MISSING:
            reasons.append(f"{name} is missing")
        elif after is None:
            reasons.append(f"{name} is no longer there, or no longer used")
        elif before is None:
            reasons.append(f"{name} is new since it was executed")
        else:
            reasons.append(f"{name} changed since it was executed")
    shown = re.findall(rf"{re.escape(result.files)}/figure-html/([^\s)\"'{{}}]+)", result.markdown)
    folder = paths.relative(freeze_folder(path))
    lost = sorted(set(shown) - result.figures.keys())
    return reasons + [f"{folder}/figure-html/{name} is missing" for name in lost]


def current_inputs(page: Page) -> dict[str, str]:
    """Return the digest of each thing that a page's result depends on, by its name.

    Files are named from the project's root; text counts with LF line ends.
    """
    inputs = {paths.relative(file): digest(file) for file in _files(page)}
    settings = json.dumps(page.settings(), sort_keys=True, default=str)
    inputs[SETTINGS] = hashlib.sha256(settings.encode()).hexdigest()
    for variable in VARIABLES:
        if value := os.environ.get(variable):
            inputs[f"the setting {variable}"] = value
    return dict(sorted(inputs.items()))


def digest(path: Path) -> str:
    """Return the SHA-256 digest of a file, or "missing"."""
    if not path.is_file():
        return MISSING
    data = path.read_bytes()
    if path.suffix.lower() in TEXT:
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).hexdigest()


def reports(folder: Path | None = None) -> list[Path]:
    """Return the pages below a folder (by default the project's own) that hold Python or R.

    Pages and folders whose name begins with a dot or an underscore, and tests, are no reports.
    A page that cannot be read counts, so that whoever executes it is told why.
    """
    found = []
    for top, folders, files in os.walk(folder or paths.ROOT):
        folders[:] = [
            name for name in folders if not name.startswith((".", "_")) and name != "tests"
        ]
        pages = [Path(top, name) for name in files if name.endswith(".qmd") and name[0] not in "._"]
        found += [path for path in pages if _executes(path)]
    return sorted(found)


def _executes(path: Path) -> bool:
    try:
        return read_page(path).engine is not None
    except ToolkitError:
        return True


def _files(page: Page) -> Iterator[Path]:
    root = paths.ROOT
    yield from page.fragments
    folder = root / "notebooks"
    topic = ""
    if page.path.is_relative_to(folder):
        topic = page.path.relative_to(folder).parts[0]
    for file in sorted((root / "publicsafety").glob("*.yml")):
        if file.name not in NOT_IN_RESULTS:
            yield file
    if page.engine == "knitr":
        yield from (root / "R").glob("*.R")
        yield from page.path.parent.glob("*.R")
    else:
        package = root / "publicsafety"
        for file in sorted(package.rglob("*.py")):
            if file.relative_to(package).parts[0] not in NOT_IN_RESULTS:
                yield file
        yield from page.path.parent.glob("*.py")

    code = "\n".join("\n".join(cell.source) for cell in page.cells() if cell.language)
    for dictionary in sorted(paths.DICTIONARIES.glob("*.yml")):
        if dictionary.stem == topic or re.search(rf"[\"']{dictionary.stem}[\"']", code):
            yield dictionary
    source = default_source(page)
    if topic and source:
        yield from _source_files(topic, source)


def _source_files(topic: str, name: str) -> Iterator[Path]:
    """Give a source description, and those of the files it names that lie in the project."""
    description = paths.SOURCES / topic / f"{name}.yml"
    if name.endswith((".yml", ".yaml")):
        description = Path(name)
    yield description
    if not description.is_file():
        return
    if os.environ.get("PUBLICSAFETY_DATA") == "sample":
        yield from sorted((paths.SAMPLES / topic).glob(f"{name}.*"))
    yield from sorted((paths.GROUPINGS / topic).glob("*.csv"))
    parts = read_yaml(description)
    for related in (parts.get("related") or {}).values():
        yield from _source_files(topic, related)
    for part in parts.values():
        wanted = part.get("file") if isinstance(part, dict) else None
        if isinstance(wanted, str):
            yield from sorted(paths.SNAPSHOTS.glob(f"*/{wanted.lstrip('/')}"))


def default_source(page: Page) -> str | None:
    """Return the source that a report's parameters name, read without executing anything.

    Raises:
        ToolkitError: If the parameters cell is not Python.
    """
    params = page.front_matter.get("params")
    if page.engine == "knitr":
        source = params.get("source") if isinstance(params, dict) else None
        return _text(source.get("value") if isinstance(source, dict) else source)
    for cell in page.cells("python"):
        if cell.language and "parameters" in (cell.options.get("tags") or []):
            try:
                tree = ast.parse("\n".join(cell.source))
            except SyntaxError as error:
                place = page.places[cell.start + (error.lineno or 1) - 1]
                raise ToolkitError(f"{place}, cell parameters: {error.msg}") from None
            for statement in tree.body:
                if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant):
                    names = [t.id for t in statement.targets if isinstance(t, ast.Name)]
                    if "source" in names:
                        return _text(statement.value.value)
    return None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
