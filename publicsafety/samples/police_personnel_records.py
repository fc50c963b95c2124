"""Made-up complaints, accusations and employees: see ``publicsafety.samples``."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from publicsafety.samples.as_csv import as_csv

SEED = 2000
ALLEGATIONS = {
    "10U-INADEQUATE/FAILURE TO PROVIDE SERVICE": 26,
    "03C-SEARCH OF PREMISE/VEHICLE WITHOUT WARRANT": 22,
    "05A-ARRESTEE - DURING ARREST": 22,
    "01A-USE OF PROFANITY": 12,
    "04E-PRISONER'S PROPERTY - INVENTORY/RECEIPT": 8,
    "02D-D.U.I. - OFF DUTY": 5,
    "": 2,
}
FINDINGS = {"NS": 32, "NAF": 26, "UN": 23, "EX": 7, "SU": 7, "NC": 1, "": 6}
RACES = {"WHI": 50, "BLK": 24, "S": 20, "WWH": 1, "API": 3, "I": 1, "U": 1}
OFFICERS = 260
COMPLAINTS = 700


def chicago() -> str:
    """Return made-up accusations with the raw columns of the Chicago file, as CSV."""
    random = Random(SEED)
    officers = [
        {
            "officer_key": f"MADE-UP-{number:03d}",
            "birth_year": f"{random.randrange(1950, 1990)}.0",
            "gender": _pick(random, {"M": 78, "F": 22}),
            "race": _pick(random, RACES),
            "appointed_date": f"{_day(random):%Y-%m-%d}",
            "current_unit": f"{random.randrange(1, 26):03d}",
            "current_rank": _pick(random, {"PO": 75, "SGT": 14, "DET": 9, "": 2}),
        }
        for number in range(OFFICERS)
    ]
    drawn = [random.gammavariate(0.9, 1) for _ in officers]
    rows = []
    for number in range(0, COMPLAINTS, 2):
        for officer in {random.choices(range(len(officers)), drawn)[0] for _ in range(3)}:
            finding = _pick(random, FINDINGS)
            allegation = _pick(random, ALLEGATIONS)
            rows.append(
                {"cr_id": f"MADE-UP-{number:06d}", **officers[officer]}
                | {"complaint_category": allegation, "final_finding": finding}
            )
    rows[50] |= {"final_finding": "MAYBE"}
    rows[100] |= {"complaint_category": "99Z-NOT A CODE"}
    rows[150] |= {"officer_key": ""}
    rows[200] |= {"race": "Martian"}
    rows[250] |= {"appointed_date": "long ago"}
    rows[300] = dict.fromkeys(rows[300], "")
    return as_csv(rows)


def chicago_complaints() -> str:
    """Return made-up complaints with the raw columns of the Chicago file, as CSV."""
    random = Random(SEED + 1)
    rows = []
    for number in range(COMPLAINTS):
        made = _day(random)
        closed = made + timedelta(days=int(random.expovariate(1 / 180)))
        row = {
            "cr_id": f"MADE-UP-{number:06d}",
            "beat": f"{random.randrange(111, 2536):04d}",
            "city_state": "CHICAGO IL",
            "incident_datetime": f"{made - timedelta(days=2):%Y-%m-%d} 21:30:00",
            "complaint_date": f"{made:%Y-%m-%d} 00:00:00",
            "closed_date": f"{closed:%Y-%m-%d} 00:00:00" if closed.year < 2017 else "",
        }
        rows += [row] * random.choice([1, 1, 1, 1, 2])
    rows[50] |= {"complaint_date": "2026-13-45 00:00:00"}
    rows[100] |= {"closed_date": "1999-12-31 00:00:00"}
    rows[150] |= {"complaint_date": "1925-01-01 00:00:00"}
    rows[200] |= {"closed_date": "DATE"}
    return as_csv(rows)


def chicago_roster() -> str:
    """Return made-up employees with the raw columns of the Chicago file, as CSV."""
    random = Random(SEED + 2)
    races = {"WHITE": 48, "BLACK": 27, "HISPANIC": 21, "ASIAN/PACIFIC ISLANDER": 3, "UNKNOWN": 1}
    rows = []
    for _ in range(600):
        sworn = random.random() < 0.9
        rows.append(
            {
                "EMPLOYEE_POSITION": "MADE-UP OFFICER" if sworn else "MADE-UP CLERK",
                "UNITASGDESC": f"DISTRICT {random.randrange(1, 26):03d}",
                "AGE": str(random.randrange(22, 64)),
                "APPOINTED_DATE": f"{_day(random):%Y-%m-%d} 00:00:00",
                "SEX_CODE_CD": _pick(random, {"M": 76, "F": 24}),
                "RACE": _pick(random, races),
                "SWORN_OFFICER_I": "Y" if sworn else "N",
            }
        )
    rows[50] |= {"AGE": "460"}
    rows[100] |= {"RACE": "MARTIAN"}
    rows[150] |= {"SWORN_OFFICER_I": "MAYBE"}
    rows[200] = dict.fromkeys(rows[200], "")
    return as_csv(rows)


def _day(random: Random) -> datetime:
    return datetime(2000, 1, 1) + timedelta(days=random.randrange(16 * 365))


def _pick(random: Random, weights: dict[str, int]) -> str:
    return random.choices(list(weights), list(weights.values()))[0]
