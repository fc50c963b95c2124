"""How made-up records are written."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence


def as_csv(rows: Sequence[Mapping[str, str]], columns: Sequence[str] | None = None) -> str:
    """Return rows as CSV text with LF line ends, by default with the columns of the first row."""
    lines = io.StringIO()
    writer = csv.DictWriter(lines, list(columns or rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return lines.getvalue()
