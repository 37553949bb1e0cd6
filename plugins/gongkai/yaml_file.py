"""Lists of records in YAML, as a curator writes them, read so that an error names its line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from gongkai.errors import ContentError


@dataclass(frozen=True, slots=True)
class Item:
    """One record of a list: its values by key, and the line of each key."""

    path: Path
    line: int
    values: Mapping[str, Any]
    lines: Mapping[str, int]

    def error(self, key: str, message: str) -> ContentError:
        """Return the error that *message* is about the value of *key*."""
        return ContentError(self.path, self.lines.get(key, self.line), key, message)

    def text(self, key: str) -> str:
        """Return a single value as text, "" when absent. Raises ContentError for a list or map."""
        value = self.values.get(key)
        if isinstance(value, list | dict):
            raise self.error(key, "write one text here, not a list")
        return "" if value is None else str(value).strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; one text alone is a list of one. Raises ContentError for a map."""
        value = self.values.get(key)
        items = value if isinstance(value, list) else [] if value is None else [value]
        if any(isinstance(item, list | dict) or item is None for item in items):
            raise self.error(key, "write a list of texts, e.g. [甲, 乙]")
        return tuple(str(item).strip() for item in items)


def read_list(path: Path, keys: Sequence[str], required: Sequence[str] = ()) -> list[Item]:
    """Return the records of the list in the YAML file at *path*; an absent file is an empty list.

    Raises ContentError with file, line and remedy for text that is no YAML, for anything but
    a list of maps, for a key that is none of *keys* (with the nearest one) and for a record
    without one of the *required* keys.
    """
    if not path.exists():
        return []
    try:
        root = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=_Loader)
    except UnicodeDecodeError:
        raise ContentError(path, 1, "YAML", "is not UTF-8; save the file as UTF-8") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ContentError(path, line, "YAML", f"{error.problem}; mend the line") from None
    except yaml.YAMLError as error:
        raise ContentError(path, 1, "YAML", f"{' '.join(str(error).split())}; mend the file") from None
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        raise ContentError(path, _line(root), "YAML", 'write a list: each record starts with "- "')
    try:
        return [_item(path, node, keys, required) for node in root.value]
    except RecursionError:
        raise ContentError(path, 1, "YAML", "an anchor holds itself; write the values out") from None


class _Loader(yaml.SafeLoader):
    """Reads every plain value as text: an id of digits or a date stays as it was written."""


_Loader.yaml_implicit_resolvers = {}


def _item(path: Path, node: yaml.Node, keys: Sequence[str], required: Sequence[str]) -> Item:
    if not isinstance(node, yaml.MappingNode):
        raise ContentError(path, _line(node), "YAML", f'write "- {keys[0]}: …" for each record')
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key not in keys:
            near = get_close_matches(key, keys, n=1)
            hint = f'did you mean "{near[0]}"?' if near else f"the keys are {', '.join(keys)}"
            raise ContentError(path, _line(key_node), key, f"no such key; {hint}")
        if key in values:
            raise ContentError(path, _line(key_node), key, "stands twice in one record; delete one")
        values[key] = _plain(value_node)
        lines[key] = _line(key_node)
    for key in required:
        if not values.get(key):
            raise ContentError(path, _line(node), key, f'missing; write "{key}: …"')
    return Item(path, _line(node), values, lines)


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child) for child in node.value]
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    return node.value or None


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
