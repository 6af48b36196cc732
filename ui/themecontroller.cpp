// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QStyleFactory>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Qt 6.4 has no word for "the system is dark", or of high contrast; its colours say so.
Theme::Kind kindOf(const QPalette &palette)
{
    const auto is = [&palette](QPalette::ColorRole role, Qt::GlobalColor color) {
        return palette.color(role).rgb() == QColor(color).rgb();
    };
    if (is(QPalette::Window, Qt::black) && is(QPalette::Base, Qt::black)
        && is(QPalette::Button, Qt::black) && is(QPalette::WindowText, Qt::white)) {
        return Theme::Kind::HighContrast;
    }
    const bool isDark = palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
    return isDark ? Theme::Kind::Dark : Theme::Kind::Light;
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
    switch (m_choice) {
    case Choice::FollowSystem:
        m_kind = kindOf(m_systemPalette);
        break;
    case Choice::Light:
        m_kind = Theme::Kind::Light;
        break;
    case Choice::Dark:
        m_kind = Theme::Kind::Dark;
        break;
    case Choice::HighContrast:
        m_kind = Theme::Kind::HighContrast;
        break;
    }
    QApplication::setFont(Theme::font(Theme::TextStyle::Body));
    QApplication::setPalette(theme().palette());
    qApp->setStyleSheet(theme().styleSheet());
    emit themeChanged(theme());
}

} // namespace bellwether
