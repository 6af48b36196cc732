# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""What every harness asks at the end: is the book whole, and is everything there that was said?"""

from . import copies
from .checker import Expected, examine, money_of
from .workplace import base_kind

OpeningMoney = 8_000_000  # of the driver's opening stock


def expected_of(workplace, scenario):
    if base_kind(scenario) != "v1":
        return Expected(OpeningMoney)
    return Expected(*money_of(workplace.base(scenario) / workplace.book.name))


def judge(workplace, promises, expected, tally, case):
    """True when everything holds."""
    finding = examine(workplace.book, expected)
    fault = promises.fault_in(finding)
    if fault:
        tally.blame(case, *fault)
        return False
    bad, good = copies.examine_all(workplace, promises.copies, expected, finding.schema)
    tally.count("copies", good)
    if bad:
        tally.blame(case, bad)
        return False
    return True


def judge_program(workplace, promises, tally, case):
    """The program itself opens what is left, finds no less, and goes on working."""
    outcome = workplace.run("open-after-crash", seed=7, actions=1)
    if outcome.is_hung or outcome.code != 0:
        how = "hangs" if outcome.is_hung else f"ends with {outcome.signal or outcome.code}"
        said = f"{outcome.promises.errors} {outcome.complaint[:200]}"
        tally.blame(case, f"the next start {how}: {said}")
        return False
    promises.hear(outcome.output)
    return True
