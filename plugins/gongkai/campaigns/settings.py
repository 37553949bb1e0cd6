"""Settings of the campaigns room: ``GONGKAI_CAMPAIGNS_<NAME>`` in pelicanconf.py."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CampaignsSettings:
    """Where the site's own vocabulary lies; it adds to the one that ships with the software."""

    vocabulary: str = "data/campaigns.yml"  # below the content folder
