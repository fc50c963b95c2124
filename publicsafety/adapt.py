"""Point a topic's report at another place: draft a source description and a copy of the report."""

from __future__ import annotations

import csv
import difflib
import hashlib
import json
import re
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pandas as pd
from ruamel.yaml import YAML

from publicsafety import fetch, paths, portals, words
from publicsafety.dictionary import read_dictionary
from publicsafety.errors import RecordsError, ToolkitError
from publicsafety.fitness import Fitness, assess, main_day
from publicsafety.mapping import DRAFTED, Fit, Mapping, propose_mapping
from publicsafety.places import Town, read_place
from publicsafety.raw_tables import RawTable, read_table
from publicsafety.records import Records, load
from publicsafety.render.inputs import default_source
from publicsafety.render.qmd import read_page, read_yaml
from publicsafety.sources import read_source

Language = Literal["python", "r"]
FILL_IN = "not filled in yet"
ALSO_WRITTEN = r"The\s+same\s+report\s+is\s+also\s+written\s+\[in\s+\w+\]\([\w.]+\)\."
NOT_TEXT = {"true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"}
QUESTIONS = {
    "agency": "Who made the records (enter leaves it open)",
    "publisher": "Who publishes them (enter leaves it open)",
    "publisher_url": "On which page (enter leaves it open)",
    "license": "Under which license (enter leaves it open)",
}


@dataclass(frozen=True)
class Wish:
    """What a person asked for.

    Attributes:
        topic: A topic's name.
        place: The place.
        name: What its files are called.
        language: Language of the report's code.
        sheet: Sheet of a workbook.
        timezone: Time zone; None to take that of the state.
        agency: Who made the records.
        publisher: Who publishes them.
        publisher_url: Where they do so.
        license: Under which license.
    """

    topic: str
    place: Town
    name: str
    language: Language = "python"
    sheet: str | None = None
    timezone: str | None = None
    agency: str | None = None
    publisher: str | None = None
    publisher_url: str | None = None
    license: str | None = None


@dataclass
class Draft:
    """What is about to be written.

    Attributes:
        wish: What was asked for.
        table: The raw table.
        mapping: What is proposed.
        records: The records, read through the new description.
        fitness: What they are fit for.
        files: The files to be written, with what is to stand in them.
        remarks: What a person should know, one sentence each.
    """

    wish: Wish
    table: RawTable
    mapping: Mapping
    records: Records
    fitness: Fitness
    files: dict[Path, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


def make_wish(
    topic: str, place: str, name: str | None, language: Language, **known: str | None
) -> Wish:
    """Check what a person asked for.

    Raises:
        ToolkitError: The topic, the place or the name is not one.
    """
    read_dictionary(topic)
    town = read_place(place)
    name = name or town.slug
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,60}", name):
        raise ToolkitError(
            f"{name!r} cannot be the name of a file here; use small letters, digits and _, such as "
            f"{town.slug!r}."
        )
    if name == topic or name.endswith("_r"):
        raise ToolkitError(
            f"{name!r} is kept for the toolkit's own reports; choose another --name."
        )
    return Wish(topic, town, name, language, **known)


def prepare(wish: Wish, origin: str) -> Draft:
    """Read a file, propose a mapping, and compose what is to be written.

    Args:
        wish: What is asked for.
        origin: A file, an address, or a portal's dataset.

    Raises:
        ToolkitError: Says what is needed.
    """
    got: portals.Retrieved | None = None
    path = Path(origin).expanduser()
    if not path.is_file() and portals.is_reference(origin):
        got = portals.retrieve(origin, fetch.cache_folder() / wish.topic)
        path = got.path
    table = read_table(path, wish.sheet)
    timezone = wish.timezone or wish.place.timezone
    mapping = propose_mapping(table, wish.topic, timezone)
    if table.partial and (table.changes or mapping.added):
        table = read_table(path, wish.sheet, whole=True)
        mapping = propose_mapping(table, wish.topic, timezone)
    if not mapping.fits:
        raise ToolkitError(_nothing_fits(wish, table, mapping))
    described = _Description(wish, table, mapping, got)
    described.keep_records()
    records = _try(described.text(), wish)
    _check_enough(wish, mapping, records)
    described.learn(records)
    records = _try(described.text(), wish)
    draft = Draft(wish, table, mapping, records, assess(records))
    draft.files[paths.SOURCES / wish.topic / f"{wish.name}.yml"] = described.text()
    page, remarks = copy_report(wish, records)
    draft.files[_page_path(wish)] = page
    draft.remarks = [*described.to_fill_in(), *remarks]
    return draft


def beside(draft: Draft, name: str) -> dict[Path, str]:
    """Return the files of a draft under another name."""
    old = draft.wish.name
    files = {}
    for path, text in draft.files.items():
        suffix = path.name.removeprefix(old)
        moved = path.with_name(f"{name}{suffix}")
        if path.suffix == ".qmd":
            text = text.replace(f'source = "{old}"', f'source = "{name}"')
            text = re.sub(rf"^(  source: ){old}$", rf"\g<1>{name}", text, flags=re.M)
            text = text.replace(f"/{path.stem}.html", f"/{moved.stem}.html")
        files[moved] = text
    return files


def free_name(draft: Draft) -> str:
    """Return a name under which nothing of a draft would be overwritten."""
    number = 2
    while any(path.exists() for path in beside(draft, f"{draft.wish.name}_{number}")):
        number += 1
    return f"{draft.wish.name}_{number}"


def changes(files: dict[Path, str]) -> dict[Path, str]:
    """Return, for those files that exist with another text, how they differ (unified diff)."""
    differ = {}
    for path, text in files.items():
        if path.exists() and (old := path.read_text(encoding="utf-8")) != text:
            name = paths.relative(path)
            lines = difflib.unified_diff(
                old.splitlines(),
                text.splitlines(),
                f"{name} (yours)",
                f"{name} (new)",
                lineterm="",
                n=1,
            )
            differ[path] = "\n".join(lines)
    return differ


def write(files: dict[Path, str]) -> list[Path]:
    """Write files, and return those that were not there with the same text."""
    written = []
    for path, text in files.items():
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written


def at_least(topic: str) -> list[list[str]]:
    """Return what the report of a topic cannot do without: one standard column of each group."""
    needs: dict[str, list[list[str]]] = read_yaml(Path(__file__).with_name("frame.yml"))[
        "adapt_needs"
    ]
    return needs[topic]


def _try(text: str, wish: Wish) -> Records:
    """Read the records through a description that has not been written yet."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{wish.name}.yml"
        path.write_text(text, encoding="utf-8")
        return load(wish.topic, str(path))


def _page_path(wish: Wish) -> Path:
    suffix = "_r" if wish.language == "r" else ""
    return paths.NOTEBOOKS / wish.topic / f"{wish.name}{suffix}.qmd"


# ---- What is missing ----


def _nothing_fits(wish: Wish, table: RawTable, mapping: Mapping) -> str:
    shown = ", ".join(_shown(str(name)) for name in list(table.cells.columns)[:30])
    return (
        f"{paths.relative(table.path)}: none of its columns could be taken for one of "
        f"{wish.topic}. Its columns are: {shown}.\n"
        + _needs(wish.topic)
        + "\nIs it the right topic, and are the rows single records and no totals? If so, map the "
        "columns by hand (tutorials/adapt_a_report_to_your_city.html). If not, ask for the single "
        "records (tutorials/request_letter.html)."
    )


def _check_enough(wish: Wish, mapping: Mapping, records: Records) -> None:
    lacking = [group for group in at_least(wish.topic) if not any(records.has(c) for c in group)]
    if not lacking:
        return
    dictionary = read_dictionary(wish.topic)
    wanted = [
        " or ".join(f"{dictionary.field(c).title.lower()} ({c})" for c in group)
        for group in lacking
    ]
    lines = [
        f"{paths.relative(records.found.path)}: a report on {dictionary.schema.title.lower()} "
        "needs, for "
        f"each row, {words.join(wanted)}. No column of this file could be taken for it."
    ]
    names = {column for group in lacking for column in group}
    near = [
        f"  {_shown(raw)}: {why}" if why else f"  {_shown(raw)}: perhaps {', '.join(candidates)}"
        for raw, (why, candidates) in mapping.left.items()
        if names & set(candidates)
    ]
    if near:
        lines += ["Columns that may be meant, and why they were not taken:", *near[:12]]
    else:
        lines.append(
            f"One row has to be {dictionary.schema.unit_of_observation}. If the rows are totals, "
            "or a "
            "list of something else, ask for the single records: tutorials/request_letter.html"
        )
    raise ToolkitError("\n".join(lines))


def _needs(topic: str) -> str:
    dictionary = read_dictionary(topic)
    wanted = [
        " or ".join(dictionary.field(column).title.lower() for column in group)
        for group in at_least(topic)
    ]
    return (
        f"A row has to be {dictionary.schema.unit_of_observation}, with at least: "
        f"{words.join(wanted)}."
    )


# ---- The description ----


class _Description:
    """Composes the YAML of a source description."""

    def __init__(
        self, wish: Wish, table: RawTable, mapping: Mapping, got: portals.Retrieved | None
    ) -> None:
        self.wish, self.table, self.mapping, self.got = wish, table, mapping, got
        self.converted = bool(table.changes or mapping.added)
        self.period: tuple[date, date] | None = None
        self.location: tuple[float, float] | None = None
        self.rows: int | None = None
        self.kept = Path()
        self.sha256 = ""

    # ---- The file ----

    def keep_records(self) -> None:
        """Put the records where `fetch` finds them."""
        folder = fetch.cache_folder() / self.wish.topic
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if self.converted:
                self._convert(folder)
            else:
                self._copy(folder)
        except OSError as error:
            raise RecordsError(
                f"{folder}: the records cannot be kept there: {error.strerror}. "
                "Name another folder in PUBLICSAFETY_CACHE."
            ) from None

    def _copy(self, folder: Path) -> None:
        path = self.table.path
        self.sha256 = fetch.checksum(path)
        for place in (paths.SNAPSHOTS, fetch.cache_folder(), *fetch.mirrors()):
            kept = place / self.wish.topic / path.name
            if kept.is_file() and fetch.checksum(kept) == self.sha256:
                self.kept = kept
                return
        self.kept = folder / path.name
        if self.kept.exists():
            self.kept = folder / f"{self.wish.name}_{self.sha256[:8]}_{path.name}"
        shutil.copyfile(path, self.kept)

    def _convert(self, folder: Path) -> None:
        cells = self.table.cells.copy()
        for added in self.mapping.added:
            cells[added.name] = added.texts.reindex(cells.index).fillna("")
        broken = [name for name in cells if cells[name].str.contains(r"[\r\n]").any()]
        for name in broken:
            cells[name] = cells[name].str.replace(r"\s*[\r\n]+\s*", " ", regex=True)
        if broken:
            self.table.changes.append("Line breaks in cells are blanks.")
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            path = Path(scratch) / "records.csv"
            cells.to_csv(path, index=False, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
            self.sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
            self.kept = folder / f"{self.wish.name}_{self.sha256[:8]}.csv"
            path.replace(self.kept)

    def learn(self, records: Records) -> None:
        """Take the period, the place's middle and the number of rows from the records."""
        day = main_day(records)
        if day is not None and len(day):
            plausible = day[(day >= "1960-01-01") & (day <= pd.Timestamp.today())]
            if len(plausible):
                self.period = (plausible.min().date(), plausible.max().date())
        east = "long" if "long" in records.dictionary.names else "lng"
        if records.has("lat", east):
            lat, lng = records.table["lat"].median(), records.table[east].median()
            self.location = (round(float(lat), 4), round(float(lng), 4))
        self.rows = records.ledger.rows_read

    # ---- What to ask for ----

    @property
    def _known(self) -> dict[str, str]:
        dataset = self.got.dataset if self.got else None
        reference = self.got.reference if self.got else ""
        # A portal is named by its host; any other address says nothing about who publishes.
        portal = self.got.records.get("portal", "") if self.got else ""
        host = portal.split(":", 1)[-1].removeprefix("https://").split("/")[0]
        page = (dataset.page if dataset else None) or (f"https://{host}" if host else None)
        address = reference if reference.startswith("http") else None
        return {
            "agency": self.wish.agency
            or (dataset.agency_name if dataset else None)
            or f"An agency in {self.wish.place.full}",
            "publisher": self.wish.publisher
            or (dataset.source if dataset else None)
            or host
            or FILL_IN,
            "url": self.wish.publisher_url or page or address or "#fill-in",
            "license": self.wish.license or FILL_IN,
        }

    def to_fill_in(self) -> list[str]:
        """Say what only a person can know."""
        open_ones = []
        if not self.wish.agency and self._known["agency"].startswith("An agency in"):
            open_ones.append("agency")
        if self._known["publisher"] == FILL_IN:
            open_ones.append("publisher")
        if self._known["license"] == FILL_IN:
            open_ones.append("license")
        told = [f"To be filled in: {words.join(open_ones)}."] if open_ones else []
        if self.wish.place.other_zone and not self.wish.timezone:
            told.append(
                f"Time zone: {self.wish.place.timezone} is that of most of the state; "
                f"{self.wish.place.other_zone} has another one (--timezone)."
            )
        return told

    # ---- The text ----

    def text(self) -> str:
        """Return the YAML."""
        topic, town, known = self.wish.topic, self.wish.place, self._known
        title = f"{read_dictionary(topic).schema.title} in {town.name}{self._years()}"
        timezone = self.wish.timezone or town.timezone
        zone_note = (
            f"  # most of the state; {town.other_zone} has another one"
            if town.other_zone and not self.wish.timezone
            else ""
        )
        lines = [
            "# yaml-language-server: $schema=../source.schema.json",
            f"{DRAFTED} {topic}'. Read it through before you trust the report:",
            "# what is marked 'fill in' only you can know, and each mapping says why it was made.",
            f"title: {_scalar(title)}",
            f"agency: {_scalar(known['agency'])}{self._mark('An agency in', known['agency'])}",
            f"place: {_scalar(town.full)}",
            f"state: {_scalar(town.state)}",
            f"timezone: {timezone}{zone_note}",
        ]
        if self.location:
            lat, lng = self.location
            lines.append(f"location: {{lat: {lat}, lng: {lng}}}  # middle of the records")
        lines += [
            f"license: {_scalar(known['license'])}{self._mark(FILL_IN, known['license'])}",
            "publisher:",
            f"  name: {_scalar(known['publisher'])}{self._mark(FILL_IN, known['publisher'])}",
            f"  url: {_scalar(known['url'])}{self._mark('#fill-in', known['url'])}",
        ]
        if self.period:
            start, end = self.period
            lines.append(f"period: {{start: {start}, end: {end}}}  # as the records' days")
        lines += ["", *self._records(), ""]
        if self.mapping.one_row_per:
            lines += [f"one_row_per: {self.mapping.one_row_per}", ""]
        lines += [*self._columns(), "", *self._formats(), *self._values(), "benchmarks: []", ""]
        notes = self._notes()
        if notes:
            lines += ["# Known faults. They are printed in the report.", "notes:"]
            lines += [f"  - {_scalar(note)}" for note in notes]
        return "\n".join(lines).rstrip("\n") + "\n"

    def _mark(self, sign: str, value: str) -> str:
        return "  # fill in" if value.startswith(sign) else ""

    def _years(self) -> str:
        if not self.period:
            return ""
        first, last = self.period[0].year, self.period[1].year
        return f", {first}" if first == last else f", {first}–{last}"

    def _records(self) -> list[str]:
        lines = ["records:"]
        portal = (
            self.got is not None and not self.converted and self.got.records.get("kind") == "portal"
        )
        about: dict[str, Any]
        if self.got is not None and not self.converted:
            about = dict(self.got.records)
        else:
            about = {"kind": "url"}
        about["file"] = self.kept.name
        for key, value in about.items():
            lines.append(f"  {key}: {_scalar(str(value))}")
        if not portal:
            lines.append(f"  sha256: {self.sha256}")
        if self.got is not None:
            lines.append(f"  retrieved: {self.got.retrieved}")
        if self.rows is not None and not portal:
            lines.append(f"  rows: {self.rows}")
        if not self.converted:
            if self.table.encoding != "utf-8":
                lines.append(f"  encoding: {self.table.encoding}")
            if self.table.delimiter != ",":
                lines.append(f"  delimiter: {_scalar(self.table.delimiter)}")
        if len(self.mapping.missing_values) > 1:
            marks = ", ".join(_scalar(mark) for mark in self.mapping.missing_values)
            lines.append(f"  missing_values: [{marks}]")
        if self.table.leave_out:
            lines.append("  leave_out:")
            for column, values in self.table.leave_out.items():
                lines.append(f"    {_scalar(column)}: [{', '.join(map(_scalar, values))}]")
        return lines

    def _columns(self) -> list[str]:
        lines = [
            "# Raw name: standard name, with how sure the proposal is (0 to 1) and why.",
            "columns:",
        ]
        by_raw: dict[str, list[Fit]] = {}
        for fit in self.mapping.fits:
            by_raw.setdefault(fit.raw, []).append(fit)
        for raw, fits in by_raw.items():
            for fit in fits:
                lines.append(_comment(f"{fit.confidence}: {fit.why}", "  "))
                lines += [_comment(f"LOOK: {caution}", "  ") for caution in fit.cautions]
            names = [fit.standard for fit in fits]
            value = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
            lines.append(f"  {_scalar(raw)}: {value}")
        left = {raw: said for raw, said in self.mapping.left.items() if said[0] or said[1]}
        if left:
            lines.append(
                "  # Not mapped, since it is not sure what they say. To use one, write it above."
            )
            for raw, (why, candidates) in left.items():
                said = why or f"perhaps {', '.join(candidates)}"
                lines.append(_comment(f"  {_scalar(_shown(raw))}: {said}", "  "))
        if self.mapping.personal:
            lines.append("  # Never mapped, since they look personal.")
            for raw, what in self.mapping.personal.items():
                lines.append(_comment(f"  {_scalar(_shown(raw))}: {what}", "  "))
        rest = [
            _shown(str(raw)) for raw, said in self.mapping.left.items() if not (said[0] or said[1])
        ]
        if rest:
            lines.append(_comment(f"Nothing in the dictionary for: {', '.join(rest[:60])}", "  "))
        return lines

    def _formats(self) -> list[str]:
        styles = {fit.standard: fit.style for fit in self.mapping.fits if fit.style}
        if not styles:
            return []
        return ["formats:", *(f"  {name}: {_scalar(style)}" for name, style in styles.items()), ""]

    def _values(self) -> list[str]:
        mapped = {fit.standard: fit.values for fit in self.mapping.fits if fit.values}
        if not mapped:
            return []
        lines = [
            "# Standard column: raw value: standard value (null where it is not known).",
            "values:",
        ]
        missing = set(self.mapping.missing_values)
        for name, values in mapped.items():
            rows = []
            for raw, value in values.items():
                if raw in missing:
                    continue
                said = (
                    "null"
                    if value is None
                    else str(value).lower()
                    if isinstance(value, bool)
                    else _scalar(value)
                )
                rows.append(f"    {_scalar(raw)}: {said}")
            if rows:
                lines += [f"  {name}:", *rows]
        return [*lines, ""] if len(lines) > 2 else []

    def _notes(self) -> list[str]:
        notes = list(self.mapping.warnings) + list(self.table.remarks)
        if self.converted:
            done = " ".join([*self.table.changes, *(added.how for added in self.mapping.added)])
            notes.append(
                f"The file {_shown(self.table.path.name)} was turned into a text table, with "
                "every cell "
                f"as it stood. {done}"
            )
            if self.got is not None:
                notes.append(f"It was retrieved from {self.got.reference} on {self.got.retrieved}.")
        if self.table.partial:
            notes.append(
                f"The columns were proposed from the first {len(self.table.cells):,} rows."
            )
        return [" ".join(note.split()) for note in notes]


def _scalar(text: str) -> str:
    """Return a text as YAML that reads as the same text in Python and in R, on one line."""
    if (
        re.fullmatch(r"[A-Za-z][\w/().'&+-]*( [\w/().'&+-]+)*", text)
        and text.lower() not in NOT_TEXT
    ):
        return text
    escaped = (
        f"\\{c}" if c in '"\\' else c if c.isprintable() else f"\\U{ord(c):08x}" for c in text
    )
    return f'"{"".join(escaped)}"'


def _comment(text: str, indent: str) -> str:
    clean = "".join(c if c.isprintable() else " " for c in text)
    return f"{indent}# {words.cut(clean, 300)}"


def _shown(text: str) -> str:
    clean = "".join(c if c.isprintable() else " " for c in text)
    return words.cut(" ".join(clean.split()), 60)


# ---- The report ----


def report_of(topic: str, language: Language = "python") -> Path:
    """Return the report of a topic."""
    return paths.NOTEBOOKS / topic / f"{topic}{'_r' if language == 'r' else ''}.qmd"


def default_place(topic: str) -> str:
    """Return the short name of the place that a topic's report is about."""
    name = default_source(read_page(report_of(topic)))
    return read_source(topic, name).place.split(",")[0] if name else ""


def copy_report(wish: Wish, records: Records) -> tuple[str, list[str]]:
    """Return the topic's report with the place filled in, and what a person should look at."""
    topic, town = wish.topic, wish.place
    original, there = report_of(topic, wish.language), default_place(topic)
    text = original.read_text(encoding="utf-8")
    _, head, body = text.split("---\n", 2)
    period = records.source.period
    when = f", {words.period(period.start, period.end)}" if period else ""
    title, kind, language = _front_matter(head)
    named = title.replace(there, town.name)
    if there not in title:
        named = f"{records.dictionary.schema.title} in {town.name}"
    page = _page_path(wish).stem
    for key, value in (
        ("title", json.dumps(named, ensure_ascii=False)),
        ("subtitle", json.dumps(f"{town.full}{when}", ensure_ascii=False)),
        ("categories", f"[{kind}, {json.dumps(town.name, ensure_ascii=False)}, {language}]"),
        ("aliases", f"[/reports/{topic}/{page}.html]"),
        ("image", None),
        ("image-alt", None),
    ):
        line = f"{key}: {value}\n" if value else ""
        old = re.search(rf"^{key}:.*\n(?:  .*\n)*", head, re.M)
        head = head.replace(old[0], line, 1) if old else head + line
    head = re.sub(r"^  source: \w+$", f"  source: {wish.name}", head, flags=re.M)
    body = re.sub(r'^source = "\w+"$', f'source = "{wish.name}"', body, flags=re.M)
    adapted = f"It was adapted from [the report on {there}]({original.name})."
    body = re.sub(ALSO_WRITTEN, lambda _: adapted, body, count=1)
    text = f"---\n{head}---\n{body}"
    lines = [
        str(number)
        for number, line in enumerate(text.splitlines(), start=1)
        if there in line and adapted not in line
    ]
    if not lines:
        return text, []
    return text, [
        f"The text of the report speaks of {there} in line {words.join(lines)}; read whether that "
        "suits your place."
    ]


def _front_matter(head: str) -> tuple[str, str, str]:
    """Return the title of a report, its kind and its language."""
    settings = YAML(typ="safe").load(head)
    kind, *_, language = settings["categories"]
    return str(settings["title"]), str(kind), str(language)
