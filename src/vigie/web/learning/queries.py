"""What may be read of modules: what awaits a person, their own results, and counts of at least five people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Prefetch, QuerySet

from vigie.web.charter import queries as charter
from vigie.web.errors import NotFound
from vigie.web.learning import decisions
from vigie.web.learning.decisions import SOURCE
from vigie.web.learning.models import Attempt, Choice, Module, ModuleClause, Question, State
from vigie.web.people import queries as people
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from datetime import datetime

    from vigie.web.people.models import Member, Organisation


@dataclass(frozen=True, slots=True)
class ChoiceRead:
    """An answer as shown in a language."""

    public_id: str
    text: str
    explanation: str
    is_right: bool
    texts: dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class QuestionRead:
    """A question as shown in a language."""

    public_id: str
    number: int
    text: str
    choices: tuple[ChoiceRead, ...]
    texts: dict[str, str]

    @property
    def right(self) -> ChoiceRead:
        return next(choice for choice in self.choices if choice.is_right)


@dataclass(frozen=True, slots=True)
class ClauseTaught:
    """A clause a module explains; `stale` when its French words have changed since."""

    public_id: str
    number: int
    stale: bool


@dataclass(frozen=True, slots=True)
class ModuleRead:
    """A module as shown in a language; French stands in when the language is not complete."""

    public_id: str
    line: str
    version: int
    state: str
    title: str
    intro: str
    language: str
    asked: str
    audiences: tuple[str, ...]
    clauses: tuple[ClauseTaught, ...]
    questions: tuple[QuestionRead, ...]
    texts: dict[str, tuple[str, str]]
    published_at: datetime | None

    @property
    def untranslated(self) -> bool:
        return self.language != self.asked

    @property
    def stale(self) -> bool:
        """Whether a clause it explains has changed since it was written."""
        return any(clause.stale for clause in self.clauses)

    def drafts(self) -> list[decisions.QuestionDraft]:
        """The questions as decisions see them."""
        return [
            decisions.QuestionDraft(q.texts, [decisions.ChoiceDraft(c.texts, c.is_right) for c in q.choices])
            for q in self.questions
        ]

    def lacks(self) -> list[decisions.Lack]:
        titles = {language: title for language, (title, _intro) in self.texts.items()}
        return decisions.lacks(titles, self.drafts(), [c.public_id for c in self.clauses], self.audiences)


@dataclass(frozen=True, slots=True)
class Figures:
    """What others may know of a module: people who tried and passed, None under five; questions often missed."""

    tried: int | None
    passed: int | None
    often_missed: tuple[tuple[int, int], ...]  # (number, people who missed it at their first try), five at least


def read(module: Module, language: str = SOURCE, digests: dict[str, str] | None = None) -> ModuleRead:
    """A module with its words in a language. `digests` of the clauses in force, for those who read many modules."""
    texts = {text.language: (text.title, text.intro) for text in module.texts.all()}
    questions = list(
        Question.objects.filter(organisation=module.organisation_id, module=module)
        .prefetch_related("texts", Prefetch("choices", Choice.objects.order_by("order").prefetch_related("texts")))
        .order_by("order")
    )
    complete = _complete(language, texts, questions)
    shown = language if complete else SOURCE
    title, intro = texts.get(shown, ("", ""))
    return ModuleRead(
        public_id=module.public_id,
        line=module.line,
        version=module.version,
        state=module.state,
        title=title,
        intro=intro,
        language=shown,
        asked=language,
        audiences=tuple(module.audiences),
        clauses=_clauses_taught(module, clause_digests(module.organisation) if digests is None else digests),
        questions=tuple(_question(question, number, shown) for number, question in enumerate(questions, start=1)),
        texts=texts,
        published_at=module.published_at,
    )


def _complete(language: str, texts: dict[str, tuple[str, str]], questions: Sequence[Question]) -> bool:
    if language not in texts or not texts[language][0]:
        return False
    return all(
        any(text.language == language and text.text for text in question.texts.all())
        and all(any(t.language == language and t.text for t in choice.texts.all()) for choice in question.choices.all())
        for question in questions
    )


def _question(question: Question, number: int, language: str) -> QuestionRead:
    texts = {text.language: text.text for text in question.texts.all()}
    choices = []
    for choice in question.choices.all():
        words = {text.language: (text.text, text.explanation) for text in choice.texts.all()}
        text, explanation = words.get(language, ("", ""))
        explanation = explanation or words.get(SOURCE, ("", ""))[1]
        choices.append(ChoiceRead(choice.public_id, text, explanation, choice.is_right, words))
    return QuestionRead(question.public_id, number, texts.get(language, ""), tuple(choices), texts)


def clause_digests(organisation: Organisation) -> dict[str, str]:
    """Digest of the French words of each clause in force."""
    version = charter.version_in_force(organisation)
    return {clause.public_id: clause.digest for clause in charter.clauses_of(version)} if version else {}


def _clauses_taught(module: Module, digests: dict[str, str]) -> tuple[ClauseTaught, ...]:
    links = ModuleClause.objects.filter(organisation=module.organisation_id, module=module).select_related("clause")
    return tuple(
        ClauseTaught(
            link.clause.public_id,
            link.clause.number,
            bool(link.digest) and digests.get(link.clause.public_id) != link.digest,
        )
        for link in links.order_by("clause__number")
    )


def modules_named(organisation: Organisation, public_ids: Iterable[str]) -> QuerySet[Module]:
    """Modules by public id, in whatever state; unknown ids are left out."""
    return (
        Module.objects.filter(organisation=organisation, public_id__in=list(public_ids))
        .select_related("organisation")
        .prefetch_related("texts")
        .order_by("pk")
    )


def published(organisation: Organisation) -> QuerySet[Module]:
    """The modules people may take, in the order they were written."""
    return (
        Module.objects.filter(organisation=organisation, state=State.PUBLISHED)
        .select_related("organisation")
        .prefetch_related("texts")
        .order_by("pk")
    )


def title_of(module: Module, language: str = SOURCE) -> str:
    """The title of a module in a language, else in French."""
    titles = {text.language: text.title for text in module.texts.all()}
    return titles.get(language) or titles.get(SOURCE) or "…"


@dataclass(frozen=True, slots=True)
class ModuleName:
    """The least that others need of a module."""

    public_id: str
    title: str


def published_modules(organisation: Organisation, language: str = SOURCE) -> list[ModuleName]:
    """Public id and title of the modules people may take."""
    return [ModuleName(module.public_id, title_of(module, language)) for module in published(organisation)]


def access_module(acting_user: Member, public_id: str) -> Module:
    """A module of one's organisation; a draft only for those who write. Raises NotFound."""
    module = (
        Module.objects.filter(organisation=acting_user.organisation_id, public_id=public_id)
        .select_related("organisation")
        .prefetch_related("texts")
        .first()
    )
    permission = "learning.write" if module is not None and module.state == State.DRAFT else "learning.take"
    if module is None or not can(acting_user, permission, module):
        raise NotFound()
    return module


def current_of(module: Module) -> Module | None:
    """The version of a module that can be taken now; None when it has been withdrawn."""
    return published(module.organisation).filter(line=module.line).first()


def draft_of(module: Module) -> Module | None:
    """The draft of the next version of a module, if there is one."""
    return Module.objects.filter(organisation=module.organisation_id, line=module.line, state=State.DRAFT).first()


def writable(acting_user: Member) -> QuerySet[Module]:
    """Drafts and published modules, for those who write; latest first. Raises NotFound to other roles."""
    if not can(acting_user, "learning.write"):
        raise NotFound()
    return (
        Module.objects.filter(organisation=acting_user.organisation_id)
        .exclude(state=State.RETIRED)
        .select_related("organisation")
        .prefetch_related("texts")
        .order_by("-pk")
    )


def access_attempt(acting_user: Member, public_id: str) -> Attempt:
    """One's own answers; nobody else's, whatever the role. Raises NotFound."""
    found = (
        Attempt.objects.filter(organisation=acting_user.organisation_id, member=acting_user, public_id=public_id)
        .select_related("module", "module__organisation")
        .first()
    )
    if found is None:
        raise NotFound()
    return found


def is_tried_again(attempt: Attempt) -> bool:
    """Whether somebody had already answered this version of the module before this attempt."""
    same = Attempt.objects.filter(
        organisation=attempt.organisation_id, member=attempt.member_id, module=attempt.module_id
    )
    return same.filter(pk__lt=attempt.pk).exists()


def passed_lines(member: Member) -> set[str]:
    """The lines of modules a member has passed and need not take again."""
    best: dict[str, int] = {}
    rows = Attempt.objects.filter(organisation=member.organisation_id, member=member, passed=True)
    for line, version in rows.values_list("module__line", "module__version").distinct():
        best[line] = max(version, best.get(line, 0))
    if not best:
        return set()
    versions: dict[str, list[tuple[int, bool]]] = {}
    known = Module.objects.filter(organisation=member.organisation_id, line__in=best).exclude(state=State.DRAFT)
    for line, version, again in known.values_list("line", "version", "asks_again"):
        versions.setdefault(line, []).append((version, again))
    return {line for line, version in best.items() if decisions.still_passed(version, versions.get(line, []))}


def awaiting(member: Member) -> list[Module]:
    """The published modules that concern a member and that they have not passed; texts prefetched."""
    passed = passed_lines(member)
    open_ones = [module for module in published(member.organisation) if module.line not in passed]
    mine = people.audience_keys_of(member) if open_ones else set()
    return [module for module in open_ones if mine & set(module.audiences)]


def members_invited(module: Module) -> QuerySet[Member]:
    """Active members of the audiences of a module."""
    return people.members_of_audiences(module.organisation, module.audiences)


def latest_attempts(member: Member) -> dict[str, Attempt]:
    """A member's own last attempt for each line of modules."""
    rows = (
        Attempt.objects.filter(organisation=member.organisation_id, member=member)
        .select_related("module")
        .order_by("pk")
    )
    return {attempt.module.line: attempt for attempt in rows}


def understood(organisation: Organisation, clause_id: str, *, since: datetime | None = None) -> int | None:
    """How many people passed a module about a clause (since a moment, if given); None under five."""
    rows = Attempt.objects.filter(
        organisation=organisation, passed=True, module__clause_links__clause__public_id=clause_id
    )
    if since is not None:
        rows = rows.filter(at__gte=since)
    return decisions.told(rows.values("member_id").distinct().count())


def modules_of_clauses(organisation: Organisation, clause_ids: Iterable[str]) -> dict[str, list[Module]]:
    """The published modules about each of these clauses."""
    found: dict[str, list[Module]] = {}
    links = (
        ModuleClause.objects.filter(
            organisation=organisation, module__state=State.PUBLISHED, clause__public_id__in=list(clause_ids)
        )
        .select_related("module", "clause")
        .prefetch_related("module__texts")
        .order_by("pk")
    )
    for link in links:
        found.setdefault(link.clause.public_id, []).append(link.module)
    return found


def figures(module: Module) -> Figures:
    """Counts of people for all versions of a module, first tries for this one. Under five people, nothing."""
    rows = Attempt.objects.filter(organisation=module.organisation_id, module__line=module.line)
    tried, passed = decisions.told_together(
        rows.values("member_id").distinct().count(),
        rows.filter(passed=True).values("member_id").distinct().count(),
    )
    return Figures(tried, passed, _often_missed(module))


def _often_missed(module: Module) -> tuple[tuple[int, int], ...]:
    first: dict[int, dict[str, str]] = {}
    rows = Attempt.objects.filter(organisation=module.organisation_id, module=module).order_by("pk")
    for member, answers in rows.values_list("member_id", "answers").iterator(chunk_size=1000):
        first.setdefault(member, answers)
    missed = (
        (q.number, sum(answers.get(q.public_id) != q.right.public_id for answers in first.values()))
        for q in read(module).questions
    )
    return tuple((number, count) for number, count in missed if decisions.told(count) is not None)
