// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/importoptions.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace bellwether {

struct ColumnProfile;
struct FilePlan;

// What a user said about the files of one program, to be said once: it is known again by the names
// of the columns. A file of its own (JSON), so that it can be given to others.
struct SavedMapping
{
    QString name; // "Billing export"
    QString fingerprint; // of the headers
    // Kind, columns, constants and how values are written; never a sheet, encoding or customers.
    ImportOptions options;
};

// The same for files with the same column names, whatever their order and spelling of case.
QString headerFingerprint(const std::vector<ColumnProfile> &columns);

// What the plan's file was read as, to be remembered under that name.
SavedMapping mappingOf(const FilePlan &plan, const ImportOptions &options, const QString &name);

QByteArray toJson(const SavedMapping &mapping);
// InvalidInput with the detail "mapping" when it is none, or names a kind or field nobody knows.
Result<SavedMapping> mappingFromJson(const QByteArray &json);

// The mappings of this computer's user, one file each in a folder.
class MappingStore
{
public:
    // The folder need not be there yet.
    explicit MappingStore(QString folder);

    // By name; files that are no mapping are left alone.
    std::vector<SavedMapping> list() const;
    // In place of the one with the same fingerprint.
    Result<void> save(const SavedMapping &mapping) const;
    Result<void> remove(const QString &fingerprint) const;
    // One that somebody gave.
    static Result<SavedMapping> read(const QString &path);
    // Reads one and keeps it.
    Result<SavedMapping> importFrom(const QString &path) const;
    static Result<void> exportTo(const QString &path, const SavedMapping &mapping);

private:
    QString pathOf(const QString &fingerprint) const;

    QString m_folder;
};

} // namespace bellwether
