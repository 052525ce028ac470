"""What a batch of letters came to: what was approved, what went out, and what lies in the folder."""

import csv
import hashlib
import io
import json
import zipfile

from batch import BATCH
from world import Fault


def sha256(data):
    return hashlib.sha256(data).hexdigest()


class Issued:
    """All that there is of the letters of a data folder, read from its record and its files."""

    def __init__(self, world):
        self.folder = world.records / "letters" / BATCH
        self.read(world)
        self.files = {file.name: sha256(file.read_bytes()) for file in self.folder.iterdir()}
        self.documents = {
            file.name for file in (world.records / "documents").rglob("*") if file.is_file()}
        self.kinds, _ = world.history()

    def read(self, world):
        """Reads the record: the letters as they were written, and at which digests."""
        self.letters, self.digests = [], {}
        with world.database() as database:
            bodies = database.execute("SELECT body FROM events ORDER BY position").fetchall()
            (self.last,) = database.execute(
                "SELECT number FROM numbers WHERE series = 'letters/havering'").fetchone()
            self.outbox = database.execute(
                "SELECT key, file_name, document, delivered FROM outbox WHERE recipient = ?",
                (f"letters/{BATCH}",)).fetchall()
        for event in map(json.loads, (body for (body,) in bodies)):
            if not event["stream"].startswith("letters/"):
                continue
            if event["stream"] != f"letters/{BATCH}":
                raise Fault(f"there is another batch: {event['stream']}")
            if event["kind"] == "lettersWritten":
                self.letters += event["data"]["letters"]
            elif "digest" in event["data"]:
                self.digests[event["kind"]] = event["data"]["digest"]
        self.names = [
            f"{one['number']:0{max(4, len(str(1 + len(self.letters))))}}-{one['supplier']}.docx"
            for one in self.letters]

    def check(self, count):
        """Looks that each letter went out once, as it was approved."""
        if [one["number"] for one in self.letters] != list(range(1, count + 1)):
            raise Fault(f"the numbers are not 1 to {count}, each once")
        if self.last != count:
            raise Fault(f"the last number of the series is {self.last} and not {count}")
        if len({one["supplier"] for one in self.letters}) != count:
            raise Fault("a supplier has two letters")
        lines = "".join(
            f"{one['number']}\t{one['supplier']}\t{one['document']}\n" for one in self.letters)
        digest = sha256(lines.encode())
        for kind in ("lettersCompleted", "lettersApproved", "lettersIssued"):
            if self.digests.get(kind) != digest:
                raise Fault(f"{kind} has the digest {self.digests.get(kind)} and not {digest}")
        self.check_outbox()
        beside = self.listings() | {"letters.zip"}
        if set(self.files) != set(self.names) | beside:
            odd = sorted(set(self.files) ^ (set(self.names) | beside))
            raise Fault(f"{len(odd)} files are missing or too many: {odd[:5]}")

    def listings(self):
        """The manifest, and the covering lists, each of which names a thousand letters at most."""
        count = -(-len(self.letters) // 1000)
        lists = ["covering-list"]
        if count > 1:
            lists = [f"covering-list-{number:0{len(str(count))}}" for number in range(1, count + 1)]
        return {"manifest.csv"} | {f"{name}.{end}" for name in lists for end in ("docx", "odt")}

    def check_outbox(self):
        entries = [(f"letter/havering/{one['number']}", name, one["document"])
                   for one, name in zip(self.letters, self.names)]
        there = sorted((key, name, document.hex()) for key, name, document, _ in self.outbox)
        if there != sorted(entries):
            raise Fault("the outbox holds other letters than were approved")
        if any(delivered is None for *_, delivered in self.outbox):
            raise Fault("a letter was not delivered")

    def differences(self):
        """How many letters are not, in the folder, the archive or the manifest, what was approved."""
        rows = csv.DictReader(io.StringIO((self.folder / "manifest.csv").read_text("utf-8-sig")))
        listed = {row["File"]: (row["Number"], row["Supplier"], row["SHA-256"]) for row in rows}
        differing = 0
        with zipfile.ZipFile(self.folder / "letters.zip") as archive:
            packed = set(archive.namelist())
            for one, name in zip(self.letters, self.names):
                approved = one["document"]
                row = (str(one["number"]), one["supplier"], approved)
                if not (self.files.get(name) == approved and listed.get(name) == row
                        and name in packed and sha256(archive.read(name)) == approved):
                    differing += 1
            more = packed - set(self.names) - self.listings()
        if more or len(listed) != len(self.letters):
            raise Fault(f"the archive or the manifest has more than the letters: {sorted(more)[:5]}")
        return differing

    def compare(self, other):
        """Looks that everything is what it is in another folder."""
        for what in ("kinds", "letters", "files", "documents"):
            if getattr(self, what) != getattr(other, what):
                mine, its = getattr(self, what), getattr(other, what)
                odd = [one for one in mine if one not in its] + [
                    one for one in its if one not in mine]
                raise Fault(f"other {what} than undisturbed, {len(mine)} and {len(its)}: {odd[:3]}")
