"""Where its pages are."""

from __future__ import annotations

from django.urls import path

from conferral_web.disputes import views

urlpatterns = [path("", views.dispute, name="dispute")]
