# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""A failing disk: each call of a run that touches a file fails once, or from then on for ever."""

import errno
import math

from .judge import expected_of, judge, judge_program
from .tally import Tally
from .workplace import Workplace, copy_tree, shutil

# Class of calls -> how it fails. Reading and removing know no full disk.
Manners = {
    "w": [errno.EIO, errno.ENOSPC, "short"],
    "r": [errno.EIO, "short"],
    "s": [errno.EIO, errno.ENOSPC],
    "t": [errno.EIO, errno.ENOSPC],
    "u": [errno.EIO],
    "n": [errno.EIO, errno.ENOSPC],
    "o": [errno.EIO, errno.ENOSPC],
    "e": [errno.EIO],
    "m": [errno.EIO, errno.ENOSPC],
}
# How much each does. "open-after-crash" begins with a hot journal: faults while it is taken back
# come on top of the crash.
Scenarios = {"edit": 2, "import": 1, "undo": 2, "migrate": 0, "copy": 1, "restore": 1, "redo": 2,
             "bulk": 2, "purge": 1, "close": 2, "setup": 1, "open-after-crash": 1}
# The budget "once" leaves out no call of these, and some of the others.
Complete = ["edit", "import", "undo", "migrate", "copy", "restore"]
PerItem = 40  # cases that one worker does before it comes back
JournalMagic = bytes.fromhex("d9d505f920a163d7")


def items(build, budget):
    if build.is_sanitized:
        return ["none"]
    place = Workplace(build)
    result = []
    for scenario in [name for name in Scenarios if name in build.scenarios]:
        cases = all_cases(place, scenario)
        everything = len(cases) if scenario in Complete else 400
        wanted = {"pr": 60, "try": 40, "once": everything}[budget]
        step = max(1, math.ceil(len(cases) / wanted))
        # A step that shares no divisor with the manners, so that each of them has its turn.
        while len(cases) > wanted and math.gcd(step, 2 * 3 * 5) != 1:
            step += 1
        chosen = cases[::step]
        chunks = [chosen[i : i + PerItem] for i in range(0, len(chosen), PerItem)]
        result += [f"{scenario}={','.join(chunk)}" for chunk in chunks]
    return result


def all_cases(place, scenario):
    counts = counted_calls(place, scenario)
    return [
        f"{kind}:{nth}:{manner}:{often}"
        for kind, manners in Manners.items()
        for nth in range(1, counts.get(kind, 0) + 1)
        for manner in manners
        for often in ("once", "forever")
    ]


def counted_calls(place, scenario):
    begin(place, scenario)
    count = place.root / "count"
    place.run(scenario, 1, Scenarios[scenario], FAULTS_COUNT=str(count))
    lines = (line.split() for line in count.read_text().splitlines())
    return {name: int(number) for name, number in lines}


def begin(place, scenario):
    place.begin(scenario)
    if scenario == "open-after-crash":
        leave_hot_journal(place)


def leave_hot_journal(place):
    """Kills an import at the first write that leaves the book half written."""
    whole = place.book.read_bytes()
    journal = place.book.with_name(place.book.name + "-journal")
    for nth in range(1, 500):
        place.begin("open-after-crash")
        place.run("import", 1, 1, FAULTS_FAIL=f"w:{nth}:kill:once")
        is_hot = journal.exists() and journal.read_bytes()[:8] == JournalMagic
        if is_hot and place.book.read_bytes() != whole:
            return
    raise RuntimeError("no write of an import leaves a hot journal")


def run(build, item):
    if item == "none":
        return Tally(skipped=1)
    place = Workplace(build)
    tally = Tally()
    scenario, cases = item.split("=")
    expected = expected_of(place, scenario)
    begin(place, scenario)
    before = place.keep("before")
    whole = place.run(scenario, 1, Scenarios[scenario]).promises.acknowledged
    for nth, case in enumerate(cases.split(",")):
        put(place, before)
        run_case(place, scenario, case, expected, whole, nth % 2 == 0, tally)
    return tally


def put(place, before):
    shutil.rmtree(place.prefix, ignore_errors=True)
    copy_tree(before, place.prefix)


def run_case(place, scenario, case, expected, whole, program_first, tally):
    told = f"{scenario}={case}"
    count = place.root / "count"
    count.unlink(missing_ok=True)
    outcome = place.run(scenario, 1, Scenarios[scenario], FAULTS_FAIL=case, FAULTS_COUNT=str(count))
    tally.runs += 1
    if outcome.is_hung or outcome.code not in (0, 1):
        how = "it hangs" if outcome.is_hung else f"it ends with {outcome.signal or outcome.code}"
        tally.blame(told, f"{how}: {outcome.complaint[:200]}")
        return
    tally.count("not reached", "fired 0" in count.read_text())
    tally.count("went on working", outcome.code == 0)
    if outcome.code == 0 and outcome.promises.acknowledged < whole:
        tally.blame(told, "an action is missing and no error was said")
        return
    if outcome.code == 1 and not outcome.promises.errors:
        tally.blame(told, "it failed and said no error")
        return
    promises = outcome.promises
    if promises.floor is None and scenario != "setup":
        promises.floor = 0
    looks = [judge_book(place, expected), judge_next_start]
    for look in looks[::-1] if program_first else looks:
        if promises.floor is not None and not look(place, promises, tally, told):
            return


def judge_book(place, expected):
    return lambda _, promises, tally, told: judge(place, promises, expected, tally, told)


def judge_next_start(place, promises, tally, told):
    return judge_program(place, promises, tally, told)
