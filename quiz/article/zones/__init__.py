"""What is not part of the report, one rule a file; each answers for one paragraph."""
