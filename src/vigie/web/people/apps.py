"""The room's registration with Django."""

from django.apps import AppConfig


class People(AppConfig):
    name = "vigie.web.people"
    label = "people"
    verbose_name = "Personnes"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
