// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/goaledit.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QPlainTextEdit;

namespace bellwether {

class Button;
class PlainLabel;

// What is intended with a customer, and when that is looked at again (S3-22).
class CustomerStrategyForm : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerStrategyForm(QDate today, QWidget *parent = nullptr);

    // As the book has it; nobody: the form says how to choose a customer. What was typed for the
    // same customer and not saved stays.
    void showCustomer(const Book &book, std::optional<CompanyId> customer);
    std::optional<CompanyId> customer() const { return m_customer; }
    CustomerStrategy strategy() const;
    bool isEdited() const { return m_customer && !(strategy() == m_saved); }
    QPlainTextEdit *note() const { return m_note; }

signals:
    void saveWanted();

private:
    void put(const CustomerStrategy &strategy);
    void showState();

    QDate m_today;
    std::optional<CompanyId> m_customer;
    CustomerStrategy m_saved;
    QWidget *m_fields;
    PlainLabel *m_name;
    QPlainTextEdit *m_note;
    QCheckBox *m_hasReview;
    QDateEdit *m_review;
    PlainLabel *m_wasDue;
    Button *m_save;
};

} // namespace bellwether
