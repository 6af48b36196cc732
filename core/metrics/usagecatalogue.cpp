// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/adoption.h"
#include "core/metrics/award.h"
#include "core/metrics/catalogueparts.h"
#include "core/metrics/logins.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::vector<FigureEntry> usageFigures()
{
    return {
        {u"adoption.pooled"_s, u"F-ADOPT"_s, adoptionPooled, adoptionRows,
            u"{used} ÷ {eligible}"_s},
        {u"adoption.users"_s, u"F-ADOPT"_s, adoptionUsers, adoptionUsersRows,
            u"{active_users} ÷ {seats}"_s},
        {u"logins.daily_users_mean"_s, u"F-LOGIN"_s, dailyUsersMean, dailyUsersRows,
            u"{user_days} ÷ {days}"_s},
        {u"award.count"_s, u"F-AWARD"_s, awardCount, awardRows},
        {u"award.next"_s, u"F-AWARD"_s, awardNext, awardNextRows},
        {u"award.progress"_s, u"F-AWARD"_s, awardProgress, awardRows, u"{count} ÷ {next}"_s},
    };
}

std::vector<SeriesEntry> usageSeries()
{
    return {
        {u"logins.by_day"_s, u"F-LOGIN"_s, loginsByDay, loginsByDayRows},
        {u"logins.frequency"_s, u"F-LOGIN"_s, loginFrequency, loginFrequencyRows},
        {u"adoption.features"_s, u"F-ADOPT"_s, adoptionFeatures, adoptionFeaturesRows},
        {u"award.tiers"_s, u"F-AWARD"_s, awardTierSeries, awardTierRows},
        {u"award.contributions"_s, u"F-AWARD"_s, awardContributions, awardContributionRows},
    };
}

} // namespace bellwether
