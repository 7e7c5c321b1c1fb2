"""Labels set by hand, in two passes, that the engine is measured with: offsets and labels, no text."""
