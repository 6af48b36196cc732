# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""The copies that the program offers for restoring."""

import hashlib
import json
import sqlite3
import zlib
from functools import lru_cache
from pathlib import Path

from .checker import Problem, check_journal, check_pages, check_schema, one


def offered(workplace):
    """(path, manifest) of every copy that the program would list: the manifest knows its length."""
    for path in sorted(workplace.data.glob("bellwether/books/*/copies/*.bellwether")):
        manifest = read_manifest(path.with_suffix(".json"))
        if manifest and manifest.get("bytes") == str(path.stat().st_size):
            yield path, manifest


def read_manifest(path):
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None


def examine_all(workplace, promised, expected, schema):
    """(what is wrong with the first bad one, how many are good). Schema is the book's own."""
    good = 0
    schemas = set()
    for path, manifest in offered(workplace):
        content = path.read_bytes()
        problem = problem_of(content, manifest["sha256"], int(manifest["seq"]), expected.money)
        if problem:
            return f"copy {path.name}: {problem}", good
        good += 1
        schemas.add(manifest["schema"])
    is_migrated = expected.old_schema is not None and schema > expected.old_schema
    if is_migrated and expected.old_schema not in schemas:
        return f"migrated to {schema}, and no copy of schema {expected.old_schema} is there", good
    # Older ones may have been thinned out since.
    if promised and not Path(promised[-1]).exists():
        return f"copy {promised[-1]} was made and is gone", good
    return None, good


@lru_cache(maxsize=4096)
def problem_of(content, sha256, head, money):
    if hashlib.sha256(content).hexdigest() != sha256:
        return "other bytes than its manifest says"
    # From memory: a copy has no journal beside it and needs none.
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(content)
        check_pages(connection)
        check_schema(connection)
        actions = check_journal(connection)
        found = one(connection, "SELECT coalesce(sum(amount), 0) FROM contract_line")
        if found not in (money, 0):
            return f"money: {found} instead of {money}"
        return None if len(actions) == head else f"it ends at {len(actions)}, not at {head}"
    except (sqlite3.Error, zlib.error, Problem, UnicodeError, TypeError) as error:
        return f"{type(error).__name__}: {str(error)[:200]}"
    finally:
        connection.close()
