// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/newtaskdialog.h"

#include "core/base/numbertext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/worklists/taskfields.h"

#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

NewTaskDialog::NewTaskDialog(
    const BookPointer &book, const Task &task, QDate today, QWidget *parent)
    : Dialog(
        task.id ? u"Edit task"_s : u"New task"_s, u"What is to be done, and until when."_s, parent)
    , m_fields(new TaskFields(*book, task, today, this))
{
    body()->addWidget(m_fields);
    connect(addButton(u"Cancel"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(task.id ? u"Save"_s : u"Add task"_s, true), &QPushButton::clicked, this,
        &NewTaskDialog::check);
    m_fields->setFocus();
    resize(scaled(460), sizeHint().height());
}

void NewTaskDialog::setCustomers(int count)
{
    setLine(count == 1 ? u"For 1 customer."_s
                       : u"For %1 customers, one task each."_s.arg(countText(count)));
    m_fields->hideCustomer();
}

void NewTaskDialog::check()
{
    if (const std::optional<Task> task = m_fields->read()) {
        accept();
        emit chosen(*task);
    }
}

} // namespace bellwether
