// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/scopevalues.h"

#include <QAbstractListModel>

namespace bellwether {

// The values of a field that match what was typed, each with a check mark. Those that are chosen as
// the list opens come first.
class ValueList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        CustomersRole = Qt::UserRole, // "12", empty where they were not counted
        GlyphRole // a ChartRole, or nothing
    };

    ValueList(std::vector<ScopeValue> values, const QStringList &chosen, QObject *parent = nullptr);

    void find(const QString &typed);
    void toggle(const QModelIndex &index);
    void chooseNone();
    QStringList chosen() const; // keys, in the order in which they were chosen
    int total() const { return static_cast<int>(m_values.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void chosenChanged(const QStringList &keys);

private:
    std::vector<ScopeValue> m_values;
    std::vector<std::size_t> m_found; // places among the values
    QStringList m_chosen;
};

} // namespace bellwether
