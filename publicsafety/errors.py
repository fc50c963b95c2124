"""Errors that a volunteer can act on: each says where, what, what was expected and what to do."""

from __future__ import annotations

from collections.abc import Iterable


class ToolkitError(Exception):
    """Something that the person running the toolkit can put right. Never shown as a traceback."""


class MissingColumns(ToolkitError):
    """A measure needs standard columns that the table does not have.

    Attributes:
        columns: The names of the missing standard columns.
    """

    def __init__(self, columns: Iterable[str], have: Iterable[str] = ()) -> None:
        self.columns = list(columns)
        message = f"This table has no column {', '.join(self.columns)}"
        known = list(have)
        if known:
            message += f" (it has: {', '.join(known)})"
        super().__init__(
            message + ". Map a raw column to it under 'columns' in the source description, "
            "or look it up in the topic's data dictionary."
        )


class SourceError(ToolkitError):
    """A described source or state is wrong: names file, line, key and what was expected."""


class RecordsError(ToolkitError):
    """Records could not be found, or what was found is not what the source description says."""
