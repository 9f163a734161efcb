"""The access table: every address × every persona, with the status expected. An address without a line fails."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.access import PERSONAS, Row

ROOT = Path(__file__).resolve().parents[1] / "web"
# Addresses served by libraries whose own tests cover them
NOT_OURS: set[str] = set()


def named_addresses() -> list[str]:
    """Every URL name of the site, with its namespace."""
    found: list[str] = []

    def walk(patterns: list[Any], prefix: str) -> None:
        for entry in patterns:
            if isinstance(entry, URLResolver):
                space = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
                walk(entry.url_patterns, space)
            elif isinstance(entry, URLPattern):
                found.append(f"{prefix}{entry.name}" if entry.name else f"{prefix}UNNAMED {entry.pattern}")

    walk(get_resolver().url_patterns, "")
    return found


def table() -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for path in sorted(ROOT.glob("*/access.py")):
        spec = importlib.util.spec_from_file_location(f"access_{path.parent.name}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        rows.update(module.ACCESS)
    return rows


def test_every_address_has_its_line() -> None:
    missing = sorted(set(named_addresses()) - set(table()) - NOT_OURS)
    assert not missing, f"add a line to tests/web/<room>/access.py for: {missing}"


def test_no_line_without_an_address() -> None:
    gone = sorted(set(table()) - set(named_addresses()))
    assert not gone, f"no address bears these names of tests/web/<room>/access.py: {gone}"


@pytest.mark.parametrize("name", sorted(table()))
def test_access(name: str, cast: Any) -> None:
    row = table()[name]
    args = row.args(cast)
    address = reverse(name, args=args)
    wrong = []
    for persona in PERSONAS:
        expected = row.expected(persona)
        client = cast.client("" if persona == "anonymous" else persona)
        method = client.post if row.method == "POST" else client.get
        response = method(address, row.data(cast) if callable(row.data) else row.data)
        if response.status_code not in expected:
            wrong.append(f"{persona}: {response.status_code} instead of {sorted(expected)}")
    assert not wrong, f"{row.method} {address}: " + "; ".join(wrong)
