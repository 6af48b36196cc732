// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/actionlist.h"

#include "ui/models/roles.h"

#include <set>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::vector<ActionRow> actionRows(const std::vector<ActionEntry> &journal)
{
    std::vector<ActionRow> rows;
    rows.reserve(journal.size());
    std::set<std::int64_t> takenBack;
    // Newest first: whether an undo holds is known before the action that it takes back is reached.
    for (auto entry = journal.rbegin(); entry != journal.rend(); ++entry) {
        const bool isTakenBack = takenBack.contains(entry->seq);
        if (entry->undoOf && !isTakenBack) {
            takenBack.insert(*entry->undoOf);
        }
        rows.push_back({*entry, isTakenBack});
    }
    return rows;
}

ActionList::ActionList(QObject *parent)
    : TableModel(parent)
{
}

void ActionList::setRows(std::vector<ActionRow> rows, Words words)
{
    m_words = std::move(words);
    resetRows(std::move(rows));
}

QVariant ActionList::cell(const ActionRow &row, int column, int role) const
{
    if (role == SortRole && column == WhenColumn) {
        return QVariant::fromValue(row.entry.seq); // clocks may have been wrong
    }
    if (role != Qt::DisplayRole && role != SortRole) {
        return {};
    }
    switch (column) {
    case WhenColumn:
        return m_words.when(row.entry);
    case WhatColumn:
        return m_words.what(row.entry);
    case StateColumn:
        return row.isTakenBack ? m_words.takenBack : QString();
    case ProgramColumn:
        return row.entry.app;
    default:
        return {};
    }
}

QVariant ActionList::header(int column, int role) const
{
    static const QStringList titles{u"When"_s, u"What"_s, u"State"_s, u"Program"_s};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    }
    return role == Qt::DisplayRole ? titles[column] : QVariant();
}

} // namespace bellwether
