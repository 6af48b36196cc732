#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""Fails where tests/features.txt names a test that is not there.

The file has a line for each feature of the product: its id, a file of tests and the name of the
test in it that shows the feature, with bars between. A renamed test is named anew there; a feature
that lost its test is noticed here.

  features.py ROOT
"""

import re
import sys
from functools import lru_cache
from pathlib import Path

Case = re.compile(r'\b(?:TEST_CASE|TEST_CASE_METHOD)\(\s*(?:[\w:]+,\s*)?((?:"(?:[^"\\]|\\.)*"\s*)+)')
Literal = re.compile(r'"((?:[^"\\]|\\.)*)"')


@lru_cache(maxsize=None)
def names_in(path):
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return {"".join(Literal.findall(case)) for case in Case.findall(text)}


def problems(root):
    for number, line in enumerate((root / "tests/features.txt").read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split(" | ", 2)]
        if len(parts) != 3 or not re.fullmatch(r"S\d-\d\d", parts[0]):
            yield f"line {number}: not an id, a file and a name"
        elif parts[2] not in names_in(root / parts[1]):
            yield f"line {number}: {parts[1]} has no test “{parts[2]}” for {parts[0]}"


def main():
    found = list(problems(Path(sys.argv[1])))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
