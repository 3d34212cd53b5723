"""Two sides and no server: signed files that go by e-mail, each answering the one before it."""
