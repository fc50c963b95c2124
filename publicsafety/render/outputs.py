"""Write executed Python cells as the Markdown that Quarto itself would write.

The format is that of Quarto 1.9 for HTML pages: what is read back by `quarto render` from
`_freeze` must say the same as a page that Quarto executed.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import struct
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from publicsafety.render.qmd import Cell

# Options that shape the cell and so are not written as attributes of its div.
CELL_OPTIONS = frozenset(
    (
        "eval",
        "echo",
        "warning",
        "error",
        "output",
        "include",
        "label",
        "classes",
        "panel",
        "column",
        "fig-cap",
        "fig-subcap",
        "fig-scap",
        "fig-cap-location",
        "tbl-cap-location",
        "cap-location",
        "fig-column",
        "tbl-column",
        "fig-link",
        "fig-align",
        "fig-alt",
        "fig-env",
        "fig-pos",
        "lst-label",
        "lst-cap",
        "out-width",
        "out-height",
        "md-indent",
        "code-fold",
        "code-line-numbers",
        "code-summary",
        "code-overflow",
        "html-table-processing",
    )
)
LAYOUT_OPTIONS = frozenset(
    (
        "layout-align",
        "layout-valign",
        "layout-ncol",
        "layout-nrow",
        "layout",
        "tbl-cap",
        "tbl-colwidths",
    )
)
NOTEBOOK_KEYS = frozenset(
    (
        "collapsed",
        "autoscroll",
        "deletable",
        "format",
        "name",
        "id",
        "colab",
        "colab_type",
        "outputid",
        "lines_to_next_cell",
        "language",
    )
)
FIGURE_ATTRIBUTES = ("fig-align", "fig-env", "fig-alt", "fig-pos", "fig-scap")
TAG_OPTIONS: dict[str, dict[str, bool]] = {
    "hide-cell": {"include": False},
    "hide-code": {"echo": False},
    "hide-output": {"output": False},
    "hide-warnings": {"warning": False},
    "show-code": {"echo": True},
    "show-output": {"output": True},
    "show-warnings": {"warning": True},
    "remove-cell": {"include": False},
}
IMAGES = {
    "image/svg+xml": "svg",
    "image/png": "png",
    "image/jpeg": "jpeg",
}
MIME_ORDER = (
    "application/vnd.jupyter.widget-state+json",
    "application/vnd.jupyter.widget-view+json",
    "application/javascript",
    "text/html",
    "text/markdown",
    *IMAGES,
    "text/plain",
)
MATPLOTLIB_REPRS = ("[<matplotlib", "<matplotlib", "<seaborn.", "<ggplot:")
# Where Jupyter says a cell's code lies; it has the number of the process in it.
CELL_FILE = re.compile(r"[^\s\"']*ipykernel_\d+/\d+\.py")
ECHO_FENCED = re.compile(r"\|\s+echo:\s+fenced\s*$")
ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")

Output = Mapping[str, Any]


@dataclass
class Writer:
    """Turns cells into Markdown, and gathers the pictures that they show.

    Attributes:
        settings: The options that apply to every cell of the page.
        files: The folder of the page's files, as the Markdown names it (`stem_files`).
        figures: The pictures met so far, by name.
    """

    settings: Mapping[str, Any]
    files: str
    figures: dict[str, bytes] = field(default_factory=dict)

    def text(self, cell: Cell, values: Mapping[str, Output]) -> str:
        """Write a text cell, with `values` for its inline expressions."""

        def fill(found: re.Match[str]) -> str:
            data = values.get(found.group(2).strip(), {}).get("data")
            return found.group(1) + _inline(data) if data else found.group(0)

        source = re.sub(INLINE_PYTHON, fill, "\n".join(cell.source), flags=re.M)
        return source + "\n\n"

    def code(self, cell: Cell, index: int, count: int, outputs: Sequence[Output]) -> str:
        """Write a code cell.

        Args:
            cell: The cell.
            index: Its place among all cells, from 0.
            count: Its place among the code cells, from 1.
            outputs: What it put out, as in the notebook format.
        """
        return self._code(cell, index, count, outputs) + "\n"

    def _code(self, cell: Cell, index: int, count: int, outputs: Sequence[Output]) -> str:
        metadata, options = _split_options(cell)
        if not self._on(options, "include"):
            return ""
        outputs = [_clean(output) for output in _join_streams(outputs)]
        have_image = any(_mime(output) in IMAGES for output in outputs)
        outputs = [
            _with_math(output)
            for output in outputs
            if not (_is_stderr(output) and not self._warnings(options))
            and not _is_noise(output, have_image)
        ]
        if not cell.source and not outputs:
            return ""

        label = _label(options, metadata)
        label_cell = self._labels_cell(options, outputs)
        cell_caption, captions = _captions(options, outputs)
        classes = _classes(options)
        attributes = _attributes(metadata, options)
        asis = options.get("output", self.settings["output"]) == "asis"

        body: list[str] = []
        if self._on(options, "echo"):
            body.append(self._source(cell, options))
        if self._on(options, "output"):
            name = label.removeprefix("#").replace(":", "-") or f"cell-{count + 1}"
            name = f"{_identifier(_ascii(name))}-output"
            numbered = 0
            for position, output in enumerate(outputs):
                output_label = label
                if label and label_cell and _is_display(output):
                    numbered += 1
                    output_label = f"{label}-{numbered}"
                body += self._output(
                    output,
                    position,
                    options,
                    output_label,
                    captions,
                    f"{name}-{position + 1}",
                    asis,
                )

        needs_div = bool((label and label_cell) or classes or attributes or cell_caption)
        needs_div = needs_div or bool(captions)
        if body and (needs_div or not asis):
            parts = [label if label and label_cell else f"#{_cell_id(cell, index)}", ".cell"]
            parts += [*classes, *attributes, f"execution_count={count}"]
            body.insert(0, f"::: {{{' '.join(parts)}}}\n")
            if cell_caption:
                body.append(f"\n{cell_caption}\n")
            body.append(":::\n")
        body.append("\n")
        if cell.indent:
            written = "".join(body).split("\n")
            body = ["\n", "\n".join(cell.indent + line for line in written)]
        return "".join(body)

    def _on(self, options: Mapping[str, Any], key: str) -> bool:
        return bool(options.get(key, self.settings[key]))

    def _warnings(self, options: Mapping[str, Any]) -> bool:
        if self.settings["output"] is False and options.get("output") is not False:
            return bool(options.get("warning"))
        return self._on(options, "warning")

    def _labels_cell(self, options: Mapping[str, Any], outputs: Sequence[Output]) -> bool:
        """Whether the label belongs to the whole cell, not to its one output."""
        shown = sum(map(_is_display, outputs))
        return (
            not self._on(options, "output")
            or shown == 0
            or (shown > 1 and not isinstance(options.get("fig-cap"), list))
            or _is_table(options)
        )

    def _source(self, cell: Cell, options: Mapping[str, Any]) -> str:
        lines = list(cell.source)
        fenced = options.get("echo", self.settings["echo"]) == "fenced"
        fence = "`" * max(_ticks(lines) + 1, 4 if fenced else 3)
        head = ""
        if isinstance(listing := options.get("lst-label"), str):
            head += "#" + listing.removeprefix("#") + " "
        if not fenced:
            head += ".python"
        head += " .cell-code"
        if (overflow := options.get("code-overflow")) in ("wrap", "scroll"):
            head += f" .code-overflow-{overflow}"
        if isinstance(caption := options.get("lst-cap"), str):
            head += f' lst-cap="{caption}"'
        for key in ("code-fold", "code-summary", "code-line-numbers"):
            if key in options:
                head += f' {key}="{_js(options[key])}"'
        if fenced:
            shown = [line for line in cell.option_lines if not ECHO_FENCED.search(line)]
            lines = ["```{{python}}", *shown, *lines, "```", ""]
        elif cell.option_lines:
            lines = lines[next((i for i, line in enumerate(lines) if line.strip()), len(lines)) :]
        source = "\n".join(lines)
        return f"{fence} {{{head}}}\n{source}\n{fence}\n"

    def _output(
        self,
        output: Output,
        position: int,
        options: Mapping[str, Any],
        label: str,
        captions: list[str],
        filename: str,
        asis: bool,
    ) -> list[str]:
        kind = output["output_type"]
        mime = _mime(output)
        md: list[str] = []
        if not asis:
            names = [".cell-output"]
            if kind == "stream":
                names.append(f".cell-output-{output['name']}")
            else:
                names.append(".cell-output-" + ("display" if _is_display(output) else kind))
            if mime == "text/markdown":
                names.append(".cell-output-markdown")
            if label and _is_display(output) and not _is_table(options) and mime not in IMAGES:
                names.insert(0, label)
            if isinstance(number := output.get("execution_count"), int):
                names.append(f"execution_count={number}")
            if options.get("html-table-processing") == "none":
                names.append("html-table-processing=none")
            md.append(f"\n::: {{{' '.join(names)}}}\n")

        if kind == "stream":
            asis_text = asis and output["name"] == "stdout"
            md.append(output["text"] if asis_text else _plain(output["text"]))
        elif kind == "error":
            trace = "\n".join(output["traceback"])
            message = f"{output['ename']}: {output['evalue']}"
            whole = trace if ANSI.search(trace) else f"{message}\n{trace}".strip()
            md.append(_plain(whole))
        elif output["data"]:
            caption = captions.pop(0) if captions else ""
            md.append(self._display(output, mime, label, caption, filename, options, position))
            if caption and mime not in IMAGES:
                md.append(f"\n{caption}\n")
        if not asis:
            md.append(":::\n")
        return md

    def _display(
        self,
        output: Output,
        mime: str | None,
        label: str,
        caption: str,
        filename: str,
        options: Mapping[str, Any],
        position: int,
    ) -> str:
        if mime is None:
            return _fenced(
                "Unable to display output for mime type(s): " + ", ".join(output["data"])
            )
        data = output["data"][mime]
        if mime in IMAGES:
            return self._image(output, mime, label, caption, filename, options, position)
        if mime == "text/markdown":
            return data + "\n"
        if mime == "text/html":
            return _fenced(data, "{=html}")
        if mime == "text/plain":
            if data.startswith("'<table") and data.endswith("</table>'") and "\n" not in data:
                return data[1:-1] + "\n"
            return _plain(data)
        script = data if isinstance(data, str) else _json({**data, "quarto_mimetype": mime})
        return _fenced(f'<script type="{mime}">\n{script}\n</script>', "{=html}")

    def _image(
        self,
        output: Output,
        mime: str,
        label: str,
        caption: str,
        filename: str,
        options: Mapping[str, Any],
        position: int,
    ) -> str:
        data = output["data"][mime]
        image = data.encode() if "<svg" in data else base64.b64decode(data)
        size = output.get("metadata", {}).get(mime) or {}
        width = size.get("out-width") or size.get("width") or 0
        height = size.get("out-height") or size.get("height") or 0
        if mime == "image/png" and self.settings["fig-format"] == "retina":
            pixels, density = png_size(image)
            if density == (2 * self.settings["fig-dpi"],) * 2:
                width, height = (int(side / 2 + 0.5) for side in pixels)
        name = f"{filename}.{IMAGES[mime]}"
        self.figures[name] = image

        def option(key: str) -> str | None:
            value = options.get(key)
            if isinstance(value, list):
                return value[position] if position < len(value) else None
            return value

        attributes = [label] if label else []
        attributes += [f"width={width}"] if width else []
        attributes += [f"height={height}"] if height else []
        for key in FIGURE_ATTRIBUTES:
            if value := option(key):
                attributes.append(f"{key}='{_quoted(str(value))}'")
        # Quarto opens the braces for any page, since it always looks for figure options.
        markdown = f"![{caption}]({self.files}/figure-html/{name}){{{' '.join(attributes)}}}"
        if link := option("fig-link"):
            markdown = f"[{markdown}]({link})"
        return markdown + "\n"


INLINE_PYTHON = r"(^|[^`])`\{python\}[ \t]([^`]+)`"


def inline_expressions(cell: Cell) -> list[str]:
    """Return the expressions that a text cell asks to fill in."""
    found = re.findall(INLINE_PYTHON, "\n".join(cell.source), flags=re.M)
    return [expression.strip() for _, expression in found]


def png_size(image: bytes) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return width and height in pixels, and dots per inch each way (-1 if not known)."""
    size = density = (-1, -1)
    position = 8
    while position + 8 <= len(image):
        length, kind = struct.unpack(">I4s", image[position : position + 8])
        data = image[position + 8 : position + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">II", data[:8])
        elif kind == b"pHYs" and data[8] == 1:
            x, y = struct.unpack(">II", data[:8])
            density = (int(x * 0.0254 + 0.5), int(y * 0.0254 + 0.5))
        elif kind == b"IDAT":
            break
        position += length + 12
    return size, density


def _split_options(cell: Cell) -> tuple[dict[str, Any], dict[str, Any]]:
    """Split a cell's options into those that Quarto knows and the rest, its metadata."""
    known = CELL_OPTIONS | LAYOUT_OPTIONS
    metadata: dict[str, Any] = {}
    options: dict[str, Any] = {}
    tags = cell.options.get("tags")
    for tag in tags if isinstance(tags, list) else []:
        options |= TAG_OPTIONS.get(str(tag), {})
    options |= {key: value for key, value in cell.options.items() if key in known}
    for key, value in sorted(cell.options.items()):
        if key in known:
            continue
        if isinstance(value, dict):
            metadata["quarto-private-1"] = _json({"key": key, "value": value})
        elif key != "id":
            metadata[key] = value
    for key in ("layout", "tbl-colwidths"):
        if options.get(key) and not isinstance(options[key], str):
            options[key] = _json(options[key])
    return metadata, options


def _attributes(metadata: Mapping[str, Any], options: Mapping[str, Any]) -> list[str]:
    attributes = []
    for key, value in {**metadata, **options}.items():
        if key.lower() not in CELL_OPTIONS | NOTEBOOK_KEYS:
            text = value if isinstance(value, str) else _json(value)
            attributes.append(f"{key}='{_quoted(text)}'")
    return attributes


def _classes(options: Mapping[str, Any]) -> list[str]:
    given = options.get("classes") or []
    classes = [str(name) for name in (given if isinstance(given, list) else [given])]
    for key, prefix in (
        ("panel", "panel-"),
        ("column", "column-"),
        ("fig-column", "fig-column-"),
        ("tbl-column", "tbl-column-"),
        ("fig-cap-location", "fig-cap-location-"),
        ("tbl-cap-location", "tbl-cap-location-"),
    ):
        if isinstance(options.get(key), str):
            classes.append(prefix + options[key])
    return ["." + name.removeprefix(".") for name in classes]


def _captions(
    options: Mapping[str, Any], outputs: Sequence[Output]
) -> tuple[str | None, list[str]]:
    """Return the caption of the cell, and those of its outputs."""
    caption = options.get("fig-cap")
    subcaptions = options.get("fig-subcap")
    whole = None
    if isinstance(caption, list):
        each = caption if any(map(_is_display, outputs)) else []
    elif not caption:
        each = []
    elif subcaptions is None:
        each = [caption]
    else:
        whole = str(caption)
        each = subcaptions if isinstance(subcaptions, list) else [subcaptions]
        each = ["" if part is True else part for part in each]
    return whole, [str(part).strip().replace("\n", " ") for part in each]


def _cell_id(cell: Cell, index: int) -> str:
    if isinstance(label := cell.options.get("label"), str) and label:
        return f"cell-{label}"
    if named := cell.options.get("id"):
        return str(named)
    # Quarto draws these at random; a digest of the cell is the same each time.
    written = "\n".join([str(index), *cell.option_lines, *cell.source])
    return hashlib.sha256(written.encode()).hexdigest()[:8]


def _label(options: Mapping[str, Any], metadata: Mapping[str, Any]) -> str:
    label = _identifier(str(options.get("label") or metadata.get("name") or ""))
    return f"#{label}" if label else ""


def _identifier(text: str) -> str:
    text = re.sub(r"[!\"#$%&')*+,/:;<=>?@\[\\\]^`{|}~]", "", text)
    return re.sub(r"^[^A-Za-z]+", "", re.sub(r"\s", "-", text).lower())


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _is_table(options: Mapping[str, Any]) -> bool:
    return str(options.get("label") or "").startswith("tbl-")


def _is_display(output: Output) -> bool:
    return output["output_type"] in ("display_data", "execute_result")


def _is_stderr(output: Output) -> bool:
    return output["output_type"] == "stream" and output["name"] == "stderr"


def _mime(output: Output) -> str | None:
    if not _is_display(output):
        return None
    return next((mime for mime in MIME_ORDER if mime in output["data"]), None)


def _is_noise(output: Output, have_image: bool) -> bool:
    """Whether a value is only the echo of a call that drew a picture."""
    if output["output_type"] != "execute_result" or list(output["data"]) != ["text/plain"]:
        return False
    text = output["data"]["text/plain"]
    if have_image:
        one_line = "\n" not in text
        return one_line and bool(re.match(r"^([<(\[]).*?([>)\]])$", text.strip()))
    return text.startswith(MATPLOTLIB_REPRS)


def _with_math(output: Output) -> Output:
    """Offer LaTeX that is mathematics as Markdown, which reads it."""
    if not _is_display(output) or "text/markdown" in output["data"]:
        return output
    latex = output["data"].get("text/latex", "")
    lines = latex.splitlines() or [""]
    inline = lines[0].startswith("$") and lines[-1].endswith("$")
    block = lines[0].startswith("\\begin{") and "\\end{" in lines[-1]
    if not (inline or block):
        return output
    return {**output, "data": {**output["data"], "text/markdown": latex}}


def _clean(output: Output) -> Output:
    if not _is_display(output):
        return output
    data = {
        mime: "".join(value) if isinstance(value, list) else value
        for mime, value in output["data"].items()
    }
    return {**output, "data": data}


def _join_streams(outputs: Sequence[Output]) -> list[Output]:
    joined: list[dict[str, Any]] = []
    for output in outputs:
        last = joined[-1] if joined else {}
        same = last.get("output_type") == output["output_type"] == "stream"
        if same and last["name"] == output["name"]:
            last["text"] += output["text"]
        else:
            joined.append(dict(output))
    return list(joined)


def _inline(data: Mapping[str, Any]) -> str:
    mime = next((mime for mime in MIME_ORDER if mime in data), "text/plain")
    text = str(data.get(mime, ""))
    if mime == "text/html":
        return f"`{text}`{{=html}}"
    if mime == "text/plain" and len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1].replace("\\", "\\\\")
        return re.sub(r"([\\`*_{}\[\]()>#+-.!])", r"\\\1", text)
    return text


def _ticks(lines: Sequence[str]) -> int:
    found = (re.match(r"^\s*`+", line) for line in lines)
    return max((len(match.group(0)) for match in found if match), default=0)


def _fenced(text: str, kind: str = "") -> str:
    fence = "`" * max(3, _ticks(text.splitlines()) + 1)
    end = "" if text.endswith("\n") else "\n"
    return f"{fence}{kind}\n{text}{end}{fence}\n"


def _plain(text: str) -> str:
    """Write program output; where it was colored, in the markup that Quarto uses for colors."""
    text = CELL_FILE.sub("<cell>", text)
    if not ANSI.search(text):
        return _fenced(text)
    shown = html.escape(ANSI.sub("", text), quote=False)
    return f"\n::: {{.ansi-escaped-output}}\n```{{=html}}\n<pre>{shown}</pre>\n```\n:::\n\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def _js(value: object) -> str:
    return value if isinstance(value, str) else _json(value)


def _quoted(text: str) -> str:
    return text.replace("'", "\\'")
