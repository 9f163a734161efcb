"""The room's registration with Django."""

from django.apps import AppConfig


class Improvement(AppConfig):
    name = "vigie.web.improvement"
    label = "improvement"
    verbose_name = "Propositions"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
        from vigie.web.charter import companions
        from vigie.web.improvement.beside import stories

        companions.offer(self.label, stories)
