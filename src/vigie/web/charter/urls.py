"""Addresses of the charter."""

from django.urls import path

from vigie.web.charter import views

app_name = "charter"
urlpatterns = [
    path("", views.read, name="read"),
    path("accuser-lecture/", views.acknowledge, name="acknowledge"),
    path("accuses/<slug:public_id>/", views.receipt, name="receipt"),
    path("versions/", views.history, name="history"),
    path("versions/<slug:public_id>/", views.version, name="version"),
    path("versions/<slug:public_id>/changements/", views.changes, name="changes"),
    path("versions/<slug:public_id>/texte-<slug:language>.txt", views.text, name="text"),
    path("clauses/<slug:public_id>/", views.clause, name="clause"),
    path("brouillon/", views.draft, name="draft"),
    path("brouillon/ouvrir/", views.start, name="start"),
    path("brouillon/abandonner/", views.abandon, name="abandon"),
    path("brouillon/publier/", views.publish, name="publish"),
    path("brouillon/clauses/nouvelle/", views.new_clause, name="new_clause"),
    path("brouillon/clauses/<slug:public_id>/", views.write_clause, name="write_clause"),
    path("brouillon/clauses/<slug:public_id>/apercu/", views.preview, name="preview"),
    path("brouillon/clauses/<slug:public_id>/retirer/", views.remove_clause, name="remove_clause"),
    path("brouillon/clauses/<slug:public_id>/retablir/", views.restore_clause, name="restore_clause"),
    path("brouillon/clauses/<slug:public_id>/deplacer/", views.move_clause, name="move_clause"),
]
