"""Execute a report: Python pages with Jupyter's kernel, R pages with knitr."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

from publicsafety import paths
from publicsafety.errors import ToolkitError
from publicsafety.pictures import few_colors
from publicsafety.render.freeze import FrozenResult, is_running, page_hash, without_notes
from publicsafety.render.outputs import ANSI, Output, Writer, inline_expressions
from publicsafety.render.qmd import Cell, Page, Place, read_page

KNITR = Path(__file__).with_name("knitr.R")
GET_R = "On Debian or Ubuntu: apt-get install the packages named in apt.txt."
INLINE_R = r"(^|[^`])`\{r\}[ \t]([^`]+)`"

# The same result on every machine: no user's locale, time zone, threads or hash seeds.
UTF8 = {"LC_ALL": "C.UTF-8"}
if sys.platform == "darwin":  # which has no C.UTF-8
    UTF8 = {"LC_ALL": "", "LANG": "C", "LC_CTYPE": "en_US.UTF-8"}
FIXED_ENVIRONMENT = {
    **UTF8,
    "PYTHONHASHSEED": "0",
    "TZ": "UTC",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
}

# Figures as Quarto sets them up; streams flushed only where order is certain; ids of tables
# (great_tables draws them) the same each time.
SETUP = """
def _setup():
    import random
    import sys
    random.seed(0)
    sys.stdout.flush_interval = sys.stderr.flush_interval = 1e9
    try:
        import matplotlib.pyplot as plt
        from matplotlib_inline.backend_inline import set_matplotlib_formats
    except ImportError:
        return
    plt.rcParams["figure.figsize"] = ({width}, {height})
    plt.rcParams["figure.dpi"] = {dpi}
    plt.rcParams["savefig.dpi"] = "figure"
    set_matplotlib_formats({format!r})
_setup()
del _setup
"""

_counter = itertools.count(1)
_groups: set[int] = set()
_lock = threading.Lock()
_stopping = threading.Event()


class CellError(ToolkitError):
    """A cell of a report failed: the message names file, line, label and the error."""


def execute(path: Path, parameters: Mapping[str, Any] | None = None) -> FrozenResult:
    """Execute a report and return its result; nothing is written but for pictures on their way.

    Args:
        path: The .qmd file.
        parameters: Values that take the place of those in its parameters cell (Python) or
            under `params:` (R).

    Raises:
        CellError: If a cell fails.
        ToolkitError: If the page cannot be read, or what executes it is not installed.
    """
    written_as = page_hash(path)
    page = read_page(path)
    scratch = f"{page.path.stem}-{os.getpid()}-{next(_counter)}"
    folder = page.path.parent / f"{scratch}_files"
    clean_up(page.path)
    try:
        if page.engine == "jupyter":
            markdown, figures = _execute_python(page, scratch, parameters or {})
        elif page.engine == "knitr":
            markdown, figures = _execute_r(page, scratch, parameters or {})
        else:
            raise ToolkitError(f"{paths.relative(path)} holds no Python or R cell to execute.")
        drawn = sorted((folder / "figure-html").glob("*"))
        figures |= {item.name: item.read_bytes() for item in drawn}
    except ToolkitError as error:
        raise type(error)(str(error).replace(scratch, page.path.stem)) from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return FrozenResult(
        engine=page.engine,
        hash=written_as,
        markdown=markdown.replace(scratch, page.path.stem),
        files=f"{page.path.stem}_files",
        figures={name: few_colors(without_notes(data)) for name, data in sorted(figures.items())},
    )


def clean_up(path: Path) -> None:
    """Remove the pictures that a run of this report left beside it when it was killed."""
    for item in path.parent.glob(f"{path.stem}-*_files"):
        found = re.fullmatch(rf"{re.escape(path.stem)}-(\d+)-\d+_files", item.name)
        if found and not is_running(int(found.group(1))):
            shutil.rmtree(item, ignore_errors=True)


def stop_all() -> None:
    """Kill every kernel and Rscript that this process runs; their reports fail."""
    _stopping.set()
    with _lock:
        for group in _groups:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)


@contextlib.contextmanager
def _registered(group: int) -> Iterator[None]:
    """Let `stop_all` know of a process group while it runs."""
    with _lock:
        _groups.add(group)
    try:
        if _stopping.is_set():
            stop_all()
        yield
    finally:
        with _lock:
            _groups.discard(group)


def _environment(page: Page, scratch: str) -> dict[str, str]:
    """Return the environment of a report: Quarto's, and what makes results repeatable.

    The document goes by a name that only this run uses, so that runs of the same report do
    not write over each other's pictures; it is put right in the result.
    """
    return {
        **os.environ,
        **FIXED_ENVIRONMENT,
        "QUARTO_PROJECT_ROOT": str(paths.ROOT),
        "QUARTO_DOCUMENT_PATH": str(page.path.parent),
        "QUARTO_DOCUMENT_FILE": f"{scratch}.qmd",
    }


class _ThisPython(KernelSpecManager):
    """Offers one kernel: the interpreter that runs the toolkit, whatever is registered."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Return the kernel of this interpreter."""
        command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=command, display_name="Python", language="python")


def _execute_python(
    page: Page, scratch: str, parameters: Mapping[str, Any]
) -> tuple[str, dict[str, bytes]]:
    settings = page.settings()
    cells = page.cells("python")
    if parameters:
        cells = _with_parameters(page, cells, parameters)
    writer = Writer(settings, f"{scratch}_files")
    retina = settings["fig-format"] == "retina"
    setup = SETUP.format(
        width=settings["fig-width"],
        height=settings["fig-height"],
        dpi=settings["fig-dpi"],
        format=settings["fig-format"],
    )
    markdown = ""
    with tempfile.TemporaryDirectory(prefix="ps-") as private:
        environment = _environment(page, scratch) | {
            "QUARTO_FIG_WIDTH": str(settings["fig-width"]),
            "QUARTO_FIG_HEIGHT": str(settings["fig-height"]),
            "QUARTO_FIG_DPI": str(settings["fig-dpi"] * (2 if retina else 1)),
            "QUARTO_FIG_FORMAT": "png" if retina else str(settings["fig-format"]),
            "IPYTHONDIR": private,
            "JUPYTER_CONFIG_DIR": private,
        }
        manager = AsyncKernelManager(kernel_spec_manager=_ThisPython(), transport="ipc")
        manager.connection_file = str(Path(private) / "k.json")
        client = NotebookClient(
            nbformat.v4.new_notebook(),
            km=manager,
            timeout=None,
            record_timing=False,
            shutdown_kernel="immediate",
            allow_errors=bool(settings["error"]),
        )
        with (
            client.setup_kernel(cleanup_kc=True, env=environment, cwd=str(page.path.parent)),
            _registered(_process(manager)),
        ):
            kernel = _Kernel(client, page)
            kernel.run(Cell("python", setup.splitlines(), 0), history=False)
            count = 0
            for index, cell in enumerate(cells):
                if cell.language is None:
                    markdown += writer.text(cell, kernel.values(cell))
                    continue
                count += 1
                evaluate = cell.options.get("eval", settings["eval"]) is True
                outputs = kernel.run(cell) if evaluate else []
                markdown += writer.code(cell, index, count, outputs)
    return markdown, writer.figures


def _process(manager: AsyncKernelManager) -> int:
    """Return the number of a kernel's process, which leads a group of its own."""
    number: int = manager.provisioner.pid  # type: ignore[union-attr]
    return number


class _Kernel:
    """A running Python kernel that names the page's lines when something fails."""

    def __init__(self, client: NotebookClient, page: Page) -> None:
        self.client = client
        self.page = page

    def run(self, cell: Cell, history: bool = True) -> list[Output]:
        """Execute a code cell and return what it put out."""
        code = nbformat.v4.new_code_cell("\n".join(cell.source))
        if cell.options.get("error"):
            code.metadata["tags"] = ["raises-exception"]
        elif "error" in cell.options:
            code.metadata["tags"] = []
        self.client.nb.cells = [code]
        try:
            self.client.execute_cell(code, 0, store_history=history)
        except CellExecutionError as error:
            # The outermost frame is the cell's own line, whatever it calls.
            frame = re.search(r"Cell In\[\d+\], line (\d+)", ANSI.sub("", error.traceback))
            line = cell.start + (int(frame.group(1)) - 1 if frame else 0)
            problem = f"{error.ename}: {error.evalue}"
            raise _cell_error(self.page, line, cell.label, problem) from None
        except DeadKernelError:
            stopped = "Python stopped without a word (killed, or out of memory)"
            raise _cell_error(self.page, cell.start, cell.label, stopped) from None
        return list(code.outputs)

    def values(self, cell: Cell) -> dict[str, Output]:
        """Return the values of a text cell's inline expressions."""
        expressions = inline_expressions(cell)
        if not expressions:
            return {}
        asked = {str(i): expression for i, expression in enumerate(expressions)}
        assert self.client.kc is not None
        message = self.client.kc.execute("", user_expressions=asked)
        reply = self.client.wait_for_reply(message)
        results = reply["content"]["user_expressions"] if reply else {}
        values = {}
        for key, expression in asked.items():
            result = results.get(key, {"ename": "Error", "evalue": "the kernel did not answer"})
            if result.get("status") != "ok":
                offset = next(i for i, line in enumerate(cell.source) if expression in line)
                problem = f"{result['ename']}: {result['evalue']}"
                label = f"`{{python}} {expression}`"
                raise _cell_error(self.page, cell.start + offset, label, problem)
            values[expression] = result
        return values


def _cell_error(page: Page, line: int, label: str, problem: str) -> CellError:
    place = page.places[min(max(line, 0), len(page.places) - 1)]
    named = f", cell {label}" if label else ""
    return CellError(f"{place}{named}: {_short(problem)}")


def _short(problem: str, limit: int = 400) -> str:
    """Return an error's message on one line."""
    line = " ".join(ANSI.sub("", problem).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _with_parameters(page: Page, cells: list[Cell], parameters: Mapping[str, Any]) -> list[Cell]:
    """Put a cell that sets `parameters` after the one tagged so, as papermill does."""
    for index, cell in enumerate(cells):
        tags = cell.options.get("tags") or []
        if cell.language and "parameters" in tags:
            known = {k: v for k, v in cell.options.items() if k not in ("label", "tags")}
            rest = [tag for tag in tags if tag != "parameters"]
            options = known | {"tags": ["injected-parameters", *rest]}
            source = ["# Injected Parameters"]
            source += [f"{name} = {value!r}" for name, value in parameters.items()]
            injected = Cell("python", source, cell.start, options)
            return [*cells[: index + 1], injected, *cells[index + 1 :]]
    raise ToolkitError(
        f"{Place(page.path, 1)}: no cell is tagged 'parameters' ('#| tags: [parameters]'), "
        f"so {', '.join(parameters)} cannot be set."
    )


def _execute_r(
    page: Page, scratch: str, parameters: Mapping[str, Any]
) -> tuple[str, dict[str, bytes]]:
    rscript = shutil.which("Rscript")
    if rscript is None:
        raise ToolkitError(f"{paths.relative(page.path)} needs R. {GET_R}")
    params = page.front_matter.get("params") or {}
    params = {k: v.get("value") if isinstance(v, dict) else v for k, v in params.items()}
    if unknown := set(parameters) - set(params):
        named = ", ".join(sorted(unknown))
        raise ToolkitError(f"{Place(page.path, 1)}: {named} cannot be set: not under 'params:'.")
    with tempfile.TemporaryDirectory(prefix="ps-") as private:
        folder = Path(private)
        request = {
            "page": str(folder / "page.qmd"),
            "markdown": str(folder / "page.md"),
            "problem": str(folder / "problem"),
            "figures": f"{scratch}_files/figure-html/",
            "settings": page.settings(),
            "params": params | dict(parameters),
        }
        text = re.sub(INLINE_R, r"\1`r .publicsafety_inline(\2)`", page.text, flags=re.M)
        (folder / "page.qmd").write_text(text + "\n", "utf-8")
        (folder / "request.json").write_text(json.dumps(request, default=str), "utf-8")
        process = subprocess.Popen(
            [rscript, "--no-init-file", str(KNITR), str(folder / "request.json")],
            cwd=page.path.parent,
            env=_environment(page, scratch),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        with _registered(process.pid):
            log = process.communicate()[1]
        if process.returncode:
            problem = folder / "problem"
            raise _r_error(page, log, problem.read_text("utf-8") if problem.exists() else "")
        return (folder / "page.md").read_text("utf-8").removesuffix("\n"), {}


def _r_error(page: Page, log: str, problem: str) -> ToolkitError:
    """Say what went wrong in R, and where."""
    if found := re.search(r"there is no package called .(\S+).", problem or log):
        problem = f"the R package {found.group(1)} is not installed. {GET_R}"
    found = re.search(r"^Quitting from lines (\d+)-(\d+)", log, flags=re.M)
    if not found:
        log = log.replace("Execution halted", "").strip() or "R stopped without a word"
        return ToolkitError(f"{paths.relative(page.path)}: {_short(problem or log)}")
    first, last_line = int(found.group(1)) - 1, int(found.group(2)) - 1
    for cell in page.cells("r"):
        if cell.language and first <= cell.start <= last_line:
            return _cell_error(page, cell.start, cell.label, problem)
    return _cell_error(page, first, "", problem)
