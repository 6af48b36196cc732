# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""Power loss: a run is recorded, and after every few of its operations the files are put together
as a disk may hold them: what was synced, some of what was not, torn sectors, late names."""

import hashlib
import os
import random
import shutil

from . import copies
from .checker import examine
from .judge import expected_of
from .promises import Promises
from .tally import Tally
from .trace import Disk, load
from .workplace import Probe, Workplace

Modes = ["none", "all", "prefix", "rand", "torn", "dirlate", "dirfirst"]
Scenarios = {"edit": 8, "import": 3, "bulk": 4, "purge": 2, "close": 3, "undo": 4, "redo": 4,
             "copy": 2, "restore": 2, "migrate": 2, "setup": 2, "open-after-crash": 3}
ProgramEvery = 6  # of so many different states the program opens one


def items(build, budget):
    rounds, every = {"pr": (1, 6), "once": (10, 1), "try": (1, 12)}[budget]
    scenarios = [name for name in Scenarios if name in build.scenarios]
    return [f"{name}:{seed}:{every}" for seed in range(1, rounds + 1) for name in scenarios]


def run(build, item):
    scenario, seed, every = item.split(":")
    if build.is_sanitized:
        return Tally(skipped=1)
    place = Workplace(build)
    expected = expected_of(place, scenario)
    place.begin(scenario)
    return lose_power(place, scenario, int(seed), Scenarios[scenario], int(every), expected, item)


def lose_power(place, scenario, seed, actions, every, expected, item):
    tally = Tally()
    disk = Disk(place.prefix)
    trace = place.root / "trace"
    outcome = place.run(scenario, seed, actions, FAULTS_TRACE=str(trace))
    if outcome.code != 0:
        tally.blame(item, f"the recorded run ended with {outcome.code} {outcome.promises.errors}")
        return tally
    promises = Promises()
    states = States(place, expected, tally)
    for nth, operation in enumerate(load(trace)):
        if operation.kind == "A":
            promises.hear(operation.data)
        else:
            disk.follow(operation)
        if nth == 0:
            real = place.keep("real")
        if nth % every == 0:
            for mode in Modes:
                dice = random.Random(f"{item} {nth} {mode}")
                states.look(disk.state(mode, dice), promises, f"{item} operation {nth} {mode}")
    shutil.rmtree(place.prefix)
    real.rename(place.prefix)
    difference = disk.differs_from_folder()
    if difference:
        tally.blame(item, f"the recording is not complete: {difference}")
    states.close()
    return tally


class States:
    """Crash states; those with the same bytes are looked at once."""

    def __init__(self, place, expected, tally):
        self.place = place
        self.expected = expected
        self.tally = tally
        self.known = {}
        self.probe = Probe(place)

    def look(self, state, promises, case):
        self.tally.runs += 1
        key = hashlib.blake2b(digest_size=16)
        for path, content in state.items():
            key.update(path.encode() + b"\0" + str(len(content or b"")).encode() + b"\0")
            key.update(content or b"")
        key = key.digest()
        if key not in self.known:
            self.known[key] = self._examine(state)
            self.tally.count("different")
        finding, bad_copy, answer = self.known[key]
        fault = promises.fault_in(finding)
        if fault:
            self.tally.blame(case, *fault)
        elif bad_copy:
            self.tally.blame(case, bad_copy)
        elif promises.copies and promises.copies[-1] not in state:
            self.tally.blame(case, f"copy {promises.copies[-1]} was made and is gone", True)
        elif answer and promises.floor is not None:
            self._judge_answer(answer, promises, case)

    def _judge_answer(self, answer, promises, case):
        kind, _, rest = answer.partition(" ")
        head = int(rest.split()[0]) if kind == "ok" else None
        if kind != "ok":
            self.tally.blame(case, f"the program says: {answer}")
        elif head < promises.floor and head != promises.alternative:
            what = f"action {promises.floor} was saved, the program reads {head}"
            self.tally.blame(case, what, is_loss=True)

    def _examine(self, state):
        if len(self.known) % ProgramEvery == 0:
            self._put(state)
            answer = self.probe.ask(self.place.book)
            self.tally.count("opened by the program")
        else:
            answer = None
        self._put(state)
        finding = examine(self.place.book, self.expected)
        bad_copy, _ = copies.examine_all(
            self.place, [], self.expected, finding.schema
        )
        return finding, bad_copy, answer

    def _put(self, state):
        shutil.rmtree(self.place.prefix, ignore_errors=True)
        os.mkdir(self.place.prefix)
        for path, content in state.items():
            if content is None:
                os.makedirs(path, exist_ok=True)
            else:
                with open(path, "wb") as file:
                    file.write(content)

    def close(self):
        self.probe.close()
