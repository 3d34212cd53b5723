"""The record of a dispute: an append-only log of dated events, and the state that follows from them."""
