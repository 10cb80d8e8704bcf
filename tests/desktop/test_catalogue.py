"""The German catalogue: complete, up to date with the code, and in the words of UI.md."""

import ast
import re
import runpy
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from leaddesk import resources
from leaddesk.desktop.language import speak_alone
from leaddesk.desktop.theme.fonts import MEDIUM, width
from leaddesk.domain.process_file import load
from leaddesk.domain.said import retold, speak
from leaddesk.domain.said_forms import COMMANDS, TIMELINE

FOLDER = resources() / "translations"
GERMAN = FOLDER / "leaddesk_de.ts"
FIELD = re.compile(r"\{[^{}]*\}")
NEVER = re.compile(
    r"!|\b(?:bitte|erfolgreich\w*|ungültig\w*|du|dir|dich|dein\w*|oops|hoppla|fehlerhaft\w*)\b",
    re.IGNORECASE,
)
STRIP, CELL, GAP = 668, 37, 5
"""Room of the outcome strip, and what a cell needs beside its label (UI.md, section 3)."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a context."""

    context: str
    source: str
    german: str
    finished: bool


def messages(file: Path) -> list[Message]:
    tree = ElementTree.parse(file)  # noqa: S314 - our own file
    return [
        Message(
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("translation") or "",
            message.find("translation").get("type") is None,  # type: ignore[union-attr]
        )
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    ]


@pytest.fixture(scope="module")
def catalogue() -> list[Message]:
    return messages(GERMAN)


@pytest.fixture
def german(qapp) -> Iterator[None]:
    speak_alone("de")
    yield
    speak(None)


def test_the_catalogue_holds_every_text_of_code_and_processes_and_no_other(tmp_path, catalogue):
    copy = shutil.copy(GERMAN, tmp_path / GERMAN.name)
    runpy.run_path(str(FOLDER / "update.py"))["update"]([Path(copy)])

    now = {(each.context, each.source) for each in messages(Path(copy))}
    assert now == {(each.context, each.source) for each in catalogue}


def test_every_text_is_translated(catalogue):
    assert len(catalogue) > 1000
    assert [each for each in catalogue if not each.finished or not each.german.strip()] == []


def test_every_value_of_a_text_is_in_its_translation(catalogue):
    assert [
        each
        for each in catalogue
        if sorted(FIELD.findall(each.source)) != sorted(FIELD.findall(each.german))
    ] == []


def test_no_text_blames_begs_or_shouts(catalogue):
    assert [each for each in catalogue if NEVER.search(each.german)] == []


def test_an_ellipsis_stands_where_it_stands_in_english(catalogue):
    assert [
        each for each in catalogue if each.source.endswith("…") != each.german.endswith("…")
    ] == []


def test_the_compiled_catalogue_speaks(qapp):
    compiled = QTranslator()

    assert compiled.load("leaddesk_de", str(FOLDER))
    assert compiled.translate("Popover", "Save") == "Speichern"
    assert compiled.translate("said", "Reach") == "Erreichen"


def test_the_outcomes_of_every_status_fit_the_strip(german):
    for process in load(resources() / "processes").values():
        for status in process.statuses.values():
            labels = [retold(each.label).rstrip("…") for each in status.outcomes[:6]]
            wide = sum(width(label, 13, MEDIUM) + CELL for label in labels)
            assert wide + GAP * (len(labels) - 1) <= STRIP, labels


def test_an_instruction_keeps_to_its_sixty_characters(german):
    shown = [
        retold(status.instruction)
        for process in load(resources() / "processes").values()
        for status in process.statuses.values()
    ]

    assert [text for text in shown if len(text) > 60] == []


def test_every_form_that_a_book_stores_is_in_the_catalogue(catalogue):
    known = {each.source for each in catalogue if each.context == "said"}

    assert {form.text for form in (*TIMELINE, *COMMANDS)} <= known


def test_what_any_command_is_called_can_be_told_again():
    """Every sentence with names in it that becomes the label of a command is a form."""
    forms = {form.text for form in COMMANDS}
    folder = Path(resources()).parent / "leaddesk" / "features"
    labels = {
        text for file in folder.glob("*.py") for text in labels_of(file.read_text(encoding="utf-8"))
    }

    assert "{name} snoozed" in labels
    assert {text for text in labels if "{" in text} - forms == set()


def labels_of(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Touched":
            where = [
                *node.args[1:2],
                *(word.value for word in node.keywords if word.arg == "label"),
            ]
            yield from (text for part in where for text in said_in(part))
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "label":
            yield from said_in(node.value)


def said_in(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Call) and getattr(each.func, "id", "") == "said":
            (first, *_) = each.args
            if isinstance(first, ast.Constant):
                yield str(first.value)
