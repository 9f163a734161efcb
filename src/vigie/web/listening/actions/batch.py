"""One batch of an import, in one transaction: new posts in bulk, revisions one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from vigie.engine import ENGINE_VERSION, Charter, search_text
from vigie.web.clock import now
from vigie.web.identifiers import new_public_ids
from vigie.web.listening import fulltext, writing
from vigie.web.listening.actions.lenses import lens_of
from vigie.web.listening.analysing import Analysed, Asked, analyse
from vigie.web.listening.decisions.periods import term_of_original
from vigie.web.listening.models import Analysis, Lens, Post, PostRevision, RawPost, Source
from vigie.web.listening.preparing import Prepared

Key = tuple[str, str]
Analyses = Mapping[tuple[str, bool], Analysed]  # by reading key
PARAMETERS = 900  # in one statement


class Version(NamedTuple):
    """One text of a post as it is kept: its digest, its masked words, what was read in them."""

    digest: str
    text: str
    lang: str
    severity: int


@dataclass(slots=True)
class Written:
    """What a batch did. `touched` are the posts taken or revised."""

    taken: int = 0
    known: int = 0
    revised: int = 0
    touched: list[Prepared] = field(default_factory=list)


def standing(source: Source, keys: Iterable[Key]) -> dict[Key, tuple[int, str]]:
    """Row number and text digest of the posts that already bear these keys."""
    by_network: dict[str, list[str]] = {}
    for network, native_id in keys:
        by_network.setdefault(network, []).append(native_id)
    found: dict[Key, tuple[int, str]] = {}
    for network, ids in by_network.items():
        for start in range(0, len(ids), PARAMETERS):
            rows = Post.objects.filter(
                organisation=source.organisation_id, network=network, native_id__in=ids[start : start + PARAMETERS]
            )
            for native_id, number, digest in rows.values_list("native_id", "pk", "text_digest"):
                found[network, native_id] = (number, digest)
    return found


class Writer:
    """Writes the batches of one import and remembers, from one to the next, the older texts seen again."""

    def __init__(self, source: Source, retention_days: int, charter: Charter) -> None:
        self._charter = charter
        self._lens = lens_of(source.organisation, charter)
        self._source = source
        self._organisation = source.organisation_id
        self._retention = retention_days
        # Post → an older text of it that this import showed last. Applied at the end: a file that holds both
        # versions, imported again, ends where it ended and changes nothing.
        self._returns: dict[int, Prepared] = {}

    def write(self, batch: Sequence[Prepared], analyses: Analyses) -> Written:
        """Write a batch inside the caller's transaction. `analyses` holds every text that may be new."""
        done = Written()
        before = standing(self._source, (item.key for item in batch))
        texts: dict[Key, set[str]] = {key: {digest} for key, (_number, digest) in before.items()}
        for item in batch:
            texts.setdefault(item.key, set()).add(item.digest)
        fresh: dict[Key, Prepared] = {}
        changed: list[Prepared] = []
        for item in batch:
            known = before.get(item.key)
            if known is None and item.key not in fresh:
                fresh[item.key] = item
            elif len(texts[item.key]) > 1:  # several texts of one post: in the order of the file
                changed.append(item)
            else:
                done.known += 1
                if known is not None:
                    self._returns.pop(known[0], None)
        self._take(list(fresh.values()), analyses, done)
        if changed:
            before = standing(self._source, {item.key for item in changed})
            for item in changed:
                self._change(before[item.key][0], item, analyses, done)
        return done

    def finish(self) -> Written:
        """Give back their older text to the posts that this import showed last with it."""
        done = Written()
        for number, item in self._returns.items():
            post = Post.objects.select_for_update().get(pk=number)
            older = PostRevision.objects.get(organisation=self._organisation, post=number, text_digest=item.digest)
            PostRevision.objects.filter(pk=older.pk).update(last_seen_at=now())
            # Which lens read that older text is not kept: it will be read again.
            self._replace(post, Version(item.digest, older.text, older.lang, older.severity), lens=None)
            done.revised += 1
            done.known -= 1
            done.touched.append(item)
        return done

    def _found(self, item: Prepared, analyses: Analyses) -> Analysed:
        found = analyses.get(item.reading_key)
        if found is None:  # known when the batch was prepared, and since then erased
            record = item.record
            found = analyse(Asked(record.text, record.is_official, record.lang), self._charter)
        return found

    def _take(self, items: Sequence[Prepared], analyses: Analyses, done: Written) -> None:
        if not items:
            return
        received = now()
        stamps = writing.Stamps()
        received_stamp = stamps.moment(received)
        expires = term_of_original(received, self._retention)
        expires_stamp = stamps.moment(expires)
        numbers = writing.next_numbers("listening_post", len(items))
        posts, raws, read, words = [], [], [], []
        rows = zip(numbers, new_public_ids(len(items)), items, strict=True)
        for number, public_id, item in rows:
            record, network, native_id, author, digest, day = item
            found = self._found(item, analyses)
            published = stamps.moment(record.published_at)
            posts.append(
                (
                    number, self._organisation, public_id, self._source.pk, network, native_id, author,
                    record.is_official, "public", found.lang, published, received_stamp, published or received_stamp,
                    stamps.day(day), record.text if found.masked is None else found.masked, digest,
                    found.folded, found.severity, False, self._lens.pk,
                )
            )  # fmt: skip
            words.append((number, found.folded))
            read.append(
                (
                    self._organisation, number, digest, ENGINE_VERSION, found.lang, found.severity, found.findings,
                    received_stamp,
                )
            )  # fmt: skip
            if expires is not None:
                raws.append(
                    (
                        self._organisation, number, digest, None if found.masked is None else record.text,
                        _author(record.author_name, record.author), record.url[:1000], expires_stamp,
                    )
                )  # fmt: skip
        writing.insert("listening_post", writing.POST, posts)
        fulltext.add(words)
        writing.insert("listening_rawpost", writing.RAW, raws)
        writing.insert("listening_analysis", writing.ANALYSIS, read)
        done.taken += len(items)
        done.touched.extend(items)

    def _change(self, number: int, item: Prepared, analyses: Analyses, done: Written) -> None:
        """A post seen with another text than the one it bears."""
        post = Post.objects.select_for_update().get(pk=number)
        revisions = PostRevision.objects.filter(organisation=self._organisation, post=post)
        if post.text_digest == item.digest:
            self._returns.pop(number, None)
            done.known += 1
            return
        if revisions.filter(text_digest=item.digest).exists():
            self._returns[number] = item
            done.known += 1
            return
        self._returns.pop(number, None)
        moment = now()
        if not revisions.exists():
            original = Version(post.text_digest, post.text, post.lang, post.severity)
            self._keep_revision(post, original, post.received_at)
        found = self._found(item, analyses)
        text = item.record.text if found.masked is None else found.masked
        version = Version(item.digest, text, found.lang, found.severity)
        self._keep_revision(post, version, moment)
        self._keep_original(post, item, found, moment)
        Analysis.objects.get_or_create(
            organisation_id=self._organisation,
            post=post,
            text_digest=item.digest,
            engine_version=ENGINE_VERSION,
            defaults={
                "lang": found.lang,
                "severity": found.severity,
                "findings": found.unpacked(),
                "made_at": moment,
            },
        )
        self._replace(post, version, lens=self._lens)
        done.revised += 1
        done.touched.append(item)

    def _keep_revision(self, post: Post, version: Version, moment: datetime) -> None:
        PostRevision.objects.create(
            organisation_id=self._organisation,
            post=post,
            text_digest=version.digest,
            text=version.text,
            lang=version.lang,
            severity=version.severity,
            first_seen_at=moment,
            last_seen_at=moment,
        )

    def _keep_original(self, post: Post, item: Prepared, found: Analysed, moment: datetime) -> None:
        expires = term_of_original(moment, self._retention)
        if expires is not None:
            RawPost.objects.get_or_create(
                organisation_id=self._organisation,
                post=post,
                text_digest=item.digest,
                defaults={
                    "text": None if found.masked is None else item.record.text,
                    "author_name": _author(item.record.author_name, item.record.author),
                    "url": item.record.url[:1000],
                    "expires_at": expires,
                },
            )

    def _replace(self, post: Post, version: Version, *, lens: Lens | None) -> None:
        folded = search_text(version.text)
        fulltext.remove([(post.pk, post.folded)])
        Post.objects.filter(pk=post.pk).update(
            text=version.text,
            text_digest=version.digest,
            lang=version.lang,
            severity=version.severity,
            folded=folded,
            is_seen=False,
            lens=lens,
        )
        fulltext.add([(post.pk, folded)])


def _author(name: str, handle: str) -> str:
    """How the author was named where the post was read."""
    return (f"{name} ({handle})" if name and handle and name != handle else name or handle)[:200]
