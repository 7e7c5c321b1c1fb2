"""What is learned from annotated news: who says what, read off the words by weights instead of rules."""
