"""Made-up military equipment of police: see ``publicsafety.samples``."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from publicsafety.samples.as_csv import as_csv

SEED = 1033
LINES = 650
LAST_DAY = date(2020, 3, 31)
CONTROLLED = {
    # stock number, name, price, demilitarization code, integrity code: weight
    ("1005-00-073-9421", "RIFLE,5.56 MILLIMETER", "499", "D", "1"): 40,
    ("1005-00-589-1271", "RIFLE,7.62 MILLIMETER", "138", "D", "1"): 12,
    ("5855-01-228-0937", "NIGHT VISION GOGGLE", "4300", "F", "1"): 14,
    ("1240-01-411-1265", "SIGHT,REFLEX", "365", "D", "1"): 8,
    ("2320-01-107-7155", "TRUCK,UTILITY", "62627", "C", "1"): 3,
    ("2355-01-553-4634", "MINE RESISTANT VEHICLE", "658000", "C", "1"): 2,
    ("4240-01-186-9769", "RIOT CONTROL SHIELD", "135.65", "Q", "3"): 3,
}
ORDINARY = {
    ("6515-01-146-7794", "TOURNIQUET,NONPNEUMATIC", "28.36", "A", "1"): 8,
    ("8465-01-109-3369", "MAT,SLEEPING", "9.33", "A", "1"): 6,
    ("7110-DS-CHA-IR02", "CHAIR, OFFICE", "125.23", "A", ""): 4,
    ("2330-01-163-1854", "SEMITRAILER,LOW BED", "11117", "Q", "6"): 1,
}


def minnesota() -> str:
    """Return made-up lines with the raw columns of the list of Minnesota, as CSV."""
    random = Random(SEED)
    agencies = [f"MADE-UP TOWN {number:02d} POLICE DEPT" for number in range(1, 41)]
    held = [random.gammavariate(0.6, 1) for _ in agencies]
    rows: list[dict[str, str]] = []
    while len(rows) < LINES:
        ordinary = random.random() < 0.2
        things = ORDINARY if ordinary else CONTROLLED
        nsn, name, price, code, checked = random.choices(list(things), list(things.values()))[0]
        shipped = LAST_DAY - timedelta(days=random.randrange(365 if ordinary else 7300))
        row = {
            "State": "MN",
            "Station Name (LEA)": random.choices(agencies, held)[0],
            "NSN": nsn,
            "Item Name": name,
            "Quantity": str(random.choice([2, 5, 10, 50]) if ordinary else 1),
            "UI": "Each",
            "Acquisition Value": price,
            "DEMIL Code": code,
            "DEMIL IC": checked,
            "Ship Date": f"{shipped} 00:00:00",
            "Station Type": "State",
        }
        same = 4 if name.startswith("RIFLE") else 1
        rows += [dict(row) for _ in range(min(same, LINES - len(rows)))]
    rows.sort(key=lambda row: (row["Station Name (LEA)"], row["NSN"], row["Ship Date"]))
    for place, fault in {
        40: {"Acquisition Value": "0"},
        80: {"Quantity": "many"},
        120: {"Ship Date": "1900-00-00"},
        160: {"DEMIL Code": "Z"},
        200: {"DEMIL Code": "Q", "DEMIL IC": ""},
        240: {"Quantity": "1,200", "UI": "Box"},
        280: {"NSN": ""},
        320: {"Acquisition Value": "-5"},
        360: dict.fromkeys(rows[0], ""),
    }.items():
        rows[place] |= fault
    return as_csv(rows)
