"""Pictures that are small to load."""

from __future__ import annotations

import io

from PIL import Image

COLORS = 256
COLORS_OF_SMALL = 64
PNG = b"\x89PNG\r\n\x1a\n"


def few_colors(picture: bytes) -> bytes:
    """Return a PNG picture with at most 256 colors, the same bytes each time.

    A chart has few colors, so it looks the same at about a third of the bytes. Returned as they
    are: other files, pictures that have few colors already, and those that can be seen through.
    """
    if not picture.startswith(PNG):
        return picture
    whole = Image.open(io.BytesIO(picture))
    if whole.mode == "P" or whole.convert("RGBA").getchannel("A").getextrema() != (255, 255):
        return picture
    return _packed(whole, COLORS)


def narrower(picture: bytes, width: int) -> bytes:
    """Return a PNG picture scaled down to a width in pixels; one that is no wider, as it is."""
    whole = Image.open(io.BytesIO(picture))
    if whole.width <= width:
        return picture
    height = round(whole.height * width / whole.width)
    scaled = whole.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
    return _packed(scaled, COLORS_OF_SMALL)


def _packed(picture: Image.Image, colors: int) -> bytes:
    few = picture.convert("RGB").quantize(
        colors, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
    )
    packed = io.BytesIO()
    few.save(packed, format="png", optimize=True)
    return packed.getvalue()
