"""Where the pages outside a matter are."""

from __future__ import annotations

from django.urls import path

from conferral_web.matters import views

urlpatterns = [
    path("", views.matters, name="matters"),
    path("matters/new/", views.new, name="new_matter"),
    path("matters/example/", views.example, name="example"),
    path("join/<str:token>/", views.join, name="join"),
]
