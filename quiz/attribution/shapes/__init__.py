"""The shapes a sentence gives a reporting verb, one a file: each reads one cue or leaves it to the next."""
