"""Kills Remit while it prepares and issues letters, and looks that each goes out exactly once."""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from batch import APPROVE, DAY, ISSUE, LEGAL, OFFICER, PREPARE, ready, steps
from issued import Issued
from world import Fault, World


class Disturbing:
    """A command that is killed at random moments and given again, until it was killed so often."""

    def __init__(self, world, arguments, share, seconds, options):
        self.world, self.arguments, self.share = world, arguments, share
        self.wanted, self.seconds = options.kills, seconds[arguments[1]]
        self.random = random.Random(f"{options.seed}{arguments[1]}")
        self.landed = self.given = self.resumed = self.ended = 0
        # How long it takes to read what there is, which each command does first; and what is done
        # when all letters are there.
        self.start, self.end = seconds["approve"], seconds["approve"] + 0.4 * self.seconds

    def run(self):
        deep = max(1, self.wanted // 6)
        before = self.share(self.world)
        while self.landed < self.wanted:
            if self.once(before):
                self.landed += 1
                if self.landed % deep == 0:
                    self.world.need(["verify", "--deep"])
            there = self.share(self.world)
            if there < before:
                raise Fault(f"{self.arguments[1]}: {before - there:.1%} of what was done is lost")
            self.resumed += 0 < before < 1
            before = there
        self.give()

    def once(self, done):
        """Gives the command, and kills it; gives whether it was killed."""
        process = self.world.start(self.arguments, OFFICER, DAY)
        self.given += 1
        try:
            process.wait(timeout=self.patience(done))
        except subprocess.TimeoutExpired:
            process.kill()
        _, errors = process.communicate()
        if process.returncode not in (0, -9):
            raise Fault(f"{self.arguments[1]}: exit {process.returncode}: {errors.strip()}")
        if process.returncode == 0:
            self.ended += 1
            self.end *= 0.7
        return process.returncode == -9

    def patience(self, done):
        """How long it is left running: every other time until some letters more are there, so that
        the last are not before eight of ten kills have landed."""
        if done == 1:
            return self.random.uniform(0, self.end)
        if self.given % 2 == 0:
            return self.random.uniform(0, self.start)
        share = (1 - done) / max(1, 0.8 * self.wanted - self.landed)
        most = min(4 * share, 0.9 * (1 - done)) * (self.seconds - self.start)
        return self.start + self.random.uniform(0, most)

    def give(self):
        self.given += 1
        self.world.need(self.arguments, OFFICER, DAY)

    def words(self):
        return (f"{self.arguments[0]} {self.arguments[1]}: {self.landed} kills landed; given "
                f"{self.given} times, {self.resumed} of them went on with what was half done, "
                f"{self.ended} ended before the kill")


def undisturbed(world, count):
    """Does it all without a kill; gives what it came to, and how many seconds each act took."""
    seconds = {}
    for arguments, who in ((PREPARE, OFFICER), (APPROVE, LEGAL), (ISSUE, OFFICER)):
        begun = time.monotonic()
        world.need(arguments, who, DAY)
        seconds[arguments[1]] = time.monotonic() - begun
    words = ", ".join(f"{act} {time:.1f} s" for act, time in seconds.items())
    print(f"undisturbed: {count} letters, {words}", flush=True)
    return settled(world), seconds


def disturbed(world, options, whole, seconds):
    """Does it all with kills."""
    written = whole.kinds.count("lettersWritten") + 1
    prepare = Disturbing(
        world, PREPARE, lambda world: sum(steps(world)[:2]) / written, seconds, options)
    prepare.run()
    print(prepare.words(), flush=True)
    # Whoever was ended before the answer gives the command again.
    prepare.give()
    world.need(APPROVE, LEGAL, DAY)
    delivered = steps(world)[2]
    issue = Disturbing(
        world, ISSUE, lambda world: (steps(world)[2] - delivered) / options.letters, seconds,
        options)
    issue.run()
    print(issue.words(), flush=True)
    return settled(world)


def settled(world):
    """The end, when what kills left is old enough to be swept away."""
    world.grow_old()
    for file in (world.records / "documents").rglob("*"):
        os.utime(file, (time.time() - 2 * 86_400,) * 2)
    world.need(["due"], OFFICER, DAY)
    if world.leftovers():
        raise Fault(f"left over: {[str(file) for file in world.leftovers()][:5]}")
    world.check_deliveries()
    return Issued(world)


def run(options, place):
    calm = ready(place / "calm", options.letters)
    wild = calm.copy_whole(place / "wild")
    whole, seconds = undisturbed(calm, options.letters)
    found = disturbed(wild, options, whole, seconds)
    for issued in (whole, found):
        issued.check(options.letters)
    found.compare(whole)
    wild.need(["verify", "--deep"])
    differing = found.differences() + whole.differences()
    print(f"letters: {len(found.letters)}, numbers {found.letters[0]['number']} to {found.last}; "
          f"files: {len(found.names)}, and {len(found.files) - len(found.names)} beside them; "
          f"all of them byte for byte as undisturbed; record whole; "
          f"differences between approved and issued: {differing}")
    if differing:
        raise Fault(f"{differing} letters are not what was approved")


def main():
    parser = argparse.ArgumentParser(prog="Scripts/crash-letters")
    parser.add_argument("remit")
    parser.add_argument("--short", action="store_true", help="250 letters, 6 kills")
    parser.add_argument("--letters", type=int, help="how many letters")
    parser.add_argument("--kills", type=int, help="how often each of both commands is killed")
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    options.letters = options.letters or (250 if options.short else 10_000)
    options.kills = options.kills or (3 if options.short else 150)
    World.remit = options.remit
    begun = time.monotonic()
    place = Path(tempfile.mkdtemp(prefix="remit-letters-"))
    faults = 0
    try:
        run(options, place)
    except Fault as fault:
        faults = 1
        print(f"FAULT: {fault}", file=sys.stderr)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    print(f"{faults} faults in {time.monotonic() - begun:.0f} s")
    sys.exit(faults)


main()
