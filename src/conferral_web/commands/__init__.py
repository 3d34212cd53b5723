"""Commands of the workspace; the library's command finds them by their entry points."""
