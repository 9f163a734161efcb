"""Addresses of the room."""

from django.urls import path

from vigie.web.care import views

app_name = "care"
urlpatterns = [
    path("", views.index, name="index"),
    path("confier/", views.open_complaint, name="open"),
    path("<str:public_id>/", views.show, name="show"),
    path("<str:public_id>/prendre/", views.take, name="take"),
    path("<str:public_id>/remettre/", views.release, name="release"),
    path("<str:public_id>/verifier/", views.check, name="check"),
    path("<str:public_id>/repondre/", views.answer, name="answer"),
    path("<str:public_id>/clore/", views.close, name="close"),
]
