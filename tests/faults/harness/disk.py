# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""A full disk: the whole run in a file system that has so many KiB left."""

import shutil
import subprocess

from .judge import expected_of, judge, judge_program
from .tally import Tally
from .workplace import Patience, Workplace, finish

Scenarios = ["edit", "import", "bulk", "close", "copy", "restore", "migrate", "undo"]
Actions = 400
Smallest, Range = 4, 2600  # KiB that are left
Page = 4096
Script = """
mount -t tmpfs -o size="$1"k,mode=700 tmpfs "$2" || exit 77
cp -R "$3"/. "$2"/ || exit 78
shift 3
"$@"
code=$?
cp -R "$FAULTS_DISK"/. "$FAULTS_OUT"/
exit "$code"
"""


def can_mount():
    if not shutil.which("unshare"):
        return False
    tried = subprocess.run(
        ["unshare", "-Urm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True
    )
    return tried.returncode == 0


def items(build, budget):
    sizes = {"pr": 6, "once": 60, "try": 3}[budget]
    scenarios = [name for name in Scenarios if name in build.scenarios]
    # From next to nothing to room for many copies of the book.
    return [
        f"{scenarios[i % len(scenarios)]}:{Smallest + round(Range * (i / max(1, sizes - 1)) ** 2)}"
        for i in range(sizes)
    ]


def run(build, item):
    tally = Tally()
    if not can_mount():
        tally.skipped += 1
        tally.count("no user namespaces")
        return tally
    scenario, left = item.split(":")
    place = Workplace(build)
    expected = expected_of(place, scenario)
    base = place.base(scenario)
    place.begin("setup")
    out = place.root / "out"
    out.mkdir()
    outcome = run_small(place, scenario, size_of(base) + int(left), base, out)
    if outcome.code in (77, 78):
        raise RuntimeError(f"the small disk could not be made: {outcome.complaint}")
    tally.runs += 1
    place.prefix.rename(place.root / "mountpoint")
    out.rename(place.prefix)
    tally.count("full", any(error.startswith("3 ") for error in outcome.promises.errors))
    tally.count("acknowledged", outcome.promises.acknowledged)
    if outcome.is_hung or outcome.code not in (0, 1):
        how = "it hangs" if outcome.is_hung else f"it ends with {outcome.signal or outcome.code}"
        tally.blame(item, f"{how}: {outcome.complaint[:200]}")
        return tally
    promises = outcome.promises
    promises.floor = promises.floor or 0
    if judge(place, promises, expected, tally, item):
        judge_program(place, promises, tally, item)
    return tally


def size_of(folder):
    """KiB that a copy takes; a folder of its own takes none there."""
    pages = (-(-path.stat().st_size // Page) for path in folder.rglob("*") if path.is_file())
    return sum(pages) * Page // 1024


def run_small(place, scenario, size, base, out):
    command = ["unshare", "-Urm", "sh", "-c", Script, "sh", str(size), place.prefix, base,
               place.build.driver, scenario, place.book, "--seed", "1", "--actions", str(Actions)]
    environment = place.environment()
    environment.update(FAULTS_DISK=str(place.prefix), FAULTS_OUT=str(out))
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, cwd=place.root)
    return finish(process, 4 * Patience)
