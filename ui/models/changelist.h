// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/changelines.h"
#include "ui/models/tablemodel.h"

namespace bellwether {

// What changed about customers: name, what, why, ARR.
class ChangeList : public TableModel<ChangeLine>
{
    Q_OBJECT

public:
    enum Column
    {
        CustomerColumn,
        WhatColumn,
        WhyColumn,
        ArrColumn,
        ColumnCount
    };

    using TableModel::TableModel;

    // What is there already stays as it is.
    void setLines(std::vector<ChangeLine> lines);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ChangeLine &row, int column, int role) const override;
    QVariant header(int column, int role) const override;
};

} // namespace bellwether
