"""The room's registration with Django."""

from django.apps import AppConfig


class Lessons(AppConfig):
    name = "vigie.web.lessons"
    label = "lessons"
    verbose_name = "Leçons"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
