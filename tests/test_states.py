"""The files of the states: what is checked, and how a mistake is answered."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml

from publicsafety import paths
from publicsafety.errors import SourceError
from publicsafety.states import CODES, State, json_schema, list_states, read_state, read_state_file

MINIMAL = {
    "name": "Ohio",
    "code": "OH",
    "summary": "There is little.",
    "law": {
        "name": "Public Records Act",
        "citation": "Ohio R.C. 149.43",
        "url": "https://example.org/law",
        "checked": "2026-11-22",
    },
}
FACT = {"text": "Anyone may ask.", "url": "https://example.org", "checked": "2026-11-22"}


@pytest.fixture(scope="module")
def states() -> list[State]:
    return [read_state(code) for code in list_states()]


def write(folder: Path, name: str = "ohio.yml", **changes: object) -> Path:
    path = folder / name
    path.write_text(yaml.safe_dump(MINIMAL | changes, sort_keys=False), encoding="utf-8")
    return path


def test_every_file_names_a_state_and_follows_the_schema_for_editors() -> None:
    files = sorted(paths.STATES.glob("*.yml"))
    assert len(files) == len(list_states())
    for path in files:
        read_state_file(path)
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        jsonschema.validate(json.loads(json.dumps(data, default=str)), json_schema())


def test_every_state_and_the_capital_has_a_file_with_a_filled_law(states: list[State]) -> None:
    assert sorted(state.code for state in states) == sorted(CODES)
    for state in states:
        filled = {name for name, _ in state.law.facts}
        assert filled >= {"who_may_ask", "deadline", "fees", "police_records", "appeal"}, state.name


def test_most_states_name_portals_with_data_sets_by_topic(states: list[State]) -> None:
    assert sum(bool(state.portals) for state in states) >= 40


def test_every_fact_has_a_source_and_a_day_that_is_not_to_come(states: list[State]) -> None:
    for state in states:
        checked = [fact for _, fact in state.law.facts]
        everything = [state.law, *checked, *state.help, *state.collections, *state.missing]
        everything += [dataset for portal in state.portals for dataset in portal.datasets]
        for part in everything:
            assert part.url, state.name
            assert date(2026, 1, 1) <= part.checked <= date.today(), (state.name, part)


def test_no_two_states_share_a_text_about_the_law(states: list[State]) -> None:
    held = defaultdict(set)
    for state in states:
        held[state.law.citation.lower()].add(state.name)
        for _, fact in state.law.facts:
            held[" ".join(re.findall(r"\w+", fact.text.lower()))].add(state.name)
    assert [names for names in held.values() if len(names) > 1] == []


def test_only_a_name_is_the_least_that_a_file_needs(tmp_path: Path) -> None:
    state = read_state_file(write(tmp_path))
    assert list(state.law.facts) == []
    assert state.last_checked == date(2026, 11, 22)


def test_a_folded_text_is_one_line(tmp_path: Path) -> None:
    path = write(tmp_path)
    text = path.read_text(encoding="utf-8").replace("There is little.", ">-\n  There is\n  little.")
    path.write_text(text, encoding="utf-8")
    assert read_state_file(path).summary == "There is little."


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"law": MINIMAL["law"] | {"deadlines": FACT}}, "did you mean 'deadline'?"),
        ({"code": "OK"}, "OK is Oklahoma, not 'Ohio'"),
        ({"code": "XX"}, "'XX' is not a postal abbreviation"),
        ({"law": MINIMAL["law"] | {"fees": FACT | {"text": "You may ask."}}}, "'You' does not fit"),
        ({"law": MINIMAL["law"] | {"fees": FACT | {"text": "No fee"}}}, "a whole sentence"),
        ({"law": MINIMAL["law"] | {"fees": FACT | {"url": "law.example"}}}, "law.fees.url"),
        ({"law": MINIMAL["law"] | {"fees": FACT | {"checked": "soon"}}}, "law.fees.checked"),
        ({"missing": [{"text": "Much."}]}, "missing.0.url: this key is missing"),
    ],
)
def test_a_mistake_is_answered_with_the_file_the_line_and_the_key(
    tmp_path: Path, changes: dict[str, object], said: str
) -> None:
    with pytest.raises(SourceError, match=r"ohio\.yml, line \d+: ") as raised:
        read_state_file(write(tmp_path, **changes))
    assert said in str(raised.value)


def test_a_misspelled_topic_is_answered_with_all_topics(tmp_path: Path) -> None:
    collection = {"topics": ["stops"], "name": "x", "publisher": "x", "what": "x"} | FACT
    del collection["text"]
    with pytest.raises(SourceError, match=r"collections\.0\.topics\.0.*police_stops"):
        read_state_file(write(tmp_path, collections=[collection]))


def test_a_file_is_called_after_its_state(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"the file of Ohio is called ohio\.yml"):
        read_state_file(write(tmp_path, name="oh.yml"))


@pytest.mark.parametrize("name", ["MN", "mn", "Minnesota", "minnesota"])
def test_a_state_goes_by_its_name_abbreviation_or_file(name: str) -> None:
    assert read_state(name).code == "MN"


def test_an_unknown_state_is_answered_with_the_nearest() -> None:
    with pytest.raises(SourceError, match="did you mean 'Minnesota'"):
        read_state("Minesota")
