#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""Fails where one name means two things.

Everything lies in one namespace, and two classes of one name in different files are one to the
linker: which of both it takes nobody knows. And the files of a library may be compiled several at a
time, where the private names of one are seen by the next.

  names.py ROOT
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

Private = re.compile(r"^namespace \{\n(.*?)^\} // namespace$", re.S | re.M)
# A definition; neither "class Id;" nor "struct Table<Row>" nor "struct Page::Private".
Type = re.compile(r"^(?:struct|class|enum class|enum) (\w+)(?= final|\s*:(?!:)|\s*\{)", re.M)
Alias = re.compile(r"^using (\w+) = ([^;]+);", re.M)
Constant = re.compile(r"^(?:const|constexpr|inline constexpr) [^()\n={]*?\b(\w+)\s*[={]", re.M)
Function = re.compile(r"^(?!struct|class|enum|using|return|namespace)(?:[A-Za-z][\w:<>,&* ]*?[ &*])(\w+)"
                      r"\(([^{;]*?)\)\n\{", re.M | re.S)


def parameters(text):
    """The types alone: "const Question &question, int n" -> "const Question &,int"."""
    parts = re.split(r",(?![^<(]*[>)])", re.sub(r"\s+", " ", text))
    return ",".join(re.sub(r"(?<=[\s&*])\w+( = .*)?$", "", part.strip()).strip() for part in parts)


def privateNames(text):
    for block in Private.findall(text):
        for name in Type.findall(block):
            yield name
        for name in Constant.findall(block):
            yield name
        for name, types in Function.findall(block):
            yield f"{name}({parameters(types)})"


def sharedTypes(text):
    return Type.findall(Private.sub("", text))


def clashes(root):
    private, shared, aliases = defaultdict(set), defaultdict(set), defaultdict(dict)
    for room in ("core", "ui", "app"):
        for path in sorted((root / room).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            text = path.read_text()
            place = str(path.relative_to(root))
            for name in sharedTypes(text):
                shared[name].add(place)
            if path.suffix == ".cpp":
                for name in privateNames(text):
                    private[room, name].add(place)
                # Two of one meaning do no harm.
                for block in Private.findall(text):
                    for name, meaning in Alias.findall(block):
                        aliases[room, name][meaning] = place
    for name, places in sorted(shared.items()):
        if len(places) > 1:
            yield f"{name} is a type of {' and of '.join(sorted(places))}"
    for key, meanings in aliases.items():
        if len(meanings) > 1:
            private[key] |= set(meanings.values())
    for (_, name), places in sorted(private.items()):
        others = places | (shared.get(name, set()) if name.isidentifier() else set())
        if len(others) > 1:
            yield f"{name} is a name of {' and of '.join(sorted(others))}"


def main():
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    found = list(clashes(Path(sys.argv[1])))
    for clash in found:
        print(clash)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
