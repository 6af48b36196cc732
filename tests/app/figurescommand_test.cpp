// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfile.h"
#include "ui/explanationtext.h"

#include "tests/app/shell.h"

#include <QJsonArray>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

Explanation kept(std::optional<double> value)
{
    Explanation explanation;
    explanation.formula = u"F-GRR"_s;
    explanation.parts = {{{}, NamedValue{u"kept"_s, 75'000, Unit::Money}}, {u" ÷ "_s, {}},
        {{}, NamedValue{u"opening"_s, 96'000, Unit::Money}}};
    explanation.result.value = value;
    explanation.result.unit = Unit::Ratio;
    return explanation;
}

QJsonObject figureOf(const Shell &shell, const QString &id, const QStringList &options)
{
    const Outcome outcome = shell.run(
        QStringList{u"figures"_s, u"@b.bellwether"_s, u"--json"_s, u"--only"_s, id} + options);
    INFO(outcome.err.toStdString());
    REQUIRE(outcome.code == Done);
    return outcome.json()[u"figures"_s][id].toObject();
}

// A group, a product and a word for the customers of the shell's files, as the window adds them.
void addPlaces(const Shell &shell)
{
    shell.importBoth();
    auto file = BookFile::open(shell.path(u"b.bellwether"_s));
    REQUIRE(file);
    const BookPointer book = file->read().value();
    const auto company = [&](const QString &ref) {
        for (const Company &known : book->companies()) {
            if (known.ref == ref) {
                return known.id;
            }
        }
        return CompanyId();
    };
    Change change;
    change.rows<AccountGroup>().put = {{{1}, u"G-1"_s, u"North"_s}};
    change.rows<AccountGroupCompany>().put = {{{1}, {1}, company(u"A-1"_s), {}, {}}};
    StackItem backup;
    backup.id = {1};
    backup.name = u"Backup"_s;
    change.rows<StackItem>().put = {backup};
    change.rows<StackTag>().put = {{{1}, u"Security"_s}};
    change.rows<StackItemTag>().put = {{{1}, {1}, {1}}};
    StackEntry entry;
    entry.id = {1};
    entry.company = company(u"A-2"_s);
    entry.item = {1};
    entry.day = QDate(2025, 1, 1);
    change.rows<StackEntry>().put = {entry};
    change.rows<CompanyTag>().put = {{{1}, company(u"A-3"_s), u"Pilot"_s, {}, {}}};
    REQUIRE(file->write(change, book, QDateTime(QDate(2025, 6, 30), QTime(12, 0), Qt::UTC)));
}

} // namespace

TEST_CASE("An explanation is the formula with its numbers", "[explanation]")
{
    const Currency dollars;
    Explanation explanation = kept(0.78125);
    CHECK(explanationText(explanation, dollars) == u"78.125% = $75,000 kept ÷ $96,000 opening"_s);
    explanation.result.leftOut = {{LeftOut::NoScore, 3}, {LeftOut::TooYoung, 1}};
    explanation.result.notConverted = 2;
    CHECK(explanationText(explanation, dollars)
        == u"78.125% = $75,000 kept ÷ $96,000 opening; left out: 2 without a rate for their "
           "currency, 3 without a score, 1 customers for less than the lead time"_s);

    Explanation none = kept({});
    none.result.why = Why::NothingToRetain;
    none.parts[0].term->value = 0;
    none.parts[2].term->value = std::nullopt;
    CHECK(explanationText(none, dollars)
        == u"– (nobody paid on the day before the range) = $0 kept ÷ – opening"_s);

    Explanation counted = kept(7);
    counted.parts.clear();
    counted.result.unit = Unit::Count;
    CHECK(explanationText(counted, dollars) == u"7 = the rows behind it, counted"_s);
}

TEST_CASE("Numbers of an explanation have up to three decimals", "[explanation]")
{
    const auto text = [](double value, Unit unit) { return exactText(value, unit, Currency()); };
    CHECK(text(0.7777777, Unit::Ratio) == u"77.778%"_s);
    CHECK(text(0.5, Unit::Ratio) == u"50%"_s);
    CHECK(text(0.9999999, Unit::Ratio) == u"100%"_s);
    CHECK(text(1234.5, Unit::Number) == u"1,234.5"_s);
    CHECK(text(-2.25, Unit::Points) == u"\u22122.25"_s);
    CHECK(text(-0.00001, Unit::Number) == u"0"_s);
    CHECK(text(12, Unit::Count) == u"12"_s);
    CHECK(exactText({}, Unit::Money, Currency()) == u"–"_s);
}

TEST_CASE("Figures can be explained, in text and as JSON", "[commands][figures]")
{
    const Shell shell;
    shell.importBoth();
    const QString id = u"backtest.base_rate"_s;
    const QJsonObject figure = figureOf(shell, id, {u"--explain"_s});
    const QJsonObject explanation = figure[u"explanation"_s].toObject();
    CHECK(explanation[u"expression"_s] == u"{lost} ÷ {outcomes}"_s);
    const QJsonArray parts = explanation[u"parts"_s].toArray();
    REQUIRE(parts.size() == 3);
    CHECK(parts[0][u"term"_s] == u"lost"_s);
    CHECK(parts[0][u"value"_s] == 0);
    CHECK(parts[0][u"unit"_s] == u"count"_s);
    CHECK(parts[1][u"words"_s] == u" ÷ "_s);
    CHECK(explanation[u"text"_s].toString().contains(u"= 0 lost ÷ 0 outcomes"_s));
    CHECK(figure[u"terms"_s][u"outcomes"_s] == 0);
    CHECK_FALSE(figureOf(shell, id, {}).contains(u"explanation"_s));

    const Outcome text = shell.type(u"figures @b.bellwether --only companies.active --explain"_s);
    CHECK(text.out.contains(u"3 = the rows behind it, counted"_s));
}

TEST_CASE("Figures can be compared with the range before and a year before", "[commands][figures]")
{
    const Shell shell;
    shell.importBoth();
    const QJsonObject arr = figureOf(shell, u"arr.total"_s, {u"--compare"_s, u"year"_s});
    CHECK(arr[u"value"_s] == 69'000);
    CHECK(arr[u"previous"_s] == 60'000); // Cedar's contract began in November
    CHECK(arr[u"change"_s] == 9'000);
    CHECK(arr[u"significant"_s].isNull());
    CHECK_FALSE(figureOf(shell, u"arr.total"_s, {}).contains(u"previous"_s));

    const QJsonObject report =
        shell.type(u"figures @b.bellwether --json --as-of 2025-06-18 --compare previous"_s).json();
    CHECK(report[u"comparedWith"_s][u"from"_s] == u"2025-05-01"_s);
    CHECK(report[u"comparedWith"_s][u"to"_s] == u"2025-05-18"_s);

    const Outcome text = shell.type(u"figures @b.bellwether --only arr.total --compare year"_s);
    CHECK(text.out.contains(u"Compared with 2024-06-01 to 2024-06-30"_s));
    CHECK(text.out.contains(u"was $60,000, change +$9,000"_s));

    CHECK(shell.type(u"figures @b.bellwether --compare decade"_s).code == WrongUsage);
    CHECK(shell.type(u"rows @b.bellwether arr.total --compare year"_s).code == WrongUsage);
}

TEST_CASE("Customers can be chosen by group, product, tag and segment", "[commands][figures]")
{
    const Shell shell;
    addPlaces(shell);
    const auto companies = [&](const QString &filter) {
        const Outcome outcome = shell.run(
            {u"rows"_s, u"@b.bellwether"_s, u"companies.active"_s, u"--filter"_s, filter});
        INFO(filter.toStdString() << ": " << outcome.err.toStdString());
        REQUIRE(outcome.code == Done);
        QStringList names;
        for (const QString &row : outcome.out.split(u'\n').mid(1)) {
            if (!row.isEmpty()) {
                names << (row.startsWith(u'"') ? row.section(u'"', 1, 1) : row.section(u',', 0, 0));
            }
        }
        return names.join(u'+');
    };
    CHECK(companies(u"group=north"_s) == u"Acorn"_s);
    CHECK(companies(u"group=G-1"_s) == u"Acorn"_s);
    CHECK(companies(u"product=Backup"_s) == u"Birch"_s);
    CHECK(companies(u"tag=security"_s) == u"Birch"_s);
    CHECK(companies(u"company_tag=pilot"_s) == u"Cedar, Inc."_s);
    CHECK(companies(u"segment=unplaced"_s) == u"Acorn+Birch+Cedar, Inc."_s);
    CHECK(companies(u"effort=no_score"_s) == u"Acorn+Birch+Cedar, Inc."_s);
    CHECK(companies(u"effort=high"_s).isEmpty());

    const auto problem = [&](const QString &filter) {
        const Outcome outcome =
            shell.run({u"figures"_s, u"@b.bellwether"_s, u"--filter"_s, filter});
        CHECK(outcome.code == Refused);
        return outcome.err.trimmed();
    };
    CHECK(problem(u"group=South"_s) == u"Group \"South\" is not known."_s);
    CHECK(problem(u"product=Router"_s) == u"Product \"Router\" is not known."_s);
    CHECK(problem(u"tag=Premium"_s) == u"Tag \"Premium\" of products is not known."_s);
    CHECK(problem(u"company_tag=Beta"_s) == u"Tag \"Beta\" of customers is not known."_s);
    CHECK(problem(u"segment=large"_s)
        == u"--filter segment=large: the values are hv_le, hv_he, lv_le, lv_he, unplaced."_s);
    CHECK(problem(u"effort=much"_s)
        == u"--filter effort=much: the values are low, high, no_score."_s);
    CHECK(problem(u"colour=red"_s).contains(u"effort, product, tag and company_tag"_s));
}

TEST_CASE("A backtest reads the past from the book's own journal", "[commands][figures]")
{
    const auto import = [](const Shell &shell, QDate today) {
        shell.write(u"accounts.csv"_s, "Account ID,Account Name\nA-1,Acorn\n");
        shell.write(u"past.csv"_s,
            "Contract ID,Account ID,Start Date,End Date,MRR\n"
            "C-1,A-1,2023-01-01,2024-12-31,2000\n");
        REQUIRE(shell.type(u"import @b.bellwether @accounts.csv @past.csv"_s, today).code == Done);
    };
    const Shell shell;
    import(shell, QDate(2024, 6, 1));
    const QStringList year = {u"--from"_s, u"2024-07-01"_s, u"--to"_s, u"2025-06-30"_s};
    const QJsonObject known = figureOf(shell, u"backtest.base_rate"_s, year);
    CHECK(known[u"terms"_s][u"as_known"_s] == 1);
    CHECK(known[u"terms"_s][u"outcomes"_s] == 1);
    CHECK(known[u"terms"_s][u"lost"_s] == 1);
    CHECK_FALSE(known.contains(u"leftOut"_s));

    // Nothing was written since June.
    const QJsonObject blind =
        figureOf(shell, u"backtest.base_rate"_s, year + QStringList{u"--known"_s, u"2024-06-30"_s});
    CHECK(blind[u"terms"_s][u"outcomes"_s] == 1);
    const Shell late;
    import(late, QDate(2025, 6, 30));
    const QJsonObject unknown = figureOf(late, u"backtest.base_rate"_s, year);
    CHECK(unknown[u"terms"_s][u"outcomes"_s] == 0);
    CHECK(unknown[u"leftOut"_s][u"not_known_then"_s] == 1);
    CHECK(figureOf(late, u"backtest.base_rate"_s,
              year
                  + QStringList{u"--option"_s,
                      u"backtest.facts=effective"_s})[u"terms"_s][u"outcomes"_s]
        == 1);
}
