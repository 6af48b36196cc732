// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importer/questioncard.h"

#include "ui/importer/importwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wraprow.h"

#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int QuestionCardIconSize = 15;

} // namespace

QuestionCard::QuestionCard(
    const ImportQuestion &question, const QString &given, bool isAnswered, QWidget *parent)
    : QFrame(parent)
    , m_isOpen(!isAnswered)
{
    const QString text = questionText(question);
    setAccessibleName(text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(QuestionCardIconSize) + 22, 9, 12, 9);
    auto *row = new WrapRow(12, this);
    auto *words = new QWidget(row);
    auto *lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(1);
    auto *ask = new PlainLabel(text, Theme::TextStyle::Body, PlainLabel::Ink::Text, words);
    ask->setWordWrap(true);
    lines->addWidget(ask);
    if (const QString note = questionNote(question); !note.isEmpty()) {
        auto *line = new PlainLabel(note, Theme::TextStyle::Small, PlainLabel::Ink::Text2, words);
        line->setWordWrap(true);
        lines->addWidget(line);
    }
    row->add(words, 1);
    auto *choices = new WrapRow(6, row);
    for (const QString &choice : question.choices) {
        auto *button = new Button(choiceText(question, choice), Button::Kind::Default, choices);
        button->setSmall(true);
        const bool isGiven = !given.isNull() && given == choice;
        if (isGiven) {
            button->setSign(Icon::Check);
        }
        button->setAccessibleName(u"%1 %2%3"_s.arg(text, button->caption(),
            !isGiven         ? QString()
                : isAnswered ? u", chosen"_s
                             : u", assumed"_s));
        button->setProperty("choice", choice);
        connect(button, &QPushButton::clicked, this, [this, choice] { emit answered(choice); });
        choices->add(button);
    }
    row->add(choices);
    layout->addWidget(row);
}

void QuestionCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    drawSurface(painter, rect(), m_isOpen ? theme.warnSoft : theme.surface2, theme.border, 8);
    const int size = scaled(QuestionCardIconSize);
    drawIcon(painter, m_isOpen ? Icon::Alert : Icon::Check, m_isOpen ? theme.warn : theme.success,
        QRect(12, 0, size, qMin(height(), scaled(44))));
}

} // namespace bellwether
