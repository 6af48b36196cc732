// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/welcomecard.h"

#include "ui/widgets/button.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace bellwether {

WelcomeCard::WelcomeCard(const Content &content, QWidget *parent)
    : QFrame(parent)
    , m_isPrimary(content.isPrimary)
{
    setAccessibleName(content.title);
    auto *title =
        new PlainLabel(content.title, Theme::TextStyle::PanelTitle, PlainLabel::Ink::Text, this);
    title->setWordWrap(true);
    auto *text = new PlainLabel(content.text, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *button = new Button(
        content.button, content.isPrimary ? Button::Kind::Primary : Button::Kind::Default, this);

    auto *actions = new QHBoxLayout;
    actions->addWidget(button);
    actions->addStretch(1);
    actions->addWidget(new KeyCap(content.keys, this));
    auto *words = new QVBoxLayout;
    words->setContentsMargins(20, 14, 20, 19);
    words->setSpacing(4);
    words->addWidget(title);
    words->addWidget(text, 1);
    words->addSpacing(10);
    words->addLayout(actions);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(new WelcomeDrawing(content.motif, this));
    layout->addLayout(words, 1);
    connect(button, &QPushButton::clicked, this, &WelcomeCard::chosen);
}

QSize WelcomeCard::sizeHint() const
{
    const int width = scaled(284);
    return {width, qMax(scaled(288), layout()->heightForWidth(width))};
}

void WelcomeCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    drawSurface(painter, rect(), theme.surface, m_isPrimary ? theme.accent : theme.border, 8);
}

} // namespace bellwether
