"""Texts, rendered by Jinja2 and by Remit."""

import random

import jinja2

from language import DATA, Maker

NAME = "jinja"


def generate(seed):
    return Maker(random.Random(f"jinja {seed}")).body()


def content(tree):
    """What the template says, for the list of differences and the record."""
    return str(tree)


def theirs(tree):
    """What the other engine makes of it: its text, or None where it raises, and what it says."""
    try:
        return jinja2.Environment().from_string(str(tree)).render(DATA), ""
    except Exception as error:  # whatever it raises, it refuses
        return None, f"{type(error).__name__}: {error}"


def ours(tree, remit):
    made, said = remit.render("case.txt.j2", str(tree).encode(), DATA)
    return (made.decode() if made is not None else None), said


def recorded(tree):
    """What the tests make the template of."""
    return str(tree)
