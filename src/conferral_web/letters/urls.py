"""Where its pages are."""

from __future__ import annotations

from django.urls import path

from conferral_web.letters import views

urlpatterns = [
    path("", views.letters, name="letters"),
    path("begin/", views.begin, name="begin_letter"),
    path("<uuid:letter>/", views.letter, name="letter"),
    path("<uuid:letter>/against/", views.choose, name="letter_options"),
    path("<uuid:letter>/correct/", views.correct, name="correct_letter"),
    path("<uuid:letter>/corrections/<int:correction>/undo/", views.undo, name="undo_correction"),
    path("<uuid:letter>/file/", views.file, name="file_letter"),
    path("<uuid:letter>/drop/", views.drop, name="drop_letter"),
]
