// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/plainlabel.h"

#include <QWidget>

class QPlainTextEdit;

namespace bellwether {

// A field under its name, with room below for what is wrong with it.
class FieldBlock : public QWidget
{
    Q_OBJECT

public:
    FieldBlock(const QString &name, QWidget *field, QWidget *parent = nullptr);

    // Empty: nothing is wrong. A screen reader hears it with the field.
    void tell(const QString &problem);
    QString problem() const { return m_problem->text(); }
    QWidget *field() const { return m_field; }

private:
    QWidget *m_field;
    PlainLabel *m_problem;
};

// A text of several lines, as high as that at 100 % text; Tab leaves it. The style sheet has
// heights of its own.
void shapeText(QPlainTextEdit &text, int height);

} // namespace bellwether
