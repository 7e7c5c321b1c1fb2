"""The bank document: read, check, write."""
