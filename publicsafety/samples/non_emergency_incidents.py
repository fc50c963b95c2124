"""Made-up service requests: see ``publicsafety.samples``."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from publicsafety.samples.as_csv import as_csv

SEED = 2017
ROWS = 2000

KINDS = {
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
PLACES = {
    "Dorchester": (42.300, -71.065),
    "Roxbury": (42.320, -71.085),
    "Allston / Brighton": (42.350, -71.140),
    "Jamaica Plain": (42.310, -71.115),
    "West Roxbury": (42.280, -71.155),
    "Greater Mattapan": (42.272, -71.090),
    "East Boston": (42.375, -71.030),
    "South End": (42.342, -71.075),
}
CHANNELS = {
    "Constituent Call": 50,
    "Self Service": 14,
    "Citizens Connect App": 8,
    "Employee Generated": 28,
}
COLUMNS = [
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


def boston() -> str:
    """Return made-up requests with the raw columns of the Boston file, as CSV."""
    random = Random(SEED)
    rows = [_request(random, number) for number in range(ROWS // 2)]
    rows.sort(key=lambda row: row["open_dt"])
    rows[40] |= {"open_dt": "2010-12-31 23:10:00"}
    rows[80] |= {"open_dt": "last week"}
    rows[120] |= {"case_status": "Pending"}
    rows[160] |= {"closed_dt": "2011-01-01 00:00:00", "case_status": "Closed"}
    rows[200] |= {"source": "Carrier Pigeon"}
    rows[240] |= {"latitude": "0", "longitude": "0", "neighborhood": " "}
    rows[280] = dict.fromkeys(COLUMNS, "")
    return as_csv(rows, COLUMNS) + "MADE-UP-cut-off,2011-12-31 23:5\n"


def _request(random: Random, number: int) -> dict[str, str]:
    kinds = [KINDS[kind][0] for kind in KINDS]
    kind = random.choices(list(KINDS), kinds)[0]
    _, group, office, typical, target = KINDS[kind]
    place = random.choice(list(PLACES))
    lat, lng = PLACES[place]
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
        "source": random.choices(list(CHANNELS), list(CHANNELS.values()))[0],
    }
