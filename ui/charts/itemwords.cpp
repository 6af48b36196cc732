// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/itemwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString itemWordsCellText(const ChartItem &item, std::size_t column)
{
    const bool hasText = column < item.cells.size() && !item.cells[column].text.isEmpty();
    return hasText ? item.cells[column].text : u"–"_s;
}

} // namespace

TooltipContent itemTooltip(const ChartItem &item, const std::vector<ChartColumn> &columns)
{
    TooltipContent content;
    content.title = item.name;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        content.rows.push_back({{}, columns[at].title, {}, itemWordsCellText(item, at)});
    }
    if (item.leadsToRows) {
        content.hint = QCoreApplication::translate("bellwether::ChartView", "Click to list them");
    }
    return content;
}

QString itemInWords(const ChartItem &item, const std::vector<ChartColumn> &columns)
{
    QStringList parts = {item.name};
    for (std::size_t at = 0; at < columns.size(); ++at) {
        parts << (columns[at].title + u' ' + itemWordsCellText(item, at)).trimmed();
    }
    return parts.join(u", "_s);
}

} // namespace bellwether
