"""Blocks of whole lines, by which a plain file is read on all cores.

pyarrow reads a file on all cores as well, but it gives each category of each row four bytes, in
memory that nothing can use again until all is read. New memory takes longer than the reading does.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pyarrow as pa

EMPTY = b"\xef\xbb\xbf\r\n"
SHORT_INDEXES = {1 << 8: pa.uint8(), 1 << 16: pa.uint16()}


class QuotedText(Exception):
    """A file holds a quotation mark, so that a line break may stand within a cell."""


def cut_into_blocks(path: Path, size: int) -> list[tuple[int, int]]:
    """Return where blocks of about `size` bytes begin and end, each at the end of a line.

    The first of them holds the first line that is not empty, which is the header.
    """
    end = path.stat().st_size
    with path.open("rb") as file:
        next((line for line in iter(file.readline, b"") if line.strip(EMPTY)), None)
        cuts = [0]
        while file.tell() + size < end:
            file.seek(size, os.SEEK_CUR)
            file.readline()
            cuts.append(file.tell())
    return list(pairwise([*cuts, end] if cuts[-1] < end else cuts))


def read_blocks(
    path: Path, blocks: Sequence[tuple[int, int]], parse: Callable[[bytes, bool], pa.Table]
) -> pa.Table:
    """Parse the blocks of a plain file on all cores, and put their rows together.

    Args:
        path: The file.
        blocks: Where they begin and end.
        parse: What makes a table of a block. It is told whether the header stands in it.

    Returns:
        The rows in the order of the file. Categories have indexes of as few bytes as can be.

    Raises:
        QuotedText: There is a quotation mark in the file.
    """

    def read(block: tuple[int, int]) -> list[pa.Table]:
        begin, end = block
        with path.open("rb", buffering=0) as file:
            file.seek(begin)
            lines = file.read(end - begin)
        if b'"' in lines:
            raise QuotedText
        return [shorten(parse(lines, begin == 0))] if lines.strip(EMPTY) else []

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            tables = [table for tables in pool.map(read, blocks) for table in tables]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return pa.concat_tables(tables, promote_options="permissive")


def shorten(table: pa.Table) -> pa.Table:
    """Make text of categories of bytes, with the shortest indexes that can hold them.

    Raises:
        pyarrow.ArrowInvalid: A category is not UTF-8.
    """
    return pa.table({name: _shorten(table.column(name)) for name in table.column_names})


def _shorten(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if not pa.types.is_dictionary(column.type):
        return column
    most = max((len(chunk.dictionary) for chunk in column.chunks), default=0)
    index = next((kind for room, kind in SHORT_INDEXES.items() if most < room), pa.int32())
    shorter = [
        pa.DictionaryArray.from_arrays(
            chunk.indices.cast(index, safe=False), chunk.dictionary.cast(pa.string()), safe=False
        )
        for chunk in column.chunks
    ]
    return pa.chunked_array(shorter, pa.dictionary(index, pa.string()))
