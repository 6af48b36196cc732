// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/textindex.h"

#include "core/store/database.h"
#include "core/store/query.h"
#include "core/store/transaction.h"

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype MostQueryLetters = 1'000;
constexpr qsizetype MostQueryWords = 16;

constexpr std::array Kinds{TextKind::Interaction, TextKind::Feedback, TextKind::TaskNote};

QString tableOf(TextKind kind)
{
    switch (kind) {
    case TextKind::Interaction:
        return u"interaction"_s;
    case TextKind::Feedback:
        return u"feedback"_s;
    case TextKind::TaskNote:
        break;
    }
    return u"task"_s;
}

const QString &textOf(const Interaction &row)
{
    return row.text;
}

const QString &textOf(const FeedbackResponse &row)
{
    return row.comment;
}

const QString &textOf(const Task &row)
{
    return row.note;
}

// What SQLite takes: an unpaired surrogate is no Unicode.
QString bindable(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

// Writes what differs between two tables. The index keeps words only and has to be told the text
// that it forgets.
template <typename Row>
class Follower
{
public:
    Follower(Database &database, TextKind kind)
        : m_put(database, u"INSERT INTO %1(rowid, text) VALUES (?, ?)"_s.arg(tableOf(kind)))
        , m_forget(database,
              u"INSERT INTO %1(%1, rowid, text) VALUES ('delete', ?, ?)"_s.arg(tableOf(kind)))
    {
    }

    Result<void> follow(const Table<Row> &before, const Table<Row> &after)
    {
        if (before.sharesRowsWith(after)) {
            return {};
        }
        auto old = before.begin();
        auto now = after.begin();
        while (old != before.end() || now != after.end()) {
            const bool isGone = now == after.end() || (old != before.end() && old->id < now->id);
            const bool isNew = old == before.end() || (now != after.end() && now->id < old->id);
            const Row *gone = isNew ? nullptr : &*old;
            const Row *come = isGone ? nullptr : &*now;
            if (const Result<void> done = replace(gone, come); !done) {
                return done;
            }
            old += isNew ? 0 : 1;
            now += isGone ? 0 : 1;
        }
        return {};
    }

private:
    Result<void> replace(const Row *old, const Row *now)
    {
        if (old == now || (old != nullptr && now != nullptr && textOf(*old) == textOf(*now))) {
            return {};
        }
        Result<void> done;
        if (old != nullptr && !textOf(*old).isEmpty()) {
            done = m_forget.bind(old->id).bind(bindable(textOf(*old))).run();
        }
        if (done && now != nullptr && !textOf(*now).isEmpty()) {
            done = m_put.bind(now->id).bind(bindable(textOf(*now))).run();
        }
        return done;
    }

    Query m_put;
    Query m_forget;
};

template <typename Row>
Result<void> followTable(Database &database, TextKind kind, const Book &before, const Book &after)
{
    return Follower<Row>(database, kind).follow(before.table<Row>(), after.table<Row>());
}

// Every word a phrase of its own, in quotation marks, in which nothing is an operator, a column or
// a wildcard; all of them have to occur. Empty when there is no word.
QString expressionOf(const QString &typed)
{
    QString text = bindable(typed.left(MostQueryLetters));
    text.replace(QChar(u'\0'), u' ');
    QStringList phrases;
    for (const QString &word :
        text.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, MostQueryWords)) {
        phrases << u"\"%1\"*"_s.arg(QString(word).replace(u'"', u"\"\""_s));
    }
    return phrases.join(u' ');
}

} // namespace

TextIndex::TextIndex(Database database)
    : m_database(std::make_unique<Database>(std::move(database)))
    , m_book(std::make_shared<const Book>())
{
}

TextIndex::TextIndex(TextIndex &&) noexcept = default;
TextIndex &TextIndex::operator=(TextIndex &&) noexcept = default;
TextIndex::~TextIndex() = default;

Result<TextIndex> TextIndex::create()
{
    Result<Database> database = Database::inMemory();
    if (!database) {
        return tl::unexpected(database.error());
    }
    TextIndex index(std::move(*database));
    for (const TextKind kind : Kinds) {
        const Result<void> made = index.m_database->execute(
            u"CREATE VIRTUAL TABLE %1 USING fts5(text, content = '', "
            "tokenize = 'unicode61 remove_diacritics 2')"_s.arg(tableOf(kind)));
        if (!made) {
            return tl::unexpected(made.error());
        }
    }
    return index;
}

Result<void> TextIndex::follow(const BookPointer &book)
{
    const BookPointer next = book != nullptr ? book : std::make_shared<const Book>();
    Result<Transaction> transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
    if (!transaction) {
        return tl::unexpected(transaction.error());
    }
    return followTable<Interaction>(*m_database, TextKind::Interaction, *m_book, *next)
        .and_then([&] {
            return followTable<FeedbackResponse>(*m_database, TextKind::Feedback, *m_book, *next);
        })
        .and_then(
            [&] { return followTable<Task>(*m_database, TextKind::TaskNote, *m_book, *next); })
        .and_then([&] { return transaction->commit(); })
        .map([&] { m_book = next; });
}

Result<std::vector<TextHit>> TextIndex::find(const QString &typed, int limit)
{
    std::vector<TextHit> hits;
    const QString expression = expressionOf(typed);
    if (expression.isEmpty()) {
        return hits;
    }
    for (const TextKind kind : Kinds) {
        Query query(*m_database,
            u"SELECT rowid FROM %1 WHERE %1 MATCH ? ORDER BY rowid DESC LIMIT ?"_s.arg(
                tableOf(kind)));
        query.bind(expression).bind(limit);
        Result<bool> row = query.next();
        for (; row && *row; row = query.next()) {
            hits.push_back({kind, query.value<std::int64_t>(0)});
        }
        if (!row) {
            return tl::unexpected(row.error());
        }
    }
    return hits;
}

} // namespace bellwether
