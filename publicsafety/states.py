"""States: the law on public records, and where records of policing are, by state and for D.C.

A state is one YAML file, `references/data_sources/<state>.yml`. Its page and the request letters to
its agencies are written from it. What could not be checked against a source is left out there, and
shows as a gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import AfterValidator, Field, PrivateAttr, StringConstraints, model_validator

from publicsafety import paths
from publicsafety.errors import SourceError
from publicsafety.yaml_files import Strict, load_yaml, locate, plain, problem, unknown, validate

CODES = {
    "AL": "Alabama",
    "AK": "Alaska",
    "AZ": "Arizona",
    "AR": "Arkansas",
    "CA": "California",
    "CO": "Colorado",
    "CT": "Connecticut",
    "DE": "Delaware",
    "DC": "District of Columbia",
    "FL": "Florida",
    "GA": "Georgia",
    "HI": "Hawaii",
    "ID": "Idaho",
    "IL": "Illinois",
    "IN": "Indiana",
    "IA": "Iowa",
    "KS": "Kansas",
    "KY": "Kentucky",
    "LA": "Louisiana",
    "ME": "Maine",
    "MD": "Maryland",
    "MA": "Massachusetts",
    "MI": "Michigan",
    "MN": "Minnesota",
    "MS": "Mississippi",
    "MO": "Missouri",
    "MT": "Montana",
    "NE": "Nebraska",
    "NV": "Nevada",
    "NH": "New Hampshire",
    "NJ": "New Jersey",
    "NM": "New Mexico",
    "NY": "New York",
    "NC": "North Carolina",
    "ND": "North Dakota",
    "OH": "Ohio",
    "OK": "Oklahoma",
    "OR": "Oregon",
    "PA": "Pennsylvania",
    "RI": "Rhode Island",
    "SC": "South Carolina",
    "SD": "South Dakota",
    "TN": "Tennessee",
    "TX": "Texas",
    "UT": "Utah",
    "VT": "Vermont",
    "VA": "Virginia",
    "WA": "Washington",
    "WV": "West Virginia",
    "WI": "Wisconsin",
    "WY": "Wyoming",
}

Topic = Literal[
    "police_stops",
    "non_emergency_incidents",
    "emergency_911",
    "use_of_force",
    "arrests",
    "warrants",
    "police_equipment",
    "police_personnel_records",
    "hate_crime",
]
TOPICS: tuple[Topic, ...] = get_args(Topic)
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]


def _is_sentence(text: str) -> str:
    """Check that a text is one or more sentences that fit on a page and in a letter alike."""
    if not text.endswith((".", ".)")):
        raise ValueError("expected a whole sentence, with a full stop at its end")
    if found := re.search(r"\b(you|your|we|our)\b", text, re.I):
        raise ValueError(f"{found[0]!r} does not fit a letter: write 'an agency', 'a requester'")
    return text


Sentence = Annotated[str, AfterValidator(_is_sentence)]


class Checked(Strict):
    """Something that was read on a page, and when."""

    url: Url = Field(description="Page on which it was read.")
    checked: date = Field(description="Day on which it was read there.")


class Fact(Checked):
    """What the law says, in own words, and where."""

    text: Sentence = Field(description="One or two whole sentences, in the third person.")
    citation: str | None = Field(None, description="Statute or rule, such as Minn. Stat. § 13.03.")
    as_of: int | None = Field(None, ge=1990, description="Year of the text or guide that was read.")


class Law(Checked):
    """The state's law on public records."""

    name: str
    citation: str
    who_may_ask: Fact | None = None
    residents_only: bool | None = Field(
        None, description="Whether only citizens or residents may ask; leave out if not known."
    )
    deadline: Fact | None = None
    fees: Fact | None = None
    partial_denial: Fact | None = Field(
        None, description="Duty to give out the rest, and to name the law for what is withheld."
    )
    electronic: Fact | None = Field(None, description="Right to a copy that a program can read.")
    police_records: list[Fact] = Field(
        default=[], description="What about police is open, and what is not."
    )
    appeal: Fact | None = Field(None, description="Where to go after a no, and until when.")

    @property
    def facts(self) -> Iterator[tuple[str, Fact]]:
        """Give the name and text of every fact that is known."""
        for name in Law.model_fields:
            value = getattr(self, name)
            for fact in value if isinstance(value, list) else [value]:
                if isinstance(fact, Fact):
                    yield name, fact


class Helper(Checked):
    """Who helps people to get records."""

    name: str
    what: str


class Collection(Checked):
    """Records of the whole state, gathered in one place."""

    topics: list[Topic | Literal["officer_certification"]] = Field(min_length=1)
    name: str
    publisher: str
    what: str = Field(description="What a row is, since when, how to get it, what it cannot say.")
    years: str | None = None


class DataSet(Checked):
    """A data set on a portal."""

    topic: Topic
    name: str
    years: str | None = None
    note: str | None = None
    source: Literal["opd"] | None = Field(
        None, description="opd: taken from the table of OpenPoliceData, not from the publisher."
    )


class Portal(Strict):
    """A city's, county's or state's portal of open data."""

    place: str
    name: str
    url: Url
    datasets: list[DataSet] = Field(min_length=1)


class Missing(Checked):
    """Something known to be missing, withdrawn, closed by law or not collected."""

    text: str


class State(Strict):
    """A state. See the module's docstring."""

    name: str
    code: str = Field(pattern=r"^[A-Z]{2}$", description="Postal abbreviation.")
    summary: str = Field(description="How much there is to find, and the first place to look.")
    law: Law
    help: list[Helper] = Field(default=[])
    collections: list[Collection] = Field(default=[])
    portals: list[Portal] = Field(default=[])
    missing: list[Missing] = Field(default=[])
    _path: Path | None = PrivateAttr(None)

    @model_validator(mode="after")
    def _is_a_state(self) -> Self:
        if self.code not in CODES:
            raise ValueError(unknown(self.code, CODES, "a postal abbreviation"))
        if CODES[self.code] != self.name:
            raise ValueError(f"{self.code} is {CODES[self.code]}, not {self.name!r}")
        return self

    @property
    def stem(self) -> str:
        """Name of the state's file and page, without ending."""
        return self.name.lower().replace(" ", "_")

    @property
    def path(self) -> Path:
        """The file of this state."""
        return self._path or paths.STATES / f"{self.stem}.yml"

    @property
    def last_checked(self) -> date:
        """Latest day on which something about the state was checked."""
        return max(_dates(self))


def _dates(part: Any) -> Iterator[date]:
    if isinstance(part, Strict):
        for name in type(part).model_fields:
            value = getattr(part, name)
            if isinstance(value, date):
                yield value
            else:
                yield from _dates(value)
    elif isinstance(part, list):
        for item in part:
            yield from _dates(item)


def read_state(name: str) -> State:
    """Read and check the file of a state.

    Args:
        name: The state's name, its postal abbreviation, or its file name without ending.

    Raises:
        SourceError: Names the file, line, key, what was expected and the nearest spelling.
    """
    stem = CODES.get(name.upper(), name).lower().replace(" ", "_")
    path = paths.STATES / f"{stem}.yml"
    if stem not in _stems() or not path.exists():
        known = [CODES[code] for code in list_states()]
        raise SourceError(unknown(name, known, "a state that the toolkit has a file for"))
    return read_state_file(path)


def read_state_file(path: Path) -> State:
    """Read and check a file that describes a state.

    Raises:
        SourceError: Names the file, line, key, what was expected and the nearest spelling.
    """
    tree = load_yaml(path)
    state = validate(path, tree, State, plain(path, tree))
    if path.stem != state.stem:
        line = locate(tree, ("name",))[0]
        text = f"the file of {state.name} is called {state.stem}.yml"
        raise SourceError(problem(path, line, "name", text))
    state._path = path
    return state


def list_states() -> list[str]:
    """Return the postal abbreviations of the states that have a file, by name of the state."""
    stems = _stems()
    return [stems[path.stem] for path in sorted(paths.STATES.glob("*.yml")) if path.stem in stems]


def _stems() -> dict[str, str]:
    return {name.lower().replace(" ", "_"): code for code, name in CODES.items()}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a state's file, for editors."""
    return State.model_json_schema() | {"title": "State"}
