"""The overview: who is quoted how much, when, by whom and where, as charts drawn on the server."""
