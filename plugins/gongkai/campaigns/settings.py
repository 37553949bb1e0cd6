"""Settings of the campaigns room: ``GONGKAI_CAMPAIGNS_<NAME>`` in pelicanconf.py."""

from dataclasses import dataclass

from gongkai.settings import setting


@dataclass(frozen=True, slots=True)
class CampaignsSettings:
    """Where the site's own vocabulary lies; it adds to the one that ships with the software."""

    vocabulary: str = setting("data/campaigns.yml", "the site's own vocabulary, below the content folder")
