"""The room's registration with Django."""

from django.apps import AppConfig


class Cases(AppConfig):
    name = "vigie.web.cases"
    label = "cases"
    verbose_name = "Dossiers"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
