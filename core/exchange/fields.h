// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/importoptions.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace bellwether {

enum class FieldType
{
    Reference,
    Name,
    Domain,
    Email,
    Person,
    Category,
    Text, // written by people, several words
    Date,
    Duration, // "27.0" of the unit that the header names, "01:30:00"
    Flag,
    Integer,
    Number,
    Money,
    Currency
};

// What a column can be: "contract.start".
struct Field
{
    QString id;
    QString label; // for people: "Contract start"
    FieldType type = FieldType::Name;
    std::vector<ImportKind> kinds; // of files that can have it
};

// What one row of a kind of file is, and by which fields the kind is known.
struct KindInfo
{
    ImportKind kind = ImportKind::Companies;
    QString one; // "customer"
    QString many; // "customers"
    // Of each list one field is needed.
    std::vector<QStringList> needs;
    // Of one of these lists all fields are there: the file is of this kind.
    std::vector<QStringList> signs;
    // A table that has these and revenue too is a list of customers or contracts all the same.
    bool yieldsToRevenue = false;
};

// The canonical fields with the names that other systems give them (ecosystem.md 3.2), from a JSON
// resource, so that a new name needs no build.
class FieldDictionary
{
public:
    struct Alias
    {
        std::size_t field = 0; // place in fields()
        int rank = 0; // earlier names of a field fit better
        QString words;
        QString orderless; // withoutOrder(words)
    };
    struct Fingerprint
    {
        QString source; // "Zendesk"
        QString kind; // "companies"; also kinds that are not imported: "payments"
        QStringList headers; // compact; all must be there
        // What is known of such files beyond what their columns say by themselves.
        std::map<QString, QString> columnOfField; // compact header by field
        std::optional<AmountUnit> amountUnit;
        std::optional<EndDates> endDates;
    };

    // The dictionary that is built in.
    static const FieldDictionary &standard();
    // InvalidInput when it is no dictionary.
    static Result<FieldDictionary> fromJson(const QByteArray &json);

    const std::vector<Field> &fields() const { return m_fields; }
    const Field *find(const QString &id) const;
    const KindInfo &kind(ImportKind kind) const;
    const std::vector<KindInfo> &kinds() const { return m_kinds; }
    // All fields that go by that compact name in files of that kind.
    std::vector<Alias> byName(ImportKind kind, const QString &compact) const;
    const std::vector<Alias> &aliases(ImportKind kind) const;
    // A name that some field has, or that is known to mean none: a header, not data.
    bool isKnownName(const QString &compact) const;
    // Names that look like a field and are none: "annual revenue" is the customer's own.
    bool isIgnored(const QString &compact) const { return m_ignored.contains(compact); }
    // Words before "id" or "name" that do not stand for a customer: "user id".
    bool isForeignEntity(const QString &word) const { return m_foreignEntities.contains(word); }
    const std::vector<Fingerprint> &fingerprints() const { return m_fingerprints; }
    // Whether anybody can have an address of that domain ("gmail.com"), in small letters.
    bool isFreeMail(const QString &domain) const;

private:
    struct Names
    {
        std::vector<Alias> aliases;
        QMultiHash<QString, std::size_t> byCompact; // places in aliases
    };
    const Names &names(ImportKind kind) const;

    std::vector<Field> m_fields;
    std::vector<KindInfo> m_kinds; // in the order in which signs are looked for
    std::map<ImportKind, Names> m_names;
    QSet<QString> m_ignored;
    QSet<QString> m_foreignEntities;
    QSet<QString> m_freeMail; // "gmail.com", "yahoo.*"
    std::vector<Fingerprint> m_fingerprints;
};

} // namespace bellwether
