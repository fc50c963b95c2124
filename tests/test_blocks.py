"""A plain file that is read in blocks says the same as one that is read whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publicsafety import read
from publicsafety.blocks import cut_into_blocks
from publicsafety.errors import RecordsError

COLUMNS = {"id": "stop_id", "race": "subject_race", "age": "subject_age", "note": "raw_note"}
LINES = st.lists(
    st.sampled_from(["a,white,20,x", "b,Black,,é", "c,,30", "d,Martian,x,y", "e,1,2,3,4", "", ","]),
    max_size=30,
)
FIFTY = "id,race,age,note\n" + "".join(f"s{i},white,20,x\n" for i in range(50))
in_blocks = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@in_blocks
@given(
    start=st.sampled_from(["", "\n\n", "\r\n"]),
    lines=LINES,
    end=st.sampled_from(["", "\n", "\n\n\n"]),
    size=st.integers(1, 200),
)
def test_blocks_follow_each_other_and_end_with_a_line(
    tmp_path: Path, start: str, lines: list[str], end: str, size: int
) -> None:
    path = tmp_path / "file.csv"
    path.write_text(start + "\n".join(["id,race,age,note", *lines]) + end, newline="")
    data = path.read_bytes()
    blocks = [data[begin:stop] for begin, stop in cut_into_blocks(path, size)]
    assert b"".join(blocks) == data
    assert b"id,race,age,note" in blocks[0]
    assert all(block.endswith(b"\n") for block in blocks[:-1])


@in_blocks
@given(lines=LINES, size=st.integers(1, 80), end=st.sampled_from(["\n", "\r\n"]))
def test_records_do_not_depend_on_the_size_of_a_block(
    town: Any, monkeypatch: pytest.MonkeyPatch, lines: list[str], size: int, end: str
) -> None:
    text = "\ufeff" + end.join(["id,race,age,note", "z,white,40,here", *lines])
    whole = town.load(text, columns=COLUMNS)
    with monkeypatch.context() as patch:
        patch.setattr(read, "BLOCK_SIZE", size)
        cut = town.load(text, columns=COLUMNS)
    pd.testing.assert_frame_equal(cut.table, whole.table)
    assert cut.ledger == whole.ledger


@pytest.mark.parametrize("n", [254, 255, 256, 300, 70_000])
def test_any_number_of_texts_is_kept(town: Any, n: int) -> None:
    lines = [f"s{i},white,,note {i % n if i % 7 else ''}" for i in range(n + 300)]
    records = town.load("id,race,age,note\n" + "\n".join(lines), columns=COLUMNS)
    found = records.table["raw_note"].astype("str").tolist()
    assert found == [f"note {i % n}" if i % 7 else "note" for i in range(n + 300)]


def test_a_quotation_mark_in_the_last_block_is_heeded(
    town: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "BLOCK_SIZE", 40)
    lines = ["s,white", *(f"s{i},white,20,x" for i in range(50)), 's51,white,20,"a\nb"']
    records = town.load("id,race,age,note\n" + "\n".join(lines), columns=COLUMNS)
    assert records.table["raw_note"].tolist()[-1] == "a\nb"
    assert records.ledger.set_aside == {"line with 2 cells instead of 4": 1}
    assert records.ledger.rows_read == 52


def test_a_wrong_encoding_in_the_last_block_is_an_error(
    town: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "BLOCK_SIZE", 40)
    text = FIFTY + "s50,white,20,Peña"
    with pytest.raises(RecordsError, match="the text is not utf-8"):
        town.load(text.encode("latin-1"), columns=COLUMNS)


def test_a_cell_that_is_no_number_in_the_last_block_is_counted(
    town: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "BLOCK_SIZE", 40)
    records = town.load(FIFTY + "s50,white,forty,x", columns=COLUMNS)
    assert records.ledger.unparsed == {"subject_age": 1}
    assert records.table["subject_age"].sum() == 1000
