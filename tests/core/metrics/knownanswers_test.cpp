// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// Figures of public data whose answers others have published or computed. The data is no part of
// the repository: BELLWETHER_DATA names the folder that holds it, and without it nothing is
// checked here.

#include "core/exchange/csvreader.h"

#include "tests/core/metrics/asking.h"

#include <QFile>
#include <QHash>

#include <cmath>
#include <functional>
#include <map>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString dataPath(const QString &name)
{
    const QString folder = qEnvironmentVariable("BELLWETHER_DATA");
    const QString path = folder + u'/' + name;
    return !folder.isEmpty() && QFile::exists(path) ? path : QString();
}

// The rows of a file by the names of its columns.
std::vector<std::map<QString, QString>> rowsIn(const QString &name)
{
    std::vector<std::map<QString, QString>> rows;
    QStringList head;
    const RowSink sink = [&](const SourceRow &row) {
        if (head.isEmpty()) {
            for (const QStringView cell : row.cells) {
                head << cell.toString();
            }
            return true;
        }
        std::map<QString, QString> cells;
        for (qsizetype i = 0; i < head.size(); ++i) {
            cells[head[i]] = row.cell(static_cast<std::size_t>(i)).toString();
        }
        rows.push_back(std::move(cells));
        return true;
    };
    QFile file(dataPath(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CsvReader reader(',', sink);
    REQUIRE(reader.feed(QString::fromUtf8(file.readAll())));
    REQUIRE(reader.finish());
    return rows;
}

QDate dayIn(const QString &text)
{
    return QDate::fromString(text.left(10), Qt::ISODate);
}

std::int64_t centsIn(const QString &text)
{
    return std::llround(text.toDouble() * 100);
}

template <typename Row>
Row &added(std::vector<Row> &rows)
{
    Row row;
    row.id = {static_cast<std::int64_t>(rows.size()) + 1};
    rows.push_back(std::move(row));
    return rows.back();
}

Company &addCompany(
    std::vector<Company> &companies, QHash<QString, CompanyId> &ids, const QString &ref)
{
    Company &company = added(companies);
    company.ref = ref;
    company.name = ref;
    ids[ref] = company.id;
    return company;
}

Contract &addContract(std::vector<Contract> &contracts, CompanyId company, QDate start,
    std::optional<QDate> end, std::int64_t monthly)
{
    Contract &contract = added(contracts);
    contract.company = company;
    contract.ref = u"k%1"_s.arg(contract.id.value);
    contract.start = start;
    contract.end = end;
    contract.hasEnded = end.has_value();
    ContractLine line;
    line.amount = monthly;
    line.termMonths = 1;
    line.start = start;
    line.end = end;
    contract.lines = {line};
    return contract;
}

// Accounts and subscriptions; each begins and ends where `daysOf` says.
struct RavenStack
{
    std::vector<Company> companies;
    std::vector<Contract> contracts;
    QHash<QString, CompanyId> ids;
    QHash<QString, CompanyId> companyOfSubscription;

    explicit RavenStack(const std::function<DayRange(DayRange days, QDate signup)> &daysOf)
    {
        QHash<QString, QDate> signups;
        for (const auto &row : rowsIn(u"ravenstack_iso/ravenstack_accounts.csv"_s)) {
            Company &company = addCompany(companies, ids, row.at(u"account_id"_s));
            company.customerSince = dayIn(row.at(u"signup_date"_s));
            company.plan = Dated(row.at(u"plan_tier"_s));
            signups[row.at(u"account_id"_s)] = *company.customerSince;
        }
        for (const auto &row : rowsIn(u"ravenstack_iso/ravenstack_subscriptions.csv"_s)) {
            const QString account = row.at(u"account_id"_s);
            companyOfSubscription[row.at(u"subscription_id"_s)] = ids[account];
            const QDate end = dayIn(row.at(u"end_date"_s));
            const DayRange days = daysOf(
                {dayIn(row.at(u"start_date"_s)), end.isValid() ? end : OpenEnd}, signups[account]);
            addContract(contracts, ids[account], days.from,
                end.isValid() ? std::optional(days.to) : std::nullopt,
                centsIn(row.at(u"mrr_amount"_s)));
        }
    }

    BookBuilder book() const
    {
        BookBuilder builder;
        builder.rows<Company>(companies).rows<Contract>(contracts);
        return builder;
    }
};

double valueOf(const SeriesPoint &point, const char *name)
{
    for (const NamedValue &value : point.values) {
        if (value.name == QLatin1StringView(name)) {
            return value.value.value_or(0);
        }
    }
    return 0;
}

// The first point of the bridge is the whole range.
double monthly(const Series &bridge, const char *name)
{
    return std::round(valueOf(bridge.points.front(), name) / 12 * 100) / 100;
}

} // namespace

TEST_CASE("RavenStack: the monthly table of its analysts, from January 2023 to January 2025",
    "[knownanswers]")
{
    if (dataPath(u"ravenstack_iso/ravenstack_accounts.csv"_s).isEmpty()) {
        WARN("skipped: BELLWETHER_DATA names no folder with ravenstack_iso");
        return;
    }
    // Their month counts a subscription in full when it touches it, from the sign-up's month on.
    const RavenStack data([](DayRange days, QDate signup) {
        const QDate first = Month::of(std::max(days.from, signup)).firstDay();
        return DayRange{first, days.to == OpenEnd ? OpenEnd : Month::of(days.to).lastDay()};
    });
    const BookPointer book = data.book().share();
    struct Expected
    {
        const char *month;
        double mrr, added, expansion, contraction, churned;
    };
    const Expected table[] = {{"2023-01", 4684, 4684, 0, 0, 0},
        {"2023-02", 15763, 10148, 931, 0, 0}, {"2023-03", 41648, 23168, 2717, 0, 0},
        {"2023-04", 83436, 28575, 13213, 0, 0}, {"2023-05", 169110, 42466, 43453, 0, 245},
        {"2023-06", 244097, 45649, 29338, 0, 0}, {"2023-07", 363343, 60672, 58574, 0, 0},
        {"2023-08", 528736, 59214, 106407, 228, 0}, {"2023-09", 644272, 46013, 69523, 0, 0},
        {"2023-10", 826790, 30485, 152033, 0, 0}, {"2023-11", 1038507, 63423, 153796, 5502, 0},
        {"2023-12", 1282212, 97649, 169275, 10483, 12736},
        {"2024-01", 1539046, 84272, 191616, 19054, 0},
        {"2024-02", 1888127, 78583, 281426, 10928, 0},
        {"2024-03", 2295694, 77424, 341413, 11270, 0},
        {"2024-04", 2722124, 116489, 321116, 11175, 0},
        {"2024-05", 3339785, 183945, 445886, 12170, 0},
        {"2024-06", 3854007, 113166, 422500, 21444, 0},
        {"2024-07", 4541221, 109317, 594051, 16154, 0},
        {"2024-08", 5161618, 89594, 547091, 16288, 0},
        {"2024-09", 6113247, 164181, 823045, 35597, 0},
        {"2024-10", 7208953, 172736, 970698, 47728, 0},
        {"2024-11", 8647936, 334495, 1188591, 84103, 0},
        {"2024-12", 10734251, 521837, 1700684, 136206, 0}, {"2025-01", 10159608, 0, 0, 574643, 0}};
    Options options;
    options.graceDays = 0;
    for (const Expected &row : table) {
        INFO(row.month);
        const Series bridge =
            series(ask(book, Month::fromIso(QString::fromLatin1(row.month))->days(), options),
                "arr.bridge");
        CHECK(monthly(bridge, "closing") == row.mrr);
        CHECK(monthly(bridge, "new") + monthly(bridge, "reactivation") == row.added);
        CHECK(monthly(bridge, "expansion") == row.expansion);
        CHECK(std::abs(monthly(bridge, "contraction")) == row.contraction);
        CHECK(std::abs(monthly(bridge, "churn")) == row.churned);
    }
}

TEST_CASE("RavenStack: retention, plans, satisfaction and the most used feature", "[knownanswers]")
{
    if (dataPath(u"ravenstack_iso/ravenstack_accounts.csv"_s).isEmpty()) {
        WARN("skipped: BELLWETHER_DATA names no folder with ravenstack_iso");
        return;
    }
    RavenStack data([](DayRange days, QDate) {
        return DayRange{days.from, days.to == OpenEnd ? OpenEnd : days.to.addDays(-1)};
    });
    std::vector<Ticket> tickets;
    for (const auto &row : rowsIn(u"ravenstack_iso/ravenstack_support_tickets.csv"_s)) {
        Ticket &ticket = added(tickets);
        ticket.company = data.ids[row.at(u"account_id"_s)];
        ticket.openedOn = dayIn(row.at(u"submitted_at"_s));
        ticket.closedOn = dayIn(row.at(u"closed_at"_s));
        if (const QString score = row.at(u"satisfaction_score"_s); !score.isEmpty()) {
            ticket.csat = static_cast<int>(score.toDouble());
        }
    }
    std::vector<Feature> features;
    QHash<QString, FeatureId> featureIds;
    std::map<std::tuple<CompanyId, FeatureId, QDate>, int> uses;
    for (const auto &row : rowsIn(u"ravenstack_iso/ravenstack_feature_usage.csv"_s)) {
        const QString name = row.at(u"feature_name"_s);
        if (!featureIds.contains(name)) {
            Feature &feature = added(features);
            feature.name = name;
            feature.ref = name;
            featureIds[name] = feature.id;
        }
        uses[{data.companyOfSubscription[row.at(u"subscription_id"_s)], featureIds[name],
            dayIn(row.at(u"usage_date"_s))}] += row.at(u"usage_count"_s).toInt();
    }
    Change use;
    for (const auto &[key, count] : uses) {
        FeatureUseDay day;
        std::tie(day.company, day.feature, day.day) = key;
        day.uses = count;
        use.featureUseDays.push_back(day);
    }
    const BookPointer book =
        data.book().rows<Ticket>(tickets).rows<Feature>(features).apply(use).share();

    const Options options = with({{"csat.window", "36m"}});
    const Question year = ask(book, days("2024-01-02", "2024-12-31"), options);
    CHECK(value(year, "retention.net") == u"290.389 %"_s);
    CHECK(value(year, "retention.gross") == u"99.597 %"_s);
    CHECK(value(year, "arr.total") == u"$121,915,296"_s);
    const Figure csat = figure(year, "csat.top_box");
    CHECK(print(csat) == u"66.298 %"_s);
    CHECK(csat.n == 1175);

    const Series adoption =
        series(ask(book, days("2023-01-01", "2024-12-31"), options), "adoption.features");
    const auto top = std::max_element(adoption.points.begin(), adoption.points.end(),
        [](const SeriesPoint &a, const SeriesPoint &b) {
            return valueOf(a, "uses") < valueOf(b, "uses");
        });
    REQUIRE(top != adoption.points.end());
    CHECK(top->key == u"feature_32"_s);
    CHECK(valueOf(*top, "uses") == 6686);
}

TEST_CASE("RavenStack: losses by reason", "[knownanswers]")
{
    if (dataPath(u"ravenstack_iso/ravenstack_accounts.csv"_s).isEmpty()) {
        WARN("skipped: BELLWETHER_DATA names no folder with ravenstack_iso");
        return;
    }
    // Every event is told by itself: one company each, without contracts.
    std::vector<Company> companies;
    std::vector<ChurnRecord> churn;
    for (const auto &row : rowsIn(u"ravenstack_iso/ravenstack_churn_events.csv"_s)) {
        Company &company = added(companies);
        company.ref = company.name = row.at(u"churn_event_id"_s);
        ChurnRecord &record = added(churn);
        record.company = company.id;
        record.day = dayIn(row.at(u"churn_date"_s));
        record.reason = row.at(u"reason_code"_s);
        companies.back().customerSince = record.day.addYears(-1);
    }
    const BookPointer book =
        BookBuilder().rows<Company>(companies).rows<ChurnRecord>(churn).share();
    const Series reasons = series(ask(book, days("2023-01-01", "2025-12-31")), "churn.by_reason");
    const std::map<QString, double> expected = {{u"features"_s, 114}, {u"support"_s, 104},
        {u"budget"_s, 104}, {u"unknown"_s, 95}, {u"competitor"_s, 92}, {u"pricing"_s, 91}};
    std::map<QString, double> found;
    for (const SeriesPoint &point : reasons.points) {
        found[point.key] = valueOf(point, "count");
    }
    CHECK(found == expected);
}

TEST_CASE("Learned: 49 of 68 renewals came, and when they were due", "[knownanswers]")
{
    if (dataPath(u"learned_gtm/renewals.csv"_s).isEmpty()) {
        WARN("skipped: BELLWETHER_DATA names no folder with learned_gtm");
        return;
    }
    std::vector<Company> companies;
    std::vector<Contract> contracts;
    std::vector<Renewal> renewals;
    QHash<QString, CompanyId> ids;
    std::map<QString, int> dueIn;
    for (const auto &row : rowsIn(u"learned_gtm/renewals.csv"_s)) {
        const QString user = row.at(u"user_id"_s);
        const CompanyId company =
            ids.contains(user) ? ids[user] : addCompany(companies, ids, user).id;
        const QDate due = dayIn(row.at(u"due_date"_s));
        ++dueIn[Month::of(due).iso()];
        const bool isRenewed = row.at(u"outcome"_s) == "renewed"_L1;
        Contract &contract =
            addContract(contracts, company, due.addYears(-1).addDays(1), due, 1000);
        contract.hasEnded = false;
        Renewal &renewal = added(renewals);
        renewal.contract = contract.id;
        renewal.dueOn = due;
        renewal.outcome = isRenewed ? RenewalOutcome::Renewed : RenewalOutcome::Lost;
        if (isRenewed) {
            renewal.outcomeAmount = centsIn(row.at(u"arr_usd"_s));
        }
    }
    const BookPointer book = BookBuilder()
                                 .rows<Company>(companies)
                                 .rows<Contract>(contracts)
                                 .rows<Renewal>(renewals)
                                 .share();
    const Figure rate = figure(ask(book, days("2025-01-01", "2026-02-28")), "renewal_rate.logo");
    CHECK(rate.n == 68);
    CHECK(print(rate) == u"72.059 %"_s);
    const std::map<QString, int> expected = {{u"2025-01"_s, 5}, {u"2025-02"_s, 6},
        {u"2025-03"_s, 6}, {u"2025-04"_s, 6}, {u"2025-05"_s, 4}, {u"2025-06"_s, 4},
        {u"2025-07"_s, 2}, {u"2025-08"_s, 8}, {u"2025-09"_s, 1}, {u"2025-10"_s, 6},
        {u"2025-11"_s, 8}, {u"2025-12"_s, 5}, {u"2026-01"_s, 3}, {u"2026-02"_s, 4}};
    CHECK(dueIn == expected);
    for (const auto &[month, count] : expected) {
        INFO(month.toStdString());
        CHECK(figure(ask(book, Month::fromIso(month)->days()), "renewal_rate.logo").n == count);
    }
}

TEST_CASE("Telco: revenue, churn and the alignment of eight services", "[knownanswers]")
{
    if (dataPath(u"ibm_telco/Telco-Customer-Churn.csv"_s).isEmpty()) {
        WARN("skipped: BELLWETHER_DATA names no folder with ibm_telco");
        return;
    }
    const QStringList services = {u"PhoneService"_s, u"MultipleLines"_s, u"OnlineSecurity"_s,
        u"OnlineBackup"_s, u"DeviceProtection"_s, u"TechSupport"_s, u"StreamingTV"_s,
        u"StreamingMovies"_s};
    std::vector<Company> companies;
    std::vector<Contract> contracts;
    std::vector<ChurnRecord> churn;
    std::vector<StackItem> items;
    std::vector<StackEntry> entries;
    QHash<QString, CompanyId> ids;
    for (const QString &service : services) {
        StackItem &item = added(items);
        item.name = item.ref = service;
    }
    const QDate since(2024, 1, 1);
    const QDate left(2024, 12, 1);
    for (const auto &row : rowsIn(u"ibm_telco/Telco-Customer-Churn.csv"_s)) {
        Company &company = addCompany(companies, ids, row.at(u"customerID"_s));
        company.customerSince = since;
        const bool hasChurned = row.at(u"Churn"_s) == "Yes"_L1;
        addContract(contracts, company.id, since,
            hasChurned ? std::optional(left.addDays(-1)) : std::nullopt,
            centsIn(row.at(u"MonthlyCharges"_s)));
        if (hasChurned) {
            ChurnRecord &record = added(churn);
            record.company = company.id;
            record.day = left;
        }
        for (qsizetype i = 0; i < services.size(); ++i) {
            const QString &word = row.at(services[i]);
            StackEntry &entry = added(entries);
            entry.company = company.id;
            entry.item = {i + 1};
            entry.day = since;
            entry.isApplicable = !word.startsWith("No "_L1);
            entry.alignment = word == "Yes"_L1 ? Alignment::Aligned : Alignment::NotAligned;
        }
    }
    const BookPointer book = BookBuilder()
                                 .rows<Company>(companies)
                                 .rows<Contract>(contracts)
                                 .rows<ChurnRecord>(churn)
                                 .rows<StackItem>(items)
                                 .rows<StackEntry>(entries)
                                 .share();
    const DayRange december = days("2024-12-01", "2024-12-31");
    const Question question = ask(book, december);
    CHECK(value(question, "companies.active") == u"5174"_s);
    CHECK(value(question, "companies.churned") == u"1869"_s);
    CHECK(value(question, "mrr.total") == u"$316,985.75"_s);
    CHECK(print(figure(question, "churn.logo_rate")) == u"26.537 %"_s);

    const auto shares = [&](const Options &options) {
        std::map<QString, double> found;
        for (const SeriesPoint &point :
            series(ask(book, december, options), "stack.alignment").points) {
            found[point.key] = std::round(valueOf(point, "share") * 10000) / 100;
        }
        return found;
    };
    CHECK(shares(with({{"alignment.of", "all"}}))
        == std::map<QString, double>{{services[0], 90.10}, {services[1], 40.99},
            {services[2], 33.32}, {services[3], 36.84}, {services[4], 36.28}, {services[5], 33.51},
            {services[6], 36.59}, {services[7], 36.99}});
    CHECK(shares({})
        == std::map<QString, double>{{services[0], 90.10}, {services[1], 45.50},
            {services[2], 45.84}, {services[3], 50.68}, {services[4], 49.91}, {services[5], 46.10},
            {services[6], 50.33}, {services[7], 50.89}});
}
