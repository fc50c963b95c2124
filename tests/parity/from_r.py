"""Run R code with the R toolkit loaded."""

from __future__ import annotations

import os
import subprocess

from publicsafety import paths


def run_r(code: str, **settings: str) -> str:
    """Run R code with the toolkit loaded and return what it writes."""
    script = f'setwd("{paths.ROOT}")\nsource("R/publicsafety.R")\n{code}'
    said = subprocess.run(
        ["Rscript", "--no-init-file", "-"],
        input=script,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", **settings},
        check=False,
    )
    assert said.returncode == 0, said.stderr
    return said.stdout
