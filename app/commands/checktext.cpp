// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/checktext.h"

#include <QJsonArray>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;
using State = BookCheck::State;

struct PartWords
{
    QLatin1StringView id; // in JSON
    const char *name;
    const char *counted; // what was counted
    const char *advice; // when it was not looked at
};

// By BookCheck::Part.
constexpr std::array Parts = {
    PartWords{"file"_L1, "File", "bytes", ""},
    PartWords{"schema"_L1, "Tables", "", "the file has to be readable first"},
    PartWords{"pages"_L1, "Pages", "pages", "the tables have to be right first"},
    PartWords{"references"_L1, "References", "", "the tables have to be right first"},
    PartWords{"journal"_L1, "Journal", "actions", "the tables have to be right first"},
    PartWords{"usage_months"_L1, "Months of use", "", "the tables have to be right first"},
    PartWords{"rows"_L1, "Rows", "rows", "the tables have to be right first"},
    PartWords{"contents"_L1, "Contents", "tables",
        "this computer did not close the book in its present state"},
    PartWords{"copies"_L1, "Copies", "copies", "this computer has none"},
};

const PartWords &wordsOf(const BookCheck::Finding &finding)
{
    return Parts[static_cast<std::size_t>(finding.part)];
}

QLatin1StringView wordOf(State state)
{
    constexpr std::array Words = {"sound"_L1, "wrong"_L1, "not_looked_at"_L1};
    return Words[static_cast<std::size_t>(state)];
}

QString lineOf(const BookCheck::Finding &finding)
{
    const PartWords &words = wordsOf(finding);
    constexpr int NameWidth = 14;
    QString line = QString::fromLatin1(words.name).leftJustified(NameWidth);
    if (finding.state == State::NotLookedAt) {
        return line + u"not looked at: "_s + QLatin1StringView(words.advice) + u'\n';
    }
    line += finding.state == State::Sound ? u"sound"_s : u"WRONG"_s;
    if (finding.count > 0 && *words.counted != '\0') {
        line += u", %1 %2"_s.arg(QString::number(finding.count), QLatin1StringView(words.counted));
    }
    line += u'\n';
    for (const QString &fault : finding.faults) {
        line += u"    "_s + fault.simplified() + u'\n';
    }
    return line;
}

std::int64_t keptRows(const SalvageReport &report)
{
    std::int64_t kept = 0;
    for (const SalvagedTable &table : report.tables) {
        kept += table.name == u"action" || table.name == u"meta" ? 0 : table.kept;
    }
    return kept;
}

QString lossesOf(const SalvageReport &report)
{
    QString text;
    for (const SalvagedTable &table : report.tables) {
        if (!table.isWhole()) {
            text += u"    %1: %2 rows kept, %3 unreadable, %4 pages unreadable, %5 left out because"
                    " what they belong to is missing\n"_s.arg(table.name,
                        QString::number(table.kept), QString::number(table.lost),
                        QString::number(table.lostPages), QString::number(table.dropped));
        }
    }
    if (report.unplacedRows > 0) {
        text += u"    %1 rows could belong to more than one table and were left out\n"_s.arg(
            report.unplacedRows);
    }
    return text.isEmpty() ? u"    no page and no row is missing\n"_s : text;
}

} // namespace

QString textOf(const BookCheck &check)
{
    QString text;
    for (const BookCheck::Finding &finding : check.findings) {
        text += lineOf(finding);
    }
    return text;
}

QJsonObject jsonOf(const BookCheck &check)
{
    QJsonArray findings;
    for (const BookCheck::Finding &finding : check.findings) {
        findings.append(QJsonObject{{u"part"_s, QString(wordsOf(finding).id)},
            {u"state"_s, QString(wordOf(finding.state))}, {u"count"_s, qint64{finding.count}},
            {u"faults"_s, QJsonArray::fromStringList(finding.faults)}});
    }
    return {{u"sound"_s, check.isSound()}, {u"findings"_s, findings}};
}

QString textOf(const RepairReport &report, const QString &newPath)
{
    if (!report.salvaged) {
        return u"\n%1 was made from this computer's copies and log, up to action %2. Nothing is"
               " missing.\n"_s.arg(newPath, QString::number(report.newestAction));
    }
    if (report.salvaged->isFromJournal) {
        return u"\n%1 was made from the book's own journal, up to action %2. Nothing is missing.\n"_s
            .arg(newPath, QString::number(report.newestAction));
    }
    return u"\n%1 was made from the pages that can be read: %2 rows.\n%3"
           "Look it over before you trust it: damaged pages can hold wrong values that nobody can"
           " see. Its history begins anew.\n"_s.arg(
               newPath, QString::number(keptRows(*report.salvaged)), lossesOf(*report.salvaged));
}

QJsonObject jsonOf(const RepairReport &report)
{
    QJsonObject object{{u"newest_action"_s, qint64{report.newestAction}}};
    if (!report.salvaged) {
        object[u"from"_s] = u"copies_and_log"_s;
        return object;
    }
    object[u"from"_s] = report.salvaged->isFromJournal ? u"journal"_s : u"pages"_s;
    object[u"is_suspect"_s] = !report.salvaged->isFromJournal;
    object[u"unplaced_rows"_s] = qint64{report.salvaged->unplacedRows};
    QJsonArray tables;
    for (const SalvagedTable &table : report.salvaged->tables) {
        tables.append(QJsonObject{{u"table"_s, table.name}, {u"kept"_s, qint64{table.kept}},
            {u"lost"_s, qint64{table.lost}}, {u"lost_pages"_s, qint64{table.lostPages}},
            {u"dropped"_s, qint64{table.dropped}}});
    }
    object[u"tables"_s] = tables;
    return object;
}

} // namespace bellwether
