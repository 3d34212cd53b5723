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
    "job_started": "started background work",
    "job_stopped": "stopped background work",
    "job_run_again": "ran background work again",
    "paper_received": "uploaded a paper",
    "paper_added": "added a paper to the record",
    "paper_refused": "uploaded a paper that could not be read",
    "upload_dropped": "dropped an upload",
    "paper_reread": "took a new reading of a paper into the record",
    "paper_sequestered": "sequestered a paper",
    "sequester_lifted": "lifted a sequester",
    "paper_destroyed": "destroyed a paper",
    "letter_begun": "began to check a letter",
    "letter_options": "changed what a letter is checked against",
    "letter_corrected": "corrected a fact read in a letter",
    "correction_undone": "undid a correction",
    "letter_filed": "put a checked letter into the record",
    "letter_dropped": "deleted a letter under work",
}
