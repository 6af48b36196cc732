# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the driver said on its standard output, and whether a book keeps it."""

from dataclasses import dataclass, field


@dataclass
class Promises:
    floor: int | None = None  # this action was said to be saved; None: nothing was said yet
    alternative: int | None = None  # while a restore runs the book may also be that of this action
    copies: list = field(default_factory=list)  # paths that were said to be made
    errors: list = field(default_factory=list)
    acknowledged: int = 0  # how many lines promised something

    def hear(self, output):
        for line in output.decode("utf-8", "replace").splitlines():
            self._hear_line(line)
        return self

    def _hear_line(self, line):
        kind, _, rest = line.partition(" ")
        if kind == "A":
            self.floor, self.alternative = int(rest), None
            self.acknowledged += 1
        elif kind == "r":
            self.alternative = int(rest)
        elif kind == "R":
            self.floor, self.alternative = int(rest), None
            self.acknowledged += 1
        elif kind == "C":
            self.copies.append(rest)
            self.acknowledged += 1
        elif kind == "E":
            self.errors.append(rest)

    def fault_in(self, finding):
        """(what, is_loss) when the book breaks a promise, else None."""
        if self.floor is None:
            return None
        if finding.problem:
            is_loss = finding.is_gone
            return finding.problem, is_loss
        if finding.head < self.floor and finding.head != self.alternative:
            return f"action {self.floor} was saved, the book ends at {finding.head}", True
        return None
