// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/exchange/importoptions.h"

#include <QComboBox>
#include <QStandardItemModel>

namespace bellwether {

// What a column can be: not imported, the fields of the kind of row, the book's stack items and
// metrics, in groups. One list serves the choices of all columns.
class FieldList : public QStandardItemModel
{
    Q_OBJECT

public:
    using QStandardItemModel::QStandardItemModel;

    void fill(ImportKind kind, const Book &book);
    // The row of a field, which is added where the list does not have it.
    int rowOf(const QString &field);
    QString fieldAt(int row) const;

private:
    void addGroup(const QString &title);
    void addField(const QString &title, const QString &field);
};

// Changes by keys and clicks alone, so that scrolling the columns changes none.
class CalmComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit CalmComboBox(QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace bellwether
