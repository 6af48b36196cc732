// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookwriter.h"

#include "core/store/rowstoput.h"
#include "core/store/rowwriter.h"
#include "core/store/sqlite.h"

#include <unordered_set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

template <typename Row>
std::int64_t rowsOf(const RowChanges<Row> &changes)
{
    return static_cast<std::int64_t>(changes.put.size() + changes.removed.size());
}

std::int64_t rowsOf(const Change &change)
{
    return rowsOf(change.team) + rowsOf(change.companies) + rowsOf(change.contacts)
        + rowsOf(change.contracts) + rowsOf(change.healthStatusEvents) + rowsOf(change.churnRecords)
        + rowsOf(change.importBatches) + static_cast<std::int64_t>(change.settings.size());
}

// Lets a wish to cancel through even while one statement runs long.
class CancelWatch
{
public:
    CancelWatch(Database &database, Progress *progress)
        : m_handle(database.handle())
    {
        if (progress) {
            sqlite3_progress_handler(m_handle, Instructions, isCancelled, progress);
        }
    }
    ~CancelWatch() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    CancelWatch(const CancelWatch &) = delete;
    CancelWatch &operator=(const CancelWatch &) = delete;

private:
    static constexpr int Instructions = 10'000; // of SQLite's machine: some hundred microseconds

    static int isCancelled(void *progress)
    {
        return static_cast<const Progress *>(progress)->isCancelled() ? 1 : 0;
    }

    sqlite3 *m_handle;
};

class Writer
{
public:
    Writer(Database &database, const Change &change, std::int64_t action, Progress *progress)
        : m_database(database)
        , m_action(action)
        , m_progress(progress)
    {
        if (m_progress) {
            m_progress->setDone(0);
            m_progress->setTotal(rowsOf(change));
        }
    }

    template <typename Row>
    Writer &put(const RowChanges<Row> &changes, const Table<Row> &base)
    {
        if (!m_result || changes.put.empty()) {
            return *this;
        }
        RowWriter<Row> writer(m_database, m_action);
        for (const Row *row : rowsToPut(changes)) {
            if (!step(writer.put(base.find(row->id), *row))) {
                break;
            }
        }
        return *this;
    }

    template <typename Row>
    Writer &remove(const RowChanges<Row> &changes)
    {
        if (!m_result || changes.removed.empty()) {
            return *this;
        }
        RowWriter<Row> writer(m_database, m_action);
        for (const auto id : changes.removed) {
            if (!step(writer.remove(id))) {
                break;
            }
        }
        return *this;
    }

    Writer &set(const std::map<QString, std::optional<QString>> &settings)
    {
        if (!m_result || settings.empty()) {
            return *this;
        }
        Query put(m_database,
            u"INSERT INTO setting (key, value, recorded_in) VALUES (?, ?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
        Query remove(m_database, u"DELETE FROM setting WHERE key = ?"_s);
        for (const auto &[key, value] : settings) {
            if (!step(value ? put.bind(key).bind(*value).bind(m_action).run()
                            : remove.bind(key).run())) {
                break;
            }
        }
        return *this;
    }

    const Result<void> &result() const { return m_result; }

private:
    // False when it went wrong or should stop.
    bool step(Result<void> done)
    {
        m_result = std::move(done);
        if (m_progress) {
            m_progress->setDone(++m_done);
            if (m_progress->isCancelled()) {
                m_result = failure(Error::Kind::Cancelled, m_database.path());
            }
        }
        return m_result.has_value();
    }

    Database &m_database;
    std::int64_t m_action;
    Progress *m_progress;
    std::int64_t m_done = 0;
    Result<void> m_result;
};

// The people of a company are values in a table of its own kind, where no foreign key can watch
// them: this does.
class PeopleCheck
{
public:
    PeopleCheck(const Change &change, const Book &base)
        : m_change(change)
        , m_base(base)
        , m_removed(change.team.removed.begin(), change.team.removed.end())
    {
        for (const TeamMember &member : change.team.put) {
            m_put.insert(member.id);
        }
    }

    Result<void> check() const
    {
        for (const Company *company : rowsToPut(m_change.companies)) {
            if (!knowsPeopleOf(*company)) {
                return stranger(company->id);
            }
        }
        return m_removed.empty() ? Result<void>() : checkOthers();
    }

private:
    // Companies that the change leaves alone can only lose people.
    Result<void> checkOthers() const
    {
        std::unordered_set<CompanyId> touched(
            m_change.companies.removed.begin(), m_change.companies.removed.end());
        for (const Company &company : m_change.companies.put) {
            touched.insert(company.id);
        }
        for (const Company &company : m_base.companies()) {
            if (!touched.contains(company.id) && !knowsPeopleOf(company)) {
                return stranger(company.id);
            }
        }
        return {};
    }

    bool knowsPeopleOf(const Company &company) const
    {
        return knows(company.csm) && knows(company.accountManager);
    }
    bool knows(const Dated<TeamMemberId> &people) const
    {
        return std::all_of(people.spans().begin(), people.spans().end(),
            [&](const auto &span) { return !span.value || knows(*span.value); });
    }
    bool knows(TeamMemberId member) const
    {
        return !m_removed.contains(member)
            && (m_put.contains(member) || m_base.team().find(member));
    }

    static tl::unexpected<Error> stranger(CompanyId company)
    {
        return failure(Error::Kind::InvalidInput, u"company %1"_s.arg(company.value),
            u"a person who is not in the team"_s);
    }

    const Change &m_change;
    const Book &m_base;
    std::unordered_set<TeamMemberId> m_put;
    std::unordered_set<TeamMemberId> m_removed;
};

} // namespace

Result<void> writeChange(Database &database, const Change &change, const Book &base,
    std::int64_t action, Progress *progress)
{
    if (const auto known = PeopleCheck(change, base).check(); !known) {
        return known;
    }
    const CancelWatch watch(database, progress);
    Writer writer(database, change, action, progress);
    writer.put(change.team, base.team())
        .put(change.companies, base.companies())
        .put(change.contacts, base.contacts())
        .put(change.contracts, base.contracts())
        .put(change.healthStatusEvents, base.healthStatusEvents())
        .put(change.churnRecords, base.churnRecords())
        .put(change.importBatches, base.importBatches());
    writer.remove(change.importBatches)
        .remove(change.churnRecords)
        .remove(change.healthStatusEvents)
        .remove(change.contracts)
        .remove(change.contacts)
        .remove(change.companies)
        .remove(change.team);
    writer.set(change.settings);
    return writer.result();
}

} // namespace bellwether
