// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sample/samplerows.h"

#include "core/base/month.h"
#include "core/book/bookbuilder.h"

#include <QTextStream>

#include <set>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

QString text(const QString &value)
{
    return value;
}

QString text(std::int64_t value)
{
    return QString::number(value);
}

QString text(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

QString text(QDate day)
{
    return day.toString(Qt::ISODate);
}

template <typename Tag>
QString text(Id<Tag> id)
{
    return QString::number(id.value);
}

template <typename T>
QString text(const std::optional<T> &value)
{
    return value ? text(*value) : u"-"_s;
}

QString text(const std::optional<int> &value)
{
    return value ? QString::number(*value) : u"-"_s;
}

template <typename T>
QString text(const Dated<T> &dated)
{
    QString result;
    for (const auto &span : dated.spans()) {
        result += text(span.from) + u'=' + text(span.value) + u' ';
    }
    return result;
}

template <typename... Cells>
void line(QTextStream &stream, const Cells &...cells)
{
    ((stream << text(cells) << u'|'), ...);
    stream << u'\n';
}

void writeContract(QTextStream &stream, const Contract &row)
{
    line(stream, row.id, row.company, row.ref, row.name, row.start, row.end, row.autoRenews,
        row.hasEnded, row.isExcludedFromMrr, row.cancelledOn, row.renews, row.currency.code());
    for (const ContractLine &part : row.lines) {
        line(stream, part.name, part.isRecurring, part.amount, part.termMonths, part.start,
            part.end);
    }
}

bool coversDay(const Contract &contract, const ContractLine &part, QDate day, bool rolls)
{
    if (!part.isRecurring || part.start > day) {
        return false;
    }
    const std::optional<QDate> without = firstDayWithout(contract);
    return rolls || ((!without || day < *without) && (!part.end || day <= *part.end));
}

std::int64_t yearlyOf(const ContractLine &part)
{
    const std::optional<int> months = part.termMonths ? part.termMonths
        : part.end                                    ? wholeMonths(part.start, *part.end)
                                                      : std::nullopt;
    return months ? part.amount * 12 / *months : 0;
}

} // namespace

Change sampleOf(int companies, std::uint64_t seed, QDate lastDay)
{
    return sampleBook({lastDay, companies, seed});
}

Book bookOf(const Change &change)
{
    return BookBuilder().apply(change).build();
}

QString rowsAsText(const Change &change)
{
    QString result;
    QTextStream stream(&result);
    line(stream, change.label);
    for (const auto &[key, value] : change.settings) {
        line(stream, key, value);
    }
    for (const TeamMember &row : change.rows<TeamMember>().put) {
        line(stream, row.id, row.ref, row.name, row.email, row.isCsm, row.isAccountManager,
            row.isManager, row.active);
    }
    for (const Company &row : change.rows<Company>().put) {
        line(stream, row.id, row.ref, row.name, row.domain, row.customerSince, row.industry,
            row.country, row.plan, row.tier, row.lifecycle, row.sourceStatus, row.employees,
            row.seats, row.csm, row.accountManager, row.isPremium);
    }
    for (const Contact &row : change.rows<Contact>().put) {
        line(stream, row.id, row.company, row.ref, row.name, row.email, row.role, row.isUser,
            row.isKey, row.optOut, row.since, row.leftOn);
    }
    for (const Contract &row : change.rows<Contract>().put) {
        writeContract(stream, row);
    }
    for (const HealthStatusEvent &row : change.rows<HealthStatusEvent>().put) {
        line(stream, row.id, row.company, row.day, snakeCase(row.status), row.reason, row.author);
    }
    for (const ChurnRecord &row : change.rows<ChurnRecord>().put) {
        line(stream, row.id, row.company, row.day, row.reason, row.isAvoidable, row.note);
    }
    return result;
}

bool isSampleSubscription(const Contract &contract)
{
    return contract.name.endsWith(u" subscription"_s);
}

bool isRecurring(const Contract &contract)
{
    return std::any_of(contract.lines.begin(), contract.lines.end(),
        [](const ContractLine &part) { return part.isRecurring; });
}

std::map<CompanyId, std::vector<Contract>> contractsByCompany(const Change &change)
{
    std::map<CompanyId, std::vector<Contract>> result;
    for (const Contract &contract : change.rows<Contract>().put) {
        result[contract.company].push_back(contract);
    }
    for (auto &[company, contracts] : result) {
        std::stable_sort(contracts.begin(), contracts.end(),
            [](const Contract &one, const Contract &other) { return one.start < other.start; });
    }
    return result;
}

std::optional<QDate> firstDayWithout(const Contract &contract)
{
    const std::optional<QDate> last = contract.cancelledOn ? contract.cancelledOn : contract.end;
    return last ? std::optional(last->addDays(1)) : std::nullopt;
}

SampleRevenue::SampleRevenue(const Change &change)
    : m_contracts(contractsByCompany(change))
{
}

std::int64_t SampleRevenue::yearlyAt(CompanyId company, QDate day) const
{
    const auto found = m_contracts.find(company);
    if (found == m_contracts.end()) {
        return 0;
    }
    std::set<ContractId> renewed;
    for (const Contract &contract : found->second) {
        if (contract.renews) {
            renewed.insert(*contract.renews);
        }
    }
    std::int64_t yearly = 0;
    for (const Contract &contract : found->second) {
        const bool rolls =
            contract.autoRenews && !contract.hasEnded && !renewed.contains(contract.id);
        for (const ContractLine &part : contract.lines) {
            yearly += coversDay(contract, part, day, rolls) ? yearlyOf(part) : 0;
        }
    }
    return yearly;
}

std::int64_t SampleRevenue::totalAt(QDate day) const
{
    std::int64_t total = 0;
    for (const auto &[company, contracts] : m_contracts) {
        total += yearlyAt(company, day);
    }
    return total;
}

} // namespace bellwether
