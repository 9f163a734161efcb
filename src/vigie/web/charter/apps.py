"""The room's registration with Django."""

from django.apps import AppConfig


class Charter(AppConfig):
    name = "vigie.web.charter"
    label = "charter"
    verbose_name = "Charte"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
