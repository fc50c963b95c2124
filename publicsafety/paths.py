"""Every folder of the project, from one root."""

from __future__ import annotations

import os
from pathlib import Path


def project_root() -> Path:
    """Return the folder of the project: PUBLICSAFETY_ROOT if set, else the checkout."""
    named = os.environ.get("PUBLICSAFETY_ROOT")
    return Path(named).resolve() if named else Path(__file__).resolve().parent.parent


ROOT = project_root()
NOTEBOOKS = ROOT / "notebooks"
FREEZE = ROOT / "_freeze"
SITE = ROOT / "_site"
SOURCES = ROOT / "data" / "sources"
SNAPSHOTS = ROOT / "data" / "snapshots"
SAMPLES = ROOT / "data" / "samples"
GROUPINGS = ROOT / "data" / "groupings"
DICTIONARIES = ROOT / "references" / "data_dictionaries"
TUTORIALS = ROOT / "tutorials"
LINKS = ROOT / "references" / "external_links.csv"
STATES = ROOT / "references" / "data_sources"


def relative(path: Path | str) -> str:
    """Return a path as a reader knows it: from the project's root where it lies inside.

    The address of a remote file, a text, stays as it is.
    """
    if isinstance(path, str):
        return path
    try:
        return path.resolve().relative_to(ROOT).as_posix()
    except ValueError:
        return str(path)
