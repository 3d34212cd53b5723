"""Where its pages are."""

from __future__ import annotations

from django.urls import path

from conferral_web.papers import views, withholding

urlpatterns = [
    path("", views.papers, name="papers"),
    path("add/", views.add, name="add_papers"),
    path("uploads/<uuid:upload>/read/", views.read_upload, name="read_upload"),
    path("uploads/<uuid:upload>/drop/", views.drop_upload, name="drop_upload"),
    path("<str:sha256>/", views.paper, name="paper"),
    path("<str:sha256>/original/", views.original, name="paper_original"),
    path("<str:sha256>/text/", views.read_text, name="read_paper_text"),
    path("<str:sha256>/reread/", views.reread, name="reread_paper"),
    path("<str:sha256>/anew/", withholding.anew, name="paper_anew"),
    path("<str:sha256>/sequester/", withholding.sequester, name="sequester_paper"),
    path("<str:sha256>/lift/", withholding.lift, name="lift_sequester"),
    path("<str:sha256>/destroy/", views.destroy, name="destroy_paper"),
]
