// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/calendar.h"

#include "core/base/numbertext.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/tasks.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype MostOctets = 75; // of a line, without its end (RFC 5545, 3.1)

bool isWithinLetter(char octet)
{
    return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U;
}

void writeFolded(QByteArray &out, const QByteArray &line)
{
    qsizetype begin = 0;
    qsizetype room = MostOctets;
    while (line.size() - begin > room) {
        qsizetype end = begin + room;
        while (end > begin + 1 && isWithinLetter(line[end])) {
            --end;
        }
        out += line.sliced(begin, end - begin) + "\r\n ";
        begin = end;
        room = MostOctets - 1; // the space counts
    }
    out += line.sliced(begin) + "\r\n";
}

// 3.3.11: what means something else in a text; other control characters have no place in one.
QString escaped(const QString &text)
{
    QString plain = text;
    plain.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    QString out;
    for (const QChar letter : plain) {
        if (letter == u'\n') {
            out += u"\\n"_s;
        } else if (letter == u'\\' || letter == u';' || letter == u',') {
            out += u'\\';
            out += letter;
        } else if (letter.category() != QChar::Other_Control || letter == u'\t') {
            out += letter;
        }
    }
    return out;
}

QString dayOf(QDate day)
{
    return day.toString(u"yyyyMMdd"_s);
}

class Writer
{
public:
    explicit Writer(const QDateTime &stamp)
        : m_stamp(stamp.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s))
    {
    }

    void line(const QString &name, const QString &value)
    {
        writeFolded(m_out, (name + u':' + value).toUtf8());
    }
    void text(const QString &name, const QString &value)
    {
        if (!value.isEmpty()) {
            line(name, escaped(value));
        }
    }
    void day(const QString &name, QDate day) { line(name + u";VALUE=DATE"_s, dayOf(day)); }

    void entry(const CalendarEntry &entry)
    {
        const bool isEvent = entry.kind == CalendarEntry::Kind::Event;
        if (isEvent && !entry.day) {
            return;
        }
        const QString component = isEvent ? u"VEVENT"_s : u"VTODO"_s;
        line(u"BEGIN"_s, component);
        text(u"UID"_s, entry.uid);
        line(u"DTSTAMP"_s, m_stamp);
        text(u"SUMMARY"_s, entry.summary);
        text(u"DESCRIPTION"_s, entry.description);
        categories(entry.categories);
        if (entry.priority) {
            line(u"PRIORITY"_s, QString::number(*entry.priority));
        }
        if (isEvent) {
            day(u"DTSTART"_s, *entry.day);
            day(u"DTEND"_s, entry.day->addDays(1)); // the first day without it
            line(u"TRANSP"_s, u"TRANSPARENT"_s); // takes no time out of the day
        } else {
            todo(entry);
        }
        line(u"END"_s, component);
    }

    QByteArray take() { return std::move(m_out); }

private:
    void categories(const QStringList &names)
    {
        QStringList words;
        for (const QString &name : names) {
            words << escaped(name);
        }
        if (!words.isEmpty()) {
            line(u"CATEGORIES"_s, words.join(u','));
        }
    }

    void todo(const CalendarEntry &entry)
    {
        if (entry.day) {
            day(u"DUE"_s, *entry.day);
        }
        line(u"STATUS"_s, entry.completedOn ? u"COMPLETED"_s : u"NEEDS-ACTION"_s);
        if (entry.completedOn) {
            line(u"COMPLETED"_s, dayOf(*entry.completedOn) + u"T120000Z"_s);
            line(u"PERCENT-COMPLETE"_s, u"100"_s);
        }
    }

    QString m_stamp;
    QByteArray m_out;
};

int priorityOf(TaskPriority priority)
{
    switch (priority) {
    case TaskPriority::High:
        return 1;
    case TaskPriority::Normal:
        return 5;
    case TaskPriority::Low:
        break;
    }
    return 9;
}

// Letters that may stand in an address of any kind.
QString uidOf(const QString &kind, const QString &key, QDate day)
{
    QString plain;
    for (const QByteArray &bytes = key.toUtf8(); const char octet : bytes) {
        const bool isPlain = (octet >= '0' && octet <= '9') || (octet >= 'a' && octet <= 'z')
            || (octet >= 'A' && octet <= 'Z');
        plain += isPlain ? QString(QLatin1Char(octet))
                         : u"-%1"_s.arg(static_cast<unsigned char>(octet), 2, 16, QChar(u'0'));
    }
    return u"%1-%2-%3@bellwether"_s.arg(kind, plain, dayOf(day));
}

CalendarEntry entryOf(const Task &task, const QString &customer, CalendarTasks how)
{
    CalendarEntry entry;
    entry.kind =
        how == CalendarTasks::Todos ? CalendarEntry::Kind::Todo : CalendarEntry::Kind::Event;
    entry.uid = uidOf(u"task"_s, rowKey(task), task.createdOn);
    entry.summary = customer.isEmpty() ? task.title : u"%1: %2"_s.arg(customer, task.title);
    entry.description = task.note;
    entry.categories = {u"Task"_s};
    entry.day = task.dueOn;
    entry.priority = priorityOf(task.priority);
    return entry;
}

CalendarEntry entryOf(const OpenRenewal &renewal, const Question &question)
{
    const Contract &contract = *renewal.contract;
    const Currency currency = question.currency();
    const double yearly =
        static_cast<double>(renewal.yearly) / static_cast<double>(currency.minorPerMajor());
    CalendarEntry entry;
    entry.uid = uidOf(u"renewal"_s, rowKey(contract), renewal.day);
    entry.summary = u"Renewal: %1, %2 a year"_s.arg(
        question.facts->company(renewal.row).name, shortMoneyText(yearly, currency));
    entry.description =
        u"Contract %1, last covered day %2"_s.arg(contractName(contract), dayText(renewal.day));
    entry.categories = {u"Renewal"_s};
    entry.day = renewal.day;
    return entry;
}

} // namespace

QByteArray calendarFile(
    const std::vector<CalendarEntry> &entries, const QString &name, const QDateTime &stamp)
{
    Writer writer(stamp);
    writer.line(u"BEGIN"_s, u"VCALENDAR"_s);
    writer.line(u"VERSION"_s, u"2.0"_s);
    writer.line(u"PRODID"_s, u"-//Bellwether//Bellwether//EN"_s);
    writer.line(u"CALSCALE"_s, u"GREGORIAN"_s);
    writer.line(u"METHOD"_s, u"PUBLISH"_s);
    writer.text(u"X-WR-CALNAME"_s, name);
    for (const CalendarEntry &entry : entries) {
        writer.entry(entry);
    }
    writer.line(u"END"_s, u"VCALENDAR"_s);
    return writer.take();
}

CalendarContent calendarOf(const Question &question, CalendarTasks how, const QDateTime &stamp)
{
    CalendarContent calendar;
    std::vector<CalendarEntry> entries;
    for (const TaskColumns::Entry *entry : openTasks(question)) {
        if (how == CalendarTasks::Events && !entry->task->dueOn) {
            ++calendar.withoutDay;
            continue;
        }
        ++calendar.tasks;
        const QString customer =
            entry->row == CompanyRows::None ? QString() : question.facts->company(entry->row).name;
        entries.push_back(entryOf(*entry->task, customer, how));
    }
    for (const OpenRenewal &renewal : question.facts->renewals) {
        if (question.mask[renewal.row]) {
            ++calendar.renewals;
            entries.push_back(entryOf(renewal, question));
        }
    }
    const QString book = question.facts->book->settings().bookName();
    calendar.file = calendarFile(entries, book.isEmpty() ? u"Bellwether"_s : book, stamp);
    return calendar;
}

} // namespace bellwether
