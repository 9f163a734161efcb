"""Addresses of the room."""

from django.urls import path

from vigie.web.journal import views

app_name = "journal"
urlpatterns = [
    path("", views.index, name="index"),
    path("verification/", views.verify, name="verify"),
    path("tete.json", views.head, name="head"),
    path("<int:sequence>/", views.line, name="line"),
    path("<int:sequence>/effacer/", views.erase, name="erase"),
]
