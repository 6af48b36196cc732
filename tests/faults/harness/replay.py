# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""The book's own file is destroyed after a kill: the newest copy and the log of actions have to
bring back every action that was said to be saved."""

import os
import random

from . import workplace as places
from .judge import expected_of, judge, judge_program
from .promises import Promises
from .tally import Tally
from .workplace import Workplace

Scenarios = ["edit", "import", "bulk", "undo", "redo", "close", "copy", "restore"]
PerItem = 10
MostLines = 40  # that the driver says before it is killed


def items(build, budget):
    if "recover" not in build.scenarios:
        return ["none"]
    replays = {"pr": 10, "once": 500, "try": 10}[budget]
    scenarios = [name for name in Scenarios if name in build.scenarios]
    per_item = min(PerItem, max(1, replays // len(scenarios)))
    return [f"{scenarios[i % len(scenarios)]}:{i}:{per_item}" for i in range(replays // per_item)]


def delete(path, dice):
    path.unlink()


def empty(path, dice):
    os.truncate(path, 0)


def cut(path, dice):
    os.truncate(path, dice.randrange(1, path.stat().st_size))


def rubbish(path, dice):
    path.write_bytes(dice.randbytes(dice.randrange(1, 100_000)))


def rubbish_inside(path, dice):
    content = bytearray(path.read_bytes())
    at = dice.randrange(len(content) // 2)
    length = dice.randrange(4096, len(content) // 2)
    content[at : at + length] = dice.randbytes(length)
    path.write_bytes(content)


Destructions = [delete, empty, cut, rubbish, rubbish_inside]


def run(build, item):
    if item == "none":
        return Tally(skipped=1)
    scenario, seed, count = item.split(":")
    dice = random.Random(f"replay {item}")
    place = Workplace(build)
    tally = Tally()
    expected = expected_of(place, scenario)
    place.begin(scenario)
    promises = Promises()
    # One book lives through all of them: what is recovered is worked on and destroyed again.
    for nth in range(int(count)):
        case = f"{item} destruction {nth}"
        promises.hear(work_and_kill(place, scenario, int(seed) * 1000 + nth, dice).output)
        if not destroy_and_recover(place, promises, expected, tally, case, dice):
            break
    tally.count("acknowledged", promises.acknowledged)
    return tally


def work_and_kill(place, scenario, seed, dice):
    process = place.start(scenario, seed, 100_000)
    return places.kill_after(process, dice.randint(1, MostLines), dice.uniform(0, 0.01))


def destroy_and_recover(place, promises, expected, tally, case, dice):
    destruction = dice.choice(Destructions)
    journal = place.book.with_name(place.book.name + "-journal")
    if journal.exists() and dice.random() < 0.5:
        journal.unlink()
    destruction(place.book, dice)
    tally.runs += 1
    tally.count(destruction.__name__.replace("_", " "))
    outcome = place.run("recover")
    if outcome.is_hung or outcome.code != 0:
        how = "it hangs" if outcome.is_hung else f"it ends with {outcome.signal or outcome.code}"
        tally.blame(f"{case} {destruction.__name__}", f"{how}: {outcome.promises.errors}"
                    f" {outcome.complaint[:200]}", is_loss=not outcome.is_hung)
        return False
    case = f"{case} {destruction.__name__}"
    return judge(place, promises, expected, tally, case) and judge_program(
        place, promises, tally, case
    )
