"""Where the pages about tokens are."""

from __future__ import annotations

from django.urls import path

from conferral_web.api import views

urlpatterns = [path("", views.tokens, name="tokens"), path("<int:token>/end/", views.end, name="end_token")]
