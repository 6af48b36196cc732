// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/savedmapping.h"

#include "core/base/wholefile.h"
#include "core/exchange/fields.h"
#include "core/exchange/headerrow.h"
#include "core/exchange/importplan.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Version = 1;
constexpr qint64 MostBytes = 1 << 20;
const QString Suffix = u".mapping.json"_s;

QJsonObject objectOf(const std::map<QString, QString> &texts)
{
    QJsonObject object;
    for (const auto &[key, value] : texts) {
        object[key] = value;
    }
    return object;
}

std::map<QString, QString> mapOf(const QJsonObject &object)
{
    std::map<QString, QString> texts;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        texts[entry.key()] = entry->toString();
    }
    return texts;
}

bool areKnownFields(const std::map<QString, QString> &texts)
{
    return std::all_of(texts.begin(), texts.end(), [](const auto &entry) {
        return isFreeField(entry.first) || FieldDictionary::standard().find(entry.first);
    });
}

Result<QByteArray> smallFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::CannotOpen, path, file.errorString());
    }
    if (file.size() > MostBytes) {
        return failure(Error::Kind::InvalidInput, path, u"mapping"_s);
    }
    return file.readAll();
}

} // namespace

QString headerFingerprint(const std::vector<ColumnProfile> &columns)
{
    QStringList headers;
    for (const ColumnProfile &column : columns) {
        headers.append(column.header.compact());
    }
    headers.sort();
    return QString::fromLatin1(
        QCryptographicHash::hash(headers.join(u'\n').toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(16));
}

SavedMapping mappingOf(const FilePlan &plan, const ImportOptions &options, const QString &name)
{
    SavedMapping mapping{name, plan.fingerprint, {}};
    mapping.options.kind = plan.kind;
    mapping.options.constants = options.constants;
    mapping.options.dateOrder = options.dateOrder;
    mapping.options.endDates = options.endDates;
    mapping.options.amountUnit = options.amountUnit;
    for (const auto &[field, title] : options.columnOfField) {
        if (title.isEmpty()) {
            mapping.options.columnOfField[field] = title; // left out on purpose
        }
    }
    for (const ColumnMatch &column : plan.columns) {
        if (!column.field.isEmpty()) {
            mapping.options.columnOfField[column.field] = column.column;
        }
    }
    return mapping;
}

QByteArray toJson(const SavedMapping &mapping)
{
    const ImportOptions &options = mapping.options;
    QJsonObject root{{u"version"_s, Version}, {u"name"_s, mapping.name},
        {u"fingerprint"_s, mapping.fingerprint}, {u"columns"_s, objectOf(options.columnOfField)},
        {u"constants"_s, objectOf(options.constants)}};
    if (options.kind) {
        root[u"kind"_s] = snakeCase(*options.kind);
    }
    if (options.dateOrder) {
        root[u"dateOrder"_s] = snakeCase(*options.dateOrder);
    }
    if (options.endDates) {
        root[u"endDates"_s] = snakeCase(*options.endDates);
    }
    if (options.amountUnit) {
        root[u"amountUnit"_s] = snakeCase(*options.amountUnit);
    }
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<SavedMapping> mappingFromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    SavedMapping mapping{root[u"name"_s].toString(), root[u"fingerprint"_s].toString(), {}};
    ImportOptions &options = mapping.options;
    options.kind = fromSnakeCase<ImportKind>(root[u"kind"_s].toString());
    options.columnOfField = mapOf(root[u"columns"_s].toObject());
    options.constants = mapOf(root[u"constants"_s].toObject());
    options.dateOrder = fromSnakeCase<DateOrder>(root[u"dateOrder"_s].toString());
    options.endDates = fromSnakeCase<EndDates>(root[u"endDates"_s].toString());
    options.amountUnit = fromSnakeCase<AmountUnit>(root[u"amountUnit"_s].toString());
    const bool isMapping = root[u"version"_s].toInt() == Version && options.kind
        && !mapping.fingerprint.isEmpty() && areKnownFields(options.columnOfField)
        && areKnownFields(options.constants);
    if (!isMapping) {
        return failure(Error::Kind::InvalidInput, {}, u"mapping"_s);
    }
    return mapping;
}

MappingStore::MappingStore(QString folder)
    : m_folder(std::move(folder))
{
}

std::vector<SavedMapping> MappingStore::list() const
{
    std::vector<SavedMapping> mappings;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*"_s + Suffix}, QDir::Files)) {
        auto mapping = smallFile(folder.filePath(name)).and_then(mappingFromJson);
        if (mapping) {
            mappings.push_back(std::move(*mapping));
        }
    }
    std::sort(mappings.begin(), mappings.end(), [](const SavedMapping &a, const SavedMapping &b) {
        return std::pair(a.name, a.fingerprint) < std::pair(b.name, b.fingerprint);
    });
    return mappings;
}

Result<void> MappingStore::save(const SavedMapping &mapping) const
{
    if (!QDir().mkpath(m_folder)) {
        return failure(Error::Kind::CannotCreate, m_folder);
    }
    return writeWholeFile(pathOf(mapping.fingerprint), toJson(mapping));
}

Result<void> MappingStore::remove(const QString &fingerprint) const
{
    QFile file(pathOf(fingerprint));
    if (file.exists() && !file.remove()) {
        return failure(Error::Kind::CannotWrite, file.fileName(), file.errorString());
    }
    return {};
}

Result<SavedMapping> MappingStore::read(const QString &path)
{
    auto mapping = smallFile(path).and_then(mappingFromJson);
    if (!mapping) {
        Error error = mapping.error();
        error.subject = path;
        return tl::unexpected(std::move(error));
    }
    return mapping;
}

Result<SavedMapping> MappingStore::importFrom(const QString &path) const
{
    auto mapping = read(path);
    if (!mapping) {
        return mapping;
    }
    if (auto saved = save(*mapping); !saved) {
        return tl::unexpected(saved.error());
    }
    return mapping;
}

Result<void> MappingStore::exportTo(const QString &path, const SavedMapping &mapping)
{
    return writeWholeFile(path, toJson(mapping));
}

QString MappingStore::pathOf(const QString &fingerprint) const
{
    QString name = fingerprint; // it may come from somebody else's file
    name.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return QDir(m_folder).filePath(name + Suffix);
}

} // namespace bellwether
