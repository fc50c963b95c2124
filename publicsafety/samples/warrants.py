"""Made-up search warrants: see ``publicsafety.samples``."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from random import Random

SEED = 2012
ROWS = 900
DAYS = (date(2017, 12, 31) - date(2012, 1, 1)).days + 1
HEADER = [
    "Search Warrant #",
    "Type of Warrant",
    "Date",
    "Address Merged",
    "Address",
    "",
    "",
    "City",
    "State",
    "Country",
    "",
]
STREETS = {"MADE UP AVE": 40, "INVENTED ST": 25, "IMAGINARY BLVD": 20, "NOWHERE CT": 3}
POLICE_PROPERTY = ("3300", "W", "FILLMORE ST")


def chicago() -> str:
    """Return made-up search warrants with the raw columns of the Chicago file, as CSV."""
    random = Random(SEED)
    rows = [_warrant(random, number) for number in range(ROWS)]
    rows[100][2] = "31-Dec-11"
    rows[200][2] = "30-Feb-13"
    rows[300][10] = "MAYBE"
    rows[400][10] = ""
    rows[500][3:7] = ["0 N CONFIDENTIAL ST", "0", "N", "CONFIDENTIAL ST"]
    rows.insert(600, [""] * len(HEADER))
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows([HEADER, *rows])
    return lines.getvalue()


def _warrant(random: Random, number: int) -> list[str]:
    day = date(2012, 1, 1) + timedelta(days=random.randrange(DAYS))
    at_police = random.random() < 0.1
    if at_police:
        hundred, direction, street = POLICE_PROPERTY
    else:
        street = random.choice(list(STREETS))
        hundred = str(100 * int(STREETS[street] * random.random() ** 2))
        direction = random.choice("SW")
    return [
        f"MADE-UP-{number:06d}",
        "SEARCH",
        f"{day.day}-{day:%b-%y}",
        f"{hundred} {direction} {street}",
        hundred,
        direction,
        street,
        "CHICAGO",
        "ILLINOIS",
        "USA",
        "Y" if random.random() < (0.05 if at_police else 0.6) else "N",
    ]
