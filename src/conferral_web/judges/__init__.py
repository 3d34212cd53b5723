"""The practices of the judges on the case."""
