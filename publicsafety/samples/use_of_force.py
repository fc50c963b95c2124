"""Made-up force actions: see ``publicsafety.samples``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from random import Random

from publicsafety.samples.as_csv import as_csv

SEED = 2016
INCIDENTS = 320
PLACES = {
    "Downtown West": "1",
    "Cedar Riverside": "1",
    "Marcy Holmes": "2",
    "Longfellow": "3",
    "Powderhorn Park": "3",
    "Hawthorne": "4",
    "Jordan": "4",
    "Whittier": "5",
}
PROBLEMS = {"Fight ": 3, "Suspicious Person ": 3, "Disturbance ": 2, "Check the Welfare ": 1}
RACES = {"Black": 4, "White": 3, "Native American": 1, "Asian": 1, "Other / Mixed Race": 1, "": 1}
RESISTANCE = {
    "Tensed": 4,
    "Fled on Foot ": 2,
    "Verbal Non-Compliance": 2,
    "Assaulted Officer": 2,
    "Unspecified": 1,
    "": 1,
}
ACTIONS = {
    ("Bodily Force", "Body Weight Pin"): 8,
    ("Bodily Force", "Body Weight to Pin"): 4,
    ("Bodily Force", "Joint Lock"): 5,
    ("Bodily Force", "Takedown"): 4,
    ("Bodily Force", "Punches"): 2,
    ("Bodily Force", "Conscious Neck Restraint"): 1,
    ("Chemical Irritant", "Personal Mace"): 3,
    ("Taser", "Firing Darts"): 2,
    ("Taser", "Red Dot"): 2,
    ("Gun Point Display", "Compliance"): 1,
    ("Made-up force", "Made-up action"): 1,
}
COLUMNS = [
    "response_datetime",
    "problem",
    "is_911_call",
    "primary_offense",
    "subject_injury",
    "force_type",
    "force_type_action",
    "race",
    "sex",
    "age",
    "type_resistance",
    "precinct",
    "neighborhood",
]


def minneapolis() -> str:
    """Return made-up force actions with the raw columns of the Minneapolis file, as CSV."""
    random = Random(SEED)
    rows = [row for _ in range(INCIDENTS) for row in _incident(random)]
    rows.sort(key=lambda row: row["response_datetime"])
    rows[40] |= {"response_datetime": "2015/12/31 23:10:00"}
    rows[80] |= {"response_datetime": "yesterday"}
    rows[120] |= {"race": "Martian"}
    rows[160] |= {"age": "0"}
    rows[200] |= {"precinct": "0", "neighborhood": ""}
    rows[240] = dict.fromkeys(COLUMNS, "")
    return as_csv(rows, COLUMNS) + "2021/08/31 23:59:59,MADE-UP cut o\n"


def _incident(random: Random) -> list[dict[str, str]]:
    """Make the rows of an incident: each officer reports what each did to each person."""

    def pick(weights: Mapping[str, int]) -> str:
        return random.choices(list(weights), list(weights.values()))[0]

    when = datetime(2016, 1, 1) + timedelta(
        days=random.randrange(2069), seconds=random.randrange(86_400)
    )
    place = random.choice(list(PLACES))
    incident = {
        "response_datetime": f"{when:%Y/%m/%d %H:%M:%S}",
        "problem": pick(PROBLEMS),
        "is_911_call": random.choice(["Yes", "No"]),
        "primary_offense": "MADE-UP",
        "precinct": PLACES[place],
        "neighborhood": place,
    }
    rows = []
    for _ in range(random.choice([1, 1, 1, 2])):
        person = {
            "race": pick(RACES),
            "sex": pick({"Male": 6, "Female": 2, "": 1}),
            "age": str(random.randrange(15, 70)),
            "type_resistance": pick(RESISTANCE),
            "subject_injury": pick({"Yes": 1, "No": 1, "": 2}),
        }
        for _ in range(random.choice([1, 1, 2, 3])):
            kind, action = random.choices(list(ACTIONS), list(ACTIONS.values()))[0]
            did = {"force_type": kind, "force_type_action": action}
            rows += [incident | person | did] * random.choice([1, 1, 1, 2])
    return [dict(row) for row in rows]
