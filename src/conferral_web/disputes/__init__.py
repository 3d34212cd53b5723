"""The dispute: the timeline, the ledger with the words behind each line, what to do next."""
