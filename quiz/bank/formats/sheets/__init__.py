"""Banks in spreadsheets: Kahoot's and ClassQuiz's templates, and our own with one row a question, as XLSX or CSV."""
