// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/entries.h"

#include <QDialog>

class QPlainTextEdit;
class QStackedWidget;

namespace bellwether {

class Button;
class ChoiceRow;
class PlainLabel;

// One question over the whole screen, to be answered by the customer who is handed the computer
// (S2-30): large buttons, a comment, thanks. Shows nothing of the book but its name.
class SurveyScreen : public QDialog
{
    Q_OBJECT

public:
    SurveyScreen(const QString &asker, const QString &question, FeedbackKind kind, QWidget *parent);

    ChoiceRow *choices() const { return m_choices; }
    QPlainTextEdit *comment() const { return m_comment; }

signals:
    // The place among the buttons, and what was written.
    void answered(int place, const QString &comment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeQuestion(const QString &asker, const QString &question);
    QWidget *makeThanks();

    QStackedWidget *m_stack;
    ChoiceRow *m_choices;
    QPlainTextEdit *m_comment;
    Button *m_send;
};

// What the button at that place means, in the entry.
void setRating(FeedbackEntry &entry, int place);

} // namespace bellwether
