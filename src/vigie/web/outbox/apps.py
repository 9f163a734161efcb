"""The room's registration with Django."""

from django.apps import AppConfig


class Outbox(AppConfig):
    name = "vigie.web.outbox"
    label = "outbox"
    verbose_name = "Messages sortants"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
