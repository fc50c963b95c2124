"""Made-up records, for trying a report where the real ones cannot be had.

They have the raw columns of a real file, and a few faults of each kind that real files have. Every
stop number starts with MADE-UP. `python -m publicsafety.samples` writes them again, always alike.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from publicsafety import (
    paths,
    samples_arrests,
    samples_equipment,
    samples_force,
    samples_hate_crime,
    samples_personnel,
    samples_warrants,
)

SEED = 2017
ROWS = 2000

MINNEAPOLIS_PLACES = {
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
MINNEAPOLIS_RACES = {
    "White": 30,
    "Black": 32,
    "East African": 6,
    "Latino": 6,
    "Native American": 4,
    "Asian": 3,
    "Other": 3,
    "Unknown": 16,
}
MINNEAPOLIS_COLUMNS = [
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


def police_stops_minneapolis() -> str:
    """Return made-up stops with the raw columns of the Minneapolis file, as CSV."""
    random = Random(SEED)
    rows = [_minneapolis_stop(random, number) for number in range(ROWS)]
    rows.sort(key=lambda row: row["date"])
    rows[40] |= {"date": "2016-12-31 23:10:00"}
    rows[80] |= {"date": "yesterday"}
    rows[120] |= {"race": "Martian"}
    rows[160] |= {"personSearch": "MAYBE"}
    rows[200] |= {"lat": "0", "long": "0"}
    rows[240] = dict.fromkeys(MINNEAPOLIS_COLUMNS, "")
    lines = io.StringIO()
    writer = csv.DictWriter(lines, MINNEAPOLIS_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return lines.getvalue() + "MADE-UP-cut-off,2017-12-31 23:59:00,traf\n"


def _minneapolis_stop(random: Random, number: int) -> dict[str, str]:
    def pick(weights: dict[str, int]) -> str:
        return random.choices(list(weights), list(weights.values()))[0]

    def yes_no(chance: float) -> str:
        return "YES" if random.random() < chance else "NO"

    place = random.choice(list(MINNEAPOLIS_PLACES))
    precinct, lat, lng = MINNEAPOLIS_PLACES[place]
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
    race = pick(MINNEAPOLIS_RACES)
    return stop | {
        "MDC": "MDC",
        "citationIssued": yes_no(0.4) if random.random() < 0.45 else "",
        "personSearch": yes_no(0.12),
        "vehicleSearch": yes_no(0.12),
        "preRace": race if random.random() < 0.3 else "Unknown",
        "race": race,
        "gender": pick({"Male": 6, "Female": 3, "Unknown": 1}),
    }


MILWAUKEE_NATURES = {
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
MILWAUKEE_OUTCOMES = {
    "Assignment Completed": 35,
    "Advised": 20,
    "Service in Progress": 17,
    "Unable to Locate Complainant": 12,
    "To be Filed": 5,
    "City Citation(s) Issued": 5,
    "False Alarm": 1,
}
MILWAUKEE_DISTRICTS = {
    "1": (43.043, -87.909),
    "2": (43.007, -87.929),
    "3": (43.049, -87.953),
    "4": (43.141, -88.012),
    "5": (43.073, -87.912),
    "6": (42.979, -87.935),
    "7": (43.082, -87.973),
}
MILWAUKEE_COLUMNS = [
    "id", "time", "location", "latitude", "longitude", "district", "nature", "status"
]  # fmt: skip


def emergency_911_milwaukee() -> str:
    """Return made-up calls with the raw columns of the Milwaukee file, as CSV."""
    random = Random(SEED)
    rows = [_milwaukee_call(random, number) for number in range(900)]
    rows.sort(key=lambda row: row["time"])
    rows[40] |= {"time": "2018-04-30 23:10:00"}
    rows[80] |= {"time": "yesterday"}
    rows[120] |= {"latitude": "12.983", "longitude": "77.583"}
    rows[160] |= {"latitude": "42.690", "longitude": "-73.835"}
    rows[200] |= {"district": "CITY", "nature": ""}
    rows[240] |= {"status": "MADE-UP OUTCOME"}
    rows[280] = dict.fromkeys(MILWAUKEE_COLUMNS, "")
    lines = io.StringIO()
    writer = csv.DictWriter(lines, MILWAUKEE_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return lines.getvalue() + "MADE-UP-cut-off,2018-05-21 14:00:00,MADE\n"


def _milwaukee_call(random: Random, number: int) -> dict[str, str]:
    district = random.choice(list(MILWAUKEE_DISTRICTS))
    lat, lng = MILWAUKEE_DISTRICTS[district]
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
        "nature": random.choices(list(MILWAUKEE_NATURES), list(MILWAUKEE_NATURES.values()))[0],
        "status": random.choices(list(MILWAUKEE_OUTCOMES), list(MILWAUKEE_OUTCOMES.values()))[0],
    }


BOSTON_KINDS = {
    # kind: (how many, group, office, typical days until closed, days of the target)
    "Schedule a Bulk Item Pickup": (22, "Sanitation", "Public Works Department", 1, 14),
    "Street Light Outages": (14, "Street Lights", "Public Works Department", 9, 10),
    "Request for Pothole Repair": (10, "Highway Maintenance", "Public Works Department", 2, 2),
    "Graffiti Removal": (10, "Graffiti", "Property Management", 12, 45),
    "Unsatisfactory Living Conditions": (10, "Housing", "Inspectional Services", 120, 30),
    "Tree Emergencies": (8, "Trees", "Parks & Recreation Department", 4, 2),
    "Traffic Signal Repair": (
        6,
        "Signs & Signals",
        "Transportation - Traffic Division",
        1,
        3,
    ),
    "Abandoned Vehicles": (
        6,
        "Enforcement & Abandoned Vehicles",
        "Transportation - Traffic Division",
        7,
        7,
    ),
    "Pick up Dead Animal": (5, "Street Cleaning", "Public Works Department", 1, 1),
    "Parking Enforcement": (
        5,
        "Enforcement & Abandoned Vehicles",
        "Transportation - Traffic Division",
        2,
        7,
    ),
    "General Comments For a Program or Policy": (
        4,
        "Employee & General Comments",
        "Mayor's 24 Hour Hotline",
        400,
        0,
    ),
}
BOSTON_PLACES = {
    "Dorchester": (42.300, -71.065),
    "Roxbury": (42.320, -71.085),
    "Allston / Brighton": (42.350, -71.140),
    "Jamaica Plain": (42.310, -71.115),
    "West Roxbury": (42.280, -71.155),
    "Greater Mattapan": (42.272, -71.090),
    "East Boston": (42.375, -71.030),
    "South End": (42.342, -71.075),
}
BOSTON_CHANNELS = {
    "Constituent Call": 50,
    "Self Service": 14,
    "Citizens Connect App": 8,
    "Employee Generated": 28,
}
BOSTON_COLUMNS = [
    "case_enquiry_id",
    "open_dt",
    "target_dt",
    "closed_dt",
    "ontime",
    "case_status",
    "case_title",
    "subject",
    "reason",
    "type",
    "queue",
    "department",
    "submittedphoto",
    "closedphoto",
    "location",
    "fire_district",
    "pwd_district",
    "city_council_district",
    "police_district",
    "neighborhood",
    "neighborhood_services_district",
    "ward",
    "precinct",
    "location_street_name",
    "location_zipcode",
    "latitude",
    "longitude",
    "source",
]


def non_emergency_incidents_boston() -> str:
    """Return made-up requests with the raw columns of the Boston file, as CSV."""
    random = Random(SEED)
    rows = [_boston_request(random, number) for number in range(ROWS // 2)]
    rows.sort(key=lambda row: row["open_dt"])
    rows[40] |= {"open_dt": "2010-12-31 23:10:00"}
    rows[80] |= {"open_dt": "last week"}
    rows[120] |= {"case_status": "Pending"}
    rows[160] |= {"closed_dt": "2011-01-01 00:00:00", "case_status": "Closed"}
    rows[200] |= {"source": "Carrier Pigeon"}
    rows[240] |= {"latitude": "0", "longitude": "0", "neighborhood": " "}
    rows[280] = dict.fromkeys(BOSTON_COLUMNS, "")
    lines = io.StringIO()
    writer = csv.DictWriter(lines, BOSTON_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return lines.getvalue() + "MADE-UP-cut-off,2011-12-31 23:5\n"


def _boston_request(random: Random, number: int) -> dict[str, str]:
    kinds = [BOSTON_KINDS[kind][0] for kind in BOSTON_KINDS]
    kind = random.choices(list(BOSTON_KINDS), kinds)[0]
    _, group, office, typical, target = BOSTON_KINDS[kind]
    place = random.choice(list(BOSTON_PLACES))
    lat, lng = BOSTON_PLACES[place]
    hour = random.choices(range(24), [1] * 7 + [6] * 10 + [3] * 7)[0]
    opened = datetime(2011, 7, 1) + timedelta(
        days=random.randrange(184), hours=hour, seconds=random.randrange(3600)
    )
    closed = opened + timedelta(days=random.expovariate(0.7 / typical))
    due = opened + timedelta(days=target)
    still_open = closed > datetime(2012, 3, 1)
    return {
        "case_enquiry_id": f"MADE-UP-{number:06d}",
        "open_dt": f"{opened:%Y-%m-%d %H:%M:%S}",
        "target_dt": f"{due:%Y-%m-%d %H:%M:%S}" if target else " ",
        "closed_dt": "" if still_open else f"{closed:%Y-%m-%d %H:%M:%S}",
        "ontime": "OVERDUE" if target and closed > due else "ONTIME",
        "case_status": "Open" if still_open else "Closed",
        "subject": office,
        "reason": group,
        "type": kind,
        "neighborhood": place,
        "ward": f"Ward {random.randrange(1, 23)}",
        "latitude": f"{lat + random.uniform(-0.006, 0.006):.4f}",
        "longitude": f"{lng + random.uniform(-0.006, 0.006):.4f}",
        "source": random.choices(list(BOSTON_CHANNELS), list(BOSTON_CHANNELS.values()))[0],
    }


MAKERS: dict[str, Callable[[], str]] = {
    "arrests/takoma_park.csv": samples_arrests.takoma_park,
    "emergency_911/milwaukee.csv": emergency_911_milwaukee,
    "hate_crime/new_york_city.csv": samples_hate_crime.new_york_city,
    "hate_crime/new_york_state.csv": samples_hate_crime.new_york_state,
    "police_equipment/minnesota.csv": samples_equipment.minnesota,
    "police_personnel_records/chicago.csv": samples_personnel.chicago,
    "police_personnel_records/chicago_complaints.csv": samples_personnel.chicago_complaints,
    "police_personnel_records/chicago_roster.csv": samples_personnel.chicago_roster,
    "police_stops/minneapolis.csv": police_stops_minneapolis,
    "use_of_force/minneapolis.csv": samples_force.minneapolis,
    "warrants/chicago.csv": samples_warrants.chicago,
    "non_emergency_incidents/boston.csv": non_emergency_incidents_boston,
}


def generated() -> dict[Path, str]:
    """Return the text of every made-up file."""
    return {paths.SAMPLES / name: make() for name, make in MAKERS.items()}


if __name__ == "__main__":
    for path, text in generated().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
