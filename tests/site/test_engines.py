from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from publicsafety.errors import ToolkitError
from publicsafety.paths import ROOT
from publicsafety.render import site
from publicsafety.render.site import Engine, build_site


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def no_quarto(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(site, "_scripts", lambda: tmp_path)
    monkeypatch.setattr(site, "_install_quarto", lambda say: False)
    kept = [p for p in os.environ["PATH"].split(os.pathsep) if not (Path(p) / "quarto").exists()]
    monkeypatch.setenv("PATH", os.pathsep.join(kept))


def pretend_quarto(monkeypatch: pytest.MonkeyPatch, folder: Path, version: str, does: str) -> None:
    """Put a program named quarto on the PATH that notes how it was called."""
    folder.mkdir()
    program = folder / "quarto"
    program.write_text(
        f'#!/bin/sh\n[ "$1" = --version ] && echo {version} && exit\necho "$@" > called\n{does}\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_quarto_is_taken_where_it_is(
    site_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    out = ".staging/site"
    pretend_quarto(monkeypatch, tmp_path / "bin", "1.9.1", f"mkdir -p {out}; echo q > {out}/x")
    built = build_site(said.append, root=site_project)
    assert built.how == "Quarto 1.9.1"
    assert (built.path, (built.path / "x").read_text("utf-8")) == (site_project / "_site", "q\n")
    assert (site_project / "called").read_text("utf-8") == f"render --output-dir {out}\n"


@pytest.mark.usefixtures("no_quarto")
def test_without_quarto_one_line_says_so_and_the_site_is_built(
    site_project: Path, said: list[str]
) -> None:
    built = build_site(said.append, root=site_project)
    assert said == [site.NO_QUARTO]
    assert built.how == "the embedded engine"
    assert (site_project / "_site/notebooks/stops/stops.html").is_file()


def test_an_older_quarto_is_passed_over_with_a_word(
    site_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    pretend_quarto(monkeypatch, tmp_path / "bin", "1.4.550", "exit 9")
    assert build_site(said.append, root=site_project).how == "the embedded engine"
    assert "1.4.550, older than 1.5" in said[0]


@pytest.mark.usefixtures("no_quarto")
def test_forcing_quarto_where_there_is_none_says_what_to_do(
    site_project: Path, said: list[str]
) -> None:
    with pytest.raises(ToolkitError, match=r"no Quarto on the PATH.*--engine embedded"):
        build_site(said.append, Engine.QUARTO, site_project)


def test_forcing_an_older_quarto_says_which_version_is_needed(
    site_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    pretend_quarto(monkeypatch, tmp_path / "bin", "1.3.2", "exit 9")
    with pytest.raises(ToolkitError, match=r"1\.3\.2; the site needs 1\.5"):
        build_site(said.append, Engine.QUARTO, site_project)


def test_the_embedded_engine_can_be_forced_beside_quarto(
    site_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    pretend_quarto(monkeypatch, tmp_path / "bin", "1.9.1", "exit 9")
    assert build_site(said.append, Engine.EMBEDDED, site_project).how == "the embedded engine"
    assert not (site_project / "called").exists()


@pytest.mark.parametrize("engine", list(Engine))
def test_a_failing_build_leaves_the_earlier_site_as_it_was(
    engine: Engine,
    site_project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    said: list[str],
) -> None:
    build_site(said.append, Engine.EMBEDDED, site_project)
    before = {p: p.read_bytes() for p in (site_project / "_site").rglob("*") if p.is_file()}
    pretend_quarto(monkeypatch, tmp_path / "bin", "1.9.1", "mkdir -p .staging/site; exit 3")
    never_ran = site_project / "notebooks/stops/new.qmd"
    never_ran.write_text("---\ntitle: N\n---\n\n```{python}\n1\n```\n", encoding="utf-8")
    with pytest.raises(ToolkitError):
        build_site(said.append, engine, site_project)
    assert before == {p: p.read_bytes() for p in (site_project / "_site").rglob("*") if p.is_file()}


def test_a_failed_installation_of_quarto_is_not_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\necho tried >> "$(dirname $0)/log"; exit 1\n', encoding="utf-8")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert not site._install_quarto(said.append)
    assert not site._install_quarto(said.append)
    assert (tmp_path / "log").read_text("utf-8") == "tried\n"
    assert len(said) == 1


def test_an_installation_that_hangs_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\nsleep 60\n", encoding="utf-8")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(site, "INSTALL_SECONDS", 0.2)
    begun = time.monotonic()
    assert not site._install_quarto(said.append)
    assert time.monotonic() - begun < 10


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _read_until(address: str, words: str, seconds: float = 20) -> str:
    page, end = "", time.monotonic() + seconds
    while words not in page and time.monotonic() < end:
        time.sleep(0.1)
        try:
            page = urllib.request.urlopen(address, timeout=5).read().decode()
        except OSError:
            continue
    return page


def test_the_preview_serves_the_site_and_rebuilds_it_on_save(site_project: Path) -> None:
    port = _free_port()
    command = "from publicsafety.cli import app; app()"
    preview = subprocess.Popen(
        [sys.executable, "-c", command, "preview", "--engine", "embedded", "--port", str(port)],
        cwd=site_project,
        env=os.environ | {"PUBLICSAFETY_ROOT": str(site_project), "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}/index.html"
        assert "Words of index." in _read_until(address, "Words of index.")
        page = site_project / "index.qmd"
        page.write_text(page.read_text("utf-8") + "\nAdded on save.\n", encoding="utf-8")
        assert "Added on save." in _read_until(address, "Added on save.")
        moved = f"http://127.0.0.1:{port}/reports/stops/stops.html"
        assert "stops.html" in _read_until(moved, "refresh")
        assert "skip-link" in _read_until(address, "skip-link"), "not made accessible"
    finally:
        preview.send_signal(signal.SIGINT)
        assert preview.wait(10) in (0, 1, 130)


def test_a_report_is_exported_although_another_one_was_never_executed(
    site_project: Path, tmp_path: Path
) -> None:
    other = site_project / "notebooks" / "stops" / "other.qmd"
    other.write_text("---\ntitle: Other\n---\n\n```{python}\n1\n```\n", encoding="utf-8")
    report = site_project / "notebooks" / "stops" / "stops.qmd"
    site.export(report, tmp_path / "stops.html", print, root=site_project)
    assert "<main>" in (tmp_path / "stops.html").read_text(encoding="utf-8")
