"""Ends a command at each of its system calls, and looks at what is left."""

from points import injecting, trace
from world import Fault


class Expected:
    """What an act comes to when nothing disturbs it, time's part included."""

    def __init__(self, lives, act):
        world = lives.prepare(act)
        self.before = self.count(world)
        after = lives.done(act)
        self.kinds, self.ends = after.history()
        self.after = len(self.kinds)
        end = after.copy(lives.place / f"end-{act.name}")
        end.need(["due"], act.watcher, act.day)
        self.final, _ = end.history()
        self.files = end.files()
        end.remove()

    @staticmethod
    def count(world):
        return len(world.history()[0]) if (world.records / "record.sqlite").exists() else 0


def look(world, act, expected, answered, told="nothing"):
    """Looks at a folder in which an act was disturbed, and does the act again.

    Gives how many of its events were there.
    """
    def fail(what):
        raise Fault(f"{what} (the command told: {told.strip()[-300:]})")

    if act.name == "init" and not world.records.exists():
        if answered:
            fail("the folder was acknowledged and is not there")
        count = 0
    else:
        if act.erases:
            world.need(["due"], act.watcher, act.day)
        verified = world.run(["verify", "--deep"])
        if verified.returncode != 0:
            fail(f"verify: exit {verified.returncode}: {verified.stdout}{verified.stderr}")
        kinds, ends = world.history()
        count = len(kinds)
        if count not in ends or ends != [end for end in expected.ends if end <= count]:
            fail(f"{count} events, which is no whole act of {expected.ends}")
        if kinds != expected.kinds[:count]:
            fail(f"other events: {kinds} and not {expected.kinds}")
    if count not in (0, expected.before, expected.after) and act.words[0] not in ("due", "adopt"):
        fail(f"{count} events between {expected.before} and {expected.after}")
    if answered and count != expected.after:
        fail(f"it was acknowledged, and {expected.after - count} events are missing")
    if count > 0 and act.day:
        if any(kind != "adopted" for kind in expected.kinds[:count]):
            world.need(["show", act.decision], act.watcher, act.day)
    world.grow_old()
    again = world.run(act.arguments(world), act.who, act.day)
    is_done = count == expected.after
    allowed = act.again if is_done else (0,) if count == expected.before else (0, *act.again)
    if again.returncode not in allowed:
        fail(f"given again with {count} events it ends with {again.returncode}: {again.stderr}")
    world.need(["due"], act.watcher, act.day)
    if world.leftovers():
        fail(f"left over: {[str(file) for file in world.leftovers()]}")
    world.check_deliveries()
    kinds, _ = world.history()
    was_repeated = is_done and again.returncode == 0 and act.repeats
    if not was_repeated and (kinds != expected.final or world.files() != expected.files):
        fail(f"the end is another: {kinds}, {world.files()}")
    return count - expected.before


def kill(lives, act, expected, point, number):
    """Ends the act before one of its calls, and looks at what is left."""
    name, count, _ = point
    world = lives.prepare(act).copy(lives.place / f"kill-{act.name}-{number}")
    try:
        done = world.run(
            act.arguments(world), act.who, act.day,
            under=injecting(name, f"signal=SIGKILL:when={count}"))
        # What it printed it had done; strace ends by the signal that ended the command.
        answered = done.returncode == 0 or bool(done.stdout.strip()) and not act.previews
        there = look(world, act, expected, answered, done.stderr)
        return done.returncode != 0, there
    except Fault as fault:
        raise Fault(f"{act.name}, killed at {name} {count}: {fault}") from None
    finally:
        world.remove()


def points_of(lives, act):
    """The calls of an act at which it can be ended."""
    world = lives.prepare(act).copy(lives.place / f"trace-{act.name}")
    try:
        done, points = trace(world, act)
        if done.returncode != 0:
            raise Fault(f"{act.name}: exit {done.returncode}: {done.stderr}")
        return points
    finally:
        world.remove()
