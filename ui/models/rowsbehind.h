// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/metrics/figure.h"
#include "ui/models/tablemodel.h"

namespace bellwether {

// The rows that a figure or a mark of a chart was made of, readable.
class RowsBehind : public TableModel<Row>
{
    Q_OBJECT

public:
    using TableModel::TableModel;

    void setTable(RowTable table, Currency currency);

    bool isNumber(int column) const;
    // Of the column that adds up to the figure, in major units; nothing where none does.
    std::optional<double> sum() const;
    // Whether what is summed is an amount, else a count.
    bool isSumMoney() const;

protected:
    int columns() const override { return static_cast<int>(m_columns.size()); }
    QVariant cell(const Row &row, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    std::vector<RowColumn>::const_iterator summedColumn() const;
    std::vector<RowColumn> m_columns;
    QString m_summedColumn;
    Currency m_currency;
};

// "Renewal day" for renewal_day, "ARR" for arr.
QString columnTitle(const QString &columnId);

} // namespace bellwether
