"""Files that are written by a program: pages, schemas, letters' data, made-up samples.

`publicsafety pages` writes them; `publicsafety check` names those that no longer are what it would
write.
"""

from __future__ import annotations

import json
from pathlib import Path

from publicsafety import paths, request, samples, sources, states
from publicsafety.dictionary import read_dictionary
from publicsafety.pages.comparison import comparison_page
from publicsafety.pages.dictionary import dictionary_page
from publicsafety.pages.state import overview, state_page


def generated() -> dict[Path, str]:
    """Return every generated file and the text that it should hold."""
    files = {
        paths.SOURCES / "source.schema.json": _json(sources.json_schema()),
        paths.STATES / "state.schema.json": _json(states.json_schema()),
        **samples.generated(),
    }
    topics = [path.stem for path in sorted(paths.DICTIONARIES.glob("*.yml"))]
    dictionaries = [read_dictionary(topic) for topic in topics]
    for dictionary in dictionaries:
        page = paths.DICTIONARIES / f"data_dictionary_{dictionary.schema.name}.qmd"
        files[page] = dictionary_page(dictionary)
    files[paths.DICTIONARIES / "index.qmd"] = comparison_page(dictionaries)
    known = [states.read_state(code) for code in states.list_states()]
    for state in known:
        files[paths.STATES / f"{state.stem}.qmd"] = state_page(state)
    files[paths.STATES / "index.qmd"] = overview(known)
    files[paths.TUTORIALS / "request_letter_data.js"] = request.data_script()
    return files


def _json(schema: dict[str, object]) -> str:
    return json.dumps(schema, indent=2) + "\n"


def stale() -> list[Path]:
    """Return the generated files that are missing or hold something else."""
    return [
        path
        for path, text in generated().items()
        if not path.exists() or path.read_bytes() != text.encode()
    ]


def write() -> list[Path]:
    """Write the generated files that are stale, and return them."""
    files = generated()
    written = stale()
    for path in written:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path], encoding="utf-8", newline="")
    return written
