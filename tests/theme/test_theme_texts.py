"""The words: every message of the templates has its Chinese, and templates hold no Chinese."""

import ast
import re
from pathlib import Path

import polib
import pytest
from jinja2 import Environment
from jinja2.ext import extract_from_ast
from render import THEME

import gongkai

TEMPLATES = sorted((THEME / "templates").rglob("*.html"))
PO = polib.pofile(str(THEME / "locale" / "zh_CN.po"))
WORDS = {entry.msgid: entry.msgstr for entry in PO}
PACKAGE = Path(gongkai.__file__).parent
HAN = re.compile(r"[\u4e00-\u9fff]")


def messages(path: Path) -> set[str]:
    """Return the messages that a template asks for by name."""
    env = Environment(extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True)
    found = extract_from_ast(env.parse(path.read_text(encoding="utf-8")))
    firsts = (words[0] if isinstance(words, tuple) else words for _, _, words in found)
    return {words for words in firsts if words}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_every_message_has_its_chinese(path: Path) -> None:
    missing = {message for message in messages(path) if not WORDS.get(message)}
    assert not missing, f"add to theme/locale/zh_CN.po: {sorted(missing)}"


@pytest.mark.parametrize(
    "path", [path for path in TEMPLATES if path.stem != "patterns"], ids=lambda path: path.stem
)
def test_templates_hold_no_chinese(path: Path) -> None:
    text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for message in messages(path):
        text = text.replace(message, "")
    assert not HAN.search(text)


def test_every_message_of_the_code_has_its_chinese() -> None:
    asked = {
        node.args[0].value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and (
            getattr(node.func, "id", "") == "texts" or getattr(node.func, "attr", "") in ("_texts", "gettext")
        )
    }
    assert asked
    assert {message for message in asked if not WORDS.get(message)} == set()


def test_every_label_that_the_code_hands_to_templates_has_its_chinese() -> None:
    labels = {
        word.value.value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Fact", "NamedLink")
        for word in node.keywords
        if word.arg in ("label", "name") and isinstance(word.value, ast.Constant) and word.value.value
    }
    assert {label for label in labels if not WORDS.get(label)} == set()


def test_a_message_is_translated_once() -> None:
    ids = [entry.msgid for entry in PO]
    assert len(ids) == len(set(ids)), sorted({id for id in ids if ids.count(id) > 1})


def test_a_translation_keeps_the_places_for_values() -> None:
    def places(words: str) -> list[str]:
        return sorted(re.findall(r"%\(\w+\)s|\{\w+\}", words))

    assert [message for message, words in WORDS.items() if places(message) != places(words)] == []


def test_no_space_is_typed_between_han_and_latin() -> None:
    typed = re.compile(r"[\u4e00-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u4e00-\u9fff]")
    assert [words for words in WORDS.values() if typed.search(words)] == []
