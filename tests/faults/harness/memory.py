# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""No memory: the nth allocation after main() began fails, once or from then on for ever. The
engine's own have to end in an error that is said; where another one fails the program may end, and
the book has to be whole."""

import random
import signal

from .faults import Scenarios, begin, put
from .judge import expected_of, judge, judge_program
from .tally import Tally
from .workplace import Workplace

PerItem = 40
Never = 10**9


def items(build, budget):
    if build.is_sanitized:
        return ["none"]
    place = Workplace(build)
    names = [name for name in Scenarios if name in build.scenarios and name != "setup"]
    wanted = {"pr": 300, "once": 3000, "try": 100}[budget] // len(names) + 1
    result = []
    for scenario in names:
        dice = random.Random(f"memory {scenario}")
        cases = []
        for whose, share in (("engine", 2 / 3), ("all", 1 / 3)):
            count = counted(place, scenario, whose)
            chosen = sorted(dice.sample(range(1, count + 1), min(count, round(wanted * share))))
            cases += [f"{nth}:{dice.choice(['once', 'forever'])}:{whose}" for nth in chosen]
        chunks = [cases[i : i + PerItem] for i in range(0, len(cases), PerItem)]
        result += [f"{scenario}={','.join(chunk)}" for chunk in chunks]
    return result


def counted(place, scenario, whose):
    begin(place, scenario)
    count = place.root / "count"
    place.run(scenario, 1, Scenarios[scenario], FAULTS_MALLOC=f"{Never}:once:{whose}",
              FAULTS_COUNT=str(count))
    return int(count.read_text().split("malloc ")[1].split()[0])


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
    for case in cases.split(","):
        put(place, before)
        run_case(place, scenario, case, expected, whole, tally)
    return tally


def run_case(place, scenario, case, expected, whole, tally):
    told = f"{scenario}={case}"
    outcome = place.run(scenario, 1, Scenarios[scenario], FAULTS_MALLOC=case)
    tally.runs += 1
    may_end = case.endswith(":all") and outcome.code == -signal.SIGABRT
    tally.count("ended by it", may_end)
    tally.count("went on working", outcome.code == 0)
    if outcome.is_hung or (outcome.code not in (0, 1) and not may_end):
        how = "it hangs" if outcome.is_hung else f"it ends with {outcome.signal or outcome.code}"
        tally.blame(told, f"{how}: {outcome.complaint[:200]}")
        return
    if outcome.code == 0 and outcome.promises.acknowledged < whole:
        tally.blame(told, "an action is missing and no error was said")
        return
    promises = outcome.promises
    if promises.floor is None:
        promises.floor = 0
    if judge(place, promises, expected, tally, told):
        judge_program(place, promises, tally, told)
