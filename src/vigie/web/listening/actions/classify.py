"""Reading the tone and the intent of posts with the heads: of a post, never of the person who wrote it (R03).

It runs in a job of its own after an import, so that imports keep their pace.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Concat

from vigie.engine.heads import classify, heads_version
from vigie.web.listening.actions.trouble import patiently
from vigie.web.listening.models import Post

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

BATCH = 500


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
    mark = f"{heads_version()}:"
    unread = Post.objects.filter(organisation=organisation, pk__gt=after).exclude(
        heads=Concat(Value(mark), F("text_digest"))
    )
    posts = list(unread.order_by("pk").only("pk", "text", "text_digest", "is_official", "lang")[:size])
    if not posts:
        return Classified(None, 0)
    told: dict[tuple[str, str], list[Post]] = defaultdict(list)
    for post in posts:
        told[_labels(post)].append(post)
    patiently(lambda: _write(told, mark))
    return Classified(posts[-1].pk, len(posts))


def _labels(post: Post) -> tuple[str, str]:
    if post.is_official:
        return "", ""
    said = classify(post.text, lang=post.lang)
    return (
        "" if "tone" in said.abstained else said.tone.label,
        "" if "intent" in said.abstained else said.intent.label,
    )


@transaction.atomic
def _write(told: dict[tuple[str, str], list[Post]], mark: str) -> None:
    """One update for each pair of labels; a text revised meanwhile keeps the digest of what was read."""
    for (tone, intent), posts in told.items():
        digests = {post.pk: post.text_digest for post in posts}
        same = Post.objects.filter(pk__in=digests, text_digest__in=set(digests.values()))
        same.update(tone=tone, intent=intent, heads=Concat(Value(mark), F("text_digest")))
