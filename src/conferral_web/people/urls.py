"""Where its pages are: those of allauth that are used, each named, so that none is open unseen."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.urls import path

from conferral_web.matters.walls import open_to_anyone, open_to_the_signed_in
from conferral_web.people import views

urlpatterns = [
    path("welcome/<str:token>/", views.welcome, name="welcome"),
    path("account/sign-in/", open_to_anyone(account.login), name="account_login"),
    path("account/sign-in/second/", open_to_anyone(factor.authenticate), name="mfa_authenticate"),
    path("account/closed/", open_to_anyone(account.signup), name="account_signup"),
    path("account/inactive/", open_to_anyone(account.account_inactive), name="account_inactive"),
    path("account/forgotten/", views.forgotten, name="account_reset_password"),
    path("account/sign-out/", open_to_the_signed_in(account.logout), name="account_logout"),
    path("account/again/", open_to_the_signed_in(account.reauthenticate), name="account_reauthenticate"),
    path("account/again/second/", open_to_the_signed_in(factor.reauthenticate), name="mfa_reauthenticate"),
    path("account/password/", open_to_the_signed_in(account.password_change), name="account_change_password"),
    path("account/second/", open_to_the_signed_in(factor.index), name="mfa_index"),
    path("account/second/app/", open_to_the_signed_in(totp.activate_totp), name="mfa_activate_totp"),
    path("account/second/app/off/", open_to_the_signed_in(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("account/second/codes/", open_to_the_signed_in(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "account/second/codes/new/",
        open_to_the_signed_in(codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "account/second/codes/file/",
        open_to_the_signed_in(codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
]
