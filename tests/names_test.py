#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""What names.py has to find, and what it has to leave alone."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True  # the source folder stays as it is
sys.path.insert(0, str(Path(__file__).resolve().parent))

from names import clashes  # noqa: E402


def found(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return list(clashes(Path(folder)))


def private(text):
    return "namespace {\n\n" + text + "\n} // namespace\n"


class Names(unittest.TestCase):
    def test_two_types_of_one_name_in_two_rooms_clash(self):
        files = {"core/a.h": "struct Answers\n{\n};\n", "ui/b.h": "class Answers\n{\n};\n"}
        self.assertEqual(found(files), ["Answers is a type of core/a.h and of ui/b.h"])

    def test_a_declaration_and_a_nested_type_are_no_second_one(self):
        files = {
            "core/a.h": "class Page\n{\n};\n",
            "core/b.h": "class Page;\n",
            "core/a.cpp": "struct Page::Private\n{\n};\n",
        }
        self.assertEqual(found(files), [])

    def test_a_private_type_is_another_in_each_file_of_a_library(self):
        files = {
            "core/a.cpp": private("struct Sum\n{\n};\n"),
            "core/b.cpp": private("struct Sum\n{\n};\n"),
        }
        self.assertEqual(found(files), ["Sum is a name of core/a.cpp and of core/b.cpp"])

    def test_private_functions_clash_by_what_they_take(self):
        files = {
            "core/a.cpp": private("int rank(const Row &row)\n{\n}\n"),
            "core/b.cpp": private("int rank(const Row &other)\n{\n}\n"),
            "core/c.cpp": private("int rank(QDate day)\n{\n}\n"),
        }
        self.assertEqual(
            found(files), ["rank(const Row &) is a name of core/a.cpp and of core/b.cpp"]
        )

    def test_libraries_do_not_see_the_private_names_of_each_other(self):
        files = {
            "core/a.cpp": private("constexpr int Gap = 4;\n"),
            "ui/b.cpp": private("constexpr int Gap = 8;\n"),
        }
        self.assertEqual(found(files), [])


if __name__ == "__main__":
    unittest.main()
