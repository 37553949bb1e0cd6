"""Settings of the published site: as pelicanconf.py, with its address and its feed."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # the pelican command does not look here

from pelicanconf import *  # noqa: F403
from pelicanconf import GONGKAI_SITE_ADDRESS  # type: ignore[attr-defined]

SITEURL = os.environ.get("GONGKAI_SITEURL", GONGKAI_SITE_ADDRESS).rstrip("/")

FEED_DOMAIN = SITEURL
FEED_ALL_ATOM = "feed.atom.xml" if SITEURL else None
FEED_MAX_ITEMS = 50

# The task builds aside and swaps the finished site in, so that a killed build leaves the old
# one whole; emptying the output first would not.
DELETE_OUTPUT_DIRECTORY = False
