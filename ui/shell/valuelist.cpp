// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/valuelist.h"

#include "core/base/numbertext.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

ValueList::ValueList(std::vector<ScopeValue> values, const QStringList &chosen, QObject *parent)
    : QAbstractListModel(parent)
    , m_values(std::move(values))
    , m_chosen(chosen)
{
    std::stable_partition(m_values.begin(), m_values.end(),
        [&](const ScopeValue &value) { return chosen.contains(value.key); });
    find({});
}

void ValueList::find(const QString &typed)
{
    beginResetModel();
    m_found.clear();
    const QString wanted = typed.simplified();
    for (std::size_t place = 0; place < m_values.size(); ++place) {
        if (m_values[place].name.contains(wanted, Qt::CaseInsensitive)) {
            m_found.push_back(place);
        }
    }
    endResetModel();
}

void ValueList::toggle(const QModelIndex &index)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return;
    }
    const QString key = m_values[m_found[static_cast<std::size_t>(index.row())]].key;
    if (m_chosen.removeAll(key) == 0) {
        m_chosen << key;
    }
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosenChanged(m_chosen);
}

void ValueList::chooseNone()
{
    if (m_chosen.isEmpty()) {
        return;
    }
    m_chosen.clear();
    emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit chosenChanged(m_chosen);
}

QStringList ValueList::chosen() const
{
    return m_chosen;
}

int ValueList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant ValueList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ScopeValue &value = m_values[m_found[static_cast<std::size_t>(index.row())]];
    const QString customers = value.customers ? countText(*value.customers) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return value.name;
    case Qt::CheckStateRole:
        return m_chosen.contains(value.key) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return customers.isEmpty() ? value.name : u"%1, %2 customers"_s.arg(value.name, customers);
    case CustomersRole:
        return customers;
    case GlyphRole:
        return value.glyph ? QVariant(static_cast<int>(*value.glyph)) : QVariant();
    default:
        return {};
    }
}

bool ValueList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || value == data(index, role)) {
        return false;
    }
    toggle(index);
    return true;
}

Qt::ItemFlags ValueList::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                           : Qt::NoItemFlags;
}

} // namespace bellwether
