"""Where its pages are."""

from __future__ import annotations

from django.urls import path

from conferral_web.discovery import views

urlpatterns = [
    path("", views.requests, name="requests"),
    path("serve/", views.serve, name="serve_requests"),
    path("<str:key>/answer/", views.answer, name="answer_requests"),
]
