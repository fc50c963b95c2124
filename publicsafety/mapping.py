"""Propose how the columns and values of a raw table map to a topic's dictionary.

A column is mapped where its name says one thing only and its values agree. What is unsure is left
unmapped, with the candidates named: a column left out costs a section, a wrong one makes a report
say what is not true. What looks personal is never mapped.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

import pandas as pd

from publicsafety.dictionary import StandardField, read_dictionary
from publicsafety.raw_names import (
    AGE_FILLERS,
    WHEN,
    YES_NO_FILLERS,
    canonical,
    personal,
    without_event,
    words_of,
)
from publicsafety.raw_tables import RawTable
from publicsafety.raw_values import (
    EMPTY_MARKS,
    NO,
    PROGRAM_MARKS,
    RACE_LETTERS,
    RACES,
    SEXES,
    STATES_OF_WORK,
    YES,
    When,
    is_unknown,
    plain,
    read_when,
)
from publicsafety.sources import Source, StandardValue, list_sources, read_source, source_path

DRAFTED = "# Drafted by 'publicsafety adapt"
EXACT, SAME_WORDS = 1.0, 0.9
ROLES = {"subject", "officer", "offender", "victim", "complainant"}
# A column with such a word tells of one kind only, where the standard column is about all.
PARTS = {
    "other", "othr", "pistol", "rifle", "riflshot", "asltweap", "machgun", "othrweap", "firearm",
    "gun", "handgun", "knife", "knifcuti", "cutter", "marijuana", "alcohol", "cash", "money",
}  # fmt: skip
ID_FIELDS = re.compile(r"_id$|^incident_number$")
POINT = re.compile(r"(-?\d{1,3}\.\d+)[,\s]+(-?\d{1,3}\.\d+)")
ETHNIC = {
    "hispanic": True, "hispanic or latino": True, "latino": True, "h": True,
    "hispanic latino": True,
    "hispanic origin": True, "of hispanic origin": True, "not hispanic": False, "n": False,
    "non hispanic": False, "not hispanic or latino": False, "nonhispanic": False,
    "not hispanic latino": False, "not of hispanic origin": False, "non hispanic or latino": False,
    "non hispanic latino": False, "yes hispanic": True,
}  # fmt: skip

OTHER_DAYS = {
    "birth", "dob", "hire", "hired", "appointed", "close", "closed", "end", "ended", "updated",
    "update", "modified", "expiration", "expires", "due", "release", "released", "hearing", "court",
    "commission", "employed", "load", "loaded", "printed", "retrieved", "extract",
}  # fmt: skip
"""Words of columns whose day is not that of the event."""


@dataclass
class Column:
    """A raw column.

    Attributes:
        name: Its name.
        texts: Its cells without the blanks around them; "" where nothing was recorded.
        counts: Distinct texts and in how many rows they stand, the most frequent first.
    """

    name: str
    texts: pd.Series
    counts: pd.Series
    when: When | None = None

    @property
    def known(self) -> int:
        """Rows that hold something."""
        return int(self.counts.sum())

    @property
    def values(self) -> list[str]:
        """The distinct texts, the most frequent first."""
        return self.counts.index.to_list()


@dataclass
class Fit:
    """How a raw column fits a standard column.

    Attributes:
        raw: Name of the raw column.
        standard: Name of the standard column.
        name: How well the name fits: 1 the dictionary has it, 0.9 it has the same words.
        seen: Share of the cells whose value is understood; None where any text is allowed.
        why: In plain words.
        values: Raw value to standard value.
        style: strptime format.
        cautions: What a person should look at.
    """

    raw: str
    standard: str
    name: float
    seen: float | None
    why: str
    values: dict[str, StandardValue] = field(default_factory=dict)
    style: str | None = None
    cautions: list[str] = field(default_factory=list)

    @property
    def confidence(self) -> float:
        """From 0 to 1."""
        value = 0.85 if self.seen is None else 0.8 + 0.19 * self.seen
        return round(value * self.name, 2)


@dataclass
class Added:
    """A column that is written beside the raw ones, since they cannot be read as they are."""

    name: str
    texts: pd.Series
    how: str
    made_of: tuple[str, ...]


@dataclass
class Mapping:
    """What is proposed for a raw table.

    Attributes:
        fits: The columns that are mapped, in the table's order.
        added: Columns to be written beside the raw ones.
        left: Raw columns that are not mapped: why, and standard columns that they may be.
        personal: Raw columns that look personal, and what they seem to hold.
        missing_values: Cells that mean that nothing was recorded.
        one_row_per: Standard column whose repeats are further rows of the same event.
        warnings: What a person should know, one sentence each.
    """

    topic: str
    fits: list[Fit] = field(default_factory=list)
    added: list[Added] = field(default_factory=list)
    left: dict[str, tuple[str, list[str]]] = field(default_factory=dict)
    personal: dict[str, str] = field(default_factory=dict)
    missing_values: list[str] = field(default_factory=lambda: [""])
    one_row_per: str | None = None
    warnings: list[str] = field(default_factory=list)

    @property
    def mapped(self) -> dict[str, str]:
        """Standard column to the raw column that it comes from."""
        return {fit.standard: fit.raw for fit in self.fits}


def propose_mapping(table: RawTable, topic: str, timezone: str) -> Mapping:
    """Propose how a raw table maps to a topic's dictionary.

    Args:
        table: The raw table.
        topic: A topic's name.
        timezone: Time zone of the place.
    """
    return _Proposal(table, topic, timezone).run()


class _Proposal:
    def __init__(self, table: RawTable, topic: str, timezone: str) -> None:
        self.table, self.topic, self.timezone = table, topic, timezone
        self.dictionary = read_dictionary(topic)
        self.mapping = Mapping(topic)
        self.rows = table.records
        self.marks: set[str] = set()
        self.empty = EMPTY_MARKS | {
            mark
            for mark in PROGRAM_MARKS
            if sum((self.rows[name] == mark).any() for name in self.rows.columns) >= 4
        }
        self.columns = {str(name): self._column(str(name)) for name in self.rows.columns}
        self.prefix = _common_prefix(list(self.columns))
        self.refused: dict[str, dict[str, str]] = defaultdict(dict)

    def run(self) -> Mapping:
        for name, column in self.columns.items():
            what = personal(name, column.values[:500])
            if what:
                self.mapping.personal[name] = what
        open_columns = [
            column
            for name, column in self.columns.items()
            if name not in self.mapping.personal and column.known
        ]
        for column in open_columns:
            named = _named_when(column.name)
            if named or _may_be_time(column):
                column.when = read_when(column.texts, named, self.timezone)
        fits: dict[str, list[Fit]] = defaultdict(list)
        for standard in self.dictionary.fields.values():
            for column in open_columns:
                score = self._name_score(column.name, standard)
                if score and column.when and self._only_days(column, standard):
                    self.refused[column.name][standard.name] = "it has days without a time"
                    why = "the dictionary has this name for the day and time"
                    day = Fit(column.name, "date", score, column.when.share, why)
                    day.style = column.when.style
                    fits["date"].append(day)
                elif score:
                    fit = self._check(column, standard, score)
                    if isinstance(fit, Fit):
                        fits[standard.name].append(fit)
                    else:
                        self.refused[column.name][standard.name] = fit
        chosen = self._resolve(fits)
        self._take_the_only_day(chosen)
        chosen = self._settle_times(chosen)
        self._add_points(chosen)
        self._add_ethnicity(chosen)
        order = list(self.columns) + [added.name for added in self.mapping.added]
        self.mapping.fits = sorted(chosen.values(), key=lambda fit: order.index(fit.raw))
        self._tell_left()
        self._settle_rows()
        self._collect_marks()
        return self.mapping

    def _column(self, name: str) -> Column:
        texts = self.rows[name].str.strip()
        marked = texts.isin(self.empty)
        if marked.any():
            self.marks |= set(texts[marked].unique())
            texts = texts.mask(marked, "")
        return Column(name, texts, texts[texts != ""].value_counts())

    def _only_days(self, column: Column, standard: StandardField) -> bool:
        """Say whether a column for the main moment has days only, and so is the day of it."""
        return (
            standard.type == "datetime"
            and column.when is not None
            and column.when.kind == "date"
            and self._derives_date(standard.name)
            and not self._name_score(column.name, self.dictionary.field("date"))
        )

    # ---- Names ----

    def _name_score(self, raw: str, standard: StandardField) -> float:
        names = _names_of(self.topic, standard.name)
        if plain(raw).replace(" ", "") in names.exact:
            return EXACT
        raw = re.sub(rf"^{self.prefix}[ _.]", "", raw) if self.prefix else raw
        said = _reduce(canonical(raw, self.topic), standard, self.topic)
        return SAME_WORDS if said in names.said else 0.0

    # ---- Values ----

    def _check(self, column: Column, standard: StandardField, score: float) -> Fit | str:
        """Return how a column fits, or why its values do not."""
        if column.known < 0.02 * len(column.texts):
            return "it is empty in nearly every row"
        why = "the dictionary has this name" if score == EXACT else "it has the same words"
        fit = Fit(column.name, standard.name, score, None, why)
        if standard.type in ("date", "datetime", "time"):
            return self._check_when(column, standard, fit)
        if standard.type in ("integer", "number"):
            return self._check_number(column, standard, fit)
        if standard.type == "boolean":
            return self._check_yes_no(column, standard, fit)
        if standard.constraints.enum:
            return self._check_values(column, standard, fit)
        return self._check_text(column, standard, fit)

    def _check_when(self, column: Column, standard: StandardField, fit: Fit) -> Fit | str:
        when = column.when
        if when is None:
            return "its cells are no dates or times that can be read"
        if standard.type == "time" and when.kind != "time":
            return f"its cells are {_kind(when)}, not times of day"
        if standard.type != "time" and when.kind == "time":
            return "its cells are times of day without a date"
        if standard.type == "datetime" and when.kind == "date":
            if not standard.name.startswith("expected"):
                return "it has days without a time"
            fit.cautions.append("days without a time: spans are right to the day only")
        fit.seen = when.share
        fit.style = when.style
        if when.style in ("%d/%m/%Y",):
            fit.cautions.append("read as day, month, year")
        elif when.style:
            fit.why += f", and its cells read as {when.style}"
        else:
            fit.why += (
                ", and its cells read as dates" if when.kind != "time" else ", and so do its cells"
            )
        return fit

    def _check_number(self, column: Column, standard: StandardField, fit: Fit) -> Fit | str:
        digits = pd.to_numeric(
            pd.Series(column.values).str.replace(r"(?<=\d),(?=\d{3}(?:,|\.|$))", "", regex=True),
            errors="coerce",
        )
        weights = column.counts.to_numpy()
        total = column.known
        numbers = float(digits.notna().mul(weights).sum() / total)
        if numbers < 0.9:
            if numbers < 0.5 and standard.name.endswith("age"):
                return "its cells are groups of ages or words, not numbers"
            return f"only {numbers:.0%} of its cells are numbers"
        low, high = standard.constraints.minimum, standard.constraints.maximum
        inside = digits.between(-1e18 if low is None else low, 1e18 if high is None else high)
        share = float(inside.mul(weights).sum() / total)
        known = digits.notna()
        if standard.name.endswith("age"):
            zero = float((digits == 0).mul(weights).sum() / total)
            if share + zero < 0.9 or (digits[inside].nunique() < 5 and total > 50):
                return "its numbers are not ages in years"
        elif standard.name in ("lat", "lng", "long"):
            zero = float((digits == 0).mul(weights).sum() / total)
            swapped = standard.name == "lat" and (digits[known] < 0).mean() > 0.9
            if (
                share + zero < 0.9
                or swapped
                or (standard.name != "lat" and (digits > 0).mean() > 0.5)
            ):
                return "its numbers are no degrees; they may be feet or meters of a map"
        elif share < 0.9:
            return "most of its numbers are outside what the dictionary allows"
        fit.seen = share
        fit.why += ", and its cells are such numbers"
        return fit

    def _check_yes_no(self, column: Column, standard: StandardField, fit: Fit) -> Fit | str:
        part = PARTS & set(words_of(column.name)) - set(words_of(standard.name))
        if part:
            return f"{_list(sorted(part))} is only a part of it"
        known = known_values(self.topic, standard.name, column.name, tuple(column.values[:60]))
        values = _yes_no(column.values, known)
        seen = sum(int(column.counts[text]) for text in values) / column.known
        said = {value for value in values.values() if value is not None}
        if not said:
            return "its values say neither yes nor no"
        if seen < 0.98:
            others = [text for text in column.values if text not in values][:4]
            return f"what {_list(others)} mean is not said"
        if len(said) == 1:
            only = next(text for text, value in values.items() if value is not None)
            return (
                f"it only ever says {_quote(only)}: whether nothing means "
                f"{'no' if True in said else 'yes'} is not said"
            )
        simple = all(text.lower() in YES - {"1.0"} | NO - {"0.0"} for text in column.values)
        fit.values = {} if simple else dict(values)
        fit.seen = seen
        fit.why += ", and its cells say yes or no"
        return fit

    def _check_values(self, column: Column, standard: StandardField, fit: Fit) -> Fit | str:
        allowed = standard.constraints.enum or []
        known = known_values(self.topic, standard.name, column.name, tuple(column.values[:60]))
        if standard.name.endswith("race") or "race_before" in standard.name:
            ethnic = [ETHNIC.get(plain(text)) for text in column.values if not is_unknown(text)]
            if False in ethnic and None not in ethnic:
                return "it says Hispanic or not, and no race"
            values = _races(column.values, allowed, known)
            if f"{standard.name.removesuffix('_race')}_ethnicity" in self.dictionary.names:
                values |= _known(column.values, known)
        elif standard.name.endswith("sex"):
            values = _lexicon(column.values, SEXES, allowed) | _known(column.values, known)
        else:
            values = _lexicon(column.values, STATES_OF_WORK, allowed)
            values |= _known(column.values, known)
        unknown = {text: None for text in column.values if is_unknown(text) and text not in values}
        values = {**values, **unknown}
        said = {value for value in values.values() if value is not None}
        seen = sum(int(column.counts[text]) for text in values) / column.known
        if not said:
            if all(re.fullmatch(r"\w{1,3}(\.0)?", text) for text in column.values):
                return "it holds codes without a key"
            return "none of its values is one that the dictionary knows"
        if seen < 0.85:
            others = [text for text in column.values if text not in values][:4]
            return f"what {_list(others)} stand for is not said"
        open_values = [text for text in column.values if text not in values]
        if open_values:
            fit.cautions.append(f"left open: {_list(open_values[:6])}")
        if any(len(text) == 1 for text in values) and standard.name.endswith("race"):
            fit.cautions.append("letters read as in the FBI's NIBRS; check the agency's key")
        order = {text: n for n, text in enumerate(column.values)}
        fit.values = dict(sorted(values.items(), key=lambda pair: order[pair[0]]))
        fit.seen = seen
        fit.why += ", and its values are known"
        return fit

    def _check_text(self, column: Column, standard: StandardField, fit: Fit) -> Fit | str:
        distinct, known = len(column.values), column.known
        if ID_FIELDS.search(standard.name):
            if distinct == 1 and known > 20:
                return "it says the same in every row"
            if distinct < known / 10 and not standard.name.startswith(("officer", "subject")):
                return "it holds few different values, so it is no number of single events"
            fit.why += f", {'each number stands once' if distinct == known else 'numbers repeat'}"
            return fit
        if column.when is not None and column.when.share > 0.9:
            return f"its cells are {_kind(column.when)}"
        if sum(bool(POINT.search(text)) for text in column.values[:50]) > 0.5 * min(50, distinct):
            return "its cells are coordinates"
        if standard.name == "force_level" and any(
            re.fullmatch(r"[3-9]\d|\d{3,}", text.removesuffix(".0")) for text in column.values
        ):
            return "it holds codes without a key"
        numbers = pd.to_numeric(pd.Series(column.values), errors="coerce")
        if (numbers.notna() & (numbers != numbers.round())).mean() > 0.5 and distinct > 20:
            return "its cells are numbers with decimals"
        if distinct > 200 and distinct > 0.9 * known and standard.name not in (
            "nsn", "item_name", "address", "block", "items_sought", "delay_reasons", "bias_desc",
        ):  # fmt: skip
            return "nearly every row has a text of its own"
        coded = sum(
            int(n)
            for text, n in column.counts.items()
            if re.fullmatch(r"-?\d+(\.0)?|[A-Z]\d?", str(text))
        )
        if coded > 0.9 * known and standard.name not in PLACES:
            fit.cautions.append("codes without a key: the report will show the codes")
            if fit.name < EXACT:
                return "it holds codes without a key"
        several = sum(
            int(n) for text, n in column.counts.items() if re.search(r"[;|]|, ", str(text))
        )
        if several > 0.05 * known and standard.name not in ("address", "block", "agency"):
            if several > 0.2 * known and distinct > 100 and self.topic == "use_of_force":
                return f"its cells name several things each, in {distinct:,} combinations"
            fit.cautions.append("some cells name several things; each combination is shown as one")
        fit.values = {text: None for text in column.values if is_unknown(text)}
        return fit

    # ---- Choosing ----

    def _resolve(self, fits: dict[str, list[Fit]]) -> dict[str, Fit]:
        """Choose one raw column for each standard column, and one use of each raw column."""
        chosen: dict[str, Fit] = {}
        sure = {f.raw for found in fits.values() for f in found if f.seen is not None and f.values}
        for standard, found in fits.items():
            if self.dictionary.field(standard).type == "string" and found[0].seen is None:
                free = [fit for fit in found if fit.raw not in sure and fit.name == EXACT]
                for fit in found if free else []:
                    if fit.raw in sure:
                        self.refused[fit.raw][standard] = "its values say something else"
                found = [fit for fit in found if fit.raw not in sure] if free else found
            best = self._best(self.dictionary.field(standard), found)
            if best is not None:
                chosen[standard] = best
        used: dict[str, list[Fit]] = defaultdict(list)
        for fit in chosen.values():
            used[fit.raw].append(fit)
        for raw, several in used.items():
            if len(several) > 1:
                for fit in self._drop_doubtful(several):
                    del chosen[fit.standard]
                    self.refused[raw][fit.standard] = "it is mapped to another column"
        return chosen

    def _best(self, standard: StandardField, found: list[Fit]) -> Fit | None:
        if len(found) == 1:
            return self._alone(standard, found[0])
        ranked = sorted(found, key=self._rank, reverse=True)
        first, second = ranked[0], ranked[1]
        if self._rank(first)[:3] == self._rank(second)[:3] and not self._same(first, second):
            exact = [
                f for f in ranked if f.name == EXACT and self._rank(f)[:3] == self._rank(first)[:3]
            ]
            if len(exact) > 1:
                order = [plain(s).replace(" ", "") for s in (standard.name, *standard.synonyms)]
                place = {name: n for n, name in reversed(list(enumerate(order)))}
                if standard.type == "string":
                    exact = [
                        f for f in exact if self._readable(f.raw) > self._readable(first.raw) - 0.5
                    ]
                first = min(exact, key=lambda f: place.get(plain(f.raw).replace(" ", ""), -1))
                first.cautions.append(
                    f"{_list([f.raw for f in ranked if f is not first][:3])} may say the same"
                )
            else:
                for fit in ranked:
                    others = _list([f.raw for f in ranked if f is not fit][:3])
                    self.refused[fit.raw][standard.name] = f"{others} fits just as well"
                return None
        for fit in ranked:
            if fit is not first:
                self.refused[fit.raw][standard.name] = f"{_quote(first.raw)} fits better"
        return self._alone(standard, first)

    def _alone(self, standard: StandardField, fit: Fit) -> Fit | None:
        """Return a fit, unless its name does not say whom it is about and others might be meant."""
        said = canonical(fit.raw, self.topic)
        about = standard.name.split("_", 1)
        if (
            about[0] not in ROLES
            or said & ROLES
            or about[-1] not in ("race", "sex", "age", "injured")
        ):
            return fit
        siblings = [
            name
            for name in self.dictionary.names
            if name.endswith(f"_{about[1]}") and name.split("_")[0] in ROLES - {about[0]}
        ]
        if siblings and not self._is_roster():
            self.refused[fit.raw][standard.name] = "it does not say whom it is about"
            return None
        others = [
            name
            for name in self.columns
            if name != fit.raw
            and canonical(name, self.topic) & (ROLES - {about[0]})
            and canonical(name, self.topic) - ROLES == said - ROLES
        ]
        own = [name for name in self.columns if about[0] in canonical(name, self.topic)]
        if others and own:
            self.refused[fit.raw][standard.name] = "it does not say whom it is about"
            return None
        if others:
            fit.cautions.append(
                f"taken for the person, since {_list(others[:2])} says whom it means"
            )
        return fit

    def _is_roster(self) -> bool:
        said = [canonical(name, self.topic) for name in self.columns]
        words = frozenset().union(*said)
        return self.topic == "police_personnel_records" and not words & {
            "complaint", "complainant", "allegation", "finding", "disposition", "cr", "victim",
        }  # fmt: skip

    def _rank(self, fit: Fit) -> tuple[float, float, float, float]:
        seen = -1.0 if fit.seen is None else round(fit.seen, 1)
        role = bool(canonical(fit.raw, self.topic) & ROLES)
        readable = self._readable(fit.raw)
        return (fit.name, seen, float(role), readable)

    def _readable(self, raw: str) -> float:
        """Return how much a column's texts are words and not codes."""
        column = self.columns[raw]
        words = [text for text in column.values[:50] if re.search(r"[A-Za-z]{4}", text)]
        return len(words) / max(1, min(50, len(column.values))) + column.known / 1e12

    def _same(self, one: Fit, other: Fit) -> bool:
        """Say whether two columns tell the same, one in codes and one in words."""
        a, b = self.columns[one.raw], self.columns[other.raw]
        stem = [w for w in words_of(one.raw) if w not in ("desc", "description", "code", "cd")]
        twin = [w for w in words_of(other.raw) if w not in ("desc", "description", "code", "cd")]
        if stem == twin:
            return True
        both = pd.crosstab(a.texts, b.texts) if len(a.values) < 60 and len(b.values) < 60 else None
        return both is not None and bool(((both > 0).sum() == 1).all())

    def _drop_doubtful(self, several: list[Fit]) -> list[Fit]:
        """Return those uses of one raw column that are less sure than its best one."""
        kinds = {self.dictionary.field(fit.standard).type for fit in several}
        if kinds <= {"date", "datetime"}:
            moments = [f for f in several if self.dictionary.field(f.standard).type == "datetime"]
            keep = moments or several
            best = max(keep, key=lambda fit: fit.name)
            return [fit for fit in several if fit is not best]
        best = max(several, key=lambda fit: (fit.name, fit.seen or 0))
        used_together = pairs_of_uses(self.topic)
        return [
            fit
            for fit in several
            if fit is not best
            and (fit.name < EXACT or frozenset((fit.standard, best.standard)) not in used_together)
        ]

    # ---- Dates and times ----

    def _take_the_only_day(self, chosen: dict[str, Fit]) -> None:
        """Take the one column with days for the day of the event, and say that this is a guess."""
        if any(self.dictionary.field(name).type in ("date", "datetime") for name in chosen):
            return
        days = [
            column
            for name, column in self.columns.items()
            if column.when
            and column.when.kind != "time"
            and column.when.share > 0.9
            and name not in self.mapping.personal
        ]
        if len(days) != 1 or OTHER_DAYS & set(words_of(days[0].name)):
            return
        only = days[0]
        assert only.when is not None
        fit = Fit(only.name, "date", 0.6, only.when.share, "no other column has days")
        fit.style = only.when.style
        fit.cautions.append("whether it is the day of the event, or of its report, is not said")
        chosen["date"] = fit
        self.mapping.warnings.append(
            f"The only days in the file are those of {_quote(only.name)}. They are taken for "
            "the day of the event, though they may be those of the report or of the entry."
        )

    def _settle_times(self, chosen: dict[str, Fit]) -> dict[str, Fit]:
        main = next(
            (
                field
                for field in self.dictionary.fields.values()
                if field.type == "datetime" and self._derives_date(field.name)
            ),
            None,
        )
        if main and main.name in chosen and "date" in chosen:
            dropped = chosen.pop("date")
            if dropped.raw != chosen[main.name].raw:
                self.refused[dropped.raw]["date"] = "the day follows from the date and time"
        if (
            main
            and "date" in chosen
            and main.name not in chosen
            and "time" not in self.dictionary.names
        ):
            self._join_clock(chosen, main.name)
        for standard, fit in list(chosen.items()):
            column = self.columns.get(fit.raw)
            if column is None or column.when is None:
                continue
            kind = self.dictionary.field(standard).type
            when = column.when
            if kind == "date" and when.kind == "datetime" and when.zoned:
                stamps = pd.to_datetime(
                    pd.Series(column.values), format="ISO8601", errors="coerce", utc=True
                )
                local = stamps.dt.tz_convert(self.timezone).dt.strftime("%Y-%m-%d")
                pairs = dict(zip(column.values, local, strict=True))
                self._add(chosen, fit, f"{fit.raw} as day", column.texts.map(pairs).fillna(""),
                          "moments in UTC are written as local days")  # fmt: skip
            elif when.texts is not None:
                name = f"{fit.raw} as {'time' if when.kind == 'time' else 'date'}"
                texts = column.texts.map(when.texts).fillna("")
                if kind == "date":
                    texts = texts.str[:10]
                self._add(chosen, fit, name, texts, when.how or "")
        return chosen

    def _derives_date(self, name: str) -> bool:
        rule = (
            self.dictionary.fields["date"].derived_from if "date" in self.dictionary.names else None
        )
        if rule is not None and rule.date_of == name:
            return True
        own = self.dictionary.fields[name].derived_from
        return own is not None and "date" in own.date_and_time

    def _add(self, chosen: dict[str, Fit], fit: Fit, name: str, texts: pd.Series, how: str) -> None:
        self.mapping.added.append(Added(name, texts, f"{_quote(name)}: {how}.", (fit.raw,)))
        fit.cautions.append(f"written from {_quote(fit.raw)}: {how}")
        fit.raw, fit.style = name, None

    def _join_clock(self, chosen: dict[str, Fit], moment: str) -> None:
        """Join the day with the time, where the topic has no time of its own."""
        day = self.columns[chosen["date"].raw]
        said = canonical(day.name, self.topic)
        clocks = [
            column
            for column in self.columns.values()
            if column.when
            and column.when.kind == "time"
            and canonical(column.name, self.topic)
            in (said, frozenset([WHEN]), said - {WHEN} | {WHEN})
        ]
        if len(clocks) != 1 or day.when is None:
            return
        (clock,) = clocks
        when = clock.when
        assert when is not None
        days = _as_days(day)
        if when.texts is not None:
            times = clock.texts.map(when.texts)
        else:
            parsed = (
                pd.to_datetime(
                    clock.texts.where(clock.texts != ""), format=when.style, errors="coerce"
                )
                if when.style
                else None
            )
            times = (
                parsed.dt.strftime("%H:%M:%S")
                if parsed is not None
                else clock.texts.where(clock.texts != "").str.zfill(5)
            )
        joined = (days + " " + times).fillna("")
        name = f"{day.name} and {clock.name}"
        self.mapping.added.append(
            Added(
                name,
                joined,
                f"{_quote(name)}: the day and the time are joined; empty where one lacks.",
                (day.name, clock.name),
            )
        )
        chosen[moment] = Fit(
            name, moment, SAME_WORDS, float((joined != "").mean()),
            f"joined from {_quote(day.name)} and {_quote(clock.name)}",
        )  # fmt: skip

    # ---- Places and race ----

    def _add_points(self, chosen: dict[str, Fit]) -> None:
        """Take coordinates out of a column that holds both."""
        east = next((n for n in ("lng", "long") if n in self.dictionary.names), None)
        if east is None or "lat" not in self.dictionary.names:
            return
        if ("lat" in chosen) != (east in chosen):
            lone = chosen.pop("lat", None) or chosen.pop(east, None)
            if lone:
                self.refused[lone.raw][lone.standard] = "the other coordinate is not there"
        if "lat" in chosen:
            return
        for column in self.columns.values():
            if column.name in self.mapping.personal or not column.known:
                continue
            parts = column.texts.str.extract(POINT)
            numbers = parts.apply(pd.to_numeric, errors="coerce")
            found = numbers.notna().all(axis=1)
            if found.sum() < 0.5 * len(column.texts):
                continue
            first, second = numbers[0], numbers[1]
            if (first[found].between(-180, -64)).mean() > 0.8 and second[found].between(
                15, 72
            ).mean() > 0.8:
                lng, lat = parts[0], parts[1]
            elif (second[found].between(-180, -64)).mean() > 0.8 and first[found].between(
                15, 72
            ).mean() > 0.8:
                lat, lng = parts[0], parts[1]
            else:
                continue
            for standard, texts, what in (("lat", lat, "latitude"), (east, lng, "longitude")):
                name = f"{column.name} {what}"
                self.mapping.added.append(
                    Added(
                        name,
                        texts.fillna(""),
                        f"{_quote(name)}: taken out of {_quote(column.name)}.",
                        (column.name,),
                    )
                )
                chosen[standard] = Fit(
                    name, standard, SAME_WORDS, 1.0, f"taken out of {_quote(column.name)}"
                )
            return

    def _add_ethnicity(self, chosen: dict[str, Fit]) -> None:
        """Join race with a column that says whether a person is Hispanic."""
        for standard in [name for name in chosen if name.endswith("_race")]:
            fit = chosen[standard]
            column = self.columns.get(fit.raw)
            if column is None or f"{standard.rsplit('_', 1)[0]}_ethnicity" in self.dictionary.names:
                continue
            roles = canonical(fit.raw, self.topic) - {"race"}
            for other in self.columns.values():
                about = canonical(other.name, self.topic) - {"race", "hispanic"}
                said = {ETHNIC.get(plain(text)) for text in other.values if not is_unknown(text)}
                if other is column or about != roles or said != {True, False}:
                    continue
                if not {"ethnicity", "ethnic", "hispanic", "latino"} & set(words_of(other.name)):
                    continue
                joined = (column.texts + " / " + other.texts).where(column.texts != "", "")
                name = f"{column.name} and {other.name}"
                values: dict[str, StandardValue] = {}
                pairs = pd.DataFrame({"race": column.texts, "other": other.texts, "joined": joined})
                for race, ethnic, text in pairs.drop_duplicates().itertuples(index=False):
                    if not text:
                        continue
                    if ETHNIC.get(plain(ethnic)):
                        values[text.strip()] = "hispanic"
                    elif race in fit.values:
                        values[text.strip()] = fit.values[race]
                joined = joined.where(
                    ~((column.texts == "") & other.texts.map(lambda t: bool(ETHNIC.get(plain(t))))),
                    " / " + other.texts,
                )
                for text in joined[(column.texts == "") & (joined != "")].unique():
                    values[text.strip()] = "hispanic"
                self.mapping.added.append(
                    Added(
                        name,
                        joined,
                        f"{_quote(name)}: race and ethnicity are joined, so that Hispanic people "
                        "are a "
                        "group of their own.",
                        (column.name, other.name),
                    )
                )
                fit.raw, fit.values = name, values
                fit.cautions.append(
                    "people recorded as Hispanic are one group, whatever their race"
                )
                self.refused.pop(other.name, None)
                break

    # ---- The rest ----

    def _tell_left(self) -> None:
        used = {fit.raw for fit in self.mapping.fits}
        used |= {name for added in self.mapping.added for name in added.made_of}
        for name, column in self.columns.items():
            if name in used or name in self.mapping.personal:
                continue
            refused = self.refused.get(name, {})
            if not column.known:
                self.mapping.left[name] = ("it is empty", [])
            elif refused:
                standard, why = next(iter(refused.items()))
                self.mapping.left[name] = (f"{standard}? {why}", list(refused))
            elif column.when and column.when.kind != "time":
                why = f"it has {_kind(column.when)}, but of what is not sure"
                self.mapping.left[name] = (why, self._candidates(name) or self._days())
            else:
                self.mapping.left[name] = ("", self._candidates(name))

    def _days(self) -> list[str]:
        kinds = ("date", "datetime")
        fields = self.dictionary.fields.values()
        return [field.name for field in fields if field.type in kinds][:1]

    def _candidates(self, name: str) -> list[str]:
        said = canonical(name, self.topic)
        near = []
        for standard in self.dictionary.fields.values():
            if said & ROLES - canonical(standard.name, self.topic) - {"subject"}:
                continue
            score = max(
                (
                    len(said & other) / len(said | other)
                    for other in _names_of(self.topic, standard.name).whole
                ),
                default=0.0,
            )
            if score >= 0.5:
                near.append((score, standard.name))
        return [standard for _, standard in sorted(near, reverse=True)[:3]]

    def _settle_rows(self) -> None:
        """Find out whether rows with the same number are one event or several people."""
        key = self.dictionary.schema.primaryKey
        fit = next((fit for fit in self.mapping.fits if fit.standard == key), None)
        if fit is None or fit.raw not in self.columns:
            return
        several = self.topic in ("use_of_force", "warrants")
        ids = self.columns[fit.raw].texts
        repeated = ids.ne("") & ids.duplicated(keep=False)
        n = int(repeated.sum())
        if not n:
            return
        about = [
            raw for f in self.mapping.fits for raw in self._made_of(f.raw)
            if f.standard.split("_")[0] in ("subject", "offender", "age")
        ]  # fmt: skip
        days = [
            self.columns[raw]
            for f in self.mapping.fits
            if f.standard in ("date", "datetime", "requested_datetime")
            for raw in self._made_of(f.raw)
            if self.columns[raw].when
        ]
        if days:
            same_day = _as_days(days[0])[repeated].groupby(ids[repeated], sort=False).nunique() <= 1
            if same_day.mean() < 0.9 and not several:
                self.mapping.fits.remove(fit)
                why = f"{key}? the same number stands for different days"
                self.mapping.left[fit.raw] = (why, [str(key)])
                return
        groups = self.rows.loc[repeated, about].groupby(ids[repeated], sort=False)
        differ = groups.nunique().gt(1).any(axis=1).mean() if about else 0.0
        if about and differ > 0.02:
            self.mapping.warnings.append(
                f"{n:,} rows share their number ({fit.raw}) with another row, and in {differ:.0%} "
                "of "
                "these numbers the people differ. Rows are taken for people; set 'one_row_per' if "
                "one "
                "number is one event."
            )
        elif several:
            self.mapping.warnings.append(
                f"{n:,} rows share their number ({fit.raw}) with another row."
            )
        else:
            self.mapping.one_row_per = key
            left = n - int(ids[repeated].nunique())
            self.mapping.warnings.append(
                f"{n:,} rows share their number ({fit.raw}) with another row. The first row of "
                "each "
                f"number is used, and {left:,} further rows are set aside ('one_row_per')."
            )

    def _made_of(self, raw: str) -> tuple[str, ...]:
        """Return the raw columns that a column was made of."""
        made = next((added.made_of for added in self.mapping.added if added.name == raw), (raw,))
        return tuple(name for name in made if name in self.columns)

    def _collect_marks(self) -> None:
        typed = {raw for fit in self.mapping.fits for raw in self._made_of(fit.raw)}
        marks = sorted(
            mark
            for mark in self.marks
            if any(
                name in typed and (self.rows[name].str.strip() == mark).any()
                for name in self.columns
            )
        )
        self.mapping.missing_values = ["", *marks]


PLACES = {
    "precinct", "district", "beat", "neighborhood", "ward", "priority", "zipcode", "state",
    "county",
    "force_level", "call_type", "officer_unit", "supply_class", "nsn", "unit_of_issue",
}  # fmt: skip


@dataclass(frozen=True)
class _Names:
    exact: frozenset[str]
    said: frozenset[frozenset[str]]
    whole: frozenset[frozenset[str]]


@lru_cache(maxsize=500)
def _names_of(topic: str, standard: str) -> _Names:
    """Return the names that a standard column goes by."""
    field = read_dictionary(topic).fields[standard]
    names = [field.name, *field.synonyms]
    said = [canonical(name, topic) for name in names]
    return _Names(
        frozenset(plain(name).replace(" ", "") for name in names),
        frozenset(_reduce(words, field, topic) for words in said),
        frozenset(said),
    )


def _reduce(said: frozenset[str], field: StandardField, topic: str) -> frozenset[str]:
    """Return a name's words without those that make no difference for a standard column."""
    if field.name.startswith("subject_") and field.name not in (
        "subject_id",
        "subject_injured",
        "subject_arrested",
    ):
        said = said - {"subject"} or said
    if field.type == "boolean":
        said = said - YES_NO_FILLERS or said
    if field.name.endswith("age"):
        return said - AGE_FILLERS or said
    return without_event(said, topic)


def _common_prefix(names: list[str]) -> str:
    """Return the letters that half of the names begin with and that say nothing, such as HA_."""
    first = Counter(m[1] for name in names if (m := re.match(r"([A-Za-z]{1,3})[ _.]\w", name)))
    prefix, n = first.most_common(1)[0] if first else ("", 0)
    return prefix if n >= 5 and n >= len(names) / 2 else ""


def _named_when(name: str) -> str | None:
    """Say whether a name speaks of a date or of a time of day."""
    words = words_of(name)
    text = " ".join(words)
    if text.startswith("time") and "date" not in text:
        return "time"
    if re.search(r"\b(date|dt|day|dte|dttm|datetime|month)\b", text) or "date" in text.replace(
        " ", ""
    ):
        return "date"
    return "time" if re.search(r"\b(time|tm|hour|hr)\b", text) or text.endswith("time") else None


def _may_be_time(column: Column) -> bool:
    sample = column.values[:20]
    return (
        sum(bool(re.search(r"\d{1,4}[-/:]\d{1,2}([-/:]|\s|$)|^\d{12,13}$", t)) for t in sample)
        > len(sample) / 2
    )


def _as_days(day: Column) -> pd.Series:
    when = day.when
    assert when is not None
    if when.texts is not None:
        return day.texts.map(when.texts).str[:10]
    parsed = pd.to_datetime(
        day.texts.where(day.texts != ""), format=when.style or "ISO8601", errors="coerce", utc=True
    )
    return parsed.dt.strftime("%Y-%m-%d")


def _kind(when: When) -> str:
    return {"date": "days", "datetime": "dates with a time", "time": "times of day"}[when.kind]


def _quote(text: str) -> str:
    shown = " ".join(text.split())
    return repr(shown if len(shown) <= 40 else shown[:39] + "…")


def _list(texts: list[str]) -> str:
    return ", ".join(_quote(text) for text in texts)


@lru_cache(maxsize=16)
def _descriptions(topic: str) -> list[Source]:
    """Return the descriptions that the toolkit holds of a topic.

    Drafts are left out, so that what a command proposed is no evidence for what it proposes next.
    """
    return [
        read_source(topic, name)
        for other, name in list_sources()
        if other == topic and not _is_draft(topic, name)
    ]


def _is_draft(topic: str, name: str) -> bool:
    return DRAFTED in source_path(topic, name).read_text(encoding="utf-8")


@lru_cache(maxsize=2000)
def known_values(
    topic: str, standard: str, raw: str, texts: tuple[str, ...]
) -> dict[str, StandardValue]:
    """Return the values that existing descriptions map for a standard column, in plain letters.

    Codes of one or two letters mean something else in the next file. They count only where a
    description maps a column of the very same name and has all the codes of this one. What two
    descriptions read in different ways is left out.

    Args:
        topic: A topic's name.
        standard: The standard column.
        raw: Name of the raw column.
        texts: The values that stand in it.
    """
    found: dict[str, set[StandardValue]] = defaultdict(set)
    for source in _descriptions(topic):
        values = source.values.get(standard, {})
        same_name = plain(source.standard_columns.get(standard, "")) == plain(raw)
        codes = same_name and len(words_of(raw)) > 1 and set(texts) <= set(values)
        for text, value in values.items():
            if len(plain(text)) > 2 or codes:
                found[plain(text)].add(value)
    return {text: next(iter(values)) for text, values in found.items() if len(values) == 1}


@lru_cache(maxsize=16)
def pairs_of_uses(topic: str) -> set[frozenset[str]]:
    """Return the pairs of standard columns that some description takes from one raw column."""
    pairs = set()
    for source in _descriptions(topic):
        for uses in source.columns.values():
            if not isinstance(uses, str):
                pairs |= {frozenset(pair) for pair in combinations(uses, 2)}
    return pairs


def _known(texts: list[str], known: dict[str, StandardValue]) -> dict[str, StandardValue]:
    return {text: known[plain(text)] for text in texts if plain(text) in known}


def _lexicon(
    texts: list[str], lexicon: dict[str, str], allowed: list[str]
) -> dict[str, StandardValue]:
    """Return the values that are allowed as they stand, or that the lexicon knows."""
    standard = {plain(value): value for value in allowed}
    values: dict[str, StandardValue] = {}
    for text in texts:
        value = standard.get(plain(text)) or lexicon.get(plain(text))
        if value in allowed:
            values[text] = value
    return values


def _races(
    texts: list[str], allowed: list[str], known: dict[str, StandardValue]
) -> dict[str, StandardValue]:
    values = _lexicon(texts, RACES, allowed)
    letters = {text.lower() for text in texts if re.fullmatch(r"[A-Za-z]", text)}
    if {"w", "b"} <= letters and "q" not in letters:
        for text in texts:
            value = RACE_LETTERS.get(text.lower())
            if value in allowed:
                values[text] = value
    elif {"w", "b"} <= letters:
        values |= {t: RACE_LETTERS[t.lower()] for t in texts if t.lower() in ("w", "b")}
    return values | {text: v for text, v in _known(texts, known).items() if text not in values}


def _yes_no(texts: list[str], known: dict[str, StandardValue]) -> dict[str, bool | None]:
    values: dict[str, bool | None] = {}
    plains = {plain(text) for text in texts}
    for text in texts:
        lower = text.lower()
        if lower in YES:
            values[text] = True
        elif lower in NO:
            values[text] = False
        elif plain(text) in known:
            value = known[plain(text)]
            values[text] = value if isinstance(value, bool) else None
        elif is_unknown(text):
            values[text] = None
        elif plain(text).startswith(("no ", "not ")) and plain(text).split(" ", 1)[1] in plains:
            values[text] = False
            values |= {t: True for t in texts if plain(t) == plain(text).split(" ", 1)[1]}
    return values
