"""Samples of a class that both sides and the court can verify.

A draw goes one way: a list becomes a frame (:mod:`~conferral.draws.frame`), a commitment fixes frame, sizes and
replacement rule before the seed exists (:mod:`~conferral.draws.commitment`), a public number becomes the seed
(:mod:`~conferral.draws.seeds`), the seed gives every unit a ticket (:mod:`~conferral.draws.tickets`), and the lowest
tickets are the sample. The certificate holds all of it, so that anybody can do it again.
"""
