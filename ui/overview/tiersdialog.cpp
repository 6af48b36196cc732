// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/tiersdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TiersDialogLongestName = 40;
constexpr int MostCustomers = 1'000'000;
constexpr std::size_t MostTiers = 8; // more do not stand side by side on a card

QString sentenceOf(const TierProblem &problem)
{
    const QString tier = QString::number(problem.tier + 1);
    switch (problem.kind) {
    case TierProblem::Kind::NoName:
        return u"Tier %1 has no name."_s.arg(tier);
    case TierProblem::Kind::NoCount:
        return u"Tier %1 asks for no customers."_s.arg(tier);
    case TierProblem::Kind::SameCount:
        break;
    }
    return u"Tier %1 asks for as many customers as one above it."_s.arg(tier);
}

} // namespace

TiersDialog::TiersDialog(const std::vector<TierDraft> &tiers, Take take, QWidget *parent)
    : Dialog(u"Award tiers"_s,
        u"Numbers of SaaS customers worth celebrating. A tier that asks for another number is "
        "reached anew."_s,
        parent)
    , m_take(std::move(take))
    , m_list(new QVBoxLayout)
    , m_problem(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Negative, this))
{
    m_list->setSpacing(8);
    body()->addLayout(m_list);
    for (const TierDraft &tier : tiers) {
        addTier(tier);
    }
    auto *add = new Button(u"Add tier"_s, Button::Kind::Default, this);
    add->setSign(Icon::Plus);
    add->setSmall(true);
    body()->addWidget(add, 0, Qt::AlignLeft);
    m_problem->setWordWrap(true);
    m_problem->hide();
    body()->addWidget(m_problem);
    body()->addStretch();
    connect(add, &QPushButton::clicked, this, [this] {
        const int last = m_rows.empty() ? 0 : m_rows.back().count->value();
        addTier({std::nullopt, {}, last + 25});
        m_rows.back().name->setFocus();
    });
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(u"Save tiers"_s, true), &QPushButton::clicked, this, &TiersDialog::accept);
    resize(scaled(440), sizeHint().height());
}

void TiersDialog::addTier(const TierDraft &draft)
{
    if (m_rows.size() >= MostTiers) {
        return;
    }
    Row row;
    row.id = draft.id;
    row.widget = new QWidget(this);
    row.name = new QLineEdit(draft.name, row.widget);
    row.name->setMaxLength(TiersDialogLongestName);
    row.name->setAccessibleName(u"Name of the tier"_s);
    row.count = new QSpinBox(row.widget);
    row.count->setRange(0, MostCustomers);
    row.count->setButtonSymbols(QAbstractSpinBox::NoButtons);
    row.count->setGroupSeparatorShown(true);
    row.count->setValue(draft.count);
    row.count->setAccessibleName(u"SaaS customers of the tier"_s);
    row.count->setMinimumWidth(scaled(110));
    auto *remove = new IconButton(Icon::Close, u"Remove this tier"_s, row.widget);
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(row.name, 1);
    layout->addWidget(row.count);
    layout->addWidget(
        new PlainLabel(u"customers"_s, Theme::TextStyle::Body, PlainLabel::Ink::Text2, row.widget));
    layout->addWidget(remove);
    connect(
        remove, &QPushButton::clicked, this, [this, widget = row.widget] { removeTier(widget); });
    m_list->addWidget(row.widget);
    m_rows.push_back(row);
}

void TiersDialog::removeTier(const QWidget *row)
{
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&](const Row &one) { return one.widget == row; });
    if (found != m_rows.end()) {
        found->widget->hide();
        found->widget->deleteLater(); // its own button asked
        m_rows.erase(found);
    }
}

std::vector<TierDraft> TiersDialog::drafts() const
{
    std::vector<TierDraft> drafts;
    for (const Row &row : m_rows) {
        drafts.push_back({row.id, row.name->text(), row.count->value()});
    }
    return drafts;
}

QString TiersDialog::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void TiersDialog::accept()
{
    if (const auto problem = m_take(drafts())) {
        m_problem->setText(sentenceOf(*problem));
        m_problem->show();
        m_rows[problem->tier].name->setFocus();
        return;
    }
    Dialog::accept();
}

} // namespace bellwether
