// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/fields.h"

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
        {u"person"_s, FieldType::Person}, {u"category"_s, FieldType::Category},
        {u"date"_s, FieldType::Date}, {u"flag"_s, FieldType::Flag},
        {u"integer"_s, FieldType::Integer}, {u"money"_s, FieldType::Money},
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
    if (root[u"version"].toInt() != 1) {
        return failure(Error::Kind::InvalidInput, u"fields.json"_s, parseError.errorString());
    }
    FieldDictionary dictionary;
    for (const QJsonValue &entry : root[u"fields"].toArray()) {
        const QString id = entry[u"id"].toString();
        const auto type = typeFromText(entry[u"type"].toString());
        if (id.isEmpty() || !type) {
            return failure(Error::Kind::InvalidInput, u"fields.json"_s, id);
        }
        const std::size_t place = dictionary.m_fields.size();
        dictionary.m_fields.push_back({id, *type});
        const auto add = [&](Names &names, const QStringList &aliases) {
            for (const QString &words : aliases) {
                const auto rank = static_cast<int>(&words - aliases.data());
                names.byCompact.insert(compacted(words), names.aliases.size());
                names.aliases.push_back({place, rank, words});
            }
        };
        add(dictionary.m_companies, texts(entry[u"companies"]));
        add(dictionary.m_contracts, texts(entry[u"contracts"]));
    }
    for (const QString &words : texts(root[u"ignored"])) {
        dictionary.m_ignored.insert(compacted(words));
    }
    for (const QString &word : texts(root[u"foreignEntities"])) {
        dictionary.m_foreignEntities.insert(word);
    }
    for (const QJsonValue &entry : root[u"fingerprints"].toArray()) {
        Fingerprint fingerprint{entry[u"kind"].toString(), {}};
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
    return m_companies.byCompact.contains(compact) || m_contracts.byCompact.contains(compact)
        || m_ignored.contains(compact);
}

const FieldDictionary::Names &FieldDictionary::names(ImportKind kind) const
{
    return kind == ImportKind::Companies ? m_companies : m_contracts;
}

} // namespace bellwether
