"""The demonstration's registration with Django: for its translations only, it keeps no table."""

from django.apps import AppConfig


class Demo(AppConfig):
    name = "vigie.web.demo"
    label = "demo"
    verbose_name = "Démonstration"
