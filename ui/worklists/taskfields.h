// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QDate>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace bellwether {

class CustomerField;
class FieldBlock;
class TickBox;

// What is to be done, for which customer, by whom, how urgently and until when. What is wrong
// stands under its field.
class TaskFields : public QWidget
{
    Q_OBJECT

public:
    // Begins with what the task says.
    TaskFields(const Book &book, const Task &task, QDate today, QWidget *parent = nullptr);

    // The task as it stands in the fields; nothing, and what is wrong is said, when it cannot be.
    std::optional<Task> read();
    void hideCustomer(); // it is about several, or chosen elsewhere
    void clear(); // for the next one: customer, member, priority and day stay
    QLineEdit *title() const { return m_title; }
    CustomerField *customer() const { return m_customer; }

private:
    FieldBlock *add(const QString &name, QWidget *field);
    QWidget *makeDue(QDate today);
    void fillMembers(const Book &book);

    Task m_task;
    QVBoxLayout *m_layout;
    QLineEdit *m_title;
    CustomerField *m_customer;
    QComboBox *m_assignee;
    QComboBox *m_priority;
    QDateEdit *m_due;
    TickBox *m_isDue;
    QPlainTextEdit *m_note;
    FieldBlock *m_titleBlock = nullptr;
    FieldBlock *m_customerBlock = nullptr;
};

// A task as it begins: due in a week.
Task newTaskFor(
    std::optional<TeamMemberId> assignee, std::optional<CompanyId> customer, QDate today);

} // namespace bellwether
