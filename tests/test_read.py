"""A file that is not what it should be is a clear error or a line in the ledger."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import lzma
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publicsafety import read
from publicsafety.errors import RecordsError
from publicsafety.records import load

TABLE = "id,race,age\n" + "".join(f"s{i},white,{20 + i % 50}\n" for i in range(2000))
COLUMNS = {"id": "stop_id", "race": "subject_race", "age": "subject_age"}


def zipped(data: bytes, *names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names or ("town.csv",):
            archive.writestr(name, data)
    return out.getvalue()


PACKED = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "zip": zipped}


@pytest.mark.parametrize("how", PACKED)
def test_packed_files_are_known_by_their_first_bytes(town: Any, how: str) -> None:
    records = town.load(PACKED[how](TABLE.encode()), columns=COLUMNS)
    assert records.ledger.rows_kept == 2000


@pytest.mark.parametrize("keep", [0.3, 0.9, 0.99])
@pytest.mark.parametrize("how", PACKED)
def test_a_truncated_packed_file_is_an_error(town: Any, how: str, keep: float) -> None:
    data = PACKED[how](TABLE.encode())
    with pytest.raises(RecordsError, match=r"town\.csv: the file ends too early or is damaged"):
        town.load(data[: int(len(data) * keep)], columns=COLUMNS)


def test_damage_inside_a_packed_file_is_an_error(town: Any) -> None:
    data = bytearray(gzip.compress(TABLE.encode()))
    data[len(data) // 2] ^= 0xFF
    with pytest.raises(RecordsError, match="damaged"):
        town.load(bytes(data), columns=COLUMNS)


def test_a_line_cut_short_is_set_aside(town: Any) -> None:
    records = town.load(TABLE.rstrip().rpartition(",")[0], columns=COLUMNS)
    assert records.ledger.rows_read == 2000
    assert records.ledger.set_aside == {"line with 2 cells instead of 3": 1}


@pytest.mark.parametrize("pin", [{"rows": 2000}, {"sha256": "0" * 64}], ids=["rows", "checksum"])
def test_a_cut_off_table_is_an_error_where_its_length_is_pinned(
    town: Any, pin: dict[str, Any]
) -> None:
    cut = TABLE[: TABLE.index("s1500")]
    with pytest.raises(RecordsError, match="expected"):
        town.load(cut, columns=COLUMNS, records={"kind": "file", "file": "town.csv"} | pin)


def test_pinned_rows_count_the_lines_set_aside(town: Any) -> None:
    records = {"kind": "file", "file": "town.csv", "rows": 3}
    table = "id,race,age\ns1,white,20\ns2,white\ns3,white,20\n"
    assert town.load(table, columns=COLUMNS, records=records).ledger.rows_kept == 2


def test_an_archive_of_several_files_is_an_error(town: Any) -> None:
    with pytest.raises(RecordsError, match=r"found 2: a\.csv, b\.csv"):
        town.load(zipped(TABLE.encode(), "a.csv", "b.csv"), columns=COLUMNS)


def test_an_excel_workbook_is_an_error_that_says_what_to_do(town: Any) -> None:
    book = zipped(b"<x/>", "[Content_Types].xml", "xl/workbook.xml")
    with pytest.raises(RecordsError, match=r"Excel workbook.*CSV"):
        town.load(book, columns=COLUMNS)


@pytest.mark.parametrize("where", [0, 1999], ids=["first row", "last row"])
def test_a_wrong_encoding_is_an_error_that_names_the_key(town: Any, where: int) -> None:
    data = TABLE.encode().replace(f"s{where},".encode(), "café,".encode("latin-1"))
    with pytest.raises(RecordsError, match=r"not utf-8.*encoding.*latin-1"):
        town.load(data, columns=COLUMNS)


def test_the_encoding_of_the_description_is_used(town: Any) -> None:
    records = {"kind": "file", "file": "town.csv", "encoding": "latin-1"}
    loaded = town.load(
        "id,plaza\n1,Café\n".encode("latin-1"),
        records=records,
        columns={"id": "stop_id", "plaza": "neighborhood"},
    )
    assert loaded.table["neighborhood"].tolist() == ["Café"]


def test_utf_16_is_read(town: Any) -> None:
    records = {"kind": "file", "file": "town.csv", "encoding": "utf-16"}
    assert town.load(TABLE.encode("utf-16"), columns=COLUMNS, records=records).ledger.rows_kept


def test_an_unknown_encoding_is_an_error(town: Any) -> None:
    records = {"kind": "file", "file": "town.csv", "encoding": "utf-9"}
    with pytest.raises(RecordsError, match="utf-9"):
        town.load(TABLE, columns=COLUMNS, records=records)


@pytest.mark.parametrize(
    "page", ["<!DOCTYPE html><p>Log in</p>", "\ufeff\n <html lang=en>", "<HTML><HEAD>"]
)
def test_a_web_page_in_place_of_a_table_is_an_error(town: Any, page: str) -> None:
    with pytest.raises(RecordsError, match=r"web page, not a table.*https://town\.example/stops"):
        town.load(page, columns=COLUMNS)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", gzip.compress(b"", mtime=0)])
def test_an_empty_file_is_an_error(town: Any, data: bytes) -> None:
    with pytest.raises(RecordsError, match="the file is empty"):
        town.load(data, columns=COLUMNS)


@pytest.mark.parametrize("data", ["id,race,age", "id,race,age\n", "id,race,age\r\n\r\n"])
def test_a_header_without_rows_is_an_error(town: Any, data: str) -> None:
    with pytest.raises(RecordsError, match="header but no rows"):
        town.load(data, columns=COLUMNS)


def test_a_file_of_malformed_lines_only_is_all_set_aside(town: Any) -> None:
    records = town.load("id,race,age\na,b\nc\n", columns=COLUMNS)
    assert records.ledger.rows_read == records.ledger.rows_set_aside == 2
    assert len(records.table) == 0


def test_a_missing_column_is_named_with_the_nearest_one(town: Any) -> None:
    with pytest.raises(RecordsError) as caught:
        town.load("id,Race,age\n1,white,20\n", columns=COLUMNS)
    message = str(caught.value)
    assert "'race' (mapped to subject_race); did you mean 'Race'?" in message
    assert "The file has: 'id', 'Race', 'age'." in message
    assert "data/sources/police_stops/town.yml" in message


def test_a_column_named_twice_is_an_error(town: Any) -> None:
    with pytest.raises(RecordsError, match="more than one column called 'race'"):
        town.load("id,race,age,race\n1,white,20,black\n", columns=COLUMNS)


def test_a_column_without_a_name_goes_by_its_place(town: Any) -> None:
    columns = {"id": "stop_id", "column 2": "subject_race", "column 4": "subject_age"}
    records = town.load('id,,x,\n1,white,"a\nb",20\n2,black,c,30\n', columns=columns)
    assert records.table["subject_race"].tolist() == ["white", "black"]
    assert records.table["subject_age"].tolist() == [20, 30]


def test_columns_that_are_not_mapped_may_be_anything(town: Any) -> None:
    data = b"id,x,x,,race,age\n1,a,b,c,white,20\n" + b"2,\xff,,,white,30\n"
    assert town.load(data, columns=COLUMNS).ledger.rows_kept == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: "\n" + text,
        lambda text: text.rstrip("\n"),
        lambda text: text.replace(",white,", ',"white",'),
    ],
    ids=["byte order mark", "CRLF", "blank lines", "blank first line", "no last newline", "quotes"],
)
def test_harmless_differences_do_no_harm(town: Any, change: Callable[[str], str]) -> None:
    ledger = town.load(change(TABLE), columns=COLUMNS).ledger
    assert (ledger.rows_read, ledger.rows_kept) == (2000, 2000)
    assert not ledger.unmapped


def test_a_quoted_cell_may_hold_delimiters_and_line_breaks(town: Any) -> None:
    records = town.load(
        'id,place,age\n1,"Main St, 5\n(44.9, -93.2)",20\n2,"a ""b"" c",30\n',
        columns={"id": "stop_id", "place": "raw_place", "age": "subject_age"},
    )
    assert records.table["raw_place"].tolist() == ["Main St, 5\n(44.9, -93.2)", 'a "b" c']
    assert records.table["subject_age"].tolist() == [20, 30]


@pytest.mark.parametrize("cell", ['s3,white,x,"open', 's3,white,"open,x', '"s3,white,x,y'])
def test_a_quotation_mark_left_open_does_not_swallow_lines(town: Any, cell: str) -> None:
    lines = [f"s{i},white,x,y" for i in range(20)]
    lines[3] = cell
    with pytest.raises(RecordsError, match="quotation mark is not closed"):
        town.load(
            "id,race,n,m\n" + "\n".join(lines),
            columns={"id": "stop_id", "race": "subject_race", "n": "raw_n", "m": "raw_m"},
        )


def test_another_delimiter(town: Any) -> None:
    records = {"kind": "file", "file": "town.csv", "delimiter": ";"}
    loaded = town.load("id;race;age\n1;white;20\n", columns=COLUMNS, records=records)
    assert loaded.table["subject_age"].tolist() == [20]


def test_a_folder_in_place_of_a_file_is_an_error(town: Any, project: Path) -> None:
    town.file.mkdir()
    town.describe(columns=COLUMNS)
    with pytest.raises(RecordsError, match="cannot be read"):
        load("police_stops", "town")


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    cells=st.lists(
        st.text(st.sampled_from(["a", "\n", '"', ",", " ", "é"]), max_size=12), min_size=1
    ),
    block=st.integers(40, 400),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_cells_of_several_lines_survive_wherever_a_block_is_cut(
    town: Any, monkeypatch: pytest.MonkeyPatch, cells: list[str], block: int, end: str
) -> None:
    monkeypatch.setattr(read, "BLOCK_SIZE", block)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=end)
    writer.writerow(["id", "text", "x"])
    writer.writerows([f"s{i}", cell, "end"] for i, cell in enumerate(cells))
    records = town.load(out.getvalue(), columns={"id": "stop_id", "text": "raw_text", "x": "raw_x"})
    assert records.table["stop_id"].tolist() == [f"s{i}" for i in range(len(cells))]
    kept = [None if pd.isna(text) else text for text in records.table["raw_text"]]
    assert kept == [cell.strip() or None for cell in cells]
    assert (records.table["raw_x"] == "end").all()
