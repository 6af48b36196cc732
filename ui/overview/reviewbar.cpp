// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/reviewbar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int LongestNote = 500;

} // namespace

ReviewBar::ReviewBar(QWidget *parent)
    : QWidget(parent)
    , m_step(new PlainLabel({}, Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, this))
    , m_last(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text3, this))
    , m_note(new QLineEdit(this))
    , m_back(new Button(u"Back"_s, Button::Kind::Default, this))
    , m_skip(new Button(u"Skip"_s, Button::Kind::Default, this))
    , m_tick(new Button(u"Looked at"_s, Button::Kind::Primary, this))
{
    setAccessibleName(u"Review"_s);
    m_last->setElided(true);
    m_note->setMaxLength(LongestNote);
    m_note->setPlaceholderText(u"Note, if there is one"_s);
    m_note->setAccessibleName(u"Note on this section"_s);
    m_tick->setSign(Icon::Check);
    auto *end = new Button(u"End review"_s, Button::Kind::Quiet, this);
    for (Button *button : {m_back, m_skip, m_tick, end}) {
        button->setSmall(true);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_step);
    words->addWidget(m_last);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(words, 2);
    layout->addWidget(m_note, 3);
    for (Button *button : {m_tick, m_skip, m_back, end}) {
        layout->addWidget(button);
    }
    connect(m_note, &QLineEdit::returnPressed, this, &ReviewBar::ticked);
    connect(m_tick, &QPushButton::clicked, this, &ReviewBar::ticked);
    connect(m_skip, &QPushButton::clicked, this, &ReviewBar::skipped);
    connect(m_back, &QPushButton::clicked, this, &ReviewBar::backWanted);
    connect(end, &QPushButton::clicked, this, &ReviewBar::ended);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ReviewBar::ended);
}

void ReviewBar::showStep(int step, int steps, const QString &section, const QString &lastNote)
{
    m_step->setText(
        u"%1 of %2: %3"_s.arg(QString::number(step + 1), QString::number(steps), section));
    m_last->setText(lastNote);
    m_last->setHidden(lastNote.isEmpty());
    m_note->clear();
    m_note->setAccessibleDescription(m_step->text());
    m_back->setEnabled(step > 0);
    m_tick->setText(step + 1 == steps ? u"Looked at, finish"_s : u"Looked at"_s);
}

QString ReviewBar::note() const
{
    return m_note->text().trimmed();
}

void ReviewBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawSurface(painter, rect(), currentTheme().accentSoft, currentTheme().accent, 8);
}

} // namespace bellwether
