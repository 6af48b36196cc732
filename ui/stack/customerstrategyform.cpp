// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/customerstrategyform.h"

#include "core/base/numbertext.h"
#include "ui/shell/dayfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int StrategyUsualDays = 90; // until a strategy is looked at again
constexpr int StrategyMostYearsAhead = 10;

} // namespace

CustomerStrategyForm::CustomerStrategyForm(QDate today, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_fields(new QWidget(this))
    , m_name(new PlainLabel({}, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, this))
    , m_note(new QPlainTextEdit(m_fields))
    , m_hasReview(new QCheckBox(tr("Review on"), m_fields))
    , m_review(newDayField(today.addDays(StrategyUsualDays), today.addYears(StrategyMostYearsAhead),
          tr("Review day"), m_fields))
    , m_wasDue(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Warn, m_fields))
    , m_save(new Button(tr("Save strategy"), Button::Kind::Default, m_fields))
{
    m_name->setWordWrap(true);
    m_note->setPlaceholderText(
        tr("Where the customer wants to go, how we help them get there, who decides, what may stop "
           "them"));
    m_note->setAccessibleName(tr("Strategy"));
    m_note->setTabChangesFocus(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_hasReview);
    row->addWidget(m_review);
    row->addWidget(m_wasDue);
    row->addStretch(1);
    row->addWidget(m_save);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(8);
    fields->addWidget(m_note, 1);
    fields->addLayout(row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_name);
    layout->addWidget(m_fields, 1);
    layout->addStretch();
    connect(m_hasReview, &QCheckBox::toggled, m_review, &QWidget::setEnabled);
    connect(m_hasReview, &QCheckBox::toggled, this, &CustomerStrategyForm::showState);
    connect(m_review, &QDateEdit::dateChanged, this, &CustomerStrategyForm::showState);
    connect(m_note, &QPlainTextEdit::textChanged, this, &CustomerStrategyForm::showState);
    connect(m_save, &QPushButton::clicked, this, &CustomerStrategyForm::saveWanted);
}

void CustomerStrategyForm::showCustomer(const Book &book, std::optional<CompanyId> customer)
{
    const Company *company = customer ? book.companies().find(*customer) : nullptr;
    const bool isSame = company != nullptr && m_customer == customer;
    const bool keeps = isSame && isEdited();
    m_customer = company == nullptr ? std::nullopt : customer;
    m_saved = company == nullptr ? CustomerStrategy() : customerStrategyOf(book, *customer);
    m_name->setText(company == nullptr ? tr("Choose a customer above, or a goal in the list.")
                                       : tr("Strategy for %1").arg(company->name));
    m_fields->setVisible(company != nullptr);
    if (!keeps) {
        put(m_saved);
    }
    showState();
}

void CustomerStrategyForm::put(const CustomerStrategy &strategy)
{
    const QSignalBlocker noText(m_note);
    const QSignalBlocker noDay(m_review);
    m_note->setPlainText(strategy.note);
    m_hasReview->setChecked(strategy.review.has_value());
    m_review->setEnabled(strategy.review.has_value());
    m_review->setDate(strategy.review.value_or(m_today.addDays(StrategyUsualDays)));
}

CustomerStrategy CustomerStrategyForm::strategy() const
{
    CustomerStrategy strategy;
    strategy.note = m_note->toPlainText().trimmed();
    if (m_hasReview->isChecked()) {
        strategy.review = m_review->date();
    }
    return strategy;
}

void CustomerStrategyForm::showState()
{
    m_save->setEnabled(isEdited());
    const bool wasDue = m_saved.review && *m_saved.review < m_today;
    m_wasDue->setText(wasDue ? tr("Review was due %1").arg(dayText(*m_saved.review)) : QString());
    m_wasDue->setVisible(wasDue);
}

} // namespace bellwether
