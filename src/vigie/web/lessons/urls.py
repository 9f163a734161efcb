"""Addresses of the room."""

from django.urls import path

from vigie.web.lessons import views

app_name = "lessons"
urlpatterns = [
    path("", views.index, name="index"),
    path("nouvelle/", views.start, name="start"),
    path("<str:public_id>/", views.show, name="show"),
    path("<str:public_id>/ecrire/", views.write, name="write"),
    path("<str:public_id>/controle/", views.control, name="control"),
    path("<str:public_id>/relecture/", views.submit, name="submit"),
    path("<str:public_id>/rendre/", views.send_back, name="send_back"),
    path("<str:public_id>/publier/", views.publish, name="publish"),
    path("<str:public_id>/reconnu/", views.report, name="report"),
    path("<str:public_id>/garder/", views.keep, name="keep"),
    path("<str:public_id>/retirer/", views.withdraw, name="withdraw"),
]
