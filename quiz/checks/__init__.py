"""What a question must survive before a student sees it; shares no code with the recipes."""
