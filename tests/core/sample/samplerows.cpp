// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sample/samplerows.h"

#include "core/base/month.h"
#include "core/book/bookbuilder.h"
#include "core/store/mappings.h"

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

QString text(const QDateTime &moment)
{
    return moment.toString(Qt::ISODate);
}

QString text(double value)
{
    return QString::number(value, 'g', 17);
}

QString text(const QStringList &list)
{
    return list.join(u',');
}

QString text(Currency currency)
{
    return currency.code();
}

QString text(int value)
{
    return QString::number(value);
}

template <NamedEnum E>
QString text(E value)
{
    return snakeCase(value);
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

void writeParts(QTextStream &stream, const Company &row)
{
    line(stream, row.industry, row.country, row.plan, row.tier, row.lifecycle, row.sourceStatus,
        row.employees, row.seats, row.locations, row.slaLevel, row.csm, row.accountManager,
        row.isPremium, row.requestFeedback, row.segmentValueOverride);
}

void writeParts(QTextStream &stream, const Contract &row)
{
    for (const ContractLine &part : row.lines) {
        line(stream, part.name, part.isRecurring, part.amount, part.termMonths, part.start,
            part.end, part.item);
    }
}

template <typename Row>
void writeRow(QTextStream &stream, const Row &row)
{
    stream << text(row.id) << u'|';
    visitColumns(RowMapping<Row>::Columns,
        [&](const auto &column) { stream << text(row.*column.member) << u'|'; });
    stream << u'\n';
    if constexpr (requires { writeParts(stream, row); }) {
        writeParts(stream, row);
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

const Change &sampleOf(int companies, std::uint64_t seed, QDate lastDay)
{
    static std::map<std::tuple<int, std::uint64_t, QDate>, Change> made;
    const auto [place, isNew] = made.try_emplace({companies, seed, lastDay});
    if (isNew) {
        place->second = sampleBook({lastDay, companies, seed});
    }
    return place->second;
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
    visitBookRows([&]<typename Row>() {
        for (const Row &row : change.rows<Row>().put) {
            writeRow(stream, row);
        }
    });
    for (const LoginDay &day : change.loginDays) {
        line(stream, day.contact, day.day, day.count);
    }
    for (const FeatureUseDay &day : change.featureUseDays) {
        line(stream, day.company, day.contact, day.feature, day.day, day.uses, day.minutes);
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
