"""The room's registration with Django."""

from django.apps import AppConfig


class Queue(AppConfig):
    name = "vigie.web.queue"
    label = "queue"
    verbose_name = "Travaux"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
