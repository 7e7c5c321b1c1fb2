"""Says Who?: quizzes that make students ask who said it."""
