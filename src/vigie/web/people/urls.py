"""Addresses of the room."""

from django.urls import path

from vigie.web.people import views

app_name = "people"
urlpatterns = [
    path("persona/", views.become, name="become"),
]
