"""Writes a small project with the site's own settings and look, and one executed report."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import struct
import zlib
from pathlib import Path

import yaml

from publicsafety.paths import ROOT

REPORT = """\
---
title: "Stops in Springfield"
subtitle: "Springfield, 2020"
description: "Who was stopped."
categories: [Police stops, Springfield]
image: stops_files/figure-html/fig-rates.png
image-alt: "Rates by group"
aliases:
  - /reports/stops/stops.html
jupyter: python3
---

See @fig-rates, @fig-drawn, @tbl-rates, @tbl-short and @sec-ask, but not `@fig-rates`.

## What the records are {#sec-are}

```{python}
open("executed", "a").write("x")
```

### Detail

## Questions {#sec-ask}

| Raw | Standard |
|-----|----------|
| a   | b        |

: What columns are called {#tbl-short}
"""

OUTPUT = """\
::: {#c1 .cell execution_count=1}
``` {.python .cell-code}
rates = search_rates(stops)
```

::: {.cell-output .cell-output-display .cell-output-markdown execution_count=1}
::: {#fig-rates}
```{=html}
<img src="PICTURE" alt="Of 20 &#34;searched&#34; drivers &#60; 5 were let go" class="img-fluid">
```

Search rates, *by group*
:::

```{=html}
<details class="numbers"><summary>The numbers behind this chart</summary>
<table class="gt_table" id="numbers-rates"><tr><th scope="row">A &lt; B</th><td>20</td></tr></table>
</details>
```
:::
:::

::: {#c2 .cell execution_count=2}
::: {.cell-output .cell-output-display .cell-output-markdown execution_count=2}
::: {#tbl-rates}
```{=html}
<table class="gt_table"><tr><th scope="row">A</th><td>21</td></tr></table>
```

Rates in a table
:::
:::
:::

::: {#cell-fig-drawn .cell execution_count=3}
::: {.cell-output .cell-output-display execution_count=3}
![Drawn by a cell](PICTURE){#fig-drawn fig-alt="A line that rises" width=672}
:::
:::
""".replace("PICTURE", "stops_files/figure-html/fig-rates.png")

CELL = '```{python}\nopen("executed", "a").write("x")\n```\n'


def png(width: int = 8, height: int = 4) -> bytes:
    """A gray picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def freeze(root: Path, name: str, source: str, markdown: str) -> None:
    """Write a page and its frozen result."""
    page = root / name
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(source, encoding="utf-8")
    folder = root / "_freeze" / Path(name).with_suffix("")
    for part in ("execute-results", "figure-html"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    result = {
        "engine": "jupyter",
        "markdown": markdown,
        "supporting": [f"{page.stem}_files"],
        "filters": [],
        "includes": {},
    }
    digest = hashlib.md5(source.encode(), usedforsecurity=False).hexdigest()
    (folder / "execute-results" / "html.json").write_text(
        json.dumps({"hash": digest, "result": result}), encoding="utf-8"
    )
    (folder / "figure-html" / "fig-rates.png").write_bytes(png())


def make_project(root: Path) -> Path:
    """Write a project with the site's own settings and look, and the pages of its menu."""
    root.mkdir(parents=True, exist_ok=True)
    settings = yaml.safe_load((ROOT / "_quarto.yml").read_text(encoding="utf-8"))
    settings["website"].pop("sidebar", None)
    written = yaml.safe_dump(settings, sort_keys=False, allow_unicode=True)
    (root / "_quarto.yml").write_text(written, encoding="utf-8")
    shutil.copytree(ROOT / "assets", root / "assets")
    shutil.copy(ROOT / "robots.txt", root)
    for script in settings["project"]["post-render"]:
        (root / script).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / script, root / script)
    menu = set(re.findall(r"href: ([\w/]+\.qmd)", written))
    for name in menu | {"references/data_dictionaries/data_dictionary_police_stops.qmd"}:
        page = root / name
        page.parent.mkdir(parents=True, exist_ok=True)
        title = page.stem.replace("_", " ")
        page.write_text(
            f'---\ntitle: "{title}"\n---\n\n## About {{#about}}\n\nWords of {title}.\n', "utf-8"
        )
    shutil.copy(ROOT / "reports.qmd", root)
    freeze(root, "notebooks/stops/stops.qmd", REPORT, REPORT.replace(CELL, OUTPUT))
    return root
