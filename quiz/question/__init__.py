"""What a question is: its data, reading a response, marking it."""
