"""Addresses of the room."""

from django.urls import path

from vigie.web.improvement import views

app_name = "improvement"
urlpatterns = [
    path("", views.index, name="index"),
    path("nouvelle/", views.propose, name="propose"),
    path("difference/", views.difference, name="difference"),
    path("clauses/", views.stories, name="stories"),
    path("clauses/<str:public_id>/", views.story, name="story"),
    path("<str:public_id>/", views.show, name="show"),
    path("<str:public_id>/reprendre/", views.rebase, name="rebase"),
    path("<str:public_id>/accepter/", views.accept, name="accept"),
    path("<str:public_id>/ecarter/", views.reject, name="reject"),
]
