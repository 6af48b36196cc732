// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "ui/widgets/dialog.h"

#include <QDate>

namespace bellwether {

class TaskFields;

// Asks for a task, or for what is different about one.
class NewTaskDialog : public Dialog
{
    Q_OBJECT

public:
    // One without an id is new.
    NewTaskDialog(const BookPointer &book, const Task &task, QDate today, QWidget *parent);

    // For these customers, one each, whatever stands in the field.
    void setCustomers(int count);

signals:
    void chosen(const bellwether::Task &task);

private:
    void check();

    TaskFields *m_fields;
};

} // namespace bellwether
