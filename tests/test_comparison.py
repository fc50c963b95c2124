"""The page that compares the dictionaries tells of every column where its name is from."""

from __future__ import annotations

from publicsafety import paths
from publicsafety.dictionary import read_dictionary
from publicsafety.pages.comparison import comparison_page

TOPICS = sorted(path.stem for path in paths.DICTIONARIES.glob("*.yml"))
DICTIONARIES = [read_dictionary(topic) for topic in TOPICS]
PAGE = comparison_page(DICTIONARIES)


def section(anchor: str) -> str:
    return PAGE.split(f"{{#{anchor}}}")[1].split("\n## ")[0]


def test_every_column_of_every_topic_has_its_origin() -> None:
    origins = section("standards") + section("own")
    for dictionary in DICTIONARIES:
        for name in dictionary.names:
            link = f"[`{name}`](data_dictionary_{dictionary.schema.name}.qmd#{name})"
            assert origins.count(link) == 1, link


def test_a_column_of_two_topics_is_shared_and_one_of_a_single_topic_is_not() -> None:
    shared = section("shared")
    assert "| `county` | text | [Hate crime](data_dictionary_hate_crime.qmd#county); " in shared
    assert "`demil_code`" not in shared
    assert shared.index("`date`") < shared.index("`county`")


def test_a_name_of_a_standard_stands_beside_the_name_here() -> None:
    row = "| [`date`](data_dictionary_police_equipment.qmd#date) | Military equipment | Ship Date |"
    assert row in section("from-dla-leso")
    row = "| [`lat`](data_dictionary_police_stops.qmd#lat) | Police stops | the same name |"
    assert row in section("from-stanford-open-policing")
    assert "Station Name (LEA)" in section("from-dla-leso")


def test_every_topic_says_what_its_row_is() -> None:
    for dictionary in DICTIONARIES:
        assert f"| {dictionary.schema.unit_of_observation} |" in section("topics")
