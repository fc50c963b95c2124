"""Made-up records, for trying a report where the real ones cannot be had.

They have the raw columns of a real file, and a few faults of each kind that real files have. Every
identifier starts with MADE-UP. `publicsafety pages` writes them again, always alike.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from publicsafety import paths
from publicsafety.samples import (
    arrests,
    emergency_911,
    hate_crime,
    non_emergency_incidents,
    police_equipment,
    police_personnel_records,
    police_stops,
    use_of_force,
    warrants,
)

MAKERS: dict[str, Callable[[], str]] = {
    "arrests/takoma_park.csv": arrests.takoma_park,
    "emergency_911/milwaukee.csv": emergency_911.milwaukee,
    "hate_crime/new_york_city.csv": hate_crime.new_york_city,
    "hate_crime/new_york_state.csv": hate_crime.new_york_state,
    "non_emergency_incidents/boston.csv": non_emergency_incidents.boston,
    "police_equipment/minnesota.csv": police_equipment.minnesota,
    "police_personnel_records/chicago.csv": police_personnel_records.chicago,
    "police_personnel_records/chicago_complaints.csv": police_personnel_records.chicago_complaints,
    "police_personnel_records/chicago_roster.csv": police_personnel_records.chicago_roster,
    "police_stops/minneapolis.csv": police_stops.minneapolis,
    "use_of_force/minneapolis.csv": use_of_force.minneapolis,
    "warrants/chicago.csv": warrants.chicago,
}


def generated() -> dict[Path, str]:
    """Return the text of every made-up file."""
    return {paths.SAMPLES / name: make() for name, make in MAKERS.items()}
