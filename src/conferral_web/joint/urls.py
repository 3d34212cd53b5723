"""Where its pages are."""

from __future__ import annotations

from django.urls import path

from conferral_web.joint import exchange_views, views

urlpatterns = [
    path("", views.joint, name="joint"),
    path("state/", views.state, name="joint_state"),
    path("set-up/", views.set_up, name="joint_set_up"),
    path("section/", views.section, name="section"),
    path("theirs/", views.theirs, name="their_section"),
    path("sections/<int:section>/", views.version, name="section_version"),
    path("file/<str:form>/", views.file, name="joint_file"),
    path("exchanged/<str:bundle>/", views.final_state, name="exchanged_state"),
    path("exchanged/<str:bundle>/<str:form>/", views.final, name="exchanged_file"),
    path("key/", exchange_views.key, name="make_key"),
    path("card/", exchange_views.card, name="our_card"),
    path("enrol/", exchange_views.enrol, name="enrol"),
    path("offer/<str:what>/", exchange_views.offer, name="offer"),
    path("answer/<str:exchange>/", exchange_views.answer, name="answer_exchange"),
    path("leaving/", exchange_views.leaving, name="leaving"),
    path("leaving/<str:sha256>/", exchange_views.send, name="send"),
    path("sent/<str:sha256>/", exchange_views.sent, name="sent"),
    path("bundles/<str:sha256>/", exchange_views.bundle, name="bundle"),
    path("open/", exchange_views.take_in, name="open_bundle"),
]
