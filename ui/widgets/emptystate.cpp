// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/emptystate.h"

#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace bellwether {

class EmptyState::Sign : public QWidget
{
public:
    Sign(Icon icon, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon)
    {
        setFixedSize(scaled(20), scaled(20));
    }

    void setIcon(Icon icon)
    {
        m_icon = icon;
        update();
    }

    void setTrouble(bool isTrouble)
    {
        m_isTrouble = isTrouble;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = currentTheme();
        drawIcon(painter, m_icon, m_isTrouble ? theme.negative : theme.text3, rect());
    }

private:
    Icon m_icon;
    bool m_isTrouble = false;
};

EmptyState::EmptyState(Icon icon, QWidget *parent)
    : QWidget(parent)
    , m_sign(new Sign(icon, this))
{
    m_title = new PlainLabel({}, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, this);
    m_line = new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text3, this);
    m_action = new Button({}, Button::Kind::Default, this);
    m_secondAction = new Button({}, Button::Kind::Default, this);
    for (Button *button : {m_action, m_secondAction}) {
        button->setSmall(true);
        button->hide();
    }
    m_title->setWordWrap(true);
    m_line->setWordWrap(true);
    m_title->setAlignment(Qt::AlignHCenter);
    m_line->setAlignment(Qt::AlignHCenter);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(6);
    layout->addStretch();
    layout->addWidget(m_sign, 0, Qt::AlignHCenter);
    layout->addSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_line);
    layout->addSpacing(4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_action);
    buttons->addWidget(m_secondAction);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionWanted);
    connect(m_secondAction, &QPushButton::clicked, this, &EmptyState::secondActionWanted);
}

void EmptyState::setIcon(Icon icon)
{
    m_sign->setIcon(icon);
}

void EmptyState::setTrouble(bool isTrouble)
{
    m_sign->setTrouble(isTrouble);
}

void EmptyState::setTexts(const QString &title, const QString &line)
{
    m_title->setText(title);
    m_line->setText(line);
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::setSecondAction(const QString &text)
{
    m_secondAction->setText(text);
    m_secondAction->setVisible(!text.isEmpty());
}

} // namespace bellwether
