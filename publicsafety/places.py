"""Places as people write them, with their state and its time zone."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from publicsafety.errors import ToolkitError
from publicsafety.states import CODES

EASTERN, CENTRAL = "America/New_York", "America/Chicago"
MOUNTAIN, PACIFIC = "America/Denver", "America/Los_Angeles"
# Zone of most of its people, and the part of it that is in another zone.
ZONES = {
    "AL": (CENTRAL, ""), "AK": ("America/Anchorage", "the western Aleutians"),
    "AZ": ("America/Phoenix", "the Navajo Nation"), "AR": (CENTRAL, ""),
    "CA": (PACIFIC, ""), "CO": (MOUNTAIN, ""),
    "CT": (EASTERN, ""), "DE": (EASTERN, ""),
    "DC": (EASTERN, ""), "FL": (EASTERN, "the west of the Panhandle"),
    "GA": (EASTERN, ""), "HI": ("Pacific/Honolulu", ""),
    "ID": ("America/Boise", "the north"), "IL": (CENTRAL, ""),
    "IN": ("America/Indiana/Indianapolis", "the northwest and southwest"),
    "IA": (CENTRAL, ""), "KS": (CENTRAL, "the far west"),
    "KY": (EASTERN, "the west"), "LA": (CENTRAL, ""),
    "ME": (EASTERN, ""), "MD": (EASTERN, ""),
    "MA": (EASTERN, ""),
    "MI": ("America/Detroit", "four counties beside Wisconsin"),
    "MN": (CENTRAL, ""), "MS": (CENTRAL, ""),
    "MO": (CENTRAL, ""), "MT": (MOUNTAIN, ""),
    "NE": (CENTRAL, "the west"), "NV": (PACIFIC, "West Wendover"),
    "NH": (EASTERN, ""), "NJ": (EASTERN, ""),
    "NM": (MOUNTAIN, ""), "NY": (EASTERN, ""),
    "NC": (EASTERN, ""), "ND": (CENTRAL, "the southwest"),
    "OH": (EASTERN, ""), "OK": (CENTRAL, ""),
    "OR": (PACIFIC, "Malheur County"), "PA": (EASTERN, ""),
    "PR": ("America/Puerto_Rico", ""), "RI": (EASTERN, ""),
    "SC": (EASTERN, ""), "SD": (CENTRAL, "the west"),
    "TN": (CENTRAL, "the east"), "TX": (CENTRAL, "El Paso and Hudspeth"),
    "UT": (MOUNTAIN, ""), "VT": (EASTERN, ""), "VA": (EASTERN, ""),
    "WA": (PACIFIC, ""), "WV": (EASTERN, ""),
    "WI": (CENTRAL, ""), "WY": (MOUNTAIN, ""),
}  # fmt: skip

STATES = CODES | {"PR": "Puerto Rico"}


@dataclass(frozen=True)
class Town:
    """A place that a report is about.

    Attributes:
        name: Its short name, such as "Oakland", or the state's.
        state: The state's code.
        timezone: Time zone of most of the state.
        other_zone: Part of the state that is in another zone; empty if there is none.
        full: Its name with that of the state.
    """

    name: str
    full: str
    state: str
    timezone: str
    other_zone: str

    @property
    def slug(self) -> str:
        """Its name as a file is called."""
        return re.sub(r"[^a-z0-9]+", "_", self.name.lower()).strip("_")


def read_place(text: str) -> Town:
    """Read a place as people write it: "Oakland, CA", "Oakland, California" or "California".

    Raises:
        ToolkitError: The state is missing or unknown.
    """
    text = " ".join(text.split())
    city, _, state = (part.strip() for part in text.rpartition(","))
    named = {name.lower(): code for code, name in STATES.items()}
    code = state.upper() if state.upper() in STATES else named.get(state.lower())
    if code is None:
        near = difflib.get_close_matches(state.lower(), named, n=1, cutoff=0.75)
        hint = f"Did you mean {STATES[named[near[0]]]}? " if near else ""
        raise ToolkitError(
            f"{text!r}: the state is not known. {hint}"
            'Write the place with its state, such as "Oakland, CA".'
        )
    name, (zone, other) = STATES[code], ZONES[code]
    full = f"{city}, {name}" if city else name
    city = city or name
    if not re.fullmatch(r"[\w .'’&()/-]{2,60}", city) or not re.search(r"[A-Za-z]", city):
        raise ToolkitError(f"{city!r} is no name of a place that can stand in a title.")
    return Town(city, full, code, zone, other)
