"""Rights: rules in ``content/data/rights.yml`` say by source and publisher how an article may be reused.

The file is a list of rules, the first that matches holds::

    - source: 云溪日报        # exact, or with * and ?
      rights: 版权所有
      statement: 转载须经云溪日报社许可
    - publisher: 云溪市*
      rights: CC BY 4.0
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

from gongkai.errors import ContentError
from gongkai.records import Article

FILE_NAME = "rights.yml"
_KEYS = ("source", "publisher", "rights", "statement")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: *source* and *publisher*, exact or with * and ?, and what they give. "" matches any."""

    source: str = ""
    publisher: str = ""
    rights: str = ""
    statement: str = ""

    def matches(self, article: Article) -> bool:
        """Tell whether the rule is about *article*."""
        return _fits(self.source, article.content_source) and _fits(self.publisher, article.publisher)


def _fits(pattern: str, value: str) -> bool:
    return not pattern or fnmatchcase(value, pattern)


def rights_for(rules: Sequence[Rule], article: Article) -> tuple[str, str]:
    """Return rights and rights statement of *article* by the first rule that matches, ("", "") by none.

    What the article states itself comes first.
    """
    if article.rights:
        return article.rights, article.rights_statement
    rule = next((rule for rule in rules if rule.matches(article)), Rule())
    return rule.rights, article.rights_statement or rule.statement


def read_rules(path: Path) -> tuple[Rule, ...]:
    """Return the rules of the file at *path*; an absent or empty file has none.

    Raises ContentError, with the line, for a file that is no YAML or no list of rules.
    """
    if not path.exists():
        return ()
    try:
        root = yaml.compose(path.read_text(encoding="utf-8-sig"), yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ContentError(path, line, "YAML", f"{error.problem}; mend the line") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ContentError(path, 1, "YAML", f"{error}; save the file as UTF-8 text") from None
    if root is None:
        return ()
    if not isinstance(root, yaml.SequenceNode):
        raise _wrong(path, root, 'write a list of rules, each starting with "- "')
    return tuple(_rule(path, node) for node in root.value)


def _rule(path: Path, node: yaml.Node) -> Rule:
    if not isinstance(node, yaml.MappingNode):
        raise _wrong(path, node, f"a rule has some of {', '.join(_KEYS)}")
    values: dict[str, str] = {}
    for key, value in node.value:
        if key.value not in _KEYS:
            near = get_close_matches(str(key.value), _KEYS, n=1)
            hint = f'did you mean "{near[0]}"?' if near else f"write one of {', '.join(_KEYS)}"
            raise ContentError(path, key.start_mark.line + 1, str(key.value), f"no such key; {hint}")
        if not isinstance(value, yaml.ScalarNode):
            raise _wrong(path, value, f"{key.value} is a text; write it on one line")
        values[key.value] = "" if value.tag == "tag:yaml.org,2002:null" else value.value.strip()
    rule = Rule(**values)
    if not (rule.source or rule.publisher):
        raise _wrong(path, node, 'fits every article; write "source: …" or "publisher: …" too')
    if not rule.rights:
        raise _wrong(path, node, 'missing; write "rights: …"')
    return rule


def _wrong(path: Path, node: yaml.Node, remedy: str) -> ContentError:
    return ContentError(path, node.start_mark.line + 1, "rights", remedy)
