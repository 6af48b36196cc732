// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;

namespace bellwether {

class Button;
class PlainLabel;

// One step of a review: which section, what was noted on it last time, a note, and on.
class ReviewBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewBar(QWidget *parent = nullptr);

    void showStep(int step, int steps, const QString &section, const QString &lastNote);
    QString note() const;
    QLineEdit *field() const { return m_note; }

signals:
    void ticked();
    void skipped();
    void backWanted();
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_step;
    PlainLabel *m_last;
    QLineEdit *m_note;
    Button *m_back;
    Button *m_skip;
    Button *m_tick;
};

} // namespace bellwether
