"""Rewriting what was checked: personal data and secrets are replaced, and nothing else."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from vigie.engine import Finding, Post, Report, check, mask
from vigie.engine.masking import MASKED_FAMILIES, placeholder

_BOM = b"\xef\xbb\xbf"
_WORDS = {
    "fr": ("rien à remplacer", "remplacé"),
    "en": ("nothing to replace", "replaced"),
}


@dataclass(frozen=True, slots=True)
class Mended:
    """A text rewritten, and the passages that were replaced."""

    text: str
    replaced: list[Finding]


def mend_text(text: str, author_role: str, words: str | None) -> Mended:
    """The text with its personal data and secrets replaced: by `words` ("fr", "en"), or blocks if None."""
    report = check(Post(text, author_role=author_role))
    hidden = [finding for finding in report.findings if finding.family in MASKED_FAMILIES]
    return Mended(mask(text, hidden, words=words), hidden)


def mend_file(path: Path, text: str, author_role: str, words: str | None) -> Mended:
    """Rewrite a UTF-8 file whose content is `text`; an interruption leaves the old one or the new one whole."""
    mended = mend_text(text, author_role, words)
    if mended.replaced:
        mark = _BOM if path.read_bytes().startswith(_BOM) else b""
        _replace(path, mark + mended.text.encode("utf-8"))
    return mended


def mend_line(report: Report, words: str | None) -> dict[str, str]:
    """What a line of results gains: the text rewritten."""
    return {"fixed": mask(report.text, report.findings, words=words)}


def summary(mended: Mended, language: str) -> str:
    """In one line, what was replaced and how many times."""
    nothing, replaced = _WORDS[language]
    if not mended.replaced:
        return nothing
    counted = Counter(placeholder(finding, language) for finding in mended.replaced)
    kinds = (f"{kind} × {count}" for kind, count in sorted(counted.items()))
    return f"{replaced} : {', '.join(kinds)}" if language == "fr" else f"{replaced}: {', '.join(kinds)}"


def _replace(path: Path, content: bytes) -> None:
    target = path.resolve()  # a link keeps pointing at what it pointed at
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as written:
            written.write(content)
        Path(name).chmod(target.stat().st_mode & 0o7777)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
