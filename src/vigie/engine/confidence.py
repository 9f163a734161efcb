"""How often people agreed with a rule on the development set, per severity: the confidence findings bear."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

CONFIDENCE = "confidence.txt"  # written by tools/evaluate_rules.py


@cache
def measured() -> dict[tuple[str, str], float]:
    """(rule code, severity) → share agreed with; what the set never raised is absent."""
    shares: dict[tuple[str, str], float] = {}
    for line in files("vigie.engine").joinpath("data", CONFIDENCE).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, severity, share, _ = line.split()
            shares[code, severity] = float(share)
    return shares
