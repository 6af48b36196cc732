// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/calendarexport.h"

#include "core/base/numbertext.h"
#include "core/base/wholefile.h"
#include "ui/navigator.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString calendarExportCounted(int count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(countText(count), count == 1 ? one : many);
}

} // namespace

CalendarExport::CalendarExport(Navigator &navigator, QObject *parent)
    : QObject(parent)
    , m_navigator(navigator)
{
}

void CalendarExport::exportCalendar(const Question &question, CalendarTasks how)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    // A folder that is not there would make the dialog start wherever the program was started.
    QDir().mkpath(folder);
    const QString path = m_navigator.askWhereToSave({u"Export calendar"_s,
        QDir(folder).filePath(u"Tasks and renewals.ics"_s), u"Calendar (*.ics)"_s, u"ics"_s});
    if (!path.isEmpty()) {
        write(calendarOf(question, how, QDateTime::currentDateTimeUtc()), path);
    }
}

void CalendarExport::write(const CalendarContent &calendar, const QString &path)
{
    if (const Result<void> written = writeWholeFile(path, calendar.file); !written) {
        m_navigator.report(u"The calendar was not exported"_s, written.error(),
            [this, calendar, path] { write(calendar, path); });
        return;
    }
    m_navigator.say(u"%1 saved as %2"_s.arg(
        calendarText(calendar), QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath())));
}

QString calendarText(const CalendarContent &calendar)
{
    const QString text =
        u"%1 and %2"_s.arg(calendarExportCounted(calendar.tasks, u"task"_s, u"tasks"_s),
            calendarExportCounted(calendar.renewals, u"renewal"_s, u"renewals"_s));
    return calendar.withoutDay == 0
        ? text
        : u"%1, without %2 that %3 no due day,"_s.arg(text,
            calendarExportCounted(calendar.withoutDay, u"task"_s, u"tasks"_s),
            calendar.withoutDay == 1 ? u"has"_s : u"have"_s);
}

} // namespace bellwether
