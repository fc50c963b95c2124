"""The command line. The only module that prints."""

from __future__ import annotations

import signal
import time
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from publicsafety import links, paths, request
from publicsafety import pages as generated_files
from publicsafety.errors import ToolkitError
from publicsafety.render import site as site_builder
from publicsafety.render.check import check_pages
from publicsafety.render.inputs import reports, stale_reasons
from publicsafety.render.run import find_due, render_all

app = typer.Typer(
    help="Reports on policing and public safety, from records to a website.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
console = Console(stderr=True, highlight=False, soft_wrap=True)


@app.callback()
def _commands() -> None:
    """Reports on policing and public safety, from records to a website."""


@app.command()
def render(
    pages: Annotated[
        list[Path] | None,
        typer.Argument(help="Pages or folders; by default all that are stale."),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", min=1, help="Reports at once; by default one per core."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Execute reports that are up to date, too.")
    ] = False,
) -> None:
    """Execute reports and keep their results in _freeze."""
    due = find_due(pages or [], force)
    if not due:
        console.print("Every report is up to date.")
        return
    names = {path: escape(paths.relative(path)) for path in due}
    begun = time.monotonic()
    failed = 0
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        tasks = {path: progress.add_task(name, start=False) for path, name in names.items()}
        for outcome in render_all(due, jobs, lambda path: progress.start_task(tasks[path])):
            progress.remove_task(tasks[outcome.path])
            line = f"{names[outcome.path]}  {outcome.seconds:.1f} s"
            if outcome.error:
                failed += 1
                line = f"[red]✗[/red] {line}\n  {escape(outcome.error)}"
            else:
                line = f"[green]✓[/green] {line}"
            console.print(line)
    total = f"in {time.monotonic() - begun:.1f} s"
    if failed:
        console.print(
            f"{len(due) - failed} of {len(due)} reports executed {total}; "
            f"{failed} failed and keep their previous results."
        )
        raise typer.Exit(1)
    console.print(f"{len(due)} {'report' if len(due) == 1 else 'reports'} executed {total}.")


EngineOption = Annotated[
    site_builder.Engine | None,
    typer.Option(help="What lays out the pages; by default Quarto where it can be had."),
]


def _say(line: str) -> None:
    console.print(escape(line))


@app.command()
def site(engine: EngineOption = None) -> None:
    """Write the whole website to _site."""
    begun = time.monotonic()
    built = site_builder.build_site(_say, engine)
    for warning in built.warnings:
        console.print(f"[yellow]![/yellow] {escape(warning)}")
    console.print(f"Built with {built.how} in {time.monotonic() - begun:.1f} s:")
    print(built.path)


@app.command()
def preview(
    engine: EngineOption = None,
    port: Annotated[int, typer.Option(help="Where to serve on 127.0.0.1.")] = 4200,
) -> None:
    """Serve the website on 127.0.0.1 and rebuild it on save, until Ctrl-C."""
    site_builder.preview(_say, engine, port)


@app.command("request")
def write_request(
    state: Annotated[str, typer.Option(help="A state's name or postal abbreviation.")],
    topic: Annotated[str, typer.Option(help="What is asked for, such as police_stops.")],
    agency: Annotated[str, typer.Option(help="Whom the letter is for.")],
    fields: Annotated[
        str | None,
        typer.Option(help="Columns of the topic's dictionary, with commas; by default the usual."),
    ] = None,
    since: Annotated[
        str | None, typer.Option(help="First day or year, such as 2020-01-31; by default all.")
    ] = None,
    format: Annotated[
        request.Format | None,
        typer.Option(help="By default text for a .txt file, else Markdown."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option(help="File to write; by default the letter is printed.")
    ] = None,
) -> None:
    """Write a letter that asks an agency for records, with what its state's law says."""
    text = output is not None and output.suffix == ".txt"
    letter = request.write_letter(
        state,
        topic,
        agency,
        [name.strip() for name in fields.split(",") if name.strip()] if fields else None,
        since,
        format or (request.Format.TEXT if text else request.Format.MARKDOWN),
    )
    if output is None:
        print(letter, end="")
        return
    output.write_text(letter, encoding="utf-8")
    print(output)


@app.command("pages")
def write_pages() -> None:
    """Write what is generated: pages of dictionaries and states, schemas, made-up samples."""
    for path in generated_files.write():
        print(paths.relative(path))


@app.command("links")
def list_links(
    recheck: Annotated[
        bool, typer.Option("--recheck", help="Ask for every link over the network; takes minutes.")
    ] = False,
) -> None:
    """List the links to other sites, each with the day on which it last led somewhere."""
    added, gone = links.update(date.today())
    for mark, urls in (("+", added), ("-", gone)):
        for url in urls:
            print(mark, url)
    if not recheck:
        return
    known = len(links.listed())
    with Progress(TextColumn("{task.completed} of {task.total} links"), console=console) as bar:
        task = bar.add_task("", total=known)
        failed = links.recheck(date.today(), lambda answer: bar.advance(task))
    for answer in failed:
        print(f"{answer.url}: {answer.reason}")
    console.print(f"{known - len(failed)} of {known} links lead somewhere.")
    if any(not answer.refused for answer in failed):
        raise typer.Exit(1)


@app.command()
def check() -> None:
    """Name every page with something to put right, and every stale report with the reason."""
    problems = [str(problem) for problem in check_pages()]
    for path in generated_files.stale():
        name = paths.relative(path)
        problems.append(f"{name}: its source has changed. Write it with 'publicsafety pages'.")
    problems += links.problems()
    for report in reports():
        if reasons := stale_reasons(report):
            name, why = paths.relative(report), "; ".join(reasons)
            problems.append(f"{name}: {why}. Execute it with 'publicsafety render {name}'.")
    for problem in problems:
        print(problem)
    if problems:
        count = "1 thing" if len(problems) == 1 else f"{len(problems)} things"
        console.print(f"{count} to put right.")
        raise typer.Exit(1)
    console.print("Every page reads the same in both engines, and every report is up to date.")


def main() -> None:
    """Run the command line; what a person can put right is shown without a traceback."""
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        app()
    except ToolkitError as error:
        console.print(f"[red]Error:[/red] {escape(str(error))}")
        raise SystemExit(1) from None


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
