#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bellwether founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes english.tsv, which the program reads, of words.txt, which is written by hand.

    fit.py                 weights as they stand in words.txt
    fit.py FOLDER          weights fitted to rated texts: FOLDER holds tweets_GroundTruth.txt and
                           amazonReviewSnippets_GroundTruth.txt (id, mean rating -4 to 4, text,
                           separated by tabs), which are not part of this repository
    fit.py FOLDER --report what the fitted half says about the result
    fit.py --check         fails unless english.tsv has the terms and weights of words.txt

Only one half of the texts is ever read: those whose SHA-256 (of the UTF-8 text as it stands in the
file, without the end of the line) begins with an even byte. The other half measures the analyser
(tests/core/text/measured_test.cpp) and must not be looked at when words are chosen.

What a text says is a sum of weights, each times what its surroundings make of it (negation,
"very", "but"): see core/text/analyser.h, which this script repeats. The weights that bring these
sums nearest to the ratings are found one after the other (least squares, each drawn to its weight
by hand); none changes its sign, or moves further than to two fifths or to double. Words that no
text has keep theirs.
"""

import hashlib
import html
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
VERSION = "1"

# Also in core/text/analyser.cpp.
ALPHA = 25.0
NEGATED = -0.6
NEGATION_REACH = 4
STRENGTH_REACH = 2
BEFORE_BUT = 0.5
AFTER_BUT = 1.4
CONCEDED = 0.5
CAPITALS = 1.25
LENGTHENED = 1.25
EXCLAMATION = 0.1

WEAK = 0.19
DRAW = 1.5  # how strongly a weight is drawn to the one by hand
PASSES = 30
LONGEST_SYMBOL = 4


def with_s(word):
    return word + ("es" if word[-1] in "sxz" or word[-2:] in ("ch", "sh") else "s")


def forms(term):
    """The forms of a term of words.txt, and whether it may be a topic."""
    word, _, mark = term.partition("/")
    if mark == "n":
        if word.endswith("y") and word[-2] not in "aeiou":
            return [word, word[:-1] + "ies"], True
        return [word, with_s(word)], True
    if mark == "y":
        if word.endswith("le"):
            return [word, word[:-1] + "y"], False
        if word.endswith("y"):
            return [word, word[:-1] + "ily"], False
        return [word, word + ("ally" if word.endswith("ic") else "ly")], False
    if mark in ("v", "w"):
        stem = word + word[-1] if mark == "w" else word
        if word.endswith("e"):
            return [word, word + "s", word + "d", word[:-1] + "ing"], False
        if word.endswith("y") and word[-2] not in "aeiou":
            return [word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"], False
        return [word, with_s(word), stem + "ed", stem + "ing"], False
    if mark:
        sys.exit(f"unknown mark: {term}")
    return [word], False


class Entry:
    def __init__(self, term, role, prior, base, is_topic):
        self.term, self.role, self.prior = term, role, prior
        self.base = base  # what shares a weight
        self.is_topic = is_topic


def read_words():
    """Entries in the order of words.txt; of terms that stand there twice the first one counts."""
    entries, seen = [], set()
    role = None
    with open(os.path.join(HERE, "words.txt"), encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if not line or line.startswith("# ") or line == "#":
                continue
            if line.startswith("["):
                role = line.strip("[]")
                continue
            weight, texts = 0.0, line
            if role not in ("negate", "contrast", "concede"):
                head, _, texts = line.partition(": ")
                weight = float(head)
            for term in texts.split(" ") if role == "symbol" else texts.split(", "):
                if role == "symbol":
                    words, is_topic = [term], False
                else:
                    words, is_topic = forms(term.strip().lower())
                base = f"{words[0]} {weight}"
                for word in words:
                    word = plain_term(word) if role != "symbol" else word
                    kind = "tone" if role in ("tone", "symbol") else "turn"
                    if (kind, word) in seen:
                        continue
                    seen.add((kind, word))
                    entries.append(Entry(word, role, weight, base, is_topic))
    return entries


# ---- what core/text does -------------------------------------------------------------------------

CONTRACTIONS = {
    "can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"),
    "shan't": ("shall", "not"), "ain't": ("is", "not"),
    "cant": ("can", "not"), "wont": ("will", "not"), "dont": ("do", "not"),
    "doesnt": ("does", "not"), "didnt": ("did", "not"), "isnt": ("is", "not"),
    "arent": ("are", "not"), "wasnt": ("was", "not"), "werent": ("were", "not"),
    "wouldnt": ("would", "not"), "couldnt": ("could", "not"), "shouldnt": ("should", "not"),
    "hasnt": ("has", "not"), "havent": ("have", "not"), "hadnt": ("had", "not"),
    "aint": ("is", "not"),
}
NUMBERS = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
           "twelve", "several"}
SUFFIXES = ("'s", "'m", "'d", "'re", "'ve", "'ll")
ENDS = ".!?\n;"  # of a sentence; ";" too
PAUSES = ",:()\""


def plain_words(word):
    """One or two words: "don't" are "do" and "not", "it's" is "it", "seven" is "#"."""
    if word in NUMBERS or word[0].isdigit():
        return "#", None
    if word in CONTRACTIONS:
        return CONTRACTIONS[word]
    if word.endswith("n't") and len(word) > 3:
        return word[:-3], "not"
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix):
            return word[:-len(suffix)], None
    return word, None


def plain_term(term):
    words = [plain for word in term.replace("-", " ").split() for plain in plain_words(word)]
    return " ".join(word for word in words if word)


class Token:
    __slots__ = ("word", "caps", "long", "symbol")

    def __init__(self, word, caps=False, long=False, symbol=None):
        self.word, self.caps, self.long, self.symbol = word, caps, long, symbol


class Lexicon:
    def __init__(self, entries):
        self.trie = {}
        self.words = set()
        self.symbols = {}
        for number, entry in enumerate(entries):
            if entry.role == "symbol":
                self.symbols[entry.term] = number
                continue
            node = self.trie
            for word in entry.term.split(" "):
                self.words.add(word)
                node = node.setdefault(word, {})
            slot = "=tone" if entry.role == "tone" else "=turn"
            node[slot] = number
        self.starts = {symbol[0] for symbol in self.symbols}

    def known(self, word):
        return word in self.words


def shortened(word, lexicon):
    """ "sooo" as "so", "goood" as "good"; and whether it was lengthened."""
    if not any(a == b == c for a, b, c in zip(word, word[1:], word[2:])) or lexicon.known(word):
        return word, False
    for most in (2, 1):
        out = ""
        for i, char in enumerate(word):
            run = 1
            while i + run < len(word) and word[i + run] == char:
                run += 1
            before = 0
            while before < i and word[i - before - 1] == char:
                before += 1
            if before + run >= 3 and before >= most:
                continue
            out += char
        if lexicon.known(out):
            return out, True
    return word, True


def tokens_of(text, lexicon):
    tokens = []
    place, size = 0, len(text)
    shouts = any(char.islower() for char in text)
    while place < size:
        char = text[place]
        before = text[place - 1] if place else " "
        if char.isalnum():
            end = place
            while end < size and (text[end].isalnum() or (text[end] in "'’" and end + 1 < size
                                                          and text[end + 1].isalpha())):
                end += 1
            raw = text[place:end].replace("’", "'")
            if raw.lower() in ("http", "https", "www") and text[end:end + 1] in (":", "."):
                while end < size and not text[end].isspace():
                    end += 1
                place = end
                continue
            word = raw.lower()
            caps = shouts and len(raw) > 1 and raw.isupper() and any(c.isalpha() for c in raw)
            place = end
            first, second = plain_words(word)
            if second:
                tokens.append(Token(first))
                tokens.append(Token(second, caps))
                continue
            word, long = shortened(first, lexicon)
            tokens.append(Token(word, caps, long))
            continue
        if char == "@" and place + 1 < size and text[place + 1].isalnum():
            while place < size and not text[place].isspace():
                place += 1
            continue
        if char in lexicon.starts:
            found = None
            for length in range(min(LONGEST_SYMBOL, size - place), 0, -1):
                piece = text[place:place + length]
                if piece in lexicon.symbols:
                    after = text[place + length:place + length + 1]
                    if piece[-1].isalnum() and after.isalnum():
                        continue
                    # "(see 8:3)" smiles as little as "10:30".
                    if length > 1 and before.isdigit():
                        continue
                    found = piece
                    break
            if found:
                tokens.append(Token("", symbol=lexicon.symbols[found]))
                place += len(found)
                continue
        # A point or comma inside a number or an abbreviation ends nothing.
        if char in ENDS + PAUSES and not (char in ".,:" and text[place + 1:place + 2].isalnum()):
            tokens.append(Token(char))
        place += 1
    return tokens


def matches(tokens, at, lexicon, slot):
    """The longest entry that begins at a token: (number, tokens) or nothing."""
    node, best = lexicon.trie, None
    for length in range(1, 8):
        if at + length > len(tokens):
            break
        node = node.get(tokens[at + length - 1].word)
        if node is None:
            break
        if slot in node:
            best = (node[slot], length)
    return best


def chosen(tokens, at, entries, lexicon):
    """(tone, turn) that begin at a token, (number, tokens) or nothing each: the longer one alone;
    of the same length an amplifier where a tone follows, else the tone ("damn good", "damn");
    a negator with a tone of its own is both ("nothing", "nobody")."""
    tone = matches(tokens, at, lexicon, "=tone")
    turn = matches(tokens, at, lexicon, "=turn")
    if not tone or not turn:
        return tone, turn
    if tone[1] != turn[1]:
        return (tone, None) if tone[1] > turn[1] else (None, turn)
    if entries[turn[0]].role in ("amplify", "dampen"):
        follows = at + turn[1] < len(tokens) and matches(tokens, at + turn[1], lexicon, "=tone")
        return (None, turn) if follows else (tone, None)
    return tone, turn


def contributions(text, entries, lexicon):
    """[(entry, factor)]: the text's tone is the sum of weights times factors."""
    tokens = tokens_of(text, lexicon)
    hits = []  # [entry, factor]
    sentence_hits, sentence_token = 0, 0  # where the sentence begins
    negated_until, negator_hit = -1, None
    strength, strength_until = 1.0, -1
    weight_here = 1.0  # more after "but", less after "although"
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.symbol is not None:
            hits.append([token.symbol, 1.0])
            at += 1
            continue
        if token.word in ENDS + PAUSES and token.word:
            negated_until, negator_hit, strength_until = -1, None, -1
            if token.word in ENDS:
                sentence_hits, sentence_token = len(hits), at + 1
            if token.word in ENDS or (token.word == "," and weight_here < 1):
                weight_here = 1.0
            at += 1
            continue
        tone, turn = chosen(tokens, at, entries, lexicon)
        length = (tone or turn or (0, 1))[1]
        if tone and entries[tone[0]].prior != 0:
            factor = weight_here
            if at <= strength_until:
                factor *= strength
            if any(t.caps for t in tokens[at:at + length]):
                factor *= CAPITALS
            if any(t.long for t in tokens[at:at + length]):
                factor *= LENGTHENED
            if at <= negated_until:
                factor *= NEGATED
                if negator_hit is not None:  # "nothing wrong": the negator has done its work
                    hits[negator_hit][1] = 0.0
                    negator_hit = None
            hits.append([tone[0], factor])
        if turn:
            role = entries[turn[0]].role
            if role == "negate":
                negated_until = at + length - 1 + NEGATION_REACH
                negator_hit = len(hits) - 1 if tone else None
            elif role in ("amplify", "dampen"):
                strength, strength_until = entries[turn[0]].prior, at + length - 1 + STRENGTH_REACH
            else:
                negated_until, negator_hit, strength_until = -1, None, -1
                if role == "contrast":
                    # "Nice. But slow.": reaches back over the point.
                    for hit in hits[0 if at == sentence_token else sentence_hits:]:
                        hit[1] *= BEFORE_BUT
                weight_here = AFTER_BUT if role == "contrast" else CONCEDED
        at += length
    emphasis = 1 + EXCLAMATION * min(text.count("!"), 3)
    return [(number, factor * emphasis) for number, factor in hits]


# ---- the fit -------------------------------------------------------------------------------------


def is_fitted(text):
    return hashlib.sha256(text.encode("utf-8")).digest()[0] % 2 == 0


def rated_texts(folder):
    for name in ("tweets_GroundTruth.txt", "amazonReviewSnippets_GroundTruth.txt"):
        with open(os.path.join(folder, name), encoding="utf-8", newline="\n") as file:
            for line in file:
                _, rating, text = line.rstrip("\r\n").split("\t", 2)
                if is_fitted(text):
                    yield name, float(rating) / 4, html.unescape(text)


def label(polarity):
    return 1 if polarity > 0.05 else -1 if polarity < -0.05 else 0


def polarity_of(total):
    return total / math.sqrt(total * total + ALPHA)


def fit(entries, texts):
    """The weight of each base."""
    lexicon = Lexicon(entries)
    bases = {}
    for entry in entries:
        if entry.role in ("tone", "symbol"):
            bases.setdefault(entry.base, entry.prior)
    weights = dict(bases)
    rows, targets, by_base = [], [], {}
    for _, rating, text in texts:
        row = {}
        for number, factor in contributions(text, entries, lexicon):
            base = entries[number].base
            row[base] = row.get(base, 0.0) + factor
        rating = max(-0.95, min(0.95, rating))
        for base in row:
            by_base.setdefault(base, []).append(len(rows))
        rows.append(row)
        targets.append(rating * math.sqrt(ALPHA / (1 - rating * rating)))
    rests = [target - sum(weights[b] * f for b, f in row.items())
             for row, target in zip(rows, targets)]
    for _ in range(PASSES):
        for base, places in by_base.items():
            prior = bases[base]
            old = weights[base]
            numerator = DRAW * prior
            denominator = DRAW
            for place in places:
                factor = rows[place][base]
                numerator += factor * (rests[place] + factor * old)
                denominator += factor * factor
            # What does not decide alone stays that way: 0.25 makes a polarity of 0.05.
            low, high = sorted((prior * 0.4, prior * 2 if abs(prior) > WEAK else prior * 1.25))
            new = max(-4.0, min(4.0, max(low, min(high, numerator / denominator))))
            for place in places:
                rests[place] += rows[place][base] * (old - new)
            weights[base] = new
    return weights


def report(entries, texts, weights):
    lexicon = Lexicon(entries)
    right, count = {}, {}
    for name, rating, text in texts:
        total = sum(weights[entries[n].base] * f for n, f in contributions(text, entries, lexicon))
        count[name] = count.get(name, 0) + 1
        right[name] = right.get(name, 0) + (label(polarity_of(total)) == label(rating))
    for name in count:
        print(f"{name}: {right[name]} of {count[name]} of the fitted half "
              f"= {100 * right[name] / count[name]:.1f} %")


def write(entries, weights):
    with open(os.path.join(HERE, "english.tsv"), "w", encoding="utf-8", newline="\n") as file:
        file.write(f"# version {VERSION}; made by fit.py of words.txt, do not edit\n")
        file.write("# term, role, weight by hand, weight, topic\n")
        for entry in entries:
            weight = entry.prior
            if entry.role in ("tone", "symbol"):
                weight = weights.get(entry.base, entry.prior)
            topic = "topic" if entry.is_topic else ""
            file.write(f"{entry.term}\t{entry.role}\t{entry.prior:g}\t{weight:.2f}\t{topic}\n")


def check(entries):
    """Whether english.tsv was made of this words.txt, whatever its weights were fitted to."""
    with open(os.path.join(HERE, "english.tsv"), encoding="utf-8") as file:
        written = [line.rstrip("\n").split("\t") for line in file if "\t" in line]
    made = [[e.term, e.role, f"{e.prior:g}", "topic" if e.is_topic else ""] for e in entries]
    if [line[:3] + line[4:] for line in written] != made:
        sys.exit("english.tsv is older than words.txt: run fit.py")
    wrong = [line[0] for line in written if float(line[2]) * float(line[3]) < 0]
    if wrong:
        sys.exit(f"on the other side than by hand: {', '.join(wrong)}")
    print(f"{len(made)} terms")


def main():
    entries = read_words()
    if "--check" in sys.argv:
        check(entries)
        return
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    weights = {}
    if folders:
        texts = list(rated_texts(folders[0]))
        weights = fit(entries, texts)
        if "--report" in sys.argv:
            report(entries, texts, {e.base: e.prior for e in entries})
            report(entries, texts, weights)
    write(entries, weights)


if __name__ == "__main__":
    main()
