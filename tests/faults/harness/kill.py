# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""kill -9 at a random moment, or before the nth call that touches a file; the same book goes on
through a whole chain of kills."""

import random

from . import workplace as places
from .judge import expected_of, judge, judge_program
from .promises import Promises
from .tally import Tally
from .workplace import Workplace

Chain = 25  # kills that one book lives through
Scenarios = ["edit", "import", "bulk", "purge", "close", "undo", "redo", "copy", "restore",
             "migrate", "setup", "open-after-crash"]
Unbroken = 100_000  # actions: more than anybody lets it do
LongestStart = 0.1  # seconds


def items(build, budget):
    kills = {"pr": 200, "once": 5000, "try": 50}[budget]
    scenarios = [name for name in Scenarios if name in build.scenarios]
    chains = max(kills // Chain, len(scenarios))
    return [f"{scenarios[i % len(scenarios)]}:{i}" for i in range(chains)]


def run(build, item):
    scenario, seed = item.split(":")
    dice = random.Random(f"kill {item}")
    place = Workplace(build)
    tally = Tally()
    expected = expected_of(place, scenario)
    is_fresh = places.base_kind(scenario) in ("nothing", "v1")
    place.begin(scenario)
    promises = Promises()
    for nth in range(Chain):
        if is_fresh:
            place.begin(scenario)
            promises = Promises()
        case = f"{item} kill {nth}"
        outcome = kill_once(place, scenario, int(seed) * 1000 + nth, dice)
        tally.runs += 1
        if outcome.code >= 0:
            tally.count("ended before")
        if outcome.code not in (-9, 0):
            tally.blame(case, f"it ended by itself: {outcome.code} {outcome.promises.errors[:2]}"
                        f" {outcome.complaint[:200]}")
            break
        tally.count("hot journals", place.book.with_name(place.book.name + "-journal").exists())
        promises.hear(outcome.output)
        if not look(place, promises, expected, tally, case, dice):
            break
    tally.count("acknowledged", promises.acknowledged)
    return tally


def kill_once(place, scenario, seed, dice):
    """Half of them before a call, a quarter within the start, a quarter in the middle of work."""
    manner = dice.random()
    if manner < 0.5 and not place.build.is_sanitized:
        nth = dice.randint(1, dice.choice([40, 300, 2000]))
        return place.run(scenario, seed, Unbroken, FAULTS_FAIL=f"*:{nth}:kill:once")
    process = place.start(scenario, seed, Unbroken)
    if manner < 0.75:
        return places.kill_after(process, 0, dice.uniform(0, LongestStart))
    return places.kill_after(process, dice.randint(1, 30), dice.uniform(0, 0.01))


def look(place, promises, expected, tally, case, dice):
    """On a copy of the files, so that the program meets what the kill left; now and then the
    program first."""
    if promises.floor is not None and dice.random() < 0.2:
        if not judge_program(place, promises, tally, case):
            return False
        return judge(place, promises, expected, tally, case)
    kept = place.keep("left")
    is_good = judge(place, promises, expected, tally, case)
    places.shutil.rmtree(place.prefix)
    kept.rename(place.prefix)
    return is_good
