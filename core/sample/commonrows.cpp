// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/commonrows.h"

#include "core/base/month.h"
#include "core/sample/addrow.h"
#include "core/sample/plan.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

void addReasons(Change &change, const SampleWords &words)
{
    std::map<QString, ChurnReasonId> groups;
    for (const SampleChurnReason &reason : words.churnReasons) {
        if (!groups.contains(reason.group)) {
            ChurnReason group;
            group.name = reason.group;
            groups.emplace(reason.group, addRow(change, group).id);
        }
    }
    for (const SampleChurnReason &reason : words.churnReasons) {
        ChurnReason leaf;
        leaf.name = reason.name;
        leaf.parent = groups.at(reason.group);
        leaf.isAvoidable = reason.isAvoidable;
        addRow(change, leaf);
    }
}

// Groups have the account managers in turn, and the premium one the manager as well.
void addGroups(Change &change, const SampleWords &words, const SampleRecipe &recipe)
{
    std::vector<TeamMemberId> managers;
    std::vector<TeamMemberId> heads;
    for (const TeamMember &member : change.rows<TeamMember>().put) {
        if (member.isAccountManager) {
            managers.push_back(member.id);
        }
        if (member.isManager) {
            heads.push_back(member.id);
        }
    }
    for (const QString &name : words.lexicon.groups) {
        AccountGroup group;
        group.name = name;
        const AccountGroupId id = addRow(change, group).id;
        change.rows<AccountGroup>().put.back().ref = u"GRP-%1"_s.arg(id.value);
        AccountGroupManager manager;
        manager.group = id;
        manager.member = managers[static_cast<std::size_t>(id.value) % managers.size()];
        manager.from = historyStart(recipe);
        addRow(change, manager);
    }
    AccountGroupManager head;
    head.group = premiumGroup(words);
    head.member = heads.front();
    head.from = recipe.lastDay.addYears(-1);
    addRow(change, head);
}

// A rate for every month, on a wavy way from the first to the last one.
void addRates(Change &change, const SampleWords &words, const SampleRecipe &recipe)
{
    const Month first = Month::of(historyStart(recipe)) - 12;
    const int months = Month::of(recipe.lastDay) - first;
    for (const SampleRate &rate : words.lexicon.rates) {
        for (int i = 0; i <= months; ++i) {
            // A triangle wave of six months, two per cent high: sines differ between libraries.
            const int wave = std::abs(i % 6 - 3) * 7 - 10;
            FxRate row;
            row.currency = Currency::fromCode(rate.currency).value();
            row.day = (first + i).firstDay();
            row.billionths =
                (rate.from + (rate.to - rate.from) * i / months + wave) * std::int64_t{1'000'000};
            addRow(change, row);
        }
    }
}

void addTargets(Change &change, const SampleRecipe &recipe)
{
    const QDate from(recipe.lastDay.year(), 1, 1);
    const QDate until(recipe.lastDay.year(), 12, 31);
    const auto add = [&](std::optional<TeamMemberId> member, std::optional<AccountGroupId> group,
                         TargetMeasure measure, double amount) {
        addRow(change, Target{{}, member, group, measure, from, until, amount});
    };
    for (const TeamMember &member : change.rows<TeamMember>().put) {
        if (member.isCsm) {
            add(member.id, {}, TargetMeasure::NetRevenueRetention, 1.05);
            add(member.id, {}, TargetMeasure::RenewalRate, 0.92);
            add(member.id, {}, TargetMeasure::Alignment, 0.6);
        } else if (member.isAccountManager) {
            add(member.id, {}, TargetMeasure::OpportunityWon, 450'000);
        } else {
            add(member.id, {}, TargetMeasure::ActiveCustomers, recipe.companies * 105 / 100);
        }
    }
    for (const AccountGroup &group : change.rows<AccountGroup>().put) {
        add({}, group.id, TargetMeasure::RenewalRate, 0.9);
    }
}

} // namespace

void addTeamRows(Change &change, const SampleWords &words, const SampleRecipe &recipe)
{
    for (const SampleColleague &colleague : words.team) {
        TeamMember &member = addRow(change, TeamMember());
        member.ref = u"T-%1"_s.arg(member.id.value);
        member.name = colleague.person.name;
        member.email = colleague.person.mailPart + u'@' + words.teamDomain;
        member.isCsm = colleague.isCsm;
        member.isAccountManager = colleague.isAccountManager;
        member.isManager = colleague.isManager;
    }
    addReasons(change, words);
    addGroups(change, words, recipe);
    addRates(change, words, recipe);
    addTargets(change, recipe);
}

void addStackRows(Change &change, const SampleWords &words)
{
    for (const QString &name : words.lexicon.stackTags) {
        addRow(change, StackTag{{}, name});
    }
    for (const SampleStackItem &entry : words.lexicon.stackItems) {
        StackItem &item = addRow(change, entry.item);
        item.ref = u"STK-%1"_s.arg(item.id.value);
        for (const StackTag &tag : change.rows<StackTag>().put) {
            if (std::find(entry.tags.begin(), entry.tags.end(), tag.name) != entry.tags.end()) {
                addRow(change, StackItemTag{{}, item.id, tag.id});
            }
        }
    }
    for (const SampleFeature &entry : words.lexicon.features) {
        Feature &feature = addRow(change, entry.feature);
        feature.ref = u"F-%1"_s.arg(feature.id.value);
    }
}

AccountGroupId groupOfTier(const SampleWords &words, const QString &tier)
{
    const auto &groups = words.lexicon.groups;
    const auto found = std::find(groups.begin(), groups.end(), tier);
    return idAt<AccountGroupId>(static_cast<std::size_t>(found - groups.begin()));
}

AccountGroupId premiumGroup(const SampleWords &words)
{
    return idAt<AccountGroupId>(words.lexicon.groups.size() - 1);
}

} // namespace bellwether
