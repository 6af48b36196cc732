// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/childwriter.h"

#include "core/store/database.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LineColumns = countOf(ChildMapping<Contract>::Columns);

} // namespace

ChildWriter<Company>::ChildWriter(Database &database, std::int64_t action)
    : m_action(action)
    , m_insert(database,
          u"INSERT INTO company_value (company_id, field, from_day, value, recorded_in)"
          " VALUES (?, ?, ?, ?, ?)"_s)
    , m_update(database,
          u"UPDATE company_value SET value = ?"
          " WHERE company_id = ? AND field = ? AND from_day = ?"_s)
    , m_remove(database,
          u"DELETE FROM company_value WHERE company_id = ? AND field = ? AND from_day = ?"_s)
{
}

Result<void> ChildWriter<Company>::write(const Company *before, const Company &after)
{
    Result<void> done;
    visitDatedFields([&]<typename T>(QLatin1StringView name, Dated<T> Company::*member) {
        const Dated<T> nothing;
        const Dated<T> &old = before ? before->*member : nothing;
        if (done && old != after.*member) {
            done = writeSpans<T>(after.id, name, old.spans(), (after.*member).spans());
        }
    });
    return done;
}

// Both lists are sorted by day, so one walk over the two sees what went, came and changed.
template <typename T>
Result<void> ChildWriter<Company>::writeSpans(CompanyId company, const QString &field,
    const std::vector<typename Dated<T>::Span> &before,
    const std::vector<typename Dated<T>::Span> &after)
{
    Result<void> done;
    auto old = before.begin();
    auto span = after.begin();
    while (done && (old != before.end() || span != after.end())) {
        if (span == after.end() || (old != before.end() && old->from < span->from)) {
            done = m_remove.bind(company).bind(field).bind(old->from).run();
            ++old;
        } else if (old == before.end() || span->from < old->from) {
            m_insert.bind(company).bind(field).bind(span->from).bind(span->value);
            done = m_insert.bind(m_action).run();
            ++span;
        } else {
            if (old->value != span->value) {
                m_update.bind(span->value).bind(company).bind(field).bind(span->from);
                done = m_update.run();
            }
            ++old;
            ++span;
        }
    }
    return done;
}

ChildWriter<Contract>::ChildWriter(Database &database, std::int64_t action)
    : m_action(action)
    , m_insert(database,
          u"INSERT INTO contract_line (contract_id, %1, recorded_in)"
          " VALUES (?, ?, %2, ?)"_s.arg(ChildMapping<Contract>::names(), placeholders(LineColumns)))
    , m_update(database,
          u"UPDATE contract_line SET (%1) = (%2) WHERE contract_id = ? AND position = ?"_s.arg(
              namesOf(ChildMapping<Contract>::Columns), placeholders(LineColumns)))
    , m_remove(database, u"DELETE FROM contract_line WHERE contract_id = ? AND position >= ?"_s)
{
}

Result<void> ChildWriter<Contract>::write(const Contract *before, const Contract &after)
{
    const std::size_t oldCount = before ? before->lines.size() : 0;
    for (std::size_t i = 0; i < after.lines.size(); ++i) {
        const ContractLine &line = after.lines[i];
        const auto position = static_cast<std::int64_t>(i);
        Result<void> done;
        if (i >= oldCount) {
            m_insert.bind(after.id).bind(position);
            bindColumns(ChildMapping<Contract>::Columns, m_insert, line);
            done = m_insert.bind(m_action).run();
        } else if (before->lines[i] != line) {
            bindColumns(ChildMapping<Contract>::Columns, m_update, line);
            done = m_update.bind(after.id).bind(position).run();
        }
        if (!done) {
            return done;
        }
    }
    if (oldCount <= after.lines.size()) {
        return {};
    }
    return m_remove.bind(after.id).bind(static_cast<std::int64_t>(after.lines.size())).run();
}

} // namespace bellwether
