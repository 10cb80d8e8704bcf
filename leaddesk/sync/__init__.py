"""One round between a book and its server: messages, merge rules, and what the client does."""
