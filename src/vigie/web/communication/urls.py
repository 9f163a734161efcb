"""Addresses of communication."""

from django.urls import path

from vigie.web.communication import views

app_name = "communication"
urlpatterns = [
    path("", views.index, name="index"),
    path("mes-lectures/", views.readings, name="readings"),
    path("<slug:public_id>/", views.show, name="show"),
]
