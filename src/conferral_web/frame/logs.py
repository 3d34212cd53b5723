"""What is logged: no personal data. Addresses with secrets, e-mail addresses and numbers of people are blotted out."""

from __future__ import annotations

import logging
import re

from conferral.render.masking import mask

_SECRET = re.compile(r"(?P<place>/(?:welcome|join|calendar)/)[\w.-]{1,200}")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}")


class Plain(logging.Filter):
    """Blots out secrets and personal data in each line of the log."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true: the line is kept, plain."""
        words = _EMAIL.sub("(address)", _SECRET.sub(r"\g<place>(secret)", record.getMessage()))
        record.msg, record.args = mask(words, reveal=False), ()
        return True
