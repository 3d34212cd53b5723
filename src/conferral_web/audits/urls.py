"""Where its pages are."""

from __future__ import annotations

from django.urls import path

from conferral_web.audits import views

urlpatterns = [path("", views.log, name="log")]
