from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from publicsafety.errors import ToolkitError
from publicsafety.render import freeze
from publicsafety.render.freeze import (
    OUTCOME,
    FrozenResult,
    outcome_digest,
    read_inputs,
    read_result,
    recover,
    write_result,
)

Write = Callable[[str, str], Path]


def result(word: str, figures: dict[str, bytes]) -> FrozenResult:
    shown = "".join(f"![](a_files/figure-html/{name})" for name in figures)
    return FrozenResult("jupyter", word, f"{word} {shown}", "a_files", figures)


OLD = result("old", {"both.png": b"old", "before.png": b"old"})
NEW = result("new", {"both.png": b"new", "after.png": b"new"})


def test_a_result_lies_where_quarto_looks_for_it(write: Write, project: Path) -> None:
    page = write("notebooks/t/a.qmd", "text\r\n")
    write_result(page, OLD, {"x": "1"})
    folder = project / "_freeze/notebooks/t/a"
    assert sorted(str(f.relative_to(folder)) for f in folder.rglob("*.*")) == [
        "execute-results/html.json",
        "execute-results/inputs.json",
        "figure-html/before.png",
        "figure-html/both.png",
    ]
    text = (folder / "execute-results/html.json").read_text("utf-8")
    assert text.startswith('{\n  "hash": "old",\n  "result": {\n    "engine": "jupyter",\n')
    assert text.endswith('    "filters": [],\n    "includes": {}\n  }\n}')
    assert freeze.page_hash(page) == hashlib.md5(b"text\n").hexdigest()
    assert read_result(page) == OLD
    assert read_inputs(page) == {"x": "1", OUTCOME: outcome_digest(OLD)}


def test_r_results_say_what_knitr_says(write: Write) -> None:
    page = FrozenResult("knitr", "h", "é", "a_files")
    assert json.loads(page.to_json())["result"]["supporting"] == []
    assert '"markdown": "é"' in page.to_json()


def test_a_page_and_a_folder_of_the_same_name_do_not_disturb_each_other(write: Write) -> None:
    outer, inner = write("notebooks/a.qmd", "x"), write("notebooks/a/a.qmd", "x")
    write_result(inner, OLD, {})
    write_result(outer, NEW, {})
    assert (read_result(outer), read_result(inner)) == (NEW, OLD)


def test_a_page_outside_the_project_has_no_place(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(ToolkitError, match="outside the project"):
        freeze.freeze_folder(tmp_path_factory.mktemp("other") / "a.qmd")


class Killed(BaseException):
    """Stands for a kill: nothing of the toolkit's own handles it."""


STEPS = [(Path, "write_bytes"), (Path, "rename"), (Path, "replace"), (Path, "unlink")]
STEPS_OF_FOLDERS = [(shutil, "copyfile"), (shutil, "rmtree")]


@pytest.mark.parametrize("step", range(20))
def test_a_kill_at_any_step_leaves_a_whole_page_and_is_put_right(
    write: Write, project: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    page = write("notebooks/a.qmd", "x")
    write_result(page, OLD, {"x": "old"})

    taken = 0
    with monkeypatch.context() as patched:
        for owner, name in STEPS + STEPS_OF_FOLDERS:
            real = getattr(owner, name)

            def counted(*args: object, _real: Callable[..., object] = real) -> object:
                nonlocal taken
                if taken >= step:
                    raise Killed
                taken += 1
                return _real(*args)

            patched.setattr(owner, name, counted)
        killed = False
        try:
            write_result(page, NEW, {"x": "new"})
        except Killed:
            killed = True
    if not killed:
        assert read_result(page) == NEW
        return

    left = read_result(page)
    assert left
    assert left.markdown in (OLD.markdown, NEW.markdown)
    named = OLD.figures if left.markdown == OLD.markdown else NEW.figures
    assert set(named) <= set(left.figures)

    monkeypatch.setattr(freeze, "is_running", lambda process: False)
    recover()
    assert read_result(page) in (OLD, NEW)
    left = read_result(page)
    assert left
    expected = "old" if left == OLD else "new"
    assert read_inputs(page) == {"x": expected, OUTCOME: outcome_digest(left)}
    assert not (project / "_freeze/.incoming").exists()
    write_result(page, NEW, {"x": "new"})
    assert read_result(page) == NEW


def test_a_result_that_another_run_is_writing_is_left_alone(write: Write, project: Path) -> None:
    parent = write(f"_freeze/.incoming/a.{freeze.os.getppid()}.part/x", "")
    dead = write("_freeze/.incoming/b.999999999.part/x", "")
    recover()
    assert parent.exists()
    assert not dead.exists()


def test_a_picture_keeps_its_pixels_but_not_when_and_how_it_was_made() -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + b"sum!"

    head, end = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"size"), chunk(b"IEND", b"")
    notes = chunk(b"tEXt", b"Software\0x") + chunk(b"tIME", b"today")
    assert freeze.without_notes(head + notes + end) == head + end
    assert freeze.without_notes(b"<svg>") == b"<svg>"
