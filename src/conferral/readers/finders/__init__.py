"""Small finders, each returning places in the text."""
