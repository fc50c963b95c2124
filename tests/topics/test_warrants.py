"""The report on search warrants: its numbers against the raw file, and whom it must not name."""

from __future__ import annotations

import csv
import gzip
import re
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
import yaml

from publicsafety import groupings, paths
from publicsafety.read import read_rows
from publicsafety.records import load
from publicsafety.render.execute import execute
from publicsafety.sources import read_source
from publicsafety.tables import read_csv_links

TOPIC = "warrants"
PYTHON = paths.NOTEBOOKS / TOPIC / "warrants.qmd"
R = paths.NOTEBOOKS / TOPIC / "warrants_r.qmd"
CHICAGO = "chicago_il_search_warrants_2012_2017.csv.gz"
CALIFORNIA = "california_electronic_search_warrant_notifications_2020_2021.csv.gz"

NUMBER, DAY, ADDRESS, DIRECTION, STREET, ARREST = 0, 2, 3, 5, 6, 10


@pytest.fixture
def mirror(real_data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PUBLICSAFETY_MIRROR", str(real_data))
    return real_data / TOPIC


def rows_of(path: Path) -> list[list[str]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture
def raw(mirror: Path) -> list[list[str]]:
    return rows_of(mirror / CHICAGO)[1:]


@cache
def page_of(page: Path, source: str) -> str:
    return execute(page, {"source": source}).markdown


def tables_in(page: str) -> dict[str, pd.DataFrame]:
    return {name: table for name, (_, table) in read_csv_links(page).items()}


def tables_of(source: str) -> dict[str, pd.DataFrame]:
    return tables_in(page_of(PYTHON, source))


@cache
def police_property() -> set[str]:
    return set(groupings.read_grouping(TOPIC, "chicago").table["value"])


def test_the_last_column_without_a_name_is_read_as_whether_somebody_was_arrested(
    mirror: Path, raw: list[list[str]]
) -> None:
    rows = read_rows(mirror / CHICAGO, read_source(TOPIC, "chicago"), {})
    assert rows.columns["column 11"].to_pylist() == [row[ARREST] for row in raw]


def test_shares_without_an_arrest_are_those_of_the_raw_file(raw: list[list[str]]) -> None:
    shares = tables_of("chicago")["no-arrest"].set_index("which")[["count", "n"]]
    at_police = [row for row in raw if row[ADDRESS] in police_property()]
    assert tuple(shares.loc["All warrants"]) == (5491, 11579)
    assert tuple(shares.loc["Police property"]) == (
        sum(row[ARREST] == "N" for row in at_police),
        len(at_police),
    )
    assert tuple(shares.loc["All other places"]) == (4524, 10543)


def test_years_and_weekdays_are_those_of_the_raw_file(raw: list[list[str]]) -> None:
    days = [datetime.strptime(row[DAY], "%d-%b-%y") for row in raw]
    years = tables_of("chicago")["warrants-by-year"].set_index("year")["count"]
    assert years.to_dict() == {str(y): n for y, n in Counter(d.year for d in days).items()}
    weekdays = tables_of("chicago")["warrants-by-weekday"].set_index("weekday")["count"]
    assert weekdays.to_dict() == {
        str(w): n for w, n in Counter(d.isoweekday() for d in days).items()
    }


def test_blocks_are_counted_and_their_warrants_shared_out(raw: list[list[str]]) -> None:
    on_block = Counter(
        row[ADDRESS]
        for row in raw
        if row[ADDRESS] not in police_property() and row[STREET] != "CONFIDENTIAL ST"
    )
    spread = tables_of("chicago")["blocks-by-warrants"].set_index("warrants_on_block")["count"]
    assert spread["One warrant"] == sum(n == 1 for n in on_block.values())
    assert spread["Ten or more"] == sum(n >= 10 for n in on_block.values())
    top = tables_of("chicago")["top-blocks"].set_index("top").loc["0.1"]
    tenth = sum(n for _, n in on_block.most_common(len(on_block) // 10))
    assert top["count"] == pytest.approx(tenth, abs=max(on_block.values()))
    assert top["n"] == sum(on_block.values())


@pytest.mark.parametrize("page", [PYTHON, pytest.param(R, marks=pytest.mark.r)])
def test_no_block_is_named_on_which_people_live(mirror: Path, page: Path) -> None:
    text = page_of(page, "chicago")
    shown = text + "".join(table.to_csv() for table in tables_in(text).values())
    blocks = {match.strip() for match in re.findall(r"\b\d+ [NSEW] [A-Z0-9 ]+", shown)}
    assert blocks <= police_property() | {"6100 S SAMPLE ST"}


def test_a_street_is_named_only_where_warrants_lie_on_ten_blocks(raw: list[list[str]]) -> None:
    blocks = defaultdict(set)
    warrants = Counter()
    for row in raw:
        if row[ADDRESS] not in police_property():
            street = f"{row[DIRECTION]} {row[STREET]}"
            blocks[street].add(row[ADDRESS])
            warrants[street] += 1
    streets = tables_of("chicago")["streets"].set_index("street")["count"]
    named = streets.drop("All other streets")
    assert named.to_dict() == {s: warrants[s] for s, on in blocks.items() if len(on) >= 10}
    assert "CONFIDENTIAL" not in page_of(PYTHON, "chicago").partition("## Where are")[2]


def test_what_chicago_does_not_say_is_a_notice(mirror: Path) -> None:
    page = page_of(PYTHON, "chicago")
    for title in ("Entry without knocking", "Date of issue", "Something was found"):
        assert title in page
    assert page.count(".missing-columns") == 7


def test_the_page_renders_for_california_by_its_name(mirror: Path) -> None:
    header, *rows = rows_of(mirror / CALIFORNIA)
    tables = tables_of("california")
    assert page_of(PYTHON, "california").count(".missing-columns") == 6
    what_for = tables["investigations"].set_index("investigation")
    cells = [row[header.index("Primary Nature")] for row in rows]
    assert what_for.loc["Homicide", "count"] == sum("Homicide" in c.split("\n") for c in cells)
    items = tables["items-sought"].set_index("items_sought")
    sought = [row[header.index("Items to be searched for:")] for row in rows]
    located = sum("Location information" in cell.split("\n") for cell in sought)
    assert tuple(items.loc["Location information", ["count", "n"]]) == (located, len(rows))
    reasons = tables["delay-reasons"]["n"]
    given = sum(bool(row[header.index("Reasons for Delay (if any)")].strip()) for row in rows)
    assert set(reasons) == {given}
    counties = Counter(row[header.index("County of Court")] for row in rows)
    shown = tables["counties"].dropna(subset="count").set_index("county")["count"]
    assert shown["Los Angeles"] == counties["Los Angeles"]
    assert shown.min() >= 10


@pytest.mark.r
def test_the_r_page_renders_for_california_with_the_same_numbers(mirror: Path) -> None:
    assert_alike(page_of(PYTHON, "california"), page_of(R, "california"))


def assert_alike(python: str, r: str) -> None:
    ours, theirs = tables_in(python), tables_in(r)
    assert ours.keys() == theirs.keys()
    for name, table in ours.items():
        pd.testing.assert_frame_equal(table, theirs[name], check_dtype=False, obj=name)


def findings_of(page: str) -> str:
    return page.split(".key-findings}", 1)[1].split("\n:::", 1)[0]


def test_the_findings_are_those_of_the_raw_file(raw: list[list[str]]) -> None:
    at_police = sum(row[ADDRESS] in police_property() for row in raw)
    years = Counter(datetime.strptime(row[DAY], "%d-%b-%y").year for row in raw)
    told = findings_of(page_of(PYTHON, "chicago"))
    assert "**42.9% (4,524 of 10,543;" in told
    assert f"({at_police:,} of {len(raw):,}) were served on blocks with police property" in told
    assert f"**{years[2012]:,}** warrants in 2012 and **{years[2017]:,}** in 2017" in told
    assert "**whether anything was found or whether officers were allowed to enter" in told


def test_the_findings_of_electronic_warrants_are_about_what_is_asked_for(mirror: Path) -> None:
    header, *rows = rows_of(mirror / CALIFORNIA)
    given = sum(bool(row[header.index("Reasons for Delay (if any)")].strip()) for row in rows)
    told = findings_of(page_of(PYTHON, "california"))
    assert "What they most often ask companies for is “Basic subscriber information" in told
    assert f"({given:,} of {len(rows):,})" in told
    assert "arrest" not in told


@pytest.fixture
def town(tmp_path: Path) -> str:
    """Describe a town whose records hold what Chicago's do not, and return the description."""
    first = date(2020, 1, 1)
    header = "number,issued,served,knock,arrest,found,block,lat,lng"
    lines = [
        f"{i},{first + timedelta(i)},{first + timedelta(i + i % 5)},{i % 4 == 0},{i % 2 == 0},"
        f"{i % 3 == 0},{i % 60 * 100} S SAMPLE ST,{44.9 + i % 3 / 50},-93.2"
        for i in range(300)
    ]
    (tmp_path / "town.csv").write_text("\n".join([header, *lines, ""]), encoding="utf-8")
    description = {
        "title": "Warrants in Town",
        "agency": "Town Police",
        "place": "Town, Minnesota",
        "state": "MN",
        "timezone": "America/Chicago",
        "license": "public domain",
        "publisher": {"name": "Town", "url": "https://town.example/warrants"},
        "records": {"kind": "file", "file": "town.csv"},
        "period": {"start": "2020-01-01", "end": "2020-12-31"},
        "columns": {
            "number": "warrant_id",
            "issued": "issued_date",
            "served": ["date", "served_date"],
            "knock": "no_knock",
            "arrest": "arrest_made",
            "found": "items_found",
            "block": "block",
            "lat": "lat",
            "lng": "lng",
        },
    }
    path = tmp_path / "town.yml"
    path.write_text(yaml.safe_dump(description, sort_keys=False), encoding="utf-8")
    return str(path)


def test_records_that_hold_more_are_told_more_of(town: str) -> None:
    page = execute(PYTHON, {"source": town}).markdown
    tables = tables_in(page)
    assert page.count(".missing-columns") == 3
    days = tables["time-to-service"].set_index("quantile")["estimate"]
    assert days.to_dict() == {"0.5": 2, "0.9": 4}
    assert tuple(tables["no-knock"].loc[0, ["count", "n"]]) == (75, 300)
    assert tuple(tables["negative-warrants"].loc[0, ["count", "n"]]) == (100, 300)
    assert tables["warrants-map"]["count"].sum() == 300
    assert "**25.0% (75 of 300; 95% interval" in findings_of(page)


@pytest.mark.r
def test_records_that_hold_more_are_told_more_of_in_r_too(town: str) -> None:
    assert_alike(*(execute(page, {"source": town}).markdown for page in (PYTHON, R)))


def test_made_up_records_carry_a_banner_and_their_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLICSAFETY_DATA", "sample")
    records = load(TOPIC, "chicago")
    assert records.found.made_up
    assert sum(records.ledger.set_aside.values()) == 2
    assert records.ledger.unmapped["arrest_made"] == {"MAYBE": 1}
    assert records.ledger.unparsed == {"date": 1}
    assert records.ledger.said_unknown == {"block": 1}
    page = execute(PYTHON, {"source": "chicago"}).markdown
    assert "These records are made up" in page
