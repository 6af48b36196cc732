#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""Shows that nothing acknowledged is lost: kills, power losses, failing disks and memory, full
disks, destroyed and damaged books, and controls that have to fail.

  run.py --budget pr --build build/ci                     what every change runs
  run.py --budget once --build build/ci --only power      the large counts, one harness
  run.py --budget once --build build/ci --share 2/4       the second quarter of everything
  run.py --build build/ci --only kill --case edit:3       one case once more
"""

import argparse
import importlib
import multiprocessing
import sqlite3
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True  # the source folder stays as it is
sys.path.insert(0, str(Path(__file__).resolve().parent))

from harness.tally import Tally  # noqa: E402
from harness.workplace import Build, Workplace  # noqa: E402

Harnesses = ["controls", "kill", "power", "faults", "memory", "disk", "replay", "damaged"]


def harness(name):
    return importlib.import_module(f"harness.{name}")


def work(task):
    name, item, folder = task
    begin = time.monotonic()
    try:
        tally = harness(name).run(Build(folder), item)
    except Exception as error:  # a harness that breaks has shown nothing
        tally = Tally()
        tally.blame(item, f"the harness itself: {type(error).__name__}: {error}")
    finally:
        Workplace.remove_all()
    return name, tally, time.monotonic() - begin


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--budget", choices=["try", "pr", "once"], default="pr")
    parser.add_argument("--only", default=",".join(Harnesses), help="harnesses, by commas")
    parser.add_argument("--share", default="1/1", help="i/n: the ith of n parts")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--build", required=True, help="the folder that CMake built in")
    parser.add_argument("--case", help="run this case alone")
    return parser.parse_args()


def tasks_of(options):
    build = Build(options.build)
    part, parts = (int(number) for number in options.share.split("/"))
    tasks = []
    for name in options.only.split(","):
        if name not in Harnesses:
            raise SystemExit(f"no harness {name}; there are {', '.join(Harnesses)}")
        if options.case:
            # A case is told as its item and what happened in it.
            items = [options.case.split(" ")[0]]
        else:
            items = harness(name).items(build, options.budget)[part - 1 :: parts]
            Workplace.remove_all()
        tasks += [(name, item, options.build) for item in items]
    return tasks


def run_all(tasks, jobs):
    tallies, seconds = {}, {}
    with multiprocessing.Pool(jobs, maxtasksperchild=8) as pool:
        for name, tally, took in pool.imap_unordered(work, tasks):
            tallies.setdefault(name, Tally()).add(tally)
            seconds[name] = seconds.get(name, 0) + took
    return tallies, seconds


def print_table(tallies, seconds):
    print(f"{'harness':<10}{'runs':>9}{'broken':>8}{'lost':>6}{'skipped':>9}{'core-s':>8}  facts")
    for name in Harnesses:
        if name not in tallies:
            continue
        tally = tallies[name]
        facts = ", ".join(f"{count} {fact}" for fact, count in sorted(tally.facts.items()))
        print(f"{name:<10}{tally.runs:>9}{tally.broken:>8}{tally.lost:>6}{tally.skipped:>9}"
              f"{seconds[name]:>8.0f}  {facts}")


def why_not():
    """What is missing on this machine, or nothing."""
    if not hasattr(sqlite3.Connection, "deserialize"):
        return "python3 is older than 3.11 or has a SQLite that is too small"
    return None


def main():
    options = arguments()
    if why_not():
        print(f"faults: skipped, {why_not()}")
        return 0
    begin = time.monotonic()
    tallies, seconds = run_all(tasks_of(options), options.jobs)
    print_table(tallies, seconds)
    for name, tally in tallies.items():
        for case, what in tally.faults:
            print(f"\n{name}: {case}\n  {what}\n"
                  f"  again: run.py --build {options.build} --only {name} --case '{case}'")
    is_clean = all(tally.is_clean for tally in tallies.values())
    print(f"\n{'Nothing lost, nothing broken' if is_clean else 'FAULTS'}"
          f" in {time.monotonic() - begin:.0f} s.")
    return 0 if is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
