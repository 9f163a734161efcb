"""The room's registration with Django."""

from django.apps import AppConfig


class People(AppConfig):
    name = "vigie.web.people"
    label = "people"
    verbose_name = "Personnes"

    def ready(self) -> None:
        from vigie.web.people.language import remember
        from vigie.web.rooms import load
        from vigie.web.ui import languages

        load(self.name)
        languages.keep_with(remember)
