// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// P1: every figure and series after a change of filter, against the same answers asked of the same
// file in SQL; and what the first question of a day costs.
//   bench_figures [COMPANIES [ROUNDS [--each]]]
// --each adds what every id costs by itself.

#include "core/metrics/catalogue.h"
#include "core/sample/samplewriter.h"
#include "tests/benchmarks/scratch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace bellwether;
using namespace bellwether::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate AsOf(2025, 6, 30);
const DayRange Range{QDate(2024, 7, 1), AsOf};

// In parts: as one action a hundred thousand customers are more than a journal's entry can hold.
BookPointer writtenBook(const QString &path, const SampleRecipe &recipe)
{
    BookFile file = must(BookFile::create(path));
    BookPointer book = must(file.read());
    for (SampleWriter parts(recipe); !parts.atEnd();) {
        book = must(file.write(parts.next(), book, benchTime()));
    }
    return book;
}

double askAll(const Question &question)
{
    double sum = 0;
    for (const FigureEntry &entry : figureEntries()) {
        sum += entry.figure(question).value.value_or(0);
    }
    for (const SeriesEntry &entry : seriesEntries()) {
        sum += static_cast<double>(entry.series(question).points.size());
    }
    return sum;
}

// What the tiles of a page show.
double askTiles(const Question &question)
{
    static const std::vector<const FigureEntry *> tiles = {findFigure(u"companies.active"_s),
        findFigure(u"arr.total"_s), findFigure(u"contacts.total"_s), findFigure(u"at_risk.count"_s),
        findFigure(u"arr.at_risk"_s), findFigure(u"nps.score"_s), findFigure(u"health.mean"_s),
        findFigure(u"opportunity.total"_s), findFigure(u"alignment.pooled"_s),
        findFigure(u"tasks.open"_s)};
    double sum = 0;
    for (const FigureEntry *tile : tiles) {
        sum += tile != nullptr ? tile->figure(question).value.value_or(0) : 0;
    }
    return sum;
}

// The CSMs that look after about that share of the customers.
Scope scopeOfShare(const Book &book, double share)
{
    Scope scope;
    std::vector<TeamMemberId> csms;
    for (const TeamMember &member : book.team()) {
        if (member.isCsm) {
            csms.push_back(member.id);
        }
    }
    const auto count = std::max<std::size_t>(
        1, static_cast<std::size_t>(std::lround(share * static_cast<double>(csms.size()))));
    scope.csms.assign(csms.begin(), csms.begin() + static_cast<std::ptrdiff_t>(count));
    return scope;
}

double number(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(statement)) {
        giveUp(statement);
    }
    double sum = 0;
    while (query.next()) {
        sum += query.value(0).toDouble();
    }
    return sum;
}

// Ten questions of a dashboard, in SQL. What SQL cannot say in one statement (gaps, late renewals,
// scores by weights) is left out: the peer has less to do.
const QStringList &statements()
{
    static const QString Latest =
        u"SELECT company_id, value FROM feedback_response r WHERE kind = 'nps' AND value IS NOT "
        u"NULL "
        "AND day BETWEEN '2025-04-02' AND '2025-06-30' AND id = (SELECT max(id) FROM "
        "feedback_response l WHERE l.contact_id = r.contact_id AND l.kind = 'nps' AND l.day "
        "BETWEEN "
        "'2025-04-02' AND '2025-06-30')"_s;
    static const QStringList all = {
        u"SELECT count(DISTINCT c.company_id) FROM contract c JOIN contract_line l ON "
        u"l.contract_id "
        "= c.id WHERE l.is_recurring AND l.start_day <= '2025-06-30' AND (l.end_day IS NULL OR "
        "l.end_day >= '2025-06-30')"_s,
        u"SELECT sum(l.amount * 12.0 / l.term_months) FROM contract c JOIN contract_line l ON "
        "l.contract_id = c.id WHERE l.is_recurring AND l.term_months > 0 AND l.start_day <= "
        "'2025-06-30' AND (l.end_day IS NULL OR l.end_day >= '2025-06-30')"_s,
        u"SELECT count(*) FROM contact WHERE (since IS NULL OR since <= '2025-06-30') AND (left_on "
        "IS NULL OR left_on >= '2025-06-30')"_s,
        u"SELECT status, count(*) FROM (SELECT company_id, status, max(day) FROM "
        "health_status_event WHERE day <= '2025-06-30' GROUP BY company_id) GROUP BY status"_s,
        u"SELECT substr(end_day, 1, 7), count(*) FROM contract WHERE end_day > '2025-06-30' GROUP "
        "BY 1"_s,
        u"SELECT (sum(value >= 9) - sum(value <= 6)) * 100.0 / count(*) FROM (%1)"_s.arg(Latest),
        u"SELECT i.id, sum(o.mrr), sum(o.one_time) FROM opportunity o LEFT JOIN stack_item i ON "
        "i.id = o.item_id WHERE o.closed_on IS NULL GROUP BY i.id"_s,
        u"SELECT item_id, avg(alignment = 'aligned') FROM company_stack WHERE is_applicable GROUP "
        "BY item_id"_s,
        u"SELECT company_id, count(*) FROM ticket WHERE closed_on IS NULL GROUP BY company_id"_s,
        u"SELECT company_id, max(day) FROM interaction GROUP BY company_id"_s,
    };
    return all;
}

double askPeer(const QSqlDatabase &database)
{
    double sum = 0;
    for (const QString &statement : statements()) {
        sum += number(database, statement);
    }
    return sum;
}

void costOfEach(const Question &question)
{
    struct Cost
    {
        QString id;
        double milliseconds;
    };
    std::vector<Cost> costs;
    const auto time = [&](const QString &id, const auto &ask) {
        double best = 1e9;
        for (int round = 0; round < 3; ++round) {
            QElapsedTimer timer;
            timer.start();
            ask();
            best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        costs.push_back({id, best});
    };
    for (const FigureEntry &entry : figureEntries()) {
        time(entry.id, [&] { static_cast<void>(entry.figure(question)); });
    }
    for (const SeriesEntry &entry : seriesEntries()) {
        time(entry.id, [&] { static_cast<void>(entry.series(question)); });
    }
    std::sort(costs.begin(), costs.end(),
        [](const Cost &a, const Cost &b) { return a.milliseconds > b.milliseconds; });
    for (const Cost &cost : costs) {
        std::printf("  %-30s %9.3f ms\n", qPrintable(cost.id), cost.milliseconds);
    }
}

double millisecondsOf(const auto &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = QCoreApplication::arguments();
    const int companies = arguments.value(1, u"10000"_s).toInt();
    const int rounds = arguments.value(2, u"9"_s).toInt();

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"figures.bellwether"_s);
    const BookPointer book = writtenBook(path, {AsOf, companies, 1, SampleShape::Volume});
    const QSqlDatabase peer = peerDatabase(path);

    FactsPointer facts;
    std::printf("%zu customers in the book, %zu figures, %zu series\n", book->companies().size(),
        figureEntries().size(), seriesEntries().size());
    std::printf("  facts of the day                     %10.2f ms\n",
        millisecondsOf([&] { facts = CompanyFacts::of(book, nullptr, {}, AsOf); }));
    const Question everybody = Question::about(facts, {}, Range);
    std::printf("  every figure and series, first time  %10.2f ms\n",
        millisecondsOf([&] { askAll(everybody); }));

    const auto everything = [&](const Scope &scope) {
        return [&, scope] { askAll(Question::about(facts, scope, Range)); };
    };
    const Scope quarter = scopeOfShare(*book, 0.25);
    const Scope few = scopeOfShare(*book, 0.025);
    print(u"P1 after a change of filter, %1 customers"_s.arg(companies),
        race({{u"every figure and series, everybody"_s, {}, everything({})},
                 {u"every figure and series, a quarter"_s, {}, everything(quarter)},
                 {u"every figure and series, one CSM"_s, {}, everything(few)},
                 {u"ten tiles, everybody"_s, {},
                     [&] { askTiles(Question::about(facts, {}, Range)); }},
                 {u"ten tiles, one CSM"_s, {},
                     [&] { askTiles(Question::about(facts, few, Range)); }},
                 {u"SQLite: ten statements"_s, {}, [&] { askPeer(peer); }}},
            rounds));
    if (arguments.contains(u"--each"_s)) {
        costOfEach(everybody);
    }
    return 0;
}
