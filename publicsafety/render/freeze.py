"""Keep executed results in `_freeze`, in the format that `quarto render` reads.

A result is written aside first and moved in only when it is whole. The move replaces one file
at a time, pictures before the text that shows them, and is finished at the next start should it
be cut off; at no moment does a page lack what it names.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import struct
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from publicsafety import paths
from publicsafety.errors import ToolkitError
from publicsafety.render.qmd import Engine

RESULT = "execute-results/html.json"
INPUTS = "execute-results/inputs.json"
FIGURES = "figure-html"
OUTCOME = "the frozen result"
INCOMING = ".incoming"
# Parts of a PNG that say when and by which program it was written, not what it shows.
PNG_NOTES = (b"tEXt", b"zTXt", b"iTXt", b"tIME", b"eXIf")

_writing = threading.Lock()


@dataclass
class FrozenResult:
    """What executing one report gave.

    Attributes:
        engine: What executed it.
        hash: MD5 digest of the .qmd text with LF line ends, as Quarto compares it.
        markdown: The page with its results in place.
        files: The folder of the page's files (`stem_files`), as the Markdown names it.
        figures: The pictures in `files/figure-html`, by name.
    """

    engine: Engine
    hash: str
    markdown: str
    files: str
    figures: dict[str, bytes] = field(default_factory=dict)

    def to_json(self) -> str:
        """Write the result as Quarto's `html.json`."""
        result: dict[str, Any] = {"engine": self.engine, "markdown": self.markdown}
        if self.engine == "knitr":
            result["supporting"] = [self.files] if self.figures else []
            result["filters"] = ["rmarkdown/pagebreak.lua"]
            result |= {"includes": {}, "engineDependencies": {}, "preserve": {}}
            result["postProcess"] = True
        else:
            result |= {"supporting": [self.files], "filters": [], "includes": {}}
        return json.dumps({"hash": self.hash, "result": result}, indent=2, ensure_ascii=False)


def page_hash(path: Path) -> str:
    """Return the MD5 digest of a page's text with LF line ends."""
    text = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return hashlib.md5(text, usedforsecurity=False).hexdigest()


def freeze_folder(path: Path) -> Path:
    """Return the folder in `_freeze` that belongs to a page of the project.

    Raises:
        ToolkitError: If the page lies outside the project.
    """
    root = paths.ROOT
    path = path.resolve()
    if not path.is_relative_to(root):
        raise ToolkitError(f"{path} lies outside the project {root}, which holds the results.")
    return root / "_freeze" / path.relative_to(root).with_suffix("")


def read_result(path: Path) -> FrozenResult | None:
    """Return the frozen result of a page, or None if there is none that can be read."""
    folder = freeze_folder(path)
    try:
        frozen = json.loads((folder / RESULT).read_text("utf-8"))
        result = frozen["result"]
        figures = {item.name: item.read_bytes() for item in sorted((folder / FIGURES).glob("*"))}
        files = path.stem + "_files"
        return FrozenResult(result["engine"], frozen["hash"], result["markdown"], files, figures)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def read_inputs(path: Path) -> dict[str, str] | None:
    """Return the digests that a page's frozen result was made from, or None."""
    try:
        inputs = json.loads((freeze_folder(path) / INPUTS).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return inputs if isinstance(inputs, dict) else None


def outcome_digest(result: FrozenResult) -> str:
    """Return the SHA-256 digest of the text of a frozen result."""
    return hashlib.sha256(result.markdown.encode()).hexdigest()


def write_result(path: Path, result: FrozenResult, inputs: Mapping[str, str]) -> None:
    """Put a whole new result in the place of a page's previous one.

    Args:
        path: The page.
        result: What executing it gave.
        inputs: Digest of each file that the result depends on, by its name.
    """
    folder = freeze_folder(path)
    freeze = paths.ROOT / "_freeze"
    name = quote(folder.relative_to(freeze).as_posix(), safe="")
    part = freeze / INCOMING / f"{name}.{os.getpid()}.part"
    recorded = {**inputs, OUTCOME: outcome_digest(result)}
    digests = json.dumps(recorded, indent=2, ensure_ascii=False) + "\n"
    with _writing:
        _write(part / RESULT, result.to_json().encode())
        _write(part / INPUTS, digests.encode())
        for figure, data in result.figures.items():
            _write(part / FIGURES / figure, data)
        whole = part.with_suffix(".whole")
        part.rename(whole)
        _move_in(whole, folder)


def recover() -> None:
    """Finish what an earlier run could not: move in whole results, drop parts of dead runs."""
    freeze = paths.ROOT / "_freeze"
    for item in sorted((freeze / INCOMING).glob("*")):
        name, process, state = item.name.rsplit(".", 2)
        if is_running(int(process)):
            continue
        if state == "whole":
            _move_in(item, freeze / unquote(name))
        else:
            shutil.rmtree(item)
    _remove_if_empty(freeze / INCOMING)


def is_running(process: int) -> bool:
    """Whether a process of this machine with this number lives."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def without_notes(image: bytes) -> bytes:
    """Return a PNG without dates and program versions; other files unchanged."""
    if not image.startswith(b"\x89PNG\r\n\x1a\n"):
        return image
    return image[:8] + b"".join(chunk for kind, chunk in _chunks(image) if kind not in PNG_NOTES)


def _chunks(image: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 8
    while position + 12 <= len(image):
        length, kind = struct.unpack(">I4s", image[position : position + 8])
        yield kind, image[position : position + 12 + length]
        position += 12 + length


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _move_in(whole: Path, folder: Path) -> None:
    """Put the files of a whole result into their folder, the text after its pictures.

    Every step can be repeated, so that being cut off anywhere does no harm.
    """
    figures = {item.name for item in (whole / FIGURES).glob("*")}
    for name in [*(f"{FIGURES}/{figure}" for figure in sorted(figures)), RESULT, INPUTS]:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(target.name + ".part")
        shutil.copyfile(whole / name, part)
        part.replace(target)
    for item in (folder / FIGURES).glob("*"):
        if item.name not in figures:
            item.unlink()
    _remove_if_empty(folder / FIGURES)
    done = whole.with_suffix(".done")
    whole.rename(done)
    shutil.rmtree(done)
    _remove_if_empty(whole.parent)


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
