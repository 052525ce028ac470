"""Renders templates that are made up by Remit and by the engine it should agree with."""

import argparse
import collections
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import accepted
from remit import Remit
from tree import smallest

ROOT = Path(__file__).resolve().parent.parent.parent
RECORD = ROOT / "Tests/FuzzingTests/Differential"


def oracle(name):
    """The module that makes up the cases of an engine; imported late, for it needs the engine."""
    if name == "jinja":
        import jinja
        return jinja
    if name == "docxtpl":
        import docxtpl_cases
        return docxtpl_cases
    import mailmerge_cases
    return mailmerge_cases


class Comparing:
    """One engine's cases."""

    def __init__(self, cases, remit, meant):
        self.cases, self.remit, self.meant = cases, remit, meant
        self.counts = collections.Counter()
        self.agreed = False
        self.reasons = collections.Counter()

    def pair(self, tree):
        """What both make of a template, told apart as text or refusal."""
        (ours, said), (theirs, raised) = self.cases.ours(tree, self.remit), self.cases.theirs(tree)
        return (ours if ours is not None else f"REFUSED {said.strip()}",
                theirs if theirs is not None else f"RAISED {raised.strip()}")

    @staticmethod
    def agree(ours, theirs):
        return ours == theirs or (
            ours.startswith("REFUSED ") and "EXIT " not in ours[:14] and theirs.startswith("RAISED "))

    def reason(self, tree, ours, theirs):
        for each in self.meant:
            if each.explains(self.cases.NAME, self.cases.content(tree), ours, theirs):
                return each.reason
        return None

    def differs_unlisted(self, tree):
        ours, theirs = self.pair(tree)
        return not self.agree(ours, theirs) and self.reason(tree, ours, theirs) is None

    def compare(self, seed):
        """Compares a seed's template; gives the smallest form of a difference that is not listed."""
        tree = self.cases.generate(seed)
        ours, theirs = self.pair(tree)
        self.agreed = self.agree(ours, theirs)
        if self.agreed:
            self.counts["refused by both" if ours.startswith("REFUSED ") else "same"] += 1
            return None
        reason = self.reason(tree, ours, theirs)
        if reason is None:
            tree = smallest(tree, self.differs_unlisted)
            ours, theirs = self.pair(tree)
            self.counts["different"] += 1
            return tree, ours, theirs
        self.counts["different as listed"] += 1
        self.reasons[reason] += 1
        return None


def main():
    parser = argparse.ArgumentParser(prog="differential", description=__doc__)
    parser.add_argument("oracles", nargs="*", choices=["jinja", "docxtpl", "mailmerge", []])
    parser.add_argument("--seeds", type=int, default=300, help="how many templates of each")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--record", action="store_true", help="keep what agrees for the tests")
    parser.add_argument("--most", type=int, default=20, help="stop after so many differences")
    options = parser.parse_args()
    status = 0
    for name in options.oracles or ["jinja", "docxtpl", "mailmerge"]:
        cases = oracle(name)
        with tempfile.TemporaryDirectory() as place:
            comparing = Comparing(cases, Remit(os.environ["REMIT"], place), accepted.read())
            kept, begun = [], time.monotonic()
            for seed in range(options.first, options.first + options.seeds):
                found = comparing.compare(seed)
                if found:
                    tree, ours, theirs = found
                    print(f"{name} {seed}: {cases.content(tree)!r}\n  ours:   {ours!r}\n"
                          f"  theirs: {theirs!r}", flush=True)
                    status = 1
                    if comparing.counts["different"] >= options.most:
                        break
                elif options.record and comparing.agreed:
                    kept += record(cases, seed)
            counts = ", ".join(f"{count} {what}" for what, count in comparing.counts.most_common())
            print(f"{name}: {counts}; {time.monotonic() - begun:.0f} s")
            for reason, count in comparing.reasons.most_common():
                print(f"  {count:5} {reason}")
            if options.record:
                RECORD.mkdir(parents=True, exist_ok=True)
                (RECORD / f"{name}.jsonl").write_text("".join(f"{line}\n" for line in kept))
                data = cases.DATA if isinstance(cases.DATA, list) else [cases.DATA]
                (RECORD / f"{name}-data.jsonl").write_text(
                    "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in data))
    sys.exit(status)


def record(cases, seed):
    """A seed's case as a line for the tests, where the other engine renders it as Remit does."""
    tree = cases.generate(seed)
    theirs, _ = cases.theirs(tree)
    if theirs is None:
        return []
    return [json.dumps({"seed": f"{seed}", "template": cases.recorded(tree), "expected": theirs},
                       ensure_ascii=False)]


main()
