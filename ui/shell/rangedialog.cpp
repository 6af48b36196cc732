// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/rangedialog.h"

#include "ui/daterange.h"
#include "ui/shell/dayfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

RangeDialog::RangeDialog(DayRange range, QDate today, QWidget *parent)
    : Dialog(u"Custom date range"_s,
        u"Period figures count these days. All other figures are as of the last one."_s, parent)
    , m_from(newDayField(range.from, today, u"From"_s, this))
    , m_to(newDayField(range.to, today, u"To"_s, this))
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
