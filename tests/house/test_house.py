"""What keeps the house straight and import contracts cannot see: templates, models, rooms' files, translations."""

import ast
import re
from pathlib import Path

import pytest
from django.conf import settings
from tools import messages

WEB = Path(__file__).resolve().parents[2] / "src" / "vigie" / "web"
TEMPLATES = sorted(WEB.rglob("templates/**/*.html"))
PYTHON = sorted(path for path in WEB.rglob("*.py") if "migrations" not in path.parts)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(WEB)))
def test_templates_hold_no_inline_style_script_or_unescaped_text(path):
    text = path.read_text(encoding="utf-8")
    inline = re.search(r"\sstyle=|<style|\son[a-z]+=[\"']|javascript:|<script(?![^>]*\ssrc=)", text)
    assert not inline, f"{inline[0].strip()}: nothing inline is allowed; use a class, or the room's own .css and .js"
    raw = re.search(r"\|\s*safe\b|autoescape off", text)
    assert not raw, f"{raw[0]}: everything is escaped"


@pytest.mark.parametrize("room", settings.ROOMS)
def test_models_are_imported_inside_their_room_only(room):
    outside = []
    for path in PYTHON:
        if WEB / room in path.parents:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith(f"vigie.web.{room}.models"):
                continue
            if not _only_for_types(path, node):
                outside.append(f"{path.relative_to(WEB)}:{node.lineno}")
    assert outside == [], f"models of {room} imported outside it: go through its queries and actions"


def _only_for_types(path: Path, node: ast.ImportFrom) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for block in ast.walk(tree):
        if not isinstance(block, ast.If) or "TYPE_CHECKING" not in ast.dump(block.test):
            continue
        if any(inner.lineno == node.lineno for inner in ast.walk(block) if isinstance(inner, ast.ImportFrom)):
            return True
    return False


def test_no_room_is_empty_and_each_has_its_files():
    for room in settings.ROOMS:
        files = {path.stem for path in (WEB / room).iterdir()}
        assert {"apps", "urls"} <= files or room in ("drafts",), room
        assert len(list((WEB / room).rglob("*.py"))) > 3, f"{room} is empty"


def test_the_clock_is_read_in_one_place():
    guilty = [
        str(path.relative_to(WEB))
        for path in PYTHON
        if path.name != "clock.py" and re.search(r"timezone\.now\(|datetime\.now\(|date\.today\(", path.read_text())
    ]
    assert guilty == [], "the time is asked of vigie.web.clock.now"


def test_what_is_recorded_names_who_acted():
    """Every public function of an `actions` that records an act takes `acting_user`, by keyword.

    A job acts for nobody and says so: `actor=""`.
    """
    nameless = []
    for path in PYTHON:
        if path.stem != "actions" and path.parent.name != "actions":
            continue
        if path.relative_to(WEB).parts[0] in ("queue", "journal", "outbox", "ui"):
            continue
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
                continue
            records = any(
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Name)
                and call.func.id == "record"
                and not any(word.arg == "actor" and ast.unparse(word.value) == "''" for word in call.keywords)
                for call in ast.walk(node)
            )
            if records and "acting_user" not in {argument.arg for argument in node.args.kwonlyargs}:
                nameless.append(f"{path.relative_to(WEB)}:{node.name}")
    assert nameless == [], "an action that records an act takes `acting_user`, by keyword (`*, acting_user: Member`)"


def test_french_and_english_are_complete():
    found = [*messages.problems(), *messages.collisions()]
    assert not found, "\n".join(
        [*found, "run `python tools/messages.py update <room>`, then write the English it asks"]
    )


def test_migrations_bear_names():
    for path in WEB.rglob("migrations/[0-9]*.py"):
        assert not re.match(r"\d+_auto", path.stem), f"{path.relative_to(WEB)}: name it, `makemigrations --name …`"
