// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/openingreport.h"
#include "ui/shell/noticebar.h"

namespace bellwether {

class Book;

// What the user is told when a book was opened, the weightiest first.
struct OpeningNotice
{
    enum class Deed
    {
        None,
        CompareWithCopies,
        RecoverLaterActions
    };

    QString id;
    Notice::Weight weight = Notice::Weight::Info;
    QString sentence;
    Deed deed = Deed::None;
};

// `isPlaceKnown`: that the folder is synchronised or on a network disk was said before.
std::vector<OpeningNotice> openingNotices(
    const OpeningReport &report, bool isPlaceKnown, const Book *book);

// Why the book at that path is open for reading only, and what can be done.
QString readOnlySentence(const QString &path);
// That a copy or the log could not be written; the book itself is not concerned.
QString copyFailedSentence(const Error &error);

// That the newest backup, tried once a month, could not be restored; the book is not concerned.
QString failedDrillSentence(const Error &error);

// "Compare with backups…"; empty for None.
QString nameOf(OpeningNotice::Deed deed);

} // namespace bellwether
