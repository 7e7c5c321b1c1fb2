"""Attempts in, marks and class figures out."""
