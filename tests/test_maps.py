import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from shapely.geometry import Point, box

from publicsafety import maps, privacy
from publicsafety.errors import MissingColumns, ToolkitError
from tests.test_charts import texts


@pytest.fixture
def records():
    return pd.DataFrame(
        {
            "lat": [44.97] * 30 + [44.99] * 3 + [None, 44.98, 95.0],
            "lng": [-93.26] * 30 + [-93.20] * 3 + [-93.2, None, -93.2],
        }
    )


@pytest.fixture
def areas():
    return gpd.GeoDataFrame(
        {"neighborhood": ["Cedar-Riverside", "Whittier", "Lowry Hill"]},
        geometry=[box(-93.3 + step, 44.9, -93.29 + step, 44.91) for step in (0, 0.01, 0.02)],
        crs=4326,
    )


def test_hexagons_with_few_records_are_counted_but_not_kept(records):
    cells = maps.hexagons(records)
    assert cells["count"].tolist() == [30]
    assert cells.attrs == {"hidden": 1, "records": 33}
    assert "Not drawn: 1 hexagon with too few records." in texts(maps.hexagon_map(cells))


def test_the_limit_of_the_whole_toolkit_decides(records):
    limit = privacy.get_limit()
    try:
        privacy.set_limit(2)
        assert sorted(maps.hexagons(records)["count"]) == [3, 30]
    finally:
        privacy.set_limit(limit)


def test_a_hexagon_is_in_its_local_zone_and_holds_its_records(records):
    cells = maps.hexagons(records)
    assert cells.crs.to_epsg() == 32615
    place = gpd.GeoSeries([Point(-93.26, 44.97)], crs=4326).to_crs(cells.crs)[0]
    assert cells.geometry[0].contains(place)
    assert cells.geometry[0].area == pytest.approx(800**2 * np.sqrt(3) / 2)


def test_every_record_falls_in_the_hexagon_with_the_nearest_center():
    random = np.random.default_rng(1)
    x, y = random.uniform(400_000, 410_000, 500), random.uniform(4_900_000, 4_910_000, 500)
    column, row = maps._nearest_hexagon(x, y, 800)
    found = _distance(x, y, column, row)
    for right in (-1, 0, 1):
        for up in (-1, 0, 1):
            assert (found <= _distance(x, y, column + right, row + up) + 1e-6).all()


def _distance(x, y, column, row):
    return np.hypot(800 * (column + row % 2 / 2) - x, 800 * row * np.sqrt(3) / 2 - y)


def test_a_southern_city_has_a_southern_zone():
    places = pd.DataFrame({"lat": [-33.9] * 12, "lng": [18.4] * 12})
    assert maps.hexagons(places).crs.to_epsg() == 32734


def test_records_without_coordinates_are_an_error_that_says_so(records):
    with pytest.raises(MissingColumns, match="lat"):
        maps.hexagons(records.drop(columns="lat"))
    with pytest.raises(ToolkitError, match="coordinates"):
        maps.hexagons(records[records["lat"].isna()])


def test_a_map_of_nothing_is_refused(records):
    with pytest.raises(ToolkitError, match="meters"):
        maps.hexagon_map(maps.hexagons(records[30:33]))


def test_areas_are_found_by_name_whatever_their_spelling(areas):
    table = pd.DataFrame(
        {"neighborhood": ["cedar riverside", "WHITTIER"], "count": pd.array([1200, 40], "Int64")}
    )
    chart = maps.neighborhood_map(table, areas, axis="Stops")
    assert chart.data["value"].tolist()[:2] == [1200, 40]
    drawn = texts(chart)
    assert "Gray: no records, or not shown (small numbers)." in drawn
    assert "1,000" in drawn
    assert "not on the map" not in drawn


def test_a_map_says_which_records_it_leaves_out(areas):
    table = pd.DataFrame({"neighborhood": ["Whittier", "Atlantis"], "count": [40, 5]})
    assert "1 area of the records not on the map." in texts(maps.neighborhood_map(table, areas))


def test_two_spellings_of_one_area_are_not_mixed_up(areas):
    table = pd.DataFrame({"neighborhood": ["Lowry Hill", "lowry-hill"], "count": [40, 5]})
    with pytest.raises(ToolkitError, match="Lowry Hill and lowry-hill"):
        maps.neighborhood_map(table, areas)


def test_names_that_never_match_are_an_error_with_examples(areas):
    table = pd.DataFrame({"neighborhood": ["Atlantis"], "count": [40]})
    with pytest.raises(ToolkitError, match=r"atlantis.*cedarriverside"):
        maps.neighborhood_map(table, areas)
    with pytest.raises(MissingColumns):
        maps.neighborhood_map(table, areas.rename(columns={"neighborhood": "name"}))
