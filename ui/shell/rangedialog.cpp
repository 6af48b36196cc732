// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/rangedialog.h"

#include "ui/daterange.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QFormLayout>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

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

QDateEdit *dayField(QDate day, QDate latest, const QString &name, QWidget *parent)
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

} // namespace

RangeDialog::RangeDialog(DayRange range, QDate today, QWidget *parent)
    : Dialog(u"Custom date range"_s,
        u"Period figures count these days. All other figures are as of the last one."_s, parent)
    , m_from(dayField(range.from, today, u"From"_s, this))
    , m_to(dayField(range.to, today, u"To"_s, this))
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    const auto row = [&](const QString &name, QWidget *field) {
        auto *label = new PlainLabel(name, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this);
        label->setBuddy(field);
        label->setMinimumHeight(field->sizeHint().height()); // centred beside the field
        form->addRow(label, field);
    };
    row(u"From"_s, m_from);
    row(u"To"_s, m_to);
    body()->addLayout(form);

    connect(m_from, &QDateEdit::dateChanged, this, &RangeDialog::showResult);
    connect(m_to, &QDateEdit::dateChanged, this, &RangeDialog::showResult);
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(u"Apply"_s, true), &QPushButton::clicked, this, [this] {
        emit chosen({m_from->date(), m_to->date()});
        accept();
    });
    showResult();
    resize(scaled(420), sizeHint().height());
}

void RangeDialog::showResult()
{
    setStatus(rangeText(customRange(m_from->date(), m_to->date(), m_to->maximumDate())));
}

} // namespace bellwether
