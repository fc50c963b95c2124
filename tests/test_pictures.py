"""Pictures that are small to load."""

from __future__ import annotations

import io
import random

from PIL import Image

from publicsafety.pictures import few_colors, narrower


def as_png(picture: Image.Image) -> bytes:
    packed = io.BytesIO()
    picture.save(packed, format="png")
    return packed.getvalue()


def test_a_chart_of_few_colors_keeps_every_one_of_them_in_fewer_bytes():
    draw = random.Random(1)
    chart = Image.new("RGB", (400, 300), "#ffffff")
    for _ in range(5000):
        shade = draw.randrange(200)
        chart.putpixel((draw.randrange(400), draw.randrange(300)), (shade, 255, shade))
    small = few_colors(as_png(chart))
    assert len(small) < len(as_png(chart))
    assert Image.open(io.BytesIO(small)).convert("RGB").tobytes() == chart.tobytes()


def test_the_same_picture_gives_the_same_bytes_once_and_for_all():
    picture = as_png(Image.linear_gradient("L").convert("RGB"))
    assert few_colors(picture) == few_colors(picture) == few_colors(few_colors(picture))


def test_what_is_no_picture_or_can_be_seen_through_stays_as_it_is():
    glass = as_png(Image.new("RGBA", (4, 4), (0, 0, 0, 90)))
    assert few_colors(glass) == glass
    assert few_colors(b"<svg>") == b"<svg>"


def test_a_wide_picture_is_scaled_down_as_a_whole_and_a_narrow_one_stays_as_it_is():
    wide = as_png(Image.linear_gradient("L").convert("RGB"))
    small = Image.open(io.BytesIO(narrower(wide, 64)))
    assert small.size == (64, 64)
    top, bottom = (small.convert("L").getpixel((32, y)) for y in (0, 63))
    assert isinstance(top, int)
    assert isinstance(bottom, int)
    assert top < 10 < 245 < bottom
    assert narrower(wide, 256) == wide
