"""Tables in every shape that agencies give them out."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pandas as pd
import pytest

from publicsafety import raw_tables
from publicsafety.errors import RecordsError
from publicsafety.raw_tables import read_table

ROWS = [["Date", "Race", "Age"], ["2019-01-02", "White", "31"], ["2019-01-03", "Señora", "44"]]


def text_of(rows: list[list[str]], delimiter: str = ",") -> str:
    return "".join(delimiter.join(row) + "\n" for row in rows)


def write(path: Path, data: str | bytes) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def workbook(path: Path, sheets: dict[str, list[list[str | float]]]) -> Path:
    """Write a workbook by hand: numbers as numbers, the rest as text."""

    def cell(value: str | float) -> str:
        if isinstance(value, str):
            return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
        return f"<c><v>{value}</v></c>"

    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"/>')
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" '
            f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        listed = "".join(
            f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(sheets, 1)
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook {main} xmlns:r="{office}"><sheets>{listed}</sheets></workbook>',
        )
        related = "".join(
            f'<Relationship Id="r{n}" Type="{office}/worksheet" Target="worksheets/sheet{n}.xml"/>'
            for n in range(1, len(sheets) + 1)
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}/relationships">{related}</Relationships>',
        )
        for n, rows in enumerate(sheets.values(), 1):
            data = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows)
            archive.writestr(
                f"xl/worksheets/sheet{n}.xml",
                f"<worksheet {main}><sheetData>{data}</sheetData></worksheet>",
            )
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_encoding_and_delimiter_gives_the_same_cells(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    rows = ROWS * 1 + [["2019-01-04", "Peña", "12"]] * 20
    path = write(tmp_path / "x.csv", text_of(rows, delimiter).encode(encoding))

    table = read_table(path)

    assert list(table.cells) == ROWS[0]
    assert table.cells.iloc[1].to_list() == ROWS[2]
    assert bool(table.changes) == encoding.startswith("utf-16")


@pytest.mark.parametrize("pack", ["gz", "zip"])
def test_a_packed_table_is_read(tmp_path: Path, pack: str) -> None:
    data = text_of(ROWS).encode()
    if pack == "gz":
        path = write(tmp_path / "x.csv.gz", gzip.compress(data))
    else:
        path = tmp_path / "x.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("readme.md", "about")
            archive.writestr("x.csv", data)

    assert read_table(path).cells.shape == (2, 3)


def test_notes_above_the_names_are_left_out_and_said(tmp_path: Path) -> None:
    above = "Police Department,,\nReport run 1/2/2020,,\n\n"
    table = read_table(write(tmp_path / "x.csv", above + text_of(ROWS)))

    assert list(table.cells) == ROWS[0]
    assert "above the names" in table.changes[0]


def test_two_rows_of_names_are_joined_where_one_repeats(tmp_path: Path) -> None:
    rows = [["Officer", "", "Subject", ""], ["Race", "Sex", "Race", "Sex"], *[list("WMBF")] * 5]
    table = read_table(write(tmp_path / "x.csv", text_of(rows)))

    assert list(table.cells) == ["Officer Race", "Officer Sex", "Subject Race", "Subject Sex"]


def test_names_again_and_totals_are_no_records(tmp_path: Path) -> None:
    rows = [*ROWS, ROWS[0], ["2019-01-05", "Black", "20"], ["Grand Total", "", "95"]]
    table = read_table(write(tmp_path / "x.csv", text_of(rows)))

    assert table.leave_out == {"Date": ["Date", "Grand Total"]}
    assert len(table.records) == 3
    assert not table.changes


def test_a_column_without_a_name_goes_by_its_place(tmp_path: Path) -> None:
    table = read_table(write(tmp_path / "x.csv", "Date,,Age\n2019-01-01,a,3\n"))
    assert list(table.cells) == ["Date", "column 2", "Age"]


def test_a_name_that_stands_twice_gets_a_number(tmp_path: Path) -> None:
    table = read_table(write(tmp_path / "x.csv", "Date,Race,Race\n2019-01-01,W,B\n"))
    assert list(table.cells) == ["Date", "Race", "Race (2)"]
    assert table.changes


def test_a_file_without_names_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = write(tmp_path / "x.csv", "2019-01-01,12,7\n2019-01-02,13,8\n")
    with pytest.raises(RecordsError, match="no row names the columns"):
        read_table(path)


def test_of_several_sheets_the_first_large_one_counts_and_the_others_are_named(
    tmp_path: Path,
) -> None:
    data: list[list[str | float]] = [["Date", "Race"], *[[43101.0 + n, "White"] for n in range(30)]]
    path = workbook(tmp_path / "x.xlsx", {"about": [["Notes"]], "data": data, "gone": data[:9]})

    table = read_table(path)

    assert table.cells["Date"].head(2).to_list() == ["43101", "43102"]
    assert "about, gone" in table.remarks[0]
    assert len(read_table(path, "gone").cells) == 8


def test_sheets_of_years_with_the_same_columns_are_one_table(tmp_path: Path) -> None:
    data: list[list[str | float]] = [["Date", "Race"], ["2019-01-01", "White"]]
    table = read_table(workbook(tmp_path / "x.xlsx", {"2019": data, "2020": data}))
    assert table.cells["sheet"].to_list() == ["2019", "2020"]


@pytest.mark.parametrize(
    "tree",
    [
        [{"date": "2019-01-02", "n": 1.50}],
        {"result": {"records": [{"date": "2019-01-02", "n": 1.50}]}},
        {
            "meta": {"view": {"columns": [{"name": "date"}, {"name": "n"}]}},
            "data": [["2019-01-02", 1.50]],
        },
        {"features": [{"attributes": {"date": "2019-01-02", "n": 1.50}}]},
        {"features": [{"properties": {"date": "2019-01-02", "n": 1.50}, "geometry": None}]},
    ],
)
def test_records_in_json_of_every_portal_are_a_table_of_texts(tmp_path: Path, tree: object) -> None:
    table = read_table(write(tmp_path / "x.json", json.dumps(tree)))
    assert table.cells[["date", "n"]].iloc[0].to_list() == ["2019-01-02", "1.5"]


def test_points_become_two_columns(tmp_path: Path) -> None:
    point = {"type": "Point", "coordinates": [-93.2, 44.9]}
    features = [{"properties": {"id": 1, "spot": point}, "geometry": point}]
    table = read_table(write(tmp_path / "x.geojson", json.dumps({"features": features})))
    assert table.cells.iloc[0].to_dict() == {
        "id": "1", "spot.longitude": "-93.2", "spot.latitude": "44.9",
        "longitude": "-93.2", "latitude": "44.9",
    }  # fmt: skip


def test_json_lines_are_read(tmp_path: Path) -> None:
    table = read_table(write(tmp_path / "x.jsonl", '{"a": 1, "b": 2}\n{"a": 3, "b": null}\n'))
    assert table.cells["b"].to_list() == ["2", ""]


def test_parquet_is_read(tmp_path: Path) -> None:
    frame = pd.DataFrame({"when": pd.to_datetime(["2019-01-02 03:04"]), "n": [True]})
    frame.to_parquet(tmp_path / "x.parquet")
    table = read_table(tmp_path / "x.parquet")
    assert table.cells.iloc[0].to_list() == ["2019-01-02 03:04:00", "true"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"<?xml version='1.0'?><rows/>", "XML"),
        (b"PK\x03\x04broken", "damaged"),
        (b"[" * 100_000, "damaged"),
        (b'{"error": {"message": "Invalid URL"}}', "Invalid URL"),
        (b",".join(b"c%d" % n for n in range(1_000_000)) + b"\n1\n", "1,000,000 columns"),
        (b'a,b\n1,"2\n' + b"3,4\n" * 50, "quotation mark"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(
    tmp_path: Path, data: bytes, said: str
) -> None:
    with pytest.raises(RecordsError, match=said):
        read_table(write(tmp_path / "x", data))


def test_bytes_that_are_no_text_in_any_encoding_do_no_harm(tmp_path: Path) -> None:
    table = read_table(write(tmp_path / "x.csv", b"Date,Race\n2019-01-01,W\xff\x81\x00hite\n"))
    assert table.cells.shape == (1, 2)


def test_of_a_large_file_the_first_rows_are_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raw_tables, "SAMPLE_BYTES", 1000)
    path = write(tmp_path / "x.csv", text_of([ROWS[0], *ROWS[1:2] * 500]))

    part, whole = read_table(path), read_table(path, whole=True)

    assert part.partial
    assert 20 < len(part.cells) < 100
    assert not whole.partial
    assert len(whole.cells) == 500


def test_of_several_files_in_an_archive_the_table_is_taken_and_said(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("about.pdf", "x")
        archive.writestr("x.csv", text_of(ROWS))
    assert "taken out of an archive" in read_table(path).changes[0]


def test_an_archive_with_two_tables_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", text_of(ROWS))
        archive.writestr("b.csv", text_of(ROWS))
    with pytest.raises(RecordsError, match="expected one table"):
        read_table(path)


def test_a_line_that_is_cut_short_is_told(tmp_path: Path) -> None:
    rows = [ROWS[0], *ROWS[1:2] * 50, ["Source: the police"]]
    table = read_table(write(tmp_path / "x.csv", text_of(rows)))
    assert len(table.cells) == 50
    assert table.remarks == ["1 line has another number of cells than the header (left out)."]
