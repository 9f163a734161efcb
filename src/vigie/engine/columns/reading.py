"""Posts read from files of many lines in bounded memory: JSON Lines, CSV, Parquet, plain or compressed."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from vigie.engine.folding import admit
from vigie.engine.post import AuthorRole, Visibility

COLUMNS = ("id", "text", "lang", "author_role", "network", "visibility", "source", "author", "url")
LONGEST_LINE = 64 << 20  # octets
_ROLES, _VISIBILITIES = frozenset(map(str, AuthorRole)), frozenset(map(str, Visibility))
_KINDS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}


class UnreadableError(Exception):
    """A file of which nothing can be read; the message says why in both languages."""


@dataclass
class Chunk:
    """Some lines of a file, still to be read: what a worker receives. `first` is the number of the first one."""

    number: int
    first: int
    kind: str
    lines: list[bytes] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)
    position: float = 0.0


def kind_of(path: Path) -> tuple[str, str]:
    """The kind of a file and how it is compressed ("", "gz" or "zst"), by its name."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    pressed = suffixes.pop()[1:] if suffixes and suffixes[-1] in (".gz", ".zst") else ""
    kind = _KINDS.get(suffixes[-1] if suffixes else "")
    if kind is None or (kind == "parquet" and pressed):
        raise UnreadableError(
            f"{path.name} : attendu .jsonl, .csv (ou suivis de .gz, .zst), .parquet / expected .jsonl, .csv "
            "(or followed by .gz, .zst), .parquet"
        )
    return kind, pressed


def chunks(path: Path, size: int) -> Iterator[Chunk]:
    """The file cut into chunks of `size` posts, always in the same way; UnreadableError if it is not what it says."""
    kind, pressed = kind_of(path)
    try:
        if kind == "parquet":
            yield from _of_parquet(path, size)
        elif kind == "csv":
            yield from _of_csv(path, pressed, size)
        else:
            yield from _of_lines(path, pressed, size)
    except (OSError, EOFError, pa.ArrowException) as error:
        raise UnreadableError(f"{path.name} : {error}") from None


def read(chunk: Chunk) -> tuple[pa.RecordBatch, list[dict[str, Any]]]:
    """The posts of a chunk as columns, and the lines that cannot be read, each with its number and the reason."""
    rows, rejects = [], []
    for number, line in enumerate(chunk.lines, start=chunk.first):
        if line.strip():
            try:
                rows.append(_row(_json(line)))
            except _RejectedError as error:
                rejects.append({"line": number, "code": error.code, "message": str(error)})
    for number, row in enumerate(chunk.rows, start=chunk.first):
        try:
            rows.append(_row(row))
        except _RejectedError as error:
            rejects.append({"line": number, "code": error.code, "message": str(error)})
    columns = {name: pa.array([row.get(name) for row in rows], pa.string()) for name in COLUMNS}
    kept = {name: column for name, column in columns.items() if name in ("id", "text") or column.null_count < len(rows)}
    return pa.RecordBatch.from_pydict(kept), rejects


class _RejectedError(Exception):
    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def _json(line: bytes) -> dict[str, Any]:
    if len(line) >= LONGEST_LINE:
        raise _RejectedError("too_long", "ligne trop longue / line too long")
    try:
        read_ = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _RejectedError("not_utf8", f"octet {error.start + 1} : pas de l'UTF-8 / not UTF-8") from None
    except (ValueError, RecursionError):
        raise _RejectedError("not_json", "JSON illisible / unreadable JSON") from None
    if not isinstance(read_, dict):
        raise _RejectedError("not_an_object", "un objet JSON est attendu / a JSON object is expected")
    return read_


def _row(read_: dict[str, Any]) -> dict[str, str | None]:
    text = read_.get("text")
    if not isinstance(text, str):
        raise _RejectedError("no_text", '"text" doit être un texte / must be a string')
    row: dict[str, str | None] = {"text": admit(text)}
    for name in COLUMNS:
        value = read_.get(name)
        if name == "text" or value is None or value == "":
            continue
        if name == "id" and not isinstance(value, str):
            value = json.dumps(value)
        if not isinstance(value, str):
            raise _RejectedError("bad_value", f'"{name}" doit être un texte / must be a string')
        row[name] = admit(value)
    if row.get("author_role", "employee") not in _ROLES or row.get("visibility", "unknown") not in _VISIBILITIES:
        raise _RejectedError("bad_value", '"author_role" ou/or "visibility": valeur inconnue / unknown value')
    return row


def _open(path: Path, pressed: str) -> tuple[IO[bytes], Any]:
    """The file as it lies, whose position tells how far one is, and what it holds once decompressed."""
    lying = path.open("rb")
    if pressed == "gz":
        return lying, gzip.GzipFile(fileobj=lying)
    if pressed == "zst":
        return lying, io.BufferedReader(pa.CompressedInputStream(pa.PythonFile(lying, "r"), "zstd"), 1 << 20)
    return lying, lying


def _of_lines(path: Path, pressed: str, size: int) -> Iterator[Chunk]:
    lying, stream = _open(path, pressed)
    whole = max(path.stat().st_size, 1)
    with lying, stream:
        number, line_number, lines, octets = 0, 0, [], 0
        first = 1
        while line := stream.readline(LONGEST_LINE):
            line_number += 1
            if len(line) >= LONGEST_LINE:
                while (rest := stream.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                    pass
            lines.append(line)
            octets += len(line)
            if len(lines) >= size or octets > LONGEST_LINE:
                yield Chunk(number, first, "jsonl", lines=lines, position=min(lying.tell() / whole, 1.0))
                number, first, lines, octets = number + 1, line_number + 1, [], 0
        if lines:
            yield Chunk(number, first, "jsonl", lines=lines, position=1.0)


def _of_csv(path: Path, pressed: str, size: int) -> Iterator[Chunk]:
    lying, stream = _open(path, pressed)
    whole = max(path.stat().st_size, 1)
    csv.field_size_limit(LONGEST_LINE)
    with lying, stream:
        text = io.TextIOWrapper(stream, "utf-8-sig", errors="replace", newline="")
        reader = csv.DictReader(text)
        if "text" not in (reader.fieldnames or ()):
            raise UnreadableError(f'{path.name} : aucune colonne "text" / no column "text"')
        number, first, rows = 0, 2, []
        count = 1
        while True:
            try:
                row = next(reader, None)
            except csv.Error as error:
                row = {"text": None, "why": str(error)}
            if row is None:
                break
            count += 1
            rows.append({name: value for name, value in row.items() if name in COLUMNS})
            if len(rows) >= size:
                yield Chunk(number, first, "csv", rows=rows, position=min(lying.tell() / whole, 1.0))
                number, first, rows = number + 1, count + 1, []
        if rows:
            yield Chunk(number, first, "csv", rows=rows, position=1.0)


def _of_parquet(path: Path, size: int) -> Iterator[Chunk]:
    with pq.ParquetFile(path) as file:
        names = [name for name in file.schema_arrow.names if name in COLUMNS]
        if "text" not in names:
            raise UnreadableError(f'{path.name} : aucune colonne "text" / no column "text"')
        done, whole = 0, max(file.metadata.num_rows, 1)
        for number, batch in enumerate(file.iter_batches(batch_size=size, columns=names)):
            first = done + 1
            done += batch.num_rows
            yield Chunk(number, first, "parquet", rows=batch.to_pylist(), position=done / whole)
