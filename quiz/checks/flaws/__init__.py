"""Item-writing flaws: one file a rule, each naming where the rule comes from."""
