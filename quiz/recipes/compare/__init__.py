"""Questions across two articles on one event: what reading one of them cannot teach."""
