// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/satisfaction.h"

#include "core/exchange/words.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::optional<int> satisfactionOf(CellReader &cells, const FieldColumn &column, QSet<QString> &told)
{
    if (!cells.names(column)) {
        return std::nullopt;
    }
    const QString text = cells.text(column);
    if (readNumber(text, column.notation.decimalMark)) {
        return wholeBetween(cells, column, 1, 5);
    }
    const QString meaning = meaningOf(cells, column, u"satisfaction"_s);
    if (meaning.isEmpty() || meaning == u"none"_s) {
        return std::nullopt;
    }
    if (!told.contains(text)) {
        told.insert(text);
        cells.tell(Issue::Severity::Note, Issue::Kind::ReadAs, column, meaning);
    }
    return meaning.toInt();
}

std::optional<int> wholeBetween(CellReader &cells, const FieldColumn &column, int least, int most)
{
    const auto number = cells.numberBetween(column, least, most);
    if (!number) {
        return std::nullopt;
    }
    const int whole = static_cast<int>(*number);
    if (whole != *number) {
        cells.reject(Issue::Kind::NotANumber, column);
        return std::nullopt;
    }
    return whole;
}

} // namespace bellwether
