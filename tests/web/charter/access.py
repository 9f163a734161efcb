"""Who may open what in this room."""

from tests.access import GET, POST, row
from tests.web.charter.conftest import build

EVERYBODY = dict.fromkeys(
    ("amina", "bruno", "chloe", "denis", "helene", "emile", "solange", "diane", "ada", "aude"), 200
)
REVIEWERS = {"amina": 200, "helene": 200, "solange": 200, "diane": 200, "aude": 200}


def clause(cast):
    return [build(cast).everyone.public_id]


def version(cast):
    return [build(cast).version.public_id]


def text(cast):
    return [build(cast).version.public_id, "fr"]


def receipt(cast):
    from vigie.web.charter import actions

    return [actions.acknowledge(build(cast).version, language="fr", acting_user=cast.emile).public_id]


def nothing(cast):
    build(cast)
    return []


def with_draft(cast):
    from vigie.web.charter import actions

    world = build(cast)
    actions.start_draft(cast.organisation, acting_user=cast.amina)
    return [world.everyone.public_id]


def draft_only(cast):
    with_draft(cast)
    return []


def draft_version(cast):
    from vigie.web.charter import actions

    build(cast)
    return [actions.start_draft(cast.organisation, acting_user=cast.amina).public_id]


def digest(cast):
    from vigie.web.charter import queries

    version = queries.version_in_force(cast.organisation)
    return {"version": version.public_id, "language": "fr", "digest": queries.text_digest(version, "fr")}


ACCESS = {
    "charter:read": row(GET, args=nothing, anonymous=302, oscar=200, **EVERYBODY),
    "charter:acknowledge": row(
        POST, args=nothing, data=digest, anonymous=302, oscar=404, **dict.fromkeys(EVERYBODY, 302)
    ),
    "charter:receipt": row(GET, args=receipt, anonymous=302, emile=200),
    "charter:history": row(GET, args=nothing, anonymous=302, oscar=200, **EVERYBODY),
    "charter:version": row(GET, args=version, anonymous=302, **EVERYBODY),
    "charter:changes": row(GET, args=draft_version, anonymous=302, **REVIEWERS),
    "charter:text": row(GET, args=text, anonymous=302, **EVERYBODY),
    "charter:clause": row(GET, args=clause, anonymous=302, **EVERYBODY),
    "charter:draft": row(GET, args=draft_only, anonymous=302, oscar=200, **REVIEWERS),
    "charter:start": row(POST, args=nothing, anonymous=302, amina=302, oscar=302),
    "charter:abandon": row(GET, args=draft_only, anonymous=302, amina=200),
    "charter:publish": row(GET, args=draft_only, anonymous=302, amina=200),
    "charter:new_clause": row(GET, args=draft_only, anonymous=302, amina=200),
    "charter:write_clause": row(GET, args=with_draft, anonymous=302, amina=200),
    "charter:preview": row(POST, args=with_draft, anonymous=302, amina=200),
    "charter:remove_clause": row(GET, args=with_draft, anonymous=302, amina=200),
    "charter:restore_clause": row(POST, args=with_draft, anonymous=302, amina=302),
    "charter:move_clause": row(POST, args=with_draft, data={"direction": "down"}, anonymous=302, amina=302),
}
