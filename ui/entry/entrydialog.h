// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/entry/entrykind.h"
#include "ui/widgets/dialog.h"

#include <QDate>

class QStackedWidget;

namespace bellwether {

class EntryFields;
class Segmented;
class TaskFields;

// Takes down a task, a note, an interaction, a sentiment or feedback, one after another. Who wrote
// it, and where it goes, is somebody else's business.
class EntryDialog : public Dialog
{
    Q_OBJECT

public:
    EntryDialog(
        const BookPointer &book, EntryKind kind, const Task &task, QDate today, QWidget *parent);

    EntryKind kind() const;
    void setKind(EntryKind kind);
    // An interaction with several customers; nothing else can be chosen then.
    void setCustomers(const std::vector<CompanyId> &companies);
    // The book as it is now, after an entry was written.
    void setBook(const BookPointer &book) { m_book = book; }
    EntryFields *fields() const { return m_fields; }

signals:
    // The change is to be written; false when that failed, so that nothing typed is lost.
    void entered(const bellwether::Change &change, bool *isWritten);
    void handOverWanted(const bellwether::FeedbackEntry &entry);
    void questionWanted(bellwether::FeedbackKind kind);

private:
    void save(bool isLast);
    std::optional<Change> read();

    BookPointer m_book;
    Segmented *m_kinds;
    QStackedWidget *m_stack;
    TaskFields *m_task;
    EntryFields *m_fields;
};

} // namespace bellwether
