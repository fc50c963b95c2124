"""Made-up calls for service: see ``publicsafety.samples``."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from publicsafety.samples.as_csv import as_csv

SEED = 2017
ROWS = 2000

NATURES = {
    "TRAFFIC STOP": 12,
    "BUSINESS CHECK": 8,
    "TRBL W/SUBJ": 8,
    "RETURN STATION": 6,
    "FOLLOW UP": 4,
    "WELFARE CITIZEN": 4,
    "ACC PDO": 3,
    "SUSP PERS/AUTO": 3,
    "BATTERY": 3,
    "CALL FOR POLICE": 2,
    "THEFT": 2,
    "INJ PERSON/SICK": 2,
    "SHOTS FIRED": 2,
    "NOISE NUISANCE": 2,
    "MADE-UP NATURE": 1,
}
OUTCOMES = {
    "Assignment Completed": 35,
    "Advised": 20,
    "Service in Progress": 17,
    "Unable to Locate Complainant": 12,
    "To be Filed": 5,
    "City Citation(s) Issued": 5,
    "False Alarm": 1,
}
DISTRICTS = {
    "1": (43.043, -87.909),
    "2": (43.007, -87.929),
    "3": (43.049, -87.953),
    "4": (43.141, -88.012),
    "5": (43.073, -87.912),
    "6": (42.979, -87.935),
    "7": (43.082, -87.973),
}
COLUMNS = [
    "id", "time", "location", "latitude", "longitude", "district", "nature", "status"
]  # fmt: skip


def milwaukee() -> str:
    """Return made-up calls with the raw columns of the Milwaukee file, as CSV."""
    random = Random(SEED)
    rows = [_call(random, number) for number in range(900)]
    rows.sort(key=lambda row: row["time"])
    rows[40] |= {"time": "2018-04-30 23:10:00"}
    rows[80] |= {"time": "yesterday"}
    rows[120] |= {"latitude": "12.983", "longitude": "77.583"}
    rows[160] |= {"latitude": "42.690", "longitude": "-73.835"}
    rows[200] |= {"district": "CITY", "nature": ""}
    rows[240] |= {"status": "MADE-UP OUTCOME"}
    rows[280] = dict.fromkeys(COLUMNS, "")
    return as_csv(rows, COLUMNS) + "MADE-UP-cut-off,2018-05-21 14:00:00,MADE\n"


def _call(random: Random, number: int) -> dict[str, str]:
    district = random.choice(list(DISTRICTS))
    lat, lng = DISTRICTS[district]
    when = datetime(2018, 5, 1) + timedelta(
        days=random.randrange(20),
        hours=random.choices(range(24), [4] * 3 + [2] * 5 + [4] * 3 + [5] * 13)[0],
        seconds=random.randrange(3600),
    )
    return {
        "id": f"MADE-UP-{number:06d}",
        "time": f"{when:%Y-%m-%d %H:%M:%S}",
        "location": "MADE-UP ST,MKE",
        "latitude": f"{lat + random.uniform(-0.007, 0.007):.3f}",
        "longitude": f"{lng + random.uniform(-0.007, 0.007):.3f}",
        "district": district,
        "nature": random.choices(list(NATURES), list(NATURES.values()))[0],
        "status": random.choices(list(OUTCOMES), list(OUTCOMES.values()))[0],
    }
