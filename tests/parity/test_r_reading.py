"""R reads a file of records as Python does: the same cells, and the same ledger."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import yaml
from from_r import run_r

from publicsafety.frame import known_table, ledger_table
from publicsafety.records import load

pytestmark = pytest.mark.r

TANGLED = '''id,when,day,clock,race,searched,found,age,cost,note
1,2017-03-12 01:59:59,2017-03-12,01:59,White,YES,yes,30,"1,234.5",a
2,2017-03-12T03:00,2017-03-12,3:00,"  black ",NO,yes,9,-15,"x, ""y"""
3,2017-11-05 06:30:00Z,2017-11-05,25:10,Martian,,no,47.5,73,"two
lines"
4,2017-13-01,2017-02-30,7:61,UNKNOWN,maybe,no,abc,9e1,n
4,2017-06-01 12:00:00-05:00,2017-06-01,12:00:30,unknown,YES,,110,71.999,true
5,yesterday,20170601,noon,East African,YES,no,111,0x1A,0
6,20170601,2017,,, yes ,no,1e1,nan,NA
,,,,,,,,,
7,2016-12-31 23:59:59,2016-12-31,23:59:59,White,NO,,"1,000",12,z
8,2017-06-02 10:00:00,2017-06-02,10:00,White,NO,,-1,1,dropped,extra
9,2017-06-02,short
10,2017-06-02 10:00:00.75,2017-06-02,10:00:30.5,other,True,no,100,"12,34",é“
'''

COLUMNS = {
    "id": "stop_id",
    "when": "datetime",
    "day": "date",
    "clock": "time",
    "race": ["subject_race", "raw_race"],
    "searched": "search_conducted",
    "found": "contraband_found",
    "age": "subject_age",
    "cost": "lat",
    "note": "raw_note",
}
VALUES = {
    "subject_race": {"White": "white", "black": "black", "UNKNOWN": None},
    "search_conducted": {"YES": True, "NO": False, "maybe": None},
}


@pytest.fixture
def tangled(tmp_path: Path) -> Path:
    (tmp_path / "town.csv").write_text(TANGLED, encoding="utf-8")
    description: dict[str, Any] = {
        "title": "Stops in Town",
        "agency": "Town Police",
        "place": "Town, Minnesota",
        "state": "MN",
        "timezone": "America/Chicago",
        "license": "public domain",
        "publisher": {"name": "Town", "url": "https://town.example/stops"},
        "records": {"kind": "file", "file": "town.csv"},
        "columns": COLUMNS,
        "values": VALUES,
        "period": {"start": "2017-01-01", "end": "2017-12-31"},
        "one_row_per": "stop_id",
    }
    path = tmp_path / "town.yml"
    path.write_text(yaml.safe_dump(description, sort_keys=False), encoding="utf-8")
    return path


def described(path: Path, **changes: Any) -> Path:
    description = yaml.safe_load(path.read_text(encoding="utf-8"))
    description["records"] |= changes.pop("records", {})
    path.write_text(yaml.safe_dump(description | changes, sort_keys=False), encoding="utf-8")
    return path


CELLS = """
records <- load_records("police_stops", "{path}")
cells <- lapply(records$table, function(column) {{
  if (inherits(column, "POSIXct")) column <- format(column, "%Y-%m-%dT%H:%M:%S")
  if (inherits(column, "difftime")) column <- as.numeric(column, units = "secs")
  if (is.factor(column) || inherits(column, "Date")) column <- as.character(column)
  text <- if (is.numeric(column)) sprintf("%.15g", column) else as.character(column)
  ifelse(is.na(column), "", text)
}})
names(cells) <- names(records$table)
cat(jsonlite::toJSON(list(
  columns = names(cells), cells = cells, levels = lapply(records$table, levels),
  ledger = ledger_table(records), known = known_table(records), unmapped = records$ledger$unmapped
), auto_unbox = FALSE, digits = I(17)))
"""


def as_text(value: Any) -> str:
    if pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return value.isoformat()
    if isinstance(value, pd.Timedelta):
        return f"{value.total_seconds():.0f}"
    if isinstance(value, (bool, np.bool_)):
        return str(value).upper()
    return f"{value:.15g}" if isinstance(value, float) else str(value)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"recorded_in": "UTC"},
        {"period": {"start": "2017-03-01", "end": "2017-06-30"}, "one_row_per": "raw_race"},
        {"records": {"missing_values": ["", "NA", "nan", "White"]}, "values": {}},
        {"records": {"exact_copies": "drop", "leave_out": {"race": ["Martian", "black"]}}},
        {
            "columns": {"id": "stop_id", "day": "date", "clock": "time"},
            "values": {},
            "recorded_in": "UTC",
        },
        {
            "columns": {"when": "datetime", "race": "subject_race"},
            "formats": {"datetime": "%Y-%m-%d %H:%M:%S"},
            "values": {},
            "one_row_per": None,
        },
    ],
)
def test_r_reads_every_cell_as_python_does(tangled, changes):
    path = described(tangled, **changes)
    python = load("police_stops", str(path))
    r = json.loads(run_r(CELLS.format(path=path)))
    assert r["columns"] == python.table.columns.tolist()
    for column in python.table:
        cells = [as_text(value) for value in python.table[column]]
        if python.dictionary.field(column).type == "date":
            cells = [cell.removesuffix("T00:00:00") for cell in cells]
        assert r["cells"][column] == cells, column
        if isinstance(python.table[column].dtype, pd.CategoricalDtype):
            used = python.table[column].unique().tolist()
            order = [value for value in python.table[column].cat.categories if value in used]
            assert [value for value in r["levels"][column] if value in used] == order
    assert r["ledger"] == ledger_table(python).to_dict("records")
    known = pd.DataFrame(r["known"])
    pd.testing.assert_frame_equal(known, known_table(python), check_dtype=False)
    unmapped = {
        column: {v: n[0] for v, n in each.items()} for column, each in r["unmapped"].items()
    }
    assert unmapped == python.ledger.unmapped


def zipped(content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("stops.csv", content)
    return packed.getvalue()


def test_r_reads_every_packing_and_encoding(tangled):
    file = tangled.with_name("town.csv")
    ways = [
        ("utf-8", gzip.compress(TANGLED.encode())),
        ("utf-8", bz2.compress(TANGLED.encode())),
        ("utf-8", lzma.compress(TANGLED.encode())),
        ("utf-8", zipped(TANGLED.encode())),
        ("utf-8", TANGLED.encode("utf-8-sig")),
        ("cp1252", TANGLED.encode("cp1252")),
        ("latin-1", TANGLED.encode("latin-1", "replace")),
        ("utf-16-le", TANGLED.encode("utf-16-le")),
    ]
    for encoding, content in ways:
        file.write_bytes(content)
        path = described(tangled, records={"encoding": encoding})
        code = f"""
            records <- load_records("police_stops", "{path}")
            cat(jsonlite::toJSON(list(records$found$sha256, levels(records$table$raw_note))))
        """
        checksum, notes = json.loads(run_r(code))
        python = load("police_stops", str(path))
        assert checksum == [python.found.sha256]
        assert notes == python.table["raw_note"].cat.categories.tolist(), encoding


def test_r_says_what_is_wrong_with_a_file(tangled, tmp_path):
    wrong = {
        "the file is empty": b"",
        "this is a web page": b"<!DOCTYPE html><html>",
        "ends too early": None,
        "mapped columns are not in the file: 'id'": b"a,b\n1,2\n",
        "the text is not utf-8": TANGLED.encode("latin-1", "replace").replace(b"lines", b"\xe9"),
        "a quotation mark is not closed": TANGLED.replace('lines"', "lines").encode(),
        "the file has a header but no rows": TANGLED.partition("\n")[0].encode(),
    }
    packed = gzip.compress(TANGLED.encode() * 50)
    file = tmp_path / "town.csv"
    for message, content in wrong.items():
        file.write_bytes(packed[: len(packed) // 2] if content is None else content)
        said = run_r(
            f'cat(tryCatch(load_records("police_stops", "{tangled}"), '
            "error = function(e) conditionMessage(e)))"
        )
        assert message in said


def test_r_never_falls_back_to_another_file(tangled):
    path = described(
        tangled, records={"kind": "snapshot", "file": "nowhere.csv", "sha256": "0" * 64}
    )
    code = (
        f'cat(tryCatch(load_records("police_stops", "{path}"), '
        "error = function(e) conditionMessage(e)))"
    )
    said = run_r(code, PUBLICSAFETY_CACHE=str(path.parent))
    assert "no copy was found" in said
    assert "PUBLICSAFETY_MIRROR" in said
    assert "PUBLICSAFETY_DATA=sample" in said
    (path.parent / "police_stops").mkdir()
    (path.parent / "police_stops" / "nowhere.csv").write_text(TANGLED, encoding="utf-8")
    assert "this is not the file" in run_r(code, PUBLICSAFETY_CACHE=str(path.parent))
