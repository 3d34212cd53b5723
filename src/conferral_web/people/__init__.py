"""People: accounts by invitation, a second factor, the first account by a link in the terminal."""
