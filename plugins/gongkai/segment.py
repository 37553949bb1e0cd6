"""Word boundaries in short Chinese texts that people see: headlines and suggestions.

jieba does the cutting. It is slow (66–88 s for 10,000 bodies), so whole bodies never come
here.
"""

import logging
from functools import lru_cache
from pathlib import Path

import jieba

jieba.setLogLevel(logging.WARNING)


def use_cache(folder: Path) -> None:
    """Keep jieba's compiled dictionary in *folder*.

    By default it lies in the machine's shared temporary folder, where another user could
    plant one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    jieba.dt.tmp_dir = str(folder)


def add_words(words: tuple[str, ...]) -> None:
    """Teach the dictionary names of the site, so that they are never cut."""
    for word in words:
        jieba.add_word(word)
    cut.cache_clear()


@lru_cache(maxsize=20_000)
def cut(text: str) -> tuple[str, ...]:
    """Return the words of *text* in order; joined they are the text again."""
    return tuple(jieba.cut(text, HMM=False))


def is_word(text: str) -> bool:
    """Whether the dictionary holds *text* as a word."""
    jieba.initialize()
    return bool(jieba.dt.FREQ.get(text))
