// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alignment/reasondialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int LongestReason = 200;

} // namespace

ReasonDialog::ReasonDialog(const QString &about, const QStringList &known, QWidget *parent)
    : Dialog(u"Declined"_s, u"%1. Why did the customer say no?"_s.arg(about), parent)
    , m_reason(new QComboBox(this))
    , m_problem(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Negative, this))
{
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->addItems(known);
    m_reason->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_reason->setCurrentIndex(-1);
    m_reason->setAccessibleName(u"Reason"_s);
    m_reason->lineEdit()->setMaxLength(LongestReason);
    m_reason->lineEdit()->setPlaceholderText(u"Price, happy with what they have, no budget…"_s);
    m_problem->hide();
    body()->addWidget(
        new PlainLabel(u"Reason"_s, Theme::TextStyle::Small, PlainLabel::Ink::Text2, this));
    body()->addWidget(m_reason);
    body()->addWidget(m_problem);
    body()->addStretch(1);
    connect(m_reason, &QComboBox::editTextChanged, m_problem, &QWidget::hide);
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(
        addButton(u"Mark as declined"_s, true), &QPushButton::clicked, this, &ReasonDialog::check);
    m_reason->setFocus();
    resize(scaled(440), sizeHint().height());
}

void ReasonDialog::check()
{
    const QString reason = m_reason->currentText().simplified();
    if (reason.isEmpty()) {
        m_problem->setText(u"Give a reason; it is counted with the item."_s);
        m_problem->show();
        m_reason->setFocus();
        return;
    }
    accept();
    emit chosen(reason);
}

} // namespace bellwether
