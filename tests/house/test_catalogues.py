"""Catalogues are compiled without any library, and say what Babel would have them say."""

import gettext
import io
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from tools.compile_catalogues import SOURCES, compile_catalogues, compiled

CATALOGUES = sorted(SOURCES.glob("**/locale/*/LC_MESSAGES/*.po"))
HARD = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

#, python-format
msgctxt "in a menu"
msgid "Open \"%(name)s\"\n"
msgstr "Ouvrir « %(name)s »\n"

msgid "one post"
msgid_plural "%d posts"
msgstr[0] "une publication"
msgstr[1] "%d publications"

msgid "not translated"
msgstr ""

#, fuzzy
msgid "guessed"
msgstr "deviné"

#~ msgid "gone"
#~ msgstr "parti"
"""


def _said(content: bytes) -> tuple[dict[object, str], list[int]]:
    read = gettext.GNUTranslations(io.BytesIO(content))
    return {key: text for key, text in read._catalog.items() if key and text}, [read.plural(n) for n in range(5)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.parts[-5]}-{path.parts[-3]}")
def test_a_catalogue_says_what_babel_would(path: Path) -> None:
    theirs = io.BytesIO()
    with path.open("rb") as file:
        write_mo(theirs, read_po(file, locale=path.parts[-3]))
    assert _said(compiled(path.read_text(encoding="utf-8").splitlines())) == _said(theirs.getvalue())


def test_contexts_plurals_and_what_is_not_translated() -> None:
    said, plural = _said(compiled(HARD.splitlines()))
    assert said == {
        'in a menu\4Open "%(name)s"\n': "Ouvrir « %(name)s »\n",
        ("one post", 0): "une publication",
        ("one post", 1): "%d publications",
    }
    assert plural == [0, 0, 1, 1, 1]


def test_only_what_changed_is_compiled(tmp_path: Path) -> None:
    path = tmp_path / "room/locale/en/LC_MESSAGES/django.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b"\n', encoding="utf-8")
    assert [written.name for written in compile_catalogues(tmp_path)] == ["django.mo"]
    assert compile_catalogues(tmp_path) == []
    assert {found.name for found in path.parent.iterdir()} == {"django.po", "django.mo"}
