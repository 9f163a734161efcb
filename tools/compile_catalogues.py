"""Compile the translation catalogues that changed, with the standard library alone: `make demo` has no other.

    python tools/compile_catalogues.py

It reads what `tools/messages.py` writes (contexts, plurals, several lines), and leaves out what is fuzzy or empty.
"""

from __future__ import annotations

import ast
import os
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[1] / "src"
MAGIC = 0x950412DE
HEADER = 28  # bytes before the two tables


def compile_catalogues(root: Path = SOURCES) -> list[Path]:
    """Write a `.mo` beside every `.po` under `root` that is newer than it; return the ones written."""
    written = []
    for po in sorted(root.glob("**/locale/*/LC_MESSAGES/*.po")):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime >= po.stat().st_mtime:
            continue
        ours = mo.with_name(f"{mo.name}.{os.getpid()}")
        ours.write_bytes(compiled(po.read_text(encoding="utf-8").splitlines()))
        ours.replace(mo)  # whole or not at all: tests compile in several processes
        written.append(mo)
    return written


def compiled(lines: Iterable[str]) -> bytes:
    """The bytes of a `.mo` (GNU gettext's format, version 0) for the lines of a `.po`."""
    pairs = sorted((key.encode(), text.encode()) for key, text in map(_pair, _entries(lines)) if text.replace("\0", ""))
    keys, texts = [key for key, _ in pairs], [text for _, text in pairs]
    place = HEADER + 16 * len(pairs)
    tables = b""
    for strings in (keys, texts):
        for string in strings:
            tables += struct.pack("<2I", len(string), place)
            place += len(string) + 1
    head = struct.pack("<7I", MAGIC, 0, len(pairs), HEADER, HEADER + 8 * len(pairs), 0, HEADER)
    return head + tables + b"".join(string + b"\0" for string in (*keys, *texts))


def _entries(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    """The entries of a catalogue, keyword by keyword (msgctxt, msgid, msgid_plural, msgstr or msgstr[n])."""
    entry: dict[str, str] = {}
    keyword, fuzzy = "", False
    for line in (*lines, ""):
        if line.startswith("#"):
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
        elif line.startswith('"'):
            entry[keyword] += ast.literal_eval(line)
        elif line.strip():
            keyword, _, string = line.partition(" ")
            entry[keyword] = ast.literal_eval(string)
        else:
            if "msgid" in entry and not fuzzy:
                yield entry
            entry, fuzzy = {}, False


def _pair(entry: dict[str, str]) -> tuple[str, str]:
    key = "\4".join(entry[word] for word in ("msgctxt", "msgid") if word in entry)
    if "msgid_plural" not in entry:
        return key, entry.get("msgstr", "")
    forms = [entry[word] for word in sorted(entry) if word.startswith("msgstr[")]
    return f"{key}\0{entry['msgid_plural']}", "\0".join(forms) if all(forms) else ""


if __name__ == "__main__":
    compile_catalogues()
