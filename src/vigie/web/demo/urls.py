"""The door of the demonstration."""

from django.urls import path

from vigie.web.demo import views

app_name = "demo"
urlpatterns = [path("", views.enter, name="enter")]
