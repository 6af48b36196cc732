// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/segmented.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace bellwether {

namespace {

constexpr int SegmentedInset = 2;

class SegmentButton : public QPushButton
{
public:
    SegmentButton(const QString &text, QWidget *parent)
        : QPushButton(text, parent)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setAutoDefault(false);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        FocusRing::attachTo(this, 4);
        pressOnEnter(this);
    }

    QSize sizeHint() const override
    {
        // As wide as when it is chosen, so that nothing moves.
        const QFontMetrics metrics(Theme::font(Theme::TextStyle::Small, QFont::DemiBold));
        return {
            metrics.horizontalAdvance(text()) + 2 * scaled(11), scaled(28) - 2 * SegmentedInset};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        if (isChecked()) {
            drawSurface(painter, rect(), theme.accentSoft, QColor(), 4);
        } else if (underMouse()) {
            drawSurface(painter, rect(), theme.hover, QColor(), 4);
        }
        painter.setFont(
            Theme::font(Theme::TextStyle::Small, isChecked() ? QFont::DemiBold : QFont::Medium));
        painter.setPen(isChecked() ? theme.accentText : theme.text2);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

Segmented::Segmented(const QString &name, const QStringList &texts, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(SegmentedInset, SegmentedInset, SegmentedInset, SegmentedInset);
    layout->setSpacing(0);
    for (const QString &text : texts) {
        auto *segment = new SegmentButton(text, this);
        segment->setAccessibleName(QStringLiteral("%1: %2").arg(name, text));
        m_buttons->addButton(segment, static_cast<int>(m_buttons->buttons().size()));
        layout->addWidget(segment);
    }
    setCurrent(0);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool isOn) {
        if (isOn) {
            emit chosen(index);
        }
    });
}

int Segmented::current() const
{
    return m_buttons->checkedId();
}

void Segmented::setCurrent(int index)
{
    if (QAbstractButton *button = m_buttons->button(index)) {
        const QSignalBlocker blocker(m_buttons);
        button->setChecked(true);
    }
}

void Segmented::choose(int index)
{
    if (QAbstractButton *button = m_buttons->button(index)) {
        button->setChecked(true);
    }
}

QStringList Segmented::texts() const
{
    QStringList texts;
    for (const QAbstractButton *button : m_buttons->buttons()) {
        texts << button->text();
    }
    return texts;
}

void Segmented::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawSurface(painter, rect(), currentTheme().surface, currentTheme().border2, 6);
}

} // namespace bellwether
