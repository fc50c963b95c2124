# Areas with their residents, and maps without a background picture (areas.py, maps.py).

# The polygons that a source description names, with their names in the standard column that it
# gives; NULL where it names none, or where no copy can be had.
read_boundaries <- function(source) {
  wanted <- source[["boundaries"]]
  if (is.null(wanted)) {
    return(NULL)
  }
  found <- tryCatch(find_file(source, wanted, c("geography", source$topic)),
                    error = function(e) NULL)
  if (is.null(found)) {
    return(NULL)
  }
  unpacked <- tempfile(fileext = ".geojson")
  on.exit(unlink(unpacked))
  writeBin(read_unpacked(found$path), unpacked)
  polygons <- sf::st_read(unpacked, quiet = TRUE)
  if (!wanted$name_property %in% names(polygons)) {
    stop(relative_path(found$path), ": the polygons have no '", wanted$name_property,
         "'; they have ", toString(setdiff(names(polygons), attr(polygons, "sf_column"))),
         ". Correct 'boundaries.name_property' in ", relative_path(source$path), ".",
         call. = FALSE)
  }
  name <- as.character(polygons[[wanted$name_property]])
  other <- unlist(wanted[["names"]])
  name <- ifelse(name %in% names(other), other[name], name)
  areas <- sf::st_sf(name = unname(name), geometry = sf::st_geometry(polygons))
  names(areas)[1] <- wanted[["column"]] %||% "neighborhood"
  areas
}

# The residents of each area as a population to compare with; NULL where no file is named.
area_benchmark <- function(source) {
  wanted <- source[["area_populations"]]
  if (is.null(wanted)) {
    return(NULL)
  }
  found <- find_file(source, wanted, c(source$topic, "population"))
  table <- readr::read_csv(read_unpacked(found$path), progress = FALSE,
                           col_types = readr::cols(.default = readr::col_character()))
  missing <- setdiff(c(wanted$name_column, wanted$population_column), names(table))
  if (length(missing)) {
    stop(relative_path(found$path), ": there is no column '", missing[[1]], "'; it has ",
         toString(names(table)), ". Correct 'area_populations' in ", relative_path(source$path),
         ".", call. = FALSE)
  }
  residents <- as.numeric(table[[wanted$population_column]])
  lived_in <- which(residents > 0)
  list(
    name = "areas", year = wanted$year, citation = wanted$citation, url = source$publisher$url,
    title = paste0("residents of each ", wanted[["column"]] %||% "neighborhood", ", ",
                   wanted$year),
    groups = lapply(lived_in, function(row) {
      name <- table[[wanted$name_column]][[row]]
      list(name = name, matches = name, population = residents[[row]])
    })
  )
}

# ---- Maps ----

WGS84 <- 4326

# A number for each area, in shades from few to many.
neighborhood_map <- function(table, boundaries, join = "neighborhood", value = "count",
                             form = words$count, axis = NULL) {
  need_columns(table, c(join, value))
  need_columns(boundaries, join)
  said <- plain_name(table[[join]])
  drawn <- plain_name(boundaries[[join]])
  unplaced <- sort(setdiff(said, drawn), method = "radix")
  if (!any(said %in% drawn)) {
    stop("No ", join, " of the records is on the map. The records say ",
         toString(utils::head(unplaced, 3)), "; the map says ", toString(utils::head(drawn, 3)),
         ".", call. = FALSE)
  }
  shapes <- to_utm(sf::st_sf(geometry = sf::st_geometry(boundaries)))
  shapes$value <- as.numeric(table[[value]])[match(drawn, said)]
  notes <- c(
    if (anyNA(shapes$value)) paste0("Gray: no records, or ", HIDDEN, "."),
    if (length(unplaced)) {
      paste(words$plural(length(unplaced), "area"), "of the records not on the map.")
    }
  )
  draw_map(shapes, form, axis_title(axis, table), paste(notes, collapse = "\n"))
}

# Counts records in a grid of hexagons, and keeps those with enough of them: `column`, `row`,
# `count`, `lat` and `lng` of the center, and the shape. The grid is described in maps.py.
hexagons <- function(records, lat = "lat", lng = "lng", meters = 800) {
  need_columns(records, c(lat, lng))
  places <- records[c(lat, lng)]
  places <- places[stats::complete.cases(places) & abs(places[[lat]]) <= 90 &
    abs(places[[lng]]) <= 180, ]
  if (!nrow(places)) {
    stop("No record has coordinates, so there is nothing to put on a map.", call. = FALSE)
  }
  zone <- utm_zone(stats::median(places[[lat]]), stats::median(places[[lng]]))
  points <- sf::st_as_sf(places, coords = c(lng, lat), crs = WGS84) |> sf::st_transform(zone)
  counted <- nearest_hexagon(sf::st_coordinates(points), meters) |>
    count(column, row, name = "count") |>
    arrange(column, row)
  enough <- counted[counted$count >= max(get_limit(), 1), ]
  x <- meters * (enough$column + enough$row %% 2 / 2)
  y <- meters * enough$row * sqrt(3) / 2
  shapes <- sf::st_sfc(Map(hexagon, x, y, meters), crs = zone)
  centers <- sf::st_as_sf(tibble(x, y), coords = c("x", "y"), crs = zone) |>
    sf::st_transform(WGS84) |>
    sf::st_coordinates()
  cells <- sf::st_sf(enough, lat = centers[, 2], lng = centers[, 1], geometry = shapes)
  attr(cells, "hidden") <- nrow(counted) - nrow(enough)
  cells
}

# The hexagons; a note says how many are not drawn.
hexagon_map <- function(cells, form = words$count, axis = "Records") {
  if (!nrow(cells)) {
    stop("Every hexagon has too few records to show: make them wider, with meters = 2000.",
         call. = FALSE)
  }
  hidden <- attr(cells, "hidden") %||% 0
  note <- if (hidden) {
    sprintf("Not drawn: %s with too few records.", words$plural(hidden, "hexagon"))
  }
  cells$value <- as.numeric(cells$count)
  draw_map(cells, form, axis, note %||% "")
}

draw_map <- function(shapes, form, title, note) {
  box <- sf::st_bbox(shapes)
  height <- (WIDTH - 0.3) * (box[["ymax"]] - box[["ymin"]]) / (box[["xmax"]] - box[["xmin"]])
  height <- height + if (nzchar(note)) 1.2 else 0.9
  largest <- reach_of(shapes$value)
  step <- 10^floor(log10(largest))
  top <- floor(largest / step) * step
  # Shades follow the square root, so that one busy area does not hide the others.
  chart <- ggplot(shapes) +
    geom_sf(aes(fill = value), colour = PAPER, linewidth = 0.25) +
    shades(largest, form, title, root = TRUE, breaks = c(0, top / 2, top)) +
    coord_sf(expand = FALSE, datum = NA) +
    labs(caption = if (nzchar(note)) note) +
    theme_toolkit() +
    theme(axis.text = element_blank(), axis.title = element_blank(),
          panel.grid.major = element_blank(), legend.key.width = unit(30, "pt"),
          legend.key.height = unit(9, "pt"))
  sized(chart, min(max(height, 2.5), 7))
}

to_utm <- function(shapes) {
  if (is.na(sf::st_crs(shapes))) shapes <- sf::st_set_crs(shapes, WGS84)
  box <- sf::st_bbox(sf::st_transform(shapes, WGS84))
  lat <- (box[["ymin"]] + box[["ymax"]]) / 2
  lng <- (box[["xmin"]] + box[["xmax"]]) / 2
  sf::st_transform(shapes, utm_zone(lat, lng))
}

# The EPSG code of the UTM zone of a place.
utm_zone <- function(lat, lng) {
  (if (lat >= 0) 32600 else 32700) + min(floor((lng + 180) / 6) + 1, 60)
}

plain_name <- function(names) gsub("[^[:alnum:]]", "", tolower(names))

# Rounds in cube coordinates, where the three add up to zero.
nearest_hexagon <- function(points, meters) {
  r <- points[, 2] / (meters * sqrt(3) / 2)
  q <- points[, 1] / meters - r / 2
  s <- -q - r
  off_q <- abs(round(q) - q)
  off_r <- abs(round(r) - r)
  off_s <- abs(round(s) - s)
  worst_q <- off_q > off_r & off_q > off_s
  worst_r <- !worst_q & off_r > off_s
  whole_q <- ifelse(worst_q, -round(r) - round(s), round(q))
  whole_r <- ifelse(worst_r, -whole_q - round(s), round(r))
  tibble(column = unname(whole_q + whole_r %/% 2), row = unname(whole_r))
}

hexagon <- function(x, y, meters) {
  corners <- c(seq(30, 330, 60), 30) * pi / 180
  radius <- meters / sqrt(3)
  sf::st_polygon(list(cbind(x + radius * cos(corners), y + radius * sin(corners))))
}
