"""Addresses of the room."""

from django.urls import path

from vigie.web.drafts import views

app_name = "drafts"
urlpatterns = [
    path("", views.check, name="check"),
]
