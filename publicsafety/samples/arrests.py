"""Made-up arrests: see ``publicsafety.samples``."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from publicsafety.samples.as_csv import as_csv

SEED = 2015
ROWS = 800
DAYS = (date(2020, 12, 31) - date(2015, 1, 1)).days + 1
OFFENSES = {
    "DUI": ("Traffic", "Part II - Safety"),
    "Disorderly Conduct": ("Crime", "Part II - Nuisance"),
    "Assault": ("Crime", "Part II - Violent"),
    "Larceny": ("Crime", "Part I - Property"),
    "Trespassing": ("Crime", "Part II - Nuisance"),
}
RACES = {"Black": 50, "Hispanic": 32, "White": 16, "Asian": 2}
AGES = {"10-17": 13, "18-29": 24, "30-39": 35, "40-49": 44, "50-59": 55, "60-69": 63}


def takoma_park() -> str:
    """Return made-up arrests with the raw columns of the Takoma Park file, as CSV."""
    random = Random(SEED)
    rows = [_arrest(random, number) for number in range(ROWS)]
    rows[100] |= {"date": "2014-12-31"}
    rows[200] |= {"date": "Tuesday"}
    rows[300] |= {"a.race": "Martian"}
    rows[400] |= {"type_desc": "Walk-in"}
    rows[500] |= {"a.age": "420"}
    rows.insert(600, dict.fromkeys(rows[0], ""))
    return as_csv(rows)


def _arrest(random: Random, number: int) -> dict[str, str]:
    day = date(2015, 1, 1) + timedelta(days=random.randrange(DAYS))
    age_range = random.choices(list(AGES), [6, 40, 25, 16, 10, 3])[0]
    on_warrant = random.random() < 0.2
    offense = "Warrant Service" if on_warrant else random.choice(list(OFFENSES))
    overall, category = OFFENSES.get(offense, ("Crime", "Miscellaneous"))
    ward = random.choices(["OOC", "UNK", "Ward 1", "Ward 5", "Ward 6"], [70, 7, 5, 8, 10])[0]
    if on_warrant:
        kind = "Warrant-service arrest"
    elif age_range == "10-17":
        kind = "Juvenile arrest"
    else:
        kind = random.choice(["Arrest", "Arrest", "Criminal citation", "Application for charges"])
    return {
        "": str(number + 1),
        "unique_id": f"MADE-UP-{number:06d}",
        "report.": f"MADE-UP-{number // 2:06d}",
        "date": day.isoformat(),
        "year": str(day.year),
        "month": f"{day.month:02d}",
        "overall_type": overall,
        "category": category,
        "type": "",
        "type_desc": kind,
        "offense": offense,
        "i.ward": random.choice(["Ward 1", "Ward 2", "Ward 3", "Ward 4", "Ward 5", "Ward 6"]),
        "a.ward": ward,
        "a.city": "Takoma Park" if ward.startswith("Ward") else "",
        "a.county": "",
        "a.state": "MD",
        "a.race": random.choices(list(RACES), list(RACES.values()))[0],
        "a.gender": random.choices(["Man", "Woman"], [83, 17])[0],
        "a.age": str(AGES[age_range]),
        "age_range": age_range,
        "initiated": random.choice(["Public", "Public", "Officer", "Detail", "Self"]),
    }
