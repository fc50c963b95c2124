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


DESCRIPTION: dict[str, Any] = {
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


def town(folder: Path, content: bytes = TANGLED.encode(), **changes: Any) -> Path:
    """Write a file and its description, with some keys changed, to a folder of their own."""
    folder.mkdir(parents=True)
    (folder / "town.csv").write_bytes(content)
    records = DESCRIPTION["records"] | changes.pop("records", {})
    path = folder / "town.yml"
    described = yaml.safe_dump(DESCRIPTION | changes | {"records": records}, sort_keys=False)
    path.write_text(described, encoding="utf-8")
    return path


CASES: dict[str, dict[str, Any]] = {
    "as described": {},
    "recorded in UTC": {"recorded_in": "UTC"},
    "another period and event": {
        "period": {"start": "2017-03-01", "end": "2017-06-30"},
        "one_row_per": "raw_race",
    },
    "other missing values": {
        "records": {"missing_values": ["", "NA", "nan", "White"]},
        "values": {},
    },
    "rows left out": {
        "records": {"exact_copies": "drop", "leave_out": {"race": ["Martian", "black"]}}
    },
    "date and time apart, in UTC": {
        "columns": {"id": "stop_id", "day": "date", "clock": "time"},
        "values": {},
        "recorded_in": "UTC",
    },
    "one format of times": {
        "columns": {"when": "datetime", "race": "subject_race"},
        "formats": {"datetime": "%Y-%m-%d %H:%M:%S"},
        "values": {},
        "one_row_per": None,
    },
    "columns without a name": {
        "content": TANGLED.replace("clock,race", "clock,").replace(",note", ",", 1).encode(),
        "columns": {"id": "stop_id", "column 5": "subject_race", "column 10": "raw_note"},
        "values": {"subject_race": VALUES["subject_race"]},
    },
}

READ_ALL = """
results <- lapply(list.dirs("FOLDER", recursive = FALSE), function(folder) {
  records <- load_records("police_stops", file.path(folder, "town.yml"))
  cells <- lapply(records$table, function(column) {
    if (inherits(column, "POSIXct")) column <- format(column, "%Y-%m-%dT%H:%M:%S")
    if (inherits(column, "difftime")) column <- as.numeric(column, units = "secs")
    text <- if (is.numeric(column)) sprintf("%.15g", column) else as.character(column)
    ifelse(is.na(column), "", text)
  })
  list(
    sha256 = records$found$sha256, columns = names(cells), cells = cells,
    levels = lapply(records$table, levels), ledger = ledger_table(records),
    known = known_table(records), unmapped = records$ledger$unmapped
  )
})
names(results) <- basename(list.dirs("FOLDER", recursive = FALSE))
cat(jsonlite::toJSON(results, digits = I(17)))
"""


def read_all(folder: Path) -> dict[str, Any]:
    """Let R read every town in a folder."""
    result: dict[str, Any] = json.loads(run_r(READ_ALL.replace("FOLDER", str(folder))))
    return result


@pytest.fixture(scope="module")
def read_by_r(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """The folder of all cases, and what R read there."""
    folder = tmp_path_factory.mktemp("cases")
    for name, changes in CASES.items():
        town(folder / name, **changes)
    return folder, read_all(folder)


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


@pytest.mark.parametrize("case", CASES)
def test_r_reads_every_cell_as_python_does(read_by_r, case):
    folder, results = read_by_r
    r = results[case]
    python = load("police_stops", str(folder / case / "town.yml"))
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
    unmapped = {name: {v: n[0] for v, n in each.items()} for name, each in r["unmapped"].items()}
    assert unmapped == python.ledger.unmapped


def zipped(content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("stops.csv", content)
    return packed.getvalue()


def test_r_reads_every_packing_and_encoding(tmp_path):
    ways = {
        "gzip": ("utf-8", gzip.compress(TANGLED.encode())),
        "bzip2": ("utf-8", bz2.compress(TANGLED.encode())),
        "xz": ("utf-8", lzma.compress(TANGLED.encode())),
        "zip": ("utf-8", zipped(TANGLED.encode())),
        "with a mark": ("utf-8", TANGLED.encode("utf-8-sig")),
        "windows": ("cp1252", TANGLED.encode("cp1252")),
        "latin": ("latin-1", TANGLED.encode("latin-1", "replace")),
        "two bytes": ("utf-16-le", TANGLED.encode("utf-16-le")),
    }
    for name, (encoding, content) in ways.items():
        town(tmp_path / name, content, records={"encoding": encoding})
    results = read_all(tmp_path)
    for name in ways:
        python = load("police_stops", str(tmp_path / name / "town.yml"))
        assert results[name]["sha256"] == [python.found.sha256]
        notes = [as_text(value) for value in python.table["raw_note"]]
        assert results[name]["cells"]["raw_note"] == notes, name


ERRORS = """
for (path in list.files("FOLDER", "town.yml", recursive = TRUE, full.names = TRUE)) {
  said <- tryCatch(load_records("police_stops", path), error = conditionMessage)
  cat(basename(dirname(path)), said, "\\n", sep = "\\x01")
}
"""


def errors(folder: Path, **settings: str) -> dict[str, str]:
    """Return what R says to every town in a folder."""
    said = run_r(ERRORS.replace("FOLDER", str(folder)), **settings).split("\x01\n")
    return dict(message.split("\x01") for message in said if message)


def test_r_says_what_is_wrong_with_a_file(tmp_path):
    packed = gzip.compress(TANGLED.encode() * 50)
    wrong = {
        "the file is empty": b"",
        "this is a web page": b"<!DOCTYPE html><html>",
        "ends too early": packed[: len(packed) // 2],
        "mapped columns are not in the file": b"a,b\n1,2\n",
        "the text is not utf-8": TANGLED.encode("latin-1", "replace").replace(b"lines", b"\xe9"),
        "a quotation mark is not closed": TANGLED.replace('lines"', "lines").encode(),
        "the file has a header but no rows": TANGLED.partition("\n")[0].encode(),
    }
    for message, content in wrong.items():
        town(tmp_path / message, content)
    said = errors(tmp_path)
    assert said.keys() == wrong.keys()
    for message in wrong:
        assert message in said[message]


def test_r_never_falls_back_to_another_file(tmp_path):
    away = {"kind": "snapshot", "file": "nowhere.csv", "sha256": "0" * 64}
    town(tmp_path / "towns" / "away", records=away)
    other = {"kind": "snapshot", "file": "other.csv", "sha256": "0" * 64}
    town(tmp_path / "towns" / "other", records=other)
    cached = tmp_path / "cache" / "police_stops" / "other.csv"
    cached.parent.mkdir(parents=True)
    cached.write_text(TANGLED, encoding="utf-8")
    said = errors(tmp_path / "towns", PUBLICSAFETY_CACHE=str(tmp_path / "cache"))
    for words in ("no copy was found", "PUBLICSAFETY_MIRROR", "PUBLICSAFETY_DATA=sample"):
        assert words in said["away"]
    assert "this is not the file" in said["other"]
