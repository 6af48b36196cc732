// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scopefields.h"

#include "core/book/areanames.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

template <typename T>
struct Key; // a value of a field as text, and back

template <typename Tag>
struct Key<Id<Tag>>
{
    static QString of(Id<Tag> id) { return QString::number(id.value); }
    static std::optional<Id<Tag>> read(const QString &key)
    {
        bool isNumber = false;
        const qlonglong value = key.toLongLong(&isNumber);
        return isNumber ? std::optional(Id<Tag>{value}) : std::nullopt;
    }
};

template <NamedEnum E>
struct Key<E>
{
    static QString of(E value) { return snakeCase(value); }
    static std::optional<E> read(const QString &key) { return fromSnakeCase<E>(key); }
};

template <>
struct Key<CompanyKind>
{
    static QString of(CompanyKind kind) { return snakeCase(kind); }
    static std::optional<CompanyKind> read(const QString &key)
    {
        for (const CompanyKind kind :
            {CompanyKind::SaaS, CompanyKind::Regular, CompanyKind::Churned}) {
            if (key == snakeCase(kind)) {
                return kind;
            }
        }
        return std::nullopt;
    }
};

template <>
struct Key<QString>
{
    static QString of(const QString &word) { return word; }
    static std::optional<QString> read(const QString &key) { return key; }
};

template <>
struct Key<bool>
{
    static QString of(bool isSo) { return isSo ? u"yes"_s : u"no"_s; }
    static std::optional<bool> read(const QString &key)
    {
        return key == "yes"_L1 ? std::optional(true)
            : key == "no"_L1   ? std::optional(false)
                               : std::nullopt;
    }
};

// Calls visit with the scope's part for the field, a vector but for Premium.
template <typename ScopeType, typename Visit>
auto visitField(ScopeType &scope, ScopeField field, Visit &&visit)
{
    switch (field) {
    case ScopeField::Company:
        return visit(scope.companies);
    case ScopeField::HealthBand:
        return visit(scope.bands);
    case ScopeField::HealthStatus:
        return visit(scope.statuses);
    case ScopeField::AccountManager:
        return visit(scope.accountManagers);
    case ScopeField::AccountGroup:
        return visit(scope.groups);
    case ScopeField::Segment:
        return visit(scope.segments);
    case ScopeField::Effort:
        return visit(scope.effortBands);
    case ScopeField::Product:
        return visit(scope.products);
    case ScopeField::Kind:
        return visit(scope.kinds);
    case ScopeField::StackTag:
        return visit(scope.stackTags);
    case ScopeField::CompanyTag:
        return visit(scope.companyTags);
    case ScopeField::Premium:
        break;
    }
    return visit(scope.isPremium);
}

struct ReadKeys
{
    QStringList keys;

    template <typename T>
    void operator()(std::vector<T> &values) const
    {
        values.clear();
        for (const QString &key : keys) {
            if (const std::optional<T> value = Key<T>::read(key)) {
                values.push_back(*value);
            }
        }
    }
    // Both premium and not is no restriction.
    void operator()(std::optional<bool> &value) const
    {
        value = keys.size() == 1 ? Key<bool>::read(keys.front()) : std::nullopt;
    }
};

struct WriteKeys
{
    template <typename T>
    QStringList operator()(const std::vector<T> &values) const
    {
        QStringList keys;
        for (const T &value : values) {
            keys << Key<T>::of(value);
        }
        return keys;
    }
    QStringList operator()(const std::optional<bool> &value) const
    {
        return value ? QStringList{Key<bool>::of(*value)} : QStringList();
    }
};

template <typename Row>
QString nameIn(const Table<Row> &table, const QString &key)
{
    const auto id = Key<decltype(Row::id)>::read(key);
    const Row *row = id ? table.find(*id) : nullptr;
    return row == nullptr ? u"Removed since"_s : row->name;
}

template <typename E>
QString enumName(const QString &key)
{
    const std::optional<E> value = Key<E>::read(key);
    return value ? nameOf(*value) : key;
}

bool hasAccountManagers(const Book &book)
{
    return std::any_of(book.team().begin(), book.team().end(),
               [](const TeamMember &member) { return member.isAccountManager; })
        || std::any_of(book.companies().begin(), book.companies().end(),
            [](const Company &company) { return !company.accountManager.empty(); });
}

bool hasEffort(const Book &book)
{
    return std::any_of(book.metricDefinitions().begin(), book.metricDefinitions().end(),
        [](const MetricDefinition &metric) {
            return metric.family == ScoreFamily::Effort && metric.active;
        });
}

} // namespace

const std::vector<ScopeField> &scopeFields()
{
    static const std::vector<ScopeField> fields = {ScopeField::Company, ScopeField::HealthBand,
        ScopeField::HealthStatus, ScopeField::AccountManager, ScopeField::AccountGroup,
        ScopeField::Segment, ScopeField::Effort, ScopeField::Product, ScopeField::Kind,
        ScopeField::Premium, ScopeField::StackTag, ScopeField::CompanyTag};
    return fields;
}

QString fieldName(ScopeField field)
{
    switch (field) {
    case ScopeField::Company:
        return u"Company"_s;
    case ScopeField::HealthBand:
        return u"Health score"_s;
    case ScopeField::HealthStatus:
        return u"Health status"_s;
    case ScopeField::AccountManager:
        return u"Account manager"_s;
    case ScopeField::AccountGroup:
        return u"Account group"_s;
    case ScopeField::Segment:
        return u"Segment"_s;
    case ScopeField::Effort:
        return u"Effort"_s;
    case ScopeField::Product:
        return u"Product"_s;
    case ScopeField::Kind:
        return u"Type"_s;
    case ScopeField::Premium:
        return u"Premium"_s;
    case ScopeField::StackTag:
        return u"Stack tag"_s;
    case ScopeField::CompanyTag:
        return u"Tag"_s;
    }
    return {};
}

QStringList keysOf(const Scope &scope, ScopeField field)
{
    return visitField(scope, field, WriteKeys());
}

Scope withKeys(Scope scope, ScopeField field, const QStringList &keys)
{
    visitField(scope, field, ReadKeys{keys});
    return scope;
}

QString effortTitle(EffortBand band)
{
    switch (band) {
    case EffortBand::NoScore:
        return u"No effort score"_s;
    case EffortBand::Low:
        return u"Low effort"_s;
    case EffortBand::High:
        return u"High effort"_s;
    }
    return {};
}

QString valueName(const Book &book, ScopeField field, const QString &key)
{
    switch (field) {
    case ScopeField::Company:
        return nameIn(book.companies(), key);
    case ScopeField::HealthBand:
        return enumName<HealthBand>(key);
    case ScopeField::HealthStatus:
        return enumName<HealthStatus>(key);
    case ScopeField::AccountManager:
        return key == "0"_L1 ? u"Nobody"_s : nameIn(book.team(), key);
    case ScopeField::AccountGroup:
        return nameIn(book.accountGroups(), key);
    case ScopeField::Segment: {
        const std::optional<Segment> segment = Key<Segment>::read(key);
        return segment ? areaName(book.settings(), *segment) : key;
    }
    case ScopeField::Effort: {
        const std::optional<EffortBand> band = Key<EffortBand>::read(key);
        return band ? effortTitle(*band) : key;
    }
    case ScopeField::Product:
        return nameIn(book.stackItems(), key);
    case ScopeField::Kind:
        return enumName<CompanyKind>(key);
    case ScopeField::Premium:
        return key == "yes"_L1 ? u"Premium"_s : u"Not premium"_s;
    case ScopeField::StackTag:
        return nameIn(book.stackTags(), key);
    case ScopeField::CompanyTag:
        break;
    }
    return key;
}

QStringList valueNames(const Book &book, const Scope &scope, ScopeField field)
{
    QStringList names;
    for (const QString &key : keysOf(scope, field)) {
        names << valueName(book, field, key);
    }
    return names;
}

QString valuesText(const Book &book, const Scope &scope, ScopeField field)
{
    const QStringList keys = keysOf(scope, field);
    if (keys.isEmpty()) {
        return u"All"_s;
    }
    const QString first = valueName(book, field, keys.front());
    return keys.size() == 1 ? first : first + u" +%1"_s.arg(keys.size() - 1);
}

std::vector<ScopeField> activeFields(const Scope &scope)
{
    std::vector<ScopeField> active;
    for (const ScopeField field : scopeFields()) {
        if (!keysOf(scope, field).isEmpty()) {
            active.push_back(field);
        }
    }
    return active;
}

Scope withoutFilters(const Scope &scope)
{
    Scope bare;
    bare.csms = scope.csms;
    return bare;
}

Scope withFilters(const Scope &csms, const Scope &filters)
{
    Scope scope = filters;
    scope.csms = csms.csms;
    return scope;
}

std::vector<ScopeField> ribbonFields(const Book &book, Options::HealthBy healthBy)
{
    std::vector<ScopeField> fields = {ScopeField::Company,
        healthBy == Options::HealthBy::Score ? ScopeField::HealthBand : ScopeField::HealthStatus};
    if (hasAccountManagers(book)) {
        fields.push_back(ScopeField::AccountManager);
    }
    if (!book.accountGroups().empty()) {
        fields.push_back(ScopeField::AccountGroup);
    }
    fields.push_back(ScopeField::Segment);
    if (hasEffort(book)) {
        fields.push_back(ScopeField::Effort);
    }
    if (!book.stackItems().empty()) {
        fields.push_back(ScopeField::Product);
    }
    return fields;
}

} // namespace bellwether
