# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""A recorded run, and what of it a disk may hold when the power goes."""

import os
import struct
from dataclasses import dataclass, field

Head = struct.Struct("<cHHQQQ")
Sector = 512


@dataclass
class Operation:
    kind: str
    path: str
    second: str
    inode: int
    offset: int
    data: bytes


def load(path):
    with open(path, "rb") as file:
        raw = file.read()
    operations = []
    at = 0
    while at < len(raw):
        kind, length, second_length, inode, offset, data_length = Head.unpack_from(raw, at)
        at += Head.size
        path = raw[at : at + length].decode()
        at += length
        second = raw[at : at + second_length].decode()
        at += second_length
        data = raw[at : at + data_length]
        at += data_length
        operations.append(Operation(kind.decode(), path, second, inode, offset, data))
    return operations


@dataclass
class File:
    durable: bytes = b""
    pending: list = field(default_factory=list)  # (offset, bytes), or (length, None): truncated


def write_into(content, offset, data):
    if offset > len(content):
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


def apply(content, change):
    offset, data = change
    if data is not None:
        write_into(content, offset, data)
    elif offset < len(content):
        del content[offset:]
    else:
        content.extend(bytes(offset - len(content)))


def apply_torn(content, change, dice):
    """Each sector of a write is there, is not, or is rubbish."""
    offset, data = change
    if data is None:
        apply(content, change)
        return
    for begin in range(0, len(data), Sector):
        fate = dice.random()
        sector = data[begin : begin + Sector]
        if fate < 0.45:
            write_into(content, offset + begin, sector)
        elif fate < 0.5:
            write_into(content, offset + begin, dice.randbytes(len(sector)))


class Disk:
    """Follows a trace. A file's bytes are durable once it was synced, a name once its folder was;
    names become durable in the order in which they were changed."""

    def __init__(self, prefix):
        self.prefix = str(prefix)
        self.inodes = {}  # inode -> File
        self.names = {}  # path -> File, or None for a folder: as the program sees them
        self.durable_names = {}
        self.pending_names = []  # (folder, change), change: name -> File, None or Gone
        self._begin_with_what_is_there()

    def _begin_with_what_is_there(self):
        for folder, folders, files in os.walk(self.prefix):
            self.names[folder] = None
            for name in files:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    self.names[path] = File(file.read())
                self.inodes[os.stat(path).st_ino] = self.names[path]
        self.durable_names = dict(self.names)

    # -- what the program did --------------------------------------------------------------------

    def follow(self, operation):
        getattr(self, "_" + operation.kind, self._ignore)(operation)

    def _ignore(self, operation):
        pass

    def _c(self, operation):
        self.inodes[operation.inode] = File()
        if operation.path:
            self._name({operation.path: self.inodes[operation.inode]})

    def _w(self, operation):
        self.inodes[operation.inode].pending.append((operation.offset, operation.data))

    def _t(self, operation):
        self.inodes[operation.inode].pending.append((operation.offset, None))

    def _s(self, operation):
        file = self.inodes[operation.inode]
        file.durable = self.content(file, "all", None)
        file.pending = []

    def _d(self, operation):
        folder = operation.path.rstrip("/")
        for change in [change for at, change in self.pending_names if at == folder]:
            rename(self.durable_names, change)
        self.pending_names = [kept for kept in self.pending_names if kept[0] != folder]

    def _u(self, operation):
        self._name({operation.path: Gone})

    def _x(self, operation):
        self._name({operation.path: Gone})

    def _n(self, operation):
        moved = {operation.path: Gone, operation.second: self.names.get(operation.path, Gone)}
        for path, file in self.names.items():
            if path.startswith(operation.path + "/"):
                moved[path] = Gone
                moved[operation.second + path[len(operation.path) :]] = file
        self._name(moved)

    def _l(self, operation):
        self._name({operation.path: self.inodes[operation.inode]})

    def _m(self, operation):
        self._name({operation.path: None})

    def _name(self, change):
        rename(self.names, change)
        self.pending_names.append((os.path.dirname(list(change)[-1]), change))

    # -- what the disk may hold ------------------------------------------------------------------

    def state(self, mode, dice):
        """{path: bytes, or None for a folder}."""
        names = dict(self.durable_names)
        count = {"none": 0, "dirlate": 0}.get(mode, len(self.pending_names))
        if mode in ("prefix", "rand", "torn"):
            count = dice.randint(0, count)
        for _, change in self.pending_names[:count]:
            rename(names, change)
        return {
            path: None if file is None else self.content(file, mode, dice)
            for path, file in sorted(names.items())
            if self._is_reachable(path, names)
        }

    def _is_reachable(self, path, names):
        while path != self.prefix:
            path = os.path.dirname(path)
            if path not in names:
                return False
        return True

    @staticmethod
    def content(file, mode, dice):
        if not file.pending or mode in ("none", "dirfirst"):
            return file.durable
        content = bytearray(file.durable)
        for change in file.pending:
            if mode in ("all", "dirlate"):
                apply(content, change)
            elif mode == "prefix":
                if dice.random() < 0.15:
                    break
                apply(content, change)
            elif mode == "rand" and dice.random() < 0.5:
                apply(content, change)
            elif mode == "torn":
                if dice.random() < 0.5:
                    apply_torn(content, change, dice)
                else:
                    apply(content, change)
        return bytes(content)

    def differs_from_folder(self):
        """A name or a file that the trace did not follow rightly, or None: checks the recording."""
        seen = {}
        for folder, _, files in os.walk(self.prefix):
            seen[folder] = None
            for name in files:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    seen[path] = file.read()
        for path in set(seen) ^ set(self.names):
            return f"{path} is {'there' if path in seen else 'not there'}"
        for path, content in seen.items():
            if content is not None and content != self.content(self.names[path], "all", None):
                return f"{path} holds something else"
        return None


Gone = object()


def rename(names, change):
    for path, file in change.items():
        if file is Gone:
            names.pop(path, None)
        else:
            names[path] = file
