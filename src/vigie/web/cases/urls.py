"""Addresses of the room."""

from django.urls import path

from vigie.web.cases import views

app_name = "cases"
urlpatterns = [
    path("", views.index, name="index"),
    path("ouvrir/", views.open_case, name="open"),
    path("<str:public_id>/", views.show, name="show"),
    path("<str:public_id>/publication/", views.attach, name="attach"),
    path("<str:public_id>/examiner/", views.screen, name="screen"),
    path("<str:public_id>/qualifier/", views.qualify, name="qualify"),
    path("<str:public_id>/etape/", views.step, name="step"),
    path("<str:public_id>/decider/", views.decide, name="decide"),
    path("<str:public_id>/expliquer/", views.explain, name="explain"),
    path("<str:public_id>/clore/", views.close, name="close"),
    path("<str:public_id>/rouvrir/", views.reopen, name="reopen"),
    path("<str:public_id>/classer/", views.dismiss, name="dismiss"),
    path("<str:public_id>/orienter/", views.hand_over, name="hand_over"),
]
