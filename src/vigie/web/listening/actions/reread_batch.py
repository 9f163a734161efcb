"""One batch of a re-reading: the texts of its posts, what is known of them, and what is written of them at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import F, Value
from django.db.models.functions import Concat

from vigie.engine.masking import MASK
from vigie.web.clock import now
from vigie.web.listening import fulltext, serving, writing
from vigie.web.listening.analysing import Analysed, compact
from vigie.web.listening.decisions.masking import severity_of, with_masked
from vigie.web.listening.models import Analysis, Lens, Post, PostRevision, RawPost

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

_POST = ("text", "lang", "folded", "severity", "tone", "intent", "heads", "lens_id")


class Standing(NamedTuple):
    """What a re-reading looks at of a post: the columns of `Post`, read without making an object of each."""

    pk: int
    text: str
    text_digest: str
    is_official: bool
    lang: str
    folded: str
    severity: int
    tone: str
    intent: str


class Item(NamedTuple):
    """One text of a post, the one it bears or an earlier one (`revision`), and what is read of it.

    `given` is the original when there is one, else the masked text. `spare`: the original is that very text, which
    masks nothing yet.
    """

    post: Standing
    revision: int
    digest: str
    text: str
    given: str
    is_whole: bool
    spare: bool


@dataclass(slots=True)
class Batch:
    """Posts to read again, in order of row number; `earlier` is what was found in texts whose original is gone."""

    posts: list[Standing]
    items: list[Item] = field(default_factory=list)
    earlier: dict[tuple[int, str], list[Any]] = field(default_factory=dict)
    served: dict[str, serving.Counted] = field(default_factory=dict)
    fell_back: set[int] = field(default_factory=set)
    in_columns: bool = False


def prepared(organisation: Organisation, posts: list[Standing]) -> Batch:
    """The batch of some posts: each text they bear or bore, its original if it is in its term, what was said of it."""
    of_posts = {"organisation": organisation, "post__in": [post.pk for post in posts]}
    originals = {
        (number, digest): text
        for number, digest, text in RawPost.objects.filter(**of_posts, expires_at__gt=now()).values_list(
            "post_id", "text_digest", "text"
        )
    }
    older: dict[int, list[tuple[int, str, str]]] = {}
    revisions = PostRevision.objects.filter(**of_posts).order_by("pk")
    for pk, number, digest, text in revisions.values_list("pk", "post_id", "text_digest", "text"):
        older.setdefault(number, []).append((pk, digest, text))
    batch = Batch(posts)
    for post in posts:
        texts = {post.text_digest: (0, post.text)}
        for pk, digest, text in older.get(post.pk, ()):
            texts[digest] = (pk, texts.get(digest, (0, text))[1])
        for digest, (revision, text) in texts.items():
            key = (post.pk, digest)
            original = originals.get(key)
            is_whole = key in originals or MASK not in text
            spare = key in originals and original is None
            given = text if original is None else original
            batch.items.append(Item(post, revision, digest, text, given, is_whole, spare))
    hidden = [item.post.pk for item in batch.items if not item.is_whole]
    if hidden:
        found = Analysis.objects.filter(organisation=organisation, post__in=hidden).order_by("made_at", "pk")
        batch.earlier = {
            (pk, digest): said for pk, digest, said in found.values_list("post", "text_digest", "findings")
        }
    return batch


class Written:
    """What a batch writes, gathered then saved at once. `folded` are the search words of today, by post."""

    def __init__(
        self, organisation: Organisation, lens: Lens, shipped: str, batch: Batch, folded: dict[int, str]
    ) -> None:
        self.changed: set[int] = set()
        self.from_masked: set[int] = set()
        self._organisation, self._lens = organisation, lens
        # Posts a larger model gave no answer for bear the mark of the shipped heads.
        self._fell_back, self._shipped = batch.fell_back, shipped
        self._earlier = batch.earlier
        self._folded = folded
        self._moment = writing.Stamps().moment(now())
        self._analyses: list[tuple[object, ...]] = []
        self._same: dict[str, list[int]] = {}
        self._posts: list[tuple[object, ...]] = []
        self._revisions: list[tuple[object, ...]] = []
        self._words: list[tuple[int, str, str]] = []
        self._originals: list[tuple[int, str, str]] = []

    def add(self, item: Item, found: Analysed) -> None:
        """A text and what is read in it."""
        post = item.post
        text = item.given if found.masked is None else found.masked
        packed, severity = found.findings, found.severity
        if not item.is_whole:
            findings = list(with_masked(text, self._earlier.get((post.pk, item.digest), ()), found.unpacked()))
            packed, severity = compact(findings), severity_of(findings)
            self.from_masked.add(post.pk)
        self._analyses.append(
            (
                self._organisation.pk,
                post.pk,
                item.digest,
                self._lens.engine_version,
                found.lang,
                severity,
                packed,
                self._moment,
                not item.is_whole,
            )
        )
        if item.spare and text != item.given:
            self._originals.append((post.pk, item.digest, item.given))
        if item.revision:
            self._revisions.append((text, found.lang, severity, item.revision))
        if item.digest != post.text_digest:
            return
        mark = self._shipped if post.pk in self._fell_back else self._lens.heads_version
        now_said = (text, found.lang, found.folded, severity, found.tone, found.intent)
        before = (post.text, post.lang, self._folded[post.pk], post.severity, post.tone, post.intent)
        if now_said == before:
            self._same.setdefault(mark, []).append(post.pk)
            return
        self.changed.add(post.pk)
        self._posts.append((*now_said, f"{mark}:{item.digest}", self._lens.pk, post.pk))
        if found.folded != self._folded[post.pk]:
            self._words.append((post.pk, self._folded[post.pk], found.folded))

    def save(self) -> None:
        """Write everything, inside the caller's transaction."""
        columns = (*writing.ANALYSIS, "from_masked")
        writing.write_over("listening_analysis", columns, writing.ANALYSIS_KEY, self._analyses)
        # Masked from today on: what was received stays readable until its term, and no longer.
        for number, digest, given in self._originals:
            kept = RawPost.objects.filter(organisation=self._organisation, post=number, text_digest=digest)
            kept.filter(text__isnull=True).update(text=given)
        for mark, same in self._same.items():
            Post.objects.filter(pk__in=same).update(lens=self._lens, heads=Concat(Value(f"{mark}:"), F("text_digest")))
        writing.change("listening_post", _POST, self._posts)
        writing.change("listening_postrevision", ("text", "lang", "severity"), self._revisions)
        fulltext.remove((number, before) for number, before, _after in self._words)
        fulltext.add((number, after) for number, _before, after in self._words)
