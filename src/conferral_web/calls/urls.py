"""Where its pages are."""

from __future__ import annotations

from django.urls import path

from conferral_web.calls import views

urlpatterns = [
    path("", views.calls, name="calls"),
    path("agenda/", views.agenda, name="agenda"),
    path("ask/", views.ask, name="ask_to_confer"),
    path("record/", views.call, name="record_call"),
    path("letter/<str:kind>/", views.letter, name="call_letter"),
    path("<str:key>/", views.one, name="call"),
    path("<str:key>/adopt/", views.adopt, name="adopt_call"),
]
