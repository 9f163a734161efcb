"""Starting the lesson of a case, and writing it: only its author does, so that the second reader is another."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.cases import queries as cases
from vigie.web.charter import queries as charter
from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.lessons import decisions
from vigie.web.lessons import modules as modules_of
from vigie.web.lessons.acting import locked, tell
from vigie.web.lessons.errors import NotThisWay
from vigie.web.lessons.models import Counter, Lesson, LessonClause, LessonKind, LessonText
from vigie.web.lessons.wording import part_name
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.cases.models import Case
    from vigie.web.people.models import Member

LANGUAGES = ("fr", "en")
TITLE_LENGTH, PART_LENGTH = 120, 3000


@transaction.atomic
def start_lesson(*, case: Case, kind: str, acting_user: Member) -> Lesson:
    """Begin the lesson of a case one can read. Twice is once: one's own unfinished lesson of the case comes back.

    Raises NotFound, BadInput when the kind does not exist.
    """
    if not can(acting_user, "lessons.write"):
        raise NotFound()
    case = cases.access_case(acting_user, case.public_id)
    _known_kind(kind)
    number = _next_number(case)
    begun = Lesson.objects.filter(
        organisation=case.organisation, case=case, author=acting_user, state__in=["draft", "submitted"]
    ).first()
    if begun is not None:
        return begun
    Counter.objects.filter(organisation=case.organisation).update(last=number)
    lesson = Lesson.objects.create(
        organisation=case.organisation,
        number=number,
        case=case,
        kind=kind,
        author=acting_user,
        created_at=now(),
        changed_at=now(),
    )
    tell("lessons.started", lesson, acting_user, after={"case": case.public_id, "kind": kind})
    return lesson


@transaction.atomic
def write_lesson(
    lesson: Lesson,
    *,
    texts: Mapping[str, Mapping[str, str]],
    acting_user: Member,
    kind: str | None = None,
    clauses: Iterable[str] | None = None,
    modules: Iterable[str] | None = None,
) -> Lesson:
    """Write a lesson: `texts` maps languages to parts (title, what, why, decided, why_decided).

    Languages left out, and clauses, modules and kind left None, stay as they are; a language whose parts are all
    empty goes. Parts may be missing in a draft. A lesson that was being read is a draft again.
    Raises NotFound unless its author asks, BadInput, NotThisWay.
    """
    lesson = locked(lesson)
    if lesson.author_id != acting_user.pk or not can(acting_user, "lessons.write"):
        raise NotFound()
    state = decisions.next_state(lesson.state, "write")
    if state is None:
        raise NotThisWay(state=lesson.get_state_display())
    lesson.kind = lesson.kind if kind is None else _known_kind(kind)
    written = {language: _clean(language, parts, lesson.kind) for language, parts in texts.items()}
    chosen = None if clauses is None else _clauses(lesson, clauses)
    lesson.modules = lesson.modules if modules is None else _modules(lesson, modules)
    lesson.state, lesson.submitted_at, lesson.reader, lesson.changed_at = state, None, None, now()
    lesson.save()
    for language, parts in written.items():
        if any(parts.values()):
            LessonText.objects.update_or_create(
                organisation=lesson.organisation, lesson=lesson, language=language, defaults=parts
            )
        else:
            LessonText.objects.filter(organisation=lesson.organisation, lesson=lesson, language=language).delete()
    if chosen is not None:
        LessonClause.objects.filter(organisation=lesson.organisation, lesson=lesson).delete()
        LessonClause.objects.bulk_create(chosen)
    tell("lessons.written", lesson, acting_user, after={"languages": sorted(written)})
    return lesson


def _next_number(case: Case) -> int:
    counter, _created = Counter.objects.select_for_update().get_or_create(organisation=case.organisation)
    return counter.last + 1


def _known_kind(kind: str) -> str:
    if kind not in LessonKind.values:
        raise BadInput(what=_("sorte de leçon"), why=_("choisissez « à reproduire » ou « à éviter »"))
    return kind


def _clean(language: str, parts: Mapping[str, str], kind: str) -> dict[str, str]:
    if language not in LANGUAGES:
        raise BadInput(what=language, why=_("cette langue n’est pas proposée"))
    cleaned = {}
    for part in decisions.PARTS:
        text = _visible(str(parts.get(part, "")))
        longest = TITLE_LENGTH if part == "title" else PART_LENGTH
        if len(text) > longest:
            raise BadInput(
                what=part_name(part, kind),
                why=_("{length} caractères, {longest} au plus ; raccourcissez").format(
                    length=len(text), longest=longest
                ),
            )
        cleaned[part] = " ".join(text.split()) if part == "title" else text
    return cleaned


def _visible(text: str) -> str:
    """A text without what the eye does not see: control signs, invisible and direction signs, lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co")).strip()


def _clauses(lesson: Lesson, wanted: Iterable[str]) -> list[LessonClause]:
    version = charter.version_in_force(lesson.organisation)
    in_force = {clause.public_id: clause for clause in charter.clauses_of(version)} if version else {}
    kept = dict(lesson.lesson_clauses.values_list("clause__public_id", "clause_version"))
    ids = list(dict.fromkeys(wanted))
    rows = {clause.public_id: clause for clause in charter.clauses_named(lesson.organisation, ids)}
    for public_id in ids:
        if public_id not in rows or not (public_id in kept or public_id in in_force):
            raise BadInput(what=_("clauses"), why=_("choisissez des clauses de la charte en vigueur"))
    return [
        LessonClause(
            organisation=lesson.organisation,
            lesson=lesson,
            clause=rows[public_id],
            clause_version=kept.get(public_id) or in_force[public_id].version_id,
        )
        for public_id in ids
    ]


def _modules(lesson: Lesson, wanted: Iterable[str]) -> list[str]:
    ids = list(dict.fromkeys(wanted))
    known = {public_id for public_id, _title in modules_of.modules_named(lesson.organisation, ids, "fr")}
    if set(ids) - known:
        raise BadInput(what=_("modules"), why=_("choisissez des modules publiés"))
    return ids
