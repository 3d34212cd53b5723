"""A side's own words: Markdown or DOCX to blocks, not a byte of the words changed."""
