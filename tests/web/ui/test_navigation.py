"""The loop as navigation: everybody sees the doors they may open, and where they stand."""

from __future__ import annotations

import pytest

from vigie.web.ui import navigation


@pytest.fixture(autouse=True)
def _doors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "DECLARED", {})
    addresses = {"home:home": "/", "rooms:list": "/salles/", "rooms:sub": "/salles/haut/", "jobs:list": "/travaux/"}

    def reverse(name: str) -> str:
        if name not in addresses:
            raise navigation.NoReverseMatch(name)
        return addresses[name]

    monkeypatch.setattr(navigation, "reverse", reverse)
    navigation.declare(step=navigation.BEHIND, url_name="jobs:list", label="Travaux", permission="queue.read")
    navigation.declare(step=3, url_name="rooms:sub", label="Haut", order=2)
    navigation.declare(step=3, url_name="rooms:list", label="Salles", order=1)
    navigation.declare(step=navigation.BEFORE, url_name="home:home", label="Accueil", public=True)
    navigation.declare(step=4, url_name="nowhere:yet", label="Bientôt", public=True)


def labels(path: str = "/", may: frozenset[str] = frozenset(), signed_in: bool = True) -> list[list[str]]:
    return [[str(link.label) for link in g.links] for g in navigation.groups(may=may, signed_in=signed_in, path=path)]


def test_steps_come_in_order_and_empty_ones_are_left_out() -> None:
    assert labels(may=frozenset({"queue.read"})) == [["Accueil"], ["Salles"], ["Travaux"]]


def test_a_room_shows_its_inner_doors_to_those_inside() -> None:
    assert labels("/salles/12/") == [["Accueil"], ["Salles", "Haut"]]
    [_home, room] = navigation.groups(may=frozenset(), signed_in=True, path="/salles/")
    assert [link.inner for link in room.links] == [False, True]


def test_a_door_shows_only_to_those_who_may_open_it() -> None:
    assert labels() == [["Accueil"], ["Salles"]]
    assert labels(signed_in=False) == [["Accueil"]]


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/", {"Accueil": "page"}),
        ("/salles/", {"Salles": "page"}),
        ("/salles/12/", {"Salles": "true"}),
        ("/salles/haut/3/", {"Haut": "true"}),
        ("/ailleurs/", {}),
    ],
)
def test_one_door_at_most_is_where_one_stands(path: str, current: dict[str, str]) -> None:
    groups = navigation.groups(may=frozenset(), signed_in=True, path=path)
    assert {str(link.label): link.current for g in groups for link in g.links if link.current} == current


def test_a_step_that_does_not_exist_is_a_mistake_said_at_once() -> None:
    with pytest.raises(ValueError, match="step 9"):
        navigation.declare(step=9, url_name="x:y", label="X")
