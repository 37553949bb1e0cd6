"""What the software knows. What a city says of its own site lies in its content/site.toml."""

import os
from pathlib import Path

from gongkai.errors import GongkaiError
from gongkai.site import pelican_settings

ROOT = Path(__file__).resolve().parent
PATH = os.environ.get("GONGKAI_CONTENT", str(ROOT / "content"))
OUTPUT_PATH = os.environ.get("GONGKAI_OUTPUT", "output")
CACHE_PATH = str(ROOT / ".cache")

try:
    globals().update(pelican_settings(Path(PATH)))
except GongkaiError as error:
    raise SystemExit(str(error)) from None

SITEURL = ""
RELATIVE_URLS = True  # the same output serves at a root, under any path and on any host
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh-CN"
DEFAULT_DATE_FORMAT = "%Y-%m-%d"

# The pipeline, in order: each room adds to what the ones before it found.
PLUGIN_PATHS = [str(ROOT / "plugins")]
PLUGINS = [
    "gongkai.builder",
    "gongkai.officials",
    "gongkai.campaigns",
    "gongkai.related",
    "gongkai.opendata",
    "gongkai.search",
]
GONGKAI_PLUGINS = list(PLUGINS)  # Pelican drops from PLUGINS what it cannot load; we stop there

GONGKAI_REPORT = os.environ.get("GONGKAI_REPORT", "")

THEME = str(ROOT / "theme")
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}

ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images", "attachments", "extra"]
EXTRA_PATH_METADATA = {
    "extra/CNAME": {"path": "CNAME"},
    "extra/robots.txt": {"path": "robots.txt"},
    "extra/favicon.ico": {"path": "favicon.ico"},
}
READERS = {"html": None, "rst": None}
CACHE_CONTENT = False
DEFAULT_CATEGORY = ""
USE_FOLDER_AS_CATEGORY = False
SLUGIFY_USE_UNICODE = True
ARTICLE_ORDER_BY = "reversed-date"

ARTICLE_URL = "a/{slug}/"
ARTICLE_SAVE_AS = "a/{slug}/index.html"
DRAFT_SAVE_AS = ""
PAGE_URL = "p/{slug}/"
PAGE_SAVE_AS = "p/{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
CATEGORY_URL = "columns/{slug}/"
CATEGORY_SAVE_AS = "columns/{slug}/index.html"
AUTHOR_SAVE_AS = ""
YEAR_ARCHIVE_URL = "archive/{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = "archive/{date:%Y}/index.html"
MONTH_ARCHIVE_URL = "archive/{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = "archive/{date:%Y}/{date:%m}/index.html"

DIRECT_TEMPLATES = [
    "index", "archives", "officials", "campaigns", "columns", "sources", "tags",
    "search", "data", "about", "404",
]  # fmt: skip
INDEX_URL = ""
ARCHIVES_URL = "archive/"
ARCHIVES_SAVE_AS = "archive/index.html"
for _name in ("officials", "campaigns", "columns", "sources", "tags", "search", "data", "about"):
    globals()[f"{_name.upper()}_URL"] = f"{_name}/"
    globals()[f"{_name.upper()}_SAVE_AS"] = f"{_name}/index.html"
DEFAULT_PAGINATION = False

FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
LINKS = SOCIAL = ()
