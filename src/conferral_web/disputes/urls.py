"""Where its pages are."""

from __future__ import annotations

from django.urls import path

from conferral_web.disputes import views

urlpatterns = [
    path("", views.dispute, name="dispute"),
    path("note/", views.note, name="note"),
    path("day/", views.set_day, name="set_day"),
    path("events/<str:key>/", views.event, name="event"),
    path("events/<str:key>/end/", views.end, name="end_duty"),
    path("events/<str:key>/correct/", views.correct, name="correct_event"),
    path("events/<str:key>/strike/", views.strike, name="strike_event"),
    path("events/<str:key>/disclose/", views.disclose, name="disclose_event"),
]
