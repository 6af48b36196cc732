// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tablerows.h"

#include "core/book/bookbuilder.h"
#include "core/book/usagemonths.h"
#include "core/edit/rowedit.h"
#include "core/store/childmapping.h"
#include "core/store/mappings/customermappings.h"
#include "core/store/mappings/revenuemappings.h"
#include "core/store/mappings/scoringmappings.h"
#include "core/store/mappings/workmappings.h"

#include <stdexcept>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

[[noreturn]] void refuse(const QString &what)
{
    throw std::runtime_error("fixture: " + what.toStdString());
}

BookPointer edited(const BookPointer &book, const RowEdit &edit)
{
    const Edited<Change> change = changeFor(edit, *book);
    if (!change) {
        refuse(u"%1 %2: problem %3 with %4 \"%5\", allowed: %6"_s.arg(edit.table, edit.row)
                   .arg(static_cast<int>(change.error().kind))
                   .arg(change.error().field, change.error().value,
                       change.error().allowed.join(u", "_s)));
    }
    return BookBuilder(*book).apply(*change).share();
}

QString cellOf(const FixtureRow &row, QLatin1StringView column)
{
    for (const auto &[name, cell] : row) {
        if (name == column) {
            return cell;
        }
    }
    return {};
}

template <typename Row>
decltype(Row::id) named(const Table<Row> &rows, const QString &name)
{
    for (const Row &row : rows) {
        if (row.name == name) {
            return row.id;
        }
    }
    refuse(u"nothing is called "_s + name);
}

std::vector<QDate> daysOf(const QString &text)
{
    std::vector<QDate> days;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const QStringList ends = part.trimmed().split(u".."_s);
        const QDate first = QDate::fromString(ends.first(), Qt::ISODate);
        const QDate last = QDate::fromString(ends.last(), Qt::ISODate);
        if (!first.isValid() || !last.isValid()) {
            refuse(u"no days in "_s + text);
        }
        for (QDate day = first; day <= last; day = day.addDays(1)) {
            if (ends.size() == 1 || day.dayOfWeek() < Qt::Saturday) {
                days.push_back(day);
            }
        }
    }
    return days;
}

int numberOr(const QString &text, int otherwise)
{
    return text.isEmpty() ? otherwise : text.toInt();
}

} // namespace

BookPointer withRow(const BookPointer &book, const QString &table, const FixtureRow &row)
{
    BookPointer grown;
    QString place;
    visitBookRows([&]<typename Row>() {
        if (table == RowMapping<Row>::Plural) {
            std::vector<Row> rows = book->table<Row>().rows();
            Row added;
            added.id = book->table<Row>().nextId();
            if constexpr (requires { added.currency = book->settings().baseCurrency(); }) {
                added.currency = book->settings().baseCurrency();
            }
            place = u'#' + QString::number(added.id.value);
            rows.push_back(std::move(added));
            grown = BookBuilder(*book).rows<Row>(std::move(rows)).share();
        }
    });
    if (!grown) {
        refuse(u"no table "_s + table);
    }
    return withFields(grown, table, place, row, SinceAlways);
}

BookPointer withFields(const BookPointer &book, const QString &table, const QString &row,
    const FixtureRow &fields, QDate since)
{
    RowEdit edit{table, row, {}, since, QDate(2026, 1, 1), {}};
    for (const auto &[name, cell] : fields) {
        if (!cell.isEmpty()) {
            edit.values.emplace_back(name, cell);
        }
    }
    return edit.values.empty() ? book : edited(book, edit);
}

BookPointer withUse(const BookPointer &book, const FixtureRow &row)
{
    Change change;
    const QString contact = cellOf(row, "contact"_L1);
    const QString feature = cellOf(row, "feature"_L1);
    for (const QDate day : daysOf(cellOf(row, "days"_L1))) {
        if (feature.isEmpty()) {
            change.loginDays.push_back(
                {named(book->contacts(), contact), day, numberOr(cellOf(row, "count"_L1), 1)});
            continue;
        }
        FeatureUseDay use;
        use.company = named(book->companies(), cellOf(row, "company"_L1));
        if (!contact.isEmpty()) {
            use.contact = named(book->contacts(), contact);
        }
        use.feature = named(book->features(), feature);
        use.day = day;
        use.uses = numberOr(cellOf(row, "uses"_L1), 1);
        if (const QString minutes = cellOf(row, "minutes"_L1); !minutes.isEmpty()) {
            use.minutes = minutes.toInt();
        }
        change.featureUseDays.push_back(use);
    }
    return BookBuilder(*book)
        .loginMonths(withLoginDays(book->loginMonths(), change).rows())
        .featureUseMonths(withFeatureUseDays(book->featureUseMonths(), change).rows())
        .share();
}

} // namespace bellwether
