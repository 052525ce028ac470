"""Acts on what follows from decisions: contracts, suppliers, placements, notices of changes."""

import batch
from lives import Act
from world import ROOT

SAMPLES = ROOT / "Samples"
CONTRACT = "complex-placements"
PLACEMENT = "cp-2020-1"
DECISION = "havering-2020-1"
BUYER, LEGAL, CLERK = "simon-vale", "helen-drummond", "debra-marlow"
ADVISERS = {
    "legal": LEGAL, "financial": "imran-shah", "human-resources": "lucy-okafor",
    "equality": "peter-grange", "health-and-wellbeing": "ruth-adeyemi"}


def decided(world):
    """The decision of 2020 that sets the purchasing system up, in effect."""
    def done(who, day, *arguments):
        world.need([str(one) for one in arguments], who, day)

    author, clerk, lead = "daren-mulley", CLERK, "barbara-nicholls"
    maker, monitoring = "jason-frost", "martin-hale"
    rule = "Contract Standing Order 18.4"
    done(None, None, "init", world.records, "--trial", "--council", "havering", "--people",
         SAMPLES / "lives/havering-people.yaml")
    done(author, "2020-04-08", "new", SAMPLES / "havering-key/decision.yaml")
    done(clerk, "2020-04-08", "give-notice", DECISION, "key", "--decision-on", "2020-05-07")
    done(author, "2020-04-23", "submit", DECISION, "--due", "10")
    for topic, who in ADVISERS.items():
        done(who, "2020-04-27", "advise", DECISION, topic, "--as-drafted", "--conclusion", "content")
    done(author, "2020-04-27", "waiver", "request", DECISION, rule, "--reason", "No prices yet")
    done(monitoring, "2020-04-28", "waiver", "decide", DECISION, rule, "approved",
         "--register-entry", "W/2020/17", "--reason", "Both conditions are met")
    done(lead, "2020-04-28", "clear", DECISION)
    done(clerk, "2020-05-07", "due")
    done(maker, "2020-05-07", "decide", DECISION, "agreed", "--no-interests", "--reasons",
         "For the reasons in section 2 of Part A")
    done(maker, "2020-05-07", "record", DECISION)
    done(clerk, "2020-05-07", "lodge", DECISION, "--place", "the Town Hall")
    done(clerk, "2020-05-07", "publish", DECISION, "--address", "https://example.org")
    done(monitoring, "2020-05-07", "answer", DECISION, "call-in", "--days", "5", "--unit", "working",
         "--from", "published", "--effective", "next-working-day", "--source", "Advice of 7 May")
    done(clerk, "2020-05-18", "due")


def extended(world):
    """Contract letters of 2025 issued: the change is still to be published."""
    batch.ready(world.path, 2)
    for arguments, who in ((batch.PREPARE, batch.OFFICER), (batch.APPROVE, batch.LEGAL),
                           (batch.ISSUE, batch.OFFICER)):
        world.need(arguments, who, batch.DAY)


def agreements(verb, *words):
    return ["agreements", verb, PLACEMENT, *words]


INSTRUMENTS = [
    Act("contracts-new", None, BUYER, "2020-05-18",
        ["contracts", "new", CONTRACT, "--under", f"{DECISION}/1.1", "--commenced", "2019-11-12",
         "--light-touch", "--pass-mark", "60", "--weight", "price=70", "--weight", "quality=30",
         "--adopts-reg-34", "yes", "--lot", "supported-living=Supported Living:ld,mh,psd,complex,"
         "children",
         "--lot", "residential-care=Residential Care:ld,mh,psd,complex",
         "--lot", "nursing-care=Nursing Care:ld,mh,psd,complex",
         "--lot", "domiciliary-care=Domiciliary Care:ld,mh,psd,complex",
         "--lot", "live-in-care=Live in Care:ld,mh,psd,complex"], before=decided),
    Act("suppliers-import", "contracts-new", BUYER, "2020-05-18",
        ["suppliers", "import", CONTRACT, SAMPLES / "admission/bids-2020.csv", "--confirm"],
        previews=True),
    Act("suppliers-admit", "suppliers-import", BUYER, "2020-05-19",
        ["suppliers", "admit", CONTRACT, "--under", f"{DECISION}/1.2"]),
    Act("suppliers-sign", "suppliers-admit", BUYER, "2020-06-01",
        ["suppliers", "sign", CONTRACT, "--all"]),
    # Another referral is another placement.
    Act("agreements-refer", "suppliers-sign", BUYER, "2020-07-01",
        ["agreements", "refer", CONTRACT, "supported-living/ld", "--under", f"{DECISION}/1.4",
         "--person", SAMPLES / "placements/person.yaml", "--start", "2020-08-03", "--end",
         "2021-08-01"], (0,)),
    Act("agreements-call", "agreements-refer", BUYER, "2020-07-02",
        agreements("call", "--reply-by", "2020-07-13"), (0, 1)),
    Act("agreements-bid", "agreements-call", BUYER, "2020-07-06",
        agreements("bid", "s-036", "--weekly", "1250"), (0, 1)),
    Act("agreements-bid-2", "agreements-bid", BUYER, "2020-07-07",
        agreements("bid", "s-037", "--weekly", "1400", "--once", "Adaptations=850"), (0, 1)),
    Act("agreements-evaluate", "agreements-bid-2", BUYER, "2020-07-14",
        agreements("evaluate", "--no-interest", BUYER, "--no-interest", "daren-mulley",
                   "--mark", f"{BUYER}/s-036=70", "--mark", "daren-mulley/s-036=75",
                   "--mark", f"{BUYER}/s-037=90", "--mark", "daren-mulley/s-037=85"), (0, 1)),
    Act("agreements-award", "agreements-evaluate", BUYER, "2020-07-15",
        agreements("award", "s-036"), (0, 1)),
    Act("agreements-prepare", "agreements-award", BUYER, "2020-07-16",
        agreements("prepare"), (0, 1)),
    Act("agreements-approve", "agreements-prepare", LEGAL, "2020-07-17",
        agreements("approve"), (0, 1)),
    Act("agreements-sign-council", "agreements-approve", BUYER, "2020-07-20",
        agreements("sign", "council")),
    Act("agreements-sign-supplier", "agreements-sign-council", BUYER, "2020-07-22",
        agreements("sign", "supplier")),
    Act("agreements-vary", "agreements-sign-supplier", BUYER, "2020-10-20",
        agreements("vary", "--from", "2020-11-02", "--weekly", "1375", "--reason", "More support"),
        (0, 1)),
    Act("agreements-end", "agreements-sign-supplier", BUYER, "2021-05-01",
        agreements("end", "--last", "2021-05-31", "--reason", "The service closes"), (0, 1)),
    Act("agreements-erase", "agreements-end", "administrator", "2021-07-05",
        agreements("erase", "--reason", "Request of 1 July 2021, found lawful"), (0, 1), erases=True),
    Act("contracts-notice", None, batch.OFFICER, batch.DAY,
        ["contracts", "notice", CONTRACT, "--reference", "2025/S 000-018233"], (0, 1),
        before=extended, decision=batch.DECISION, watcher=batch.CLERK),
]

for act in INSTRUMENTS:
    act.watcher = act.watcher or CLERK
