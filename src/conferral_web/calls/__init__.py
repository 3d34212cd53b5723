"""Calls: the agenda, the record made during the call, the confirming e-mail, who stands by the note."""
