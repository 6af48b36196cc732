// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/overallcard.h"

#include "core/base/numbertext.h"
#include "ui/models/roles.h"
#include "ui/models/rowsbehind.h"
#include "ui/rows/leveldelegate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tables.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int OverallCardWidestColumn = 240;
constexpr int RowsForWidths = 200; // of which columns are as wide as their texts

} // namespace

OverallCard::OverallCard(QWidget *parent)
    : Card(u"Overall overview"_s, u"Every customer with all that is known"_s, parent)
    , m_model(new RowsBehind(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(Icon::Users, this))
    , m_columns(new Menu(this))
    , m_footer(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Text3, this))
{
    m_sorted->setSortRole(SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSourceModel(m_model);
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new LevelDelegate(m_table));
    dressTable(*m_table);
    m_table->setAccessibleName(u"Overall overview"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty->setTexts(u"No customers match"_s, u"The filters leave nobody."_s);
    m_empty->hide();

    auto *exporting = new Button(u"Export rows…"_s, Button::Kind::Default, this);
    exporting->setSign(Icon::Export);
    exporting->setSmall(true);
    addControl(exporting);
    auto *gear = new IconButton(Icon::Gear, u"Columns shown"_s, this);
    setCorner(gear);
    setBody(m_table);
    setFooter(m_footer);
    connect(exporting, &QPushButton::clicked, this, &OverallCard::exportWanted);
    connect(gear, &QPushButton::clicked, this, [this, gear] {
        fillColumns(m_columns);
        m_columns->popup(gear->mapToGlobal(
            QPoint(gear->width() - m_columns->sizeHint().width(), gear->height() + 4)));
    });
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) {
            fillColumns(m_columns);
            m_columns->popup(m_table->horizontalHeader()->mapToGlobal(at));
        });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit opened(CompanyId{index.data(CompanyIdRole).toLongLong()});
    });
}

void OverallCard::setRows(RowTable table, Currency currency)
{
    const bool isFirst = m_rows.columns.empty();
    m_rows = table;
    m_model->setTable(std::move(table), currency);
    const auto count = static_cast<std::int64_t>(m_rows.rows.size());
    m_footer->setText(count == 1 ? u"1 customer"_s : u"%1 customers"_s.arg(countText(count)));
    if (m_rows.rows.empty()) {
        setBody(m_empty);
        return;
    }
    setBody(m_table);
    if (isFirst) {
        m_table->horizontalHeader()->setResizeContentsPrecision(RowsForWidths);
        m_table->resizeColumnsToContents();
        for (int column = 0; column < m_model->columnCount(); ++column) {
            m_table->setColumnWidth(column,
                std::min(
                    m_table->columnWidth(column) + scaled(20), scaled(OverallCardWidestColumn)));
        }
        m_table->sortByColumn(0, Qt::AscendingOrder);
        m_table->setCurrentIndex(m_sorted->index(0, 0));
    }
    showColumns();
}

void OverallCard::setFailed(const QString &why)
{
    clear();
    m_footer->setText(why);
}

void OverallCard::clear()
{
    m_rows = {};
    m_model->setTable({}, {});
    m_footer->setText({});
}

RowTable OverallCard::shownRows() const
{
    RowTable shown;
    std::vector<std::size_t> columns;
    for (int visual = 0; visual < m_model->columnCount(); ++visual) {
        const int column = m_table->horizontalHeader()->logicalIndex(visual);
        if (column >= 0 && !m_table->isColumnHidden(column)) {
            columns.push_back(static_cast<std::size_t>(column));
            shown.columns.push_back(m_rows.columns[columns.back()]);
        }
    }
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex source = m_sorted->mapToSource(m_sorted->index(row, 0));
        const Row &whole = m_rows.rows[static_cast<std::size_t>(source.row())];
        Row part{whole.company, {}};
        for (const std::size_t column : columns) {
            part.cells.push_back(whole.cells[column]);
        }
        shown.rows.push_back(std::move(part));
    }
    return shown;
}

QStringList OverallCard::hiddenColumns() const
{
    return m_hidden;
}

void OverallCard::setHiddenColumns(const QStringList &columns)
{
    m_hidden = columns;
    showColumns();
}

void OverallCard::showColumns()
{
    for (std::size_t column = 0; column < m_rows.columns.size(); ++column) {
        m_table->setColumnHidden(
            static_cast<int>(column), m_hidden.contains(m_rows.columns[column].id));
    }
}

// The customer's name stays.
void OverallCard::fillColumns(QMenu *menu)
{
    menu->clear();
    menu->addSection(u"Columns"_s);
    for (std::size_t column = 1; column < m_rows.columns.size(); ++column) {
        const QString id = m_rows.columns[column].id;
        QAction *action = menu->addAction(columnTitle(id));
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(id));
        connect(action, &QAction::toggled, this, [this, id](bool isShown) {
            m_hidden.removeAll(id);
            if (!isShown) {
                m_hidden << id;
            }
            showColumns();
            emit hiddenColumnsChanged(m_hidden);
        });
    }
}

} // namespace bellwether
