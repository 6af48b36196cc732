// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogue.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QStringList>

#include <set>

// Which test compares which figure and series with a second computation, one that shares nothing
// with the first but the rows of the book.
using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Compared
{
    QString file; // beside this one
    QString ids;
};

std::vector<Compared> compared()
{
    return {
        {u"customersplain_test.cpp"_s,
            u"contacts.total companies.total companies.active companies.saas companies.regular "
            "companies.churned companies.premium companies.churned_in_range "
            "companies.new_in_range arr.total mrr.total arr.contracted_not_live "
            "saas.new_by_month subscriptions.new_by_month award.count award.next award.progress "
            "award.tiers award.contributions"_s},
        {u"retentionplain_test.cpp"_s,
            u"retention.net retention.gross retention.net_ledger retention.gross_ledger "
            "retention.by_segment churn.revenue_gross churn.revenue_net churn.logos "
            "churn.logo_rate churn.arr churn.by_segment renewal_rate.gross renewal_rate.net "
            "renewal_rate.logo renewals.overdue renewals.by_month forecast.expected"_s},
        {u"plainrevenue_test.cpp"_s,
            u"arr.bridge retention.by_csm retention.by_cohort churn.by_month churn.by_reason "
            "churn.by_type churn.by_avoidable churn.by_plan churn.by_csm churn.by_tenure "
            "churn.avoidable_share forecast.gross_rate forecast.net_rate forecast.renewals"_s},
        {u"feedbackplain_test.cpp"_s,
            u"nps.score nps.portfolio nps.by_month csat.top_box csat.mean happiness.mean "
            "happiness.levels happiness.drops coverage.feedback coverage.status "
            "feedback.response_rate feedback.requests_due feedback.time_to_follow_up "
            "at_risk.count arr.at_risk arr.at_risk_share arr.at_risk_weighted health.status "
            "health.bands health.disagreements matrix.health_happiness advocacy.candidates"_s},
        {u"scorefiguresplain_test.cpp"_s,
            u"health.mean effort.mean cs_score.mean cs_score.portfolio score.coverage "
            "score.by_month scores.companies cs_score.parts health.strengths segments.points "
            "segments.areas segments.cadence checkins.overdue health.high_value_red "
            "alignment.effort"_s},
        {u"stackplain_test.cpp"_s,
            u"upsell.count opportunity.total opportunity.mrr opportunity.one_time "
            "opportunity.first_year opportunity.by_health alignment.pooled stack.alignment "
            "stack.grid stack.opportunity stack.by_customer stack.contrast stack.declined"_s},
        {u"usageplain_test.cpp"_s,
            u"logins.frequency logins.by_day logins.daily_users_mean adoption.pooled "
            "adoption.features adoption.users"_s},
        {u"workplain_test.cpp"_s,
            u"tasks.open tasks.overdue tasks.due_today tasks.due_this_week tasks.completed "
            "tasks.completed_in_range tasks.on_time tasks.upcoming notifications.latest "
            "workload.by_csm workload.by_account_manager goals.coverage support.balance hygiene.findings changes.since"_s},
        {u"driversplain_test.cpp"_s, u"scores.drivers effort.expected goals.timeline"_s},
        {u"targetsplain_test.cpp"_s, u"targets.attainment"_s},
        {u"listsplain_test.cpp"_s,
            u"companies.table health.status_by_month happiness.by_month sentiments.by_month "
            "feedback.queue attention.chips kpi.board backtest.precision backtest.recall "
            "backtest.base_rate backtest.components stack.top_opportunity"_s},
        {u"texts_test.cpp"_s, u"nlp.net nlp.topics sentiments.given sentiments.by_value"_s},
        {u"backtest_test.cpp"_s, u"backtest.lift backtest.auc backtest.outcomes"_s},
        {u"lookalikes_test.cpp"_s, u"churn.lookalikes"_s},
        {u"postmortem_test.cpp"_s, u"churn.postmortem"_s}};
}

} // namespace

TEST_CASE(
    "Every figure and series has a second computation that it is compared with", "[comparedids]")
{
    std::set<QString> ids;
    for (const Compared &one : compared()) {
        for (const QString &id : one.ids.split(u' ')) {
            CAPTURE(one.file, id);
            CHECK(ids.insert(id).second);
            CHECK((findFigure(id) != nullptr || findSeries(id) != nullptr));
        }
    }
    for (const FigureEntry &entry : figureEntries()) {
        CAPTURE(entry.id);
        CHECK(ids.count(entry.id) == 1);
    }
    for (const SeriesEntry &entry : seriesEntries()) {
        CAPTURE(entry.id);
        CHECK(ids.count(entry.id) == 1);
    }
}

TEST_CASE("Each of these tests asks for the ids that it is said to compare", "[comparedids]")
{
    const QString folder = QFile::decodeName(BELLWETHER_TEST_DATA) + u"/../core/metrics/"_s;
    for (const Compared &one : compared()) {
        QFile file(folder + one.file);
        CAPTURE(one.file);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString &id : one.ids.split(u' ')) {
            CAPTURE(id);
            CHECK(text.contains(u'"' + id + u'"'));
        }
    }
}
