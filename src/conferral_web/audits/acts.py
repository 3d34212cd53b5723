"""What can stand in the log, and how a person reads it. A slice that does something new adds its row."""

from __future__ import annotations

WORDS = {
    "account_made": "made an account",
    "password_set_by_link": "set a password by a link",
    "matter_opened": "opened the matter",
    "example_loaded": "loaded the example dispute",
    "invited": "made an invitation",
    "invitation_withdrawn": "withdrew an invitation",
    "joined": "joined the matter",
    "role_changed": "changed a role",
    "member_removed": "took a person off the matter",
}
