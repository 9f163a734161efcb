"""Addresses of the pages of no room."""

from django.urls import path

from vigie.web.ui import views

app_name = "ui"
urlpatterns = [
    path("langue/", views.choose_language, name="language"),
    path("style/", views.style, name="style"),
    path("refus/", views.refusals, name="refusals"),
    path("aide/", views.help_page, name="help"),
]
