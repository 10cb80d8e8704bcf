"""The After sync page: what two people changed, what was not sent, what was merged."""
