"""One module an export format. Each turns rows into the bytes of a file."""
