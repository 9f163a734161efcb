"""The room's registration with Django."""

from django.apps import AppConfig


class Learning(AppConfig):
    name = "vigie.web.learning"
    label = "learning"
    verbose_name = "Parcours"

    def ready(self) -> None:
        from vigie.web.charter import companions
        from vigie.web.learning.beside import links_of_clauses
        from vigie.web.rooms import load

        load(self.name)
        companions.offer("learning", links_of_clauses)
