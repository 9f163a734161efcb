"""The networks that have posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vigie.web.listening.models import Post

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

MOST_NETWORKS = 40


def networks_of(organisation: Organisation) -> list[str]:
    """The networks that have posts, in alphabetical order, by leaps through the index that begins with them."""
    found: list[str] = []
    posts = Post.objects.filter(organisation=organisation).order_by("network").values_list("network", flat=True)
    last = ""
    while len(found) < MOST_NETWORKS:
        following = posts.filter(network__gt=last).first()
        if following is None:
            break
        found.append(following)
        last = following
    return found
