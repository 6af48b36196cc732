// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/importer/columnstates.h"

#include <QScrollArea>

#include <vector>

class QComboBox;

namespace bellwether {

class FieldList;
class MappingHeader;
class MappingRow;

// The columns of a table: title, first values, what they become, how sure that is.
class MappingGrid : public QScrollArea
{
    Q_OBJECT

public:
    explicit MappingGrid(ImportDraft &draft, QWidget *parent = nullptr);

    // Takes what is said of the current table; rows stay where they are, so that the keyboard
    // keeps its place.
    void refresh();
    QComboBox *fieldOf(std::size_t column) const;
    QString statusOf(std::size_t column) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild(std::size_t columns);

    ImportDraft &m_draft;
    FieldList *m_fields;
    MappingHeader *m_header; // stays while the rows scroll
    QWidget *m_content;
    std::vector<MappingRow *> m_rows;
    std::vector<MappingRow *> m_needs; // what no column gives
    std::optional<ImportKind> m_kind; // whose fields are listed
};

} // namespace bellwether
