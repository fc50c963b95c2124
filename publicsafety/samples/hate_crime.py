"""Made-up complaints of hate crime, and a state's totals: see ``publicsafety.samples``."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from random import Random

from publicsafety.samples.as_csv import as_csv

SEED = 2019
COMPLAINTS = 1000
DAYS = (date(2024, 9, 30) - date(2019, 1, 1)).days + 1
MOTIVES: dict[tuple[str, ...], int] = {
    ("ANTI-JEWISH", "Religion/Religious Practice"): 30,
    ("ANTI-MALE HOMOSEXUAL (GAY)", "Sexual Orientation"): 18,
    ("ANTI-ASIAN", "Race/Color"): 16,
    ("ANTI-BLACK", "Race/Color"): 14,
    ("ANTI-MUSLIM", "Religion/Religious Practice"): 8,
    ("ANTI-TRANSGENDER", "Gender"): 6,
    ("ANTI-HISPANIC", "Ethnicity/National Origin/Ancestry"): 5,
    ("ANTI-SIKH", "Religion/Religious Practice"): 1,
    ("ANTI-PHYSICAL DISABILITY", "Disability"): 1,
}
OFFENSES: dict[tuple[str, ...], int] = {
    ("FELONY", "MISCELLANEOUS PENAL LAW", "AGGRAVATED HARASSMENT 1"): 28,
    ("MISDEMEANOR", "CRIMINAL MISCHIEF & RELATED OF", "CRIMINAL MISCHIEF 4TH, GRAFFIT"): 22,
    ("MISDEMEANOR", "ASSAULT 3 & RELATED OFFENSES", "ASSAULT 3"): 20,
    ("MISDEMEANOR", "OFF. AGNST PUB ORD SENSBLTY &", "AGGRAVATED HARASSMENT 2"): 14,
    ("FELONY", "FELONY ASSAULT", "ASSAULT 2,1,UNCLASSIFIED"): 12,
    ("FELONY", "ROBBERY", "ROBBERY,OPEN AREA UNCLASSIFIED"): 3,
    ("VIOLATION", "HARRASSMENT 2", "HARASSMENT,SUBD 3,4,5"): 1,
}
PRECINCTS = {
    "1": ("PATROL BORO MAN SOUTH", "NEW YORK"),
    "13": ("PATROL BORO MAN SOUTH", "NEW YORK"),
    "24": ("PATROL BORO MAN NORTH", "NEW YORK"),
    "50": ("PATROL BORO BRONX", "BRONX"),
    "66": ("PATROL BORO BKLYN SOUTH", "KINGS"),
    "90": ("PATROL BORO BKLYN NORTH", "KINGS"),
    "109": ("PATROL BORO QUEENS NORTH", "QUEENS"),
    "112": ("PATROL BORO QUEENS NORTH", "QUEENS"),
    "120": ("PATROL BORO STATEN ISLAND", "RICHMOND"),
}
COUNTIES = [
    *("Albany", "Bronx", "Cayuga", "Dutchess", "Erie", "Essex", "Fulton", "Greene", "Kings"),
    *("Lewis", "Madison", "Monroe", "Nassau", "New York", "Niagara", "Oneida", "Orange"),
    *("Otsego", "Queens", "Richmond", "Suffolk", "Tioga", "Ulster", "Wayne", "Westchester"),
]


def new_york_city() -> str:
    """Return made-up complaints with the raw columns of the New York City file, as CSV."""
    random = Random(SEED)
    complaints = [_complaint(random, number) for number in range(COMPLAINTS)]
    complaints[100] |= {"Record Create Date": "12/31/2018"}
    complaints[200] |= {"Record Create Date": "yesterday"}
    complaints[300] |= {"Bias Motive Description": "ANTI-MARTIAN"}
    complaints[400] |= {"Offense Category": "Unclassified"}
    complaints[500] |= {"Law Code Category Description": "INVESTIGATION"}
    rows = [dict(row, **arrest) for row in complaints for arrest in _arrests(random)]
    twice = next(row for row, after in pairwise(rows) if _same(row, after))
    twice["Bias Motive Description"] = "ANTI-BUDDHIST"
    rows.insert(600, dict.fromkeys(rows[0], ""))
    return as_csv(rows)


def new_york_state() -> str:
    """Return made-up totals by county with raw columns of the New York State file, as CSV."""
    random = Random(SEED + 1)
    rows = []
    for county in (*COUNTIES, "Multiple"):
        for year in range(2010, 2020):
            reports = county in COUNTIES[::3] or random.random() < 0.8
            for kind in ("Crimes Against Persons", "Property Crimes") if reports else ():
                incidents = random.randrange(1, 60)
                rows.append(
                    {
                        "County": county,
                        "Year": str(year),
                        "Crime Type": kind,
                        "Total Incidents": str(incidents),
                        "Total Victims": str(incidents + random.randrange(5)),
                        "Total Offenders": str(random.randrange(incidents + 1)),
                        "Note": "MADE-UP",
                    }
                )
    rows[50] |= {"Crime Type": "Recode Me"}
    rows[100] |= {"Total Victims": "-3"}
    rows[150] |= {"Total Offenders": "several"}
    rows.insert(200, dict.fromkeys(rows[0], ""))
    return as_csv(rows)


def _complaint(random: Random, number: int) -> dict[str, str]:
    recorded = date(2019, 1, 1) + timedelta(days=random.randrange(DAYS))
    motive, category = _pick(random, MOTIVES)
    level, offense, detail = _pick(random, OFFENSES)
    precinct = random.choice(list(PRECINCTS))
    borough, county = PRECINCTS[precinct]
    return {
        "Full Complaint ID": f"MADE-UP-{number:06d}",
        "Complaint Year Number": str(recorded.year),
        "Month Number": str(recorded.month),
        "Record Create Date": f"{recorded:%m/%d/%Y}",
        "Complaint Precinct Code": precinct,
        "Patrol Borough Name": borough,
        "County": county,
        "Law Code Category Description": level,
        "Offense Description": offense,
        "PD Code Description": detail,
        "Bias Motive Description": motive,
        "Offense Category": category,
    }


def _arrests(random: Random) -> list[dict[str, str]]:
    """Return the arrests of a complaint, each of which is a row; one empty one if there is none."""
    number = random.choices([0, 1, 2, 3], [60, 33, 5, 2])[0]
    arrests = [
        {"Arrest Date": "01/02/2024", "Arrest Id": f"MADE-UP-{random.randrange(10**6):06d}"}
        for _ in range(number)
    ]
    return arrests or [{"Arrest Date": "", "Arrest Id": ""}]


def _same(row: dict[str, str], other: dict[str, str]) -> bool:
    return row["Full Complaint ID"] == other["Full Complaint ID"]


def _pick(random: Random, weights: dict[tuple[str, ...], int]) -> tuple[str, ...]:
    return random.choices(list(weights), list(weights.values()))[0]
