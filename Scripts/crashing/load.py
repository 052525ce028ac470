"""Two processes that act at once, one of them ended at a random moment, many times over."""

import random
import subprocess
import threading
import time

from lives import ID, LIFE
from world import Fault, World


class Writer(threading.Thread):
    """Puts documents with a decision, one after another, and notes which were acknowledged."""

    def __init__(self, world, name, until):
        super().__init__()
        self.world, self.mark, self.until = world, name, until
        self.tried, self.acknowledged, self.odd = [], [], []
        self.process = None

    def run(self):
        number = 0
        while time.monotonic() < self.until:
            number += 1
            name = f"{self.mark}-{number}.txt"
            (self.world.path / name).write_text(f"Document {name}\n")
            self.tried.append(name)
            self.process = subprocess.Popen(
                [World.remit, "attach", ID, str(self.world.path / name), "--kind", "other",
                 "--folder", str(self.world.records), "--as", "proper-officer", "--on",
                 "2020-04-21"],
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            _, errors = self.process.communicate()
            status = self.process.returncode
            if status == 0:
                self.acknowledged.append(name)
            elif status not in (-9, 75):
                self.odd.append(f"{name}: exit {status}: {errors.strip()}")


def round_of_kills(lives, number, seconds, seed):
    """Two writers for so long, whose commands are killed at random; gives how many were."""
    chance = random.Random(seed)
    act = next(one for one in LIFE if one.name == "attach")
    world = lives.prepare(act).copy(lives.place / f"load-{number}")
    begun = time.monotonic()
    world.need(["show", ID], day="2020-04-21")
    pace = 4 * (time.monotonic() - begun)
    until = time.monotonic() + seconds
    writers = [Writer(world, f"{mark}{number}", until) for mark in "ab"]
    for writer in writers:
        writer.start()
    kills = 0
    while any(writer.is_alive() for writer in writers):
        time.sleep(chance.uniform(0, 2 * pace))
        process = chance.choice(writers).process
        if process and process.poll() is None and chance.random() < 0.7:
            process.kill()
            kills += 1
    for writer in writers:
        writer.join()
    verified = world.run(["verify", "--deep"])
    if verified.returncode != 0:
        raise Fault(f"round {number}: {verified.stdout}{verified.stderr}")
    with world.database() as database:
        kept = [name for (name,) in database.execute("SELECT name FROM documents")]
    for writer in writers:
        if writer.odd:
            raise Fault(f"round {number}: {writer.odd[0]}")
        for name in writer.tried:
            if kept.count(name) > 1:
                raise Fault(f"round {number}: {name} is there twice")
            if kept.count(name) == 0 and name in writer.acknowledged:
                raise Fault(f"round {number}: {name} was acknowledged and is lost")
    done = sum(len(writer.acknowledged) for writer in writers)
    world.need(["due"], day="2020-04-21")
    world.check_deliveries()
    world.remove()
    return kills, done
