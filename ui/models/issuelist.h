// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/issue.h"
#include "ui/models/tablemodel.h"

#include <functional>

namespace bellwether {

// Rows of a file with which something is wrong: file, line, field, value, reason.
class IssueList : public TableModel<std::pair<QString, Issue>>
{
    Q_OBJECT

public:
    // Unscoped, because Qt takes columns as plain numbers.
    enum Column
    {
        FileColumn,
        LineColumn,
        FieldColumn,
        ValueColumn,
        ReasonColumn,
        ColumnCount
    };
    using Sentence = std::function<QString(const Issue &)>;

    // The sentence of an issue is made where all sentences are.
    explicit IssueList(Sentence sentence, QObject *parent = nullptr);

    void setIssues(std::vector<std::pair<QString, Issue>> issuesByFile);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const std::pair<QString, Issue> &row, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    Sentence m_sentence;
};

} // namespace bellwether
