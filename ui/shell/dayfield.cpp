// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/dayfield.h"

#include "ui/icons.h"
#include "ui/widgets/paint.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QTextCharFormat>
#include <QToolButton>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QIcon arrow(qreal angle)
{
    const int size = scaled(15);
    const QPixmap down = iconPixmap(Icon::ChevronDown, currentTheme().text2, size, 1);
    return down.transformed(QTransform().rotate(angle), Qt::SmoothTransformation);
}

// Weeks begin on the locale's day; their numbers, and red for weekends, say nothing here.
void dress(QCalendarWidget &calendar)
{
    const Theme &theme = currentTheme();
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar.setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar.setMinimumWidth(scaled(300));
    // An empty format leaves the days of the months around muted.
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) {
        calendar.setWeekdayTextFormat(day, {});
    }
    QTextCharFormat header;
    header.setForeground(theme.text2);
    header.setBackground(theme.surface2);
    calendar.setHeaderTextFormat(header);
    if (auto *before = calendar.findChild<QToolButton *>(u"qt_calendar_prevmonth"_s)) {
        before->setIcon(arrow(90));
    }
    if (auto *after = calendar.findChild<QToolButton *>(u"qt_calendar_nextmonth"_s)) {
        after->setIcon(arrow(-90));
    }
}

} // namespace

QDateEdit *newDayField(QDate day, QDate latest, const QString &name, QWidget *parent)
{
    auto *field = new QDateEdit(day, parent);
    field->setCalendarPopup(true);
    dress(*field->calendarWidget());
    field->setMaximumDate(latest);
    field->setDisplayFormat(u"d MMM yyyy"_s);
    field->setMinimumWidth(scaled(160));
    field->setAccessibleName(name);
    return field;
}

} // namespace bellwether
