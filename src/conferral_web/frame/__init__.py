"""What every page has: layout, navigation, errors, health, style."""
