// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace bellwether {

// Calendars as RFC 5545 has them, for other people's programs to take in.

// How tasks are written: Outlook and Google Calendar take events and pass over to-dos, Thunderbird
// and Apple Reminders have lists for to-dos.
enum class CalendarTasks
{
    Events,
    Todos
};

struct CalendarEntry
{
    enum class Kind
    {
        Event, // all day
        Todo
    };

    Kind kind = Kind::Event;
    QString uid; // the same for the same thing in every file, so that it is replaced, not doubled
    QString summary;
    QString description;
    QStringList categories;
    std::optional<QDate> day; // an event has one
    std::optional<int> priority; // 1 the highest, 9 the lowest
    std::optional<QDate> completedOn; // of a to-do
};

// CRLF after each line, lines folded at 75 octets and never within a letter. `stamp` is when the
// file was made. Events without a day are left out.
QByteArray calendarFile(
    const std::vector<CalendarEntry> &entries, const QString &name, const QDateTime &stamp);

struct CalendarContent
{
    QByteArray file;
    int tasks = 0;
    int renewals = 0;
    int withoutDay = 0; // tasks that no event can show
};

// The open tasks in scope, and the renewals of its customers that are to come or overdue.
CalendarContent calendarOf(const Question &question, CalendarTasks how, const QDateTime &stamp);

} // namespace bellwether
