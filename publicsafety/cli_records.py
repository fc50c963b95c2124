"""The part of the command line that finds, gets and keeps records. It prints, as cli.py does."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from publicsafety import catalog, fetch, paths, portals
from publicsafety.catalog import Dataset
from publicsafety.errors import RecordsError
from publicsafety.sources import list_sources, read_source

sources = typer.Typer(help="Places with records.", invoke_without_command=True)
console = Console(stderr=True, highlight=False, soft_wrap=True)


def add_to(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.add_typer(sources, name="sources")
    app.command("fetch")(get)


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
