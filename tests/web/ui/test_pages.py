"""Bounded lists: numbered pages, cursors that lose and double nothing, and addresses that keep the filters."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory
from django.urls import reverse

from vigie.web.people.models import Organisation
from vigie.web.people.queries import organisations
from vigie.web.ui import pages


def ask(query: str = "") -> Any:
    return RequestFactory().get("/liste/" + query)


def test_a_short_list_has_one_page() -> None:
    page = pages.paginate([1, 2, 3], ask())
    assert (page.items, page.number, page.pages, page.count, page.has_next) == ([1, 2, 3], 1, 1, 3, False)


def test_an_empty_list_has_one_empty_page() -> None:
    page = pages.paginate([], ask("?page=7"))
    assert (list(page), page.number, page.first, page.last, page.has_previous) == ([], 1, 0, 0, False)


def test_pages_follow_each_other_and_keep_the_filters() -> None:
    page = pages.paginate(list(range(120)), ask("?q=ligne+4&page=2"))
    assert page.items == list(range(50, 100))
    assert page.next_address == "/liste/?q=ligne+4&page=3"
    assert page.previous_address == "/liste/?q=ligne+4&page=1"
    assert (page.first, page.last) == (51, 100)


@pytest.mark.parametrize("wrong", ["abc", "-1", "0", "²", "9" * 40, "%00", ""])
def test_a_number_nobody_can_read_gives_a_page_all_the_same(wrong: str) -> None:
    assert pages.paginate(list(range(60)), ask(f"?page={wrong}")).number == 1


def test_past_the_end_is_the_last_page() -> None:
    assert pages.paginate(list(range(60)), ask("?page=999")).items == list(range(50, 60))


def test_counting_stops_at_ten_thousand() -> None:
    page = pages.paginate(list(range(12_345)), ask("?page=200"))
    assert (page.count, page.more_than_counted, page.last, page.has_next) == (10_000, True, 10_000, False)


@pytest.fixture
def many(db: None) -> list[str]:
    from datetime import UTC, datetime

    moment = datetime(2026, 11, 20, tzinfo=UTC)
    # three share each moment, so that the second column of the order has work to do
    Organisation.objects.bulk_create(
        Organisation(name=f"O{n}", created_at=moment.replace(minute=n // 3)) for n in range(25)
    )
    return [o.name for o in Organisation.objects.order_by("-created_at", "-pk")]


def keyset(query: str) -> pages.Page:
    return pages.keyset(organisations(), ask(query), order=("-created_at", "-pk"), per_page=4)


def test_cursors_walk_the_whole_list_there_and_back(many: list[str]) -> None:
    there, address = [], ""
    while True:
        page = keyset(address)
        there.append([o.name for o in page])
        if not page.has_next:
            break
        address = page.next_address.removeprefix("/liste/")
    assert [name for names in there for name in names] == many
    back = [there[-1]]
    while page.has_previous:
        page = keyset(page.previous_address.removeprefix("/liste/"))
        back.insert(0, [o.name for o in page])
    assert back == there


def test_a_cursor_costs_one_request_whatever_its_depth(many: list[str], django_assert_num_queries: Any) -> None:
    address = keyset("").next_address.removeprefix("/liste/")
    with django_assert_num_queries(1):
        keyset(address)


@pytest.mark.parametrize("cursor", ["zzz", "e30", "W10", "WzEsMl0", "WyJcdTAwMDAiLDFd", "%00", "W251bGwsbnVsbF0"])
def test_a_cursor_nobody_made_gives_the_first_page(many: list[str], cursor: str) -> None:
    assert [o.name for o in keyset(f"?apres={cursor}")] == many[:4]
    assert [o.name for o in keyset(f"?avant={cursor}")] == many[:4]


def test_an_order_in_two_directions_is_a_mistake_said_at_once(db: None) -> None:
    with pytest.raises(ValueError, match="same direction"):
        pages.keyset(organisations(), ask(), order=("-created_at", "pk"))


def test_the_style_page_shows_a_pager(client: Any, db: None) -> None:
    assert 'rel="next"' in client.get(reverse("ui:style")).content.decode()
