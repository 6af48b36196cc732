// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/importplan.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace bellwether {

// The rows of a table as they will be read: the line, then every column that means something.
class PreviewRows : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Mark
    {
        None,
        Check, // read with a warning
        Rejected // the row is left out because of it
    };
    // Unscoped, because Qt takes roles as plain numbers.
    enum Role
    {
        MarkRole = Qt::UserRole + 100, // int of Mark
        NameRole // bool: whom the row is about
    };
    struct Words
    {
        std::function<QString(const QString &field)> title;
        std::function<QString(const ImportValue &value)> value;
        std::function<QString(const Issue &issue)> issue;
    };

    explicit PreviewRows(Words words, QObject *parent = nullptr);

    // `plan` may be null: no rows.
    void setPlan(std::shared_ptr<const ImportPlan> plan, std::size_t file);
    void setOnlyIssues(bool onlyIssues);

    // Rows of the table, whether they are kept to be shown or not.
    int allRows() const;
    int rowsRejected() const { return m_rejected; }
    int rowsToCheck() const { return m_toCheck; }
    int rowsKept() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Found
    {
        std::vector<std::size_t> issues; // of a row
        Mark mark = Mark::None;
    };

    const FilePlan *file() const;
    const PlannedRow &row(int place) const;
    void findIssues();
    void choose();
    Mark markOf(const PlannedRow &row, int section) const;
    QStringList sentencesOf(const PlannedRow &row, int section) const;
    bool isAbout(const Issue &issue, int section) const;
    QString text(const PlannedRow &row, int section) const;
    bool isRight(int section) const;

    Words m_words;
    std::shared_ptr<const ImportPlan> m_plan;
    std::size_t m_file = 0;
    std::vector<std::size_t> m_columns; // places in the file
    std::vector<std::size_t> m_shown; // places in the planned rows
    QHash<qint64, Found> m_found; // by line
    bool m_onlyIssues = false;
    int m_rejected = 0;
    int m_toCheck = 0;
};

} // namespace bellwether
