// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/worldrows.h"

#include <array>

// Definitions, companies and their people, the stack, use, scores and work.
namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

void addStackDefinitions(WorldRows &rows)
{
    for (int i = 1; i <= 8; ++i) {
        auto &item = rows.add<StackItem>();
        item.name = u"Item %1"_s.arg(i);
        item.ref = u"item-%1"_s.arg(i);
        item.defaultMrr = rows.dice.oneIn(4) ? 0 : rows.dice.below(50'000);
        item.defaultOneTime = rows.dice.oneIn(2) ? 0 : rows.dice.below(200'000);
        item.isPerSeat = rows.dice.oneIn(3);
        item.active = !rows.dice.oneIn(8);
    }
    for (int i = 1; i <= 4; ++i) {
        rows.add<StackTag>().name = u"Stack tag %1"_s.arg(i);
    }
    for (std::int64_t item = 1; item <= 7; ++item) { // the last one stays untagged
        const int first = rows.dice.below(4);
        for (int i = rows.dice.below(3); i >= 0; --i) {
            auto &tagging = rows.add<StackItemTag>();
            tagging.item = {item};
            tagging.tag = {1 + (first + i) % 4};
        }
    }
}

void addMetric(WorldRows &rows, ScoreFamily family, MetricSource source)
{
    auto &metric = rows.add<MetricDefinition>();
    metric.family = family;
    metric.source = source;
    metric.name = snakeCase(family) + u' ' + snakeCase(source);
    metric.ref = metric.name + u" %1"_s.arg(metric.id.value); // two have the same name
    metric.maximum = rows.dice.oneIn(3) ? 5 : (rows.dice.oneIn(3) ? 10 : 100);
    metric.direction =
        rows.dice.oneIn(4) ? MetricDirection::LowerIsBetter : MetricDirection::HigherIsBetter;
    metric.weight = rows.dice.oneIn(8) ? 0 : 1 + rows.dice.below(6);
    metric.active = !rows.dice.oneIn(10);
}

void addScoringDefinitions(WorldRows &rows)
{
    using enum MetricSource;
    constexpr std::array Health = {
        Manual, Csat, Nps, Happiness, Assessment, Sentiment, StackAlignment, Renewals, Manual};
    constexpr std::array Effort = {
        Employees, Locations, Tickets, SupportHours, SlaLevel, StackAlignment, Manual};
    constexpr std::array Cs = {Usage, Adoption, Nps, Engagement, HealthScore, HealthStatus};
    for (const MetricSource source : Health) {
        addMetric(rows, ScoreFamily::Health, source);
    }
    for (const MetricSource source : Effort) {
        addMetric(rows, ScoreFamily::Effort, source);
    }
    for (const MetricSource source : Cs) {
        addMetric(rows, ScoreFamily::Cs, source);
    }
    for (const ScoreFamily family : {ScoreFamily::Health, ScoreFamily::Effort, ScoreFamily::Cs}) {
        for (int version = 1; version <= 1 + rows.dice.below(3); ++version) {
            auto &model = rows.add<ScoreModel>();
            model.family = family;
            model.version = version;
            model.upperBound = 60 + rows.dice.below(20);
            model.lowerBound = 30 + rows.dice.below(20);
            model.missing = static_cast<MissingPolicy>(rows.dice.below(3));
            model.adoptedOn = version == 1 ? QDate(2022, 1, 1) : rows.day();
            for (const MetricDefinition &metric : rows.of<MetricDefinition>()) {
                if (metric.family == family && !rows.dice.oneIn(8)) {
                    auto &weight = rows.add<ScoreWeight>();
                    weight.model = model.id;
                    weight.metric = metric.id;
                    weight.weight = rows.dice.below(40);
                }
            }
        }
    }
    rows.add<AssessmentTemplate>().name = u"Security"_s;
    rows.add<AssessmentTemplate>().name = u"Readiness"_s;
    for (int i = 0; i < 6; ++i) {
        auto &item = rows.add<AssessmentItem>();
        item.templateId = {1 + i / 3};
        item.position = i % 3;
        item.text = u"Question %1"_s.arg(i);
        item.possible = 1 + rows.dice.below(5);
        item.weight = rows.dice.below(4);
    }
}

void addOtherDefinitions(WorldRows &rows)
{
    constexpr std::array Reasons = {u"Price", u"Missing features", u"Closed down", u"Service"};
    auto &top = rows.add<ChurnReason>();
    top.name = u"Left"_s;
    for (const char16_t *name : Reasons) {
        auto &reason = rows.add<ChurnReason>();
        reason.name = QString::fromUtf16(name);
        reason.parent = ChurnReasonId{1};
        reason.isAvoidable = rows.dice.oneIn(2);
    }
    for (ChurnRecord &record : rows.of<ChurnRecord>()) {
        record.reason =
            rows.dice.oneIn(4) ? QString() : QString::fromUtf16(rows.dice.oneOf(Reasons));
        if (rows.dice.oneIn(2)) {
            record.isAvoidable = rows.dice.oneIn(2);
        }
        if (rows.dice.oneIn(2)) {
            record.type = static_cast<ChurnType>(rows.dice.below(3));
        }
    }
    for (int i = 1; i <= 3; ++i) {
        rows.add<AccountGroup>().name = u"Group %1"_s.arg(i);
        auto &manager = rows.add<AccountGroupManager>();
        manager.group = {i};
        manager.member = rows.member();
    }
    for (int i = 1; i <= 6; ++i) {
        auto &feature = rows.add<Feature>();
        feature.name = u"Feature %1"_s.arg(i);
        feature.active = i < 6 || rows.dice.oneIn(2);
    }
    if (!rows.dice.oneIn(3)) {
        for (const int count : {10, 5, 25, 50}) {
            auto &tier = rows.add<AwardTier>();
            tier.award = u"SaaSPreneur"_s;
            tier.count = count;
        }
        auto &reached = rows.add<AwardEntry>();
        reached.tier = {2};
        reached.reachedOn = rows.day();
    }
    for (int segment = 0; segment < 5; ++segment) {
        for (int i = rows.dice.below(3); i > 0; --i) {
            auto &cadence = rows.add<SegmentCadence>();
            cadence.segment = static_cast<Segment>(segment);
            cadence.days = 15 + rows.dice.below(120);
            cadence.from = i == 1 ? SinceAlways : rows.day();
        }
    }
    for (int i = 0; rows.hasRates && i < 4; ++i) {
        auto &rate = rows.add<FxRate>();
        rate.currency = *Currency::fromCode(u"EUR");
        rate.day = QDate(2021 + i, 6, 1);
        rate.billionths = 1'000'000'000 + rows.dice.below(200'000'000);
    }
}

} // namespace

void addDefinitions(WorldRows &rows)
{
    addStackDefinitions(rows);
    addScoringDefinitions(rows);
    addOtherDefinitions(rows);
    for (Contract &contract : rows.of<Contract>()) {
        for (ContractLine &line : contract.lines) {
            if (rows.dice.oneIn(2)) {
                line.item = rows.anyId<StackItem>();
            }
        }
    }
}

void addAttributes(WorldRows &rows, Company &company)
{
    Dice &dice = rows.dice;
    constexpr std::array Words = {u"Partner", u"Pilot", u"Old"};
    constexpr std::array Levels = {u"Gold", u"Silver", u"24x7"};
    for (Dated<std::int64_t> *number : {&company.employees, &company.seats, &company.locations}) {
        if (!dice.oneIn(4)) {
            *number = Dated(std::int64_t(dice.oneIn(10) ? 0 : 1 + dice.below(200)));
        }
        if (dice.oneIn(4)) {
            number->set(rows.day(), 1 + dice.below(200));
        }
    }
    if (dice.oneIn(2)) {
        company.slaLevel = Dated(QString::fromUtf16(dice.oneOf(Levels)));
    }
    if (dice.oneIn(2)) {
        company.accountManager = Dated(rows.member());
    }
    if (dice.oneIn(3)) {
        company.accountManager.set(rows.day(), rows.member());
    }
    if (dice.oneIn(5)) {
        company.csm.set(rows.day(), std::nullopt);
    }
    company.plan = Dated(dice.oneIn(2) ? u"Basic"_s : u"Pro"_s);
    company.isPremium.set(rows.day(), dice.oneIn(2));
    company.requestFeedback = Dated(!dice.oneIn(3));
    if (dice.oneIn(8)) {
        company.segmentValueOverride = Dated(std::int64_t(dice.below(500'000)));
    }
    for (int i = dice.below(3); i > 0; --i) {
        auto &tag = rows.add<CompanyTag>();
        tag.company = company.id;
        tag.tag = QString::fromUtf16(dice.oneOf(Words));
        tag.from = dice.oneIn(2) ? std::optional(rows.day()) : std::nullopt;
        tag.until = dice.oneIn(3) ? std::optional(rows.day()) : std::nullopt;
    }
    for (int i = dice.below(3); i > 0; --i) {
        auto &membership = rows.add<AccountGroupCompany>();
        membership.company = company.id;
        membership.group = rows.anyId<AccountGroup>();
        membership.from = dice.oneIn(2) ? std::optional(rows.day()) : std::nullopt;
    }
    for (int i = dice.below(4); i > 0; --i) {
        auto &event = rows.add<HealthStatusEvent>();
        event.company = company.id;
        event.day = rows.day();
        event.status = static_cast<HealthStatus>(dice.below(5));
        event.author = rows.member();
    }
}

void addPeople(WorldRows &rows, CompanyId company)
{
    Dice &dice = rows.dice;
    for (int i = dice.below(4); i > 0; --i) {
        auto &contact = rows.add<Contact>();
        contact.company = company;
        contact.name = u"Person %1"_s.arg(contact.id.value);
        contact.isUser = !dice.oneIn(4);
        contact.isKey = dice.oneIn(4);
        contact.optOut = dice.oneIn(8);
        contact.since = dice.oneIn(2) ? std::optional(rows.day()) : std::nullopt;
        contact.leftOn = dice.oneIn(6) ? std::optional(rows.day()) : std::nullopt;
        contact.seats = dice.oneIn(6) ? std::optional<std::int64_t>(dice.below(20)) : std::nullopt;
    }
}

void addStack(WorldRows &rows, CompanyId company)
{
    Dice &dice = rows.dice;
    constexpr std::array Reasons = {u"Too expensive", u"Has another one", u""};
    for (int i = dice.below(12); i > 0; --i) {
        auto &entry = rows.add<StackEntry>();
        entry.company = company;
        entry.item = rows.anyId<StackItem>();
        entry.day = rows.day();
        entry.isApplicable = !dice.oneIn(5);
        entry.alignment = static_cast<Alignment>(dice.below(3));
    }
    for (int i = dice.below(5); i > 0; --i) {
        auto &opportunity = rows.add<Opportunity>();
        opportunity.company = company;
        opportunity.ref = u"o%1"_s.arg(opportunity.id.value);
        opportunity.name = u"Offer %1"_s.arg(opportunity.id.value);
        opportunity.kind = static_cast<OpportunityKind>(dice.below(4));
        if (!dice.oneIn(3)) {
            opportunity.item = rows.anyId<StackItem>();
        }
        opportunity.mrr = dice.oneIn(4) ? 0 : dice.below(200'000);
        opportunity.oneTime = dice.oneIn(3) ? 0 : dice.below(900'000);
        opportunity.currency = rows.currency();
        opportunity.stage = static_cast<OpportunityStage>(dice.below(4));
        opportunity.openedOn = rows.day();
        const bool isClosed = opportunity.stage >= OpportunityStage::Won;
        if (isClosed != dice.oneIn(12)) {
            opportunity.closedOn = opportunity.openedOn.addDays(dice.below(300));
        }
        opportunity.owner = rows.member();
        if (opportunity.stage == OpportunityStage::Lost) {
            opportunity.refusalReason = QString::fromUtf16(dice.oneOf(Reasons));
        }
    }
}

void addUse(WorldRows &rows, CompanyId company, const std::vector<Contact> &contacts)
{
    Dice &dice = rows.dice;
    const Month first(2024, 7);
    for (const Contact &contact : contacts) {
        const int habit = dice.below(5);
        for (int month = 0; habit > 0 && month < 18; ++month) {
            const auto days = static_cast<std::uint32_t>(dice.next());
            const auto fewer = static_cast<std::uint32_t>(dice.next());
            const std::uint32_t drawn = habit == 1 ? days & fewer & (days >> 3)
                : habit == 2                       ? days & fewer
                : habit == 3                       ? days | fewer
                                                   : ~0U;
            const int last = (first + month).lastDay().day();
            LoginMonth login{{contact.id, first + month}, drawn & ((1U << last) - 1U)};
            if (login.days != 0 && !dice.oneIn(6)) {
                rows.loginMonths.push_back(login);
            }
        }
    }
    for (std::int64_t feature = 1; feature <= 6; ++feature) {
        std::optional<ContactId> contact;
        if (!contacts.empty() && dice.oneIn(2)) {
            contact = dice.oneOf(contacts).id;
        }
        const int begin = dice.below(18);
        const bool isTimed = !dice.oneIn(3);
        for (int month = begin; !dice.oneIn(3) && month < 18; month += 1 + dice.below(3)) {
            FeatureUseMonth use{{company, contact, {feature}, first + month}, {}};
            for (int i = 1 + dice.below(6); i > 0; --i) {
                auto &day = use.days[static_cast<std::size_t>(dice.below(28))];
                day.uses = static_cast<std::uint16_t>(dice.oneIn(8) ? 0 : 1 + dice.below(9));
                if (isTimed || day.uses == 0) {
                    day.minutes = static_cast<std::uint16_t>(1 + dice.below(12));
                }
            }
            rows.featureUseMonths.push_back(use);
        }
    }
}

void addScoring(WorldRows &rows, CompanyId company)
{
    Dice &dice = rows.dice;
    for (const MetricDefinition &metric : rows.of<MetricDefinition>()) {
        const bool isManual = metric.source == MetricSource::Manual;
        for (int i = isManual ? dice.below(4) : (dice.oneIn(4) ? 1 : 0); i > 0; --i) {
            auto &value = rows.add<MetricValue>();
            value.company = company;
            value.metric = metric.id;
            value.day = rows.day();
            if (!dice.oneIn(8)) {
                value.raw = metric.maximum * dice.below(101) / 100;
            }
            value.isApplicable = !dice.oneIn(10);
        }
    }
    for (int i = dice.below(3); i > 0; --i) {
        auto &snapshot = rows.add<ScoreSnapshot>();
        snapshot.company = company;
        snapshot.family = static_cast<ScoreFamily>(dice.below(3));
        if (dice.oneIn(2)) {
            snapshot.model = rows.anyId<ScoreModel>();
        }
        snapshot.day = rows.day();
        if (!dice.oneIn(6)) {
            snapshot.score = dice.below(1001) / 10.0;
            snapshot.coverage = dice.below(101) / 100.0;
        }
    }
    for (int i = dice.below(3) * 3; i > 0; --i) {
        auto &result = rows.add<AssessmentResult>();
        result.company = company;
        result.item = rows.anyId<AssessmentItem>();
        result.day = rows.day();
        result.earned = dice.below(6);
    }
}

} // namespace bellwether
