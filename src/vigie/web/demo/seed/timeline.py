"""The whole story on one screen: what happened, how many days ago, at what hour."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from itertools import chain
from zoneinfo import ZoneInfo

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from vigie.web import clock
from vigie.web.demo.seed import cases, charter, company, learning, listening
from vigie.web.demo.seed.stage import AlreadyTold, Stage
from vigie.web.people.queries import organisations
from vigie.web.queue.worker import run_due_jobs

Act = Callable[[Stage], None]
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """Something that happened `days` before now at a local hour; `title` is what the progress line says.

    `quiet`: it starts no job, so that none is looked for.
    """

    days: int
    at: time
    act: Act
    title: object = ""
    quiet: bool = False


def story() -> list[Scene]:
    """The scenes that have a date of their own."""
    return [
        Scene(92, time(9), company.founded, _("Fonder Transports Corail")),
        Scene(75, time(10), charter.drafted, _("Écrire la charte")),
        Scene(70, time(9), partial(charter.published, number=1), _("Publier la version 1")),
        Scene(66, time(14), partial(learning.opened, key="charter"), _("Ouvrir un parcours")),
        Scene(46, time(11), cases.photo_told, _("Ouvrir un dossier")),
        Scene(45, time(10), cases.photo_qualified),
        Scene(43, time(16), cases.photo_decided),
        Scene(40, time(10), cases.photo_lesson_written, _("En tirer une leçon")),
        Scene(36, time(15), cases.photo_lesson_published),
        Scene(33, time(11), charter.change_proposed, _("Proposer d’autres mots")),
        Scene(30, time(10), charter.change_accepted),
        Scene(28, time(6), listening.declared, _("Écouter")),
        Scene(21, time(9), partial(charter.published, number=2), _("Publier la version 2")),
        Scene(20, time(8), listening.imported),
        Scene(20, time(8, 40), partial(listening.alerts_closed, reason="first_week")),
        Scene(19, time(19), listening.imported),
        Scene(19, time(19, 20), partial(listening.alerts_closed, reason="quiet")),
        Scene(20, time(15), partial(learning.opened, key="picture")),
        Scene(18, time(9), cases.doudou_told, _("Remercier, comprendre, reproduire")),
        Scene(18, time(10), partial(cases.doudou_step, step="thank")),
        Scene(16, time(11), partial(cases.doudou_step, step="understand")),
        Scene(13, time(14), partial(cases.doudou_step, step="reproduce")),
        Scene(13, time(16), cases.doudou_decided),
        Scene(12, time(11), listening.imported),
        Scene(12, time(11, 20), listening.outage_looked_at),
        Scene(11, time(9), listening.imported),
        Scene(11, time(9, 30), partial(listening.alerts_closed, reason="outage")),
        Scene(6, time(11), listening.imported, _("Répondre à une cliente")),
        Scene(6, time(11, 10), partial(listening.alerts_closed, reason="quiet")),
        Scene(6, time(11, 20), cases.complaint_answered),
        Scene(4, time(16), charter.another_proposed),
        Scene(3, time(17), cases.doudou_lesson_written),
        Scene(2, time(11), listening.imported),
        Scene(2, time(11, 30), cases.ramp_told),
        Scene(1, time(10), cases.ramp_qualified),
        Scene(1, time(17, 30), listening.imported),
        Scene(1, time(17, 40), partial(listening.alerts_closed, reason="quiet")),
        Scene(1, time(17, 50), cases.complaint_under_way),
        Scene(0, time(23, 59, 59), listening.imported, _("Écouter ce qui se passe en ce moment")),
        Scene(0, time(23, 59, 59), partial(cases.complaint_waiting, key="ascenseur")),
    ]


def seed(
    *,
    now: datetime | None = None,
    seed: int = 1,
    zone: str = company.ZONE,
    language: str = "fr",
    progress: Progress | None = None,
) -> Stage:
    """Tell the story in an empty database; `progress` receives (title, done, total) before each titled scene.

    `now` (aware) is the end of the story, the present by default. Every act goes through the rooms' actions at
    its told hour, in order of time, and the jobs it starts are run before the next. Raises AlreadyTold.
    """
    already = organisations().first()
    if already is not None:
        raise AlreadyTold(name=already.name)
    zone_of_story = ZoneInfo(zone)
    stage = Stage((now or clock.now()).astimezone(zone_of_story).replace(microsecond=0), zone_of_story, seed, language)
    founding, *later = story()
    steps = sum(1 for scene in story() if scene.title)
    done = 0
    with translation.override(language):
        for scene in chain([founding], _in_order(stage, later)):
            if progress is not None and scene.title:
                progress(str(scene.title), done, steps)
                done += 1
            with clock.at(stage.moment(scene.days, scene.at)):
                scene.act(stage)
                if not scene.quiet:
                    run_due_jobs()
    return stage


def _in_order(stage: Stage, later: list[Scene]) -> Iterator[Scene]:
    """The scenes after the founding, in order of time, with the readings of the staff among them."""
    # A generator: the founding has been played, and the directory exists, when this is first asked.
    everything = [*later, *readings(stage)]
    yield from sorted(everything, key=lambda scene: stage.moment(scene.days, scene.at))


def readings(stage: Stage) -> list[Scene]:
    """Who read the charter, when, and who answered the modules: most people, over the days, never all.

    The employee and a third of the staff have not read version 2 yet; the staff representative and the
    administrator have the second module before them.
    """
    chance = random.Random(f"readings {stage.seed}")
    told: list[Scene] = []
    keys = {member.pk: key for key, member in stage.personas.items()}
    for member in stage.members:
        key = keys.get(member.pk, "")
        sure = bool(key)
        if sure or chance.random() < 0.9:
            told.append(_scene(chance, 69, 44, partial(charter.read_by, member=member)))
        if sure or chance.random() < 0.45:
            told.append(_scene(chance, 65, 45, partial(learning.answered, key="charter", member=member, sure=sure)))
        if key == "employee":
            continue
        if sure or chance.random() < 0.66:
            told.append(_scene(chance, 20, 3, partial(charter.read_by, member=member)))
            if key not in ("representative", "administrator") and (sure or chance.random() < 0.65):
                told.append(_scene(chance, 19, 2, partial(learning.answered, key="picture", member=member, sure=sure)))
    return told


def _scene(chance: random.Random, first: int, last: int, act: Act) -> Scene:
    day = first - int((first - last) * chance.random() ** 1.8)
    return Scene(day, time(chance.randint(7, 18), chance.randint(0, 59), chance.randint(0, 59)), act, quiet=True)
