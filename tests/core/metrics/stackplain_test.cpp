// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedworld.h"
#include "tests/core/metrics/plain/stack.h"
#include "tests/core/metrics/worlds.h"

#include <algorithm>
#include <cmath>
#include <map>

// The figures about the stack against their definitions, over made-up books.
using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t Worlds = 25;

Question questionFor(std::uint64_t seed)
{
    const BookPointer book = generatedWorld(seed);
    Options options;
    options.opportunityTotal =
        seed % 2 == 0 ? Options::OpportunityTotal::Sum : Options::OpportunityTotal::FirstYear;
    options.alignmentSupported = seed % 3 == 0 ? 0.5 : 0;
    options.alignmentOf =
        seed % 5 == 0 ? Options::AlignmentOf::All : Options::AlignmentOf::Applicable;
    options.healthBy = seed % 4 == 0 ? Options::HealthBy::Score : Options::HealthBy::Status;
    return ask(book, generatedRange(seed), options, generatedScope(*book, seed));
}

bool isFirstYear(const Question &question)
{
    return question.facts->options.opportunityTotal == Options::OpportunityTotal::FirstYear;
}

double major(std::int64_t minor)
{
    return static_cast<double>(minor) / 100;
}

std::optional<double> valueOf(const std::vector<NamedValue> &values, const QString &name)
{
    for (const NamedValue &value : values) {
        if (value.name == name) {
            return value.value;
        }
    }
    FAIL("no value " << name.toStdString());
    return {};
}

std::optional<double> summed(const RowTable &table)
{
    double sum = 0;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        for (const Row &row : table.rows) {
            if (table.columns[column].id == table.summedColumn) {
                const auto *count = std::get_if<std::int64_t>(&row.cells[column].value);
                sum += count != nullptr ? static_cast<double>(*count)
                                        : std::get<double>(row.cells[column].value);
            }
        }
    }
    return table.summedColumn.isEmpty() ? static_cast<double>(table.rows.size()) : sum;
}

void checkSame(std::optional<double> one, std::optional<double> other)
{
    CHECK(one.has_value() == other.has_value());
    if (one && other) {
        CHECK(*one == Catch::Approx(*other).margin(1e-6));
    }
}

std::optional<double> ratio(double some, double all)
{
    return all == 0 ? std::nullopt : std::optional(some / all);
}

// Items that apply to somebody.
int itemsInUse(const std::vector<plain::Customer> &customers)
{
    std::set<StackItemId> items;
    for (const plain::Customer &customer : customers) {
        for (const auto &[item, cell] : customer.cells) {
            if (cell.isApplicable) {
                items.insert(item);
            }
        }
    }
    return static_cast<int>(items.size());
}

QString itemKey(const Question &question, StackItemId item)
{
    return question.facts->book->stackItems().find(item)->ref;
}

} // namespace

TEST_CASE("F-OPP: opportunities agree with the definition in any book", "[stack][plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        plain::Cell all;
        int upsells = 0;
        int notConverted = 0;
        int withoutEmployees = 0;
        for (const plain::Customer &customer : plain::customersOf(question)) {
            const plain::Cell sum = customer.sum();
            all.mrr += sum.mrr;
            all.oneTime += sum.oneTime;
            upsells += sum.hasUpsell ? 1 : 0;
            notConverted += sum.isNotConverted ? 1 : 0;
            for (const auto &[item, cell] : customer.cells) {
                withoutEmployees += cell.isWithoutEmployees ? 1 : 0;
            }
        }
        CAPTURE(seed);
        checkSame(figure(question, "opportunity.mrr").value, major(all.mrr));
        checkSame(figure(question, "opportunity.one_time").value, major(all.oneTime));
        checkSame(figure(question, "opportunity.first_year").value, major(all.total(true)));
        const Figure total = figure(question, "opportunity.total");
        checkSame(total.value, major(all.total(isFirstYear(question))));
        CHECK(total.notConverted == notConverted);
        int counted = 0;
        for (const LeftOutCount &left : total.leftOut) {
            counted += left.reason == LeftOut::NoEmployees ? left.count : 0;
        }
        CHECK(counted == withoutEmployees);
        CHECK(figure(question, "upsell.count").value == upsells);
        for (const char *id : {"opportunity.mrr", "opportunity.one_time", "opportunity.first_year",
                 "opportunity.total", "upsell.count", "stack.top_opportunity"}) {
            CAPTURE(id);
            checkSame(figure(question, id).value, summed(rowsOf(question, id)));
        }
    }
}

TEST_CASE("F-ALIGN: alignment agrees with the definition in any book", "[stack][plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const auto customers = plain::customersOf(question);
        const Options &options = question.facts->options;
        const bool isOfAll = options.alignmentOf == Options::AlignmentOf::All;
        double aligned = 0;
        int applicable = 0;
        std::map<QString, std::pair<double, int>> byItem;
        for (const plain::Customer &customer : customers) {
            aligned += customer.aligned(options.alignmentSupported);
            applicable += customer.applicable();
            for (const auto &[item, cell] : customer.cells) {
                if (cell.isApplicable) {
                    auto &[sum, count] = byItem[itemKey(question, item)];
                    ++count;
                    sum += cell.isAligned()                      ? 1
                        : cell.alignment == Alignment::Supported ? options.alignmentSupported
                                                                 : 0;
                }
            }
        }
        const auto all = static_cast<int>(customers.size());
        CAPTURE(seed);
        checkSame(figure(question, "alignment.pooled").value,
            ratio(aligned, isOfAll ? itemsInUse(customers) * all : applicable));
        for (const SeriesPoint &point : series(question, "stack.alignment").points) {
            const auto &[sum, count] = byItem[point.key];
            checkSame(
                valueOf(point.values, u"share"_s), ratio(sum, isOfAll && count > 0 ? all : count));
        }
        std::size_t cells = 0;
        for (const SeriesPoint &point : series(question, "stack.grid").points) {
            cells += point.texts.size();
        }
        CHECK(cells == static_cast<std::size_t>(applicable));
        CHECK(pointRows(question, "stack.grid", "")->rows.size() == cells);
    }
}

TEST_CASE("F-OPPHEALTH: the slices add up and agree with the definition", "[stack][plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const CompanyFacts &facts = *question.facts;
        std::map<QString, std::int64_t> amounts;
        std::int64_t all = 0;
        for (const plain::Customer &customer : plain::customersOf(question)) {
            const QString level = facts.options.healthBy == Options::HealthBy::Score
                ? snakeCase(facts.bands()[customer.row])
                : snakeCase(facts.statuses[customer.row]);
            const std::int64_t total = customer.sum().total(isFirstYear(question));
            amounts[level] += total;
            all += total;
        }
        for (const SeriesPoint &point : series(question, "opportunity.by_health").points) {
            CAPTURE(seed, point.key);
            checkSame(valueOf(point.values, u"amount"_s), major(amounts[point.key]));
            checkSame(valueOf(point.values, u"share"_s),
                ratio(static_cast<double>(amounts[point.key]), static_cast<double>(all)));
            const auto rows = findSeries(u"opportunity.by_health"_s)->rows(question, point.key);
            checkSame(summed(*rows), major(amounts[point.key]));
        }
    }
}

TEST_CASE("F-STACKOPP: tags and items agree with the definition", "[stack][plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const Book &book = *question.facts->book;
        std::map<StackItemId, std::int64_t> items;
        for (const plain::Customer &customer : plain::customersOf(question)) {
            for (const auto &[item, cell] : customer.cells) {
                if (item && (cell.isApplicable || cell.isOpen())) {
                    items[item] += cell.total(isFirstYear(question));
                }
            }
        }
        std::map<QString, std::map<QString, std::int64_t>> tags;
        std::int64_t headline = 0;
        for (const auto &[item, amount] : items) {
            headline += amount;
            bool isTagged = false;
            for (const StackItemTag &tagging : book.stackItemTags()) {
                if (tagging.item == item) {
                    isTagged = true;
                    tags[book.stackTags().find(tagging.tag)->name][itemKey(question, item)] =
                        amount;
                }
            }
            if (!isTagged) {
                tags[u"untagged"_s][itemKey(question, item)] = amount;
            }
        }
        std::int64_t ring = 0;
        for (const auto &[tag, some] : tags) {
            for (const auto &[item, amount] : some) {
                ring += amount;
            }
        }
        const Series donut = series(question, "stack.opportunity");
        CAPTURE(seed);
        CHECK(donut.points.size() == tags.size());
        checkSame(valueOf(donut.totals, u"amount"_s), major(headline));
        checkSame(valueOf(donut.totals, u"ring"_s), major(ring));
        for (const SeriesPoint &point : donut.points) {
            const auto &some = tags[point.key];
            std::int64_t tag = 0;
            for (const auto &[item, amount] : some) {
                tag += amount;
            }
            CAPTURE(point.key);
            CHECK(point.parts.size() == some.size());
            checkSame(valueOf(point.values, u"amount"_s), major(tag));
            checkSame(valueOf(point.values, u"share"_s),
                ratio(static_cast<double>(tag), static_cast<double>(ring)));
            const SeriesEntry *entry = findSeries(u"stack.opportunity"_s);
            checkSame(summed(*entry->rows(question, point.key)), major(tag));
            for (const SeriesPart &part : point.parts) {
                const std::int64_t amount = some.at(part.key);
                checkSame(valueOf(part.values, u"amount"_s), major(amount));
                checkSame(valueOf(part.values, u"share"_s),
                    ratio(static_cast<double>(amount), static_cast<double>(tag)));
                checkSame(
                    summed(*entry->rows(question, point.key + u'/' + part.key)), major(amount));
            }
        }
    }
}

TEST_CASE("Stack by customer has the ten with the most opportunity", "[stack][plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const CompanyFacts &facts = *question.facts;
        auto customers = plain::customersOf(question);
        std::stable_sort(customers.begin(), customers.end(),
            [&](const plain::Customer &a, const plain::Customer &b) {
                const auto first = a.sum().total(isFirstYear(question));
                const auto second = b.sum().total(isFirstYear(question));
                return first > second;
            });
        const Series top = series(question, "stack.by_customer");
        CHECK(top.points.size() <= 10);
        for (std::size_t place = 0; place < top.points.size(); ++place) {
            const SeriesPoint &point = top.points[place];
            const auto found = std::find_if(
                customers.begin(), customers.end(), [&](const plain::Customer &customer) {
                    return customer.company->ref == point.key;
                });
            REQUIRE(found != customers.end());
            CAPTURE(seed, place, point.key);
            const plain::Cell sum = found->sum();
            // The amounts are in order; who shares one is told by MRR and name.
            checkSame(valueOf(point.values, u"opportunity"_s),
                major(customers[place].sum().total(isFirstYear(question))));
            checkSame(
                valueOf(point.values, u"opportunity"_s), major(sum.total(isFirstYear(question))));
            checkSame(valueOf(point.values, u"mrr_opportunity"_s), major(sum.mrr));
            CHECK(valueOf(point.values, u"applicable"_s) == found->applicable());
            if (question.items.empty()) {
                checkSame(valueOf(point.values, u"one_time"_s), major(found->oneTimeRevenue));
                checkSame(valueOf(point.values, u"mrr"_s),
                    std::round(static_cast<double>(facts.yearly[found->row]) / 12) / 100);
            }
        }
    }
}

TEST_CASE("Contrasts and declined offers agree with the definition", "[stack][plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const Question question = questionFor(seed);
        const auto customers = plain::customersOf(question);
        std::map<QString, int> pairs;
        int declined = 0;
        for (const plain::Customer &customer : customers) {
            for (const auto &[one, cell] : customer.cells) {
                for (const auto &[other, otherCell] : customer.cells) {
                    if (cell.isAligned() && otherCell.isApplicable && !otherCell.isAligned()) {
                        ++pairs[itemKey(question, one) + u'>' + itemKey(question, other)];
                    }
                }
            }
            for (const Opportunity &opportunity : question.facts->book->opportunities()) {
                const bool isItem = question.items.empty()
                    || (opportunity.item
                        && std::find(
                               question.items.begin(), question.items.end(), *opportunity.item)
                            != question.items.end());
                declined += opportunity.company == customer.company->id && isItem
                        && opportunity.stage == OpportunityStage::Lost
                        && !opportunity.refusalReason.isEmpty()
                        && opportunity.openedOn <= question.range.to
                        && opportunity.closedOn.value_or(QDate(1, 1, 1)) <= question.range.to
                    ? 1
                    : 0;
            }
        }
        CAPTURE(seed);
        int before = std::numeric_limits<int>::max();
        const Series contrast = series(question, "stack.contrast");
        CHECK(contrast.points.size() == std::min<std::size_t>(10, pairs.size()));
        for (const SeriesPoint &point : contrast.points) {
            const int count = pairs[point.key];
            CHECK(valueOf(point.values, u"count"_s) == count);
            CHECK(count <= before);
            before = count;
            CHECK(findSeries(u"stack.contrast"_s)->rows(question, point.key)->rows.size()
                == static_cast<std::size_t>(count));
        }
        double counted = 0;
        for (const SeriesPoint &point : series(question, "stack.declined").points) {
            counted += valueOf(point.values, u"count"_s).value_or(0);
        }
        CHECK(counted == declined);
        CHECK(pointRows(question, "stack.declined", "")->rows.size()
            == static_cast<std::size_t>(declined));
    }
}

TEST_CASE(
    "What is asked of some companies is what a book of them alone says", "[stack][plain][worlds]")
{
    for (const std::uint64_t seed : worlds(Worlds)) {
        const BookPointer book = generatedWorld(seed);
        Scope scope;
        for (const Company &company : book->companies()) {
            if (company.id.value % 3 == static_cast<std::int64_t>(seed % 3)) {
                scope.companies.push_back(company.id);
            }
        }
        const Question some = ask(book, generatedRange(seed), {}, scope);
        const Question alone = ask(onlyCompanies(*book, scope.companies), generatedRange(seed));
        CAPTURE(seed);
        for (const char *id :
            {"opportunity.total", "alignment.pooled", "stack.top_opportunity", "adoption.pooled",
                "adoption.users", "logins.daily_users_mean", "award.progress"}) {
            CAPTURE(id);
            CHECK(value(some, id) == value(alone, id));
            CHECK(print(rowsOf(some, id)) == print(rowsOf(alone, id)));
        }
        for (const char *id : {"opportunity.by_health", "stack.by_customer", "stack.alignment",
                 "stack.opportunity", "stack.declined", "stack.contrast", "logins.frequency",
                 "adoption.features", "award.contributions"}) {
            CAPTURE(id);
            if (QLatin1StringView(id) != "opportunity.by_health"_L1) {
                CHECK(print(series(some, id)) == print(series(alone, id)));
            }
        }
    }
}
