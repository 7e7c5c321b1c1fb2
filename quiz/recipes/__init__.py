"""Attributions in, Questions out: one file a recipe."""
