"""The command line. Only this module and cli_records print."""

from __future__ import annotations

import enum
import signal
import sys
import time
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Annotated, Literal

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from publicsafety import adapt as adaptation
from publicsafety import cli_records, convert, fetch, fitness, links, paths, request, words
from publicsafety import pages as generated_files
from publicsafety.errors import ToolkitError
from publicsafety.records import Records, load
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
def export(
    report: Annotated[Path, typer.Argument(help="A report's .qmd file.")],
    to: Annotated[Path | None, typer.Option(help="The file to write; by default here.")] = None,
) -> None:
    """Write a report as one HTML file that needs no other, to send by mail."""
    target = to or Path(f"{report.stem}.html")
    site_builder.export(report, target, _say)
    print(target)


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
    """List the links to other sites, each with the day on which it was last checked."""
    added, gone = links.update()
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
def check(
    source: Annotated[
        str | None,
        typer.Argument(
            help="A place, such as police_stops/minneapolis, to say what its records are fit for; "
            "by default every page is checked."
        ),
    ] = None,
) -> None:
    """Say what is to be put right in the pages, or what the records of one place are fit for."""
    if source is not None:
        topic, name = _topic_and_name(source)
        records = load(topic, name)
        _show_fitness(fitness.assess(records), records)
        return
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


def _topic_and_name(source: str) -> tuple[str, str]:
    """Read topic/place, or the path of a description, whose folder is called as its topic."""
    if source.endswith((".yml", ".yaml")):
        return Path(source).resolve().parent.name, source
    topic, _, name = source.partition("/")
    if not name:
        raise ToolkitError(f"{source!r}: write topic/place, such as police_stops/minneapolis.")
    return topic, name


def _show_fitness(found: fitness.Fitness, records: Records) -> None:
    """Say which sections the records support, and what looks wrong with them."""
    days = f", {words.period(found.first, found.last)}" if found.first is not None else ""
    _say(f"{records.source.title}: {found.rows_kept:,} of {found.rows_read:,} rows{days}.")
    for why, n in found.set_aside.items():
        _say(f"  {n:,} rows set aside: {why}")
    _say("\nWhat the report can answer:")
    for section in found.sections:
        mark = {"yes": "yes   ", "partly": "partly", "no": "no    "}[section.verdict]
        _say(f"  {mark}  {section.title}")
        for need in section.lacking:
            lacking = [records.title(c).lower() for c in need.columns if not records.has(c)]
            _say(f"            {need.question}: lacks {words.join(lacking)}")
    poor = {name: share for name, share in found.understood.items() if share < 0.995}
    if poor:
        _say("\nShare of the recorded values that is understood, where not all are:")
        for name, share in poor.items():
            _say(f"  {words.percent(share):>6}  {records.title(name)}")
    if found.odd:
        _say("\nWhat looks wrong:")
        for line in found.odd:
            _say(f"  - {line}")
    wording = fitness.request_wording(records, found)
    if wording:
        _say(f"\nTo ask for what is missing ({fitness.LETTER}):")
        for line in wording:
            _say(f"  - {line}")
        fields = ",".join(fitness.lacking_columns(records, found))
        _say(
            f"  publicsafety request --state {records.source.state} --topic {records.source.topic} "
            f'--agency "{records.source.agency}" --fields {fields}'
        )


class Language(enum.StrEnum):
    """Language of a report's code."""

    PYTHON = "python"
    R = "r"


@app.command()
def adapt(
    topic: Annotated[str, typer.Argument(help="A topic, such as use_of_force.")],
    place: Annotated[str, typer.Option(help='The place with its state, such as "Oakland, CA".')],
    origin: Annotated[
        str, typer.Option("--from", help="A file, an address, or a portal's dataset.")
    ],
    name: Annotated[
        str | None, typer.Option(help="What the files are called; by default as the place.")
    ] = None,
    language: Annotated[Language, typer.Option(help="Language of the report.")] = Language.PYTHON,
    sheet: Annotated[str | None, typer.Option(help="Sheet of a workbook.")] = None,
    agency: Annotated[str | None, typer.Option(help="Who made the records.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Who publishes them.")] = None,
    publisher_url: Annotated[str | None, typer.Option(help="The page where they do so.")] = None,
    license: Annotated[str | None, typer.Option(help="Under which license.")] = None,
    timezone: Annotated[
        str | None, typer.Option(help="Such as America/Denver; by default that of the state.")
    ] = None,
    render_it: Annotated[
        bool, typer.Option("--render", help="Execute the report and open it.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Where files were edited, write new ones beside them.")
    ] = False,
) -> None:
    """Point a topic's report at another place: draft its source description and the report."""
    known = {
        "sheet": sheet, "agency": agency, "publisher": publisher, "publisher_url": publisher_url,
        "license": license, "timezone": timezone,
    }  # fmt: skip
    if sys.stdin.isatty():
        for key, question in adaptation.QUESTIONS.items():
            known[key] = known[key] or typer.prompt(question, default="", err=True) or None
    wish = adaptation.make_wish(topic, place, name, language.value, **known)
    draft = adaptation.prepare(wish, origin)
    files = draft.files
    differ = adaptation.changes(files)
    if differ and force:
        files = adaptation.beside(draft, adaptation.free_name(draft))
    elif differ:
        for diff in differ.values():
            _say(diff)
        question = "These files have been edited, or were made from other records. Replace them?"
        if not sys.stdin.isatty() or not typer.confirm(question, err=True):
            raise ToolkitError(
                "Nothing was written: the files exist and differ, as shown. Use --force to write "
                "new ones beside them, or --name to give them another name."
            )
    _show_mapping(draft)
    _show_fitness(draft.fitness, draft.records)
    written = adaptation.write(files)
    console.print()
    for line in draft.remarks:
        console.print(f"[yellow]![/yellow] {escape(line)}")
    for path in files:
        state = "" if path in written else "  (as it was)"
        print(f"{paths.relative(path)}{state}")
    page = next(path for path in files if path.suffix == ".qmd")
    if render_it:
        render([page], jobs=1, force=True)
        target = fetch.cache_folder() / "reports" / f"{topic}_{page.stem}.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        site_builder.export(page, target, _say)
        print(target)
        typer.launch(str(target))
    else:
        _say(
            "Read the two files, then execute the report: publicsafety render "
            f"{paths.relative(page)}"
        )


def _show_mapping(draft: adaptation.Draft) -> None:
    mapping = draft.mapping
    _say("Mapped:")
    for fit in mapping.fits:
        _say(f"  {fit.confidence:.2f}  {words.cut(fit.raw, 44)!r} is {fit.standard}: {fit.why}")
        for caution in fit.cautions:
            _say(f"        look: {caution}")
    left = {raw: said for raw, said in mapping.left.items() if said[0] or said[1]}
    if left:
        _say("Left open, since it is not sure what they say:")
        for raw, (why, candidates) in left.items():
            _say(f"  {words.cut(raw, 44)!r}: {why or 'perhaps ' + ', '.join(candidates)}")
    if mapping.personal:
        _say("Never mapped, since they look personal:")
        for raw, what in mapping.personal.items():
            _say(f"  {words.cut(raw, 44)!r}: {what}")
    _say("")


@app.command("convert")
def convert_records(
    topic: Annotated[str, typer.Argument(help="A topic, such as police_stops.")],
    place: Annotated[
        str, typer.Argument(help="A place, such as minneapolis, or the path of its description.")
    ],
    to: Annotated[Literal["parquet"], typer.Option(help="The format of the copy.")] = "parquet",
) -> None:
    """Keep a typed, compressed copy of large records, which engine="duckdb" reads in their place.

    Run it again after an interruption: it goes on where it was.
    """
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task(place)

        def say(done: int, parts: int, name: str) -> None:
            progress.update(task, completed=done, total=parts, description=escape(name))

        folder = convert.convert(topic, place, say)
    print(folder)


cli_records.add_to(app)


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
