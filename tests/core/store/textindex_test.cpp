// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/textindex.h"

#include "core/book/bookbuilder.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>

#include <random>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

Interaction note(std::int64_t id, const QString &text)
{
    Interaction note;
    note.id = InteractionId{id};
    note.company = CompanyId{1};
    note.day = QDate(2025, 6, 1);
    note.text = text;
    return note;
}

BookPointer bookOf(std::vector<Interaction> notes)
{
    return BookBuilder().rows<Interaction>(std::move(notes)).share();
}

TextIndex indexOf(const BookPointer &book)
{
    Result<TextIndex> index = TextIndex::create();
    REQUIRE(index);
    REQUIRE(index->follow(book));
    return std::move(*index);
}

// "3 1": the ids that are found, in their order.
QString found(TextIndex &index, const QString &typed)
{
    const Result<std::vector<TextHit>> hits = index.find(typed, 10);
    INFO(typed.toStdString());
    REQUIRE(hits);
    QStringList ids;
    for (const TextHit &hit : *hits) {
        ids << QString::number(hit.id);
    }
    return ids.join(u' ');
}

// Letters, and everything that means something to a full text search or to SQL.
QString randomText(std::mt19937 &random)
{
    static const QString Letters =
        u"aZé東😀 \t\n\"'*^:()-+{}[]<>=!?%_;,./\\|~&$#@`0name text rowid NEAR AND OR NOT\u202E\u200B"_s
        + QChar(u'\0') + QChar(0xD83D) + QChar(0xDC00) + QChar(0xFFFE);
    QString text;
    for (auto length = random() % 24; length > 0; --length) {
        text += Letters[static_cast<qsizetype>(random() % static_cast<unsigned>(Letters.size()))];
    }
    return text;
}

} // namespace

TEST_CASE("Texts are found by the beginnings of their words, the newest first", "[search]")
{
    TextIndex index = indexOf(bookOf({note(1, u"Budget cut, renewal at risk"_s),
        note(2, u"They love the new Reports"_s), note(3, u"Renewal signed; budget raised"_s)}));
    CHECK(found(index, u"renew"_s) == u"3 1"_s);
    CHECK(found(index, u"budget RENEWAL"_s) == u"3 1"_s);
    CHECK(found(index, u"risk bud"_s) == u"1"_s);
    CHECK(found(index, u"udget"_s).isEmpty());
    CHECK(found(index, u"report !!!"_s) == u"2"_s);
    CHECK(found(index, {}).isEmpty());
    CHECK(found(index, u"  "_s).isEmpty());
}

TEST_CASE("Case and diacritics make no difference to what is found", "[search]")
{
    TextIndex index = indexOf(
        bookOf({note(1, u"Zoë meets Łukasz in Málaga"_s), note(2, u"ÜBERGABE am Freitag"_s)}));
    CHECK(found(index, u"zoe malaga"_s) == u"1"_s);
    CHECK(found(index, u"ZOË"_s) == u"1"_s);
    CHECK(found(index, u"übergabe"_s) == u"2"_s);
}

TEST_CASE("Comments and notes of tasks are found as what they are", "[search]")
{
    FeedbackResponse answer;
    answer.id = FeedbackResponseId{7};
    answer.comment = u"Slow support"_s;
    Task task;
    task.id = TaskId{9};
    task.note = u"Ask about support"_s;
    TextIndex index = indexOf(BookBuilder()
                                  .rows<FeedbackResponse>({answer})
                                  .rows<Task>({task})
                                  .rows<Interaction>({note(5, u"No support plan"_s)})
                                  .share());
    const Result<std::vector<TextHit>> hits = index.find(u"support"_s, 10);
    REQUIRE(hits);
    CHECK(*hits
        == std::vector<TextHit>{
            {TextKind::Interaction, 5}, {TextKind::Feedback, 7}, {TextKind::TaskNote, 9}});
}

TEST_CASE("Edits are followed: what was changed or removed is no longer found", "[search]")
{
    const BookPointer before = bookOf(
        {note(1, u"alder"_s), note(2, u"birch"_s), note(3, u"cedar"_s), note(4, u"dogwood"_s)});
    TextIndex index = indexOf(before);
    Change change;
    change.rows<Interaction>().put = {note(2, u"beech"_s), note(5, u"elm cedar"_s), note(4, {})};
    change.rows<Interaction>().removed = {InteractionId{1}};
    REQUIRE(index.follow(BookBuilder(*before).apply(change).share()));
    CHECK(found(index, u"alder"_s).isEmpty());
    CHECK(found(index, u"birch"_s).isEmpty());
    CHECK(found(index, u"dogwood"_s).isEmpty());
    CHECK(found(index, u"beech"_s) == u"2"_s);
    CHECK(found(index, u"cedar"_s) == u"5 3"_s);

    REQUIRE(index.follow(before)); // undone
    CHECK(found(index, u"alder"_s) == u"1"_s);
    CHECK(found(index, u"cedar"_s) == u"3"_s);
    REQUIRE(index.follow(nullptr));
    CHECK(found(index, u"cedar"_s).isEmpty());
}

TEST_CASE("No more than asked for is found", "[search]")
{
    std::vector<Interaction> notes;
    for (int id = 1; id <= 50; ++id) {
        notes.push_back(note(id, u"call"_s));
    }
    TextIndex index = indexOf(bookOf(std::move(notes)));
    CHECK(found(index, u"call"_s) == u"50 49 48 47 46 45 44 43 42 41"_s);
}

TEST_CASE("Whatever is typed is words and never an operator or an error", "[search]")
{
    TextIndex index = indexOf(bookOf({note(1, u"name text \"quoted\" 100%"_s)}));
    CHECK(found(index, u"name : x"_s).isEmpty());
    CHECK(found(index, u"\"quo"_s) == u"1"_s);
    CHECK(found(index, u"name OR nothing"_s).isEmpty());
    CHECK(found(index, u"100%"_s) == u"1"_s);
    std::mt19937 random(54);
    for (int round = 0; round < 20'000; ++round) {
        const QString typed = randomText(random);
        if (const auto hits = index.find(typed, 5); !hits) {
            FAIL(typed.toUtf8().toHex().toStdString() << ": " << hits.error().detail.toStdString());
        }
    }
    CHECK(index.find(QString(100'000, u'"'), 5));
    CHECK(index.find(u"a "_s.repeated(50'000), 5));
}

TEST_CASE("Texts that are no Unicode are indexed and forgotten like others", "[search]")
{
    const QString broken = u"maple "_s + QChar(0xD83D) + QChar(u'\0') + u" oak"_s;
    TextIndex index = indexOf(bookOf({note(1, broken)}));
    CHECK(found(index, u"oak"_s) == u"1"_s);
    REQUIRE(index.follow(nullptr));
    CHECK(found(index, u"oak"_s).isEmpty());
}

TEST_CASE("100,000 notes answer while somebody types", "[search][.large]")
{
    std::mt19937 random(1);
    const QStringList words{u"renewal"_s, u"budget"_s, u"support"_s, u"training"_s, u"price"_s,
        u"seats"_s, u"login"_s, u"manager"_s, u"quarter"_s, u"report"_s};
    std::vector<Interaction> notes;
    for (int id = 1; id <= 100'000; ++id) {
        QStringList text;
        for (int i = 0; i < 15; ++i) {
            text << words[static_cast<qsizetype>(random() % 10)] + QString::number(random() % 200);
        }
        notes.push_back(note(id, text.join(u' ')));
    }
    const BookPointer book = bookOf(std::move(notes));
    QElapsedTimer timer;
    timer.start();
    TextIndex index = indexOf(book);
    WARN("indexed in " << timer.elapsed() << " ms");
    for (const QString &typed : {u"r"_s, u"re"_s, u"renewal1"_s, u"budget support"_s}) {
        timer.restart();
        CHECK_FALSE(found(index, typed).isEmpty());
        WARN(typed.toStdString() << ": " << timer.nsecsElapsed() / 1000 << " us");
    }
}
