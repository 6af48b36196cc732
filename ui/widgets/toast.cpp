// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/toast.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <chrono>
#include <utility>

namespace bellwether {

namespace {

using namespace std::chrono_literals;

constexpr auto Life = 6s;
constexpr int AboveEdge = 24;

// Tooltip colours are those of no other control.
class ToastButton : public QPushButton
{
public:
    explicit ToastButton(QWidget *parent)
        : QPushButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        pressOnEnter(this);
    }

    QSize sizeHint() const override
    {
        return {QFontMetrics(textFont()).horizontalAdvance(text()) + 2 * scaled(9), scaled(26)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        QFont font = textFont();
        font.setUnderline(underMouse() || isDown());
        painter.setFont(font);
        painter.setPen(theme.tipText);
        painter.drawText(rect(), Qt::AlignCenter, text());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(hasFocus() ? theme.tipText : theme.tipText2, hasFocus() ? 2 : 1));
        const qreal inset = hasFocus() ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 5, 5);
    }

private:
    static QFont textFont() { return Theme::font(Theme::TextStyle::Small, QFont::DemiBold); }
};

} // namespace

Toast::Toast(QWidget *window)
    : QWidget(window)
    , m_label(new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Tip, this))
    , m_deed(new ToastButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(14) * 2 + scaled(15), 8, 12, 8);
    layout->setSpacing(16);
    layout->addWidget(m_label);
    layout->addWidget(m_deed);
    m_label->setWordWrap(false);
    m_label->setElided(true);
    m_label->setMinimumHeight(scaled(26)); // the same with and without a button
    m_timer.setSingleShot(true);
    m_timer.setInterval(Life);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_deed, &QPushButton::clicked, this, &Toast::take);
    m_deed->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void Toast::say(const QString &sentence)
{
    m_run = nullptr;
    m_deed->hide();
    appear(sentence);
}

void Toast::offer(const QString &sentence, const QString &deed, std::function<void()> run)
{
    m_run = std::move(run);
    m_deed->setText(deed);
    m_deed->setAccessibleName(deed);
    m_deed->setAccessibleDescription(sentence);
    m_deed->show();
    appear(sentence);
}

void Toast::appear(const QString &sentence)
{
    m_label->setText(sentence);
    setAccessibleName(sentence);
    layout()->invalidate();
    place();
    show();
    raise();
    m_timer.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::take()
{
    hide();
    if (const auto run = std::exchange(m_run, nullptr)) {
        run();
    }
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
    if (watched == m_deed) {
        if (event->type() == QEvent::FocusIn) {
            m_timer.stop();
        } else if (event->type() == QEvent::FocusOut && isVisible()) {
            m_timer.start();
        }
    } else if (event->type() == QEvent::Resize) {
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
    if (!m_deed->hasFocus()) {
        m_timer.start();
    }
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
