"""Who may open what in this room."""

from tests.access import GET, POST, row
from tests.web.charter.conftest import build
from tests.web.learning.conftest import answers, published, write

EVERYBODY = dict.fromkeys(
    ("amina", "bruno", "chloe", "denis", "helene", "emile", "solange", "diane", "ada", "aude"), 200
)


def module(cast):
    return [published(build(cast)).public_id]


def draft(cast):
    return [write(build(cast)).public_id]


def attempt(cast):
    from vigie.web.learning import actions

    found = published(build(cast))
    return [actions.answer_module(found, answers=answers(found), acting_user=cast.emile).public_id]


def right(cast):
    from vigie.web.learning import queries

    return answers(queries.published(cast.organisation).get())


ACCESS = {
    "learning:index": row(GET, anonymous=302, default=200),
    "learning:module": row(GET, args=module, anonymous=302, **EVERYBODY),
    "learning:answer": row(POST, args=module, data=right, anonymous=302, **dict.fromkeys(EVERYBODY, 302)),
    "learning:result": row(GET, args=attempt, anonymous=302, emile=200),
    "learning:figures": row(GET, anonymous=302, amina=200, helene=200, solange=200, diane=200, aude=200, oscar=200),
    "learning:authoring": row(GET, anonymous=302, amina=200, helene=200, oscar=200),
    "learning:new": row(GET, anonymous=302, amina=200, helene=200, oscar=200),
    "learning:write": row(GET, args=draft, anonymous=302, amina=200, helene=200),
    "learning:preview": row(GET, args=draft, anonymous=302, amina=200, helene=200),
    "learning:publish": row(POST, args=draft, anonymous=302, amina=302, helene=404),
    "learning:abandon": row(POST, args=draft, anonymous=302, amina=302, helene=404),
    "learning:revise": row(POST, args=module, anonymous=302, amina=302, helene=302),
    "learning:retire": row(POST, args=module, anonymous=302, amina=302, helene=302),
}
