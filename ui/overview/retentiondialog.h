// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/retentionnotes.h"
#include "ui/widgets/dialog.h"

class QComboBox;
class QDateEdit;
class QPlainTextEdit;

namespace bellwether {

// How customers of a kind are to be kept: a note, and tasks made from it, one a line.
class RetentionDialog : public Dialog
{
    Q_OBJECT

public:
    // `draft` names the slice and has the text that is there already; `tasks` are those made from
    // it so far, as lines.
    RetentionDialog(const RetentionDraft &draft, const QStringList &tasks, const Book &book,
        QDate today, QWidget *parent);

    void accept() override;

signals:
    void chosen(const bellwether::RetentionDraft &draft);

private:
    void addField(const QString &name, QWidget *field);

    RetentionDraft m_draft;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_tasks;
    QComboBox *m_assignee;
    QDateEdit *m_due;
};

} // namespace bellwether
