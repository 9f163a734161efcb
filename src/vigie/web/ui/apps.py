"""The room's registration with Django."""

from django.apps import AppConfig


class Ui(AppConfig):
    name = "vigie.web.ui"
    label = "ui"
    verbose_name = "Interface"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
