// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/metrics/figure.h"
#include "ui/widgets/card.h"

#include <optional>
#include <vector>

class QTableView;

namespace bellwether {

class Button;
class RowsBehind;

// A table of things that can be added and edited.
class ListCard : public Card
{
    Q_OBJECT

public:
    ListCard(const QString &title, const QString &line, const QString &add,
        std::vector<RowColumn> columns, QWidget *parent = nullptr);

    // One id a row.
    void setRows(const RowTable &table, std::vector<std::int64_t> ids, Currency currency);
    std::optional<std::int64_t> current() const;
    QTableView *table() const { return m_table; }

signals:
    void addWanted();
    void editWanted(std::int64_t id);

private:
    void editCurrent();

    RowsBehind *m_rows;
    QTableView *m_table;
    Button *m_edit;
    std::vector<std::int64_t> m_ids;
};

} // namespace bellwether
