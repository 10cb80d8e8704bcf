"""The central server: takes ops, numbers and merges them, and tells each device what is new."""
