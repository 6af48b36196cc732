# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""Positive controls: what is broken on purpose has to be found, or the harness proves nothing."""

import shutil
import sqlite3

from . import power
from .checker import Expected, examine
from .judge import OpeningMoney
from .promises import Promises
from .tally import Tally
from .workplace import Workplace

Actions = 12


def items(build, budget):
    return ["checker"] + (
        ["none"] if build.is_sanitized else ["power", "kill-off", "kill-memory", "full-disk"]
    )


def run(build, item):
    if item == "none":
        return Tally(skipped=1)
    place = Workplace(build)
    tally = Tally()
    checks = {
        "checker": checker_finds,
        "power": power_finds,
        "kill-off": lambda *all: kill_finds("unsafe-journal-off", *all),
        "kill-memory": lambda *all: kill_finds("unsafe-journal-memory", *all),
        "full-disk": disk_finds,
    }
    checks[item](place, tally)
    return tally


def must_fail(tally, name, found, runs):
    tally.runs += runs
    tally.count(f"{name}: found", found)
    if found == 0:
        tally.blame(name, "this had to fail and did not: the harness finds nothing")


def power_finds(place, tally):
    """A writer that never syncs loses what it said was saved."""
    place.begin("edit")
    found = power.lose_power(
        place, "unsafe-sync-off", 1, Actions, 3, Expected(OpeningMoney), "control"
    )
    recording = [what for _, what in found.faults if "recording" in what or "recorded" in what]
    if recording:
        tally.blame("power", recording[0])
    must_fail(tally, "power broken", found.broken, found.runs)
    must_fail(tally, "power lost", found.lost, 0)


def kill_finds(scenario, place, tally):
    """A writer without a journal on disk leaves half actions when it is killed between writes."""
    broken = 0
    runs = 60
    for nth in range(1, runs + 1):
        place.begin("edit")
        outcome = place.run(scenario, 1, Actions, FAULTS_FAIL=f"w:{nth}:kill:once")
        finding = examine(place.book, Expected(OpeningMoney))
        broken += outcome.promises.fault_in(finding) is not None or finding.problem is not None
    must_fail(tally, scenario, broken, runs)


def disk_finds(place, tally):
    """The same writer on a disk that becomes full."""
    broken = 0
    runs = 40
    for nth in range(1, runs + 1):
        place.begin("edit")
        place.run("unsafe-journal-off", 1, Actions, FAULTS_FAIL=f"w:{nth}:28:forever")
        broken += examine(place.book, Expected(OpeningMoney)).problem is not None
    must_fail(tally, "full disk", broken, runs)


# What the checker has to notice, as SQL on a whole book.
Breakages = {
    "money": "UPDATE contract_line SET amount = amount + 1 WHERE contract_id = 1",
    "half an import": "DELETE FROM contract_line"
    " WHERE contract_id = (SELECT max(id) FROM contract);"
    " DELETE FROM contract WHERE id = (SELECT max(id) FROM contract)",
    "reference": "PRAGMA foreign_keys = OFF; DELETE FROM company WHERE id = 1",
    "rows of another action": "UPDATE setting SET value = value - 1 WHERE key = 'faults.seq'",
    "schema": "CREATE TABLE more (id INTEGER)",
    "version": "PRAGMA user_version = 77",
    "not ours": "PRAGMA application_id = 1",
    "hash": "DROP TRIGGER action_is_never_updated; UPDATE action SET label = 'x' WHERE seq = 2",
    "gap": "DROP TRIGGER action_is_never_deleted; DELETE FROM action WHERE seq = 2",
    "last action": "DROP TRIGGER action_is_never_deleted;"
    " DELETE FROM action WHERE seq = (SELECT max(seq) FROM action)",
}


def checker_finds(place, tally):
    expected = Expected(OpeningMoney)
    place.begin("purge")
    whole = examine(place.book, expected)
    if whole.problem:
        tally.blame("checker", f"a whole book is called broken: {whole.problem}")
    promised = Promises(floor=whole.head + 1)
    must_fail(tally, "checker, lost action", promised.fault_in(whole) is not None, 1)
    for name, sql in Breakages.items():
        place.begin("purge")
        break_book(place.book, sql)
        finding = examine(place.book, expected)
        must_fail(tally, "checker", finding.problem is not None, 1)
        if not finding.problem:
            tally.blame("checker", f"not found: {name}")
    place.begin("purge")
    content = place.book.read_bytes()
    place.book.write_bytes(content[: len(content) - 8192])
    must_fail(tally, "checker, cut off", examine(place.book, expected).problem is not None, 1)
    shutil.rmtree(place.prefix)


def break_book(path, sql):
    connection = sqlite3.connect(path)
    # Triggers are put back, so that only the rows give the breakage away.
    triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    triggers = triggers.fetchall()
    connection.executescript(sql)
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    for name, text in triggers:
        if name not in there:
            connection.execute(text)
    connection.commit()
    connection.close()
