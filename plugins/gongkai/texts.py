"""Words that readers see: English in the code, Chinese in ``theme/locale/zh_CN.po``."""

import gettext
from pathlib import Path

import polib

LOCALE = "locale/zh_CN.po"
"""Where a theme keeps its words, below its folder."""


class Texts(gettext.NullTranslations):
    """Translations read from a .po file, as Jinja's i18n extension and gettext want them."""

    def __init__(self, messages: dict[str, str]) -> None:
        """*messages* maps English to the reader's language; a missing one stays English."""
        super().__init__()
        self._messages = messages

    def gettext(self, message: str) -> str:
        """Return *message* in the reader's language."""
        return self._messages.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the message for *n* things; Chinese has one form for all numbers."""
        return self._messages.get(msgid1, msgid1 if n == 1 else msgid2)


def read_texts(path: Path) -> Texts:
    """Return the translations in the .po file at *path*; an absent file translates nothing."""
    if not path.exists():
        return Texts({})
    entries = polib.pofile(str(path))
    return Texts({entry.msgid: entry.msgstr for entry in entries if entry.msgstr})
