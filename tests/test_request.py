"""Letters that ask for records."""

from __future__ import annotations

import json
import re
import shlex
from itertools import product
from pathlib import Path

import pytest
from typer.testing import CliRunner

from publicsafety import paths, request
from publicsafety.cli import app
from publicsafety.dictionary import read_dictionary
from publicsafety.errors import ToolkitError
from publicsafety.request import Format, data_script, letter_data, write_letter
from publicsafety.states import TOPICS, State, list_states, read_state

LEAST = {
    "name": "Ohio",
    "code": "OH",
    "summary": "Little.",
    "law": {
        "name": "Public Records Act",
        "citation": "R.C. 149.43",
        "url": "https://example.org/law",
        "checked": "2026-11-22",
    },
}


@pytest.fixture
def ohio(monkeypatch: pytest.MonkeyPatch) -> State:
    """A state of which nothing is known but its law's name."""
    state = State.model_validate(LEAST)
    monkeypatch.setattr(request, "read_state", lambda name: state)
    return state


def letter(**changes: object) -> str:
    given = {"state": "MN", "topic": "police_stops", "agency": "City of Minneapolis"} | changes
    return write_letter(**given)  # type: ignore[arg-type]


def test_every_state_and_topic_has_a_letter_with_the_words_of_its_own_law_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    states = {code: read_state(code) for code in list_states()}
    monkeypatch.setattr(request, "read_state", states.__getitem__)
    texts = {
        code: [fact.text.rstrip(".") for _, fact in state.law.facts]
        for code, state in states.items()
    }
    for code, topic in product(states, TOPICS):
        written = letter(state=code, topic=topic, format=Format.TEXT)
        law = states[code].law
        assert f"under the {law.name} ({law.citation})." in written
        assert [sentence for sentence in texts[code] if sentence not in written] == []
        others = (text for other in texts if other != code for text in texts[other])
        assert [sentence for sentence in others if sentence in written] == []


def test_a_fact_that_was_not_found_shows_as_a_gap(ohio: State) -> None:
    written = letter(state="OH", format=Format.TEXT)
    gaps = re.findall(r"\[not found: what the law of Ohio says on ([^;]+); look it up\]", written)
    assert sorted(gaps) == sorted(request._words()["subjects"].values())


def test_a_law_for_residents_only_asks_the_writer_to_say_so(
    ohio: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Say here that you live in" not in letter(state="OH")
    law = LEAST["law"] | {"residents_only": True}  # type: ignore[operator]
    closed = State.model_validate(LEAST | {"law": law})
    monkeypatch.setattr(request, "read_state", lambda name: closed)
    assert "[Say here that you live in Ohio, if you do:" in letter(state="OH", format=Format.TEXT)


def test_the_columns_asked_for_stand_by_name_and_meaning_in_the_dictionarys_order() -> None:
    written = letter(fields=["contraband_found", "search_basis"], format=Format.TEXT)
    assert (
        "1. Ground for the search (search_basis): The legal ground that the officer gave for the "
        "search.\n2. Contraband found (contraband_found): Whether the search turned up something "
        "illegal.\n\n"
    ) in written


@pytest.mark.parametrize("topic", TOPICS)
def test_no_exact_place_is_asked_for_unless_it_is_chosen(topic: str) -> None:
    exact = request._words()["exact_places"]
    usual = letter(topic=topic)
    assert not any(f"`{name}`" in usual for name in exact)
    assert "a neighborhood, a district or a block is enough" in usual
    for name in exact:
        if name in read_dictionary(topic).names:
            assert "a block is enough" not in letter(topic=topic, fields=[name])


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("2020-02-29", "from February 29, 2020 to the day"),
        ("2020", "from January 1, 2020 to the day"),
        (None, "for all years that you keep on a computer"),
    ],
)
def test_the_time_asked_for_is_written_out(since: str | None, said: str) -> None:
    assert said in letter(since=since)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"state": "Minesota"}, "did you mean 'Minnesota'"),
        ({"topic": "police_stop"}, "did you mean 'police_stops'"),
        ({"fields": ["contraband"]}, "did you mean 'contraband_"),
        ({"fields": []}, "A letter needs a column"),
        ({"since": "2020-02-30"}, "'2020-02-30' is not a day"),
        ({"since": "last year"}, "'last year' is not a day"),
    ],
)
def test_a_mistake_is_answered_with_what_would_be_right(
    changes: dict[str, object], said: str
) -> None:
    with pytest.raises(ToolkitError, match=re.escape(said)):
        letter(**changes)


def test_a_hostile_agency_stays_text() -> None:
    agency = "**Police**\n\n# [x](javascript:alert(1)) <script> & &lt; $1$ `"
    written = letter(agency=agency)
    assert (
        "To \\*\\*Police\\*\\* # \\[x\\](javascript:alert(1)) \\<script\\> & \\&lt; \\$1\\$ \\`:\n"
        in written
    )
    assert "To **Police** # [x](javascript:alert(1)) <script> & &lt; $1$ `:\n" in letter(
        agency=agency, format=Format.TEXT
    )
    assert "To [name of the agency]:" in letter(agency=" \u202e\n", format=Format.TEXT)


def test_plain_text_and_markdown_have_the_same_words() -> None:
    marks = re.compile(r"\*\*|[`<>]|\\(?=[^\w\s])|^## |^-+$", re.M)
    text, markdown = letter(format=Format.TEXT), letter(format=Format.MARKDOWN)
    assert marks.sub("", markdown).split() == marks.sub("", text).split()


def test_the_data_of_the_page_cannot_end_its_script() -> None:
    script = data_script()
    assert script.isascii()
    assert not re.search("[<>&]", script)
    assert json.loads(script.split("window.letterData = ")[1].rstrip(";\n")) == letter_data()


def test_the_command_prints_the_letter_or_writes_it_to_a_file(tmp_path: Path) -> None:
    command = ["request", "--state", "MN", "--topic", "police_stops", "--agency", "X"]
    columns = ["--fields", "contraband_found, search_basis", "--since", "2020"]
    printed = CliRunner().invoke(app, [*command, *columns])
    fields = ["contraband_found", "search_basis"]
    assert printed.output == letter(agency="X", fields=fields, since="2020")
    for name, format in (("a.md", Format.MARKDOWN), ("a.txt", Format.TEXT)):
        assert CliRunner().invoke(app, [*command, "--output", str(tmp_path / name)]).exit_code == 0
        assert (tmp_path / name).read_text(encoding="utf-8") == letter(agency="X", format=format)


def test_the_commands_on_the_letters_page_run_as_they_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = (paths.TUTORIALS / "request_letter.qmd").read_text(encoding="utf-8")
    commands = re.findall(r"publicsafety request (--.+?)(?:</code>|\n)", page)
    for command in commands:
        assert CliRunner().invoke(app, ["request", *shlex.split(command)]).exit_code == 0, command
    assert len(commands) == 2
    assert "from January 1, 2020" in (tmp_path / "letter.txt").read_text(encoding="utf-8")
