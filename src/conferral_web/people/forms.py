"""The forms by which an account is made."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password

from conferral_web.people.models import User

_PASSWORD = "At least 12 characters. A sentence is easy to remember."


class AccountForm(forms.Form):
    """Name, address and password of a new account."""

    name = forms.CharField(max_length=120, label="Your name", help_text="As it stands in the record: Dana Whitfield.",
                           widget=forms.TextInput(attrs={"autocomplete": "name"}))  # fmt: skip
    email = forms.EmailField(label="E-mail address", help_text="To sign in with. Nothing is sent to it.",
                             widget=forms.EmailInput(attrs={"autocomplete": "email"}))  # fmt: skip
    password = forms.CharField(label="Password", help_text=_PASSWORD, strip=False,
                               widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}))  # fmt: skip

    def clean_email(self) -> str:
        """The address, not taken yet."""
        email = str(self.cleaned_data["email"]).casefold()
        if User.objects.filter(email=email).exists():
            raise forms.ValidationError("There is an account with this address. Sign in, and open the link again.")
        return email

    def clean(self) -> dict[str, Any]:
        """The password held against the rules, by the name and address given."""
        said = super().clean() or {}
        if password := said.get("password"):
            try:
                validate_password(password, User(email=said.get("email", ""), name=said.get("name", "")))
            except forms.ValidationError as error:
                self.add_error("password", error)
        return said


class PasswordForm(forms.Form):
    """A new password for an account there is."""

    password = AccountForm.base_fields["password"]

    def clean_password(self) -> str:
        """The password, held against the rules."""
        password = str(self.cleaned_data["password"])
        validate_password(password)
        return password
