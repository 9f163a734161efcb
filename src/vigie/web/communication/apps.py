"""The room's registration with Django."""

from django.apps import AppConfig


class Communication(AppConfig):
    name = "vigie.web.communication"
    label = "communication"
    verbose_name = "Diffusion"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
