"""Speed and memory only. Run: ``inv bench publish``. Ratios hold between machines; seconds do not."""
