// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/bookside.h"

#include "core/base/numbertext.h"
#include "ui/history/historywords.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MostActions = 5;

PlainLabel *label(const QString &text, Theme::TextStyle style, PlainLabel::Ink ink, QWidget *parent)
{
    auto *label = new PlainLabel(text, style, ink, parent);
    label->setElided(true);
    return label;
}

} // namespace

BookSide::BookSide(const QString &title, QWidget *parent)
    : Card(title, {}, parent)
{
    using Ink = PlainLabel::Ink;
    using Style = Theme::TextStyle;
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *figures = new QGridLayout;
    figures->setHorizontalSpacing(24);
    figures->setVerticalSpacing(0);
    figures->setColumnStretch(2, 1);
    m_customers = label({}, Style::ValueSmall, Ink::Text, content);
    m_arr = label({}, Style::ValueSmall, Ink::Text, content);
    figures->addWidget(m_customers, 0, 0);
    figures->addWidget(m_arr, 0, 1);
    figures->addWidget(new PlainLabel(u"Customers"_s, Style::Small, Ink::Text2, content), 1, 0);
    figures->addWidget(new PlainLabel(u"ARR"_s, Style::Small, Ink::Text2, content), 1, 1);
    layout->addLayout(figures);
    layout->addSpacing(4);
    layout->addWidget(new PlainLabel(u"Last actions"_s, Style::Small, Ink::Text2, content));
    m_actions = new QVBoxLayout;
    m_actions->setSpacing(2);
    layout->addLayout(m_actions);
    layout->addStretch(1);
    for (int i = 0; i < MostActions; ++i) {
        m_actions->addWidget(label({}, Style::Small, Ink::Text, content));
    }
    setBody(content);
}

void BookSide::showFigures(const QString &when, const QString &customers, const QString &arr)
{
    setSubtitle(when);
    m_customers->setText(customers);
    m_arr->setText(arr);
    setAccessibleDescription(u"%1, %2 customers, ARR %3"_s.arg(when, customers, arr));
}

void BookSide::setLines(const QStringList &lines)
{
    for (int i = 0; i < MostActions; ++i) {
        static_cast<PlainLabel *>(m_actions->itemAt(i)->widget())->setText(lines.value(i));
    }
}

void BookSide::setReading(const QString &when)
{
    showFigures(when, NoValueText, NoValueText);
    setLines({u"Reading…"_s});
}

void BookSide::setUnreadable(const QString &when, const QString &reason)
{
    showFigures(when, NoValueText, NoValueText);
    setLines({reason});
}

void BookSide::setFacts(const QString &when, const BookFacts &facts)
{
    showFigures(when, countText(facts.customers),
        facts.arr ? shortMoneyText(*facts.arr, facts.currency) : NoValueText);
    QStringList lines;
    for (const ActionEntry &entry : facts.lastActions) {
        const QString what = entry.undoOf ? undoText(entry, nullptr) : entry.label;
        lines << u"%1  %2"_s.arg(momentText(entry.at), what);
    }
    if (lines.isEmpty()) {
        lines << u"None"_s;
    }
    setLines(lines);
}

} // namespace bellwether
