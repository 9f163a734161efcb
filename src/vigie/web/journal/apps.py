"""The room's registration with Django."""

from django.apps import AppConfig


class Journal(AppConfig):
    name = "vigie.web.journal"
    label = "journal"
    verbose_name = "Journal"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
