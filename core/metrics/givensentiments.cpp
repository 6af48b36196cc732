// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/givensentiments.h"

#include "core/metrics/amounts.h"
#include "core/metrics/earlierday.h"
#include "core/metrics/rowtable.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString EntriesPart = u"entries"_s;
const QString LatestPart = u"latest"_s;

constexpr std::array Values = {Sentiment::VeryPositive, Sentiment::Positive, Sentiment::Neutral,
    Sentiment::Negative, Sentiment::VeryNegative};

struct GivenSentiment
{
    std::size_t row; // of its company in the facts
    std::size_t bookRow; // of the table
    QDate day;
    Sentiment value;
    TeamMemberId author; // 0: nobody is named
};

// What CSMs gave, by day; of one day as in the book.
struct GivenSentiments
{
    std::vector<GivenSentiment> entries;

    static std::shared_ptr<const GivenSentiments> of(const CompanyFacts &facts)
    {
        auto given = std::make_shared<GivenSentiments>();
        const auto &rows = facts.book->sentimentEntries().rows();
        for (std::size_t bookRow = 0; bookRow < rows.size(); ++bookRow) {
            const SentimentEntry &entry = rows[bookRow];
            const std::size_t row = facts.rowOf(entry.company);
            if (entry.origin == SentimentOrigin::Csm && row != CompanyRows::None) {
                given->entries.push_back(
                    {row, bookRow, entry.day, entry.value, entry.author.value_or(TeamMemberId())});
            }
        }
        std::stable_sort(given->entries.begin(), given->entries.end(),
            [](const GivenSentiment &a, const GivenSentiment &b) { return a.day < b.day; });
        return given;
    }
};

bool isMeant(const Question &question, const GivenSentiment &entry)
{
    if (question.csms.empty()) {
        return question.mask[entry.row];
    }
    // Customers without a CSM may be in scope: what names no author is no CSM's for that.
    return entry.author
        && std::find(question.csms.begin(), question.csms.end(), entry.author)
        != question.csms.end();
}

std::vector<const GivenSentiment *> entriesOf(const Question &question, DayRange range)
{
    const auto &entries = question.facts->part<GivenSentiments>().entries;
    auto entry = std::partition_point(entries.begin(), entries.end(),
        [&](const GivenSentiment &given) { return given.day < range.from; });
    std::vector<const GivenSentiment *> found;
    for (; entry != entries.end() && entry->day <= range.to; ++entry) {
        if (isMeant(question, *entry)) {
            found.push_back(&*entry);
        }
    }
    return found;
}

std::vector<const GivenSentiment *> entriesOf(const Question &question)
{
    return entriesOf(question, question.range);
}

// The twelve months that end with the range's last day.
std::vector<DayRange> monthsOf(const Question &question)
{
    std::vector<DayRange> months;
    for (const QDate last : lastTwelveMonths(question)) {
        months.push_back({Month::of(last).firstDay(), last});
    }
    return months;
}

// The last one of each company, in the order of the entries.
std::vector<const GivenSentiment *> latestOf(
    const Question &question, const std::vector<const GivenSentiment *> &entries)
{
    std::vector<const GivenSentiment *> last(question.facts->size(), nullptr);
    for (const GivenSentiment *entry : entries) {
        last[entry->row] = entry;
    }
    std::vector<const GivenSentiment *> latest;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(latest),
        [&](const GivenSentiment *entry) { return last[entry->row] == entry; });
    return latest;
}

struct SentimentSums
{
    int count = 0;
    std::int64_t yearly = 0;
};

using SumsByValue = std::array<SentimentSums, EnumText<Sentiment>::Names.size()>;

SumsByValue sumsOf(const CompanyFacts &facts, const std::vector<const GivenSentiment *> &entries)
{
    SumsByValue sums;
    for (const GivenSentiment *entry : entries) {
        SentimentSums &sum = sums[static_cast<std::size_t>(entry->value)];
        ++sum.count;
        addTo(sum.yearly, facts.yearly[entry->row]);
    }
    return sums;
}

NamedValue countOf(const QString &name, std::size_t count)
{
    return {name, static_cast<double>(count), Unit::Count};
}

NamedValue shareOf(const QString &name, int count, std::size_t total)
{
    const std::optional<double> share = total == 0
        ? std::nullopt
        : std::optional(static_cast<double>(count) / static_cast<double>(total));
    return {name, share, Unit::Ratio};
}

void addRow(RowTableMaker &maker, const Question &question, const GivenSentiment &given)
{
    const Book &book = *question.facts->book;
    const TeamMember *author = book.team().find(given.author);
    maker.add(given.row,
        {Cell{given.day}, author == nullptr ? Cell{} : Cell{author->name},
            Cell{snakeCase(given.value)}, Cell{book.sentimentEntries().rows()[given.bookRow].note},
            maker.money(question.facts->yearly[given.row])});
}

std::vector<RowColumn> sentimentColumns()
{
    return {{u"day"_s, RowColumn::Kind::Day}, {u"author"_s}, {u"value"_s}, {u"note"_s},
        {u"arr"_s, RowColumn::Kind::Money}};
}

} // namespace

Figure sentimentsGiven(const Question &question)
{
    return countFigure(entriesOf(question).size());
}

RowTable sentimentRows(const Question &question)
{
    RowTableMaker maker(question, sentimentColumns());
    for (const GivenSentiment *entry : entriesOf(question)) {
        addRow(maker, question, *entry);
    }
    return maker.table();
}

Series sentimentsByValue(const Question &question)
{
    const auto entries = entriesOf(question);
    const auto latest = latestOf(question, entries);
    const SumsByValue ofEntries = sumsOf(*question.facts, entries);
    const SumsByValue ofLatest = sumsOf(*question.facts, latest);
    Series series;
    series.partsName = u"of"_s;
    std::int64_t yearly = 0;
    for (const Sentiment value : Values) {
        const SentimentSums &all = ofEntries[static_cast<std::size_t>(value)];
        const SentimentSums &last = ofLatest[static_cast<std::size_t>(value)];
        addTo(yearly, last.yearly);
        const auto count = static_cast<std::size_t>(all.count);
        const auto customers = static_cast<std::size_t>(last.count);
        const NamedValue arr = {
            u"arr"_s, majorUnits(last.yearly, question.currency()), Unit::Money};
        series.points.push_back({snakeCase(value),
            {countOf(u"count"_s, count), shareOf(u"share"_s, all.count, entries.size()),
                countOf(u"customers"_s, customers),
                shareOf(u"customers_share"_s, last.count, latest.size()), arr},
            {{EntriesPart,
                 {countOf(u"count"_s, count), shareOf(u"share"_s, all.count, entries.size())}},
                {LatestPart,
                    {countOf(u"count"_s, customers), shareOf(u"share"_s, last.count, latest.size()),
                        arr}}}});
    }
    series.totals = {countOf(u"count"_s, entries.size()), countOf(u"customers"_s, latest.size()),
        {u"arr"_s, majorUnits(yearly, question.currency()), Unit::Money}};
    for (const GivenSentiment *entry : latest) {
        series.notConverted += question.facts->isNotConverted[entry->row] ? 1 : 0;
    }
    return series;
}

Result<RowTable> sentimentValueRows(const Question &question, const QString &key)
{
    const QString part = key.section(u'/', 1);
    const auto value = fromSnakeCase<Sentiment>(key.section(u'/', 0, 0));
    if ((!key.isEmpty() && !value)
        || (!part.isEmpty() && part != EntriesPart && part != LatestPart)) {
        return failure(Error::Kind::NotFound, key);
    }
    std::vector<const GivenSentiment *> entries = entriesOf(question);
    if (part == LatestPart) {
        entries = latestOf(question, entries);
    }
    RowTableMaker maker(question, sentimentColumns());
    for (const GivenSentiment *entry : entries) {
        if (!value || entry->value == *value) {
            addRow(maker, question, *entry);
        }
    }
    return maker.table();
}

Series sentimentsByMonth(const Question &question)
{
    Series series;
    series.partsName = u"values"_s;
    std::size_t all = 0;
    for (const DayRange &month : monthsOf(question)) {
        const auto entries = entriesOf(question, month);
        const SumsByValue sums = sumsOf(*question.facts, entries);
        SeriesPoint point{Month::of(month.to).iso(), {countOf(u"count"_s, entries.size())}};
        for (const Sentiment value : Values) {
            const int count = sums[static_cast<std::size_t>(value)].count;
            point.parts.push_back(
                {snakeCase(value), {countOf(u"count"_s, static_cast<std::size_t>(count))}});
        }
        all += entries.size();
        series.points.push_back(std::move(point));
    }
    series.totals = {countOf(u"count"_s, all)};
    return series;
}

Result<RowTable> sentimentMonthRows(const Question &question, const QString &key)
{
    const QString asked = key.section(u'/', 0, 0);
    const QString part = key.section(u'/', 1);
    const auto value = fromSnakeCase<Sentiment>(part);
    bool isKnown = key.isEmpty();
    RowTableMaker maker(question, sentimentColumns());
    for (const DayRange &month : monthsOf(question)) {
        if (!key.isEmpty() && Month::of(month.to).iso() != asked) {
            continue;
        }
        isKnown = true;
        for (const GivenSentiment *entry : entriesOf(question, month)) {
            if (!value || entry->value == *value) {
                addRow(maker, question, *entry);
            }
        }
    }
    if (!isKnown || (!part.isEmpty() && !value)) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
