"""A site as a ZIP, and as the folder that comes out of it."""

import zipfile
from pathlib import Path

from gongkai.offline.folder import folder_files
from gongkai.offline.formats.zip_site import write_zip


def packed(site: Path, folder: Path) -> Path:
    """Write the ZIP of *site* into *folder*, and return its path."""
    write_zip(folder_files(site), folder / "site.zip")
    return folder / "site.zip"


def unpacked(site: Path, folder: Path) -> Path:
    """Return the unpacked ZIP of *site*; the folder's name has what names of folders have."""
    target = folder / "公开 (1) #2"
    with zipfile.ZipFile(packed(site, folder)) as archive:
        archive.extractall(target)
    return target
