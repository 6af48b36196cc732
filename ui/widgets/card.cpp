// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/density.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wraprow.h"

#include <QVBoxLayout>

namespace bellwether {

Card::Card(const QString &title, const QString &subtitle, QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
{
    setAccessibleName(title);
    m_header = new QHBoxLayout;
    m_header->setSpacing(8);
    m_words = new WrapRow(12, this);
    auto *words = new QWidget(m_words);
    auto *wordsLayout = new QVBoxLayout(words);
    wordsLayout->setContentsMargins(0, 0, 0, 0);
    wordsLayout->setSpacing(0);
    wordsLayout->addWidget(
        new PlainLabel(title, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, words));
    m_subtitle = new PlainLabel(subtitle, Theme::TextStyle::Small, PlainLabel::Ink::Text3, words);
    m_subtitle->setElided(true);
    m_subtitle->setHidden(subtitle.isEmpty());
    wordsLayout->addWidget(m_subtitle);
    wordsLayout->addStretch();
    m_controls = new WrapRow(12, m_words);
    m_words->add(words, 1);
    m_controls->hide(); // an empty one would take room
    m_words->add(m_controls);
    connect(m_words, &WrapRow::wrapped, this, &Card::headerWrapped);
    m_header->addWidget(m_words, 1);
    m_layout->addLayout(m_header);
    followDensity();
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setHidden(subtitle.isEmpty());
}

void Card::addControl(QWidget *control)
{
    m_controls->add(control);
    m_controls->show();
}

void Card::setKey(QWidget *key)
{
    m_words->add(key);
}

void Card::setCorner(QWidget *corner)
{
    m_header->addWidget(corner, 0, Qt::AlignTop);
}

void Card::setBar(QWidget *bar)
{
    m_bar = bar;
    m_layout->insertWidget(1, bar);
}

void Card::setBody(QWidget *body)
{
    if (m_body == body) {
        return; // hiding it would take the keyboard from it
    }
    if (m_body != nullptr) {
        m_layout->removeWidget(m_body);
        m_body->hide();
    }
    m_body = body;
    m_layout->insertWidget(m_bar == nullptr ? 1 : 2, body, 1);
    body->show();
}

void Card::setFooter(QWidget *footer)
{
    m_layout->addWidget(footer);
}

void Card::followDensity()
{
    if (isCompact()) {
        m_layout->setContentsMargins(12, 8, 12, 8);
        m_layout->setSpacing(4);
    } else {
        m_layout->setContentsMargins(16, 12, 16, 14);
        m_layout->setSpacing(8);
    }
    // It then takes what the key leaves, on one line with it.
    m_subtitle->setSizePolicy(
        isCompact() ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
}

bool Card::event(QEvent *event)
{
    if (event->type() == densityChange()) {
        followDensity();
    }
    return QFrame::event(event);
}

void Card::paintSurface(QWidget &widget)
{
    QPainter painter(&widget);
    drawSurface(painter, widget.rect(), currentTheme().surface, currentTheme().border, 8);
}

void Card::paintEvent(QPaintEvent *)
{
    paintSurface(*this);
}

} // namespace bellwether
