"""The account pages we keep of allauth: sign in, sign out, change password. Nobody signs up alone."""

from allauth.account import views
from django.urls import path

from vigie.web.people.views import change_password

urlpatterns = [
    path("connexion/", views.login, name="account_login"),
    path("deconnexion/", views.logout, name="account_logout"),
    path("mot-de-passe/", change_password, name="account_change_password"),
]
