"""Translation catalogues, without GNU gettext: `python tools/messages.py update [room…]`, `check`, `compile`.

Each room keeps its own `locale/<language>/LC_MESSAGES/django.po`. French is the source language: its catalogue
holds plural forms (French counts 0 as singular) and the no-break spaces that the sources leave out, so that a
sentence is typed plainly and printed properly. Nobody edits it by hand. English must be complete.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po, write_po

from vigie.web.ui.typography import spaced

ROOT = Path(__file__).resolve().parents[1] / "src" / "vigie"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
CALL = re.compile(r"(?<![\w.])(n?p?gettext|_)\(")


def catalogues() -> dict[str, Path]:
    """Name of each room (and `web` for the floor itself) → the folder its catalogue covers."""
    rooms = {path.parent.name: path.parent for path in sorted((ROOT / "web").glob("*/apps.py"))}
    return {"web": ROOT / "web", **rooms}


def messages_of(name: str, folder: Path) -> Iterator[tuple[str | None, str | tuple[str, str], str]]:
    """Context, message (or singular and plural) and place of every translatable string of a room."""
    python = sorted(folder.glob("*.py")) if name == "web" else sorted(folder.rglob("*.py"))
    for path in python:
        if "migrations" in path.parts:
            continue
        yield from _extract(path.read_bytes(), path)
    if name == "web":
        return
    from django.utils.translation.template import templatize

    for path in sorted((folder / "templates").rglob("*.*")) if (folder / "templates").exists() else []:
        if path.suffix not in (".html", ".txt"):
            continue
        code = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        yield from _extract(_calls_only(code).encode(), path)


def _calls_only(code: str) -> str:
    # templatize gives calls drowned in X's, which are no Python: keep the balanced calls, one a line
    lines = []
    for found in CALL.finditer(code):
        end, quote, depth = found.end(), "", 1
        while depth and end < len(code):
            char = code[end]
            if quote:
                if char == "\\":
                    end += 1
                elif code.startswith(quote, end):
                    end += len(quote) - 1
                    quote = ""
            elif code.startswith(('"""', "'''"), end):
                quote = code[end : end + 3]
                end += 2
            elif char in "\"'":
                quote = char
            elif char == "(":
                depth += 1
            elif char == ")":
                depth -= 1
            end += 1
        lines.append(code[found.start() : end])
    return "\n".join(lines)


def _extract(data: bytes, path: Path) -> Iterator[tuple[str | None, str | tuple[str, str], str]]:
    for line, function, found, _comments in extract_python(io.BytesIO(data), list(KEYWORDS), [], {"encoding": "utf-8"}):
        parts = [part for part in (found if isinstance(found, tuple) else (found,)) if isinstance(part, str)]
        place = f"{path.relative_to(ROOT.parent)}:{line}"
        context = None
        if "pgettext" in function:
            context, parts = parts[0], parts[1:]
        if not parts or not parts[0]:
            continue
        if function.startswith("n"):
            yield context, (parts[0], parts[1]), place
        else:
            yield context, parts[0], place


def _read(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=language, project="vigie", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def refreshed(name: str, folder: Path, language: str) -> Catalog:
    """The catalogue a room should have: every string found, with the translation known so far."""
    old = _read(_path(folder, language), language)
    new = Catalog(locale=language, project="vigie", fuzzy=False)
    new.header_comment = f"# Catalogue of {name}."
    new.creation_date = old.creation_date  # nothing found, nothing changed
    for context, message, place in messages_of(name, folder):
        if language == "fr" and isinstance(message, str) and spaced(message) == message:
            continue
        known = old.get(message[0] if isinstance(message, tuple) else message, context)
        string: object = known.string if known is not None else None
        if language == "fr":
            string = spaced(message) if isinstance(message, str) else tuple(spaced(form) for form in message)
        if isinstance(message, tuple) and not isinstance(string, (tuple, list)):
            string = ("", "")
        file_name = place.rsplit(":", 1)[0]
        new.add(message, string or "", context=context, locations=[(file_name, None)])  # type: ignore[arg-type]
    return new


def update(names: list[str]) -> None:
    for name, folder in catalogues().items():
        if names and name not in names:
            continue
        for language in ("fr", "en"):
            catalogue = refreshed(name, folder, language)
            path = _path(folder, language)
            if len(catalogue) == 0:
                path.unlink(missing_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                write_po(file, catalogue, width=100, omit_header=False, sort_output=True, include_lineno=False)
            missing = untranslated(catalogue)
            print(f"{name} {language}: {len(catalogue)} strings, {len(missing)} to translate")
            if missing:
                print(f'   in {path.relative_to(ROOT.parents[1])}, where `msgstr ""` follows:')
                print("".join(f"     {message}\n" for message in missing), end="")


def _path(folder: Path, language: str) -> Path:
    return folder / "locale" / language / "LC_MESSAGES" / "django.po"


def _same(wanted: Catalog, written: Catalog) -> bool:
    return {m.id: m.string for m in wanted if m.id} == {m.id: m.string for m in written if m.id}


def untranslated(catalogue: Catalog) -> list[str]:
    """Messages without a translation, or fuzzy."""
    missing = []
    for message in catalogue:
        if not message.id:
            continue
        strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        if not all(strings) or message.fuzzy:
            missing.append(str(message.id))
    return missing


def problems() -> list[str]:
    """What is missing in the catalogues, in words; empty when French and English are complete."""
    found = []
    for name, folder in catalogues().items():
        for language in ("fr", "en"):
            wanted = refreshed(name, folder, language)
            if language == "fr" and not _same(wanted, _read(_path(folder, "fr"), "fr")):
                found.append(f"{name} fr: out of date, run: python tools/messages.py update {name}")
            for message in untranslated(wanted):
                found.append(f"{name} {language}: not translated: {message[:90]}")
            for entry in wanted:
                if not entry.id:
                    continue
                for error in entry.check():
                    found.append(f"{name} {language}: {entry.id!r}: {error}")
                ids = entry.id if isinstance(entry.id, tuple) else (entry.id,)
                strings = entry.string if isinstance(entry.string, (tuple, list)) else (entry.string,)
                names = [set(re.findall(r"%\((\w+)\)s|\{(\w*)\}", text)) for text in ids]
                for text in strings:
                    if text and set(re.findall(r"%\((\w+)\)s|\{(\w*)\}", text)) - set().union(*names):
                        found.append(f"{name} {language}: unknown placeholder in {text!r}")
    return found


def collisions() -> list[str]:
    """Messages that rooms translate differently: the catalogues are merged, and one room would speak for the other."""
    said: dict[tuple[str | None, str], dict[str, str]] = {}
    for name, folder in catalogues().items():
        for entry in _read(_path(folder, "en"), "en"):
            if entry.id:
                said.setdefault((entry.context, str(entry.id)), {})[name] = str(entry.string)
    return [
        f"{message!r} is {' and '.join(f'{words!r} in {name}' for name, words in by_room.items())}: "
        "say it otherwise in one of them, or give it a context"
        for (_context, message), by_room in said.items()
        if len(set(by_room.values())) > 1
    ]


def main() -> int:
    command = sys.argv[1] if len(sys.argv) > 1 else "check"
    if command == "update":
        update(sys.argv[2:])
        return 0
    if command == "compile":
        from compile_catalogues import compile_catalogues

        for path in compile_catalogues():
            print(path)
        return 0
    found = problems() + collisions()
    print("\n".join(found) or "French and English are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    sys.exit(main())
