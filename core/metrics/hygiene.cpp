// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/hygiene.h"

#include "core/metrics/amounts.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/successors.h"
#include "core/metrics/touches.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int ReviewDays = 90;

bool mayBeTheSame(const Contract &a, const Contract &b)
{
    return a.name.isEmpty() || b.name.isEmpty() || a.name.compare(b.name, Qt::CaseInsensitive) == 0;
}

bool isOutsideScale(const FeedbackResponse &response)
{
    if (response.kind == FeedbackKind::Happiness) {
        return response.level == HappinessLevel::NoFeedback;
    }
    const bool isNps = response.kind == FeedbackKind::Nps;
    return response.value
        && (*response.value < (isNps ? 0 : 1) || *response.value > (isNps ? 10 : 5));
}

class Looking
{
public:
    explicit Looking(const CompanyFacts &facts)
        : m_facts(facts)
        , m_columns(std::make_shared<FindingColumns>())
    {
    }

    std::shared_ptr<const FindingColumns> columns()
    {
        lookAtCompanies();
        lookAtContracts();
        lookAtContacts();
        lookAtStatuses();
        lookAtResponses();
        auto &entries = m_columns->entries;
        std::stable_sort(
            entries.begin(), entries.end(), [](const FindingEntry &a, const FindingEntry &b) {
                return std::pair(a.finding, a.row) < std::pair(b.finding, b.row);
            });
        return m_columns;
    }

private:
    void add(Finding finding, std::size_t row, const QString &subject = {},
        std::optional<QDate> day = std::nullopt)
    {
        m_columns->entries.push_back({finding, row, subject, day});
    }

    bool isActive(std::size_t row) const { return m_facts.kinds[row] != CompanyKind::Churned; }
    // None for a company that is not there or not active.
    std::size_t activeRow(CompanyId company) const
    {
        const std::size_t row = m_facts.rowOf(company);
        return row != CompanyRows::None && isActive(row) ? row : CompanyRows::None;
    }

    void lookAtCompanies()
    {
        const TouchColumns &touches = m_facts.part<TouchColumns>();
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            if (!isActive(row)) {
                continue;
            }
            if (!m_facts.csms[row]) {
                add(Finding::NoCsm, row);
            }
            if (touches.in90Days[row] == 0) {
                add(Finding::NoContact, row, {}, touches.last[row]);
            }
            if (m_facts.company(row).employees.valueAt(m_facts.day).value_or(0) <= 0) {
                add(Finding::EmployeesUnknown, row);
            }
        }
    }

    // The days from the as-of day on that the contract covers, as far as is known; nothing when it
    // is over, never counts or is no subscription.
    std::optional<DayRange> daysAhead(const Contract &contract) const
    {
        if (!isSubscription(contract) || contract.isExcludedFromMrr
            || endedOnUnknownDay(contract)) {
            return std::nullopt;
        }
        const QDate end = m_facts.revenue->endAsOf(contract, m_facts.day).value_or(OpenEnd);
        const DayRange days{std::max(contract.start, m_facts.day), end};
        return days.from <= days.to ? std::optional(days) : std::nullopt;
    }

    void lookAtContracts()
    {
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            if (!isActive(row)) {
                continue;
            }
            const auto contracts = m_facts.revenue->contractsOf(m_facts.ids[row]);
            for (std::size_t i = 0; i < contracts.size(); ++i) {
                const Contract &contract = *contracts[i];
                const bool isEndless =
                    daysAhead(contract) && !contract.end && !contract.cancelledOn;
                if (isSubscription(contract) && (isEndless || endedOnUnknownDay(contract))) {
                    add(Finding::EndDateMissing, row, contractName(contract), contract.start);
                }
                for (std::size_t j = i + 1; j < contracts.size(); ++j) {
                    lookAtBoth(row, contract, *contracts[j]);
                }
            }
        }
    }

    void lookAtBoth(std::size_t row, const Contract &a, const Contract &b)
    {
        const std::optional<DayRange> first = daysAhead(a);
        const std::optional<DayRange> second = daysAhead(b);
        if (!first || !second || !mayBeTheSame(a, b)) {
            return;
        }
        const QDate from = std::max(first->from, second->from);
        if (from <= std::min(first->to, second->to)) {
            add(Finding::OverlappingContracts, row, contractName(a) + u", "_s + contractName(b),
                from);
        }
    }

    void lookAtContacts()
    {
        for (const Contact &contact : m_facts.book->contacts()) {
            const std::size_t row = activeRow(contact.company);
            const bool isThere = (!contact.since || *contact.since <= m_facts.day)
                && (!contact.leftOn || m_facts.day <= *contact.leftOn);
            if (row != CompanyRows::None && isThere && contact.email.trimmed().isEmpty()) {
                add(Finding::ContactWithoutEmail, row,
                    contact.name.isEmpty() ? rowKey(contact) : contact.name);
            }
        }
    }

    void lookAtStatuses()
    {
        std::vector<std::optional<QDate>> reviewed(m_facts.size());
        for (const HealthStatusEvent &event : m_facts.book->healthStatusEvents()) {
            const std::size_t row =
                event.day <= m_facts.day ? m_facts.rowOf(event.company) : CompanyRows::None;
            if (row != CompanyRows::None) {
                reviewed[row] = std::max(reviewed[row].value_or(event.day), event.day);
            }
        }
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            const bool isFresh = reviewed[row] && reviewed[row]->daysTo(m_facts.day) <= ReviewDays;
            if (isActive(row) && !isFresh) {
                add(Finding::StatusNotReviewed, row, {}, reviewed[row]);
            }
        }
    }

    void lookAtResponses()
    {
        for (const FeedbackResponse &response : m_facts.book->feedbackResponses()) {
            const std::size_t row =
                response.day <= m_facts.day ? activeRow(response.company) : CompanyRows::None;
            if (row != CompanyRows::None && isOutsideScale(response)) {
                add(Finding::ResponseOutsideScale, row,
                    u"%1 %2"_s.arg(snakeCase(response.kind)).arg(response.value.value_or(0)),
                    response.day);
            }
        }
    }

    const CompanyFacts &m_facts;
    std::shared_ptr<FindingColumns> m_columns;
};

} // namespace

std::shared_ptr<const FindingColumns> FindingColumns::of(const CompanyFacts &facts)
{
    return Looking(facts).columns();
}

Series hygieneFindings(const Question &question)
{
    struct Sum
    {
        int rows = 0;
        int companies = 0;
        std::int64_t yearly = 0;
        std::size_t lastRow = CompanyRows::None;
    };
    const CompanyFacts &facts = *question.facts;
    std::array<Sum, EnumText<Finding>::Names.size()> sums = {};
    for (const FindingEntry &entry : facts.part<FindingColumns>().entries) {
        Sum &sum = sums[static_cast<std::size_t>(entry.finding)];
        if (!question.mask[entry.row]) {
            continue;
        }
        ++sum.rows;
        if (sum.lastRow != entry.row) {
            ++sum.companies;
            addTo(sum.yearly, facts.yearly[entry.row]);
            sum.lastRow = entry.row;
        }
    }
    Series series;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        series.points.push_back({snakeCase(static_cast<Finding>(i)),
            {{u"count"_s, sums[i].rows}, {u"companies"_s, sums[i].companies},
                {u"arr"_s, majorUnits(sums[i].yearly, question.currency()), Unit::Money}}});
    }
    series.notConverted = question.notConverted();
    return series;
}

Result<RowTable> hygieneRows(const Question &question, const QString &key)
{
    const std::optional<Finding> wanted = fromSnakeCase<Finding>(key);
    if (!wanted && !key.isEmpty()) {
        return failure(Error::Kind::NotFound, key);
    }
    RowTableMaker maker(question,
        {{u"finding"_s}, {u"subject"_s}, {u"day"_s, RowColumn::Kind::Day},
            {u"arr"_s, RowColumn::Kind::Money}});
    for (const FindingEntry &entry : question.facts->part<FindingColumns>().entries) {
        if (question.mask[entry.row] && (!wanted || *wanted == entry.finding)) {
            maker.add(entry.row,
                {Cell{snakeCase(entry.finding)}, Cell{entry.subject},
                    entry.day ? Cell{*entry.day} : Cell{},
                    maker.money(question.facts->yearly[entry.row])});
        }
    }
    return maker.table();
}

} // namespace bellwether
