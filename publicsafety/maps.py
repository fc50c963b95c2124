"""Maps without a background picture, so that no other host is asked for anything.

Shapes are drawn in the local UTM zone. Areas whose number is hidden are gray and the map says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from plotnine import (
    aes,
    coord_equal,
    element_blank,
    geom_map,
    ggplot,
    guide_colorbar,
    guides,
    labs,
    scale_fill_gradientn,
    theme,
)
from shapely import Polygon

from publicsafety import charts, privacy, words
from publicsafety.errors import MissingColumns, ToolkitError
from publicsafety.rows import count_equal, quantiles_of_counts
from publicsafety.words import Form

WGS84 = 4326


def neighborhood_map(
    table: pd.DataFrame,
    boundaries: gpd.GeoDataFrame,
    join: str = "neighborhood",
    value: str = "count",
    form: Form = words.count,
    axis: str | None = None,
) -> ggplot:
    """Draw a number for each area, in shades from few to many.

    Args:
        table: One row per area: ``join``, ``value``.
        boundaries: The areas, with the same names in a column ``join``; letter case, spaces and
            punctuation in them do not matter.
        join: The column of the areas' names.
        value: The column of the numbers.
        form: How the numbers are written.
        axis: What the numbers are; the table's ``measure`` if not given.

    Raises:
        ToolkitError: No name of the table is a name of an area, or two rows are one area.
    """
    for frame in (table, boundaries):
        if join not in frame.columns:
            raise MissingColumns([join], frame.columns)
    numbers = pd.Series(table[value].astype(float).to_numpy(), index=_matching(table[join]))
    twice = table[join][numbers.index.duplicated(keep=False)]
    if len(twice):
        raise ToolkitError(
            f"These rows would be one area on the map: {words.join(map(str, twice))}. Give one "
            f"spelling to each {join} under 'values' in the source description."
        )
    names = _matching(boundaries[join])
    unplaced = sorted(set(numbers.index) - set(names))
    if not set(names) & set(numbers.index):
        raise ToolkitError(
            f"No {join} of the records is on the map. The records say {', '.join(unplaced[:3])}; "
            f"the map says {', '.join(sorted(set(names))[:3])}."
        )
    shapes = _local(boundaries[[boundaries.geometry.name]].set_axis(["geometry"], axis=1))
    shapes["value"] = [numbers.get(name, np.nan) for name in names]
    notes = []
    if shapes["value"].isna().any():
        notes.append(f"Gray: no records, or {words.HIDDEN}.")
    if unplaced:
        notes.append(f"{words.plural(len(unplaced), 'area')} of the records not on the map.")
    return _draw(shapes, form, charts.axis_title(axis, table), "\n".join(notes))


def hexagons(
    records: Any, lat: str = "lat", lng: str = "lng", meters: float = 800.0
) -> gpd.GeoDataFrame:
    """Count records in a grid of hexagons, and keep those with enough of them.

    The grid is made of regular hexagons with a corner at the top, ``meters`` from side to side, in
    the UTM zone of the median coordinates. The hexagon in a column and row has its center at
    x = meters * (column + (row mod 2) / 2), y = meters * row * sqrt(3) / 2, counted from the
    zone's origin; a record belongs to the hexagon with the nearest center.

    Args:
        records: One row per record, in any frame.
        lat: The column of latitudes; records without coordinates are left out.
        lng: The column of longitudes.
        meters: Width of a hexagon.

    Returns:
        Columns ``column`` and ``row`` (the key, and the order), ``count``, ``lat`` and ``lng`` of
        the center, and ``geometry``. ``attrs["hidden"]`` is the number of hexagons left out
        because their count is below the small-number limit, ``attrs["records"]`` the number of
        records placed, and ``attrs["rows_in_memory"]`` is as in ``rows.collect``.

    Raises:
        MissingColumns: The table has no coordinates.
        ToolkitError: No record has coordinates.
    """
    spots = count_equal(records, [lat, lng], "counts by coordinates")
    brought = spots.attrs
    spots = spots.astype({lat: "float64", lng: "float64"})
    spots = spots[spots[lat].between(-90, 90) & spots[lng].between(-180, 180)]
    if spots.empty:
        raise ToolkitError("No record has coordinates, so there is nothing to put on a map.")
    points = gpd.GeoSeries.from_xy(spots[lng], spots[lat], crs=WGS84)
    zone = _utm(_median(spots, lat), _median(spots, lng))
    local = points.to_crs(zone)
    column, row = _nearest_hexagon(local.x.to_numpy(), local.y.to_numpy(), meters)
    placed = pd.DataFrame({"column": column, "row": row, "count": spots["n"].to_numpy()})
    counts = placed.groupby(["column", "row"], as_index=False)["count"].sum()
    enough = counts[counts["count"] >= max(privacy.get_limit(), 1)].reset_index(drop=True)
    x = meters * (enough["column"] + enough["row"] % 2 / 2)
    y = meters * enough["row"] * np.sqrt(3) / 2
    centers = gpd.GeoSeries.from_xy(x, y, crs=zone).to_crs(WGS84)
    cells = gpd.GeoDataFrame(
        {
            "column": enough["column"],
            "row": enough["row"],
            "count": enough["count"].astype("Int64"),
            "lat": centers.y,
            "lng": centers.x,
        },
        geometry=[_hexagon(*center, meters) for center in zip(x, y, strict=True)],
        crs=zone,
    )
    hidden = len(counts) - len(enough)
    cells.attrs = {"hidden": hidden, "records": int(spots["n"].sum()), **brought}
    return cells


def hexagon_map(cells: gpd.GeoDataFrame, form: Form = words.count, axis: str = "Records") -> ggplot:
    """Draw the hexagons from ``hexagons``; a note says how many are not drawn.

    Raises:
        ToolkitError: Every hexagon is below the small-number limit.
    """
    if cells.empty:
        raise ToolkitError(
            "Every hexagon has too few records to show: make them wider, with meters=2000."
        )
    hidden = cells.attrs.get("hidden", 0)
    note = f"Not drawn: {words.plural(hidden, 'hexagon')} with too few records." if hidden else ""
    return _draw(cells.assign(value=cells["count"].astype(float)), form, axis, note)


def _draw(shapes: gpd.GeoDataFrame, form: Form, title: str, note: str) -> ggplot:
    west, south, east, north = shapes.total_bounds
    height = (charts.WIDTH - 0.3) * (north - south) / (east - west) + (1.2 if note else 0.9)
    largest = float(shapes["value"].max()) if shapes["value"].max() > 0 else 1.0
    return (
        ggplot(shapes)
        + geom_map(aes(fill="value"), color=charts.PAPER, size=0.4)
        + scale_fill_gradientn(
            colors=list(charts.SHADES),
            na_value=charts.NO_NUMBER,
            limits=(0, largest),
            labels=charts.tick_labels(form),
            name=title,
            trans="sqrt",
            breaks=_breaks(largest),
        )
        + guides(fill=guide_colorbar(display="gradient", nbin=60))
        + coord_equal(expand=False)
        + labs(caption=note)
        + charts.theme_toolkit(min(max(height, 2.5), 7))
        + theme(
            axis_text=element_blank(),
            axis_title=element_blank(),
            panel_grid_major=element_blank(),
            legend_key_width=150,
            legend_key_height=9,
        )
    )


def _breaks(largest: float) -> list[float]:
    """Return zero, a quarter and the whole of the largest round number that is reached."""
    step = 10.0 ** np.floor(np.log10(largest))
    top = float(np.floor(largest / step) * step)
    return [0.0, top / 4, top]


def _local(shapes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    known = shapes if shapes.crs else shapes.set_crs(WGS84)
    return known.to_crs(known.estimate_utm_crs())


def _median(spots: pd.DataFrame, column: str) -> float:
    counts = spots.groupby(column)["n"].sum()
    return float(quantiles_of_counts(counts.index.to_numpy(), counts.to_numpy(), [0.5])[0])


def _utm(lat: float, lng: float) -> int:
    """Return the EPSG code of the UTM zone of a place."""
    zone = min(int((lng + 180) // 6) + 1, 60)
    return (32600 if lat >= 0 else 32700) + zone


def _matching(names: Sequence[Any] | pd.Series) -> list[str]:
    return [
        "".join(letter for letter in str(name).casefold() if letter.isalnum()) for name in names
    ]


def _nearest_hexagon(x: np.ndarray, y: np.ndarray, meters: float) -> tuple[np.ndarray, np.ndarray]:
    """Return column and row: rounded in cube coordinates, where the three add up to zero."""
    r = y / (meters * np.sqrt(3) / 2)
    q = x / meters - r / 2
    s = -q - r
    whole_q, whole_r, whole_s = np.rint(q), np.rint(r), np.rint(s)
    off_q, off_r, off_s = abs(whole_q - q), abs(whole_r - r), abs(whole_s - s)
    worst_q = (off_q > off_r) & (off_q > off_s)
    worst_r = ~worst_q & (off_r > off_s)
    whole_q = np.where(worst_q, -whole_r - whole_s, whole_q)
    whole_r = np.where(worst_r, -whole_q - whole_s, whole_r)
    return (whole_q + whole_r // 2).astype(int), whole_r.astype(int)


def _hexagon(x: float, y: float, meters: float) -> Polygon:
    corners = np.deg2rad(np.arange(30, 390, 60))
    radius = meters / np.sqrt(3)
    return Polygon(np.column_stack([x + radius * np.cos(corners), y + radius * np.sin(corners)]))
