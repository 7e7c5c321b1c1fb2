"""The answer block: one file for each shape it can have, with its reading and its writing side by side."""
