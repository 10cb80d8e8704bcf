"""The Settings page: each choice is kept at once; there is no Save."""
