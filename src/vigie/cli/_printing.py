"""How commands print a report for people: the line, carets under what was found, then advice."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator

import click

from vigie.engine import Finding, Report, Severity

SEVERITY_WORDS = {
    "fr": {Severity.INFO: "à savoir", Severity.WARNING: "attention", Severity.DANGER: "à ne pas publier"},
    "en": {Severity.INFO: "good to know", Severity.WARNING: "think again", Severity.DANGER: "do not publish"},
}
_COLOURS = {Severity.INFO: "blue", Severity.WARNING: "yellow", Severity.DANGER: "red"}
_WORDS = {
    "fr": {"none": "Rien à signaler.", "advice": "conseil", "clause": "charte", "why": "indice"},
    "en": {"none": "Nothing to report.", "advice": "advice", "clause": "charter", "why": "sign"},
}
_WIDEST = 100


def wants_colour() -> bool:
    """Colours only for a person at a terminal who has not refused them."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def render_report(report: Report, *, language: str, colour: bool) -> str:
    """The report as lines of text."""
    words = _WORDS[language]
    if not report.findings:
        return words["none"]
    blocks = ["\n".join(_block(report, finding, language, colour)) for finding in report.findings]
    return "\n\n".join(blocks)


def _block(report: Report, finding: Finding, language: str, colour: bool) -> Iterator[str]:
    words = _WORDS[language]
    severity = SEVERITY_WORDS[language][finding.severity]
    painted = click.style(severity, fg=_COLOURS[finding.severity], bold=True) if colour else severity
    line, column, excerpt, width = _excerpt(report.text, finding.start, finding.end)
    yield f"{line}:{column}  {painted}  {finding.code} {finding.rule} : {finding.message}"
    shown, before = excerpt
    yield f"    {shown}"
    carets = "^" * max(1, width)
    yield "    " + " " * before + (click.style(carets, fg=_COLOURS[finding.severity]) if colour else carets)
    if finding.cause:
        yield f"    {words['why']} : {finding.cause}"
    if finding.suggestion:
        yield f"    {words['advice']} : {finding.suggestion}"
    if finding.clause:
        yield f"    {words['clause']} : {finding.clause}"


def carets(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Line and column (from 1) of a part of a text, and two lines of it: what stands there, carets under it."""
    line, column, (shown, before), width = _excerpt(text, start, end)
    return line, column, f"    {shown}\n    {' ' * before}{'^' * max(1, width)}"


def _excerpt(text: str, start: int, end: int) -> tuple[int, int, tuple[str, int], int]:
    """Line and column (from 1), the part of the line shown, where carets begin and how wide they are."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    line = text.count("\n", 0, start) + 1
    column = start - line_start + 1
    from_ = max(line_start, min(start - 30, line_end - _WIDEST))
    to = min(line_end, from_ + _WIDEST)
    lead = "…" if from_ > line_start else ""
    trail = "…" if to < line_end else ""
    shown = lead + _visible(text[from_:to]) + trail
    before = _columns(lead + _visible(text[from_:start]))
    return line, column, (shown, before), _columns(_visible(text[start : min(end, to)]))


def _visible(text: str) -> str:
    """Control and direction signs shown as a blank, so that a text cannot rearrange the terminal."""
    return "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in text)


def _columns(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
