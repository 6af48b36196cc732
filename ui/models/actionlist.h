// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/action.h"
#include "ui/models/tablemodel.h"

#include <functional>

namespace bellwether {

// An entry of the journal, as the list of them tells it.
struct ActionRow
{
    ActionEntry entry;
    bool isTakenBack = false; // by an undo that holds
};

// The journal newest first. The undo of an undo makes the first action hold again.
std::vector<ActionRow> actionRows(const std::vector<ActionEntry> &journal);

// The journal of a book: when, what, whether it was taken back, by which program.
class ActionList : public TableModel<ActionRow>
{
    Q_OBJECT

public:
    // Unscoped, because Qt takes columns as plain numbers.
    enum Column
    {
        WhenColumn,
        WhatColumn,
        StateColumn,
        ProgramColumn,
        ColumnCount
    };
    // Sentences are made where all sentences are.
    struct Words
    {
        std::function<QString(const ActionEntry &)> when;
        std::function<QString(const ActionEntry &)> what;
        QString takenBack;
    };

    explicit ActionList(QObject *parent = nullptr);

    void setRows(std::vector<ActionRow> rows, Words words);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ActionRow &row, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    Words m_words;
};

} // namespace bellwether
