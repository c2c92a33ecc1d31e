// Replaced as soon as the target has a file of its own.
