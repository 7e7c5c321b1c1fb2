"""Text in, Article out: paragraphs, sentences, quotations and what is not part of the report."""
