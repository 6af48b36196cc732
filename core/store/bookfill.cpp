// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfill.h"

#include "core/book/bookrows.h"
#include "core/store/filledreferences.h"
#include "core/store/rowwriter.h"
#include "core/store/tabletext.h"
#include "core/store/textrows.h"
#include "core/store/usagestore.h"

#include <optional>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr auto IdColumn = "id"_L1;
constexpr auto RecordedIn = "recorded_in"_L1;

class Filler
{
public:
    Filler(Database &database, const TableSource &source, Progress *progress)
        : m_database(database)
        , m_source(source)
        , m_progress(progress)
    {
    }

    template <typename Row>
    Result<void> putRows()
    {
        using Mapping = RowMapping<Row>;
        RowWriter<Row> writer(m_database, 0);
        const QStringList columns = QStringList{IdColumn} + namesOf(Mapping::Columns).split(u", "_s)
            + QStringList{RecordedIn};
        return fill(Mapping::Plural, columns, [&](NamedCells &cells) {
            Row row;
            cells.read(IdColumn, row.id);
            visitColumns(Mapping::Columns,
                [&](const auto &column) { cells.read(column.name, row.*column.member); });
            writer.recordIn(actionOf(cells));
            return stored(cells, [&] { return writer.put(nullptr, row); });
        });
    }

    Result<void> putCompanyValues()
    {
        using Children = ChildMapping<Company>;
        Query insert(m_database,
            u"INSERT INTO company_value (company_id, field, from_day, value, recorded_in)"
            " VALUES (?, ?, ?, ?, ?)"_s);
        return fill(Children::Plural, columnsOf<Company>(), [&](NamedCells &cells) {
            CompanyId company;
            QDate from;
            cells.read(Children::Key, company);
            cells.read("from_day"_L1, from);
            const QString field = cells.cell("field"_L1).toString();
            insert.bind(company).bind(field).bind(from);
            bindDatedValue(cells, insert);
            insert.bind(actionOf(cells));
            return stored(cells, [&] { return insert.run(); });
        });
    }

    Result<void> putContractLines()
    {
        using Children = ChildMapping<Contract>;
        constexpr int Count = countOf(Children::Columns);
        Query insert(m_database,
            u"INSERT INTO contract_line (contract_id, %1, recorded_in) VALUES (?, ?, %2, ?)"_s.arg(
                Children::names(), placeholders(Count)));
        return fill(Children::Plural, columnsOf<Contract>(), [&](NamedCells &cells) {
            ContractId contract;
            std::int64_t position = 0;
            ContractLine line;
            cells.read(Children::Key, contract);
            cells.read("position"_L1, position);
            visitColumns(Children::Columns,
                [&](const auto &column) { cells.read(column.name, line.*column.member); });
            insert.bind(contract).bind(position);
            bindColumns(Children::Columns, insert, line);
            insert.bind(actionOf(cells));
            return stored(cells, [&] { return insert.run(); });
        });
    }

    Result<void> putUsage()
    {
        UsageWriter writer(m_database, 0);
        auto done = putLogins(writer);
        if (done) {
            done = putFeatureUse(writer);
        }
        return done ? writer.writeMonths() : done;
    }

    Result<void> putSettings()
    {
        Query insert(
            m_database, u"INSERT INTO setting (key, value, recorded_in) VALUES (?, ?, ?)"_s);
        return fill(u"settings"_s, {u"key"_s, u"value"_s, RecordedIn}, [&](NamedCells &cells) {
            QString key;
            QString value;
            cells.read("key"_L1, key);
            cells.read("value"_L1, value);
            insert.bind(key).bind(value).bind(actionOf(cells));
            return stored(cells, [&] { return insert.run(); });
        });
    }

private:
    template <typename Row>
    static QStringList columnsOf()
    {
        using Children = ChildMapping<Row>;
        return QStringList{Children::Key} + Children::names().split(u", "_s)
            + QStringList{RecordedIn};
    }

    Result<void> putLogins(UsageWriter &writer)
    {
        const QStringList columns{u"contact_id"_s, u"day"_s, u"count"_s, RecordedIn};
        return fill(u"logins"_s, columns, [&](NamedCells &cells) {
            LoginDay day;
            cells.read("contact_id"_L1, day.contact);
            cells.read("day"_L1, day.day);
            cells.read("count"_L1, day.count);
            if (day.count <= 0) {
                cells.reject("count"_L1);
            }
            writer.recordIn(actionOf(cells));
            return stored(cells, [&] { return writer.put(day); });
        });
    }

    Result<void> putFeatureUse(UsageWriter &writer)
    {
        const QStringList columns{u"company_id"_s, u"contact_id"_s, u"feature_id"_s, u"day"_s,
            u"uses"_s, u"minutes"_s, RecordedIn};
        return fill(u"usage"_s, columns, [&](NamedCells &cells) {
            FeatureUseDay day;
            cells.read("company_id"_L1, day.company);
            if (cells.cell("contact_id"_L1) != u"0") { // else the company as a whole
                cells.read("contact_id"_L1, day.contact.emplace());
            }
            cells.read("feature_id"_L1, day.feature);
            cells.read("day"_L1, day.day);
            cells.read("uses"_L1, day.uses);
            cells.read("minutes"_L1, day.minutes);
            if (day.uses <= 0 && !day.minutes) {
                cells.reject("uses"_L1);
            }
            writer.recordIn(actionOf(cells));
            return stored(cells, [&] { return writer.put(day); });
        });
    }

    // The type of a value that changes over time is that of its field.
    static void bindDatedValue(NamedCells &cells, Query &insert)
    {
        const QStringView cell = cells.cell("value"_L1);
        const QStringView field = cells.cell("field"_L1);
        bool isKnown = false;
        visitDatedFields([&]<typename T>(QLatin1StringView name, Dated<T> Company::*) {
            if (isKnown || field != name) {
                return;
            }
            isKnown = true;
            std::optional<T> value;
            if (!cell.isNull()) {
                cells.read("value"_L1, value.emplace());
            }
            insert.bind(value);
        });
        if (!isKnown) {
            cells.reject("field"_L1);
        }
    }

    static std::int64_t actionOf(NamedCells &cells)
    {
        std::int64_t action = 0;
        cells.read(RecordedIn, action);
        if (action < 1) {
            cells.reject(RecordedIn);
        }
        return action;
    }

    // Writes the row unless one of its cells is wrong.
    template <typename Write>
    static Result<void> stored(const NamedCells &cells, Write &&write)
    {
        if (const auto read = cells.result(); !read) {
            return read;
        }
        const Result<void> written = write();
        return written ? written : tl::unexpected(cells.refusal(written.error()));
    }

    using PutRow = std::function<Result<void>(NamedCells &)>;

    Result<void> fill(const QString &table, const QStringList &columns, const PutRow &put)
    {
        const QString place = m_source.placeOf(table);
        std::optional<NamedCells> cells;
        const Result<void> read = m_source.read(table, [&](const TextRow &row) -> Result<void> {
            if (!cells) {
                auto header = NamedCells::ofColumns(place, row, columns);
                if (!header) {
                    return tl::unexpected(header.error());
                }
                cells = std::move(*header);
                return {};
            }
            const auto taken = cells->take(row);
            return taken ? put(*cells).and_then([&] { return step(); }) : taken;
        });
        if (read && !cells) {
            return failure(Error::Kind::InvalidInput, place,
                u"line 1: no column \"%1\""_s.arg(columns.first()));
        }
        return read;
    }

    Result<void> step()
    {
        if (m_progress) {
            m_progress->setDone(++m_done);
            if (m_progress->isCancelled()) {
                return failure(Error::Kind::Cancelled, m_database.path());
            }
        }
        return {};
    }

    Database &m_database;
    const TableSource &m_source;
    Progress *m_progress;
    std::int64_t m_done = 0;
};

} // namespace

QStringList tablesOfABook()
{
    QStringList names = tableNames();
    names.removeOne(u"actions"_s);
    return names;
}

Result<void> fillBook(Database &database, const TableSource &source, Progress *progress)
{
    // Which row points to none is said by name afterwards; the commit would see it too.
    auto done = database.execute(u"PRAGMA defer_foreign_keys = ON"_s);
    Filler filler(database, source, progress);
    visitBookRows([&]<typename Row>() {
        if (done) {
            done = filler.putRows<Row>();
        }
    });
    if (done) {
        done = filler.putCompanyValues();
    }
    if (done) {
        done = filler.putContractLines();
    }
    if (done) {
        done = filler.putUsage();
    }
    if (done) {
        done = filler.putSettings();
    }
    return done ? checkFilledReferences(database, source) : done;
}

} // namespace bellwether
