"""Where the pages about who belongs to a matter are."""

from __future__ import annotations

from django.urls import path

from conferral_web.matters import views

urlpatterns = [
    path("", views.people, name="people"),
    path("invite/", views.invite, name="invite"),
    path("invitations/<int:invitation>/withdraw/", views.withdraw, name="withdraw_invitation"),
    path("<int:person>/role/", views.role, name="change_role"),
    path("<int:person>/remove/", views.remove, name="remove_member"),
]
