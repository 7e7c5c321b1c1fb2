"""A small reader of the checks' own, so that a key is found a second way: from the words alone."""
