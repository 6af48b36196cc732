// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/texts.h"

#include "core/metrics/rowtable.h"
#include "core/metrics/texttone.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t MostTopics = 20;
constexpr int FewestTexts = 2; // of a topic
constexpr std::size_t Quotes = 3;

// Calls with the place of each text of the range and its company's row.
template <typename Function>
void forEachText(const Question &question, Function function)
{
    const TextTones::Places places = question.facts->bookPart<TextTones>().in(question.range);
    const std::vector<std::size_t> &rows = question.facts->part<TextRows>().rows;
    for (std::size_t place = places.begin; place < places.end; ++place) {
        if (rows[place] != CompanyRows::None && question.mask[rows[place]]) {
            function(place, rows[place]);
        }
    }
}

struct ToneCounts
{
    std::array<int, 3> labels = {};
    int notAnalysed = 0;

    int of(ToneLabel label) const { return labels[static_cast<std::size_t>(label)]; }
    int texts() const { return labels[0] + labels[1] + labels[2]; }
};

NamedValue counted(ToneLabel label, const ToneCounts &counts)
{
    return {snakeCase(label), static_cast<double>(counts.of(label)), Unit::Count};
}

struct Topic
{
    std::uint32_t number = 0;
    std::vector<std::size_t> texts = {}; // places, by day
};

// By how many texts they have, then by name.
std::vector<Topic> topicsOf(const Question &question)
{
    const TopicsOfTexts &topics = question.facts->bookPart<TextTopics>().topics;
    std::vector<int> counts(topics.topics.size());
    forEachText(question, [&](std::size_t place, std::size_t) {
        for (const std::uint32_t topic : topics.of(place)) {
            ++counts[topic];
        }
    });
    std::vector<Topic> found;
    for (std::uint32_t number = 0; number < counts.size(); ++number) {
        if (counts[number] >= FewestTexts) {
            found.push_back({number});
        }
    }
    const std::size_t kept = std::min(MostTopics, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
        [&](const Topic &a, const Topic &b) {
            return std::pair(-counts[a.number], a.number) < std::pair(-counts[b.number], b.number);
        });
    found.resize(kept);

    std::vector<std::size_t> points(counts.size(), kept);
    for (std::size_t point = 0; point < kept; ++point) {
        points[found[point].number] = point;
    }
    forEachText(question, [&](std::size_t place, std::size_t) {
        for (const std::uint32_t topic : topics.of(place)) {
            if (points[topic] < kept) {
                found[points[topic]].texts.push_back(place);
            }
        }
    });
    return found;
}

SeriesPoint pointOf(const Question &question, const Topic &topic)
{
    const std::vector<TonedText> &texts = question.facts->bookPart<TextTones>().texts;
    SeriesPoint point;
    point.key = question.facts->bookPart<TextTopics>().topics.topics[topic.number];
    point.label = point.key;
    ToneCounts counts;
    double polarity = 0;
    for (const std::size_t place : topic.texts) {
        ++counts.labels[static_cast<std::size_t>(texts[place].label())];
        polarity += texts[place].polarity;
    }
    point.values = {{u"count"_s, static_cast<double>(topic.texts.size()), Unit::Count},
        {u"polarity"_s, polarity / static_cast<double>(topic.texts.size()), Unit::Number},
        counted(ToneLabel::Positive, counts), counted(ToneLabel::Neutral, counts),
        counted(ToneLabel::Negative, counts)};
    for (std::size_t i = 0; i < std::min(Quotes, topic.texts.size()); ++i) {
        const TonedText &text = texts[topic.texts[topic.texts.size() - 1 - i]];
        point.texts.push_back(
            {u"text"_s, textOf(*question.facts->book, text.subject, text.subjectRow)});
    }
    return point;
}

std::vector<Cell> cellsOf(const Question &question, std::size_t place)
{
    const TonedText &text = question.facts->bookPart<TextTones>().texts[place];
    return {Cell{text.day}, Cell{snakeCase(text.subject)},
        Cell{textOf(*question.facts->book, text.subject, text.subjectRow)},
        text.isAnalysed ? Cell{text.polarity} : Cell{}, Cell{snakeCase(text.label())}};
}

std::vector<RowColumn> textColumns()
{
    return {{u"day"_s, RowColumn::Kind::Day}, {u"subject"_s}, {u"text"_s},
        {u"polarity"_s, RowColumn::Kind::Number}, {u"label"_s}};
}

} // namespace

Figure netTextTone(const Question &question)
{
    const std::vector<TonedText> &texts = question.facts->bookPart<TextTones>().texts;
    ToneCounts counts;
    forEachText(question, [&](std::size_t place, std::size_t) {
        ++counts.labels[static_cast<std::size_t>(texts[place].label())];
        counts.notAnalysed += texts[place].isAnalysed ? 0 : 1;
    });
    Figure figure;
    figure.unit = Unit::Points;
    figure.n = counts.texts();
    figure.terms = {counted(ToneLabel::Positive, counts), counted(ToneLabel::Neutral, counts),
        counted(ToneLabel::Negative, counts),
        {u"not_analysed"_s, static_cast<double>(counts.notAnalysed), Unit::Count}};
    if (counts.texts() == counts.notAnalysed) {
        figure.why = question.companies() == 0 ? Why::NoCompanies : Why::NoTexts;
        return figure;
    }
    figure.value =
        100.0 * (counts.of(ToneLabel::Positive) - counts.of(ToneLabel::Negative)) / counts.texts();
    return figure;
}

RowTable textRows(const Question &question)
{
    RowTableMaker maker(question, textColumns());
    forEachText(question,
        [&](std::size_t place, std::size_t row) { maker.add(row, cellsOf(question, place)); });
    return maker.table();
}

Series textTopics(const Question &question)
{
    Series series;
    for (const Topic &topic : topicsOf(question)) {
        series.points.push_back(pointOf(question, topic));
    }
    return series;
}

Result<RowTable> textTopicRows(const Question &question, const QString &key)
{
    const std::vector<QString> &names = question.facts->bookPart<TextTopics>().topics.topics;
    const std::vector<std::size_t> &rows = question.facts->part<TextRows>().rows;
    std::vector<RowColumn> columns = textColumns();
    columns.insert(columns.begin(), RowColumn{u"topic"_s});
    RowTableMaker maker(question, std::move(columns));
    bool isPoint = key.isEmpty();
    for (const Topic &topic : topicsOf(question)) {
        if (!key.isEmpty() && names[topic.number] != key) {
            continue;
        }
        isPoint = true;
        for (const std::size_t place : topic.texts) {
            std::vector<Cell> cells = cellsOf(question, place);
            cells.insert(cells.begin(), Cell{names[topic.number]});
            maker.add(rows[place], std::move(cells));
        }
    }
    if (!isPoint) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
