"""Addresses of the room."""

from django.urls import path

from vigie.web.outbox import views

app_name = "outbox"
urlpatterns = [
    path("", views.index, name="index"),
    path("<slug:public_id>/renvoyer/", views.send_again, name="send_again"),
]
