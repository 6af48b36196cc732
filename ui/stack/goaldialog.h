// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/goaledit.h"
#include "ui/widgets/dialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace bellwether {

class CustomerField;
class FieldBlock;
class NumberField;

// A goal of a customer, new or as it is (S3-22): what is to be reached, how far it is, until when,
// what comes next, and which opportunity it leads to.
class GoalDialog : public Dialog
{
    Q_OBJECT

public:
    GoalDialog(const Goal &goal, const BookPointer &book, QDate today, QWidget *parent);

    Goal goal() const; // as the fields have it
    QString problem() const; // that is shown; empty: none
    CustomerField *customer() const { return m_customer; }
    QLineEdit *title() const { return m_title; }
    QLineEdit *metric() const { return m_metric; }
    NumberField *baseline() const { return m_baseline; }
    NumberField *current() const { return m_current; }
    NumberField *target() const { return m_target; }
    QComboBox *status() const { return m_status; }
    QComboBox *opportunity() const { return m_opportunity; }
    QLineEdit *nextStep() const { return m_nextStep; }
    QCheckBox *hasDueDay() const { return m_hasDue; }
    QDateEdit *dueDay() const { return m_due; }

signals:
    void chosen(const bellwether::Goal &goal);

private:
    FieldBlock *block(const QString &name, QWidget *field);
    QWidget *makeDue();
    void fillStatuses(GoalStatus chosen);
    void fillOpportunities();
    void layOut();
    void check();
    void tell(GoalFault fault);

    Goal m_goal;
    BookPointer m_book;
    CustomerField *m_customer;
    QLineEdit *m_title;
    QLineEdit *m_metric;
    NumberField *m_baseline;
    NumberField *m_current;
    NumberField *m_target;
    QCheckBox *m_hasDue;
    QDateEdit *m_due;
    QComboBox *m_status;
    QComboBox *m_opportunity;
    QLineEdit *m_nextStep;
    FieldBlock *m_customerBlock = nullptr;
    FieldBlock *m_titleBlock = nullptr;
    FieldBlock *m_metricBlock = nullptr;
    FieldBlock *m_targetBlock = nullptr;
    FieldBlock *m_opportunityBlock = nullptr;
};

} // namespace bellwether
