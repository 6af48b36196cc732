// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/taskitems.h"
#include "ui/scopevalues.h"

#include <QWidget>

#include <array>

class QLineEdit;

namespace bellwether {

class Button;
class FilterField;
class Segmented;

// Narrows the list of tasks, within what the window is about: words, who has them, customer,
// priority, what set them off.
class TaskFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit TaskFilterBar(QWidget *parent = nullptr);

    // What the fields offer: what the tasks have. "Mine" is whoever that is.
    void setItems(const std::vector<TaskItem> &items, std::optional<TeamMemberId> me);
    const TaskFilter &filter() const { return m_filter; }
    void setFilter(const TaskFilter &filter);
    QLineEdit *search() const { return m_search; }

signals:
    void filterChanged(const bellwether::TaskFilter &filter);

private:
    struct Field
    {
        QString name;
        QStringList TaskFilter::*values;
        FilterField *widget = nullptr;
        std::vector<ScopeValue> offered = {};
    };

    void open(Field &field);
    void change(const TaskFilter &filter);
    void showFilter();

    TaskFilter m_filter;
    std::optional<TeamMemberId> m_me;
    QLineEdit *m_search;
    Segmented *m_whose;
    std::array<Field, 4> m_fields;
    Button *m_clear;
};

} // namespace bellwether
