// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/calendar.h"

#include <QObject>

namespace bellwether {

class Navigator;

// Writes tasks and renewals into a calendar file that the user chooses, and says what is in it.
class CalendarExport : public QObject
{
    Q_OBJECT

public:
    CalendarExport(Navigator &navigator, QObject *parent);

    void exportCalendar(const Question &question, CalendarTasks how);

private:
    void write(const CalendarContent &calendar, const QString &path);

    Navigator &m_navigator;
};

// "12 tasks and 3 renewals"; what an event cannot show is said.
QString calendarText(const CalendarContent &calendar);

} // namespace bellwether
