// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "ui/widgets/dialog.h"

#include <QDate>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace bellwether {

// What is to be done, for which customer, by whom, how urgently and until when. What is wrong
// stands under its field.
class NewTaskDialog : public Dialog
{
    Q_OBJECT

public:
    NewTaskDialog(const BookPointer &book, std::optional<TeamMemberId> assignee,
        std::optional<CompanyId> customer, QDate today, QWidget *parent);

signals:
    void chosen(const bellwether::Task &task); // without id and day of creation

private:
    PlainLabel *addField(const QString &name, QWidget *field);
    void fillCustomers(const Book &book, std::optional<CompanyId> chosen);
    void fillMembers(const Book &book, std::optional<TeamMemberId> chosen);
    std::optional<CompanyId> customer() const;
    void check();

    QLineEdit *m_title;
    QLineEdit *m_customer;
    QComboBox *m_assignee;
    QComboBox *m_priority;
    QDateEdit *m_due;
    PlainLabel *m_titleProblem;
    PlainLabel *m_customerProblem;
    std::vector<std::pair<QString, CompanyId>> m_customers; // by the names offered
};

} // namespace bellwether
