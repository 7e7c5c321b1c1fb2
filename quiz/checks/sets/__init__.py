"""What questions do to each other: leaks, crowding, and how keys are spread over a bank."""
