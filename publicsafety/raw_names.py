"""Read the names of columns: their words, whom they are about, and what is personal."""

from __future__ import annotations

import re
from functools import lru_cache

from publicsafety import paths
from publicsafety.dictionary import read_dictionary

WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
WHEN = "when"
# Words that mean the same in the name of a column.
SAME = {
    "gender": "sex", "ethnicity": "race", "ethnic": "race", "races": "race",
    "date": WHEN, "dt": WHEN, "day": WHEN, "datetime": WHEN, "time": WHEN, "tm": WHEN, "dttm": WHEN,
    "timestamp": WHEN, "dte": WHEN, "dtm": WHEN, "dates": WHEN, "times": WHEN,
    "num": "id", "no": "id", "nbr": "id", "number": "id", "key": "id", "identifier": "id",
    "nmbr": "id", "numb": "id",
    "occured": "occurred", "occurence": "occurred", "occurrence": "occurred", "occur": "occurred",
    "injury": "injured", "injure": "injured", "injuries": "injured", "hurt": "injured",
    "arrests": "arrested", "arrest": "arrested",
    "search": "searched", "frisk": "frisked", "frisks": "frisked", "searches": "searched",
    "cited": "citation", "warned": "warning", "charges": "charge",
    "lat": "latitude", "lng": "longitude", "lon": "longitude", "long": "longitude",
    "dispatch": "dispatched", "arrival": "arrived", "arrive": "arrived", "close": "closed",
    "veh": "vehicle", "req": "request", "sr": "request", "dept": "department", "pct": "precinct",
    "prec": "precinct", "dist": "district", "neighbourhood": "neighborhood", "prio": "priority",
    "pri": "priority", "zip": "zipcode", "postal": "zipcode", "dispo": "disposition",
    "reasons": "reason", "weapons": "weapon", "drug": "drugs", "allegations": "allegation",
    "hire": "appointed", "hired": "appointed", "inc": "incident", "terry": "stop",
    "patdown": "frisked", "qty": "quantity", "recieved": "received",
    "lattitude": "latitude", "longtitude": "longitude",
    "precint": "precinct", "neigborhood": "neighborhood", "adress": "address",
}  # fmt: skip
PEOPLE = {
    "subject": "subject", "subj": "subject", "suspect": "subject", "susp": "subject",
    "citizen": "subject", "cit": "subject", "civilian": "subject", "driver": "subject",
    "perp": "subject", "perpetrator": "subject", "defendant": "subject", "person": "subject",
    "arrestee": "subject", "individual": "subject", "detainee": "subject", "motorist": "subject",
    "offender": "subject", "pedestrian": "subject", "stopped": "subject",
    "officer": "officer", "ofc": "officer", "ofcr": "officer", "off": "officer",
    "deputy": "officer", "trooper": "officer", "employee": "officer", "emp": "officer",
    "empl": "officer", "member": "officer", "personnel": "officer", "cop": "officer",
    "accused": "officer", "mos": "officer",
    "victim": "victim", "vic": "victim", "complainant": "complainant", "witness": "witness",
    "passenger": "passenger", "owner": "owner", "caller": "caller", "reporter": "caller",
    "supervisor": "supervisor", "supv": "supervisor", "judge": "judge", "parent": "parent",
}  # fmt: skip
# What people are called depends on the topic.
TOPIC_PEOPLE = {
    "hate_crime": dict.fromkeys(
        ("suspect", "suspects", "susp", "offender", "offenders", "perp", "perpetrator"), "offender"
    ),
    "police_personnel_records": dict.fromkeys(
        ("citizen", "civilian", "cit", "complainant"), "complainant"
    ),
}
FILLERS = {
    "the", "of", "a", "an", "at", "by", "in", "for", "desc", "description", "descr", "dsc", "code",
    "cd", "txt", "text", "flag", "flg", "ind", "indicator", "yn", "str", "was", "is", "were", "if",
    "any", "or", "and", "perceived", "observed", "apparent", "full", "x", "cde",
}  # fmt: skip
YES_NO_FILLERS = {"conducted", "performed", "made", "done", "issued", "found", "given"}
AGE_FILLERS = {"years", "yrs", "year", "reported", "estimated", "approx", "approximate", WHEN}
# Words for the event itself: a name says the same with or without them.
EVENT = {
    "police_stops": {"stop", "contact", "incident", "event", "traffic", "occurred", "field"},
    "use_of_force": {"incident", "event", "use", "uof", "occurred", "response", "force"},
    "emergency_911": {"call", "event", "incident", "cad", "cfs", "service"},
    "arrests": {"arrested"},
    "non_emergency_incidents": {"request", "service", "case", "ticket", "issue"},
    "hate_crime": {"incident", "occurred", "event"},
    "police_personnel_records": {"complaint"},
    "police_equipment": set(),
    "warrants": {"warrant"},
}
PERSONAL = [
    (r"\b(first|last|middle|maiden|sur|fore|given|family|full|nick)\s?(name|nm|nme)\b", "a name"),
    (r"\b(f|l|m)\s?name\b", "a name"),
    (
        r"\b(officer|ofc|deputy|trooper|employee|subject|suspect|victim|person|driver|citizen|"
        r"caller|"
        r"complainant|defendant|owner|witness|arrestee|offender|passenger|reporter|requester|"
        r"requestor|contact|supervisor|judge|parent|resident)s?\s(name|nm|nme)\b",
        "a name",
    ),
    (r"^(name|names|alias|aka|signature)$", "a name"),
    (r"\b(dob|date of birth|birth ?date|birthday|birth dt|born)\b", "a date of birth"),
    (r"\bbirth (year|month|yr)\b", "a year of birth"),
    (r"\b(phone|telephone|mobile|cell|fax|callback|phone number)\b", "a telephone number"),
    (r"\be ?mail\b", "an e-mail address"),
    (r"\b(plate|license plate|lic plate|tag (no|number|num)|plate (no|number)|vin)\b", "a plate"),
    (r"\b(driver'?s? licen[sc]e|dl (no|num|number)|oln|operator licen[sc]e)\b", "a license"),
    (r"\b(ssn|social security|fbi (no|number)|sid (no|number))\b", "a number of a person"),
    (r"\b(star|badge) ?(no|num|number|id)?\b", "a badge number"),
    (
        r"\b(home|residen\w*|victim|suspect|subject|driver|owner|caller|complainant|defendant|"
        r"citizen)"
        r" (street |home )?(address|addr)\b",
        "a home address",
    ),
    (r"\b(narrative|comments?|remarks|notes|synopsis|free text)\b", "free text"),
]  # fmt: skip
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}")
PHONE = re.compile(r"(?:\+?1[ .-]?)?\(?[2-9]\d\d\)?[ .-]\d{3}[ .-]\d{4}")
SSN = re.compile(r"\d{3}-\d\d-\d{4}")
VALUES = (
    (EMAIL, "e-mail addresses"),
    (PHONE, "telephone numbers"),
    (SSN, "social security numbers"),
)
STREET = (
    "ST|AVE?|RD|DR|BLVD|LN|CT|PL|WAY|TER|PKWY|CIR|HWY|STREET|AVENUE|ROAD|DRIVE|LANE|COURT|PLACE"
)
HOUSE = re.compile(
    rf"[1-9]\d{{0,5}}\s+(?:[NSEW]\.?\s+)?[A-Za-z0-9'. ]+?\s(?:{STREET})\b\.?",
    re.I,
)
BLOCK = re.compile(r"\bblo?c?k\b|\d[X*]+|\b\d*00\s", re.I)


def words_of(name: str) -> list[str]:
    """Return the words of a column's name, in lower case."""
    words = [word.lower() for word in WORD.findall(name.replace("#", " number "))]
    if len(words) > 1 and words[-1] == "i":
        words.pop()  # an indicator, as Chicago writes it
    if len(words) > 1 and words[-1] in ("d", "t"):
        words[-1] = "date" if words[-1] == "d" else "time"
    return words


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """Return the words that stand in the dictionaries of all topics, and those that mean them."""
    known = {*SAME, *PEOPLE, *FILLERS, *YES_NO_FILLERS}
    for path in paths.DICTIONARIES.glob("*.yml"):
        for field in read_dictionary(path.stem).fields.values():
            for name in (field.name, *field.synonyms):
                known |= {word for word in words_of(name) if not word.isdigit()}
    return frozenset(word for word in known if len(word) > 2)


@lru_cache(maxsize=20_000)
def canonical(name: str, topic: str) -> frozenset[str]:
    """Return what a name says, as a set of words that other names for it have too."""
    people = PEOPLE | TOPIC_PEOPLE.get(topic, {})
    parts: list[str] = []
    for word in words_of(name):
        parts += _known_words(word)
    said = {people.get(word) or SAME.get(word, word) for word in parts}
    return frozenset(said - FILLERS) or frozenset(said)


def _known_words(word: str) -> list[str]:
    """Return a word, cut into known words where it runs them together."""
    known = vocabulary()
    if word in known or len(word) < 6 or word.isdigit():
        return [word]
    return _cut(word, known) or [word]


def _cut(word: str, known: frozenset[str]) -> list[str] | None:
    best: list[list[str] | None] = [[]] + [None] * len(word)
    for end in range(3, len(word) + 1):
        for start in range(end - 2):
            head = best[start]
            if head is not None and word[start:end] in known:
                longer = [*head, word[start:end]]
                if best[end] is None or len(longer) < len(best[end] or []):
                    best[end] = longer
    return best[-1]


def without_event(said: frozenset[str], topic: str) -> frozenset[str]:
    """Return a name's words without those for the event itself, which it may or may not hold."""
    if "id" in said:
        return said
    return (said - EVENT.get(topic, set())) or said


def personal(name: str, texts: list[str]) -> str | None:
    """Say what a column seems to hold about private people, or None.

    Args:
        name: The column's name.
        texts: Distinct texts that stand in it.
    """
    spaced = " ".join(words_of(name))
    for pattern, what in PERSONAL:
        if re.search(pattern, spaced):
            return what
    if not texts:
        return None

    for look, what in VALUES:
        if sum(bool(look.fullmatch(text)) for text in texts) > 0.3 * len(texts):
            return what
    exact = [t for t in texts if HOUSE.match(t) and not BLOCK.search(t)]
    if len(exact) > 0.3 * len(texts) and len(texts) > 5:
        return "exact addresses with house numbers"
    return None
