// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/attentionbar.h"

#include "ui/models/plaintip.h"
#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/healthglyph.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t AttentionBarMostChips = 3; // more than that is a list, not a hint
constexpr int AttentionBarHeight = 26;
constexpr int AttentionBarInset = 9;
constexpr int AttentionBarGlyphSize = 10;
constexpr int AttentionBarFaceSize = 14;
constexpr int AttentionBarGap = 12;

bool isFace(ChartRole role)
{
    return role == ChartRole::NotHappy || role == ChartRole::Neutral;
}

} // namespace

class AttentionBar::Chip : public QPushButton
{
public:
    Chip(AttentionChip chip, QWidget *parent)
        : QPushButton(parent)
        , m_chip(std::move(chip))
    {
        setAttribute(Qt::WA_Hover);
        setAutoDefault(false);
        setCursor(Qt::PointingHandCursor);
        setAccessibleName(
            m_chip.amount.isEmpty() ? m_chip.text : m_chip.text + u", "_s + m_chip.amount);
        setAccessibleDescription(m_chip.reason);
        setToolTip(plainTip(m_chip.name + u": "_s + m_chip.reason));
        FocusRing::attachTo(this, AttentionBarHeight / 2.0);
        pressOnEnter(this);
    }

    const QString &key() const { return m_chip.key; }
    // Without the amount where there is little room.
    void setShort(bool isShort) { m_isShort = isShort; }

    QSize sizeHint() const override
    {
        const QFontMetrics strong(strongFont());
        const QFontMetrics plain(Theme::font(Theme::TextStyle::Small));
        int width = 2 * scaled(AttentionBarInset) + strong.horizontalAdvance(m_chip.text);
        if (m_chip.role) {
            width += glyphSize() + scaled(6);
        }
        if (!m_isShort && !m_chip.amount.isEmpty()) {
            width += scaled(6) + plain.horizontalAdvance(m_chip.amount);
        }
        return {width, scaled(AttentionBarHeight)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        drawSurface(painter, rect(), underMouse() ? theme.hover : theme.surface, theme.border2,
            height() / 2.0);
        int left = scaled(AttentionBarInset);
        if (m_chip.role) {
            const int size = glyphSize();
            paintGlyph(painter, QRectF(left, (height() - size) / 2.0, size, size), *m_chip.role,
                theme.color(*m_chip.role));
            left += size + scaled(6);
        }
        painter.setFont(strongFont());
        painter.setPen(theme.text);
        const QRect rest = rect().adjusted(left, 0, 0, 0);
        painter.drawText(rest, Qt::TextSingleLine | Qt::AlignLeft | Qt::AlignVCenter, m_chip.text);
        if (m_isShort || m_chip.amount.isEmpty()) {
            return;
        }
        const int used = QFontMetrics(strongFont()).horizontalAdvance(m_chip.text) + scaled(6);
        painter.setFont(Theme::font(Theme::TextStyle::Small));
        painter.setPen(theme.text2);
        painter.drawText(rest.adjusted(used, 0, 0, 0),
            Qt::TextSingleLine | Qt::AlignLeft | Qt::AlignVCenter, m_chip.amount);
    }

private:
    static QFont strongFont() { return Theme::font(Theme::TextStyle::Small, QFont::Medium); }
    int glyphSize() const
    {
        return scaled(isFace(*m_chip.role) ? AttentionBarFaceSize : AttentionBarGlyphSize);
    }

    AttentionChip m_chip;
    bool m_isShort = false;
};

AttentionBar::AttentionBar(QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel(
          u"Needs attention"_s, Theme::TextStyle::Small, PlainLabel::Ink::Text3, this))
{
    setAccessibleName(u"Needs attention"_s);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
}

void AttentionBar::setChips(std::vector<AttentionChip> chips)
{
    for (Chip *button : m_buttons) {
        button->hide();
        button->deleteLater(); // a click on one of them may have led here
    }
    m_buttons.clear();
    m_chips = std::move(chips);
    for (const AttentionChip &chip : m_chips) {
        if (m_buttons.size() == AttentionBarMostChips || !chip.isUrgent) {
            break;
        }
        auto *button = new Chip(chip, this);
        connect(button, &QPushButton::clicked, this, [this, key = chip.key] { emit chosen(key); });
        m_buttons.push_back(button);
    }
    setVisible(!m_buttons.empty());
    updateGeometry();
    arrange();
}

QSize AttentionBar::sizeHint() const
{
    int width = m_isShort ? 0 : m_label->sizeHint().width();
    for (Chip *button : m_buttons) {
        button->setShort(m_isShort);
        width += scaled(AttentionBarGap) + button->sizeHint().width();
    }
    return {width, scaled(AttentionBarHeight)};
}

QSize AttentionBar::minimumSizeHint() const
{
    return {0, scaled(AttentionBarHeight)};
}

void AttentionBar::setShort(bool isShort)
{
    if (m_isShort != isShort) {
        m_isShort = isShort;
        updateGeometry();
        arrange();
    }
}

void AttentionBar::resizeEvent(QResizeEvent *)
{
    arrange();
}

bool AttentionBar::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return QWidget::event(event);
}

// From the right: all with amounts and the label, else without them, else fewer.
void AttentionBar::arrange()
{
    const bool isRoomy = !m_isShort && width() >= sizeHint().width();
    for (Chip *button : m_buttons) {
        button->setShort(!isRoomy);
    }
    int needed = 0;
    std::size_t fitting = 0;
    for (const Chip *button : m_buttons) {
        const int wider =
            needed + button->sizeHint().width() + (fitting > 0 ? scaled(AttentionBarGap) : 0);
        if (wider > width()) {
            break;
        }
        needed = wider;
        ++fitting;
    }
    int left = width() - needed;
    const int labelWidth = m_label->sizeHint().width() + scaled(AttentionBarGap);
    m_label->setVisible(isRoomy && left >= labelWidth && fitting > 0);
    m_label->setGeometry(left - labelWidth, 0, m_label->sizeHint().width(), std::max(1, height()));
    for (std::size_t at = 0; at < m_buttons.size(); ++at) {
        m_buttons[at]->setVisible(at < fitting);
        if (at < fitting) {
            m_buttons[at]->setGeometry(left, 0, m_buttons[at]->sizeHint().width(), height());
            left += m_buttons[at]->width() + scaled(AttentionBarGap);
        }
    }
}

} // namespace bellwether
