"""Conferral for assistants: a server of the Model Context Protocol on standard input and output. It needs no Django."""
