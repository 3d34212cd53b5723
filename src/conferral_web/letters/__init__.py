"""A letter checked before it is filed: its facts marked beside the findings, a misread fact corrected."""
