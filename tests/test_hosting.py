"""The files that a host of code or notebooks reads: a workflow, a dev container, Binder."""

from __future__ import annotations

import json

import yaml

from publicsafety.paths import ROOT

WORKFLOW = yaml.safe_load((ROOT / ".github" / "workflows" / "publish.yml").read_text("utf-8"))


def _commands(job: str) -> str:
    return "\n".join(step.get("run", "") for step in WORKFLOW["jobs"][job]["steps"])


def test_the_site_is_published_only_after_the_tests() -> None:
    assert "test" in WORKFLOW["jobs"]["deploy"]["needs"]
    assert "make test" in _commands("test")
    assert "make lint" in _commands("test")


def test_publishing_executes_no_report() -> None:
    assert "make site" in _commands("build")
    assert "render" not in _commands("build")


def test_only_the_main_branch_is_published() -> None:
    assert WORKFLOW["jobs"]["deploy"]["if"] == "github.ref == 'refs/heads/main'"


def test_a_workflow_may_write_nothing_but_the_pages() -> None:
    rights = [
        WORKFLOW["permissions"],
        *(j.get("permissions", {}) for j in WORKFLOW["jobs"].values()),
    ]
    writes = {key for right in rights for key, value in right.items() if value == "write"}
    assert writes == {"pages", "id-token"}


def test_binder_and_the_dev_container_install_what_apt_txt_and_the_lock_name() -> None:
    assert (ROOT / ".binder" / "apt.txt").read_text() == (ROOT / "apt.txt").read_text()
    assert "requirements.lock" in (ROOT / ".binder" / "requirements.txt").read_text()
    container = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text())
    assert "apt.txt" in container["onCreateCommand"]
