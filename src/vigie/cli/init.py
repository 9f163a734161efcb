"""Préparer une installation : clés, base, organisation. / Prepare an installation: keys, database, organisation."""

from __future__ import annotations

from typing import Any

import click


@click.command()
@click.option("--organisation", help="Name of the organisation.")
@click.option("--admin-email", help="E-mail address of the first administrator.")
@click.option("--admin-password", help="Their password (12 characters or more).")
@click.option("--admin-name", default="", help="Their name in the directory.")
@click.option(
    "--kind",
    type=click.Choice(["real", "demonstration", "exercise"]),
    default="real",
    show_default=True,
    help="A demonstration or an exercise bears a banner everywhere and is never mixed with a real one.",
)
@click.option("--timezone", default="Europe/Paris", show_default=True, help="The zone of the organisation's days.")
@click.option("--language", type=click.Choice(["fr", "en"]), default="fr", show_default=True)
@click.option("--non-interactive", is_flag=True, help="Ask nothing: every value comes from the options.")
def command(**options: Any) -> None:
    """Préparer une installation ; la relancer ne change rien à ce qui existe.

    Prepare an installation. Running it again changes nothing that is already there.
    """
    from vigie.cli._django import set_up

    set_up()
    from django.conf import settings

    from vigie.web import keys

    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    if keys.create(settings.KEY_FILE):
        click.echo(f"Clés : {settings.KEY_FILE} (gardez-en une copie : sans elles, les pseudonymes sont perdus)")
        fresh = keys.load(settings.KEY_FILE)
        settings.SECRET_KEY, settings.PSEUDONYM_KEY = fresh.sessions, fresh.pseudonyms
    migrate()
    values = _values(options)
    _create(values)


def migrate() -> None:
    """Bring the database to this version's tables."""
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0, interactive=False)
    click.echo(f"Base : {connection.vendor}, à jour")


def _values(options: dict[str, Any]) -> dict[str, Any]:
    asked = (
        ("organisation", "Nom de l’organisation", False),
        ("admin_email", "Adresse électronique de l’administrateur", False),
        ("admin_password", "Son mot de passe (12 caractères ou plus)", True),
    )
    for name, question, hidden in asked:
        if options[name]:
            continue
        option = "--" + name.replace("_", "-")
        if options["non_interactive"]:
            raise click.UsageError(f"{option} is missing: with --non-interactive, every value comes from the options.")
        options[name] = click.prompt(question, hide_input=hidden, confirmation_prompt=hidden)
    return options


def _create(values: dict[str, Any]) -> None:
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email
    from django.db import transaction

    from vigie.web.errors import NotFound, VigieError
    from vigie.web.people import actions, queries

    try:
        queries.organisation_named(values["organisation"])
    except NotFound:
        pass
    else:
        click.echo(f"Organisation : « {values['organisation']} » existe déjà ; rien n’est changé")
        return
    try:
        validate_email(values["admin_email"])
        validate_password(values["admin_password"])
    except ValidationError as error:
        raise click.UsageError("; ".join(error.messages)) from error
    try:
        with transaction.atomic():
            organisation = actions.create_organisation(
                acting_user=None,
                name=values["organisation"],
                kind=values["kind"],
                timezone_name=values["timezone"],
                language=values["language"],
            )
            administrator = actions.add_member(
                organisation,
                display_name=values["admin_name"] or values["admin_email"].split("@")[0],
                email=values["admin_email"],
                password=values["admin_password"],
                roles=("administrator", "lead"),
                language=values["language"],
                acting_user=None,
            )
            if administrator.account is not None:
                actions.choose_language(administrator.account, values["language"])
    except VigieError as error:
        raise click.ClickException(error.sentence) from error
    click.echo(f"Organisation : « {organisation.name} » ({organisation.kind})")
    click.echo(f"Administrateur : {values['admin_email']}")
    click.echo("Ensuite : vigie serve, puis http://127.0.0.1:8000")
