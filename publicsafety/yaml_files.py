"""YAML files that people write: read with their lines, checked against a model, and explained.

A mistake is answered with the file, the line, the key, what was expected and the nearest right
spelling.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from publicsafety import paths
from publicsafety.errors import SourceError

Loc = tuple[int | str, ...]
Model = TypeVar("Model", bound=BaseModel)


class Strict(BaseModel):
    """A part of a file: a key that it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def load_yaml(path: Path) -> MappingNode:
    """Return the nodes of a YAML file, which know their lines and each scalar as it was written.

    Raises:
        SourceError: The file is not YAML with keys and values, or not UTF-8.
    """
    where = paths.relative(path)
    try:
        tree = YAML(typ="rt").compose(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problem = str(error.problem).strip().split("\n")[0]
        raise SourceError(f"{where}, line {line}: {problem}.") from None
    except YAMLError as error:
        raise SourceError(f"{where}: {str(error).splitlines()[0]}.") from None
    except UnicodeDecodeError as error:
        raise SourceError(f"{where}: not UTF-8 at byte {error.start}; save it as UTF-8.") from None
    if not isinstance(tree, MappingNode):
        raise SourceError(f"{where}: expected keys and values, such as 'title: …'.")
    return tree


def plain(path: Path, node: Node) -> Any:
    """Return what a node holds: text as it was written, save for true, false and null.

    Raw names and values are text even where YAML would read a number or a date, such as 007.

    Raises:
        SourceError: A key is no text, or is repeated.
    """
    if isinstance(node, SequenceNode):
        return [plain(path, item) for item in node.value]
    if isinstance(node, MappingNode):
        held: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode) or key.value in held:
                what = "a key must be text" if key.value not in held else "this key is repeated"
                line = key.start_mark.line + 1
                raise SourceError(f"{paths.relative(path)}, line {line}: {key.value}: {what}.")
            held[key.value] = plain(path, value)
        return held
    kind = str(node.tag).rpartition(":")[2]
    if kind == "null":
        return None
    # ruamel marks with a bell where it would fold a text again.
    return node.value.lower() == "true" if kind == "bool" else node.value.replace("\a", "")


def validate(path: Path, tree: Node, model: type[Model], data: Any) -> Model:
    """Return the model of what a file holds.

    Raises:
        SourceError: Names the file, line and key of everything that the model does not allow.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise SourceError(_explain(path, tree, model, error)) from None


def locate(tree: Node, loc: Loc) -> tuple[int, int]:
    """Return the line of the deepest part of `loc` that stands in the file, and how deep it is."""
    line = 1
    for depth, part in enumerate(loc):
        if isinstance(tree, MappingNode):
            found = next(((k, v) for k, v in tree.value if k.value == part), None)
            if found is None:
                return line, depth
            line, tree = found[0].start_mark.line + 1, found[1]
        elif isinstance(tree, SequenceNode) and isinstance(part, int) and part < len(tree.value):
            tree = tree.value[part]
            line = tree.start_mark.line + 1
        else:
            return line, depth
    return line, len(loc)


def problem(path: Path, line: int, key: str, text: str) -> str:
    """Write where something is wrong, and what."""
    end = "" if text.endswith((".", "?")) else "."
    at = f"{key}: " if key else ""
    return f"{paths.relative(path)}, line {line}: {at}{text}{end}"


def unknown(name: str, known: Iterable[Any], what: str) -> str:
    """Say that a name is not known, with the nearest one that is, or all of them."""
    names = [str(k) for k in known]
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    if near:
        return f"{name!r} is not {what}; did you mean {near[0]!r}?"
    listed = ", ".join(sorted(names)) if len(names) <= 60 else "see the list of IANA names"
    return f"{name!r} is not {what} ({listed})."


def _explain(path: Path, tree: Node, model: type[BaseModel], error: ValidationError) -> str:
    lines = []
    for found in error.errors(include_url=False):
        loc = found["loc"]
        line, depth = locate(tree, loc)
        text = found["msg"].removeprefix("Value error, ").rstrip(".?")
        if found["type"] == "missing":
            depth, text = len(loc), "this key is missing"
        elif found["type"] == "extra_forbidden":
            text = unknown(str(loc[-1]), _keys_allowed_at(model, loc[:-1]), "a key here")
        elif found["type"] == "value_error":
            text = found["msg"].removeprefix("Value error, ")
        else:
            text += f"; found {str(found['input'])[:80]!r}"
        key = ".".join(str(part) for part in loc[:depth])
        lines.append(problem(path, line, key, text))
    return "\n".join(dict.fromkeys(lines))


def _keys_allowed_at(model: type[BaseModel], loc: Loc) -> list[str]:
    for part in loc:
        field = model.model_fields.get(part) if isinstance(part, str) else None
        if field:
            model = _model_in(field.annotation) or model
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model in an annotation, such as that of list[Part] or Part | None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)
