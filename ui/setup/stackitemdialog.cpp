// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/stackitemdialog.h"

#include "ui/setup/numberfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int StackItemDialogLongestName = 80;
constexpr double StackItemDialogLarge = 1e9;

} // namespace

StackItemDialog::StackItemDialog(
    const StackItemDraft &draft, const BookPointer &book, QWidget *parent)
    : Dialog(draft.id ? draft.name : u"New stack item"_s,
        u"A product or service that customers can have."_s, parent)
    , m_draft(draft)
    , m_book(book)
    , m_name(new QLineEdit(draft.name, this))
    , m_mrr(new NumberField(u"Price a month"_s, 0, StackItemDialogLarge, this))
    , m_oneTime(new NumberField(u"Price once"_s, 0, StackItemDialogLarge, this))
    , m_isPerSeat(new QCheckBox(u"Prices are per employee"_s, this))
    , m_isOffered(new QCheckBox(u"Still offered"_s, this))
    , m_tags(new QLineEdit(draft.tags.join(u", "_s), this))
    , m_problem(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Negative, this))
{
    const double perMajor = static_cast<double>(book->settings().baseCurrency().minorPerMajor());
    m_name->setMaxLength(StackItemDialogLongestName);
    m_mrr->setValue(static_cast<double>(draft.mrr) / perMajor);
    m_oneTime->setValue(static_cast<double>(draft.oneTime) / perMajor);
    m_isPerSeat->setChecked(draft.isPerSeat);
    m_isOffered->setChecked(draft.isOffered);
    m_tags->setPlaceholderText(u"Security, Network"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &name, QWidget *field) {
        const int row = grid->rowCount();
        field->setAccessibleName(name);
        grid->addWidget(
            new PlainLabel(name, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this), row, 0);
        grid->addWidget(field, row, 1);
    };
    add(u"Name"_s, m_name);
    add(u"Price a month"_s, m_mrr);
    add(u"Price once"_s, m_oneTime);
    add(u"Tags"_s, m_tags);
    body()->addLayout(grid);
    body()->addWidget(m_isPerSeat);
    body()->addWidget(m_isOffered);
    m_problem->hide();
    body()->addWidget(m_problem);
    body()->addStretch(1);
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(u"Save"_s, true), &QPushButton::clicked, this, &StackItemDialog::check);
    m_name->setFocus();
    resize(scaled(440), sizeHint().height());
}

void StackItemDialog::check()
{
    const double perMajor = static_cast<double>(m_book->settings().baseCurrency().minorPerMajor());
    const auto minor = [perMajor](const NumberField &field) {
        return static_cast<std::int64_t>(std::llround(field.value().value_or(0) * perMajor));
    };
    m_draft.name = m_name->text().simplified();
    m_draft.mrr = minor(*m_mrr);
    m_draft.oneTime = minor(*m_oneTime);
    m_draft.isPerSeat = m_isPerSeat->isChecked();
    m_draft.isOffered = m_isOffered->isChecked();
    m_draft.tags.clear();
    for (const QString &tag : m_tags->text().split(u',', Qt::SkipEmptyParts)) {
        if (!tag.simplified().isEmpty() && !m_draft.tags.contains(tag.simplified())) {
            m_draft.tags << tag.simplified();
        }
    }
    const bool areNumbers = m_mrr->isAcceptable() && m_oneTime->isAcceptable();
    const QString problem =
        areNumbers ? problemOf(m_draft, *m_book) : u"Mend the numbers with a red border."_s;
    m_problem->setText(problem);
    m_problem->setHidden(problem.isEmpty());
    if (problem.isEmpty()) {
        accept();
        emit chosen(m_draft);
    }
}

} // namespace bellwether
