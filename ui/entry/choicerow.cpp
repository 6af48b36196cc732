// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/choicerow.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Least = 72; // px at 100 %
constexpr int ChoiceRowPadding = 16;

class Choice : public QPushButton
{
public:
    Choice(const QString &text, QWidget *parent)
        : QPushButton(parent)
        , m_text(text)
    {
        setCheckable(true);
        setAutoDefault(false);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(text);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        FocusRing::attachTo(this, 10);
    }

    QSize sizeHint() const override
    {
        const int text = QFontMetrics(font()).horizontalAdvance(m_text);
        return {std::max(scaled(Least), text + 2 * scaled(ChoiceRowPadding)), scaled(Least)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        const bool isPointed = underMouse() || isDown();
        drawSurface(painter, rect(),
            isChecked()     ? theme.accent
                : isPointed ? theme.hover
                            : theme.surface,
            isChecked() ? theme.accent : theme.control, 10);
        painter.setFont(font());
        painter.setPen(isChecked() ? theme.onAccent : theme.text);
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    static QFont font() { return Theme::font(Theme::TextStyle::Value); }

    QString m_text;
};

} // namespace

ChoiceRow::ChoiceRow(const QString &name, const QStringList &texts,
    const std::pair<QString, QString> &ends, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
    , m_texts(texts)
{
    setAccessibleName(name);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (int place = 0; place < texts.size(); ++place) {
        auto *button = new Choice(texts[place], this);
        m_buttons->addButton(button, place);
        row->addWidget(button);
    }
    auto *words = new QHBoxLayout;
    words->addWidget(
        new PlainLabel(ends.first, Theme::TextStyle::Body, PlainLabel::Ink::Text3, this));
    words->addStretch(1);
    words->addWidget(
        new PlainLabel(ends.second, Theme::TextStyle::Body, PlainLabel::Ink::Text3, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addLayout(words);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int place, bool isOn) {
        if (isOn) {
            emit chosen(place);
        }
    });
}

int ChoiceRow::current() const
{
    return m_buttons->checkedId();
}

void ChoiceRow::choose(int place)
{
    if (QAbstractButton *button = m_buttons->button(place)) {
        button->setChecked(true);
        button->setFocus(Qt::OtherFocusReason);
    }
}

void ChoiceRow::focusFirst()
{
    m_buttons->button(0)->setFocus(Qt::OtherFocusReason);
}

void ChoiceRow::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text();
    if (typed.size() != 1 || !typed.front().isDigit()) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_typed = m_texts.contains(m_typed + typed) ? m_typed + typed : typed;
    choose(static_cast<int>(m_texts.indexOf(m_typed)));
}

} // namespace bellwether
