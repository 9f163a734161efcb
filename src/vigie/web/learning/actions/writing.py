"""Writing a module: its words, its clauses, its publics, its three questions; preparing its next version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from vigie.web.charter import queries as charter
from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.actions import record
from vigie.web.learning import queries
from vigie.web.learning.decisions import LANGUAGES, MOST_CHOICES, QUESTIONS, ChoiceDraft, QuestionDraft
from vigie.web.learning.errors import NotADraftModule
from vigie.web.learning.models import (
    Choice,
    ChoiceText,
    Module,
    ModuleClause,
    ModuleText,
    Question,
    QuestionText,
    State,
)
from vigie.web.people import queries as people
from vigie.web.people.permissions import can
from vigie.web.ui.typography import spaced

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

TITLE_LENGTH, INTRO_LENGTH, TEXT_LENGTH = 160, 2000, 600


@transaction.atomic
def write_module(
    organisation: Organisation,
    module: Module | None,
    *,
    texts: Mapping[str, tuple[str, str]],
    clauses: Iterable[str],
    audiences: Iterable[str],
    questions: Sequence[QuestionDraft],
    acting_user: Member | None,
) -> Module:
    """Write a draft module (None: a new one) and return it. What is given replaces what was there.

    `texts` maps languages to (title, introduction); `clauses` are public ids. A draft may be incomplete; publishing
    says what it lacks. Raises BadInput, NotADraftModule, NotFound; nothing is changed then.
    """
    must(acting_user, organisation)
    titles = {language: _clean_text(language, *words) for language, words in texts.items() if any(words)}
    drafts = [_clean_question(question) for question in questions]
    if len(drafts) > QUESTIONS:
        raise BadInput(what=_("questions"), why=_("trois au plus"))
    keys = _known_audiences(organisation, audiences)
    known_clauses = _known_clauses(organisation, clauses)
    if module is None:
        module = Module.objects.create(organisation=organisation, author=acting_user, created_at=now())
    else:
        module = locked_draft(module)
    module.audiences = keys
    module.save(update_fields=["audiences"])
    for rows in (module.texts, module.clause_links, module.questions):
        rows.all().delete()
    ModuleText.objects.bulk_create(
        ModuleText(organisation=organisation, module=module, language=language, title=title, intro=intro)
        for language, (title, intro) in titles.items()
    )
    ModuleClause.objects.bulk_create(
        ModuleClause(organisation=organisation, module=module, clause_id=key, digest=digest)
        for key, digest in known_clauses
    )
    for order, draft in enumerate(drafts, start=1):
        _write_question(module, order, draft)
    record(
        "learning.module_written",
        organisation=organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=module.public_id,
        after={"line": module.line, "version": module.version, "questions": len(drafts)},
    )
    return module


@transaction.atomic
def revise_module(module: Module, *, acting_user: Member | None) -> Module:
    """Prepare the next version of a published module: a draft with the same words. When one is open, that one."""
    must(acting_user, module.organisation)
    draft = queries.draft_of(module)
    if draft is not None:
        return draft
    known = queries.read(queries.modules_named(module.organisation, [module.public_id]).get())
    versions = Module.objects.filter(organisation=module.organisation, line=module.line)
    draft = Module.objects.create(
        organisation=module.organisation,
        line=module.line,
        version=(versions.aggregate(last=Max("version"))["last"] or 0) + 1,
        author=acting_user,
        created_at=now(),
    )
    draft = write_module(
        module.organisation,
        draft,
        texts=known.texts,
        clauses=[clause.public_id for clause in known.clauses],
        audiences=known.audiences,
        questions=known.drafts(),
        acting_user=acting_user,
    )
    record(
        "learning.module_revised",
        organisation=module.organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=draft.public_id,
        version=draft.version,
    )
    return draft


@transaction.atomic
def abandon_module(module: Module, *, acting_user: Member | None) -> None:
    """Throw a draft away. Raises NotADraftModule when it has been published."""
    must(acting_user, module.organisation)
    draft = locked_draft(module)
    organisation, public_id = draft.organisation.public_id, draft.public_id
    draft.delete()
    record(
        "learning.module_abandoned",
        organisation=organisation,
        actor=acting_user.public_id if acting_user else "",
        about=public_id,
    )


def must(acting_user: Member | None, organisation: Organisation) -> None:
    """Raise NotFound unless the person writes modules in this very organisation; None is the installation."""
    if acting_user is None:
        return
    if acting_user.organisation_id != organisation.pk or not can(acting_user, "learning.write"):
        raise NotFound()


def locked_draft(module: Module) -> Module:
    """The draft as the database has it now, locked until the transaction ends. Raises NotADraftModule."""
    row = Module.objects.select_for_update(of=("self",)).select_related("organisation").filter(pk=module.pk).first()
    if row is None or row.state != State.DRAFT:
        raise NotADraftModule()
    return row


def _write_question(module: Module, order: int, draft: QuestionDraft) -> None:
    question = Question.objects.create(organisation=module.organisation, module=module, order=order)
    QuestionText.objects.bulk_create(
        QuestionText(organisation=module.organisation, question=question, language=language, text=text)
        for language, text in draft.texts.items()
    )
    for place, answer in enumerate(draft.choices, start=1):
        choice = Choice.objects.create(
            organisation=module.organisation, question=question, order=place, is_right=answer.right
        )
        ChoiceText.objects.bulk_create(
            ChoiceText(
                organisation=module.organisation, choice=choice, language=language, text=text, explanation=explanation
            )
            for language, (text, explanation) in answer.texts.items()
        )


def _clean_text(language: str, title: str, intro: str) -> tuple[str, str]:
    _known_language(language)
    one_line = " ".join(title.split())
    return (
        _clean(_("titre"), spaced(one_line, language), TITLE_LENGTH),
        _clean(_("introduction"), spaced(intro, language), INTRO_LENGTH),
    )


def _clean_question(draft: QuestionDraft) -> QuestionDraft:
    if len(draft.choices) > MOST_CHOICES:
        raise BadInput(what=_("réponses"), why=_("quatre au plus par question"))
    texts = {}
    for language, text in draft.texts.items():
        _known_language(language)
        if text.strip():
            texts[language] = _clean(_("question"), spaced(text, language), TEXT_LENGTH)
    return QuestionDraft(texts, [_clean_choice(choice) for choice in draft.choices])


def _clean_choice(draft: ChoiceDraft) -> ChoiceDraft:
    texts = {}
    for language, (text, explanation) in draft.texts.items():
        _known_language(language)
        if text.strip() or explanation.strip():
            texts[language] = (
                _clean(_("réponse"), spaced(text, language), TEXT_LENGTH),
                _clean(_("explication"), spaced(explanation, language), TEXT_LENGTH),
            )
    return ChoiceDraft(texts, draft.right)


def _known_language(language: str) -> None:
    if language not in LANGUAGES:
        raise BadInput(what=language, why=_("cette langue n’est pas proposée"))


def _clean(what: str, text: str, longest: int) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if any((ord(c) < 32 and c not in "\n\t") or 0xD800 <= ord(c) <= 0xDFFF for c in text):
        raise BadInput(what=what, why=_("ce texte contient des caractères invisibles ; recollez-le sans mise en forme"))
    if len(text) > longest:
        raise BadInput(
            what=what,
            why=_("{length} caractères, {longest} au plus ; raccourcissez").format(length=len(text), longest=longest),
        )
    return text


def _known_audiences(organisation: Organisation, audiences: Iterable[str]) -> list[str]:
    keys = list(dict.fromkeys(audiences))
    known = {audience.key for audience in people.audiences(organisation)}
    strange = [key for key in keys if key not in known]
    if strange:
        raise BadInput(what=", ".join(strange), why=_("ce public n’existe pas dans l’organisation"))
    return keys


def _known_clauses(organisation: Organisation, clauses: Iterable[str]) -> list[tuple[int, str]]:
    """(row, digest of the French words in force) of each clause. Raises BadInput."""
    wanted = list(dict.fromkeys(clauses))
    known = {clause.public_id: clause.pk for clause in charter.clauses_named(organisation, wanted)}
    strange = [public_id for public_id in wanted if public_id not in known]
    if strange:
        raise BadInput(what=", ".join(strange), why=_("cette clause n’existe pas dans la charte"))
    digests = queries.clause_digests(organisation)
    return [(known[public_id], digests.get(public_id, "")) for public_id in wanted]
