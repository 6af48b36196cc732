// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/stackitemedit.h"
#include "ui/widgets/dialog.h"

class QCheckBox;
class QLineEdit;

namespace bellwether {

class NumberField;

// A stack item: what it is called, what it costs, under which tags it stands.
class StackItemDialog : public Dialog
{
    Q_OBJECT

public:
    StackItemDialog(const StackItemDraft &draft, const BookPointer &book, QWidget *parent);

signals:
    void chosen(const bellwether::StackItemDraft &draft);

private:
    void check();

    StackItemDraft m_draft;
    BookPointer m_book;
    QLineEdit *m_name;
    NumberField *m_mrr;
    NumberField *m_oneTime;
    QCheckBox *m_isPerSeat;
    QCheckBox *m_isOffered;
    QLineEdit *m_tags;
    PlainLabel *m_problem;
};

} // namespace bellwether
