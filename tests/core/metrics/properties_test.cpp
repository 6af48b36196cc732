// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/bridge.h"
#include "core/metrics/renewals.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedbook.h"

#include <algorithm>
#include <cmath>

// What holds of any book.
using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t Books = 25;

// Ranges of all lengths, over the years that the generated books are about.
DayRange rangeFor(std::uint64_t seed)
{
    const QDate from = QDate(2022, 1, 1).addDays(static_cast<qint64>(seed * 397 % 1200));
    return {from, from.addDays(static_cast<qint64>(seed * 83 % 420))};
}

Options optionsFor(std::uint64_t seed)
{
    Options options;
    options.graceDays = seed % 3 == 0 ? 0 : 30;
    options.healthBy = seed % 2 == 0 ? Options::HealthBy::Status : Options::HealthBy::Score;
    options.renewalsCount =
        seed % 4 < 2 ? Options::RenewalsCount::Contracts : Options::RenewalsCount::Customers;
    options.earlyLosses =
        seed % 5 == 0 ? Options::EarlyLosses::Include : Options::EarlyLosses::Exclude;
    options.arrContracts = seed % 7 == 0 ? Options::ArrContracts::Term : Options::ArrContracts::All;
    options.renewalsMonths = 12;
    return options;
}

// Series that hold each company against all others, whatever the scope (T-23).
bool isAgainstEverybody(const QString &id)
{
    return id == "companies.table"_L1 || id == "churn.lookalikes"_L1 || id == "scores.companies"_L1
        || id == "health.strengths"_L1 || id.startsWith("segments."_L1);
}

// Everything that the catalogue says about a question.
QString everything(const Question &question, bool isOfScope = false)
{
    QString text;
    for (const FigureEntry &entry : figureEntries()) {
        const Figure figure = entry.figure(question);
        text += entry.id + u' ' + print(figure) + u" n "_s + QString::number(figure.n) + u" of "_s
            + QString::number(figure.denominator.value_or(0)) + u" without "_s
            + QString::number(figure.notConverted) + u'\n' + print(entry.rows(question)) + u'\n';
    }
    for (const SeriesEntry &entry : seriesEntries()) {
        if (isOfScope && isAgainstEverybody(entry.id)) {
            continue;
        }
        text += entry.id + u'\n' + print(entry.series(question)) + u'\n'
            + print(entry.rows(question, {}).value()) + u'\n';
    }
    return text;
}

double summed(const RowTable &table)
{
    if (table.summedColumn.isEmpty()) {
        return static_cast<double>(table.rows.size());
    }
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
        [&](const RowColumn &candidate) { return candidate.id == table.summedColumn; });
    REQUIRE(column != table.columns.end());
    const auto place = static_cast<std::size_t>(column - table.columns.begin());
    double sum = 0;
    for (const Row &row : table.rows) {
        const Cell &cell = row.cells[place];
        const auto *count = std::get_if<std::int64_t>(&cell.value);
        sum += count != nullptr ? static_cast<double>(*count) : std::get<double>(cell.value);
    }
    return sum;
}

double named(const std::vector<NamedValue> &values, const QString &name)
{
    const auto found = std::find_if(
        values.begin(), values.end(), [&](const NamedValue &value) { return value.name == name; });
    REQUIRE(found != values.end());
    return found->value.value();
}

// The definition word by word: no auto-renewal, no grace, nothing shared.
std::int64_t plainYearly(const Book &book, QDate day)
{
    std::int64_t sum = 0;
    for (const Contract &contract : book.contracts()) {
        const Company *company = book.companies().find(contract.company);
        if (company->customerSince.value_or(SinceAlways) > day || day < contract.start
            || (contract.end && *contract.end < day)) {
            continue;
        }
        for (const ContractLine &line : contract.lines) {
            if (line.isRecurring && line.start <= day && (!line.end || day <= *line.end)) {
                sum += yearlyAmount(line);
            }
        }
    }
    return sum;
}

} // namespace

TEST_CASE("F-BRIDGE: the bridge closes to the cent for any range", "[properties]")
{
    for (std::uint64_t seed = 1; seed <= Books; ++seed) {
        const Question question = ask(generatedRows(seed).book(), rangeFor(seed), optionsFor(seed));
        const Bridge bridge = bridgeOf(question);
        CAPTURE(seed);
        CHECK(bridge.closing
            == bridge.opening + bridge.amount(MovementKind::New)
                + bridge.amount(MovementKind::Expansion) + bridge.amount(MovementKind::Reactivation)
                - bridge.amount(MovementKind::Contraction) - bridge.amount(MovementKind::Churn)
                + bridge.amount(MovementKind::FX));
        for (const std::int64_t movement : bridge.movements) {
            CHECK(std::abs(movement) < std::int64_t(1) << 50);
        }
    }
}

TEST_CASE("F-BRIDGE: the months add up to their range", "[properties]")
{
    for (std::uint64_t seed = 1; seed <= Books; ++seed) {
        const Question question = ask(generatedRows(seed).book(), rangeFor(seed), optionsFor(seed));
        const Bridge range = bridgeOf(question);
        const std::vector<Bridge> months = bridgeByMonth(question);
        CAPTURE(seed);
        std::array<std::int64_t, MovementKinds> sums = {};
        std::int64_t before = range.opening;
        for (const Bridge &month : months) {
            CHECK(month.opening == before);
            before = month.closing;
            for (std::size_t kind = 0; kind < MovementKinds; ++kind) {
                sums[kind] += month.movements[kind];
            }
            // What a month alone is asked for gives the same.
            Question alone = question;
            alone.range = month.range;
            CHECK(bridgeOf(alone).closing == month.closing);
            CHECK(bridgeOf(alone).movements == month.movements);
        }
        CHECK(before == range.closing);
        CHECK(sums == range.movements);
    }
}

TEST_CASE(
    "The figures of a scope are those of a book that holds only its companies", "[properties]")
{
    for (std::uint64_t seed = 1; seed <= Books; ++seed) {
        const GeneratedRows rows = generatedRows(seed);
        Scope scope;
        for (const Company &company : rows.companies) {
            if (company.id.value % 3 == static_cast<std::int64_t>(seed % 3)) {
                scope.companies.push_back(company.id);
            }
        }
        CAPTURE(seed);
        CHECK(everything(ask(rows.book(), rangeFor(seed), optionsFor(seed), scope), true)
            == everything(
                ask(rows.of(scope.companies).book(), rangeFor(seed), optionsFor(seed)), true));
    }
}

TEST_CASE("The order of rows in a file changes nothing", "[properties]")
{
    for (std::uint64_t seed = 1; seed <= Books; ++seed) {
        GeneratedRows rows = generatedRows(seed);
        const QString before = everything(ask(rows.book(), rangeFor(seed), optionsFor(seed)));
        std::reverse(rows.companies.begin(), rows.companies.end());
        std::rotate(rows.contracts.begin(),
            rows.contracts.begin() + static_cast<std::ptrdiff_t>(rows.contracts.size() / 3),
            rows.contracts.end());
        std::reverse(rows.statuses.begin(), rows.statuses.end());
        std::reverse(rows.churn.begin(), rows.churn.end());
        std::reverse(rows.contacts.begin(), rows.contacts.end());
        CAPTURE(seed);
        CHECK(everything(ask(rows.book(), rangeFor(seed), optionsFor(seed))) == before);
    }
}

TEST_CASE("The rows behind every figure add up to it", "[properties]")
{
    for (std::uint64_t seed = 1; seed <= Books; ++seed) {
        const Question question = ask(generatedRows(seed).book(), rangeFor(seed), optionsFor(seed));
        for (const FigureEntry &entry : figureEntries()) {
            const Figure figure = entry.figure(question);
            if (!figure.value) {
                continue;
            }
            const double sum = summed(entry.rows(question));
            const double expected =
                figure.unit == Unit::Ratio ? sum / figure.denominator.value() : sum;
            CAPTURE(seed, entry.id);
            // Rounded once, and not for each row: mrr.total.
            CHECK(*figure.value == Catch::Approx(expected).margin(0.005));
        }
    }
}

TEST_CASE("The rows behind every point of the monthly series add up to it", "[properties]")
{
    for (std::uint64_t seed = 1; seed <= Books; ++seed) {
        const Question question = ask(generatedRows(seed).book(), rangeFor(seed), optionsFor(seed));
        for (const char *id :
            {"saas.new_by_month", "subscriptions.new_by_month", "renewals.by_month"}) {
            const SeriesEntry *entry = findSeries(QString::fromLatin1(id));
            std::size_t all = 0;
            for (const SeriesPoint &point : entry->series(question).points) {
                CAPTURE(seed, id, point.key);
                const RowTable rows = entry->rows(question, point.key).value();
                all += rows.rows.size();
                CHECK(static_cast<double>(rows.rows.size()) == named(point.values, u"count"_s));
                if (!rows.summedColumn.isEmpty()) {
                    CHECK(summed(rows) == Catch::Approx(named(point.values, u"arr"_s)));
                }
                double parts = 0;
                for (const SeriesPart &part : point.parts) {
                    const RowTable partRows =
                        entry->rows(question, point.key + u'/' + part.key).value();
                    CHECK(static_cast<double>(partRows.rows.size())
                        == named(part.values, u"count"_s));
                    CHECK(summed(partRows) == Catch::Approx(named(part.values, u"arr"_s)));
                    parts += named(part.values, u"count"_s);
                }
                CHECK((point.parts.empty() || parts == named(point.values, u"count"_s)));
            }
            CHECK(entry->rows(question, {}).value().rows.size() == all);
        }
    }
}

TEST_CASE("The rows behind every bar of the bridge add up to it", "[properties]")
{
    for (std::uint64_t seed = 1; seed <= Books; ++seed) {
        const Question question = ask(generatedRows(seed).book(), rangeFor(seed), optionsFor(seed));
        for (const SeriesPoint &point : bridgeSeries(question).points) {
            double change = 0;
            for (const NamedValue &value : point.values) {
                CAPTURE(seed, point.key, value.name);
                const double sum =
                    summed(bridgeRows(question, point.key + u'/' + value.name).value());
                const bool isLoss = value.name == u"churn"_s || value.name == u"contraction"_s;
                CHECK(value.value.value() == Catch::Approx(isLoss ? -sum : sum).margin(0.001));
                change += value.name == u"opening"_s || value.name == u"closing"_s ? 0 : sum;
            }
            CHECK(summed(bridgeRows(question, point.key).value())
                == Catch::Approx(change).margin(0.001));
        }
    }
}

TEST_CASE("F-ARR: the steps agree with the definition word by word", "[properties]")
{
    Options options;
    options.graceDays = 0;
    for (std::uint64_t seed = 1; seed <= Books; ++seed) {
        const BookPointer book = generatedRows(seed, {.withEverything = false}).book();
        for (int month = 0; month < 60; month += 7) {
            const QDate asOf = QDate(2022, 1, 31).addMonths(month);
            const auto facts = CompanyFacts::of(book, nullptr, options, asOf);
            std::int64_t sum = 0;
            for (const std::int64_t yearly : facts->yearly) {
                sum += yearly;
            }
            CAPTURE(seed, asOf);
            CHECK(sum == plainYearly(*book, asOf));
        }
    }
}

TEST_CASE("F-GRR: gross retention lies between 0 and 1 and never above net", "[properties]")
{
    for (std::uint64_t seed = 1; seed <= Books; ++seed) {
        const Question question = ask(generatedRows(seed).book(), rangeFor(seed), optionsFor(seed));
        const Figure gross = figure(question, "retention.gross");
        if (gross.value) {
            CHECK(*gross.value >= 0);
            CHECK(*gross.value <= 1);
            CHECK(*gross.value <= figure(question, "retention.net").value.value());
        }
    }
}
