"""Where the health pages are."""

from __future__ import annotations

from django.urls import path

from conferral_web.frame import views

urlpatterns = [path("live", views.live, name="live"), path("ready", views.ready, name="ready")]
