"""Questions read by people: drawing them, and telling what two readers found."""
