from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from publicsafety.render.freeze import FrozenResult, freeze_folder, page_hash, write_result
from publicsafety.render.inputs import current_inputs, default_source, reports, stale_reasons
from publicsafety.render.qmd import read_page

Write = Callable[[str, str], Path]

PYTHON = "```{python}\n#| tags: [parameters]\nsource = 'rutland'  # the place\n```\n"
R = "---\nparams:\n  source: rutland\n---\n\n```{r}\n1\n```\n"
PICTURE = "police_stops_files/figure-html/a.png"

FILES = {
    "data/sources/police_stops/rutland.yml": "records: {kind: snapshot, file: stops.csv.gz}\n"
    "related: {roster: rutland_officers}\n",
    "data/sources/police_stops/rutland_officers.yml": "records: {kind: file, file: o.csv}\n",
    "data/groupings/police_stops/rutland.csv": "value,group\n",
    "publicsafety/frame.yml": "opening: x\n",
    "data/snapshots/police_stops/stops.csv.gz": "records",
    "references/data_dictionaries/police_stops.yml": "fields: []\n",
    "publicsafety/measures.py": "",
    "publicsafety/cli.py": "",
    "publicsafety/render/site.py": "",
    "R/publicsafety.R": "",
    "notebooks/police_stops/_note.md": "note\n",
    "data/sources/police_stops/other.yml": "",
    "references/data_dictionaries/arrests.yml": "",
}


def frozen(write: Write, text: str) -> Path:
    """A page with everything it depends on, as if it had just been executed."""
    for name, content in FILES.items():
        write(name, content)
    page = write("notebooks/police_stops/police_stops.qmd", text + "\n{{< include _note.md >}}\n")
    result = FrozenResult(
        "jupyter", page_hash(page), f"![]({PICTURE})", "police_stops_files", {"a.png": b"x"}
    )
    write_result(page, result, current_inputs(read_page(page)))
    assert stale_reasons(page) == []
    return page


@pytest.mark.parametrize(
    "name",
    [
        "data/sources/police_stops/rutland.yml",
        "data/sources/police_stops/rutland_officers.yml",
        "data/groupings/police_stops/rutland.csv",
        "publicsafety/frame.yml",
        "data/snapshots/police_stops/stops.csv.gz",
        "references/data_dictionaries/police_stops.yml",
        "publicsafety/measures.py",
        "notebooks/police_stops/_note.md",
    ],
)
def test_a_changed_input_makes_a_report_stale_and_is_named(write: Write, name: str) -> None:
    page = frozen(write, PYTHON)
    write(name, FILES[name] + "# changed\n")
    assert stale_reasons(page) == [f"{name} changed since it was executed"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (PYTHON, "publicsafety/cli.py"),
        (PYTHON, "publicsafety/render/site.py"),
        (PYTHON, "R/publicsafety.R"),
        (PYTHON, "data/sources/police_stops/other.yml"),
        (PYTHON, "references/data_dictionaries/arrests.yml"),
        (R, "publicsafety/measures.py"),
    ],
)
def test_what_a_report_does_not_use_does_not_make_it_stale(
    write: Write, text: str, name: str
) -> None:
    page = frozen(write, text)
    write(name, "# changed\n")
    assert stale_reasons(page) == []


def test_r_reports_depend_on_the_r_file(write: Write) -> None:
    page = frozen(write, R)
    write("R/publicsafety.R", "# changed")
    assert stale_reasons(page) == ["R/publicsafety.R changed since it was executed"]


def test_a_checksum_tells_of_new_records_that_are_not_hosted_here(write: Write) -> None:
    page = frozen(write, PYTHON)
    pinned = "records: {kind: url, file: far.csv, sha256: %s}\n"
    write("data/sources/police_stops/rutland.yml", pinned % "1")
    write_result(
        page, FrozenResult("jupyter", page_hash(page), "", "f"), current_inputs(read_page(page))
    )
    assert stale_reasons(page) == []
    write("data/sources/police_stops/rutland.yml", pinned % "2")
    assert len(stale_reasons(page)) == 1


def test_line_ends_make_no_difference(write: Write) -> None:
    page = frozen(write, PYTHON)
    for file in (page, write("publicsafety/measures.py", "")):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert stale_reasons(page) == []


def test_a_file_that_goes_or_comes_is_named(write: Write, project: Path) -> None:
    page = frozen(write, PYTHON)
    (project / "data/sources/police_stops/rutland.yml").unlink()
    write("publicsafety/veil.py", "")
    assert "data/sources/police_stops/rutland.yml is missing" in stale_reasons(page)
    assert "publicsafety/veil.py is new since it was executed" in stale_reasons(page)


def test_the_projects_settings_and_the_users_count(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = frozen(write, PYTHON)
    monkeypatch.setenv("PUBLICSAFETY_SUPPRESS_BELOW", "5")
    write("_quarto.yml", "execute: {echo: false}\n")
    reasons = "; ".join(stale_reasons(page))
    assert "the setting PUBLICSAFETY_SUPPRESS_BELOW is new" in reasons
    assert "the execution settings in _quarto.yml" in reasons


def test_a_changed_page_a_lost_picture_and_a_lost_result_are_told(
    write: Write, project: Path
) -> None:
    page = frozen(write, PYTHON)
    folder = project / "_freeze/notebooks/police_stops/police_stops"
    (folder / "figure-html/a.png").unlink()
    assert stale_reasons(page) == [
        "_freeze/notebooks/police_stops/police_stops/figure-html/a.png is missing"
    ]
    (folder / "execute-results/inputs.json").unlink()
    assert stale_reasons(page) == ["what it was made from is not on record"]
    write("notebooks/police_stops/police_stops.qmd", PYTHON)
    assert stale_reasons(page) == ["the page itself changed since it was executed"]
    (folder / "execute-results/html.json").write_text("<<<<<<< HEAD")
    assert stale_reasons(page) == ["it has never been executed"]


def test_pages_that_execute_nothing_are_never_stale(write: Write) -> None:
    assert stale_reasons(write("index.qmd", "text\n")) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (PYTHON, "rutland"),
        (R, "rutland"),
        (R.replace("source: rutland", "source: {value: rutland}"), "rutland"),
        ("```{python}\nsource = 'x'\n```\n", None),
        ("```{r}\n1\n```\n", None),
    ],
)
def test_the_source_is_read_without_executing(write: Write, text: str, source: str | None) -> None:
    assert default_source(read_page(write("notebooks/a/a.qmd", text))) == source


def test_reports_are_the_pages_with_code(write: Write, project: Path) -> None:
    for name in ("notebooks/a.qmd", "notebooks/_draft.qmd", ".hidden/a.qmd", "tests/a.qmd"):
        write(name, PYTHON)
    write("index.qmd", "text")
    write("notebooks/broken.qmd", "---\na: b: c\n---\n")
    found = [os.path.relpath(path, project) for path in reports()]
    assert found == ["notebooks/a.qmd", "notebooks/broken.qmd"]


def test_a_result_that_another_program_put_in_place_is_stale(write: Write) -> None:
    page = frozen(write, PYTHON)
    result = freeze_folder(page) / "execute-results" / "html.json"
    result.write_text(result.read_text().replace("figure-html/a.png", "figure-html/a.png of Ohio"))
    reasons = stale_reasons(page)
    assert "its frozen result was written by something else" in reasons[0]
