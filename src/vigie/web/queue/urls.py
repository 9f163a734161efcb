"""Addresses of the room."""

from django.urls import path

from vigie.web.queue import views

app_name = "queue"
urlpatterns = [
    path("", views.index, name="index"),
    path("en-cours/", views.running, name="running"),
    path("<slug:public_id>/relancer/", views.retry, name="retry"),
    path("<slug:public_id>/annuler/", views.cancel, name="cancel"),
]
