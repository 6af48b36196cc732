// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/menu.h"

#include "ui/widgets/plainlabel.h"

#include <QActionEvent>
#include <QGuiApplication>
#include <QWidgetAction>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Without a compositor the transparent corners of a window are black. Only X11 does without one,
// and whether it does is not to be asked through Qt.
bool menuCanBeTransparent()
{
    return QGuiApplication::platformName() != u"xcb"_s;
}

bool isSection(const QAction *action)
{
    return action->isSeparator() && !action->text().isEmpty();
}

} // namespace

Menu::Menu(QWidget *parent)
    : QMenu(parent)
{
    setWindowFlags(windowFlags() | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
    const bool isRound = menuCanBeTransparent();
    setAttribute(Qt::WA_TranslucentBackground, isRound);
    setProperty("square", !isRound);
}

// A style sheet draws a section as a bare line.
void Menu::actionEvent(QActionEvent *event)
{
    QMenu::actionEvent(event);
    QAction *section = event->action();
    if (event->type() != QEvent::ActionAdded || !isSection(section)) {
        return;
    }
    auto *label =
        new PlainLabel(section->text(), Theme::TextStyle::Micro, PlainLabel::Ink::Text3, this);
    label->setContentsMargins(8, 5, 14, 4);
    auto *caption = new QWidgetAction(this);
    caption->setText(section->text());
    caption->setDefaultWidget(label);
    caption->setEnabled(false);
    insertAction(section, caption);
    section->setVisible(false);
}

QString menuText(const QString &text)
{
    return QString(text).replace(u"&"_s, u"&&"_s);
}

} // namespace bellwether
