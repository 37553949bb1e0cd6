"""Sizes of files as people read them."""


def human_size(size: int) -> str:
    """Return *size* bytes as people read it: ``86 kB``, ``1.2 MB`` (1 kB = 1000 bytes)."""
    if size < 1000:
        return f"{size} B"
    if size < 1_000_000:
        return f"{size / 1000:.0f} kB"
    return f"{size / 1_000_000:.1f} MB"
