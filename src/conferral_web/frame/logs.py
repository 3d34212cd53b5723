"""What is logged: no personal data. Addresses with secrets, e-mail addresses and numbers of people are blotted out."""

from __future__ import annotations

import logging
import re
import traceback

from conferral.render.masking import mask

_SECRET = re.compile(r"(?P<place>/(?:welcome|join|calendar)/)[\w.-]{1,200}")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}")


class Plain(logging.Filter):
    """Blots out secrets and personal data in each line of the log."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true: the line is kept, plain."""
        words = _EMAIL.sub("(address)", _SECRET.sub(r"\g<place>(secret)", record.getMessage()))
        record.msg, record.args = mask(words, reveal=False), ()
        if record.exc_info and record.exc_info[1]:
            record.exc_text, record.exc_info = _places(record.exc_info[1]), None
        return True


def _places(error: BaseException) -> str:
    """Where an error arose and of which kind it is; not what it says, for that may be words of a paper."""
    lines = [*traceback.format_tb(error.__traceback__), type(error).__qualname__]
    cause = error.__cause__ or error.__context__
    return "".join([_places(cause), "\n\nand then\n\n"] if cause else []) + "".join(lines)
