"""The History page of one lead: every change with its old value, and a way to bring it back."""
