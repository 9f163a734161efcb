"""The account pages we keep of allauth: sign in, sign out, change password. Nobody signs up alone."""

from allauth.account import views
from django.urls import path

urlpatterns = [
    path("connexion/", views.login, name="account_login"),
    path("deconnexion/", views.logout, name="account_logout"),
    path("mot-de-passe/", views.password_change, name="account_change_password"),
]
