// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/savedviewstate.h"

#include "ui/scopefields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Stand in books and never change.
struct FieldWord
{
    ScopeField field;
    QLatin1StringView word;
};
constexpr std::array FieldWords{FieldWord{ScopeField::Company, QLatin1StringView("company")},
    FieldWord{ScopeField::HealthBand, QLatin1StringView("band")},
    FieldWord{ScopeField::HealthStatus, QLatin1StringView("status")},
    FieldWord{ScopeField::AccountManager, QLatin1StringView("account_manager")},
    FieldWord{ScopeField::AccountGroup, QLatin1StringView("group")},
    FieldWord{ScopeField::Segment, QLatin1StringView("segment")},
    FieldWord{ScopeField::Effort, QLatin1StringView("effort")},
    FieldWord{ScopeField::Product, QLatin1StringView("product")},
    FieldWord{ScopeField::Kind, QLatin1StringView("type")},
    FieldWord{ScopeField::Premium, QLatin1StringView("premium")},
    FieldWord{ScopeField::StackTag, QLatin1StringView("stack_tag")},
    FieldWord{ScopeField::CompanyTag, QLatin1StringView("tag")}};

template <typename Row>
QString idOf(const Table<Row> &table, const QString &name)
{
    for (const Row &row : table) {
        if (row.name == name) {
            return QString::number(row.id.value);
        }
    }
    return name;
}

QString keyOfName(const Book &book, ScopeField field, const QString &name)
{
    switch (field) {
    case ScopeField::Company:
        return idOf(book.companies(), name);
    case ScopeField::AccountManager:
        return idOf(book.team(), name);
    case ScopeField::AccountGroup:
        return idOf(book.accountGroups(), name);
    case ScopeField::Product:
        return idOf(book.stackItems(), name);
    case ScopeField::StackTag:
        return idOf(book.stackTags(), name);
    default:
        return name;
    }
}

QStringList keysIn(const Book &book, ScopeField field, const QJsonValue &value)
{
    QStringList keys;
    for (const QJsonValue &one : value.isArray() ? value.toArray() : QJsonArray{value}) {
        if (one.isBool()) {
            keys << (one.toBool() ? u"yes"_s : u"no"_s);
        } else if (one.isDouble()) {
            keys << QString::number(one.toInteger());
        } else {
            keys << keyOfName(book, field, one.toString());
        }
    }
    return keys;
}

bool isOfRows(ScopeField field)
{
    switch (field) {
    case ScopeField::Company:
    case ScopeField::AccountManager:
    case ScopeField::AccountGroup:
    case ScopeField::Product:
    case ScopeField::StackTag:
        return true;
    default:
        return false;
    }
}

QJsonValue jsonOf(ScopeField field, const QStringList &keys)
{
    if (field == ScopeField::Premium) {
        return keys.front() == "yes"_L1;
    }
    QJsonArray values;
    for (const QString &key : keys) {
        values << (isOfRows(field) ? QJsonValue(key.toLongLong()) : QJsonValue(key));
    }
    return values;
}

void readFilters(const Book &book, const QJsonObject &filters, ReadView &read)
{
    for (auto filter = filters.begin(); filter != filters.end(); ++filter) {
        const auto *known = std::find_if(FieldWords.begin(), FieldWords.end(),
            [&](const FieldWord &word) { return filter.key() == word.word; });
        if (known == FieldWords.end()) {
            read.unknown << filter.key();
            continue;
        }
        const QStringList keys = keysIn(book, known->field, filter.value());
        read.place.scope = withKeys(std::move(read.place.scope), known->field, keys);
        if (keysOf(read.place.scope, known->field).size() != keys.size()) {
            read.unknown << fieldName(known->field);
        }
    }
}

void readRange(const QJsonObject &state, Place &place)
{
    const QDate from = QDate::fromString(state[u"from"_s].toString(), Qt::ISODate);
    const QDate to = QDate::fromString(state[u"to"_s].toString(), Qt::ISODate);
    if (from.isValid() && to.isValid()) {
        place.preset = RangePreset::Custom;
        place.range = {from, to};
    }
    if (const auto known = rangeOfWord(state[u"range"_s].toString())) {
        place.preset = known->preset;
    }
}

} // namespace

QString savedViewState(const Place &place)
{
    QJsonObject filters;
    for (const FieldWord &word : FieldWords) {
        if (const QStringList keys = keysOf(place.scope, word.field); !keys.isEmpty()) {
            filters[word.word] = jsonOf(word.field, keys);
        }
    }
    QJsonObject state{{u"filters"_s, filters}};
    QJsonArray csms;
    for (const TeamMemberId csm : place.scope.csms) {
        csms << static_cast<qint64>(csm.value);
    }
    state[u"csm"_s] = csms;
    if (place.preset == RangePreset::Custom) {
        state[u"from"_s] = place.range.from.toString(Qt::ISODate);
        state[u"to"_s] = place.range.to.toString(Qt::ISODate);
    } else {
        state[u"range"_s] = rangeWord(place.preset, place.range);
    }
    return QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact));
}

ReadView readView(const Book &book, const SavedView &view)
{
    ReadView read;
    read.place.page = QString(view.page).replace(u'_', u'-');
    const QJsonObject state = QJsonDocument::fromJson(view.state.toUtf8()).object();
    readFilters(book, state[u"filters"_s].toObject(), read);
    for (const QJsonValue &csm : state[u"csm"_s].toArray()) {
        const TeamMemberId id{csm.toInteger()};
        if (book.team().find(id) != nullptr) {
            read.place.scope.csms.push_back(id);
        } else {
            read.unknown << u"CSM"_s;
        }
    }
    readRange(state, read.place);
    return read;
}

} // namespace bellwether
