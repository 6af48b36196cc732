// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole folders of public data, imported as they are, give the figures that are known of them. The
// data is no part of the repository: BELLWETHER_DATA names the folder that holds it, and without it
// nothing is checked here.

#include "core/exchange/importplan.h"

#include "core/book/bookbuilder.h"
#include "tests/core/exchange/importtext.h"
#include "tests/core/metrics/asking.h"
#include "tests/support/catch.h"

#include <QFile>

#include <algorithm>
#include <map>

using namespace bellwether;
using namespace bellwether::importtext;
using namespace Qt::Literals::StringLiterals;

namespace {

// The paths of files of a folder; none when one of them is absent.
std::vector<QString> dataPaths(const QString &folder, const QStringList &names)
{
    std::vector<QString> paths;
    for (const QString &name : names) {
        const QString path = qEnvironmentVariable("BELLWETHER_DATA") + u'/' + folder + u'/' + name;
        if (!QFile::exists(path)) {
            WARN("skipped: BELLWETHER_DATA names no folder with " + folder.toStdString());
            return {};
        }
        paths.push_back(path);
    }
    return paths;
}

ImportPlan plannedFolder(const Book &book, const std::vector<QString> &paths)
{
    auto plan = planImport(book, paths, {}, Now, Today);
    if (!plan) {
        FAIL(Catch::StringMaker<Error>::convert(plan.error()));
    }
    return *plan;
}

// "tickets rows 2000: …" of each file.
QString countsOf(const ImportPlan &plan)
{
    QString text;
    for (const FilePlan &file : plan.files) {
        text += snakeCase(file.kind) + u' ' + counts(file) + u'\n';
    }
    return text;
}

// Reads the files a second time; every row that is good has to be unchanged.
void checkUnchanged(const Book &before, const ImportPlan &plan, const std::vector<QString> &paths)
{
    const Book book = BookBuilder(before).apply(plan.change).build();
    const ImportPlan again = plannedFolder(book, paths);
    CHECK(again.change.empty());
    for (const FilePlan &file : again.files) {
        INFO(file.path.toStdString());
        CHECK(file.unchanged + file.rejected + file.skipped == file.rows);
    }
}

template <typename Row, typename Key>
std::map<QString, int> countBy(const std::vector<Row> &rows, const Key &key)
{
    std::map<QString, int> counted;
    for (const Row &row : rows) {
        ++counted[key(row)];
    }
    return counted;
}

} // namespace

TEST_CASE("RavenStack: five files together import without any help", "[knownanswers]")
{
    const auto paths = dataPaths(u"ravenstack_iso"_s,
        {u"ravenstack_support_tickets.csv"_s, u"ravenstack_feature_usage.csv"_s,
            u"ravenstack_churn_events.csv"_s, u"ravenstack_subscriptions.csv"_s,
            u"ravenstack_accounts.csv"_s});
    if (paths.empty()) {
        return;
    }
    const ImportPlan plan = plannedFolder(Book(), paths);
    CHECK(countsOf(plan)
        == u"companies rows 500: 500 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "contracts rows 5000: 5000 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "churn rows 600: 600 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "tickets rows 2000: 2000 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "feature_use rows 25000: 24979 added, 0 changed, 0 unchanged, 21 rejected, 0 skipped\n"_s);

    const auto &losses = plan.change.rows<ChurnRecord>().put;
    CHECK(countBy(losses, [](const ChurnRecord &row) { return row.reason; })
        == std::map<QString, int>{{u"features"_s, 114}, {u"support"_s, 104}, {u"budget"_s, 104},
            {u"unknown"_s, 95}, {u"competitor"_s, 92}, {u"pricing"_s, 91}});
    CHECK(plan.change.rows<ChurnReason>().put.size() == 6);
    CHECK(std::count_if(losses.begin(), losses.end(), [](const ChurnRecord &row) {
        return row.note.contains(u"is_reactivation: True"_s);
    }) == 61);

    const auto &tickets = plan.change.rows<Ticket>().put;
    CHECK(countBy(tickets, [](const Ticket &row) { return snakeCase(row.priority); })
        == std::map<QString, int>{
            {u"urgent"_s, 514}, {u"high"_s, 510}, {u"normal"_s, 491}, {u"low"_s, 485}});
    CHECK(countBy(tickets, [](const Ticket &row) {
        return row.csat ? QString::number(*row.csat) : u"-"_s;
    }) == std::map<QString, int>{{u"-"_s, 825}, {u"3"_s, 396}, {u"4"_s, 405}, {u"5"_s, 374}});
    double minutes = 0;
    double response = 0;
    int escalated = 0;
    for (const Ticket &row : tickets) {
        minutes += static_cast<double>(row.minutes.value_or(0));
        response += static_cast<double>(row.firstResponseMinutes.value_or(0));
        escalated += row.isEscalated ? 1 : 0;
    }
    CHECK(escalated == 95);
    CHECK(minutes / 60 / 2000 == Approx(35.861).margin(0.0005));
    CHECK(response / 2000 == Approx(88.48).margin(0.005));

    // 21 rows repeat a usage_id; their 203 uses are left out: 250,525 − 203.
    const Book book = BookBuilder().apply(plan.change).build();
    std::map<QString, int> uses;
    int sum = 0;
    for (const FeatureUseDay &day : plan.change.featureUseDays) {
        uses[book.features().find(day.feature)->name] += day.uses;
        sum += day.uses;
    }
    CHECK(sum == 250'322);
    CHECK(uses.size() == 40);
    const auto top = std::max_element(
        uses.begin(), uses.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    CHECK(top->first == u"feature_32"_s);
    CHECK(top->second == 6'679); // 7 of its 6,686 stand in rows that repeat
    checkUnchanged(Book(), plan, paths);
}

TEST_CASE(
    "Learned: schools, teachers, renewals and their use import without any help", "[knownanswers]")
{
    const auto paths = dataPaths(u"learned_gtm"_s,
        {u"engagement_events.csv"_s, u"renewals.csv"_s, u"users.csv"_s, u"school_adoption.csv"_s});
    if (paths.empty()) {
        return;
    }
    const ImportPlan plan = plannedFolder(Book(), paths);
    CHECK(countsOf(plan)
        == u"companies rows 15: 15 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "contacts rows 138: 138 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "renewals rows 68: 68 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"
           "feature_use rows 2704: 2704 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped\n"_s);

    const auto &renewals = plan.change.rows<Renewal>().put;
    CHECK(countBy(renewals, [](const Renewal &row) { return snakeCase(row.outcome); })
        == std::map<QString, int>{{u"renewed"_s, 49}, {u"lost"_s, 19}});
    CHECK(countBy(renewals, [](const Renewal &row) { return row.reason; })
        == std::map<QString, int>{{QString(), 49}, {u"admin_left"_s, 6}, {u"switched_tool"_s, 5},
            {u"budget_cuts"_s, 4}, {u"missing_features"_s, 3}, {u"price"_s, 1}});
    CHECK(countBy(
              renewals, [](const Renewal &row) { return Month::of(row.dueOn).iso(); })[u"2025-08"_s]
        == 8);
    std::int64_t renewed = 0;
    std::int64_t before = 0;
    for (const Renewal &row : renewals) {
        renewed += row.outcomeAmount.value_or(0);
    }
    const Book book = BookBuilder().apply(plan.change).build();
    for (const Renewal &row : renewals) {
        const Contract &contract = *book.contracts().find(row.contract);
        CHECK(contract.end == row.dueOn);
        CHECK(contract.start == row.dueOn.addYears(-1).addDays(1));
        before += contract.lines.empty() ? 0 : contract.lines.front().amount;
    }
    CHECK(before == 18'120'000); // what was renewed of it
    CHECK(renewed - before == 1'703'400); // what came on top

    const Figure rate = figure(
        ask(BookBuilder(book).share(), days("2025-01-01", "2026-02-28")), "renewal_rate.logo");
    CHECK(rate.n == 68);
    CHECK(print(rate) == u"72.059 %"_s);

    int uses = 0;
    for (const FeatureUseDay &day : plan.change.featureUseDays) {
        CHECK(day.contact);
        uses += day.uses;
    }
    CHECK(uses == 17'666);
    checkUnchanged(Book(), plan, paths);
}

TEST_CASE("Salesforce: opportunities find the accounts of the export beside them", "[knownanswers]")
{
    const auto paths =
        dataPaths(u"sf_dataloader"_s, {u"opportunityData.csv"_s, u"accountData.csv"_s});
    if (paths.empty()) {
        return;
    }
    const ImportPlan plan = plannedFolder(Book(), paths);
    CHECK(counts(plan.files.back())
        == u"rows 38: 38 added, 0 changed, 0 unchanged, 0 rejected, 0 skipped"_s);
    const auto &opportunities = plan.change.rows<Opportunity>().put;
    CHECK(countBy(opportunities, [](const Opportunity &row) { return snakeCase(row.stage); })
        == std::map<QString, int>{{u"open"_s, 14}, {u"proposed"_s, 16}, {u"won"_s, 8}});
    std::int64_t sum = 0;
    for (const Opportunity &row : opportunities) {
        CHECK(row.mrr == 0);
        CHECK((!row.closedOn || row.openedOn <= *row.closedOn));
        sum += row.oneTime;
    }
    CHECK(sum == 627'000'000);
    checkUnchanged(Book(), plan, paths);
}
