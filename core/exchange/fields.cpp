// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/fields.h"

#include "core/exchange/headertext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

std::optional<FieldType> typeFromText(const QString &text)
{
    static const QHash<QString, FieldType> Types = {{u"reference"_s, FieldType::Reference},
        {u"name"_s, FieldType::Name}, {u"domain"_s, FieldType::Domain},
        {u"email"_s, FieldType::Email}, {u"person"_s, FieldType::Person},
        {u"category"_s, FieldType::Category}, {u"text"_s, FieldType::Text},
        {u"date"_s, FieldType::Date}, {u"duration"_s, FieldType::Duration},
        {u"flag"_s, FieldType::Flag}, {u"integer"_s, FieldType::Integer},
        {u"number"_s, FieldType::Number}, {u"money"_s, FieldType::Money},
        {u"currency"_s, FieldType::Currency}};
    const auto found = Types.constFind(text);
    return found == Types.constEnd() ? std::nullopt : std::optional(*found);
}

QString compacted(QString words)
{
    return words.remove(u' ');
}

QStringList texts(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &entry : array.toArray()) {
        list.append(entry.toString());
    }
    return list;
}

std::vector<QStringList> lists(const QJsonValue &array)
{
    std::vector<QStringList> lists;
    for (const QJsonValue &entry : array.toArray()) {
        lists.push_back(texts(entry));
    }
    return lists;
}

// Kinds of which the rows belong to a customer share the names that tell whom they are about.
bool isPart(ImportKind kind)
{
    return kind != ImportKind::Companies && kind != ImportKind::Contracts
        && kind != ImportKind::FxRates;
}

} // namespace

const FieldDictionary &FieldDictionary::standard()
{
    static const FieldDictionary Standard = [] {
        QFile file(u":/profiles/fields.json"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        auto dictionary = fromJson(isOpen ? file.readAll() : QByteArray());
        Q_ASSERT(dictionary);
        return dictionary ? *dictionary : FieldDictionary();
    }();
    return Standard;
}

Result<FieldDictionary> FieldDictionary::fromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (root[u"version"].toInt() != 2) {
        return failure(Error::Kind::InvalidInput, u"fields.json"_s, parseError.errorString());
    }
    FieldDictionary dictionary;
    for (const QJsonValue &entry : root[u"kinds"].toArray()) {
        const auto kind = fromSnakeCase<ImportKind>(entry[u"id"].toString());
        if (!kind) {
            return failure(Error::Kind::InvalidInput, u"fields.json"_s, entry[u"id"].toString());
        }
        dictionary.m_names[*kind] = {};
        dictionary.m_kinds.push_back({*kind, entry[u"one"].toString(), entry[u"many"].toString(),
            lists(entry[u"needs"]), lists(entry[u"signs"]), entry[u"yields"].toBool()});
    }
    for (const QJsonValue &entry : root[u"fields"].toArray()) {
        const QString id = entry[u"id"].toString();
        const auto type = typeFromText(entry[u"type"].toString());
        if (id.isEmpty() || !type) {
            return failure(Error::Kind::InvalidInput, u"fields.json"_s, id);
        }
        const std::size_t place = dictionary.m_fields.size();
        dictionary.m_fields.push_back({id, entry[u"label"].toString(), *type, {}});
        for (auto &[kind, names] : dictionary.m_names) {
            const QJsonValue own = entry[u"names"][snakeCase(kind)];
            const QJsonValue aliases =
                own.isUndefined() && isPart(kind) ? entry[u"names"][u"parts"] : own;
            if (aliases.isUndefined()) {
                continue;
            }
            dictionary.m_fields[place].kinds.push_back(kind);
            const QStringList list = texts(aliases);
            for (const QString &words : list) {
                const auto rank = static_cast<int>(&words - list.data());
                names.byCompact.insert(compacted(words), names.aliases.size());
                names.aliases.push_back({place, rank, words, withoutOrder(words)});
            }
        }
    }
    for (const QString &words : texts(root[u"ignored"])) {
        dictionary.m_ignored.insert(compacted(words));
    }
    for (const QString &word : texts(root[u"foreignEntities"])) {
        dictionary.m_foreignEntities.insert(word);
    }
    for (const QString &domain : texts(root[u"freeMail"])) {
        dictionary.m_freeMail.insert(domain);
    }
    for (const QJsonValue &entry : root[u"fingerprints"].toArray()) {
        Fingerprint fingerprint{entry[u"source"].toString(), entry[u"kind"].toString(), {}, {},
            fromSnakeCase<AmountUnit>(entry[u"amountUnit"].toString()),
            fromSnakeCase<EndDates>(entry[u"endDates"].toString())};
        const QJsonObject columns = entry[u"columns"].toObject();
        for (auto column = columns.begin(); column != columns.end(); ++column) {
            fingerprint.columnOfField[column.key()] = compacted(column.value().toString());
        }
        for (const QString &words : texts(entry[u"headers"])) {
            fingerprint.headers.append(compacted(words));
        }
        dictionary.m_fingerprints.push_back(std::move(fingerprint));
    }
    return dictionary;
}

const Field *FieldDictionary::find(const QString &id) const
{
    const auto found = std::find_if(
        m_fields.begin(), m_fields.end(), [&](const Field &field) { return field.id == id; });
    return found == m_fields.end() ? nullptr : &*found;
}

std::vector<FieldDictionary::Alias> FieldDictionary::byName(
    ImportKind kind, const QString &compact) const
{
    const Names &names = this->names(kind);
    std::vector<Alias> found;
    for (auto place = names.byCompact.constFind(compact);
         place != names.byCompact.constEnd() && place.key() == compact; ++place) {
        found.push_back(names.aliases[*place]);
    }
    return found;
}

const std::vector<FieldDictionary::Alias> &FieldDictionary::aliases(ImportKind kind) const
{
    return names(kind).aliases;
}

bool FieldDictionary::isKnownName(const QString &compact) const
{
    return m_ignored.contains(compact)
        || std::any_of(m_names.begin(), m_names.end(),
            [&](const auto &entry) { return entry.second.byCompact.contains(compact); });
}

bool FieldDictionary::isFreeMail(const QString &domain) const
{
    if (m_freeMail.contains(domain)) {
        return true;
    }
    // "yahoo.*" stands for "yahoo.de" and "yahoo.co.uk", not for "yahoo.acme.com".
    const qsizetype dot = domain.indexOf(u'.');
    if (dot < 0 || !m_freeMail.contains(domain.first(dot) + u".*"_s)) {
        return false;
    }
    constexpr qsizetype LongestCountry = 3; // letters; also "com", "net"
    const QStringList ends = domain.sliced(dot + 1).split(u'.');
    return ends.size() <= 2 && std::all_of(ends.begin(), ends.end(), [](const QString &end) {
        return end.size() <= LongestCountry;
    });
}

const KindInfo &FieldDictionary::kind(ImportKind kind) const
{
    static const KindInfo Unknown;
    const auto found = std::find_if(
        m_kinds.begin(), m_kinds.end(), [&](const KindInfo &info) { return info.kind == kind; });
    return found == m_kinds.end() ? Unknown : *found;
}

const FieldDictionary::Names &FieldDictionary::names(ImportKind kind) const
{
    static const Names None;
    const auto found = m_names.find(kind);
    return found == m_names.end() ? None : found->second;
}

} // namespace bellwether
