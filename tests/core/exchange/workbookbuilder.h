// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace bellwether {

// A ZIP archive in memory with these parts, in this order.
QByteArray zipped(const std::vector<std::pair<QByteArray, QByteArray>> &parts);

// Small workbooks as their writers would make them, and as nobody should.
class WorkbookBuilder
{
public:
    // `rows` is what stands in <sheetData>; `state`: "hidden", "veryHidden".
    WorkbookBuilder &sheet(
        const QByteArray &name, const QByteArray &rows, const QByteArray &state = "visible");
    // The texts that cells of the type "s" name by number, each the content of an <si>.
    WorkbookBuilder &strings(const std::vector<QByteArray> &items);
    // Codes of number formats; the style 1 is the first of them, 0 none.
    WorkbookBuilder &formats(const std::vector<QByteArray> &codes);
    WorkbookBuilder &starting1904();
    // Instead of, or besides, what the workbook would have.
    WorkbookBuilder &part(const QByteArray &name, const QByteArray &content);

    QByteArray bytes() const;

private:
    struct Sheet
    {
        QByteArray name;
        QByteArray rows;
        QByteArray state;
    };

    std::vector<Sheet> m_sheets;
    QByteArray m_strings;
    QByteArray m_styles;
    bool m_starts1904 = false;
    std::map<QByteArray, QByteArray> m_parts;
};

} // namespace bellwether
