"""The draw of a sample: frame, commitment, seed, certificate, tracking, estimates and burden."""
