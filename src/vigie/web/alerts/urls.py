"""Addresses of the room."""

from django.urls import path

from vigie.web.alerts import views

app_name = "alerts"
urlpatterns = [
    path("", views.index, name="index"),
    path("<str:public_id>/", views.show, name="show"),
    path("<str:public_id>/regarder/", views.look, name="look"),
    path("<str:public_id>/classer/", views.close, name="close"),
]
