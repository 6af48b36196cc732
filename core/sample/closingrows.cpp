// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/closingrows.h"

#include "core/sample/addrow.h"
#include "core/sample/story.h"

#include <QCryptographicHash>
#include <QTimeZone>

#include <algorithm>
#include <map>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

// The days on which that many subscribers were there for the first time.
std::map<int, QDate> firstDays(const std::vector<SampleTenure> &tenures, QDate lastDay)
{
    std::map<QDate, int> moves;
    for (const SampleTenure &tenure : tenures) {
        if (tenure.fate == CustomerFate::ProjectsOnly || tenure.fate == CustomerFate::SignedNew) {
            continue;
        }
        ++moves[tenure.since];
        if (tenure.fate == CustomerFate::Churned) {
            --moves[tenure.left];
        }
    }
    std::map<int, QDate> result;
    int count = 0;
    for (const auto &[day, move] : moves) {
        count += day <= lastDay ? move : 0;
        if (result.empty() || count > result.rbegin()->first) {
            result[count] = day;
        }
    }
    return result;
}

void addAwards(Change &change, const std::vector<SampleTenure> &tenures, const SampleWords &words,
    const SampleRecipe &recipe)
{
    const std::map<int, QDate> days = firstDays(tenures, recipe.lastDay);
    const auto &awards = words.lexicon.awards;
    for (std::size_t i = 0; i < awards.size(); ++i) {
        const auto reached = days.lower_bound(awards[i].second);
        if (reached == days.end()) {
            continue;
        }
        addRow(change, AwardEntry{{}, idAt<AwardTierId>(i), reached->second});
        Notification &notice = addRow(change, Notification());
        notice.kind = NotificationKind::AwardReached;
        notice.day = reached->second;
        notice.text = u"%1 reached: %2 subscribers."_s.arg(awards[i].first).arg(awards[i].second);
        notice.dedupeKey = u"award_reached:"_s + awards[i].first;
        notice.isRead = true;
    }
}

void addTeamTasks(Change &change, const SampleWords &words, const SampleRecipe &recipe)
{
    int day = 0;
    for (const QString &title : words.lexicon.teamTasks) {
        Task task;
        task.title = title;
        task.createdOn = workdayUntil(recipe.lastDay.addDays(-9));
        task.dueOn = addWorkdays(recipe.lastDay, 2 + day++ * 3);
        if (day > 2) {
            task.assignee = idAt<TeamMemberId>(words.team.size() - 1);
        }
        addRow(change, task);
    }
}

// Once a month section by section.
void addReviews(Change &change, const SampleWords &words, const SampleRecipe &recipe)
{
    const auto &notes = words.lexicon.reviewNotes;
    std::size_t count = 0;
    for (int month = 5; month >= 0; --month) {
        const QDate day = workdayUntil(recipe.lastDay.addDays(-5 - 30 * month));
        for (const QString &section : words.lexicon.reviewSections) {
            ReviewEntry entry;
            entry.day = day;
            entry.member = idAt<TeamMemberId>(words.team.size() - 1);
            entry.section = section;
            entry.note = notes[count++ * 3 % notes.size()];
            addRow(change, entry);
        }
    }
    const auto &topics = words.lexicon.helpTopics;
    for (std::size_t i = 0; i < topics.size(); ++i) {
        HelpVote vote;
        vote.topic = topics[i];
        vote.isHelpful = i != 2;
        vote.comment = i == 2 ? u"An example with numbers would help."_s : QString();
        vote.day = workdayUntil(recipe.lastDay.addDays(-static_cast<int>(i) * 11 - 4));
        addRow(change, vote);
    }
}

// The file that the customers came from, a few days old.
void addImport(Change &change, std::size_t customers, const SampleRecipe &recipe)
{
    const QDate day = workdayUntil(recipe.lastDay);
    ImportBatch batch;
    batch.at = QDateTime(day, QTime(6, 30), QTimeZone::utc());
    batch.fileName = u"accounts.csv"_s;
    batch.kind = u"companies"_s;
    batch.added = static_cast<int>(customers);
    batch.source = u"Salesforce"_s;
    batch.mapping = uR"({"name":"Account Name","ref":"Account ID"})"_s;
    batch.sha256 = QString::fromLatin1(
        QCryptographicHash::hash(QByteArray::number(static_cast<qulonglong>(recipe.seed))
                + day.toString(Qt::ISODate).toUtf8(),
            QCryptographicHash::Sha256)
            .toHex());
    addRow(change, batch);
    Notification &notice = addRow(change, Notification());
    notice.kind = NotificationKind::DataStale;
    notice.day = workdayUntil(recipe.lastDay.addDays(-40));
    notice.text = u"No logins were imported for two weeks."_s;
    notice.dedupeKey = u"data_stale:logins"_s;
    notice.isRead = true;
}

} // namespace

Change closingRows(
    const std::vector<SampleTenure> &tenures, const SampleWords &words, const SampleRecipe &recipe)
{
    Change change;
    addAwards(change, tenures, words, recipe);
    addTeamTasks(change, words, recipe);
    addReviews(change, words, recipe);
    addImport(change, tenures.size(), recipe);
    return change;
}

} // namespace bellwether
