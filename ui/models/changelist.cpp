// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/changelist.h"

#include "ui/models/plaintip.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString textOf(const ChangeLine &row, int column)
{
    switch (column) {
    case ChangeList::CustomerColumn:
        return row.customer;
    case ChangeList::WhatColumn: {
        const QString sign = row.isWorse && row.isBetter ? u"▲▼ "_s
            : row.isWorse                                ? u"▼ "_s
            : row.isBetter                               ? u"▲ "_s
                                                         : QString();
        return sign + row.what;
    }
    case ChangeList::WhyColumn:
        return row.why;
    default:
        return row.arr;
    }
}

Qt::Alignment changeListAlignmentOf(int column)
{
    return Qt::AlignVCenter | (column == ChangeList::ArrColumn ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace

void ChangeList::setLines(std::vector<ChangeLine> lines)
{
    if (lines != rows()) {
        resetRows(std::move(lines));
    }
}

QVariant ChangeList::cell(const ChangeLine &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::AccessibleTextRole:
        return column == WhatColumn ? row.what : textOf(row, column);
    case Qt::ToolTipRole:
        return column == WhatColumn || column == WhyColumn ? QVariant(plainTip(textOf(row, column)))
                                                           : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(changeListAlignmentOf(column));
    default:
        return {};
    }
}

QVariant ChangeList::header(int column, int role) const
{
    static const QStringList Titles{u"Customer"_s, u"What changed"_s, u"Why"_s, u"ARR"_s};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(changeListAlignmentOf(column));
    }
    return role == Qt::DisplayRole ? Titles[column] : QVariant();
}

} // namespace bellwether
