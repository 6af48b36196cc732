#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""Walks through the window as a screen reader does: over AT-SPI, on a display of its own.

  atspi_walk.py PROGRAM

Opens the sample, goes to each page of the rail and asks every object that can be seen for its
name. A control without a name, a chart that says nothing and a page that cannot be reached fail.
Where a display, D-Bus or AT-SPI are not installed or not working it says so and ends with 77.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# What a person operates, and what therefore has to say what it is.
Controls = {
    "push button", "toggle button", "check box", "radio button", "combo box", "text", "entry",
    "spin button", "slider", "table", "list", "tree", "tree table", "page tab", "menu item",
    "check menu item", "menu", "chart",
}
Pages = ["Overview", "My Book", "Health & Stack", "Tasks", "Setup"]
Skipped = 77


def missing():
    for tool in ["Xvfb", "dbus-run-session"]:
        if not shutil.which(tool):
            return tool
    if not Path("/usr/libexec/at-spi-bus-launcher").exists():
        return "at-spi2-core"
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        return f"pyatspi for {sys.executable}"
    return None


def in_own_session(program):
    """Runs this script again below a display and a bus that nobody else has."""
    with tempfile.TemporaryDirectory() as home:
        read, write = os.pipe()
        display = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        number = os.read(read, 16).decode().strip()
        environment = dict(os.environ, HOME=home, XDG_RUNTIME_DIR=home, DISPLAY=f":{number}",
                           QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                           LC_ALL="C.UTF-8", TZ="UTC", BELLWETHER_ATSPI_SESSION="1")
        for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "WAYLAND_DISPLAY"]:
            environment.pop(name, None)
        try:
            return subprocess.call(
                ["dbus-run-session", "--", sys.executable, __file__, program], env=environment)
        finally:
            display.terminate()
            display.wait()


def until(what, seconds=60):
    """The first answer that is something; nothing when the time is over. What goes away while it is
    asked is asked for again."""
    from gi.repository import GLib

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            answer = what()
        except GLib.GError:
            answer = None
        if answer:
            return answer
        time.sleep(0.1)
    return None


def children(node):
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield child


def below(node):
    """The node and everything below it; a table's cells are counted as its own affair."""
    yield node
    if node.getRoleName() in {"table", "tree table", "tree", "list"}:
        return
    for child in children(node):
        yield from below(child)


class Walk:
    def __init__(self, application):
        import pyatspi

        self.shown = pyatspi.STATE_SHOWING
        self.application = application
        self.faults = []
        self.objects = 0
        self.controls = 0
        self.charts = 0
        self.marks = 0

    def is_shown(self, node):
        return node.getState().contains(self.shown)

    def rail_entry(self, page):
        """It says the number of what waits there after its name."""
        for node in below(self.application):
            is_entry = node.getRoleName() in {"check box", "radio button", "page tab"}
            if is_entry and node.name.split(",")[0] == page and self.is_shown(node):
                return node
        return None

    def press(self, page):
        entry = self.rail_entry(page)
        return entry is not None and entry.queryAction().doAction(0)

    def look(self, page):
        for node in list(below(self.application)):
            role = node.getRoleName()
            self.objects += 1
            if role not in Controls or not self.is_shown(node):
                continue
            self.controls += 1
            if not node.name:
                trail, parent = [], node.parent
                while parent is not None and len(trail) < 4:
                    trail.append(f"{parent.getRoleName()} \"{parent.name}\"")
                    parent = parent.parent
                self.faults.append(f"{page}: a {role} without a name, in {' in '.join(trail)}")
            if role == "chart":
                self.charts += 1
                self.marks += node.childCount
                if node.childCount == 0 and not node.description:
                    self.faults.append(f"{page}: the chart {node.name} says nothing of itself")

    def go_to(self, page):
        if not until(lambda: self.press(page), 20):
            self.faults.append(f"the page {page} cannot be reached")
            return
        time.sleep(2)  # its charts are worked out beside the window
        if not until(lambda: self.look(page) or True, 20):
            self.faults.append(f"the page {page} does not hold still")


def walk(program):
    import pyatspi

    book = str(Path(os.environ["HOME"]) / "Sample.bellwether")
    subprocess.run([program, "new", book, "--sample"], check=True, stdout=subprocess.DEVNULL)
    window = subprocess.Popen([program, book])
    try:
        desktop = pyatspi.Registry.getDesktop(0)
        application = until(
            lambda: next((one for one in children(desktop)
                          if one.get_process_id() == window.pid and one.childCount), None))
        if application is None:
            print("skipped: AT-SPI does not hear of any window")
            return Skipped
        steps = Walk(application)
        if until(lambda: steps.rail_entry(Pages[0])) is None:
            print("The rail was not found.")
            return 1
        for page in Pages:
            steps.go_to(page)
    finally:
        window.terminate()
        window.wait()
    for fault in sorted(set(steps.faults)):
        print(fault)
    print(f"{len(Pages)} pages, {steps.objects} objects, {steps.controls} controls in sight,"
          f" {steps.charts} charts with {steps.marks} marks, {len(set(steps.faults))} faults.")
    return 1 if steps.faults or steps.charts == 0 else 0


def main():
    program = str(Path(sys.argv[1]).resolve())
    if os.environ.get("BELLWETHER_ATSPI_SESSION"):
        return walk(program)
    lacking = missing()
    if lacking:
        print(f"skipped: {lacking} is not installed")
        return Skipped
    return in_own_session(program)


if __name__ == "__main__":
    sys.exit(main())
