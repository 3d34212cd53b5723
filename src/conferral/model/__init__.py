"""Types only: spans, facts, findings, errors. Imports nothing."""
