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
    "event_noted": "noted an event",
    "event_corrected": "corrected an event",
    "event_struck": "struck an event",
    "event_disclosed": "noted that something was served or filed",
    "duty_ended": "noted what became of a duty",
    "call_agenda": "noted an agenda",
    "call_asked": "noted a request to confer",
    "call_recorded": "noted a call",
    "call_adopted": "stood by the note of a call",
    "letter_set_up": "set up the joint letter",
    "section_kept": "kept a section of the joint letter",
    "key_made": "made our key",
    "party_enrolled": "enrolled the other side's key",
    "bundle_sent": "sent a bundle",
    "bundle_opened": "opened a bundle",
    "requests_served": "noted that requests were served",
    "requests_answered": "noted an answer to requests",
}
