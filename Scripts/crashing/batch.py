"""A contract with as many suppliers as are wanted, and the letters that extend it."""

import csv
from datetime import date

from world import ROOT, Fault, World

CONTRACT = "complex-placements"
DECISION = "havering-2025-1"
BATCH = f"{CONTRACT}-extension-1"
OFFICER, LEGAL, CLERK = "sophie-barron", "ruth-pelham", "mary-tanner"
DAY = "2025-04-24"
ADVISERS = {
    "legal": LEGAL, "financial": "imran-sheikh", "human-resources": "carol-whitby",
    "equality": "tom-ashgrove", "environmental": "helen-marsh"}
COLUMNS = (
    "Reference", "Supplier", "Company number", "Contact", "Address 1", "Address 2", "Postcode",
    "Email", "Lots", "Received", "Score", "Reasons", "Feedback")

PREPARE = ["letters", "prepare", CONTRACT, "--purpose", "extension", "--under", f"{DECISION}/1.1"]
APPROVE = ["letters", "approve", BATCH]
ISSUE = ["letters", "issue", BATCH, "--no-pdf"]


def suppliers(count, file):
    """Writes a table of suppliers, all of whom are let in."""
    with file.open("w", newline="") as table:
        rows = csv.writer(table)
        rows.writerow(COLUMNS)
        for number in range(1, count + 1):
            rows.writerow((
                f"s-{number:05}", f"Supplier {number} Care Ltd", f"{number:08}",
                "The Registered Manager", f"{number} High Street", "Romford", "RM1 1ZZ",
                f"contracts@supplier-{number}.example", "residential-care/ld",
                date(2024, 10, 28).strftime("%d/%m/%Y"), 60 + number % 40, "", ""))


def ready(place, count):
    """A data folder in which nothing is left to be done before letters are prepared."""
    world = World(place)
    world.path.mkdir(parents=True, exist_ok=True)
    samples = ROOT / "Samples"

    def done(who, day, *arguments):
        world.need([str(one) for one in arguments], who, day)

    done(None, None, "init", world.records, "--trial", "--council", "havering", "--people",
         samples / "lives/havering-2025-people.yaml")
    done(OFFICER, "2025-03-31", "new", samples / "havering-non-key/decision.yaml")
    done(OFFICER, "2025-03-31", "submit", DECISION, "--due", "5")
    for topic, who in ADVISERS.items():
        done(who, "2025-04-04", "advise", DECISION, topic, "--as-drafted", "--conclusion", "content")
    done("daniel-osei", "2025-04-07", "clear", DECISION)
    done("barbara-nicholls", "2025-04-22", "decide", DECISION, "agreed", "--no-interests",
         "--reasons", "For the reasons in Part A, having considered the options rejected.")
    done(CLERK, "2025-04-22", "record", DECISION)
    done(CLERK, "2025-04-22", "lodge", DECISION, "--with", "Committee Services", "--place",
         "the Town Hall")
    done(CLERK, "2025-04-23", "publish", DECISION)
    before = ("--decided", "Key executive decision of 2020", "--decided-on", "2020-05-11")
    done(OFFICER, "2025-04-23", "contracts", "new", CONTRACT, *before,
         "--title", "Complex Placements Dynamic Purchasing System",
         "--kind", "dynamic-purchasing-system", "--commenced", "2019-11-12", "--regime", "pcr2015",
         "--from", "2020-06-01", "--to", "2025-04-30", "--light-touch", "--adopts-reg-34", "yes",
         "--placements-may-outlast", "yes", "--pass-mark", "60", "--weight", "price=70",
         "--weight", "quality=30", "--lot", "residential-care=Residential Care:ld,mh")
    done(OFFICER, "2025-04-23", "contracts", "option", CONTRACT, "1", "--clause", "clause 3.2",
         "--months", "24", "--latest-end", "2027-04-30", "--notice-days", "0",
         "--source", "DPS Agreement, clause 3.2")
    table = world.path / "suppliers.csv"
    suppliers(count, table)
    done(OFFICER, "2025-04-23", "suppliers", "import", CONTRACT, table, "--confirm")
    done(OFFICER, "2025-04-23", "suppliers", "admit", CONTRACT, *before)
    done(OFFICER, "2025-04-23", "suppliers", "sign", CONTRACT, "--all")
    done(LEGAL, "2025-04-23", "template", "approve", "extension-by-option")
    return world


def steps(world):
    """How many steps of letters are written, whether all are, and how many are delivered."""
    with world.database() as database:
        written, whole = database.execute(
            "SELECT count(*) FILTER (WHERE body LIKE '%\"kind\":\"lettersWritten\"%'),"
            " count(*) FILTER (WHERE body LIKE '%\"kind\":\"lettersCompleted\"%') FROM events"
        ).fetchone()
        (delivered,) = database.execute(
            "SELECT count(*) FROM outbox WHERE kind = 'paper' AND delivered IS NOT NULL"
        ).fetchone()
    return written, whole, delivered
