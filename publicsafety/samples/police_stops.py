"""Made-up stops: see ``publicsafety.samples``."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from publicsafety.samples.as_csv import as_csv

SEED = 2017
ROWS = 2000

PLACES = {
    "Downtown West": ("1", 44.977, -93.272),
    "Cedar Riverside": ("1", 44.967, -93.245),
    "Marcy Holmes": ("2", 44.987, -93.239),
    "Windom Park": ("2", 45.011, -93.226),
    "Longfellow": ("3", 44.949, -93.222),
    "Powderhorn Park": ("3", 44.943, -93.257),
    "Hawthorne": ("4", 45.005, -93.286),
    "Jordan": ("4", 45.006, -93.305),
    "Whittier": ("5", 44.957, -93.277),
    "Lynnhurst": ("5", 44.909, -93.300),
}
RACES = {
    "White": 30,
    "Black": 32,
    "East African": 6,
    "Latino": 6,
    "Native American": 4,
    "Asian": 3,
    "Other": 3,
    "Unknown": 16,
}
COLUMNS = [
    "idNum",
    "date",
    "problem",
    "MDC",
    "citationIssued",
    "personSearch",
    "vehicleSearch",
    "preRace",
    "race",
    "gender",
    "lat",
    "long",
    "policePrecinct",
    "neighborhood",
]


def minneapolis() -> str:
    """Return made-up stops with the raw columns of the Minneapolis file, as CSV."""
    random = Random(SEED)
    rows = [_stop(random, number) for number in range(ROWS)]
    rows.sort(key=lambda row: row["date"])
    rows[40] |= {"date": "2016-12-31 23:10:00"}
    rows[80] |= {"date": "yesterday"}
    rows[120] |= {"race": "Martian"}
    rows[160] |= {"personSearch": "MAYBE"}
    rows[200] |= {"lat": "0", "long": "0"}
    rows[240] = dict.fromkeys(COLUMNS, "")
    return as_csv(rows, COLUMNS) + "MADE-UP-cut-off,2017-12-31 23:59:00,traf\n"


def _stop(random: Random, number: int) -> dict[str, str]:
    def pick(weights: dict[str, int]) -> str:
        return random.choices(list(weights), list(weights.values()))[0]

    def yes_no(chance: float) -> str:
        return "YES" if random.random() < chance else "NO"

    place = random.choice(list(PLACES))
    precinct, lat, lng = PLACES[place]
    hour = random.choices(range(24), [5, 4, 3, 1, 1, 1, 1, 2, 4, 4, 4, 3] + [4] * 4 + [5] * 8)[0]
    when = datetime(2017, 1, 1) + timedelta(
        days=random.randrange(365), hours=hour, seconds=random.randrange(3600)
    )
    stop = {
        "idNum": f"MADE-UP-{number:06d}",
        "date": f"{when:%Y-%m-%d %H:%M:%S}",
        "problem": pick({"traffic": 7, "suspicious": 3}),
        "lat": f"{lat + random.uniform(-0.006, 0.006):.6f}",
        "long": f"{lng + random.uniform(-0.006, 0.006):.6f}",
        "policePrecinct": precinct,
        "neighborhood": place,
    }
    if random.random() < 0.16:
        return stop | {"MDC": "other"}
    race = pick(RACES)
    return stop | {
        "MDC": "MDC",
        "citationIssued": yes_no(0.4) if random.random() < 0.45 else "",
        "personSearch": yes_no(0.12),
        "vehicleSearch": yes_no(0.12),
        "preRace": race if random.random() < 0.3 else "Unknown",
        "race": race,
        "gender": pick({"Male": 6, "Female": 3, "Unknown": 1}),
    }
