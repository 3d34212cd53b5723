"""Papers put into a matter's record: uploaded, read in a bounded process, listed, taken out of view."""
