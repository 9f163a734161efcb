"""What a search asks of the posts of an organisation: words of the full-text table, fields of the columns, and the
engine for what only a reading of the post can tell (distances, exact writing, links).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from vigie.engine.query import Compiled, Document, Query
from vigie.engine.query.document import SITES
from vigie.engine.query.fields import SEVERITY_RANKS, kind_of
from vigie.engine.query.tree import Field, Raw, leaves
from vigie.web.listening import fulltext
from vigie.web.listening.decisions.bounds import bounds_of
from vigie.web.listening.decisions.conditions import Always, Condition, Every, Except, Known, Some, in_words, words_of
from vigie.web.listening.models import Analysis, Post, Source
from vigie.web.listening.queries.accounts import pseudonyms_of
from vigie.web.listening.queries.networks import networks_of

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

ABSENT = frozenset({"url", "media"})  # what is not known of any post, as yet
FIRST_READ, READ = 100, 500  # posts read again at a time: a page seldom needs more than the first
_COLUMNS = ("pk", "folded", "lang", "network", "source_id", "author", "day", "severity", "tone", "intent")
_IN_TEXT = frozenset({"links", "link", "mention"})

Row = tuple[Any, ...]


class Question:
    """A query put to the posts of an organisation. `queries.ask` makes it, and refuses what must be (R01)."""

    def __init__(self, organisation: Organisation, query: Query) -> None:
        self.organisation = organisation
        self.query = query
        self.bounds = bounds_of(query)
        self.words, self._rest = words_of(self.bounds.upper)
        self._compiled = Compiled(query)
        asked = list(leaves(query.root))
        names = {leaf.value if leaf.name == "has" else leaf.name for leaf in asked if isinstance(leaf, Field)}
        self.fields = frozenset(leaf.name for leaf in asked if isinstance(leaf, Field))
        self._reads_findings = "finding" in self.fields
        self.columns: tuple[str, ...] = _COLUMNS
        if not _IN_TEXT.isdisjoint(names) or any(isinstance(leaf, Raw) for leaf in asked):
            self.columns = (*_COLUMNS, "text")

    @property
    def is_exact(self) -> bool:
        """Whether the database alone knows the answers."""
        return self.bounds.is_exact

    @property
    def has_words(self) -> bool:
        """Whether every answer holds words that the full-text table can give."""
        return in_words(self.words)

    @cached_property
    def beside_words(self) -> Q:
        """What must hold besides the words; with them, the upper bound."""
        return _all(self.condition(part) for part in self._rest)

    def condition(self, condition: Condition) -> Q:
        """A condition, as the database reads it."""
        if in_words(condition):
            return Q(pk__in=fulltext.matching(condition))
        match condition:
            case Always(value=value):
                return Q() if value else Q(pk__in=[])
            case Known(field=field):
                return self._known(field)
            case Every():
                words, rest = words_of(condition)
                beside = _all(self.condition(part) for part in rest)
                return Q(pk__in=fulltext.matching(words)) & beside if in_words(words) else beside
            case Some(parts=parts):
                found = Q(pk__in=[])
                for part in parts:
                    found |= self.condition(part)
                return found
            case Except(part=part):
                return ~self.condition(part)
            case _:
                raise TypeError(condition)

    def among(self, posts: QuerySet[Post], condition: Condition) -> QuerySet[Post]:
        """The posts of the organisation, among a queryset of any, that answer a condition, in no order."""
        words, rest = words_of(condition)
        if not in_words(words):
            return posts.filter(self.condition(condition), organisation=self.organisation)
        found = fulltext.looked_up(posts, self.organisation.pk, words)
        return found.filter(_all(self.condition(part) for part in rest))

    def answers(self, rows: Sequence[Row]) -> Iterator[bool]:
        """Whether each post answers, from rows of `columns`."""
        findings = self._findings([row[0] for row in rows]) if self._reads_findings else {}
        for row in rows:
            yield self._compiled.might_match(row[1]) and self._compiled.matches(self._document(row, findings))

    def read_again(self, numbers: Iterable[int]) -> Iterator[tuple[int, bool]]:
        """Each row number with whether its post answers, in the order given; posts that are gone do not."""
        wanted = list(numbers)
        size = FIRST_READ
        while wanted:
            some, wanted = wanted[:size], wanted[size:]
            size = READ
            rows = list(Post.objects.filter(pk__in=some).values_list(*self.columns))
            found = dict(zip((row[0] for row in rows), self.answers(rows), strict=True))
            yield from ((number, found.get(number, False)) for number in some)

    def _document(self, row: Row, findings: dict[int, frozenset[str]]) -> Document:
        number, folded, lang, network, source, author, day, severity, tone, intent, *text = row
        return Document(
            text=text[0] if text else "",
            lang=lang,
            network=network,
            source=self._sources.get(source, "") if self._sources else "",
            author=frozenset({author, self._accounts.get(author, "")} - {""}),
            day=day,
            severity=severity,
            tone=tone,
            intent=intent,
            findings=findings.get(number, frozenset()),
            folded=folded,
        )

    def _findings(self, numbers: Sequence[int]) -> dict[int, frozenset[str]]:
        """Codes and families of what was found last in the posts' text of today."""
        found: dict[int, frozenset[str]] = {}
        digests = dict(Post.objects.filter(pk__in=numbers).values_list("pk", "text_digest"))
        analyses = Analysis.objects.filter(organisation=self.organisation, post__in=numbers).order_by("made_at", "pk")
        for number, digest, packed in analyses.values_list("post_id", "text_digest", "findings"):
            if digests.get(number) == digest:
                found[number] = frozenset(str(word) for code, family, *_ in packed for word in (code, family))
        return found

    def _known(self, field: Field) -> Q:  # noqa: PLR0911, PLR0912 - one line per field
        value = field.value
        match field.name, value:
            case "lang", _:
                return Q(lang=value)
            case "network", _:
                return Q(network__in=[name for name in self._networks if kind_of("network").read(name) == value])
            case "site", _:
                return Q(network__in=[n for n in self._networks if value in SITES.get(kind_of("network").read(n), ())])
            case "source", _:
                read = kind_of("source").read
                return Q(source__in=[number for number, name in self._sources.items() if read(name) == value])
            case "author", _:
                return Q(author__in=[value, *(key for key, name in self._accounts.items() if name == value)])
            case "severity", _:
                return Q(severity__gte=SEVERITY_RANKS[value])
            case "tone", _:
                return Q(tone=value)
            case "intent", _:
                return Q(intent=value)
            case "has", "finding":
                return Q(severity__gte=1)
            case "has", "hashtag":
                return Q(folded__contains="♯")
            case "has", "number":
                return Q(folded__regex=r"[0-9]")
            case "since", _:
                return Q(day__gte=value)
            case "until", _:
                return Q(day__lte=value)
            case "date", _:
                return Q(day=value)
            case _:
                raise TypeError(field)

    @cached_property
    def _networks(self) -> list[str]:
        return networks_of(self.organisation)

    @cached_property
    def _sources(self) -> dict[int, str]:
        """The sources' names, when the query asks for one."""
        if not any(isinstance(leaf, Field) and leaf.name == "source" for leaf in leaves(self.query.root)):
            return {}
        return dict(Source.objects.filter(organisation=self.organisation).values_list("pk", "name"))

    @cached_property
    def _accounts(self) -> dict[str, str]:
        """The pseudonyms of the official accounts that the query asks for."""
        asked = {leaf.value for leaf in leaves(self.query.root) if isinstance(leaf, Field) and leaf.name == "author"}
        return pseudonyms_of(self.organisation, asked)


def _all(conditions: Iterable[Q]) -> Q:
    joined = Q()
    for condition in conditions:
        joined &= condition
    return joined
