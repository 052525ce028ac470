"""The list of differences that are meant, `accepted.tsv`."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Accepted:
    """A difference that is meant: in which oracle's cases, how it is told, and why it is so."""

    oracle: str
    template: re.Pattern
    ours: re.Pattern
    theirs: re.Pattern
    reason: str

    def explains(self, oracle, template, ours, theirs):
        return (self.oracle in (oracle, "*") and self.template.search(template)
                and self.ours.search(ours) and self.theirs.search(theirs))


def read():
    lines = (Path(__file__).parent / "accepted.tsv").read_text().splitlines()
    rows = [line.split("\t") for line in lines[1:] if line and not line.startswith("#")]
    return [
        Accepted(oracle, *(re.compile(pattern, re.DOTALL) for pattern in patterns), reason)
        for oracle, *patterns, reason in rows]
