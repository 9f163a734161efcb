"""The room's registration with Django."""

from django.apps import AppConfig


class Alerts(AppConfig):
    name = "vigie.web.alerts"
    label = "alerts"
    verbose_name = "Alertes"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
