"""The joint letter: each side's section, the exchange with the other side, consent, export."""
