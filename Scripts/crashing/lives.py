"""Every kind of act that writes, each with what must have happened before it."""

from dataclasses import dataclass, field
from typing import Callable

from world import ROOT, Fault, World

SAMPLE = ROOT / "Samples/lives/havering-small-key.yaml"
ID = "havering-2020-1"
MAKER = "cabinet-member-adult-services-and-health"


@dataclass
class Act:
    """An act: after which other it comes, who does it and on what day."""

    name: str
    after: str | None
    who: str | None
    day: str | None
    words: list
    # What the same command answers when it is given again after it was done.
    again: tuple = (1,)
    # What somebody does to the files before it.
    before: Callable = field(default=lambda world: None)
    # The decision that can be shown once it is begun.
    decision: str = ID
    # As whom what time brings is taken in, where the account that runs this is nobody's.
    watcher: str | None = None
    # Whether it prints what it would do before it does it.
    previews: bool = False
    # Whether an interruption can leave what the record says was erased, until `due` has swept it.
    erases: bool = False

    def arguments(self, world):
        return [str(word).replace("{world}", str(world.path)) for word in self.words]

    @property
    def repeats(self):
        """Whether it can be done twice, and then is twice in the record."""
        return 0 in self.again


def change_draft(world):
    draft = world.records / f"drafts/{ID}/decision.yaml"
    draft.write_text(draft.read_text().replace("about 2,400 residents", "about 2,450 residents"))


def change_people(world):
    file = world.records / "people.yaml"
    file.write_text(file.read_text().replace("Councillor ", "Cllr "))


def change_policy(world):
    file = world.records / "councils/havering/policy.yaml"
    file.write_text(file.read_text().replace("Town Hall, Main Road", "The Town Hall, Main Road"))


def add_holiday(world):
    (world.records / "holidays.yaml").write_text(
        "- {date: 2020-04-29, name: A day of thanks, source: made up}\n")


def write_evidence(world):
    (world.path / "minute.txt").write_text("Minute 12 of the meeting.\n")


def live_again(world):
    """The later decision comes to have effect."""
    later = "havering-2020-2"
    world.need(["submit", later], "author", "2020-06-03")
    world.need(["give-notice", later, "key", "--decision-on", "2020-07-07"], "proper-officer",
               "2020-06-03")
    for topic in ("legal", "financial", "human-resources", "equality", "health-and-wellbeing"):
        world.need(["advise", later, topic, "--text", "Fine.", "--conclusion", "content"], f"adviser-{topic}", "2020-06-08")
    world.need(["clear", later], "lead-officer", "2020-06-15")
    world.need(["decide", later, "agreed", "--no-interests", "--reasons", "Because."], MAKER,
               "2020-07-07")
    world.need(["record", later], "proper-officer", "2020-07-07")
    world.need(["lodge", later], "proper-officer", "2020-07-07")
    world.need(["publish", later], "proper-officer", "2020-07-07")
    world.need(["answer", later, *ANSWER], "monitoring-officer", "2020-07-07")
    world.need(["due"], day="2020-07-20")


ANSWER = [
    "call-in", "--callable", "yes", "--days", "5", "--unit", "working", "--from", "published",
    "--effective", "on-last-day", "--members", "2", "--withdrawable", "yes", "--source",
    "Memorandum",
]


def of(verb, *words):
    return [*verb.split(), ID, *words]


LIFE = [
    Act("init", None, None, None,
        ["init", "{world}/records", "--trial", "--council", "havering"], (73,)),
    Act("new", "init", "author", "2020-04-01", ["new", SAMPLE], (0,)),
    Act("edit", "new", "author", "2020-04-01", of("edit"), before=change_draft),
    Act("submit", "edit", "author", "2020-04-02", of("submit")),
    Act("give-notice", "submit", "proper-officer", "2020-04-08",
        of("give-notice", "key", "--decision-on", "2020-05-07"), (0, 1)),
    Act("ask", "give-notice", "author", "2020-04-08", of("ask", "environmental"), (0, 1)),
    Act("advise-draft", "give-notice", "adviser-legal", "2020-04-09",
        of("advise", "legal", "--text", "Lawful, I think.", "--draft"), (0,)),
    Act("return", "give-notice", "adviser-legal", "2020-04-09",
        of("return", "--topic", "legal", "--reason", "Say which clause."), (0, 1)),
    Act("advise", "advise-draft", "adviser-legal", "2020-04-14",
        of("advise", "legal", "--text", "It is lawful.", "--conclusion", "content"), (0, 1)),
    Act("advise-2", "advise", "adviser-financial", "2020-04-14",
        of("advise", "financial", "--text", "There is money.", "--conclusion", "content"), (0, 1)),
    Act("advise-3", "advise-2", "adviser-human-resources", "2020-04-14",
        of("advise", "human-resources", "--text", "None.", "--conclusion", "content"), (0, 1)),
    Act("advise-4", "advise-3", "adviser-equality", "2020-04-14",
        of("advise", "equality", "--text", "None.", "--conclusion", "content"), (0, 1)),
    Act("advise-5", "advise-4", "adviser-health-and-wellbeing", "2020-04-14",
        of("advise", "health-and-wellbeing", "--text", "Good.", "--conclusion", "content"), (0, 1)),
    Act("clear", "advise-5", "lead-officer", "2020-04-20", of("clear")),
    Act("withdraw", "clear", "author", "2020-04-21",
        of("withdraw", "--reason", "Not needed any more.")),
    Act("attach", "clear", "proper-officer", "2020-04-21",
        of("attach", "{world}/minute.txt", "--kind", "background-paper"), (0,),
        before=write_evidence),
    Act("adopt-holidays", "attach", None, "2020-04-21", ["adopt", "holidays"],
        before=add_holiday),
    Act("adopt-people", "attach", None, "2020-04-21", ["adopt", "people"],
        before=change_people),
    Act("adopt-council", "attach", None, "2020-04-21", ["adopt", "council", "havering"],
        before=change_policy),
    Act("migrate", "adopt-council", "monitoring-officer", "2020-04-22",
        of("migrate", "--reason", "The new address.")),
    Act("due-ready", "attach", None, "2020-05-07", ["due"], (0,)),
    Act("defer", "due-ready", MAKER, "2020-05-07",
        of("decide", "deferred", "--until", "2020-06-01", "--no-interests", "--reasons", "Later.")),
    Act("resume", "defer", "proper-officer", "2020-06-01",
        of("resume", "--reason", "The figures came.", "--on-day", "2020-06-02")),
    Act("decide", "due-ready", MAKER, "2020-05-07",
        of("decide", "agreed", "--no-interests", "--reasons", "Because.")),
    Act("record", "decide", "proper-officer", "2020-05-07", of("record")),
    Act("lodge", "record", "proper-officer", "2020-05-07", of("lodge")),
    Act("correct", "lodge", "proper-officer", "2020-05-08",
        of("correct", "{decided}", "--set", "reasons=For these reasons.", "--reason",
           "A slip."), (0, 1)),
    Act("publish", "lodge", "proper-officer", "2020-05-07", of("publish")),
    Act("answer", "publish", "monitoring-officer", "2020-05-07",
        of("answer", *ANSWER)),
    Act("due-effect", "answer", None, "2020-05-18", ["due"], (0,)),
    Act("call-in", "answer", "scrutiny-officer", "2020-05-11",
        of("call-in receive", "--member", "Councillor A (G)", "--member", "Councillor B (G)",
           "--reasons", "Wrong.")),
    Act("call-in-refuse", "call-in", "monitoring-officer", "2020-05-12",
        of("call-in refuse", "--reason", "No ground.")),
    Act("call-in-accept", "call-in", "monitoring-officer", "2020-05-12", of("call-in accept")),
    Act("call-in-withdraw", "call-in-accept", "scrutiny-officer", "2020-05-13",
        of("call-in withdraw", "--reason", "Settled.")),
    Act("call-in-convene", "call-in-accept", "scrutiny-officer", "2020-05-12",
        of("call-in convene", "--body", "overview-and-scrutiny-board", "--meeting-on",
           "2020-05-20"), (0, 1)),
    Act("call-in-scrutiny", "call-in-convene", "scrutiny-officer", "2020-05-20",
        of("call-in scrutiny", "refer-to-maker", "--reasons", "Wrong.")),
    Act("call-in-council", "call-in-convene", "scrutiny-officer", "2020-05-20",
        of("call-in scrutiny", "refer-to-council", "--reasons", "Wrong.")),
    Act("reconsider", "call-in-scrutiny", MAKER, "2020-05-22",
        of("call-in reconsider", "confirmed", "--reasons", "Right.")),
    Act("implement", "reconsider", "implementing-officer", "2020-06-02", of("implement")),
    Act("close", "implement", "implementing-officer", "2020-07-01", of("close")),
    Act("new-later", "implement", "author", "2020-06-03", ["new", SAMPLE], (0,)),
    Act("supersede", "new-later", "proper-officer", "2020-07-21",
        of("supersede", "--by", "havering-2020-2", "--reason", "A better one."),
        before=live_again),
]


class Lives:
    """The folder as it is before and after each act."""

    def __init__(self, place, acts=LIFE):
        self.place = place
        self.acts = {act.name: act for act in acts}
        self.befores = {}
        self.afters = {}

    def prepare(self, act):
        """The folder just before an act; what comes before is done first."""
        if act.name in self.befores:
            return self.befores[act.name]
        place = self.place / f"before-{act.name}"
        if act.after is None:
            place.mkdir()
            world = World(place)
        else:
            world = self.done(self.acts[act.after]).copy(place)
        act.before(world)
        if "{decided}" in act.words:
            kinds, _ = world.history()
            stream = [kind for kind in kinds if kind != "adopted"]
            act.words = [
                word if word != "{decided}" else stream.index("decided") + 1 for word in act.words]
        self.befores[act.name] = world
        return world

    def done(self, act):
        """The folder just after an act."""
        if act.name not in self.afters:
            world = self.prepare(act).copy(self.place / f"after-{act.name}")
            done = world.run(act.arguments(world), act.who, act.day)
            if done.returncode != 0:
                raise Fault(f"{act.name}: exit {done.returncode}: {done.stderr.strip()}")
            self.afters[act.name] = world
        return self.afters[act.name]
