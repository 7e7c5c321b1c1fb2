"""Guards: a question that fails one is not made."""
