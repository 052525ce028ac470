"""Makes the system fail under a command: a full disk, a broken one, one that cannot be written,
a clock that was set back."""

import os
import subprocess

from kills import look
from points import injecting
from world import Fault

# What each call can fail with.
ERRORS = {
    "openat": ("ENOSPC", "EIO"), "write": ("ENOSPC", "EIO"), "pwrite64": ("ENOSPC", "EIO"),
    "fsync": ("EIO", "ENOSPC"), "fdatasync": ("EIO",), "rename": ("EIO", "ENOSPC"),
    "mkdir": ("ENOSPC",), "ftruncate": ("EIO",), "unlink": ("EIO",),
}
# What a command may then end with: not written, busy, not permitted, data that cannot be read.
STATUSES = (65, 73, 75, 77)


def told(done, where, is_mute=False):
    """A command that could not do its work must say so in words, where it can write any."""
    if done.returncode not in STATUSES:
        raise Fault(f"{where}: exit {done.returncode}: {done.stderr.strip()[-300:]}")
    if is_mute and not done.stderr:
        return
    if "error:" not in done.stderr or "Fatal error" in done.stderr:
        raise Fault(f"{where}: it says only: {done.stderr.strip()[-300:]}")


def fail(lives, act, expected, point, error, ever, number):
    """Lets a call fail, and with `ever` all like it after; looks at what is left."""
    name, count, _ = point
    where = f"{act.name}, {error} at {name} {count}{' and after' if ever else ''}"
    world = lives.prepare(act).copy(lives.place / f"fail-{act.name}-{number}")
    try:
        done = world.run(
            act.arguments(world), act.who, act.day,
            under=injecting(name, f"error={error}:when={count}{'+' if ever else ''}"))
        if done.returncode != 0:
            # When every write fails, so does that of the error's own words.
            told(done, where, is_mute=name == "write" and ever)
        look(world, act, expected, done.returncode == 0, done.stderr)
    except Fault as fault:
        raise Fault(str(fault) if str(fault).startswith(where) else f"{where}: {fault}") from None
    finally:
        world.remove()


def fill(lives, act, expected, kilobytes):
    """Does the act on a disk that has so little room left; gives what it ended with."""
    where = f"{act.name} with {kilobytes} kB left"
    small = lives.place / f"small-{act.name}-{kilobytes}"
    world = lives.prepare(act).copy(lives.place / f"fill-{act.name}-{kilobytes}")
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", small],
        capture_output=True)
    if mounted.returncode != 0:
        return None
    try:
        # What is copied here is no longer shared, and its pages are counted.
        there = world.copy_whole(small / "world")
        room = os.statvfs(small)
        ballast = room.f_bavail * room.f_frsize - kilobytes * 1024
        (small / "ballast").write_bytes(b"\0" * max(0, ballast))
        done = there.run(act.arguments(there), act.who, act.day)
        if done.returncode != 0:
            told(done, where)
        (small / "ballast").unlink()
        look(there, act, expected, done.returncode == 0, done.stderr)
        return done.returncode
    except Fault as fault:
        raise Fault(f"{where}: {fault}") from None
    finally:
        subprocess.run(["umount", "-l", small], check=True)
        world.remove()


def lock(lives, act, expected):
    """Does the act in a folder that is mounted to be read only; gives what it ended with."""
    world = lives.prepare(act).copy(lives.place / f"lock-{act.name}")
    if subprocess.run(["mount", "--bind", world.path, world.path], capture_output=True).returncode:
        return None
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", world.path], check=True)
        done = world.run(act.arguments(world), act.who, act.day)
        told(done, f"{act.name} in a folder that cannot be written")
    finally:
        subprocess.run(["umount", "-l", world.path], check=True)
    look(world, act, expected, False, done.stderr)
    world.remove()
    return done.returncode


def set_back(lives, act, expected):
    """Does the act on a day before the last one in the record; gives what it ended with."""
    world = lives.prepare(act).copy(lives.place / f"clock-{act.name}")
    done = world.run(act.arguments(world), act.who, "2020-01-02")
    if done.returncode != 0 and "error:" not in done.stderr:
        raise Fault(f"{act.name} with the clock set back: {done.stderr}")
    if world.run(["verify", "--deep"]).returncode != 0:
        raise Fault(f"{act.name} with the clock set back: the record is not sound")
    if done.returncode != 0:
        look(world, act, expected, False, done.stderr)
    world.remove()
    return done.returncode
