# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later

"""Damaged books: bytes flipped, ends cut off, pages swapped, rubbish. Opening, checking and reading
have to end with an error, with the right book, or with the word that it is not as it was left."""

import os
import random

from .tally import Tally
from .workplace import Workplace, Probe, copy_tree, shutil

PerItem = 250
PageSize = 4096


def items(build, budget):
    books = {"pr": 500, "once": 20_000, "try": 500}[budget]
    return [f"book:{i}:{PerItem}" for i in range(books // PerItem)]


def flip_bit(content, dice):
    at = dice.randrange(len(content))
    content[at] ^= 1 << dice.randrange(8)


def flip_bytes(content, dice):
    for _ in range(dice.randint(2, 64)):
        content[dice.randrange(len(content))] = dice.randrange(256)


def cut_off(content, dice):
    del content[dice.randrange(len(content)) :]


def cut_off_pages(content, dice):
    del content[dice.randrange(len(content) // PageSize) * PageSize :]


def swap_pages(content, dice):
    first, second = (dice.randrange(len(content) // PageSize) * PageSize for _ in range(2))
    one, other = content[first : first + PageSize], content[second : second + PageSize]
    content[first : first + PageSize], content[second : second + PageSize] = other, one


def repeat_page(content, dice):
    source, target = (dice.randrange(len(content) // PageSize) * PageSize for _ in range(2))
    content[target : target + PageSize] = content[source : source + PageSize]


def clear_page(content, dice):
    at = dice.randrange(len(content) // PageSize) * PageSize
    content[at : at + PageSize] = bytes(PageSize)


def rubbish_in_page(content, dice):
    at = dice.randrange(len(content))
    length = min(dice.randint(1, PageSize), len(content) - at)
    content[at : at + length] = dice.randbytes(length)


def rubbish_behind(content, dice):
    content += dice.randbytes(dice.randint(1, 3 * PageSize))


def damage_header(content, dice):
    content[dice.randrange(100)] = dice.randrange(256)


def damage_cells(content, dice):
    """The beginning of a page: its type, its cells' places."""
    at = dice.randrange(len(content) // PageSize) * PageSize + dice.randrange(24)
    content[at] = dice.randrange(256)


Damages = [flip_bit, flip_bit, flip_bytes, cut_off, cut_off_pages, swap_pages, repeat_page,
           clear_page, rubbish_in_page, rubbish_behind, damage_header, damage_cells]


def run(build, item):
    _, seed, count = item.split(":")
    place = Workplace(build)
    tally = Tally()
    place.begin("purge")  # with imported customers in it
    place.run("open-after-crash", actions=0)  # closed here: the program knows the file as its own
    before = place.root / "before"
    copy_tree(place.data, before)
    whole = place.book.read_bytes()
    times = place.book.stat()
    probe = Probe(place)
    right = probe.ask(place.book)
    for nth in range(int(count)):
        dice = random.Random(f"damaged {seed} {nth}")
        damage = dice.choice(Damages)
        content = bytearray(whole)
        damage(content, dice)
        shutil.rmtree(place.data)
        copy_tree(before, place.data)
        put(place.book, content, times if dice.random() < 0.5 else None)
        judge_answer(probe.ask(place.book), right, tally, f"{item} {nth} {damage.__name__}")
    probe.close()
    return tally


def put(book, content, times):
    """Into the same file; bits that rot leave its times as they are."""
    for name in book.parent.glob(book.name + "-*"):
        name.unlink()
    with open(book, "r+b") as file:
        file.write(content)
        file.truncate()
    if times:
        os.utime(book, ns=(times.st_atime_ns, times.st_mtime_ns))


def judge_answer(answer, right, tally, case):
    tally.runs += 1
    kind = answer.split()[0]
    if kind in ("crash", "hang"):
        tally.blame(case, answer)
    elif kind == "error":
        tally.count("refused")
    elif answer.split()[:3] == right.split()[:3]:
        tally.count("right book")
    elif "differs" in answer.split():
        tally.count("difference said")
    else:
        tally.count("silent changes")
        tally.blame(case, "opened without a word, and the rows are others")
