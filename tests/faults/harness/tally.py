# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a harness counted."""

from dataclasses import dataclass, field

Shown = 12  # faults that are told in full
ShownAlike = 2  # of those with the same words


@dataclass
class Tally:
    runs: int = 0
    broken: int = 0  # a damaged book, a crash, a hang, an error that was not said
    lost: int = 0  # an acknowledged action is not there
    skipped: int = 0
    facts: dict = field(default_factory=dict)  # name -> count, for the table's last column
    faults: list = field(default_factory=list)  # (case, what)

    def count(self, name, more=1):
        self.facts[name] = self.facts.get(name, 0) + more

    def blame(self, case, what, is_loss=False):
        if is_loss:
            self.lost += 1
        else:
            self.broken += 1
        self._tell(case, what)

    def _tell(self, case, what):
        alike = sum(told == what for _, told in self.faults)
        if len(self.faults) < Shown and alike < ShownAlike:
            self.faults.append((case, what))

    def add(self, other):
        self.runs += other.runs
        self.broken += other.broken
        self.lost += other.lost
        self.skipped += other.skipped
        for name, more in other.facts.items():
            self.count(name, more)
        for case, what in other.faults:
            self._tell(case, what)

    @property
    def is_clean(self):
        return self.broken == 0 and self.lost == 0
