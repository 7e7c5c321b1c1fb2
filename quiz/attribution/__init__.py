"""Article in, Attributions out: who is reported to say what, in which form and stance."""
