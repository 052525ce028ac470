"""Kills Remit at its system calls, makes them fail, and looks that its record stays sound."""

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import faults
from kills import Expected, kill, points_of
from instruments import INSTRUMENTS
from lives import LIFE, Lives
from load import round_of_kills
from world import Fault, World

SHORT = ("new", "publish", "due-ready", "agreements-refer")
ACTS = LIFE + INSTRUMENTS


class Run:
    """One run over all acts, or a sample."""

    def __init__(self, options, place):
        self.options = options
        self.lives = Lives(place, ACTS)
        self.faults = []
        self.begun = time.monotonic()
        self.random = random.Random(options.seed)

    @property
    def is_short(self):
        return self.options.short

    def left(self):
        """Whether a short run has time for more."""
        return not self.is_short or time.monotonic() - self.begun < self.options.seconds

    def all(self):
        acts = [act for act in ACTS if not self.is_short or act.name in SHORT]
        if self.options.only:
            acts = [act for act in ACTS if act.name in self.options.only]
        prepared = []
        for act in acts:
            expected = Expected(self.lives, act)
            points = points_of(self.lives, act)
            prepared.append((act, expected, points))
        self.kills(prepared)
        if "faults" not in self.options.without:
            self.errors(prepared)
            self.disks(prepared)
        if "load" not in self.options.without:
            self.load()

    def map(self, work, jobs):
        """Does all jobs, some at a time; gives what came of those that went well."""
        def one(job):
            if not self.left():
                return None
            try:
                return work(*job)
            except Fault as fault:
                self.faults.append(str(fault))
                print(f"FAULT: {fault}", file=sys.stderr, flush=True)
                return None
        with ThreadPoolExecutor(self.options.jobs) as pool:
            return [result for result in pool.map(one, jobs) if result is not None]

    def sample(self, jobs, share):
        """In a short run a part of the jobs."""
        if not self.is_short:
            return jobs
        return self.random.sample(jobs, min(len(jobs), share))

    def kills(self, prepared):
        total, killed = 0, 0
        jobs = {}
        for act, expected, points in prepared:
            jobs[act.name] = [
                (self.lives, act, expected, point, number)
                # Most of what init does is to copy forms, one like the other.
                for number, point in enumerate(
                    points[:: self.options.every * (15 if act.name == "init" else 1)])]
        if self.is_short:
            every = [job for list_ in jobs.values() for job in list_]
            jobs = {"sample": self.sample(every, 16)}
        for name, list_ in jobs.items():
            results = self.map(kill, list_)
            total += len(results)
            killed += sum(1 for was_killed, _ in results if was_killed)
            there = Counter(count for _, count in results)
            words = ", ".join(f"{count} events {n}×" for count, n in sorted(there.items()))
            print(f"{name}: {len(results)} kill points; left {words}", flush=True)
        print(f"kill points: {total}, of which {killed} ended the command", flush=True)

    def errors(self, prepared):
        jobs = []
        for act, expected, points in prepared:
            if not self.is_short and not self.options.only and act.name not in FAULTS:
                continue
            for point in points[:: self.options.every * (15 if act.name == "init" else 1)]:
                for error in faults.ERRORS.get(point[0], ()):
                    jobs += [(self.lives, act, expected, point, error, ever) for ever in (0, 1)]
        jobs = [(*job, number) for number, job in enumerate(self.sample(jobs, 6))]
        done = self.map(lambda *job: (faults.fail(*job), 1)[1], jobs)
        print(f"failing calls: {len(done)}", flush=True)

    def disks(self, prepared):
        if os.geteuid() != 0:
            print("full and read-only disks: left out, which takes root", flush=True)
            return
        acts = [one for one in prepared if self.options.only or one[0].name in DISKS]
        sizes = (0, 16, 64, 256, 512, 1024, 2048) if not self.is_short else (64,)
        for name, work, jobs in (
            ("full disks", faults.fill,
             [(self.lives, a, e, size) for a, e, _ in acts for size in sizes]),
            ("read-only folders", faults.lock, [(self.lives, a, e) for a, e, _ in acts]),
            ("clock set back", faults.set_back, [(self.lives, a, e) for a, e, _ in acts]),
        ):
            ended = Counter(self.map(work, jobs))
            words = ", ".join(f"exit {status} {n}×" for status, n in sorted(ended.items()))
            print(f"{name}: {words or 'left out'}", flush=True)

    def load(self):
        rounds = 1 if self.is_short else self.options.rounds
        kills, done = 0, 0
        for number in range(rounds):
            try:
                new_kills, acts = round_of_kills(
                    self.lives, number, 3 if self.is_short else 5, self.options.seed + number)
                kills, done = kills + new_kills, done + acts
            except Fault as fault:
                self.faults.append(str(fault))
                print(f"FAULT: {fault}", file=sys.stderr, flush=True)
        print(f"under load: {kills} random kills, {done} acts acknowledged", flush=True)


# The acts that are done on full and locked disks.
DISKS = ("new", "publish", "decide")
# The acts of which every call is made to fail; between them they do all that acts do.
FAULTS = ("init", "new", "submit", "attach", "adopt-holidays", "due-ready", "publish",
          "suppliers-import", "agreements-refer", "agreements-erase")


def main():
    parser = argparse.ArgumentParser(prog="Scripts/crash")
    parser.add_argument("remit")
    parser.add_argument("--short", action="store_true", help="a sample, in less than a minute")
    parser.add_argument("--seconds", type=int, default=35, help="how long a short run begins more")
    parser.add_argument("--only", nargs="+", default=[], help="only these acts")
    parser.add_argument("--without", nargs="+", default=[], help="faults, load")
    parser.add_argument("--every", type=int, default=1, help="every so manieth kill point")
    parser.add_argument("--rounds", type=int, default=20, help="rounds of random kills")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--seed", type=int, default=4)
    options = parser.parse_args()
    World.remit = options.remit
    place = Path(tempfile.mkdtemp(prefix="remit-crash-"))
    run = Run(options, place)
    try:
        run.all()
    except Fault as fault:
        run.faults.append(str(fault))
        print(f"FAULT: {fault}", file=sys.stderr)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    print(f"{len(run.faults)} faults in {time.monotonic() - run.begun:.0f} s")
    sys.exit(1 if run.faults else 0)


main()
