// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/listcard.h"

#include "ui/models/rowsbehind.h"
#include "ui/rows/rowstable.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int ListCardLeastHeight = 210;

} // namespace

ListCard::ListCard(const QString &title, const QString &line, const QString &add,
    std::vector<RowColumn> columns, QWidget *parent)
    : Card(title, line, parent)
    , m_rows(new RowsBehind(this))
    , m_edit(new Button(u"Edit"_s, Button::Kind::Default, this))
{
    RowTable empty;
    empty.columns = std::move(columns);
    m_rows->setTable(empty, Currency());
    m_table = newRowsTable(m_rows, title, this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setBody(m_table);
    auto *added = new Button(add, Button::Kind::Default, this);
    added->setSign(Icon::Plus);
    m_edit->setSign(Icon::Pencil);
    for (Button *button : {m_edit, added}) {
        button->setSmall(true);
        addControl(button);
    }
    setMinimumHeight(scaled(ListCardLeastHeight));
    connect(added, &QPushButton::clicked, this, &ListCard::addWanted);
    connect(m_edit, &QPushButton::clicked, this, &ListCard::editCurrent);
    connect(m_table, &QTableView::activated, this, &ListCard::editCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { m_edit->setEnabled(current().has_value()); });
    m_edit->setEnabled(false);
}

void ListCard::setRows(const RowTable &table, std::vector<std::int64_t> ids, Currency currency)
{
    const auto before = current();
    m_ids = std::move(ids);
    m_rows->setTable(table, currency);
    // As long as the last column is stretched, its width is that of the table before.
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->resizeColumnsToContents();
    for (int column = 0; column + 1 < m_rows->columnCount(); ++column) {
        m_table->setColumnWidth(column, m_table->columnWidth(column) + scaled(20));
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    const auto found = std::find(m_ids.begin(), m_ids.end(), before.value_or(0));
    if (found != m_ids.end()) {
        const auto *sorted = qobject_cast<QSortFilterProxyModel *>(m_table->model());
        m_table->setCurrentIndex(
            sorted->mapFromSource(m_rows->index(static_cast<int>(found - m_ids.begin()), 0)));
    }
    m_edit->setEnabled(current().has_value());
}

std::optional<std::int64_t> ListCard::current() const
{
    const auto *sorted = qobject_cast<QSortFilterProxyModel *>(m_table->model());
    const int row = sorted->mapToSource(m_table->currentIndex()).row();
    return row >= 0 && row < static_cast<int>(m_ids.size())
        ? std::optional(m_ids[static_cast<std::size_t>(row)])
        : std::nullopt;
}

void ListCard::editCurrent()
{
    if (const auto id = current()) {
        emit editWanted(*id);
    }
}

} // namespace bellwether
