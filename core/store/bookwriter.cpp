// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookwriter.h"

#include "core/store/rowstoput.h"
#include "core/store/rowwriter.h"
#include "core/store/sqlite.h"
#include "core/store/usagestore.h"

#include <unordered_set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

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

class ChangeWriter
{
public:
    ChangeWriter(Database &database, const Change &change, std::int64_t action, Progress *progress)
        : m_database(database)
        , m_action(action)
        , m_progress(progress)
    {
        if (m_progress) {
            m_progress->setDone(0);
            m_progress->setTotal(change.size());
        }
    }

    template <typename Row>
    ChangeWriter &put(const RowChanges<Row> &changes, const Table<Row> &base)
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
    ChangeWriter &remove(const RowChanges<Row> &changes)
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

    ChangeWriter &putUsage(const Change &change)
    {
        if (!m_result || !touchesUsage(change)) {
            return *this;
        }
        UsageWriter writer(m_database, m_action);
        for (const LoginDay &day : change.loginDays) {
            if (!step(writer.put(day))) {
                return *this;
            }
        }
        for (const FeatureUseDay &day : change.featureUseDays) {
            if (!step(writer.put(day))) {
                return *this;
            }
        }
        m_result = writer.writeMonths();
        return *this;
    }

    // The days of a contact's use of features do not go by themselves.
    ChangeWriter &removeUsage(const RowChanges<Contact> &changes)
    {
        if (m_result && !changes.removed.empty()) {
            UsageWriter writer(m_database, m_action);
            for (const ContactId contact : changes.removed) {
                if (m_result = writer.remove(contact); !m_result) {
                    break;
                }
            }
        }
        return *this;
    }

    ChangeWriter &set(const std::map<QString, std::optional<QString>> &settings)
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
        , m_removed(
              change.rows<TeamMember>().removed.begin(), change.rows<TeamMember>().removed.end())
    {
        for (const TeamMember &member : change.rows<TeamMember>().put) {
            m_put.insert(member.id);
        }
    }

    Result<void> check() const
    {
        for (const Company *company : rowsToPut(m_change.rows<Company>())) {
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
            m_change.rows<Company>().removed.begin(), m_change.rows<Company>().removed.end());
        for (const Company &company : m_change.rows<Company>().put) {
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

template <typename First, typename... Rest>
void removeRows(ChangeWriter &writer, const Change &change, std::tuple<First, Rest...> *)
{
    if constexpr (sizeof...(Rest) > 0) {
        removeRows(writer, change, static_cast<std::tuple<Rest...> *>(nullptr));
    }
    writer.remove(change.rows<First>());
}

} // namespace

Result<void> writeChange(Database &database, const Change &change, const Book &base,
    std::int64_t action, Progress *progress)
{
    if (const auto known = PeopleCheck(change, base).check(); !known) {
        return known;
    }
    const CancelWatch watch(database, progress);
    ChangeWriter writer(database, change, action, progress);
    visitBookRows([&]<typename Row>() { writer.put(change.rows<Row>(), base.table<Row>()); });
    writer.putUsage(change);
    // What points to a row goes before it.
    writer.removeUsage(change.rows<Contact>());
    removeRows(writer, change, static_cast<BookRows *>(nullptr));
    writer.set(change.settings);
    return writer.result();
}

} // namespace bellwether
