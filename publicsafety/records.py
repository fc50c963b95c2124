"""Records of a place, ready to be measured: the way from a source description in one call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from publicsafety import paths
from publicsafety.dictionary import Dictionary, read_dictionary
from publicsafety.errors import RecordsError, ToolkitError
from publicsafety.fetch import Found, find_records, wants_sample
from publicsafety.parts import find_parts
from publicsafety.sources import Source, read_source
from publicsafety.standardize import Ledger, standardize
from publicsafety.yaml_files import unknown

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ENGINES = ("pandas", "duckdb", "spark")


@dataclass(frozen=True)
class Records:
    """The records of a place.

    Attributes:
        table: Standard columns, one row per event. See the topic's data dictionary. A pandas table,
            or with the engine "duckdb" a relation over what was read; or with "spark" a frame that
            reads the file whenever it is asked.
        ledger: What became of every row.
        source: Where the records come from.
        dictionary: What the standard columns mean.
        found: The file that was read.
    """

    table: Any
    ledger: Ledger
    source: Source
    dictionary: Dictionary
    found: Found

    def has(self, *columns: str) -> bool:
        """Say whether the table has all these standard columns, each known in some row."""
        return not self.lacks(*columns)

    def lacks(self, *columns: str) -> list[str]:
        """Return those of these standard columns that the table does not have."""
        return [name for name in columns if not self._knows(name)]

    def _knows(self, column: str) -> bool:
        if isinstance(self.table, pd.DataFrame):
            return column in self.table and bool(self.table[column].notna().any())
        return self.ledger.missing.get(column, self.ledger.rows_kept) < self.ledger.rows_kept

    def title(self, column: str) -> str:
        """Return what a standard column is called in plain words."""
        return self.dictionary.field(column).title


def load(
    topic: str,
    source: str,
    *,
    columns: Sequence[str] | None = None,
    engine: Literal["pandas", "duckdb", "spark"] | SparkSession = "pandas",
) -> Records:
    """Load the records of a place as a standard table.

    Args:
        topic: A topic's name, such as "police_stops".
        source: A place's name, such as "minneapolis", or the path of a source description.
        columns: The standard columns that are wanted, such as ["subject_race",
            "search_conducted"]; all by default. A large file is read several times as fast with
            just a few: see `standardize` for what the ledger says then.
        engine: What holds the table. "duckdb" is for records that do not fit in memory: it reads
            CSV or Parquet, also a folder of parts or an address ("kind: remote"), once, and keeps
            the rows on disk, in the cache, until they are no longer used; with `columns` in memory
            as far as there is room. Or, without `columns`, it takes the copy that
            `publicsafety convert` made of them. "spark" is for records that one computer does not
            hold; it reads them on the Spark session of this process, else on the master named in
            PUBLICSAFETY_SPARK_MASTER, else on this computer ("local[*]"). A Spark session in place
            of a name does the same on that session.

    Raises:
        ToolkitError: Something is wrong with the description, the file or its columns; the message
            says where and what to do.
    """
    description = read_source(topic, source)
    dictionary = read_dictionary(topic)
    table: Any
    if engine == "pandas":
        found = find_records(description)
        table, ledger = standardize(found.path, description, dictionary, columns)
    elif engine == "duckdb":
        from publicsafety.convert import find_copy, open_copy
        from publicsafety.duckdb_engine import standardize_lazily

        address = description.records.url
        if description.records.kind == "remote" and address and not wants_sample():
            found = Found(Path(description.records.file), "remote")
            table, ledger = standardize_lazily([address], description, dictionary, columns)
        else:
            found, parts = find_parts(description)
            copy = None if columns else find_copy(description, dictionary, parts)
            if copy is not None:
                table, ledger = open_copy(copy)
            else:
                table, ledger = standardize_lazily(parts, description, dictionary, columns)
    elif isinstance(engine, str) and engine != "spark":
        raise ToolkitError(unknown(engine, ENGINES, "an engine"))
    else:
        from publicsafety.spark_engine import standardize_on_spark

        session = None if engine == "spark" else engine
        found, parts = find_parts(description)
        table, ledger = standardize_on_spark(parts, description, dictionary, columns, session)
    expected = description.records.rows
    if expected is not None and ledger.rows_read != expected and not found.made_up:
        raise RecordsError(
            f"{paths.relative(found.path)}: expected {expected:,} rows, found "
            f"{ledger.rows_read:,}. The file may be cut off or replaced; if it is right, correct "
            f"'rows' in {paths.relative(description.path)}."
        )
    return Records(table, ledger, description, dictionary, found)
