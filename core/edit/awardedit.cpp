// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/awardedit.h"

#include "core/metrics/award.h"
#include "core/metrics/options.h"

#include <algorithm>
#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString TiersOption = SettingKey::OptionPrefix + u"award.tiers"_s;

std::optional<TierProblem> problemOf(const std::vector<TierDraft> &drafts)
{
    std::set<int> counts;
    for (std::size_t at = 0; at < drafts.size(); ++at) {
        if (drafts[at].name.trimmed().isEmpty()) {
            return TierProblem{at, TierProblem::Kind::NoName};
        }
        if (drafts[at].count < 1) {
            return TierProblem{at, TierProblem::Kind::NoCount};
        }
        if (!counts.insert(drafts[at].count).second) {
            return TierProblem{at, TierProblem::Kind::SameCount};
        }
    }
    return std::nullopt;
}

QString nameOfUsual(std::size_t place)
{
    static const std::vector<QString> Names{
        u"Bronze"_s, u"Silver"_s, u"Gold"_s, u"Platinum"_s, u"Diamond"_s};
    return place < Names.size() ? Names[place] : u"Tier %1"_s.arg(place + 1);
}

} // namespace

std::vector<TierDraft> tierDrafts(const Book &book)
{
    std::vector<TierDraft> drafts;
    for (const int count : awardTiers(book, Options::of(book.settings()))) {
        const auto &tiers = book.awardTiers().rows();
        const auto known = std::find_if(
            tiers.begin(), tiers.end(), [&](const AwardTier &tier) { return tier.count == count; });
        drafts.push_back(known == tiers.end()
                ? TierDraft{std::nullopt, nameOfUsual(drafts.size()), count}
                : TierDraft{known->id, known->award, count});
    }
    return drafts;
}

tl::expected<Change, TierProblem> tiersChange(
    const std::vector<TierDraft> &drafts, const Book &book)
{
    if (const auto problem = problemOf(drafts)) {
        return tl::unexpected(*problem);
    }
    Change change;
    change.kind = ActionKind::Setup;
    change.label = u"Award tiers"_s;
    std::set<AwardTierId> kept;
    AwardTierId next = book.awardTiers().nextId();
    std::set<AwardTierId> moved;
    for (const TierDraft &draft : drafts) {
        const AwardTier *known = draft.id ? book.awardTiers().find(*draft.id) : nullptr;
        AwardTier tier{known == nullptr ? next : known->id, draft.name.trimmed(), draft.count};
        next.value += known == nullptr ? 1 : 0;
        kept.insert(tier.id);
        if (known != nullptr && known->count != tier.count) {
            moved.insert(tier.id);
        }
        if (known == nullptr || !(*known == tier)) {
            change.rows<AwardTier>().put.push_back(std::move(tier));
        }
    }
    for (const AwardTier &tier : book.awardTiers()) {
        if (!kept.contains(tier.id)) {
            change.rows<AwardTier>().removed.push_back(tier.id);
            moved.insert(tier.id);
        }
    }
    for (const AwardEntry &entry : book.awardEntries()) {
        if (moved.contains(entry.tier)) {
            change.rows<AwardEntry>().removed.push_back(entry.id);
        }
    }
    if (book.settings().values.contains(TiersOption)) {
        change.settings[TiersOption] = std::nullopt;
    }
    return change;
}

Change reachedChange(AwardTierId tier, QDate day, const Book &book)
{
    Change change;
    const AwardTier *reached = book.awardTiers().find(tier);
    if (reached == nullptr) {
        return change;
    }
    change.label = u"Award reached: %1"_s.arg(reached->award);
    change.rows<AwardEntry>().put = {{book.awardEntries().nextId(), tier, day}};
    // The key that the rules give it, so that they do not tell it again.
    const QString key =
        snakeCase(NotificationKind::AwardReached) + u':' + QString::number(reached->count);
    const bool isTold = std::any_of(book.notifications().begin(), book.notifications().end(),
        [&](const Notification &notice) { return notice.dedupeKey == key; });
    if (!isTold) {
        Notification notice;
        notice.id = book.notifications().nextId();
        notice.kind = NotificationKind::AwardReached;
        notice.day = day;
        notice.text = u"%1 reached: %2 SaaS customers."_s.arg(reached->award).arg(reached->count);
        notice.dedupeKey = key;
        change.rows<Notification>().put = {notice};
    }
    return change;
}

} // namespace bellwether
