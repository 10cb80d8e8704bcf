"""The Join page: address, code, what happens with the rep's own leads, and leaving again."""
