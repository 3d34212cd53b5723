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
    "draw_begun": "began a draw with its list",
    "draw_received": "took in a draw from the other side",
    "draw_terms": "said what a draw samples",
    "draw_committed": "committed to a draw",
    "draw_revealed": "entered the seed of a draw",
    "draw_run": "drew a sample",
    "draw_replaced": "replaced a unit of a sample",
    "draw_enlarged": "committed to a larger sample",
    "draw_ended": "took away a draw nobody committed to",
    "draw_file_taken": "downloaded the list or the key of a draw",
    "draw_needs": "said what each file of a sample must have",
    "draw_log": "entered what was produced of a sample",
    "draw_told": "put a sample's production into the record",
    "draw_estimated": "estimated from a sample",
    "calendar_link_made": "made a calendar link",
    "calendar_link_withdrawn": "withdrew a calendar link",
    "handed_on": "downloaded something to hand on",
}
