// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/calendar.h"

#include "tests/core/metrics/asking.h"

#include <QTimeZone>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Stamp(QDate(2025, 6, 30), QTime(8, 15), QTimeZone::utc());

BookPointer tasks()
{
    return bookFrom(R"(
        settings:
        key       | value
        book.name | Fern, Hill & Co
        team:
        name | role
        Mia  | csm
        companies:
        name | ref | csm
        Acme | a   | Mia
        contracts:
        company | ref | start      | end        | amount | months
        Acme    | c/1 | 2024-09-16 | 2025-09-15 | 1200   | 12
        tasks:
        title      | ref | company | created_on | due_on     | state | priority | completed_on
        Call, now  | t1  | Acme    | 2025-06-01 | 2025-07-02 | open  | high     | -
        Some day   | t2  | -       | 2025-06-02 | -          | open  | low      | -
        Long ago   | t3  | Acme    | 2025-01-02 | 2025-01-05 | done  | normal   | 2025-01-04
    )");
}

QStringList fileOf(CalendarTasks how)
{
    return QString::fromUtf8(calendarOf(askOn(tasks(), "2025-06-30"), how, Stamp).file)
        .split(u"\r\n"_s);
}

// The first line that begins so.
QString line(const QStringList &lines, const QString &begin)
{
    for (const QString &one : lines) {
        if (one.startsWith(begin)) {
            return one;
        }
    }
    return {};
}

QByteArray fileOf(const CalendarEntry &entry)
{
    return calendarFile({entry}, {}, Stamp);
}

} // namespace

TEST_CASE("A calendar has the due tasks and the renewals as days", "[calendar]")
{
    CHECK(fileOf(CalendarTasks::Events).join(u"\n"_s) == uR"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Bellwether//Bellwether//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Fern\, Hill & Co
BEGIN:VEVENT
UID:task-t1-20250601@bellwether
DTSTAMP:20250630T081500Z
SUMMARY:Acme: Call\, now
CATEGORIES:Task
PRIORITY:1
DTSTART;VALUE=DATE:20250702
DTEND;VALUE=DATE:20250703
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:renewal-c-2f1-20250915@bellwether
DTSTAMP:20250630T081500Z
SUMMARY:Renewal: Acme\, $1.2K a year
DESCRIPTION:Contract c/1\, last covered day 15 Sep 2025
CATEGORIES:Renewal
DTSTART;VALUE=DATE:20250915
DTEND;VALUE=DATE:20250916
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
)"_s);
    const CalendarContent calendar =
        calendarOf(askOn(tasks(), "2025-06-30"), CalendarTasks::Events, Stamp);
    CHECK(calendar.tasks == 1);
    CHECK(calendar.renewals == 1);
    CHECK(calendar.withoutDay == 1);
}

TEST_CASE("As to-dos, tasks without a due day are there too", "[calendar]")
{
    const QStringList lines = fileOf(CalendarTasks::Todos);
    CHECK(lines.count(u"BEGIN:VTODO"_s) == 2);
    CHECK(lines.count(u"BEGIN:VEVENT"_s) == 1);
    CHECK(line(lines, u"DUE"_s) == u"DUE;VALUE=DATE:20250702"_s);
    CHECK(lines.contains(u"SUMMARY:Some day"_s));
    CHECK(lines.count(u"STATUS:NEEDS-ACTION"_s) == 2);
    CHECK(lines.contains(u"PRIORITY:9"_s));
}

TEST_CASE("The same book gives the same names, whenever the file is made", "[calendar]")
{
    const Question question = askOn(tasks(), "2025-06-30");
    const QByteArray first = calendarOf(question, CalendarTasks::Events, Stamp).file;
    const QByteArray later = calendarOf(question, CalendarTasks::Events, Stamp.addDays(3)).file;
    CHECK(first != later);
    CHECK(QByteArray(first).replace("20250630T", "20250703T") == later);
}

TEST_CASE("What means something to a calendar is escaped in texts", "[calendar]")
{
    CalendarEntry entry;
    entry.kind = CalendarEntry::Kind::Todo;
    entry.uid = u"u"_s;
    entry.summary = u"a;b,c\\d\r\nEND:VTODO\x07"_s;
    entry.categories = {u"x,y"_s, u"z"_s};
    const QStringList lines = QString::fromUtf8(fileOf(entry)).split(u"\r\n"_s);
    CHECK(line(lines, u"SUMMARY"_s) == u"SUMMARY:a\\;b\\,c\\\\d\\nEND:VTODO"_s);
    CHECK(line(lines, u"CATEGORIES"_s) == u"CATEGORIES:x\\,y,z"_s);
    CHECK(lines.count(u"END:VTODO"_s) == 1);
}

TEST_CASE("Lines are folded at 75 octets, and never within a letter", "[calendar]")
{
    const QString letters = GENERATE(
        QString(u"ab"_s), QString(u"ä"_s), QString(u"€"_s), QString(QStringLiteral("\U0001F514")));
    CalendarEntry entry;
    entry.day = QDate(2025, 7, 1);
    entry.uid = u"u"_s;
    entry.summary = letters.repeated(100);
    const QByteArray file = fileOf(entry);
    for (const QByteArray &line : file.split('\n')) {
        CHECK(line.size() <= 76); // with the carriage return
        CHECK((line.isEmpty() || line.endsWith('\r')));
        CHECK_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    CHECK(QByteArray(file).replace("\r\n ", "").contains("SUMMARY:" + entry.summary.toUtf8()));
}

TEST_CASE("A line of 75 octets is not folded, one more is", "[calendar]")
{
    CalendarEntry entry;
    entry.day = QDate(2025, 7, 1);
    entry.uid = u"u"_s;
    entry.summary = QString(67, u'x'); // and "SUMMARY:"
    CHECK_FALSE(fileOf(entry).contains("\r\n "));
    entry.summary += u'x';
    CHECK(fileOf(entry).contains("x\r\n x\r\n"));
}

TEST_CASE("An event without a day is left out, a to-do that is done says so", "[calendar]")
{
    CalendarEntry entry;
    entry.uid = u"u"_s;
    CHECK_FALSE(fileOf(entry).contains("VEVENT"));
    entry.kind = CalendarEntry::Kind::Todo;
    entry.completedOn = QDate(2025, 6, 3);
    CHECK(fileOf(entry).contains("STATUS:COMPLETED\r\nCOMPLETED:20250603T120000Z\r\n"));
}
