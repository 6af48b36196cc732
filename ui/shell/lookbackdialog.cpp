// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/lookbackdialog.h"

#include "ui/shell/dayfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

LookBackDialog::LookBackDialog(QDate day, bool isAsKnown, QDate today, QWidget *parent)
    : Dialog(u"As of an earlier day"_s,
        u"Every figure, list and range is shown as on that day, as if it were today."_s, parent)
    , m_day(newDayField(day, today.addDays(-1), u"Day"_s, this))
    , m_isAsKnown(new QCheckBox(u"As it was known then"_s, this))
{
    auto *label = new PlainLabel(u"Day"_s, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this);
    label->setBuddy(m_day);
    label->setMinimumHeight(m_day->sizeHint().height()); // centred beside the field
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(label, m_day);
    body()->addLayout(form);
    m_isAsKnown->setChecked(isAsKnown);
    m_isAsKnown->setMinimumHeight(scaled(28));
    m_isAsKnown->setAccessibleDescription(u"Without what was recorded after that day"_s);
    body()->addWidget(m_isAsKnown);
    body()->addWidget(
        new PlainLabel(u"Leaves out what was recorded after that day, corrections too."_s,
            Theme::TextStyle::Small, PlainLabel::Ink::Text3, this));

    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(u"Look back"_s, true), &QPushButton::clicked, this, [this] {
        accept();
        emit chosen(m_day->date(), m_isAsKnown->isChecked());
    });
    m_day->setFocus();
    resize(scaled(440), sizeHint().height());
}

} // namespace bellwether
