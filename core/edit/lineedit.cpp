// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/lineedit.h"

#include "core/edit/fieldreader.h"
#include "core/edit/rowchecks.h"
#include "core/store/childmapping.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;
using Kind = EditProblem::Kind;

struct LinePlace
{
    const Contract *contract = nullptr;
    std::size_t line = 0;
};

Edited<LinePlace> lineNamed(const RowEdit &edit, const Book &book)
{
    EditProblem problem{Kind::UnknownRow, edit.table, edit.row};
    const qsizetype slash = edit.row.lastIndexOf(u'/');
    bool isNumber = false;
    const uint line = edit.row.mid(slash + 1).toUInt(&isNumber);
    const auto found = rowsNamed(book.contracts(), edit.row.left(qMax(slash, qsizetype{0})));
    if (found.size() > 1) {
        problem.kind = Kind::AmbiguousRow;
        problem.allowed = idsOf(found);
        return tl::unexpected(problem);
    }
    if (found.empty() || !isNumber || line >= found.front()->lines.size()) {
        return tl::unexpected(problem);
    }
    return LinePlace{found.front(), line};
}

Edited<void> setField(const RowEdit &edit, const Book &book, Currency currency,
    const std::pair<QString, QString> &value, ContractLine &line)
{
    const EditProblem place{Kind::UnknownField, edit.table, edit.row, value.first, value.second,
        editableFields(book, edit.table)};
    const FieldReader reader(book, edit.today, place);
    Edited<void> done = tl::unexpected(place);
    visitColumns(ChildMapping<Contract>::Columns, [&](const auto &column) {
        if (value.first != column.name) {
            return;
        }
        if constexpr (std::is_same_v<std::decay_t<decltype(line.*column.member)>, std::int64_t>) {
            done = reader.readMoney(line.*column.member, currency); // its only whole number
        } else {
            done = reader.read(line.*column.member);
        }
    });
    return done;
}

} // namespace

Edited<Change> lineChange(const RowEdit &edit, const Book &book)
{
    const Edited<LinePlace> place = lineNamed(edit, book);
    if (!place) {
        return tl::unexpected(place.error());
    }
    Contract contract = *place->contract;
    ContractLine &line = contract.lines[place->line];
    QStringList names;
    for (const auto &value : edit.values) {
        if (const auto done = setField(edit, book, contract.currency, value, line); !done) {
            return tl::unexpected(done.error());
        }
        names << value.first;
    }
    if (endsBeforeItBegins(line)) {
        return tl::unexpected(EditProblem{Kind::EndsBeforeItBegins, edit.table, edit.row});
    }
    if (line.termMonths && *line.termMonths < 1) {
        return tl::unexpected(EditProblem{Kind::OutOfRange, edit.table, edit.row, u"term_months"_s,
            QString::number(*line.termMonths)});
    }
    Change change;
    change.label = u"Edit of %1, line %2: %3"_s.arg(
        titleOf(contract), QString::number(place->line), names.join(u", "_s));
    if (contract != *place->contract) {
        change.rows<Contract>().put.push_back(std::move(contract));
    }
    return change;
}

} // namespace bellwether
