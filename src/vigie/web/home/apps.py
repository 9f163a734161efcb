"""The room's registration with Django."""

from django.apps import AppConfig


class Home(AppConfig):
    name = "vigie.web.home"
    label = "home"
    verbose_name = "Accueil"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
