from types import SimpleNamespace

import pandas as pd
import polars as pl
import pytest

from publicsafety import words
from publicsafety.equipment import describe_equipment, equipment_held, held_per_1000, leaders
from publicsafety.errors import MissingColumns


@pytest.fixture
def raw() -> pd.DataFrame:
    """Seven lines; two rifles are equal in every column, and one quantity is not known."""
    rows = [
        ("MN", "LAKE PD", "1005-00-073-9421", 1, 499.0, "D", 1),
        ("MN", "LAKE PD", "1005-00-073-9421", 1, 499.0, "D", 1),
        ("MN", "LAKE PD", "6515-01-146-7794", 50, 2.0, "A", None),
        ("MN", "HILL PD", "2320-01-107-7155", 1, 60000.0, "Q", 6),
        ("WI", "LAKE PD", "4240-01-186-9769", 10, 100.0, "Q", 3),
        ("WI", "LAKE PD", "4240-01-186-9769", None, 100.0, "Q", None),
        ("WI", "LAKE PD", None, 2, 5.0, None, 6),
    ]
    names = ["state", "agency", "nsn", "quantity", "acquisition_value", "demil_code", "demil_ic"]
    table = pd.DataFrame(rows, columns=names)
    whole = {"quantity": "Int64", "demil_ic": "Int64"}
    texts = dict.fromkeys(["state", "agency", "nsn", "demil_code"], "category")
    return table.astype({**whole, **texts})


def test_a_line_is_worth_its_quantity_times_the_value_of_one(raw):
    value = describe_equipment(raw)["value"]
    assert value[2] == 100
    assert pd.isna(value[5])


def test_agencies_of_one_name_in_two_states_are_two(raw):
    assert describe_equipment(raw)["holder"].nunique() == 3
    assert set(describe_equipment(raw[raw["state"] == "MN"])["holder"]) == {"LAKE PD", "HILL PD"}


def test_only_code_a_and_code_q_checked_as_6_are_not_controlled(raw):
    control = describe_equipment(raw)["control"]
    assert control[:5].to_list() == [
        "controlled",
        "controlled",
        "not controlled",
        "not controlled",
        "controlled",
    ]
    assert control[5:].isna().all(), "a code or its check that is missing does not tell"


def test_a_q_without_any_integrity_code_is_not_known(raw):
    control = describe_equipment(raw.drop(columns="demil_ic"))["control"]
    assert control.isna().to_list() == [False, False, False, True, True, True, True]


def test_the_supply_class_is_the_start_of_the_stock_number_or_given_apart(raw):
    described = describe_equipment(raw)
    assert described["supply_group"][:4].to_list() == ["10", "10", "65", "23"]
    assert pd.isna(described["supply_class"][6])
    given = raw.assign(supply_class="8465")
    assert set(describe_equipment(given)["supply_group"]) == {"84"}


@pytest.mark.parametrize("frame", [lambda table: table, pl.from_pandas], ids=["pandas", "polars"])
def test_what_is_held_is_added_up_with_and_without_quantity(raw, frame):
    columns = ["holder", "quantity", "acquisition_value", "value", "supply_group"]
    lines = frame(describe_equipment(raw)[columns])
    total = equipment_held(lines).iloc[0]
    assert (total["lines"], total["items"], total["agencies"]) == (7, 65, 3)
    assert total["counted_once"] == 499 + 499 + 2 + 60000 + 100 + 100 + 5
    assert total["value"] == 499 + 499 + 100 + 60000 + 1000 + 10
    by_group = equipment_held(lines, "supply_group")
    assert by_group["supply_group"].to_list() == ["10", "23", "42", "65"]
    assert by_group["lines"].to_list() == [2, 1, 2, 1], "equal lines count, unknown groups do not"
    assert by_group["share"].sum() == pytest.approx(1)


def test_agencies_are_counted_once_however_many_lines_they_have(raw):
    by_state = equipment_held(describe_equipment(raw), "state").set_index("state")["agencies"]
    assert by_state.to_dict() == {"MN": 2, "WI": 1}


def test_a_table_without_the_added_columns_is_refused(raw):
    with pytest.raises(MissingColumns, match="value"):
        equipment_held(raw)


def test_what_is_held_is_divided_by_the_people_of_the_state(raw):
    groups = [
        SimpleNamespace(name="Minnesota", matches=["MN"], population=2000),
        SimpleNamespace(name="Iowa", matches=["IA"], population=3000),
    ]
    benchmark = SimpleNamespace(name="residents", groups=groups)
    shares = held_per_1000(describe_equipment(raw), benchmark)
    assert shares["state"].to_list() == ["Minnesota"]
    assert shares["items_per_1000"].to_list() == [26.5]
    assert shares["value_per_person"].to_list() == [61098 / 2000]


def test_the_leaders_are_said_in_their_order():
    table = pd.DataFrame({"kind": ["a", "b", "c", "d"], "value": [1.0, 4.0, 3.0, 2.0]})
    assert leaders(table, "kind", "value", words.dollars) == "Most: B ($4), then C ($3) and D ($2)."
    assert leaders(table[:1], "kind", "value", words.dollars) == "Most: A ($1)."
