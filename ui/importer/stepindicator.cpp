// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/stepindicator.h"

#include "ui/widgets/enterkey.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int StepIndicatorLineWidth = 28;
constexpr int LineGap = 8;

} // namespace

class StepButton : public QPushButton
{
public:
    enum class State
    {
        Done,
        Current,
        Ahead
    };

    StepButton(int number, QString name, QWidget *parent)
        : QPushButton(parent)
        , m_number(number)
        , m_name(std::move(name))
    {
        setAttribute(Qt::WA_Hover);
        setAutoDefault(false);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        FocusRing::attachTo(this, 6);
        pressOnEnter(this);
    }

    void setState(State state, bool isOpen, int of)
    {
        m_state = state;
        setEnabled(isOpen);
        const QString which =
            u"Step %1 of %2: %3"_s.arg(QString::number(m_number), QString::number(of), m_name);
        setAccessibleName(state == State::Done ? which + u", done"_s
                : state == State::Current      ? which + u", current"_s
                                               : which);
        updateGeometry();
        update();
    }
    void setNamed(bool isNamed)
    {
        m_isNamed = isNamed;
        setPlainToolTip(this, isNamed ? QString() : m_name);
        updateGeometry();
        update();
    }
    int widthWithName() const
    {
        const QFontMetrics metrics(Theme::font(Theme::TextStyle::Body, QFont::DemiBold));
        return circle() + 7 + metrics.horizontalAdvance(m_name) + 4;
    }
    QSize sizeHint() const override
    {
        const bool isNamed = m_isNamed || m_state == State::Current;
        return {isNamed ? widthWithName() : circle() + 4, qMax(scaled(24), circle() + 4)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int size = circle();
        const QRect dot(2, (height() - size) / 2, size, size);
        const bool isCurrent = m_state == State::Current;
        const bool isDone = m_state == State::Done;
        painter.setPen(m_state == State::Ahead ? QPen(theme.control, 1) : QPen(Qt::NoPen));
        painter.setBrush(isCurrent ? QBrush(theme.accent)
                : isDone           ? QBrush(theme.accentSoft)
                                   : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(dot).adjusted(0.5, 0.5, -0.5, -0.5));
        if (isDone) {
            const int inset = size / 5;
            drawIcon(
                painter, Icon::Check, theme.accentText, dot.adjusted(inset, inset, -inset, -inset));
        } else {
            painter.setFont(Theme::font(Theme::TextStyle::Micro, QFont::DemiBold));
            painter.setPen(isCurrent ? theme.onAccent : theme.text2);
            painter.drawText(dot, Qt::AlignCenter, QString::number(m_number));
        }
        if (m_isNamed || isCurrent) {
            QFont font =
                Theme::font(Theme::TextStyle::Body, isCurrent ? QFont::DemiBold : QFont::Normal);
            font.setUnderline(isEnabled() && underMouse() && !isCurrent);
            painter.setFont(font);
            painter.setPen(isCurrent ? theme.text : isDone ? theme.text2 : theme.text3);
            painter.drawText(QRect(dot.right() + 8, 0, width(), height()),
                Qt::AlignVCenter | Qt::AlignLeft, m_name);
        }
    }

private:
    static int circle() { return scaled(20); }

    int m_number;
    QString m_name;
    State m_state = State::Ahead;
    bool m_isNamed = true;
};

StepIndicator::StepIndicator(const QStringList &names, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(u"Steps"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(StepIndicatorLineWidth + 2 * LineGap);
    layout->addStretch();
    for (const QString &name : names) {
        const auto number = static_cast<int>(m_steps.size());
        auto *step = new StepButton(number + 1, name, this);
        connect(step, &QPushButton::clicked, this, [this, number] {
            if (number != m_current) {
                emit chosen(number);
            }
        });
        m_steps.push_back(step);
        layout->addWidget(step);
    }
    layout->addStretch();
    refresh();
}

void StepIndicator::setCurrent(int step)
{
    m_current = step;
    refresh();
}

void StepIndicator::setReachable(int last)
{
    m_reachable = last;
    refresh();
}

void StepIndicator::refresh()
{
    const auto count = static_cast<int>(m_steps.size());
    for (int i = 0; i < count; ++i) {
        const auto state = i < m_current ? StepButton::State::Done
            : i == m_current             ? StepButton::State::Current
                                         : StepButton::State::Ahead;
        m_steps[static_cast<std::size_t>(i)]->setState(state, i <= m_reachable, count);
    }
    updateGeometry();
    update();
}

int StepIndicator::fullWidth() const
{
    int width = (static_cast<int>(m_steps.size()) - 1) * (StepIndicatorLineWidth + 2 * LineGap);
    for (const StepButton *step : m_steps) {
        width += step->widthWithName();
    }
    return width;
}

QSize StepIndicator::sizeHint() const
{
    return {fullWidth(), m_steps.front()->sizeHint().height() + 4};
}

QSize StepIndicator::minimumSizeHint() const
{
    int widest = 0;
    for (const StepButton *step : m_steps) {
        widest = qMax(widest, step->widthWithName());
    }
    const auto others = static_cast<int>(m_steps.size()) - 1;
    return {
        widest + others * (scaled(24) + StepIndicatorLineWidth + 2 * LineGap), sizeHint().height()};
}

void StepIndicator::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNamed = width() >= fullWidth();
    for (StepButton *step : m_steps) {
        step->setNamed(isNamed);
    }
}

void StepIndicator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (std::size_t i = 1; i < m_steps.size(); ++i) {
        const int left = m_steps[i - 1]->geometry().right() + 1 + LineGap;
        painter.fillRect(
            QRect(left, height() / 2, m_steps[i]->x() - LineGap - left, 1), currentTheme().border2);
    }
}

} // namespace bellwether
