"""Who may open each address of cases, and with what answer."""

from __future__ import annotations

from typing import Any

from tests.access import GET, POST, row
from tests.web.cases import files


def opened(cast: Any) -> list[str]:
    return [files.opened(cast).public_id]


def speech(cast: Any) -> list[str]:
    return [files.speech(cast).public_id]


def qualified(cast: Any) -> list[str]:
    return [files.qualified(cast, files.opened(cast)).public_id]


def decided(cast: Any) -> list[str]:
    return [files.decided(cast, files.qualified(cast, files.opened(cast))).public_id]


def explained(cast: Any) -> list[str]:
    from vigie.web.cases import actions

    case = files.decided(cast, files.qualified(cast, files.opened(cast)))
    actions.explain_without_lesson(case, reason="Déjà connu.", acting_user=cast.amina)
    return [case.public_id]


def good_news(cast: Any) -> list[str]:
    return [files.opened(cast, kind="positive").public_id]


QUALIFIES = {
    "truth": "yes",
    "facts": "Le panneau est en panne.",
    "target": "service",
    "visibility": "public",
    "level": "N1",
    "level_reason": "Une seule personne.",
}
OPENS = {
    "kind": "incident",
    "title": "Panneau en panne",
    "facts": "Le panneau du port est éteint.",
    "visibility": "public",
    "provenance": "other",
    "first_known_on": "2026-03-20",
}
DECIDES = {"outcome": "nothing_more", "content_decision": "leave", "reasons": "La critique est juste."}
SCREENS = {"possible_alert": "no", "opinion_on_work": "yes", "union_or_elected": "no", "private_space": "no"}

ACCESS = {
    "cases:index": row(GET, anonymous=302, amina=200, bruno=200, chloe=200, denis=200, helene=200, oscar=200),
    "cases:open": row(
        POST, data=OPENS, anonymous=302, amina=302, bruno=302, chloe=302, denis=302, helene=302, oscar=302
    ),
    "cases:show": row(GET, args=qualified, anonymous=302, amina=200, bruno=200, denis=200),
    "cases:attach": row(
        POST,
        args=opened,
        data=lambda cast: {"post": files.post(cast)},
        anonymous=302,
        amina=302,
        bruno=302,
    ),
    "cases:screen": row(POST, args=speech, data=SCREENS, anonymous=302, helene=302),
    "cases:qualify": row(
        POST,
        args=opened,
        data=lambda cast: {**QUALIFIES, "decider": cast.denis.public_id},
        anonymous=302,
        amina=302,
        denis=302,
    ),
    "cases:step": row(
        POST, args=good_news, data={"step": "thank", "text": "Merci !"}, anonymous=302, amina=302, bruno=302
    ),
    "cases:decide": row(POST, args=qualified, data=DECIDES, anonymous=302, denis=302),
    "cases:explain": row(POST, args=decided, data={"reason": "Déjà connu."}, anonymous=302, amina=302, denis=302),
    "cases:close": row(POST, args=explained, anonymous=302, amina=302, denis=302),
    "cases:reopen": row(POST, args=decided, data={"reason": "Autre cause."}, anonymous=302, amina=302, denis=302),
    "cases:dismiss": row(POST, args=opened, data={"reason": "Doublon."}, anonymous=302, amina=302),
    "cases:hand_over": row(POST, args=opened, anonymous=302, amina=302),
}
