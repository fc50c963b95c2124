"""The part of the command line that finds, gets and keeps records. It prints, as cli.py does."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from publicsafety import archive, catalog, fetch, paths, portals
from publicsafety.catalog import Dataset
from publicsafety.errors import RecordsError
from publicsafety.sources import Source, list_sources, read_source

sources = typer.Typer(help="Places with records.", invoke_without_command=True)
console = Console(stderr=True, highlight=False, soft_wrap=True)


def add_to(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.add_typer(sources, name="sources")
    app.command("fetch")(get)
    app.command("archive")(keep)


@sources.callback()
def list_places(context: typer.Context) -> None:
    """List the places that the toolkit holds; 'find' lists those that OpenPoliceData knows."""
    if context.invoked_subcommand:
        return
    for topic, places in groupby(list_sources(), key=lambda place: place[0]):
        print(topic)
        for _, name in places:
            print(f"  {name:<24} {read_source(topic, name).title}")


@sources.command("find")
def find(
    text: Annotated[
        str, typer.Argument(help="A part of an agency's name; by default all of them.")
    ] = "",
    state: Annotated[
        str | None, typer.Option("--state", help="A state's code or name, such as MN.")
    ] = None,
    topic: Annotated[
        str | None, typer.Option("--topic", help="A topic, such as police_stops.")
    ] = None,
) -> None:
    """List the tables that OpenPoliceData knows, what they cover, and the publisher's page."""
    found = catalog.find_datasets(state, topic, text)
    for _, tables in groupby(found, key=lambda d: (d.state, d.source, d.agency, d.table_type)):
        _show(list(tables))
    count = "1 table" if len(found) == 1 else f"{len(found):,} tables"
    console.print(f"{count}. {escape(catalog.read_catalog().age)}")


def _show(tables: list[Dataset]) -> None:
    """Show the tables of an agency about one thing, of which there may be one for each year."""
    first = tables[0]
    whose = first.agency_name or (
        f"{first.source} (many agencies)" if first.agency == "MULTIPLE" else first.agency
    )
    days = [day for d in tables for day in (d.start, d.end) if day]
    covered = f"{min(days)} to {max(days)}" if days else "dates not known"
    print(f"{_line(whose)}, {_line(first.state)}: {_line(first.table_type)}, {covered}")
    each = f"  ({len(tables)} tables, one for each year or part)" if len(tables) > 1 else ""
    print(f"  --from '{_line(tables[-1].reference)}'{each}")
    for page in dict.fromkeys(d.page or d.address for d in tables[-3:]):
        print(f"  {_line(page)}")


def _line(text: str) -> str:
    """Return text as one line that a terminal takes for nothing but text."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def get(
    topic: Annotated[str, typer.Argument(help="A topic, such as police_stops.")],
    place: Annotated[
        str, typer.Argument(help="A place, such as minneapolis, or the path of its description.")
    ],
    again: Annotated[
        bool, typer.Option("--again", help="Get it anew, and replace the copy in the cache.")
    ] = False,
) -> None:
    """Get the records of a place, so that reports in Python and R find them, and say where."""
    source = read_source(topic, place)
    records = source.records
    if again:
        reference = records.portal or records.url
        if records.kind in ("file", "snapshot") or not reference:
            raise RecordsError(
                f"{paths.relative(source.path)}: its records are a file that is kept, and not "
                "taken from the network; there is nothing to get anew."
            )
        folder = fetch.cache_folder() / source.topic
        portals.retrieve(reference, folder, name=records.file, again=True)
    found = fetch.find_records(source)
    console.print(f"From {found.origin}:")
    print(paths.relative(found.path))


def keep(
    what: Annotated[
        str | None,
        typer.Argument(help="A file, or a place, such as police_stops/minneapolis."),
    ] = None,
    to: Annotated[Path | None, typer.Option("--to", help="The folder to make.")] = None,
    verify: Annotated[
        Path | None, typer.Option("--verify", help="An archive to check, instead of making one.")
    ] = None,
    title: Annotated[str | None, typer.Option(help="What the records are.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published them.")] = None,
    url: Annotated[str | None, typer.Option(help="The page or address they come from.")] = None,
    license: Annotated[str | None, typer.Option(help="Under which terms.")] = None,
    retrieved: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day they were taken.")
    ] = None,
    also: Annotated[
        list[Path] | None,
        typer.Option(help="A further file to keep, such as the list of codes; may be repeated."),
    ] = None,
    note: Annotated[
        list[str] | None, typer.Option(help="What others should know; may be repeated.")
    ] = None,
) -> None:
    """Keep records with checksums and all that is known about them, or check such an archive."""
    if verify is not None:
        _verify(verify)
        return
    if what is None or to is None:
        raise RecordsError(
            "Say what to archive and where: publicsafety archive police_stops/minneapolis "
            "--to minneapolis-stops. Or check an archive: publicsafety archive --verify FOLDER."
        )
    taken = retrieved.date() if retrieved else None
    about = archive.About(title, publisher, url, license, taken, list(note or []))
    source = _described(what)
    if source:
        made = archive.archive_source(source, to, about, also or [])
    else:
        made = archive.archive_file(Path(what), to, about, also or [])
    for name, kind in made.personal.items():
        _warn(f"{name!r} looks personal: {kind}. Read it before you share the archive.")
    for name in made.absent:
        _warn(f"Not kept: {name}, of which no copy was found. Put one in a mirror, and try again.")
    if made.missing:
        options = " ".join(f"--{name} …" for name in made.missing)
        _warn(
            f"Not recorded: {', '.join(made.missing)}. If you know it, make it again with {options}"
        )
    files = "1 file" if made.files == 1 else f"{made.files} files"
    console.print(f"{files}, {made.size:,} bytes, {made.rows:,} rows:")
    print(made.folder)


def _described(what: str) -> Source | None:
    """Return the place that a text names, as topic/place or by its description; None for a file."""
    if what.endswith((".yml", ".yaml")):
        return read_source(Path(what).resolve().parent.name, what)
    topic, slash, place = what.partition("/")
    return read_source(topic, place) if slash and not Path(what).is_file() else None


def _warn(line: str) -> None:
    console.print(f"[yellow]![/yellow] {escape(_line(line))}")


def _verify(folder: Path) -> None:
    problems = archive.verify(folder)
    for problem in problems:
        print(problem)
    if problems:
        count = "1 thing is" if len(problems) == 1 else f"{len(problems)} things are"
        console.print(f"{count} not as when the archive was made.")
        raise typer.Exit(1)
    console.print("Every file is as it was when the archive was made.")
