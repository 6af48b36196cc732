// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alignment/itemstrategyform.h"

#include "core/base/numbertext.h"
#include "ui/shell/dayfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int ItemStrategyFormUsualDays = 90; // until a strategy is looked at again
constexpr int ItemStrategyFormMostYearsAhead = 10;

} // namespace

ItemStrategyForm::ItemStrategyForm(
    const Book &book, const ItemStrategy &strategy, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_note(new QPlainTextEdit(this))
    , m_owner(new QComboBox(this))
    , m_hasReview(new QCheckBox(u"Review on"_s, this))
    , m_review(newDayField(strategy.review.value_or(today.addDays(ItemStrategyFormUsualDays)),
          today.addYears(ItemStrategyFormMostYearsAhead), u"Review on"_s, this))
{
    m_note->setPlainText(strategy.note);
    m_note->setPlaceholderText(u"How we sell it, at what price, whom we talk to, what is in the "
                               "way"_s);
    m_note->setAccessibleName(u"Strategy"_s);
    m_note->setTabChangesFocus(true);
    m_owner->setAccessibleName(u"Owner"_s);
    fillOwners(book, strategy.owner);
    m_hasReview->setChecked(strategy.review.has_value());
    m_review->setEnabled(strategy.review.has_value());
    connect(m_hasReview, &QCheckBox::toggled, m_review, &QWidget::setEnabled);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(
        new PlainLabel(u"Strategy"_s, Theme::TextStyle::Small, PlainLabel::Ink::Text2, this));
    layout->addWidget(m_note, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(
        new PlainLabel(u"Owner"_s, Theme::TextStyle::Small, PlainLabel::Ink::Text2, this));
    row->addWidget(m_owner);
    row->addSpacing(16);
    row->addWidget(m_hasReview);
    row->addWidget(m_review);
    if (strategy.review && *strategy.review < today) {
        row->addWidget(new PlainLabel(u"Review was due %1"_s.arg(dayText(*strategy.review)),
            Theme::TextStyle::Small, PlainLabel::Ink::Negative, this));
    }
    row->addStretch(1);
    auto *save = new Button(u"Save strategy"_s, Button::Kind::Default, this);
    row->addWidget(save);
    layout->addLayout(row);
    connect(save, &QPushButton::clicked, this, &ItemStrategyForm::saveWanted);
}

void ItemStrategyForm::fillOwners(const Book &book, std::optional<TeamMemberId> owner)
{
    m_owner->addItem(u"Nobody"_s, QVariant());
    for (const TeamMember &member : book.team()) {
        if (member.active || owner == member.id) {
            m_owner->addItem(member.name, QVariant::fromValue<qlonglong>(member.id.value));
            if (owner == member.id) {
                m_owner->setCurrentIndex(m_owner->count() - 1);
            }
        }
    }
}

ItemStrategy ItemStrategyForm::strategy() const
{
    ItemStrategy strategy;
    strategy.note = m_note->toPlainText().trimmed();
    if (const QVariant owner = m_owner->currentData(); owner.isValid()) {
        strategy.owner = TeamMemberId{owner.toLongLong()};
    }
    if (m_hasReview->isChecked()) {
        strategy.review = m_review->date();
    }
    return strategy;
}

} // namespace bellwether
