"""The matter's days as a calendar, by a secret link."""
