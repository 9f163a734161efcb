"""Addresses of learning."""

from django.urls import path

from vigie.web.learning import views

app_name = "learning"
urlpatterns = [
    path("", views.index, name="index"),
    path("chiffres/", views.figures, name="figures"),
    path("reponses/<slug:public_id>/", views.result, name="result"),
    path("redaction/", views.authoring, name="authoring"),
    path("redaction/nouveau/", views.new, name="new"),
    path("redaction/<slug:public_id>/", views.write, name="write"),
    path("redaction/<slug:public_id>/apercu/", views.preview, name="preview"),
    path("redaction/<slug:public_id>/publier/", views.publish, name="publish"),
    path("redaction/<slug:public_id>/abandonner/", views.abandon, name="abandon"),
    path("redaction/<slug:public_id>/nouvelle-version/", views.revise, name="revise"),
    path("redaction/<slug:public_id>/retirer/", views.retire, name="retire"),
    path("<slug:public_id>/", views.module, name="module"),
    path("<slug:public_id>/repondre/", views.answer, name="answer"),
]
