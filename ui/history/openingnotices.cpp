// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/openingnotices.h"

#include "core/base/numbertext.h"
#include "core/store/fileidentity.h"
#include "ui/formatting.h"
#include "ui/history/historywords.h"

#include <QDir>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using Weight = Notice::Weight;
using Deed = OpeningNotice::Deed;

constexpr int OpeningNoticesMostNames = 3;

QString keptAsideText(const OpeningReport &report)
{
    return report.keptAside.isEmpty() ? QString()
                                      : u" The files as they were found are in %1."_s.arg(
                                          QDir::toNativeSeparators(report.keptAside));
}

QString interruptedText(const OpeningReport &report, const Book *book)
{
    QString sentence = u"The last session ended unexpectedly."_s;
    sentence += report.lastAction
        ? u" Everything up to %1 is here."_s.arg(lastActionText(*report.lastAction, book))
        : u" Everything that was saved is here."_s;
    if (report.tookBackHalfWrite) {
        sentence += u" A change that was only half written was taken back."_s;
    }
    return sentence + keptAsideText(report);
}

QString olderText(const OpeningReport &report, const Book *book)
{
    const QString end = report.lastAction
        ? u"It ends with %1"_s.arg(lastActionText(*report.lastAction, book))
        : u"It holds no action"_s;
    const std::int64_t missing =
        report.lastSavedSeq - (report.lastAction ? report.lastAction->seq : 0);
    return u"This file is older than what was last saved here. %1; this computer knows %2."_s.arg(
        end, missing == 1 ? u"1 later action"_s : u"%1 later actions"_s.arg(countText(missing)));
}

QString placeText(OpeningReport::Place place)
{
    const QString where = place == OpeningReport::Place::Network
        ? u"This folder is on a network disk."_s
        : u"This folder is synchronised."_s;
    return where
        + u" Work on one computer at a time; close the program before switching to another."_s;
}

QString conflictText(const QStringList &files)
{
    return u"Beside this book lies what looks like a conflicting copy of it: %1. Either may hold "
           "changes that the other lacks; open both before you delete one."_s.arg(
               fewOf(files, OpeningNoticesMostNames));
}

} // namespace

std::vector<OpeningNotice> openingNotices(
    const OpeningReport &report, bool isPlaceKnown, const Book *book)
{
    std::vector<OpeningNotice> notices;
    const auto add = [&](bool isSo, const QString &id, Weight weight, const QString &sentence,
                         Deed deed = Deed::None) {
        if (isSo) {
            notices.push_back({id, weight, sentence, deed});
        }
    };
    add(report.olderThanLastSaved, u"older"_s, Weight::Warning, olderText(report, book),
        Deed::RecoverLaterActions);
    add(!report.tablesThatDiffer.isEmpty(), u"differs"_s, Weight::Warning,
        u"Rows in %1 differ from what was saved on %2, though no action says so."_s.arg(
            fewOf(report.tablesThatDiffer, OpeningNoticesMostNames),
            momentText(report.lastClosedAt)),
        Deed::CompareWithCopies);
    add(!report.conflictFiles.isEmpty(), u"conflict"_s, Weight::Warning,
        conflictText(report.conflictFiles));
    add(report.hasOtherLinks, u"links"_s, Weight::Warning,
        u"This file has another name elsewhere on the disk (a hard link). Open it always by the "
        "same name: what a crash leaves behind is found by that name only."_s);
    add(report.place != OpeningReport::Place::Ordinary && !isPlaceKnown, u"place"_s,
        Weight::Warning, placeText(report.place));
    add(report.endedUnexpectedly, u"interrupted"_s, Weight::Info, interruptedText(report, book));
    add(report.tookBackHalfWrite && !report.endedUnexpectedly, u"interrupted"_s, Weight::Info,
        u"A change that was only half written was taken back."_s + keptAsideText(report));
    add(report.madeIndexesAnew, u"indexes"_s, Weight::Info,
        u"Parts of the file that only speed up finding were damaged and made anew; no row was "
        "concerned."_s
            + (report.tookBackHalfWrite ? QString() : keptAsideText(report)));
    add(report.migratedFrom.has_value(), u"migrated"_s, Weight::Info,
        u"The file was brought up to the present format. The book as it was is kept as a copy; "
        "Restore… lists it."_s);
    return notices;
}

QString readOnlySentence(const QString &path)
{
    const QString why =
        isWritable(path) ? QString() : u" because the file or its folder cannot be written"_s;
    return u"This book is open for reading only%1. Nothing can be changed in it."_s.arg(why);
}

QString copyFailedSentence(const Error &error)
{
    return u"Your changes are saved, but the safety copy beside them was not: %1"_s.arg(
        error.kind == Error::Kind::DiskFull
            ? u"the disk with %1 is full."_s.arg(QDir::toNativeSeparators(error.subject))
            : describe(error));
}

QString failedDrillSentence(const Error &error)
{
    return u"The newest backup of this book was tried and could not be restored: %1 The book "
           u"itself "
           "is not concerned; save a copy now to have a sound one."_s.arg(describe(error));
}

QString nameOf(OpeningNotice::Deed deed)
{
    switch (deed) {
    case Deed::None:
        break;
    case Deed::CompareWithCopies:
        return u"Compare with backups…"_s;
    case Deed::RecoverLaterActions:
        return u"Recover later actions"_s;
    }
    return {};
}

} // namespace bellwether
