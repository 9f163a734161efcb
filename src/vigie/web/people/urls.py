"""Addresses of the room."""

from django.urls import path

from vigie.web.people import views

app_name = "people"
urlpatterns = [
    path("", views.directory, name="directory"),
    path("persona/", views.become, name="become"),
    path("ajouter/", views.add_member, name="add_member"),
    path("unites/", views.units, name="units"),
    path("organisation/", views.organisation, name="organisation"),
    path("<slug:public_id>/", views.member, name="member"),
    path("<slug:public_id>/fermer/", views.close, name="close"),
    path("<slug:public_id>/roles/<int:grant>/retirer/", views.withdraw, name="withdraw"),
]
