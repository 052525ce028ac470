"""The system calls at which a command can be ended or can fail."""

import re
from collections import Counter

WRITING = (
    "openat,write,pwrite64,pwritev,fsync,fdatasync,rename,renameat,renameat2,ftruncate,fallocate,"
    "unlink,unlinkat,mkdir,mkdirat,fcntl,chmod,fchmod,utimensat,link,linkat")
CALL = re.compile(r"^(\d+) +(\w+)\((.*)$")


def trace(world, act):
    """Runs an act undisturbed; gives what it answered and its calls within the world, each as
    name and number, with the rest of its line."""
    log = world.path.parent / (world.path.name + ".trace")
    under = ["strace", "-f", "-qq", "-y", "-s", "300", "-o", str(log), "-e", f"trace={WRITING}"]
    done = world.run(act.arguments(world), act.who, act.day, under=under)
    points, counts = [], Counter()
    for line in log.read_text(errors="replace").splitlines():
        call = CALL.match(line)
        if not call:
            continue
        thread, name, rest = call.groups()
        counts[thread, name] += 1
        is_reading = name == "openat" and not re.search(r"O_(WRONLY|RDWR|CREAT)", rest)
        if str(world.path) in rest and not is_reading:
            points.append((name, counts[thread, name], rest))
    log.unlink()
    return done, points


def injecting(name, how, log="/dev/null"):
    """The command line under which a call is disturbed."""
    return ["strace", "-f", "-qq", "-o", log, "-e", f"trace={name}", "-e", f"inject={name}:{how}"]
