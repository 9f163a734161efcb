"""Addresses of the room."""

from django.urls import path

from vigie.web.home import views

app_name = "home"
urlpatterns = [
    path("", views.index, name="index"),
]
