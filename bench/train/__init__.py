"""Rebuilds the shipped weights from the corpora."""
