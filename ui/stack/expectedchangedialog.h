// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/effortedit.h"
#include "ui/cards/pagefigures.h"
#include "ui/widgets/dialog.h"

class QComboBox;
class QLineEdit;

namespace bellwether {

class CustomerField;
class FieldBlock;
class NumberField;
class PlainLabel;

// What a health issue of a customer is expected to do to its effort (S3-14), with what that makes
// of it before it is saved.
class ExpectedChangeDialog : public Dialog
{
    Q_OBJECT

public:
    // Without a metric: a new one. Else customer and issue are given.
    ExpectedChangeDialog(
        PageFigures figures, CompanyId company, const ExpectedChange &expected, QWidget *parent);

    CompanyId company() const;
    ExpectedChange expected() const; // as the fields have it
    QString problem() const; // that is shown; empty: none
    QString effect() const; // "Effort 42 now, 57 then"
    CustomerField *customer() const { return m_customer; }
    QComboBox *issue() const { return m_issue; }
    NumberField *change() const { return m_change; }
    QLineEdit *note() const { return m_note; }

signals:
    void chosen(bellwether::CompanyId company, const bellwether::ExpectedChange &expected);

private:
    void fillIssues(MetricDefinitionId wanted);
    void takeKnown();
    void showEffect();
    void check();

    PageFigures m_figures;
    CustomerField *m_customer;
    QComboBox *m_issue;
    NumberField *m_change;
    QLineEdit *m_note;
    PlainLabel *m_effect;
    FieldBlock *m_customerBlock;
    FieldBlock *m_issueBlock;
    FieldBlock *m_changeBlock;
};

} // namespace bellwether
