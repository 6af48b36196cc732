// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importplan.h"

#include <QAbstractItemModel>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace bellwether {

// What an import would do with a table, in sections: what is left out, what changes, what is new.
// Of each the first few, or all that are kept.
class DryRunTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Section
    {
        Rejected,
        Changed,
        Added,
        SectionCount
    };
    // Unscoped, because Qt takes columns and roles as plain numbers.
    enum Column
    {
        WhoColumn,
        FieldColumn,
        WhatColumn,
        LineColumn,
        ColumnCount
    };
    enum Role
    {
        BeforeRole = Qt::UserRole + 100, // text: what the value was; the display text has both
        ValueRole, // text: the value that is meant
        WordsRole, // text: what follows the value
        SectionRole // int of Section, of a section and its lines
    };
    struct Words
    {
        std::function<QString(const QString &field)> title;
        std::function<QString(const ImportValue &value)> value;
        std::function<QString(const Issue &issue)> reason; // after the value: "is not a date"
    };
    static constexpr std::size_t FirstOnes = 4;

    explicit DryRunTree(Words words, QObject *parent = nullptr);

    void setPlan(std::shared_ptr<const ImportPlan> plan, std::size_t file);
    void showAll(Section section, bool isAll);
    bool isAllShown(Section section) const;
    int lines(Section section) const; // that there are to be shown
    int shown(Section section) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    // One line, made when it is shown.
    struct Line
    {
        std::size_t row = 0; // place in the planned rows
        std::size_t part = 0; // of a changed row: which difference
    };
    struct Content
    {
        QString who;
        QString field;
        QString before;
        QString value;
        QString words;
        qint64 line = 0;
    };
    struct Part
    {
        std::vector<Line> lines;
        bool isAll = false;
    };

    const FilePlan &file() const { return m_plan->files[m_file]; }
    Part &part(Section section) { return m_parts[static_cast<std::size_t>(section)]; }
    const Part &part(Section section) const { return m_parts[static_cast<std::size_t>(section)]; }
    Content contentOf(Section section, const Line &line) const;
    void describeRejected(const PlannedRow &row, Content &content) const;
    void describeAdded(const PlannedRow &row, Content &content) const;
    QString nameOf(const PlannedRow &row) const;

    Words m_words;
    std::shared_ptr<const ImportPlan> m_plan;
    std::size_t m_file = 0;
    std::array<Part, SectionCount> m_parts;
};

} // namespace bellwether
