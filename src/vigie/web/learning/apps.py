"""The room's registration with Django."""

from django.apps import AppConfig


class Learning(AppConfig):
    name = "vigie.web.learning"
    label = "learning"
    verbose_name = "Parcours"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
