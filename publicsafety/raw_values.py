"""Tell what the texts in a column are: dates and times, yes and no, races, sexes.

Nothing here guesses. A reading is given only where nearly every cell agrees with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import pandas as pd

from publicsafety.standardize import FALSE, TRUE

Weights = np.ndarray[Any, np.dtype[np.integer[Any]]]
Kind = Literal["date", "datetime", "time"]

UNKNOWN = {
    "unknown", "unk", "unkn", "not known", "not specified", "unspecified", "not reported",
    "not provided", "not recorded", "not available", "not stated", "no data", "data missing",
    "missing", "refused", "undetermined", "unable to determine", "cannot be determined", "n a",
    "race unknown", "unknown race", "race unk", "sex unk", "sex unknown", "null", "tbd",
    "unknown not reported", "unknown or not reported", "declined to answer", "blank", "not entered",
}  # fmt: skip
EMPTY_MARKS = {"(null)", "NULL", "null", "<Null>", "#N/A", "N/A"}
# What a program writes for nothing in every column; in a single column NA may be a code.
PROGRAM_MARKS = {"NA", "NaN", "nan", "None", "\\N"}
RACES = {
    "white": "white", "caucasian": "white", "white non hispanic": "white",
    "white not hispanic": "white", "non hispanic white": "white", "anglo": "white",
    "white caucasian": "white", "caucasian white": "white",
    "white or caucasian": "white", "white not of hispanic origin": "white",
    "black": "black", "african american": "black", "black or african american": "black",
    "black african american": "black", "african american black": "black",
    "black non hispanic": "black", "black not hispanic": "black", "non hispanic black": "black",
    "black or african american non hispanic": "black", "black not of hispanic origin": "black",
    "east african": "east african",
    "hispanic": "hispanic", "latino": "hispanic", "latina": "hispanic", "latinx": "hispanic",
    "hispanic or latino": "hispanic", "hispanic latino": "hispanic", "latino hispanic": "hispanic",
    "hispanic latin": "hispanic", "hispanic or latin": "hispanic", "hispanic latinx": "hispanic",
    "hispanic latino a": "hispanic", "hispanic latine x": "hispanic",
    "hispanic latinx a": "hispanic",
    "white hispanic": "hispanic", "black hispanic": "hispanic", "hispanic white": "hispanic",
    "hispanic black": "hispanic", "hispanic or latino a": "hispanic",
    "hispanic or latinx": "hispanic",
    "asian": "asian/pacific islander", "asian pacific islander": "asian/pacific islander",
    "asian or pacific islander": "asian/pacific islander",
    "asian and pacific islander": "asian/pacific islander",
    "asian pacific": "asian/pacific islander",
    "pacific islander": "asian/pacific islander", "asian pac isl": "asian/pacific islander",
    "native hawaiian": "asian/pacific islander", "hawaiian": "asian/pacific islander",
    "native hawaiian or other pacific islander": "asian/pacific islander",
    "native hawaiian other pacific islander": "asian/pacific islander",
    "native hawaiian pacific islander": "asian/pacific islander",
    "nat hawaiian oth pac islander": "asian/pacific islander",
    "hawaiian pacific islander": "asian/pacific islander",
    "hawaiian or pacific islander": "asian/pacific islander",
    "native hawaiian or pacific islander": "asian/pacific islander",
    "american indian": "native american", "native american": "native american",
    "american indian or alaska native": "native american",
    "american indian alaska native": "native american",
    "american indian alaskan native": "native american",
    "american indian or alaskan native": "native american",
    "amer ind alaskan native": "native american", "amer indian alaskan native": "native american",
    "native american alaskan native": "native american", "alaska native": "native american",
    "alaskan native": "native american", "native american alaska native": "native american",
    "native american or alaska native": "native american", "indigenous": "native american",
    "native american or alaskan native": "native american", "amer ind": "native american",
    "middle eastern": "middle eastern",
    "multiracial": "multiracial", "multi racial": "multiracial", "two or more": "multiracial",
    "two or more races": "multiracial", "mixed race": "multiracial", "mixed": "multiracial",
    "biracial": "multiracial", "more than one race": "multiracial", "multiple races": "multiracial",
    "multiple": "multiracial",
    "blk": "black", "whi": "white", "wht": "white", "wwh": "hispanic", "wbh": "hispanic",
    "api": "asian/pacific islander", "asn": "asian/pacific islander", "hisp": "hispanic",
    "other": "other", "other race": "other", "some other race": "other",
}  # fmt: skip
RACE_LETTERS = {
    "w": "white", "b": "black", "h": "hispanic", "a": "asian/pacific islander",
    "i": "native american", "p": "asian/pacific islander",
}  # fmt: skip
SEXES = {
    "male": "male", "m": "male", "man": "male", "men": "male", "m male": "male", "male m": "male",
    "female": "female", "f": "female", "woman": "female", "women": "female", "f female": "female",
    "female f": "female", "nonbinary": "nonbinary", "non binary": "nonbinary",
    "x or non binary": "nonbinary", "nonbinary x": "nonbinary",
}  # fmt: skip
STATES_OF_WORK = {
    "completed": "closed", "complete": "closed", "resolved": "closed", "in progress": "open",
    "new": "open", "submitted": "open", "assigned": "open", "cancelled": "canceled",
}  # fmt: skip
YES = {*TRUE, "1.0"}
NO = {*FALSE, "0.0"}

DAYS = ["%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y", "%Y/%m/%d", "%d-%b-%y", "%d-%b-%Y",
        "%b %d, %Y", "%B %d, %Y", "%b %d %Y", "%m.%d.%Y", "%a, %Y-%m-%d", "%A, %B %d, %Y",
        "%d/%m/%Y", "%d %b %Y", "%m-%d-%y"]  # fmt: skip
CLOCKS = ["%H:%M", "%H:%M:%S", "%I:%M:%S %p", "%I:%M %p", "%I:%M:%S%p", "%I:%M%p"]
ISO = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?"
)
SHORT_ZONE = re.compile(r"\d\s*[+-]\d\d$")
ZONED = re.compile(r":\d\d(?:\.\d+)?\s*(?:Z|[+-]\d\d(?::?\d\d)?)$")
FIRST, LAST = pd.Timestamp("1900-01-01"), pd.Timestamp("2100-01-01")


@dataclass(frozen=True)
class When:
    """How the texts of a column are read as dates or times.

    Attributes:
        kind: "date", "datetime" or "time".
        style: strptime format; None where the texts are ISO (or hours and minutes).
        texts: Per distinct text what it means, as ISO text; only where the texts have to be
            written anew, because no single format reads them.
        how: What had to be done, in plain words.
        share: Share of the cells that could be read.
        zoned: Whether the texts name a time zone.
    """

    kind: Kind
    style: str | None
    share: float
    texts: dict[str, str] | None = None
    how: str | None = None
    zoned: bool = False


def plain(text: str) -> str:
    """Return a text in lower case, its marks turned into single blanks."""
    return " ".join(re.sub(r"[^0-9a-z]+", " ", text.lower()).split())


def is_unknown(text: str) -> bool:
    """Say whether a text says that something is not known."""
    return plain(text) in UNKNOWN or text.strip() in ("-", "--", "?", "U", "UU", "(null)", "<Null>")


def read_when(texts: pd.Series, named: str | None, timezone: str) -> When | None:
    """Find out how a column's texts are read as dates or times.

    Args:
        texts: Text cells, "" where nothing stands.
        named: "date" or "time" where the column's name says so. Bare numbers such as 43101 or 1719
            are read as such only then.
        timezone: Time zone of the place, for moments that are given in UTC.

    Returns:
        The reading, or None where fewer than 19 in 20 cells can be read.
    """
    counts = texts[texts != ""].value_counts()
    if counts.empty:
        return None
    slashed = counts.index[:50].str.fullmatch(
        r"\d{4}/\d\d/\d\d[T ][\d:.]+\s*(?:Z|[+-]\d\d(?::?\d\d)?)"
    )
    if slashed.all():
        dashed = read_when(texts.str.replace("/", "-"), named, timezone)
        if dashed and dashed.texts:
            pairs = {raw.replace("-", "/", 2): text for raw, text in dashed.texts.items()}
            return replace(dashed, texts=pairs)
    some = counts.sample(min(len(counts), 4000), random_state=0)
    values = some.index.to_series().reset_index(drop=True)
    weights = some.to_numpy()
    if values.str.fullmatch(r"-?\d+(?:\.\d+)?").mean() > 0.9:
        numbers = _when_numbers(counts, named, timezone)
        if numbers:
            return numbers
    best: tuple[float, str | None, pd.Series] | None = None
    iso = values.str.fullmatch(ISO.pattern)
    if iso.mean() > 0.5:
        parsed = pd.to_datetime(values.where(iso), format="ISO8601", errors="coerce", utc=True)
        best = (_share(parsed, weights), None, parsed)
    probe = values.head(300)
    for style in _styles(probe):
        if best and best[0] > 0.98:
            break
        if pd.to_datetime(probe, format=style, errors="coerce").notna().mean() < 0.3:
            continue
        parsed = pd.to_datetime(values, format=style, errors="coerce", utc=True)
        share = _share(parsed, weights)
        if best is None or share > best[0] + 0.001:
            best = (share, style, parsed)
    if best and best[0] >= 0.98:
        return _settle(best, values, counts, timezone)
    clock = _when_clock(values, weights)
    if clock:
        return clock
    if best is None and named is None:
        return None
    mixed = _write_anew(counts, named)
    share = sum(int(counts[text]) for text in mixed) / int(counts.sum())
    if share >= 0.95 and (best is None or share > best[0] + 0.01):
        has_clock = [text for text in mixed.values() if text[10:] not in ("", " 00:00:00")]
        kind: Kind = "datetime" if len(has_clock) > len(mixed) / 20 else "date"
        written = mixed if kind == "datetime" else {raw: iso[:10] for raw, iso in mixed.items()}
        how = "dates were written in several ways, some perhaps by a spreadsheet"
        return When(kind, None, share, written, how)
    return _settle(best, values, counts, timezone) if best and best[0] >= 0.95 else None


def _share(parsed: pd.Series, weights: Weights) -> float:
    stamps = parsed.dt.tz_localize(None)
    return _share_of(((stamps >= FIRST) & (stamps < LAST)), weights)


def _share_of(mask: pd.Series, weights: Weights) -> float:
    return float((mask.to_numpy() * weights).sum() / weights.sum())


def _styles(probe: pd.Series) -> Iterable[str]:
    yield from (day for day in DAYS[1:])
    if probe.str.contains(":").mean() > 0.3:
        for day in DAYS:
            for clock in CLOCKS:
                yield f"{day} {clock}"
        for clock in CLOCKS:
            yield f"%m/%d/%Y - {clock}"
            yield f"%m/%d/%Y, {clock}"


def _settle(
    best: tuple[float, str | None, pd.Series], values: pd.Series, counts: pd.Series, timezone: str
) -> When:
    share, style, parsed = best
    zoned = values.str.contains(ZONED)
    moments = parsed.dropna()
    if zoned.mean() > 0.5:
        local = moments.dt.tz_convert(timezone)
        dated = bool((local.dt.strftime("%H:%M:%S") == "00:00:00").mean() > 0.98) or bool(
            (moments.dt.strftime("%H:%M:%S") == "00:00:00").mean() > 0.98
        )
        if values.str.contains(SHORT_ZONE).any() or dated:
            stamps = pd.to_datetime(
                pd.Series(counts.index), format="ISO8601", errors="coerce", utc=True
            )
            at_midnight = (moments.dt.strftime("%H:%M:%S") == "00:00:00").mean() > 0.98
            wall = (stamps if dated and at_midnight else stamps.dt.tz_convert(timezone)).dt
            written = wall.strftime("%Y-%m-%d" if dated else "%Y-%m-%d %H:%M:%S")
            pairs = zip(counts.index, written, strict=True)
            texts = {raw: text for raw, text in pairs if isinstance(text, str)}
            how = (
                "midnights are written as the days that they name"
                if dated and at_midnight
                else "moments in UTC are written as local time"
            )
            return When("date" if dated else "datetime", None, share, texts, how)
        return When("datetime", style, share, zoned=True)
    clocks = moments.dt.strftime("%H:%M:%S")
    kind: Kind = "date" if (clocks == clocks.iloc[0]).all() else "datetime"
    if kind == "date" and style is None and ":" in values.iloc[0]:
        return When(kind, "%Y-%m-%d %H:%M:%S" if _seconds_only(values) else None, share)
    return When(kind, style, share)


def _seconds_only(values: pd.Series) -> bool:
    return bool(values.str.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d").all())


def _when_clock(values: pd.Series, weights: Weights) -> When | None:
    plain_clock = values.str.fullmatch(r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?")
    if (share := _share_of(plain_clock, weights)) >= 0.97:
        return When("time", None, share)
    for style in CLOCKS[2:]:
        parsed = pd.to_datetime(values, format=style, errors="coerce").notna()
        if (share := _share_of(parsed, weights)) >= 0.97:
            return When("time", style, share)
    return None


class _Numbers:
    """The distinct numbers of a column, with the rows in which each stands."""

    def __init__(self, counts: pd.Series) -> None:
        self.texts = pd.Series(counts.index)
        self.numbers = pd.to_numeric(self.texts, errors="coerce")
        self.whole = self.texts.str.removesuffix(".0")
        self._rows = counts.to_numpy()

    def nearly_all(self, mask: pd.Series) -> bool:
        """Say whether a condition holds in nearly all rows."""
        return _share_of(mask, self._rows) > 0.97

    def written(self, kind: Kind, meaning: pd.Series, how: str, zoned: bool = False) -> When:
        """Return a reading in which every number is written anew."""
        pairs = zip(self.texts, meaning, strict=True)
        texts = {raw: text for raw, text in pairs if isinstance(text, str)}
        return When(kind, None, 1.0, texts, how, zoned)


def _when_numbers(counts: pd.Series, named: str | None, timezone: str) -> When | None:
    """Read bare numbers: time since 1970, days of a spreadsheet, 20170131, 1719."""
    column = _Numbers(counts)
    since_1970 = _since_1970(column, named, timezone)
    if since_1970:
        return since_1970
    if column.nearly_all(column.whole.str.fullmatch(r"(?:19|20)\d{6}")):
        parsed = pd.to_datetime(column.whole, format="%Y%m%d", errors="coerce")
        if column.nearly_all(parsed.notna()):
            if column.texts.equals(column.whole):
                return When("date", "%Y%m%d", float(parsed.notna().mean()))
            days = parsed.dt.strftime("%Y-%m-%d")
            return column.written("date", days, "the decimal point of the days is left out")
    if named == "date":
        return _numbers_as_days(column)
    return _numbers_as_times(column) if named == "time" else None


def _since_1970(column: _Numbers, named: str | None, timezone: str) -> When | None:
    for counted, factor in (("milliseconds", 1000), ("seconds", 1)):
        seconds = column.numbers / factor
        inside = seconds.between(6.3e8, 1.9e9)
        if (factor == 1 and not named) or not column.nearly_all(inside):
            continue
        stamps = pd.to_datetime(seconds.where(inside), unit="s", utc=True)
        for zone in ("UTC", timezone):
            local = stamps.dt.tz_convert(zone).dt
            if (local.strftime("%H:%M:%S") == "00:00:00").mean() > 0.98:
                how = f"{counted} since 1970, each at midnight in {zone}, are written as days"
                return column.written("date", local.strftime("%Y-%m-%d"), how)
        how = (
            f"{counted} since 1970 are written as UTC; if the hours look shifted, the agency "
            "counted in local time"
        )
        moments = stamps.dt.strftime("%Y-%m-%dT%H:%M:%SZ")
        return column.written("datetime", moments, how, zoned=True)
    return None


def _numbers_as_times(column: _Numbers) -> When | None:
    for digits, example in ((4, "1719 and 233"), (6, "171900 and 23300")):
        padded = column.whole.str.zfill(digits)
        hours, rest = padded.str[:2], padded.str[2:]
        right = column.whole.str.fullmatch(rf"\d{{1,{digits}}}") & hours.between("00", "23")
        right &= rest.str.fullmatch(r"(?:[0-5]\d){1,2}")
        if column.nearly_all(right) and column.whole.str.len().max() >= digits - 1:
            seconds = rest.str[2:] if digits == 6 else "00"
            clock = hours + ":" + rest.str[:2] + ":" + seconds
            how = f"times such as {example} are written as 17:19 and 02:33"
            return column.written("time", clock.where(right), how)
    if column.nearly_all(column.numbers.between(0, 0.999999)) and len(column.numbers) > 5:
        parts = pd.to_datetime(column.numbers, unit="D", origin="1970-01-01", errors="coerce")
        how = "parts of a day, as a spreadsheet keeps times, are written as times"
        return column.written("time", parts.dt.strftime("%H:%M:%S"), how)
    return None


def _numbers_as_days(column: _Numbers) -> When | None:
    if column.nearly_all(column.numbers.between(25569, 54789)):
        stamps = pd.to_datetime(column.numbers, unit="D", origin="1899-12-30", errors="coerce")
        stamps = stamps.dt.round("s")
        dated = bool((stamps.dropna() == stamps.dropna().dt.normalize()).all())
        how = "days counted from 1900, as a spreadsheet keeps them, are written as dates"
        style = "%Y-%m-%d" if dated else "%Y-%m-%d %H:%M:%S"
        return column.written("date" if dated else "datetime", stamps.dt.strftime(style), how)
    for width, style, how in (
        (8, "%m%d%Y", "days such as 1312017 are read as month, day and year"),
        (6, "%y%m%d", "days such as 170131 are read as year, month and day"),
        (6, "%m%d%y", "days such as 13117 are read as month, day and year"),
    ):
        padded = column.whole.where(column.whole.str.len() >= width - 1).str.zfill(width)
        parsed = pd.to_datetime(padded, format=style, errors="coerce")
        plausible = parsed.between(pd.Timestamp("1970-01-01"), pd.Timestamp.today())
        if column.nearly_all(plausible):
            return column.written("date", parsed.dt.strftime("%Y-%m-%d"), how)
    return None


def _write_anew(counts: pd.Series, named: str | None) -> dict[str, str]:
    """Return every distinct text that some format reads, as ISO text."""
    left = pd.Series(counts.index, index=counts.index)
    written: dict[str, str] = {}
    styles: list[str | None] = [None, *DAYS[1:]]
    styles += [f"{day} {clock}" for day in DAYS[:6] for clock in CLOCKS]
    for style in styles:
        if left.empty:
            break
        parsed = pd.to_datetime(left, format=style or "ISO8601", errors="coerce", utc=True)
        parsed = parsed.dt.tz_localize(None)
        if style is None:
            parsed = parsed.where(left.str.fullmatch(ISO.pattern))
        parsed = parsed[(parsed >= FIRST) & (parsed < LAST)]
        written |= _by_text(parsed)
        left = left.drop(parsed.index)
    if named == "date" and not left.empty:
        days = pd.to_numeric(left, errors="coerce")
        days = days[days.between(25569, 54789)]
        stamps = pd.to_datetime(days, unit="D", origin="1899-12-30").dt.round("s")
        written |= _by_text(stamps)
    return written


def _by_text(stamps: pd.Series) -> dict[str, str]:
    return {str(raw): text for raw, text in stamps.dt.strftime("%Y-%m-%d %H:%M:%S").items()}
