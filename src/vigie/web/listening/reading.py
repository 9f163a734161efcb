"""Reading a file of posts line by line, whatever it is: JSON lines or CSV, compressed or not, honest or not.

Memory stays bounded: a line longer than `LONGEST_LINE` is skipped unread. Nothing here touches the database.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import zlib
from collections.abc import Iterator
from datetime import tzinfo
from pathlib import Path
from typing import Any, BinaryIO, cast

from django.utils.translation import gettext as _

from vigie.web.listening.decisions.records import Record, Refused, knows_text, read_record, shortened
from vigie.web.listening.errors import FileProblem

LONGEST_LINE = 1_000_000  # bytes
LOOKED_AT = 4_096  # bytes read to tell what a file is

JSONL, CSV = "jsonl", "csv"
_SUFFIXES = {".jsonl": JSONL, ".ndjson": JSONL, ".json": JSONL, ".csv": CSV, ".tsv": CSV}
_GZIP = b"\x1f\x8b"
_SIGNATURES = (
    (b"PK\x03\x04", "zip"), (b"%PDF", "pdf"), (b"PAR1", "parquet"), (b"SQLite format 3", "sqlite"),
    (b"\xd0\xcf\x11\xe0", "excel"), (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"), (b"\x28\xb5\x2f\xfd", "zstd"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
)  # fmt: skip
# Control characters inside a text are let in; one decoder, made once.
_read_json = json.JSONDecoder(strict=False).decode
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_UNDECODED = re.compile("[\udc80-\udcff]")


class Reader:
    """The records of a file, in order: `for item in Reader(stream, name, zone=…)` gives Record or Refused.

    `name` is the file's name as people know it ("-" for the standard input): its suffix must tell the truth.
    `damaged` holds a sentence once the file turns out to end before its end. Raises FileProblem at once, before
    any record, when the file is not what it says.
    """

    def __init__(self, stream: BinaryIO, name: str, *, zone: tzinfo) -> None:
        self._outer = stream
        self._zone = zone
        self.name = name
        self.damaged = ""
        self._body = _uncompressed(stream, name)
        self.format = _format(self._body, name)
        self._skipped: list[Refused] = []
        self._line = 0
        self._text = self._text_lines()
        self._header = self._read_header() if self.format == CSV else []

    def position(self) -> int:
        """Bytes of the file read so far, as they lie on the disk."""
        try:
            return self._outer.tell()
        except (OSError, ValueError):
            return 0

    def __iter__(self) -> Iterator[Record | Refused]:
        try:
            yield from self._json_lines() if self.format == JSONL else self._rows()
        except (EOFError, gzip.BadGzipFile, zlib.error):
            self.damaged = _("la fin du fichier manque ou est abîmée : ce qui précède a été lu")

    def _json_lines(self) -> Iterator[Record | Refused]:
        for number, line in self._lines():
            if isinstance(line, Refused):
                yield line
                continue
            try:
                value = _read_json(line.decode())
            except UnicodeDecodeError as error:
                yield Refused(number, "not-utf8", str(error.start + 1))
            except (ValueError, RecursionError):
                yield Refused(number, "not-json", shortened(line.decode("utf-8", "replace")))
            else:
                yield (
                    read_record(value, line=number, zone=self._zone)
                    if isinstance(value, dict)
                    else Refused(number, "not-an-object", shortened(line.decode("utf-8", "replace")))
                )

    def _rows(self) -> Iterator[Record | Refused]:
        rows = csv.reader(self._text, delimiter=self._delimiter)
        while True:
            started = self._line + 1
            try:
                row = next(rows)
            except StopIteration:
                yield from self._skipped
                return
            except csv.Error:
                yield Refused(started, "row-unreadable", str(self._line))
                continue
            yield from self._skipped
            self._skipped.clear()
            if row:
                yield self._row(row, started)

    def _read_header(self) -> list[str]:
        try:
            line = next(self._text, "")
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise _not_what_it_says(self.name, _("l’archive est abîmée dès son début")) from error
        if _UNDECODED.search(line):
            raise _not_what_it_says(self.name, _("il n’est pas en UTF-8 : enregistrez-le en « CSV UTF-8 »"))
        self._delimiter = max(";,\t", key=line.count)
        try:
            header = next(csv.reader([line], delimiter=self._delimiter), [])
        except csv.Error:
            header = [line]
        if knows_text(header):
            return header
        why = _("aucune colonne ne porte le texte des messages (colonnes lues : {columns}) ; nommez-la « texte »")
        raise _not_what_it_says(self.name, why.format(columns=shortened(", ".join(header), 200)))

    def _row(self, row: list[str], line: int) -> Record | Refused:
        for field in row:
            if _UNDECODED.search(field):
                return Refused(line, "not-utf8", shortened(field))
        if len(row) > len(self._header):
            return Refused(line, "too-many-columns", str(len(row)))
        return read_record(dict(zip(self._header, row, strict=False)), line=line, zone=self._zone)

    def _text_lines(self) -> Iterator[str]:
        for number, line in self._lines():
            self._line = number
            if isinstance(line, Refused):
                self._skipped.append(line)
            else:
                # Broken bytes travel as lone surrogates, so that the row they belong to is refused, not its neighbours.
                yield line.decode("utf-8", "surrogateescape")

    def _lines(self) -> Iterator[tuple[int, bytes | Refused]]:
        """Lines that are not blank, with their numbers from 1; one that is too long is skipped in pieces."""
        number = 0
        while True:
            line = self._body.readline(LONGEST_LINE + 1)
            if not line:
                return
            number += 1
            if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
                size = len(line)
                while line and not line.endswith(b"\n"):
                    line = self._body.readline(LONGEST_LINE)
                    size += len(line)
                yield number, Refused(number, "line-too-long", str(size))
                continue
            if number == 1 and line.startswith(b"\xef\xbb\xbf"):
                line = line[3:]
            if not line.isspace() or self.format == CSV:
                yield number, line


def _uncompressed(stream: BinaryIO, name: str) -> io.BufferedReader[Any]:
    body: io.BufferedReader[Any] = io.BufferedReader(cast(io.RawIOBase, stream), LOOKED_AT * 16)
    compressed = body.peek(2)[:2] == _GZIP
    claims = name.lower().endswith(".gz")
    if claims and not compressed:
        raise _not_what_it_says(name, _("ce n’est pas une archive gzip : retirez « .gz » de son nom"))
    if compressed and not claims and name != "-":
        raise _not_what_it_says(name, _("c’est une archive gzip : ajoutez « .gz » à son nom"))
    return io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=body)), LOOKED_AT * 16) if compressed else body


def _format(body: io.BufferedReader[Any], name: str) -> str:
    try:
        head = body.peek(LOOKED_AT)[:LOOKED_AT]
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise _not_what_it_says(name, _("l’archive est abîmée dès son début")) from error
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            raise _not_what_it_says(name, _binary(kind))
    if len(_CONTROLS.findall(head)) > len(head) // 50 or head.count(0) > len(head) // 10:
        raise _not_what_it_says(name, _binary(""))
    plain = name.lower().removesuffix(".gz")
    said = _SUFFIXES.get(Path(plain).suffix, "")
    first = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if first == b"[" and said != CSV:
        raise _not_what_it_says(
            name, _("c’est un seul tableau JSON : écrivez un message par ligne (avec « jq -c .[] », par exemple)")
        )
    if said == JSONL and first not in (b"{", b""):
        raise _not_what_it_says(name, _("sa première ligne n’est pas un objet JSON ; est-ce un fichier .csv ?"))
    if said == CSV and first == b"{":
        raise _not_what_it_says(name, _("sa première ligne est du JSON ; est-ce un fichier .jsonl ?"))
    return said or (JSONL if first == b"{" else CSV)


def _binary(kind: str) -> str:
    if kind in ("zip", "excel"):
        return _("c’est un classeur ou une archive ZIP : exportez-le en « CSV UTF-8 »")
    if kind == "utf-16":
        return _("il est écrit en UTF-16 : enregistrez-le en UTF-8")
    if kind in ("bzip2", "xz", "zstd"):
        return _("cette compression ({kind}) n’est pas lue : utilisez gzip").format(kind=kind)
    if kind:
        return _("c’est un fichier {kind} : donnez du JSON en lignes ou du CSV").format(kind=kind)
    return _("ce n’est pas du texte : donnez du JSON en lignes (.jsonl) ou du CSV")


def _not_what_it_says(name: str, why: str) -> FileProblem:
    return FileProblem(what=name if name != "-" else _("entrée standard"), why=why)
