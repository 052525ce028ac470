"""A data folder to try things out in, with its key beside it, and what can be seen of it."""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class Fault(Exception):
    """Something that must not be."""


class World:
    """A folder that holds the data folder `records` and the key and checkpoints beside it."""

    remit = "remit"

    def __init__(self, path):
        self.path = Path(path)
        self.records = self.path / "records"

    def command(self, arguments, who=None, day=None):
        """The command line of a command in the folder."""
        command = [World.remit, *arguments]
        if arguments[0] != "init":
            command += ["--folder", str(self.records)]
        if who:
            command += ["--as", who]
        if day:
            command += ["--on", day]
        return command

    def surroundings(self):
        """How the system runs a command in the folder."""
        environment = dict(
            os.environ, NO_COLOR="1", REMIT_COUNCILS=str(ROOT / "Templates"), LC_ALL="C.UTF-8")
        environment.pop("REMIT_FOLDER", None)
        return dict(
            cwd=self.path, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)

    def run(self, arguments, who=None, day=None, under=(), timeout=120):
        """Runs a command in the folder, or under another program."""
        return subprocess.run(
            [*under, *self.command(arguments, who, day)], timeout=timeout, **self.surroundings())

    def start(self, arguments, who=None, day=None):
        """Begins a command in the folder."""
        return subprocess.Popen(self.command(arguments, who, day), **self.surroundings())

    def need(self, arguments, who=None, day=None):
        """Runs a command that must succeed."""
        done = self.run(arguments, who, day)
        if done.returncode != 0:
            raise Fault(f"{' '.join(arguments)}: exit {done.returncode}: {done.stderr.strip()}")
        return done

    def copy(self, place):
        """A copy of the whole. Documents never change, so that their files are shared."""
        def take(source, target):
            if "/documents/" in source and not source.endswith(".part"):
                os.link(source, target)
            else:
                shutil.copy2(source, target)
        shutil.copytree(self.path, place, copy_function=take, symlinks=True)
        return World(place)

    def copy_whole(self, place):
        """A copy that shares nothing."""
        shutil.copytree(self.path, place, symlinks=True)
        return World(place)

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)

    def history(self):
        """The kinds of the events, and the numbers of events at which an act is whole."""
        with self.database() as database:
            # The other columns are worked out by a newer SQLite than Python may have.
            rows = database.execute("SELECT body FROM events ORDER BY position").fetchall()
        events = [json.loads(body) for (body,) in rows]
        ends, left = [0], 0
        for position, event in enumerate(events, 1):
            left = event.get("enclosures", {}).get("events", left) - 1
            if left == 0:
                ends.append(position)
        return [event["kind"] for event in events], ends

    def database(self):
        return sqlite3.connect(f"file:{self.records}/record.sqlite?mode=ro", uri=True)

    def files(self):
        """What was delivered, by name."""
        return sorted(
            str(file.relative_to(self.records))
            for folder in ("papers", "messages", "drafts")
            for file in (self.records / folder).rglob("*") if file.is_file())

    def check_deliveries(self):
        """Everything in the outbox must be where it belongs, and every draft be there."""
        with self.database() as database:
            entries = database.execute(
                "SELECT key, kind, recipient, document, file_name, delivered FROM outbox").fetchall()
            decisions = database.execute("SELECT id FROM register").fetchall()
        for key, kind, recipient, document, name, delivered in entries:
            if delivered is None:
                raise Fault(f"{key} was not delivered")
            if kind == "message":
                file = self.records / "messages" / recipient / (key.replace("/", "-") + ".txt")
            else:
                file = self.records / recipient / name
            if not file.is_file():
                raise Fault(f"{file} is not there")
            if kind == "paper" and hashlib.sha256(file.read_bytes()).digest() != document:
                raise Fault(f"{file} is not as it was issued")
        for (decision,) in decisions:
            draft = self.records / "drafts" / decision / "decision.yaml"
            if not draft.is_file():
                raise Fault(f"{draft} is not there")

    def leftovers(self):
        """Files that a command had begun when it was ended."""
        return [file for file in self.path.rglob(".*.part")]

    def grow_old(self):
        """Makes leftovers two days old, after which they are swept."""
        then = time.time() - 2 * 86_400
        for file in self.leftovers():
            os.utime(file, (then, then))
