// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QStyleFactory>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Qt 6.4 has no word for "the system is dark"; its window colour says so.
bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

} // namespace

ThemeController::ThemeController(QObject *parent)
    : QObject(parent)
    , m_systemPalette(QApplication::palette())
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    qApp->installEventFilter(this);
    update();
}

const Theme &ThemeController::theme() const
{
    return Theme::of(m_kind);
}

void ThemeController::choose(Choice choice)
{
    m_choice = choice;
    update();
}

bool ThemeController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched->isWindowType()) {
        // Without a palette of its own the application has the system's again.
        QMetaObject::invokeMethod(
            this,
            [this] {
                QApplication::setPalette(QPalette());
                m_systemPalette = QApplication::palette();
                update();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void ThemeController::update()
{
    const bool wantsDark =
        m_choice == Choice::Dark || (m_choice == Choice::FollowSystem && isDark(m_systemPalette));
    m_kind = wantsDark ? Theme::Kind::Dark : Theme::Kind::Light;
    QApplication::setFont(Theme::font(Theme::TextStyle::Body));
    QApplication::setPalette(theme().palette());
    qApp->setStyleSheet(theme().styleSheet());
    emit themeChanged(theme());
}

} // namespace bellwether
