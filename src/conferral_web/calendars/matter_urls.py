"""Where a matter's calendar links are, and what may be handed on."""

from __future__ import annotations

from django.urls import path

from conferral_web.calendars import views

urlpatterns = [
    path("", views.calendar_links, name="calendar_links"),
    path("links/", views.make_link, name="make_calendar_link"),
    path("links/<int:link>/withdraw/", views.withdraw_link, name="withdraw_calendar_link"),
    path("hand-on/<str:name>", views.hand_on, name="hand_on"),
]
