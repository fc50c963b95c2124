"""Made-up files in the layouts of real agencies, with what each column means.

The layouts follow what agencies publish; the rows are drawn at random. A column's meaning is the
standard column that it may be mapped to, or None where any mapping would be wrong.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import pandas as pd

Cell = Callable[[random.Random, int], str]


@dataclass(frozen=True)
class Column:
    """A column: its name, how a cell is drawn, and what it means."""

    name: str
    cell: Cell
    means: str | None = None


@dataclass(frozen=True)
class Agency:
    """A file: the topic that it belongs to and its columns."""

    name: str
    topic: str
    columns: tuple[Column, ...]
    must: frozenset[str] = frozenset()

    def table(self, rows: int = 400, seed: int = 1) -> pd.DataFrame:
        """Draw the rows."""
        rng = random.Random(f"{self.name}{seed}")
        drawn = [[column.cell(rng, n) for column in self.columns] for n in range(rows)]
        return pd.DataFrame(drawn, columns=[column.name for column in self.columns], dtype="str")

    @property
    def meanings(self) -> dict[str, str | None]:
        """Raw column to what it means."""
        return {column.name: column.means for column in self.columns}


def one_of(*texts: str, empty: float = 0.0) -> Cell:
    """Draw one of some texts."""
    return lambda rng, n: "" if rng.random() < empty else rng.choice(texts)


def when(style: str, empty: float = 0.0, later: int = 0, together: int = 1) -> Cell:
    """Draw a moment of 2019, `later` minutes later, the same one for rows that belong together."""

    def cell(rng: random.Random, n: int) -> str:
        moment = datetime(2019, 1, 1) + timedelta(minutes=(n // together * 7919) % 525_000 + later)
        if rng.random() < empty:
            return ""
        if style == "ms":
            return str(int(moment.timestamp()) * 1000)
        if style == "excel":
            return str((moment - datetime(1899, 12, 30)).days)
        if style == "mdY":
            return f"{moment.month}{moment.day:02}{moment.year}"
        if style == "Hm":
            return str(moment.hour * 100 + moment.minute)
        return moment.strftime(style)

    return cell


def number(low: float, high: float, digits: int = 0, empty: float = 0.0) -> Cell:
    """Draw a number."""

    def cell(rng: random.Random, n: int) -> str:
        value = round(rng.uniform(low, high), digits)
        return "" if rng.random() < empty else str(value if digits else int(value))

    return cell


def serial(prefix: str = "", start: int = 10_000) -> Cell:
    """Count the rows."""
    return lambda rng, n: f"{prefix}{start + n}"


def address(rng: random.Random, n: int) -> str:
    """Draw an exact address."""
    return (
        f"{rng.randint(11, 9899)} {rng.choice(['OAK', 'ELM', 'MAIN'])} {rng.choice(['ST', 'AVE'])}"
    )


YN = one_of("Y", "N")
RACES = one_of("BLACK", "WHITE", "BLACK HISPANIC", "WHITE HISPANIC", "ASIAN / PACIFIC ISLANDER")
SEX = one_of("MALE", "FEMALE")
C = Column

NEW_YORK_STOPS = Agency(
    "new_york_stops",
    "police_stops",
    (
        C("STOP_ID", serial(), "stop_id"),
        C("STOP_FRISK_DATE", when("%Y-%m-%d"), "date"),
        C("STOP_FRISK_TIME", when("%H:%M:%S"), "time"),
        C("YEAR2", one_of("2019")),
        C("MONTH2", one_of("January", "May")),
        C("DAY2", one_of("Monday")),
        C("STOP_WAS_INITIATED", one_of("Based on Radio Run", "Based on Self Initiated")),
        C("ISSUING_OFFICER_RANK", one_of("POM", "SGT")),
        C("ISSUING_OFFICER_COMMAND_CODE", number(1, 900)),
        C("JURISDICTION_DESCRIPTION", one_of("PSB", "HOUSING", "TRANSIT")),
        C("OBSERVED_DURATION_MINUTES", number(0, 20)),
        C("SUSPECTED_CRIME_DESCRIPTION", one_of("CPW", "ROBBERY"), "reason_for_stop"),
        C("STOP_DURATION_MINUTES", number(1, 30)),
        C("OFFICER_EXPLAINED_STOP_FLAG", YN),
        C("OTHER_PERSON_STOPPED_FLAG", YN),
        C("SUSPECT_ARRESTED_FLAG", YN, "arrest_made"),
        C("SUSPECT_ARREST_OFFENSE", one_of("(null)", "CPW")),
        C("SUMMONS_ISSUED_FLAG", YN, "citation_issued"),
        C("OFFICER_IN_UNIFORM_FLAG", YN),
        C("FRISKED_FLAG", YN, "frisk_performed"),
        C("SEARCHED_FLAG", YN, "search_conducted"),
        C("ASK_FOR_CONSENT_FLG", YN),
        C("CONSENT_GIVEN_FLG", YN),
        C("OTHER_CONTRABAND_FLAG", YN),
        C("FIREARM_FLAG", one_of("Y", "(null)")),
        C("WEAPON_FOUND_FLAG", YN, "contraband_weapons"),
        C("PHYSICAL_FORCE_CEW_FLAG", one_of("Y", "(null)")),
        C("SEARCH_BASIS_CONSENT_FLAG", one_of("Y", "(null)")),
        C("SUSPECT_REPORTED_AGE", number(13, 70), "subject_age"),
        C("SUSPECT_SEX", SEX, "subject_sex"),
        C("SUSPECT_RACE_DESCRIPTION", RACES, "subject_race"),
        C("SUSPECT_HEIGHT", number(5, 7, 1)),
        C("SUSPECT_WEIGHT", number(100, 250)),
        C("STOP_LOCATION_PRECINCT", number(1, 123), "precinct"),
        C("STOP_LOCATION_SECTOR_CODE", one_of("A", "B", "C")),
        C("STOP_LOCATION_FULL_ADDRESS", address),
        C("STOP_LOCATION_X", number(950_000, 1_050_000)),
        C("STOP_LOCATION_Y", number(150_000, 260_000)),
        C("STOP_LOCATION_BORO_NAME", one_of("BRONX", "QUEENS"), "neighborhood"),
    ),
    frozenset(
        {
            "date",
            "time",
            "subject_race",
            "subject_sex",
            "subject_age",
            "frisk_performed",
            "search_conducted",
            "arrest_made",
            "stop_id",
        }
    ),
)

NEW_YORK_CODED = Agency(
    "new_york_coded_stops",
    "police_stops",
    (
        C("year", one_of("2011")),
        C("pct", number(1, 123), "precinct"),
        C("ser_num", lambda rng, n: str(n % 90)),
        C("datestop", when("mdY"), "date"),
        C("timestop", when("Hm"), "time"),
        C("recstat", one_of("1", "A")),
        C("inout", one_of("I", "O")),
        C("perobs", number(1, 9)),
        C("crimsusp", one_of("FEL", "MISD"), "reason_for_stop"),
        C("perstop", number(1, 40)),
        C("arstmade", YN, "arrest_made"),
        C("sumissue", YN, "citation_issued"),
        C("offunif", YN),
        C("frisked", YN, "frisk_performed"),
        C("searched", YN, "search_conducted"),
        C("contrabn", YN, "contraband_found"),
        C("pistol", YN),
        C("knifcuti", YN),
        C("race", one_of("B", "W", "P", "Q", "A", "Z", "U"), "subject_race"),
        C("dob", one_of("12311900", "1011990")),
        C("age", number(12, 80), "subject_age"),
        C("sex", one_of("M", "F", "Z"), "subject_sex"),
        C("build", one_of("T", "M")),
        C("xcoord", number(950_000, 1_050_000)),
        C("ycoord", number(150_000, 260_000)),
    ),
    frozenset({"subject_age", "frisk_performed"}),
)

STATE_PATROL = Agency(
    "state_patrol",
    "police_stops",
    (
        C("contact_date", when("%Y%m%d"), "date"),
        C("contact_hour", number(0, 23)),
        C("highway_type", one_of("I", "SR")),
        C("road_number", number(1, 900)),
        C("milepost", number(1, 400)),
        C("officer_race", number(1, 5)),
        C("officer_gender", one_of("M", "F")),
        C("driver_race", number(1, 7), "subject_race"),
        C("driver_gender", one_of("M", "F"), "subject_sex"),
        C("driver_age", number(16, 80), "subject_age"),
        C("contact_type", number(1, 13)),
        C("violations", one_of("4|7", "22", "22|31|4")),
        C("enforcements", one_of("1", "2|1", "3"), "outcome"),
        C("search_type", one_of("C1", "N", "P2")),
    ),
    frozenset({"date", "subject_sex", "subject_age"}),
)

TEXAS = Agency(
    "texas_patrol",
    "police_stops",
    (
        C("HA_TICKET_NUMBER", serial("TX"), "stop_id"),
        C("HA_ARREST_DATE", when("%m/%d/%Y"), "date"),
        C("HA_ARREST_TIME", when("Hm"), "time"),
        C("HA_RACE_SEX", one_of("WM", "WF", "BM", "HM")),
        C("HA_N_TROOPER", one_of("SMITH", "LEE")),
        C("HA_SEARCHED", one_of("0", "1"), "search_conducted"),
        C("HA_SEARCH_CONCENT", one_of("0", "1")),
        C("HA_CONTRABAN", one_of("0", "1"), "contraband_found"),
        C("HA_LATITUDE", number(27, 33, 6), "lat"),
        C("HA_LONGITUDE", number(-100, -95, 6), "lng"),
        C("HA_OFFICER_ID", number(1000, 9999), "officer_id"),
        C("HA_PRECINCT", number(1, 9), "precinct"),
        C("AD_VIOLATION_CODE", one_of("0023", "0311")),
    ),
)

SAN_DIEGO = Agency(
    "san_diego_ripa",
    "police_stops",
    (
        C("stop_id", lambda rng, n: str(2443 + n // 3 * 2), "stop_id"),
        C("ori", one_of("CA0371100")),
        C("agency", one_of("SD")),
        C("exp_years", number(1, 30)),
        C("date_stop", when("%Y-%m-%d", together=3), "date"),
        C("time_stop", when("%H:%M:%S", together=3), "time"),
        C("stopduration", number(1, 120)),
        C("stop_in_response_to_cfs", one_of("0", "1")),
        C("officer_assignment_key", number(1, 10)),
        C("assignment", one_of("Patrol, traffic enforcement")),
        C("beat", number(1, 900), "beat"),
        C("beat_name", one_of("Pacific Beach 122", "Other 999")),
        C("pid", one_of("1", "2", "3")),
        C("isstudent", one_of("0", "1")),
        C("perceived_limited_english", one_of("0", "1")),
        C("perceived_age", number(15, 80), "subject_age"),
        C("perceived_gender", one_of("Male", "Female"), "subject_sex"),
        C("gender_nonconforming", one_of("0", "1")),
        C("gend", one_of("1", "2")),
        C("perceived_lgbt", one_of("No", "Yes")),
        C(
            "race",
            one_of("White", "Hispanic/Latino/a", "Black/African American", "Asian"),
            "subject_race",
        ),
    ),
    frozenset({"date", "time", "subject_age", "subject_race"}),
)

CHICAGO_STOPS = Agency(
    "chicago_stops",
    "police_stops",
    (
        C("CONTACT_CARD_ID", serial("ISR"), "stop_id"),
        C("CONTACTDATE", when("%d-%b-%Y %H:%M"), "datetime"),
        C("SUBMITTING_BEAT_CD", number(111, 2535)),
        C("STREET_NO", number(100, 9900)),
        C("STREET_NME", one_of("STATE", "CLARK")),
        C("DISTRICT", number(1, 25), "district"),
        C("SEX_CODE_CD", one_of("M", "F", "X"), "subject_sex"),
        C("RACE_CODE_CD", one_of("BLK", "WHI", "WWH", "API"), "subject_race"),
        C("AGE", number(12, 80), "subject_age"),
        C("CLOTHING_DESCRIPTION", one_of("RED HOODIE", "BLUE JEANS")),
        C("PAT_DOWN_I", YN, "frisk_performed"),
        C("SEARCH_I", YN, "search_conducted"),
        C("SEARCH_CONTRABAND_I", YN, "contraband_found"),
        C("ENFORCEMENT_ACTION_TAKEN_I", YN),
        C("VEHICLE_STOPPED_I", YN),
        C("FO_EMPLOYEE_ID", number(1000, 99_999), "officer_id"),
        C("FO_RACE_CODE_CD", one_of("WHI", "BLK")),
        C("FO_SEX_CODE_CD", one_of("M", "F")),
        C("FO_BIRTH_YR", number(1960, 1995)),
        C("FIRST_NME", one_of("ANN", "BOB")),
        C("LAST_NME", one_of("LEE")),
    ),
    frozenset({"datetime", "subject_age"}),
)

TERRY = Agency(
    "seattle_terry_stops",
    "police_stops",
    (
        C("Subject Age Group", one_of("18 - 25", "26 - 35", "-")),
        C("Subject ID", one_of("-1", "77465")),
        C("GO / SC Num", serial("2019")),
        C("Terry Stop ID", serial("", 500_000), "stop_id"),
        C("Stop Resolution", one_of("Field Contact", "Arrest", "Offense Report")),
        C("Weapon Type", one_of("-", "Knife")),
        C("Officer ID", number(4000, 9000), "officer_id"),
        C("Officer YOB", number(1960, 1995)),
        C("Officer Gender", one_of("M", "F")),
        C("Officer Race", one_of("White", "Asian")),
        C(
            "Subject Perceived Race",
            one_of("White", "Black or African American", "Unknown", "-"),
            "subject_race",
        ),
        C(
            "Subject Perceived Gender",
            one_of("Male", "Female", "Unable to Determine"),
            "subject_sex",
        ),
        C("Reported Date", when("%Y-%m-%dT00:00:00Z"), "date"),
        C("Reported Time", when("%H:%M:%S.0000000"), "time"),
        C("Initial Call Type", one_of("-", "TRESPASS"), "reason_for_stop"),
        C("Final Call Type", one_of("-", "ARREST"), "reason_for_stop"),
        C("Call Type", one_of("911", "ONVIEW")),
        C("Arrest Flag", YN, "arrest_made"),
        C("Frisk Flag", one_of("Y", "N", "-"), "frisk_performed"),
        C("Precinct", one_of("North", "West", "-"), "precinct"),
        C("Sector", one_of("K", "M")),
        C("Beat", one_of("K3", "M1"), "beat"),
    ),
    frozenset({"subject_race", "subject_sex", "arrest_made", "frisk_performed"}),
)

NEW_YORK_311 = Agency(
    "new_york_311",
    "non_emergency_incidents",
    (
        C("Unique Key", serial("", 41_000_000), "service_request_id"),
        C("Created Date", when("%m/%d/%Y %I:%M:%S %p"), "requested_datetime"),
        C("Closed Date", when("%m/%d/%Y %I:%M:%S %p", 0.1, 900), "closed_datetime"),
        C("Agency", one_of("NYPD", "HPD", "DOT")),
        C(
            "Agency Name",
            one_of("New York City Police Department", "Department of Transportation"),
            "agency_responsible",
        ),
        C("Complaint Type", one_of("Noise - Residential", "HEAT/HOT WATER"), "service_name"),
        C("Descriptor", one_of("Loud Music/Party", "ENTIRE BUILDING")),
        C("Location Type", one_of("Street/Sidewalk")),
        C("Incident Zip", one_of("10453", "11207"), "zipcode"),
        C("Incident Address", address),
        C("Street Name", one_of("BROADWAY")),
        C("City", one_of("BRONX", "BROOKLYN")),
        C("Status", one_of("Closed", "Open"), "status"),
        C("Due Date", when("%m/%d/%Y %I:%M:%S %p", 0.6, 5000), "expected_datetime"),
        C("Resolution Action Updated Date", when("%m/%d/%Y %I:%M:%S %p", 0.0, 950)),
        C("Community Board", one_of("05 BRONX", "01 QUEENS")),
        C("Borough", one_of("BRONX", "QUEENS"), "neighborhood"),
        C("X Coordinate (State Plane)", number(950_000, 1_050_000)),
        C("Open Data Channel Type", one_of("PHONE", "ONLINE", "MOBILE", "UNKNOWN"), "channel"),
        C("Latitude", number(40.5, 40.9, 6), "lat"),
        C("Longitude", number(-74.2, -73.7, 6), "long"),
        C("Location", lambda rng, n: f"({rng.uniform(40.5, 40.9)}, {rng.uniform(-74.2, -73.7)})"),
    ),
    frozenset({"requested_datetime", "closed_datetime", "service_name", "status", "lat", "long"}),
)

CHICAGO_311 = Agency(
    "chicago_311",
    "non_emergency_incidents",
    (
        C("SR_NUMBER", serial("SR19-"), "service_request_id"),
        C("SR_TYPE", one_of("Pothole in Street Complaint", "Graffiti"), "service_name"),
        C("SR_SHORT_CODE", one_of("PHF", "GRAF")),
        C("OWNER_DEPARTMENT", one_of("CDOT", "Streets and Sanitation"), "agency_responsible"),
        C("STATUS", one_of("Completed", "Open", "Canceled"), "status"),
        C("CREATED_DATE", when("%m/%d/%Y %I:%M:%S %p"), "requested_datetime"),
        C("LAST_MODIFIED_DATE", when("%m/%d/%Y %I:%M:%S %p", 0, 1000)),
        C("CLOSED_DATE", when("%m/%d/%Y %I:%M:%S %p", 0.2, 800), "closed_datetime"),
        C("STREET_ADDRESS", address),
        C("WARD", number(1, 50), "ward"),
        C("COMMUNITY_AREA", number(1, 77), "neighborhood"),
        C("LATITUDE", number(41.6, 42, 6), "lat"),
        C("LONGITUDE", number(-87.9, -87.5, 6), "long"),
    ),
    frozenset({"requested_datetime", "lat", "long"}),
)

OPEN311 = Agency(
    "open311",
    "non_emergency_incidents",
    (
        C("service_request_id", serial(), "service_request_id"),
        C("status", one_of("open", "closed"), "status"),
        C("status_notes", one_of("", "done")),
        C("service_name", one_of("Graffiti", "Potholes"), "service_name"),
        C("service_code", one_of("01", "02")),
        C("description", one_of("big hole", "call me")),
        C("agency_responsible", one_of("Public Works"), "agency_responsible"),
        C("requested_datetime", when("%Y-%m-%dT%H:%M:%SZ"), "requested_datetime"),
        C("updated_datetime", when("%Y-%m-%dT%H:%M:%SZ", 0, 99)),
        C("expected_datetime", when("%Y-%m-%dT%H:%M:%SZ", 0, 3000), "expected_datetime"),
        C("address", address, "address"),
        C("zipcode", one_of("02134"), "zipcode"),
        C("lat", number(42.2, 42.4, 6), "lat"),
        C("long", number(-71.2, -71.0, 6), "long"),
        C("media_url", one_of("", "https://example.org/a.jpg")),
    ),
    frozenset({"requested_datetime", "service_name", "status", "lat", "long"}),
)

LOS_ANGELES_CALLS = Agency(
    "los_angeles_calls",
    "emergency_911",
    (
        C("Incident_Number", serial("PD1904"), "call_id"),
        C("Area_Occ", one_of("Hollywood", "Central"), "district"),
        C("Rpt_Dist", number(101, 2199)),
        C("Dispatch_Date", when("%m/%d/%Y"), "date"),
        C("Dispatch_Time", when("%H:%M:%S")),
        C("Call_Type_Code", one_of("507P", "62B"), "call_type"),
        C("Call_Type_Text", one_of("PARTY", "BURG"), "call_type"),
    ),
)

NEW_ORLEANS_CALLS = Agency(
    "new_orleans_calls",
    "emergency_911",
    (
        C("NOPD_Item", serial("A"), "call_id"),
        C("Type", one_of("18", "103"), "call_type"),
        C("TypeText", one_of("TRAFFIC INCIDENT", "DISTURBANCE (OTHER)"), "call_type"),
        C("Priority", one_of("1A", "2E"), "priority"),
        C("InitialType", one_of("18", "103")),
        C("InitialTypeText", one_of("TRAFFIC INCIDENT", "FIGHT")),
        C("InitialPriority", one_of("1A", "2E")),
        C("MapX", number(3_600_000, 3_700_000)),
        C("MapY", number(520_000, 560_000)),
        C("TimeCreate", when("%m/%d/%Y %I:%M:%S %p"), "datetime"),
        C("TimeDispatch", when("%m/%d/%Y %I:%M:%S %p", 0.1, 9), "dispatched_at"),
        C("TimeArrive", when("%m/%d/%Y %I:%M:%S %p", 0.2, 20), "arrived_at"),
        C("TimeClosed", when("%m/%d/%Y %I:%M:%S %p", 0, 60)),
        C("Disposition", one_of("NAT", "RTF", "GOA"), "disposition"),
        C("DispositionText", one_of("Necessary Action Taken", "REPORT TO FOLLOW"), "disposition"),
        C("SelfInitiated", YN, "officer_initiated"),
        C("Beat", one_of("4G04", "5D02"), "beat"),
        C("BLOCK_ADDRESS", one_of("009XX Canal St")),
        C("Zip", one_of("70112")),
        C("PoliceDistrict", number(1, 8), "district"),
        C(
            "Location",
            lambda rng, n: f"POINT ({rng.uniform(-90.1, -89.9)} {rng.uniform(29.9, 30.1)})",
        ),
    ),
    frozenset({"priority"}),
)

FORCE_INDIANA = Agency(
    "indiana_force",
    "use_of_force",
    (
        C("INCNUM", lambda rng, n: f"U{500 + n // 2}", "incident_number"),
        C("OCCURRED_DT", when("%Y-%m-%d"), "date"),
        C("OCCURRED_TM", when("%H:%M"), None),
        C("DISPOSITION", one_of("Justified", "Open")),
        C("UOF_FORCE_TYPE", one_of("Physical-Handcuffing", "Less Lethal-Taser"), "force_type"),
        C("UOF_REASON", one_of("Resisting Arrest", "Fleeing"), "reason_for_force"),
        C("SERVICE_TYPE", one_of("Call for Service", "Off Duty"), "reason_for_contact"),
        C("OFF_RACE", one_of("White", "Black")),
        C("OFF_SEX", SEX),
        C("OFF_AGE", number(22, 60)),
        C("OFF_YR_EMPLOY", number(1, 30)),
        C("OFF_HIRE_DT", when("%Y-%m-%d")),
        C("OFF_INJURED", one_of("Yes", "No"), "officer_injured"),
        C("CIT_RACE", one_of("White", "Black", "Hispanic"), "subject_race"),
        C("CIT_SEX", SEX, "subject_sex"),
        C("CIT_AGE", number(15, 70), "subject_age"),
        C("CIT_INJURED", one_of("Yes", "No"), "subject_injured"),
        C("CIT_ARRESTED", one_of("Yes", "No"), "subject_arrested"),
        C("CIT_HOSPITAL", one_of("Yes", "No")),
        C("VICTIM_RACE", one_of("White", "Black")),
    ),
    frozenset(
        {
            "date",
            "subject_race",
            "subject_sex",
            "subject_age",
            "subject_injured",
            "subject_arrested",
            "officer_injured",
            "force_type",
        }
    ),
)

FBI_HATE = Agency(
    "fbi_hate_crime",
    "hate_crime",
    (
        C("incident_id", serial(), "incident_id"),
        C("data_year", one_of("2019"), "data_year"),
        C("ori", one_of("AR0350100")),
        C("pug_agency_name", one_of("Pine Bluff")),
        C("state_abbr", one_of("AR")),
        C("population_group_description", one_of("Cities from 50,000 thru 99,999")),
        C("incident_date", when("%d-%b-%y"), "date"),
        C("adult_victim_count", number(0, 3, empty=0.3), "adult_victim_count"),
        C("juvenile_victim_count", number(0, 2, empty=0.3), "juvenile_victim_count"),
        C("total_offender_count", number(0, 5), "total_offender_count"),
        C("adult_offender_count", number(0, 5)),
        C("juvenile_offender_count", number(0, 5)),
        C(
            "offender_race",
            one_of("White", "Black or African American", "Unknown", "Multiple"),
            "offender_race",
        ),
        C(
            "offender_ethnicity",
            one_of("Not Hispanic or Latino", "Hispanic or Latino", "Unknown"),
            "offender_ethnicity",
        ),
        C("victim_count", number(1, 4), "victim_count"),
        C(
            "offense_name",
            one_of("Simple Assault", "Intimidation;Burglary/Breaking & Entering"),
            "offense_name",
        ),
        C("total_individual_victims", number(0, 3)),
        C("location_name", one_of("Residence/Home", "School/College"), "location_name"),
        C(
            "bias_desc",
            one_of(
                "Anti-Black or African American", "Anti-White", "Anti-Jewish", "Anti-Gay (Male)"
            ),
            "bias_desc",
        ),
        C("victim_types", one_of("Individual", "Business"), "victim_types"),
        C("multiple_offense", one_of("S", "M")),
        C("multiple_bias", one_of("S", "M")),
    ),
    frozenset({"incident_id", "date", "offender_race", "bias_desc", "victim_types", "data_year"}),
)

CHICAGO_ARRESTS = Agency(
    "chicago_arrests",
    "arrests",
    (
        C("CB_NO", serial("19"), "arrest_id"),
        C("CASE NUMBER", serial("JC"), "incident_id"),
        C("ARREST DATE", when("%m/%d/%Y %I:%M:%S %p"), "date"),
        C("RACE", one_of("BLACK", "WHITE HISPANIC", "WHITE"), "subject_race"),
        C("CHARGE 1 STATUTE", one_of("720 ILCS 5.0/12-3")),
        C("CHARGE 1 DESCRIPTION", one_of("DOMESTIC BATTERY", "RETAIL THEFT"), "offense"),
        C("CHARGE 1 TYPE", one_of("M", "F"), "offense_level"),
        C("CHARGE 2 DESCRIPTION", one_of("", "RESISTING")),
        C("RELEASE DATE", when("%m/%d/%Y")),
        C("VICTIM AGE", number(10, 80)),
    ),
    frozenset({"date", "subject_race"}),
)

ROSTER = Agency(
    "roster_with_names",
    "police_personnel_records",
    (
        C("First Name", one_of("Ann", "Bob")),
        C("Last Name", one_of("Lee", "Kim")),
        C("DOB", when("%m/%d/%Y")),
        C("Sex", one_of("M", "F"), "officer_sex"),
        C("Race", one_of("White", "Black", "Hispanic"), "officer_race"),
        C("Hire Date", when("%m/%d/%Y"), "appointed_date"),
        C("Rank", one_of("Officer", "Sergeant"), "officer_rank"),
        C("Annual Salary", number(50_000, 120_000)),
        C("Badge Number", number(100, 9999)),
        C("Personal Cell", one_of("555-0100")),
    ),
    frozenset({"officer_sex", "officer_race"}),
)

COMPLAINTS = Agency(
    "complaints_with_two_people",
    "police_personnel_records",
    (
        C("Complaint Number", lambda rng, n: f"C{n // 2}", "complaint_id"),
        C("Date Received", when("%m/%d/%Y"), "date"),
        C("Date of Incident", when("%m/%d/%Y"), "incident_date"),
        C("Date Closed", when("%m/%d/%Y", 0.2, 50_000), "closed_date"),
        C("Allegation", one_of("Use of Force", "Discourtesy"), "allegation"),
        C("Finding", one_of("Sustained", "Unfounded", "Not Sustained", "Exonerated"), "finding"),
        C("Race", one_of("White", "Black")),
        C("Gender", one_of("M", "F")),
        C("Officer Race", one_of("White", "Black"), "officer_race"),
        C("Officer Name", one_of("LEE, ANN", "KIM, BOB")),
        C("Complainant Race", one_of("White", "Black"), "complainant_race"),
    ),
    frozenset({"officer_race", "finding", "allegation"}),
)

TF = one_of("TRUE", "FALSE", "NA")

STANFORD = Agency(
    "stanford_open_policing",
    "police_stops",
    (
        C("raw_row_number", serial("", 1)),
        C("date", when("%Y-%m-%d"), "date"),
        C("time", when("%H:%M:%S"), "time"),
        C("location", one_of("MAIN ST & OAK ST", "NA")),
        C("lat", number(37, 38, 6), "lat"),
        C("lng", number(-122.5, -122, 6), "lng"),
        C("district", one_of("A", "B", "NA"), "district"),
        C("subject_age", one_of("20", "31", "45", "52", "63", "18", "NA"), "subject_age"),
        C("subject_race", one_of("black", "white", "hispanic", "NA"), "subject_race"),
        C("subject_sex", one_of("male", "female", "NA"), "subject_sex"),
        C("officer_id_hash", one_of("a1b2c3", "d4e5f6"), "officer_id"),
        C("officer_race", one_of("white", "NA")),
        C("officer_age", number(22, 60)),
        C("type", one_of("vehicular"), "type"),
        C("arrest_made", TF, "arrest_made"),
        C("citation_issued", TF, "citation_issued"),
        C("outcome", one_of("citation", "warning", "NA"), "outcome"),
        C("contraband_found", TF, "contraband_found"),
        C("frisk_performed", TF, "frisk_performed"),
        C("search_conducted", TF, "search_conducted"),
        C("search_basis", one_of("k9", "consent", "NA"), "search_basis"),
        C("reason_for_stop", one_of("Speeding", "NA"), "reason_for_stop"),
        C("raw_race", one_of("B", "W", "H")),
    ),
    frozenset(
        {"date", "time", "subject_race", "subject_sex", "subject_age", "search_conducted",
         "contraband_found", "frisk_performed", "search_basis", "outcome", "arrest_made"}
    ),
)  # fmt: skip

AGENCIES = (
    STANFORD,
    NEW_YORK_STOPS,
    NEW_YORK_CODED,
    STATE_PATROL,
    TEXAS,
    SAN_DIEGO,
    CHICAGO_STOPS,
    TERRY,
    NEW_YORK_311,
    CHICAGO_311,
    OPEN311,
    LOS_ANGELES_CALLS,
    NEW_ORLEANS_CALLS,
    FORCE_INDIANA,
    FBI_HATE,
    CHICAGO_ARRESTS,
    ROSTER,
    COMPLAINTS,
)
