"""The steps of the engine, one a file, in the order ``find.py`` shows."""
