// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/rowsdialog.h"

#include "core/base/numbertext.h"
#include "ui/models/roles.h"
#include "ui/models/rowsbehind.h"
#include "ui/rows/rowstable.h"
#include "ui/rows/tableclipboard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString footerOf(const RowsBehind &model, const QString &rowsName, Currency currency)
{
    // "1 customer" of "customers".
    const QString name = model.rowCount() == 1 ? rowsName.chopped(1) : rowsName;
    const QString count = u"%1 %2"_s.arg(countText(model.rowCount()), name);
    const std::optional<double> sum = model.sum();
    if (!sum) {
        return count;
    }
    return model.isSumMoney() ? u"%1, %2"_s.arg(count, moneyText(*sum, currency))
                              : u"%1, %2 in all"_s.arg(count, countText(std::llround(*sum)));
}

} // namespace

RowsDialog::RowsDialog(Content content, QWidget *parent)
    : Dialog(content.title, content.line, parent)
    , m_content(std::move(content))
{
    auto *model = new RowsBehind(this);
    model->setTable(m_content.table, m_content.currency);
    m_footer = footerOf(*model, m_content.rowsName, m_content.currency);
    setStatus(m_footer);
    QTableView *table = newRowsTable(model, m_content.title, this);
    m_table = table;
    body()->addWidget(table, 1);

    Button *copyButton = addButton(u"Copy as CSV"_s, false);
    copyButton->setSign(Icon::Copy);
    connect(copyButton, &QPushButton::clicked, this, &RowsDialog::copy);
    Button *exportButton = addButton(u"Export rows…"_s, false);
    exportButton->setSign(Icon::Export);
    connect(exportButton, &QPushButton::clicked, this, &RowsDialog::exportWanted);
    Button *close = addButton(u"Close"_s, true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    // As large as its rows need and the window allows.
    const QSize most = parent->size() - QSize(48, 48);
    const int width = qMax(table->horizontalHeader()->length() + 2 * scaled(32), scaled(480));
    resize(qMin(width, most.width()),
        qMin(scaled(210) + model->rowCount() * scaled(32), qMin(scaled(600), most.height())));
    table->setFocus();
}

RowDeeds::Customers RowsDialog::customers() const
{
    const QAbstractItemModel &model = *m_table->model();
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        for (int row = 0; row < model.rowCount(); ++row) {
            rows << model.index(row, 0);
        }
    }
    RowDeeds::Customers customers;
    for (const QModelIndex &row : rows) {
        const CompanyId company{row.data(CompanyIdRole).toLongLong()};
        if (company) {
            customers.push_back(company);
        }
    }
    std::sort(customers.begin(), customers.end());
    customers.erase(std::unique(customers.begin(), customers.end()), customers.end());
    return customers;
}

void RowsDialog::setDeeds(const RowDeeds &deeds)
{
    m_deeds = deeds;
    if (!deeds || customers().empty()) {
        return;
    }
    m_with = addButton({}, false);
    auto *menu = new Menu(m_with);
    m_with->setDropDown(menu);
    connect(menu, &QMenu::aboutToShow, this,
        [this, menu] { fillRowMenu(*menu, m_deeds, customers(), this); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &RowsDialog::showCustomers);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &point) {
        auto *at = new Menu(this);
        at->setAttribute(Qt::WA_DeleteOnClose);
        fillRowMenu(*at, m_deeds, customers(), this);
        at->popup(m_table->viewport()->mapToGlobal(point));
    });
    showCustomers();
}

void RowsDialog::showCustomers()
{
    const auto count = static_cast<std::int64_t>(customers().size());
    m_with->setEnabled(count > 0);
    m_with->setText(
        count == 1 ? u"With 1 customer"_s : u"With %1 customers"_s.arg(countText(count)));
}

void RowsDialog::copy()
{
    copyTable(m_content.table);
    setStatus(u"%1 — copied"_s.arg(m_footer));
}

} // namespace bellwether
