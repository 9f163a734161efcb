"""Vouch for the gates of the columnar analysis: write which code of each rule its entry was tried against.

    python tools/vouch_gates.py            after having read the changed rules, and run `make test-slow`
    python tools/vouch_gates.py --check    exits 1 and names the rules whose code has changed since

A rule that is not vouched for is right all the same: its gate is not used, and it runs on more posts.
"""

from __future__ import annotations

import sys
from pathlib import Path

from vigie.engine.columns.gates.entries import (
    ENTRIES,
    READINGS,
    VOUCHED,
    digest_of,
    digest_of_readings,
    vouched,
)
from vigie.engine.registry import all_rules

TARGET = Path(__file__).resolve().parents[1] / "src/vigie/engine/columns" / VOUCHED


def main() -> int:
    digests = {
        rule.card.code: digest_of(rule, ENTRIES[rule.card.code]) for rule in all_rules() if rule.card.code in ENTRIES
    }
    digests[READINGS] = digest_of_readings()
    if "--check" in sys.argv:
        changed = [code for code, digest in digests.items() if vouched().get(code) != digest]
        print("to vouch for again:", ", ".join(changed) or "none")
        return 1 if changed else 0
    lines = ["# Written by tools/vouch_gates.py.", *(f"{code} {digest}" for code, digest in sorted(digests.items()))]
    TARGET.write_text("\n".join(lines) + "\n", encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
