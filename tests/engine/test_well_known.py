"""The list of people everybody knows is written as the rules look it up."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from vigie.engine.folding import fold
from vigie.engine.names import is_well_known

_FORM = re.compile(r"[a-z0-9']+(?: [a-z0-9']+)+")


def test_names_are_folded_sorted_and_unique() -> None:
    content = files("vigie.engine").joinpath("data", "well_known.txt").read_text(encoding="utf-8")
    names = [line for line in content.splitlines() if not line.startswith("#")]
    assert names == sorted(set(names))
    assert [name for name in names if not _FORM.fullmatch(name) or fold(name).text != name] == []


@pytest.mark.parametrize("name", ["Jean-Paul Belmondo", "Zlatan Ibrahimović", "Sinéad O’Connor", "Dany Cohn-Bendit"])
def test_a_name_is_found_as_people_write_it(name: str) -> None:
    assert is_well_known(fold(name).text)


@pytest.mark.parametrize("name", ["Marie Dubois", "Paul Martin", "Thomas Petit", "Sarah Jones"])
def test_an_everyday_name_is_nobody_everybody_knows(name: str) -> None:
    assert not is_well_known(fold(name).text)
