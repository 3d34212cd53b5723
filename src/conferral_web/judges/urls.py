"""Where its pages are."""

from __future__ import annotations

from django.urls import path

from conferral_web.judges import views

urlpatterns = [path("", views.practices, name="practices")]
