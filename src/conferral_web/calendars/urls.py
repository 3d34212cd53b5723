"""Where the feed is, outside the matters: its secret opens it."""

from __future__ import annotations

from django.urls import path

from conferral_web.calendars import views

urlpatterns = [path("<str:secret>.ics", views.feed, name="feed")]
