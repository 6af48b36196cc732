# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""A folder in memory for a run, and the driver in it."""

import os
import select
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from .promises import Promises

Patience = 30  # seconds until a run counts as hung


def memory_folder():
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else tempfile.gettempdir()


class Build:
    """The programs under test."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        self.driver = self.folder / "tests/faults/faults_driver"
        self.shim = self.folder / "tests/faults/faults_io_shim.so"
        self.source = Path(__file__).resolve().parents[3]
        if not self.driver.exists():
            raise SystemExit(f"{self.driver} is not there: build the target faults_driver first")
        # A sanitizer replaces malloc and wants to be the first library: no shim beside it.
        self.is_sanitized = b"__asan_init" in self.driver.read_bytes()
        self.scenarios = subprocess.run(
            [self.driver, "list"], capture_output=True, text=True, check=True
        ).stdout.split()


@dataclass
class Outcome:
    code: int  # negative: the signal that ended it
    promises: Promises
    output: bytes
    complaint: str
    is_hung: bool = False

    @property
    def signal(self):
        return signal.Signals(-self.code).name if self.code < 0 else None


class Workplace:
    """One folder with a book and the program's data; made anew as often as wanted."""

    made = []

    @classmethod
    def remove_all(cls):
        while cls.made:
            shutil.rmtree(cls.made.pop().root, ignore_errors=True)

    def __init__(self, build):
        self.build = build
        self.root = Path(tempfile.mkdtemp(prefix="bellwether-faults-", dir=memory_folder()))
        Workplace.made.append(self)
        self.prefix = self.root / "run"
        self.book = self.prefix / "book.bellwether"
        self.data = self.prefix / "data"
        self._bases = {}

    # -- folders ---------------------------------------------------------------------------------

    def clear(self):
        shutil.rmtree(self.prefix, ignore_errors=True)
        self.data.mkdir(parents=True)

    def base(self, scenario):
        """The folder that a scenario begins with; made once."""
        kind = base_kind(scenario)
        if kind not in self._bases:
            kept = self.root / f"base-{kind}"
            make_base(self, kind)
            shutil.rmtree(kept, ignore_errors=True)
            self.prefix.rename(kept)
            self._bases[kind] = kept
        return self._bases[kind]

    def begin(self, scenario):
        """The prefix as the scenario begins with it."""
        base = self.base(scenario)
        shutil.rmtree(self.prefix, ignore_errors=True)
        copy_tree(base, self.prefix)

    def keep(self, name):
        kept = self.root / name
        shutil.rmtree(kept, ignore_errors=True)
        copy_tree(self.prefix, kept)
        return kept

    # -- running ---------------------------------------------------------------------------------

    def environment(self, **more):
        home = str(self.data)
        environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "HOME": home,
            "XDG_DATA_HOME": home,
            # Without memory GLib calls itself until the stack is full; the book needs none of it.
            "QT_NO_GLIB": "1",
            "XDG_STATE_HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_CACHE_HOME": home,
            "XDG_RUNTIME_DIR": home,
            "ASAN_OPTIONS": "abort_on_error=1:detect_leaks=0",
            "UBSAN_OPTIONS": "print_stacktrace=1",
        }
        if more:
            environment["LD_PRELOAD"] = str(self.build.shim)
            environment["FAULTS_PREFIX"] = str(self.prefix)
            environment.update(more)
        return environment

    def start(self, scenario, seed=1, actions=1, **environment):
        return subprocess.Popen(
            [self.build.driver, scenario, self.book, "--seed", str(seed),
             "--actions", str(actions)],
            env=self.environment(**environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            close_fds=False,
            cwd=self.root,
        )

    def run(self, scenario, seed=1, actions=1, patience=Patience, **environment):
        return finish(self.start(scenario, seed, actions, **environment), patience)


def finish(process, patience=Patience):
    is_hung = False
    try:
        output, complaint = process.communicate(timeout=patience)
    except subprocess.TimeoutExpired:
        is_hung = True
        process.kill()
        output, complaint = process.communicate()
    text = complaint.decode("utf-8", "replace")
    return Outcome(process.returncode, Promises().hear(output), output, text, is_hung)


def kill_after(process, lines, seconds):
    """Lets it say so many lines and live so much longer, however slow the machine is just now."""
    output = b""
    until = time.monotonic() + Patience
    while output.count(b"\n") < lines:
        ready, _, _ = select.select([process.stdout], [], [], max(0, until - time.monotonic()))
        more = os.read(process.stdout.fileno(), 65536) if ready else b""
        if not more:
            break
        output += more
    time.sleep(seconds)
    process.kill()
    rest, complaint = process.communicate()
    output += rest
    text = complaint.decode("utf-8", "replace")
    return Outcome(process.returncode, Promises().hear(output), output, text)


def copy_tree(source, target):
    shutil.copytree(source, target, symlinks=True, copy_function=shutil.copyfile)


# Which beginning a scenario needs; all others begin with a book of a few edits.
Beginnings = {"setup": "nothing", "purge": "imported", "migrate": "v1"}


def base_kind(scenario):
    return Beginnings.get(scenario, "edited")


def make_base(workplace, kind):
    workplace.clear()
    if kind == "nothing":
        return
    if kind == "v1":
        old = workplace.build.source / "tests/data/books/v1.bellwether"
        shutil.copyfile(old, workplace.book)
        return
    done = [workplace.run("setup", seed=1, actions=3)]
    if kind == "imported":
        done.append(workplace.run("import", seed=2, actions=2))
    for outcome in done:
        if outcome.code != 0:
            raise SystemExit(f"the driver cannot make its book: {outcome}")


class Probe:
    """The driver as a reader of one book after the other; started anew when one ends it."""

    def __init__(self, workplace):
        self.workplace = workplace
        self.process = None

    def ask(self, path, patience=Patience):
        """The answer, or "crash …" or "hang"."""
        if self.process is None:
            self.process = subprocess.Popen(
                [self.workplace.build.driver, "probe"],
                env=self.workplace.environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=self.workplace.root,
            )
        self.process.stdin.write(bytes(path) + b"\n")
        self.process.stdin.flush()
        until = time.monotonic() + patience
        answer = b""
        while not answer.endswith(b"\n"):
            ready, _, _ = select.select([self.process.stdout], [], [], until - time.monotonic())
            more = os.read(self.process.stdout.fileno(), 65536) if ready else None
            if not more:
                return self._ended("crash" if ready else "hang")
            answer += more
        return answer.decode("utf-8", "replace").strip()

    def _ended(self, how):
        self.process.kill()
        code = self.process.wait()
        self.process = None
        return f"{how} {code}"

    def close(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.wait()
            self.process = None
