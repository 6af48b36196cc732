# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""Looks at a book with plain SQL and its own arithmetic: never through the program."""

import hashlib
import sqlite3
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ApplicationId = 0x42574842
Migrations = Path(__file__).resolve().parents[3] / "core/store/migrations"


@dataclass
class Finding:
    problem: str | None = None  # None: the book is whole
    head: int = 0  # the newest action
    schema: int = 0
    is_gone: bool = False  # there is no book at all


@dataclass(frozen=True)
class Expected:
    """What does not change whatever the driver does."""

    money: int
    unstamped: int = 0  # actions up to this one were not the driver's and carry no stamp
    old_schema: int | None = None  # of a book that is migrated: a copy of it has to be kept


class Problem(Exception):
    pass


def connect(path):
    uri = "file:" + str(path).replace("%", "%25").replace("?", "%3f") + "?mode=rw"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=2)
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def one(connection, sql):
    return connection.execute(sql).fetchone()[0]


def examine(path, expected):
    """Takes back what a crash left half done, as every SQLite does, and looks at everything."""
    path = Path(path)
    if not path.exists():
        return Finding("the book is gone", is_gone=True)
    if path.stat().st_size == 0:
        return Finding("the book is empty", is_gone=True)
    try:
        connection = connect(path)
        try:
            head = examine_contents(connection, expected)
            return Finding(None, head, one(connection, "PRAGMA user_version"))
        finally:
            connection.close()
    except (sqlite3.Error, zlib.error, Problem, UnicodeError, TypeError) as error:
        return Finding(f"{type(error).__name__}: {str(error)[:200]}")


def examine_contents(connection, expected):
    check_pages(connection)
    check_schema(connection)
    actions = check_journal(connection)
    check_money(connection, expected.money)
    check_imports(connection)
    check_stamp(connection, actions, expected.unstamped)
    return actions[-1][0] if actions else 0


def expect(condition, problem):
    if not condition:
        raise Problem(problem)


def check_pages(connection):
    answer = one(connection, "PRAGMA integrity_check")
    expect(answer == "ok", f"integrity_check: {answer}")
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    expect(not broken, f"foreign_key_check: {broken[:3]}")


@lru_cache
def schema_of_version(version):
    connection = sqlite3.connect(":memory:")
    for script in sorted(Migrations.glob("[0-9]*.sql")):
        if int(script.name[:4]) <= version:
            connection.executescript(script.read_text("utf-8"))
    return schema_of(connection)


def schema_of(connection):
    return connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2, 3"
    ).fetchall()


def check_schema(connection):
    version = one(connection, "PRAGMA user_version")
    expect(one(connection, "PRAGMA application_id") == ApplicationId, "application_id")
    newest = max(int(script.name[:4]) for script in Migrations.glob("[0-9]*.sql"))
    expect(0 < version <= newest, f"schema {version}")
    found, wanted = schema_of(connection), schema_of_version(version)
    different = [row[:2] for row in set(found) ^ set(wanted)]
    expect(not different, f"schema is not that of version {version}: {different[:4]}")


def number(value):
    return struct.pack(">q", value)


def sized(value):
    data = value.encode() if isinstance(value, str) else value
    return number(len(data)) + data


def unpacked(changeset, packing):
    # Qt writes the length in four bytes before the stream.
    return zlib.decompress(changeset[4:]) if packing == "zlib" else changeset


def check_journal(connection):
    """The actions as (seq, kind, undo_of), after checking numbers and the chain of hashes."""
    actions = []
    before = hashlib.sha256(one(connection, "SELECT book_uuid FROM meta").encode()).digest()
    packing = "packing" if one(connection, "PRAGMA user_version") >= 2 else "'none'"
    rows = connection.execute(
        f"SELECT seq, at_ms, tz_min, kind, label, app, schema, undo_of, changeset, {packing}, prev,"
        " hash FROM action ORDER BY seq"
    )
    for seq, at, zone, kind, label, app, schema, undo_of, packed, how, prev, digest in rows:
        changeset = unpacked(packed, how)
        expect(seq == len(actions) + 1, f"action {seq} follows {len(actions)}")
        expect(prev == before, f"action {seq} does not follow the one before it")
        data = sized(before) + number(seq) + number(at) + number(zone) + sized(kind) + sized(label)
        data += sized(app) + number(schema) + number(undo_of or 0) + sized(changeset)
        before = hashlib.sha256(data).digest()
        expect(digest == before, f"the hash of action {seq}")
        actions.append((seq, kind, undo_of))
    return actions


def check_money(connection, expected):
    found = one(connection, "SELECT coalesce(sum(amount), 0) FROM contract_line")
    # Before the opening stock there is no money at all.
    is_new = found == 0 and one(connection, "SELECT count(*) FROM contract") == 0
    expect(found == expected or is_new, f"money: {found} instead of {expected}")


def check_imports(connection):
    """All customers of an import or none, each with its contract."""
    batches = connection.execute(
        "SELECT id, added FROM import_batch WHERE file_name = 'faults.csv'"
    ).fetchall()
    wanted = {f"import-{batch}": added for batch, added in batches}
    for table in ("company", "contract"):
        found = dict(
            connection.execute(
                f"SELECT ref, count(*) FROM {table} WHERE ref GLOB 'import-*' GROUP BY ref"
            ).fetchall()
        )
        expect(found == wanted, f"imports in {table}: {found} instead of {wanted}")


def check_stamp(connection, actions, unstamped):
    """The rows are those of the newest action: its number stands in a setting that every action
    writes and that an undo takes back."""
    before, after, newest = {}, {}, None
    for seq, kind, undo_of in actions:
        before[seq] = newest
        if seq <= unstamped:
            newest = None
        else:
            newest = before[undo_of] if undo_of else seq
        after[seq] = newest
    row = connection.execute("SELECT value FROM setting WHERE key = 'faults.seq'").fetchone()
    found = int(row[0]) if row else None
    head = len(actions)
    if head > unstamped:
        expect(found == after[head], f"the rows are of action {found}, the journal ends at {head}"
               f" and says {after[head]}")


def money_of(path):
    """The sum that every later look has to find, the newest action, and the schema."""
    connection = connect(path)
    try:
        return (
            one(connection, "SELECT coalesce(sum(amount), 0) FROM contract_line"),
            one(connection, "SELECT coalesce(max(seq), 0) FROM action"),
            one(connection, "PRAGMA user_version"),
        )
    finally:
        connection.close()
