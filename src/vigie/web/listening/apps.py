"""The room's registration with Django."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class Listening(AppConfig):
    name = "vigie.web.listening"
    label = "listening"
    verbose_name = "Écoute"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
        post_migrate.connect(_forget_entries_without_posts, sender=self)


def _forget_entries_without_posts(sender: Any, **_: Any) -> None:
    # Emptying the database (`flush`) empties the tables of models only; row numbers then begin again.
    from vigie.web.listening.fulltext import empty_if_no_posts

    empty_if_no_posts()
