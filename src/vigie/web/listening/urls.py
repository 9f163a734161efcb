"""Addresses of the room."""

from django.urls import path

from vigie.web.listening import views

app_name = "listening"
urlpatterns = [
    path("", views.inbox, name="inbox"),
    path("vus/", views.seen, name="seen"),
    path("messages/<str:public_id>/", views.post, name="post"),
    path("messages/<str:public_id>/original/", views.original, name="original"),
    path("imports/", views.imports, name="imports"),
    path("imports/nouveau/", views.upload, name="upload"),
    path("imports/<str:public_id>/", views.run, name="run"),
    path("imports/<str:public_id>/confirmer/", views.confirm, name="confirm"),
    path("imports/<str:public_id>/abandonner/", views.cancel, name="cancel"),
    path("imports/<str:public_id>/refus.jsonl", views.rejects, name="rejects"),
    path("sujets/", views.topics, name="topics"),
    path("sujets/nouveau/", views.create_topic, name="create_topic"),
    path("sujets/<str:public_id>/clore/", views.close_topic, name="close_topic"),
    path("sources/", views.sources, name="sources"),
    path("relectures/", views.rereadings, name="rereadings"),
    path("relectures/relire/", views.reanalyse, name="reanalyse"),
    path("relectures/<str:public_id>/arreter/", views.stop_rereading, name="stop_rereading"),
    path("relectures/<str:public_id>/reprendre/", views.resume_rereading, name="resume_rereading"),
    path("sources/nouvelle/", views.declare_source, name="declare_source"),
]
