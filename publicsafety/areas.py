"""Neighborhoods and districts: their boundaries, and how many people live in them."""

from __future__ import annotations

import io

import geopandas as gpd
import pandas as pd

from publicsafety import paths
from publicsafety.errors import RecordsError
from publicsafety.fetch import find, open_unpacked
from publicsafety.sources import Benchmark, BenchmarkGroup, Source


def read_boundaries(source: Source) -> gpd.GeoDataFrame | None:
    """Read the polygons that a source description names.

    Args:
        source: The source description.

    Returns:
        The polygons, with their names, spelled as in the records, in the standard column that the
        description gives (such as `neighborhood`). None where the description names none, or where
        no copy can be had.

    Raises:
        RecordsError: The file lacks the property that holds the names.
    """
    wanted = source.boundaries
    if wanted is None:
        return None
    try:
        found = find(source, wanted, folders=("geography", source.topic))
    except RecordsError:
        return None
    with open_unpacked(found.path) as file:
        polygons = gpd.read_file(io.BytesIO(file.read()))
    if wanted.name_property not in polygons:
        raise RecordsError(
            f"{paths.relative(found.path)}: the polygons have no {wanted.name_property!r}; they "
            f"have {', '.join(c for c in polygons.columns if c != 'geometry')}. Correct "
            f"'boundaries.name_property' in {paths.relative(source.path)}."
        )
    names = polygons[wanted.name_property].astype(str).replace(wanted.names)
    return gpd.GeoDataFrame({wanted.column: names}, geometry=polygons.geometry, crs=polygons.crs)


def area_benchmark(source: Source) -> Benchmark | None:
    """Read the residents of each area as a population to compare with.

    Args:
        source: The source description.

    Returns:
        A benchmark with one group per area that has residents, or None where the description
        names no such file.

    Raises:
        RecordsError: There is no copy of the file, or it lacks a column.
    """
    wanted = source.area_populations
    if wanted is None:
        return None
    found = find(source, wanted, folders=(source.topic, "population"))
    with open_unpacked(found.path) as file:
        table = pd.read_csv(file, dtype={wanted.name_column: "str"})
    missing = [c for c in (wanted.name_column, wanted.population_column) if c not in table]
    if missing:
        raise RecordsError(
            f"{paths.relative(found.path)}: there is no column {missing[0]!r}; it has "
            f"{', '.join(table.columns)}. Correct 'area_populations' in "
            f"{paths.relative(source.path)}."
        )
    lived_in = table[table[wanted.population_column] > 0]
    groups = [
        BenchmarkGroup(name=name, matches=[name], population=residents)
        for name, residents in zip(
            lived_in[wanted.name_column], lived_in[wanted.population_column], strict=True
        )
    ]
    return Benchmark(
        name="areas",
        title=f"residents of each {wanted.column}, {wanted.year}",
        year=wanted.year,
        citation=wanted.citation,
        url=source.publisher.url,
        groups=groups,
    )
