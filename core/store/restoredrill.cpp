// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/restoredrill.h"

#include "core/store/bookcheck.h"
#include "core/store/bookcopies.h"
#include "core/store/bookfile.h"
#include "core/store/migrations.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// What is wrong with the copy itself; its fellow copies are looked at when it is their turn.
QStringList faultsOf(const BookCheck &check)
{
    QStringList faults;
    for (const BookCheck::Finding &finding : check.findings) {
        if (finding.part != BookCheck::Part::Copies && finding.state == BookCheck::State::Wrong) {
            faults += finding.faults;
        }
    }
    return faults;
}

Result<void> openAsRestored(const BookCopy &copy)
{
    Result<BookFile> file = BookFile::open(copy.path, BookFile::Access::ReadOnly);
    if (!file) {
        return tl::unexpected(file.error());
    }
    const Result<BookPointer> book = file->read();
    if (!book) {
        return tl::unexpected(book.error());
    }
    const auto companies = static_cast<int>((*book)->companies().size());
    if (companies != copy.companies) {
        return failure(Error::Kind::DamagedData, copy.path,
            u"%1 companies of %2"_s.arg(companies).arg(copy.companies));
    }
    return {};
}

} // namespace

Result<BookCopy> drillRestore(const QString &bookUuid, Progress *progress)
{
    const std::vector<StoredCopy> copies = storedCopies(bookUuid);
    if (copies.empty()) {
        return failure(Error::Kind::NotFound, bookUuid);
    }
    const StoredCopy &newest = copies.front();
    if (const Result<void> same = verifyCopy(newest.copy); !same) {
        return tl::unexpected(same.error());
    }
    const Result<BookCheck> check = checkBook(newest.copy.path, progress);
    if (!check) {
        return tl::unexpected(check.error());
    }
    if (!check->isSound()) {
        return failure(Error::Kind::DamagedData, newest.copy.path, faultsOf(*check).join(u"; "_s));
    }
    if (newest.schema == SchemaVersion) {
        if (const Result<void> opened = openAsRestored(newest.copy); !opened) {
            return tl::unexpected(opened.error());
        }
    }
    return newest.copy;
}

} // namespace bellwether
