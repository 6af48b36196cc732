// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scopevalues.h"

#include "core/metrics/catalogue.h"

#include <QCollator>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

int activeCustomers(const Question &question)
{
    static const FigureEntry *const entry = findFigure(u"companies.active"_s);
    return static_cast<int>(std::llround(entry->figure(question).value.value_or(0)));
}

template <typename Row>
QStringList keysIn(const Table<Row> &table)
{
    QStringList keys;
    for (const Row &row : table) {
        keys << QString::number(row.id.value);
    }
    return keys;
}

// Those who are an account manager of somebody or could be.
QStringList accountManagers(const CompanyFacts &facts)
{
    std::set<TeamMemberId> members(facts.accountManagers.begin(), facts.accountManagers.end());
    for (const TeamMember &member : facts.book->team()) {
        if (member.isAccountManager && member.active) {
            members.insert(member.id);
        }
    }
    QStringList keys;
    for (const TeamMemberId member : members) {
        keys << QString::number(member.value); // 0: nobody
    }
    return keys;
}

QStringList companyTags(const Book &book)
{
    std::set<QString> words;
    for (const CompanyTag &tag : book.companyTags()) {
        words.insert(tag.tag);
    }
    return {words.begin(), words.end()};
}

QStringList companies(const CompanyFacts &facts)
{
    QStringList keys;
    keys.reserve(static_cast<qsizetype>(facts.size()));
    for (const CompanyId id : facts.ids) {
        keys << QString::number(id.value);
    }
    return keys;
}

QStringList offeredKeys(const CompanyFacts &facts, ScopeField field)
{
    const Book &book = *facts.book;
    switch (field) {
    case ScopeField::Company:
        return companies(facts);
    case ScopeField::HealthBand:
        return {u"satisfactory"_s, u"needs_attention"_s, u"at_risk"_s, u"no_score"_s};
    case ScopeField::HealthStatus:
        return {u"thriving"_s, u"healthy"_s, u"steady"_s, u"struggling"_s, u"not_set"_s};
    case ScopeField::AccountManager:
        return accountManagers(facts);
    case ScopeField::AccountGroup:
        return keysIn(book.accountGroups());
    case ScopeField::Segment:
        return {u"hv_he"_s, u"hv_le"_s, u"lv_he"_s, u"lv_le"_s, u"unplaced"_s};
    case ScopeField::Effort:
        return {u"high"_s, u"low"_s, u"no_score"_s};
    case ScopeField::Product:
        return keysIn(book.stackItems());
    case ScopeField::Kind:
        return {u"saas"_s, u"regular"_s, u"churned"_s};
    case ScopeField::Premium:
        return {u"yes"_s, u"no"_s};
    case ScopeField::StackTag:
        return keysIn(book.stackTags());
    case ScopeField::CompanyTag:
        return companyTags(book);
    }
    return {};
}

bool isOrderedByName(ScopeField field)
{
    switch (field) {
    case ScopeField::HealthBand:
    case ScopeField::HealthStatus:
    case ScopeField::Segment:
    case ScopeField::Effort:
    case ScopeField::Kind:
    case ScopeField::Premium:
        return false;
    default:
        return true;
    }
}

std::optional<ChartRole> glyphOf(ScopeField field, const QString &key)
{
    if (field == ScopeField::HealthBand) {
        const auto band = fromSnakeCase<HealthBand>(key).value_or(HealthBand::NoScore);
        constexpr std::array Roles = {ChartRole::BandNoScore, ChartRole::BandAtRisk,
            ChartRole::BandNeedsAttention, ChartRole::BandSatisfactory};
        return Roles[static_cast<std::size_t>(band)];
    }
    if (field == ScopeField::HealthStatus) {
        const auto status = fromSnakeCase<HealthStatus>(key).value_or(HealthStatus::NotSet);
        constexpr std::array Roles = {ChartRole::StatusNotSet, ChartRole::StatusStruggling,
            ChartRole::StatusSteady, ChartRole::StatusHealthy, ChartRole::StatusThriving};
        return Roles[static_cast<std::size_t>(status)];
    }
    return std::nullopt;
}

void sortByName(std::vector<ScopeValue> &values)
{
    struct Sorted
    {
        QCollatorSortKey name;
        std::size_t place;
    };
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<Sorted> order;
    order.reserve(values.size());
    for (std::size_t place = 0; place < values.size(); ++place) {
        order.push_back({collator.sortKey(values[place].name), place});
    }
    std::stable_sort(order.begin(), order.end(),
        [](const Sorted &a, const Sorted &b) { return a.name < b.name; });
    std::vector<ScopeValue> sorted;
    sorted.reserve(values.size());
    for (const Sorted &one : order) {
        sorted.push_back(std::move(values[one.place]));
    }
    values = std::move(sorted);
}

// Each count asks every company once more.
bool isCheapToCount(const CompanyFacts &facts, std::size_t values)
{
    constexpr std::size_t MostAsked = 200'000;
    return facts.size() * values <= MostAsked;
}

} // namespace

std::vector<ScopeValue> valuesOf(
    const FactsPointer &facts, const Scope &scope, DayRange range, ScopeField field)
{
    QStringList keys = offeredKeys(*facts, field);
    const std::set<QString> offered(keys.begin(), keys.end());
    for (const QString &chosen : keysOf(scope, field)) {
        if (!offered.contains(chosen)) {
            keys << chosen;
        }
    }
    std::vector<ScopeValue> values;
    values.reserve(static_cast<std::size_t>(keys.size()));
    for (const QString &key : keys) {
        values.push_back({key, valueName(*facts->book, field, key), {}, glyphOf(field, key)});
    }
    if (isOrderedByName(field)) {
        sortByName(values);
    }
    if (field != ScopeField::Company && isCheapToCount(*facts, values.size())) {
        for (ScopeValue &value : values) {
            value.customers =
                activeCustomers(Question::about(facts, withKeys(scope, field, {value.key}), range));
        }
    }
    return values;
}

CustomerCounts customerCounts(const FactsPointer &facts, const Scope &scope, DayRange range)
{
    const Question question = Question::about(facts, scope, range);
    CustomerCounts counts;
    counts.inScope = activeCustomers(question);
    counts.all = activeCustomers(Question::about(facts, {}, range));
    if (std::find(scope.kinds.begin(), scope.kinds.end(), CompanyKind::Churned)
        != scope.kinds.end()) {
        counts.churned = question.companies() - counts.inScope;
    }
    return counts;
}

} // namespace bellwether
