// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/scoringedit.h"
#include "ui/widgets/dialog.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace bellwether {

class NumberField;

// Where a metric takes its points from and what they mean (S3-13 … S3-21). Nothing is saved by it:
// the metric goes back to the score that is being edited.
class MetricDialog : public Dialog
{
    Q_OBJECT

public:
    MetricDialog(const MetricDraft &metric, ScoreFamily family, QWidget *parent);

signals:
    void chosen(const bellwether::MetricDraft &metric);
    void removeWanted();

private:
    void add(QGridLayout &grid, const QString &name, QWidget *field, const QString &note = {});
    void fillSources();
    void showFields();
    MetricSource source() const;
    void check();

    MetricDraft m_metric;
    QLineEdit *m_name;
    QLineEdit *m_description;
    QComboBox *m_icon;
    QComboBox *m_source;
    QComboBox *m_direction;
    NumberField *m_maximum;
    NumberField *m_weight;
    NumberField *m_days;
    NumberField *m_from;
    NumberField *m_to;
    QLineEdit *m_levels;
    std::vector<std::pair<QWidget *, QWidget *>> m_rows; // label and field
    PlainLabel *m_problem;
};

// "Gold 90, Silver 50"; nothing for what cannot be read.
std::optional<std::vector<std::pair<QString, double>>> levelsIn(const QString &text);

} // namespace bellwether
