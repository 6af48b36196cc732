// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/toast.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>

#include <chrono>

namespace bellwether {

namespace {

using namespace std::chrono_literals;

constexpr auto Life = 6s;
constexpr int AboveEdge = 24;

} // namespace

Toast::Toast(QWidget *window)
    : QWidget(window)
    , m_label(new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Tip, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(14) * 2 + scaled(15), 10, 16, 10);
    layout->addWidget(m_label);
    m_label->setWordWrap(false);
    m_label->setElided(true);
    m_timer.setSingleShot(true);
    m_timer.setInterval(Life);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    window->installEventFilter(this);
    hide();
}

void Toast::say(const QString &sentence)
{
    m_label->setText(sentence);
    setAccessibleName(sentence);
    place();
    show();
    raise();
    m_timer.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString Toast::sentence() const
{
    return m_label->text();
}

void Toast::place()
{
    const QSize size(
        qMin(sizeHint().width(), parentWidget()->width() - 2 * AboveEdge), sizeHint().height());
    setGeometry(QRect(QPoint((parentWidget()->width() - size.width()) / 2,
                          parentWidget()->height() - AboveEdge - size.height()),
        size));
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *)
{
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *)
{
    m_timer.start();
}

void Toast::mousePressEvent(QMouseEvent *)
{
    hide();
}

void Toast::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    drawSurface(painter, rect(), theme.tip, QColor(), 6);
    drawIcon(painter, Icon::Check, theme.tipText, QRect(scaled(14), 0, scaled(15), height()));
}

} // namespace bellwether
