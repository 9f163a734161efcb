"""The room's registration with Django."""

from django.apps import AppConfig


class Listening(AppConfig):
    name = "vigie.web.listening"
    label = "listening"
    verbose_name = "Écoute"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
