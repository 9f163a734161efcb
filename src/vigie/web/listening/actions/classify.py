"""Reading the tone and the intent of posts with the heads: of a post, never of the person who wrote it (R03).

It runs in a job of its own after an import, so that imports keep their pace. A larger model may serve a head: what it
gives no usable answer for is read by the shipped head, bears its mark, and is asked again the next time.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Concat

from vigie.engine.heads import heads_version, labels
from vigie.web.listening import serving
from vigie.web.listening.actions.served import count_served
from vigie.web.listening.actions.trouble import patiently
from vigie.web.listening.models import Post

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

BATCH = 500
SERVED_BATCH = 50  # a larger model may take a second a text
NOTHING = dict.fromkeys(serving.HEADS, "")


@dataclass(frozen=True, slots=True)
class Classified:
    """One batch: the last row number looked at (None at the end) and how many posts were read."""

    last: int | None
    read: int


def classify_batch(organisation: Organisation, *, after: int = 0, size: int = BATCH) -> Classified:
    """Read the next posts whose text of today these heads have not read, in order of row number.

    Resumable: give it the `last` it returned. Official accounts are passed over: staff write them. A head that
    abstains leaves its label empty. Raises HeadsError when the heads shipped cannot be used.
    """
    mark = f"{serving.mark()}:"
    unread = Post.objects.filter(organisation=organisation, pk__gt=after).exclude(
        heads=Concat(Value(mark), F("text_digest"))
    )
    size = min(size, SERVED_BATCH) if serving.specs() else size
    posts = list(unread.order_by("pk").only("pk", "text", "text_digest", "is_official")[:size])
    if not posts:
        return Classified(None, 0)
    shipped = [labels(post.text, serving.HEADS) if not post.is_official else NOTHING for post in posts]
    served = serving.serve([None if post.is_official else post.text for post in posts], shipped)
    told: dict[tuple[str, str, str], list[Post]] = defaultdict(list)
    for post, said, is_whole in zip(posts, served.labels, served.whole, strict=True):
        told[said["tone"], said["intent"], mark if is_whole else f"{heads_version()}:"].append(post)
    patiently(lambda: _write(organisation, told, served))
    return Classified(posts[-1].pk, len(posts))


@transaction.atomic
def _write(organisation: Organisation, told: dict[tuple[str, str, str], list[Post]], served: serving.Served) -> None:
    """One update for each pair of labels; a text revised meanwhile keeps the digest of what was read."""
    for (tone, intent, mark), posts in told.items():
        digests = {post.pk: post.text_digest for post in posts}
        same = Post.objects.filter(pk__in=digests, text_digest__in=set(digests.values()))
        same.update(tone=tone, intent=intent, heads=Concat(Value(mark), F("text_digest")))
    count_served(organisation, served.heads)
