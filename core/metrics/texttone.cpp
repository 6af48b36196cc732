// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/texttone.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString LexiconPrefix = u"lexicon."_s;
const QString ByPerson = u"person"_s;
// A correction may name the label alone; clearly to that side then.
constexpr double PolarityOfLabel = 0.5;

template <typename Function>
void forEachText(const Book &book, Function function)
{
    for (const FeedbackResponse &response : book.feedbackResponses()) {
        function(response.company, response.day, TextSubject::Response, response.id.value,
            response.comment);
    }
    for (const Interaction &interaction : book.interactions()) {
        function(interaction.company, interaction.day, TextSubject::Interaction,
            interaction.id.value, interaction.text);
    }
    for (const Ticket &ticket : book.tickets()) {
        function(
            ticket.company, ticket.openedOn, TextSubject::Ticket, ticket.id.value, ticket.subject);
    }
    for (const SentimentEntry &entry : book.sentimentEntries()) {
        function(entry.company, entry.day, TextSubject::Sentiment, entry.id.value, entry.note);
    }
}

using Corrections = std::map<std::pair<TextSubject, std::int64_t>, const TextAnalysis *>;

// What persons said; of two about the same text the later row holds.
Corrections correctionsOf(const Book &book)
{
    Corrections corrections;
    for (const TextAnalysis &analysis : book.textAnalyses()) {
        if (analysis.analyser == ByPerson) {
            corrections[{analysis.subject, analysis.subjectRow}] = &analysis;
        }
    }
    return corrections;
}

std::optional<double> polarityOf(const TextAnalysis &correction)
{
    if (correction.polarity) {
        return std::clamp(*correction.polarity, -1.0, 1.0);
    }
    const auto label = fromSnakeCase<ToneLabel>(correction.label);
    if (!label) {
        return std::nullopt;
    }
    return *label == ToneLabel::Positive ? PolarityOfLabel
        : *label == ToneLabel::Negative  ? -PolarityOfLabel
                                         : 0;
}

} // namespace

TextTones::Places TextTones::in(DayRange range) const
{
    const auto begin = std::partition_point(
        texts.begin(), texts.end(), [&](const TonedText &text) { return text.day < range.from; });
    const auto end = std::partition_point(
        begin, texts.end(), [&](const TonedText &text) { return text.day <= range.to; });
    return {static_cast<std::size_t>(begin - texts.begin()),
        static_cast<std::size_t>(end - texts.begin())};
}

std::shared_ptr<const TextTones> TextTones::of(const CompanyFacts &facts)
{
    auto tones = std::make_shared<TextTones>();
    const Corrections corrections = correctionsOf(*facts.book);
    TextAnalyser analyser(lexiconOf(facts.book->settings()));
    forEachText(*facts.book,
        [&](CompanyId company, QDate day, TextSubject subject, std::int64_t row,
            const QString &text) {
            if (QStringView(text).trimmed().isEmpty()) {
                return;
            }
            const auto correction = corrections.find({subject, row});
            const std::optional<double> polarity = correction != corrections.end()
                ? polarityOf(*correction->second)
                : analyser.polarity(text);
            tones->texts.push_back(
                {company, day, subject, row, polarity.has_value(), polarity.value_or(0)});
        });
    std::sort(tones->texts.begin(), tones->texts.end(), [](const TonedText &a, const TonedText &b) {
        return std::tie(a.day, a.subject, a.subjectRow) < std::tie(b.day, b.subject, b.subjectRow);
    });
    return tones;
}

std::shared_ptr<const TextTopics> TextTopics::of(const CompanyFacts &facts)
{
    TextAnalyser analyser(lexiconOf(facts.book->settings()));
    TopicFinder finder;
    for (const TonedText &toned : facts.bookPart<TextTones>().texts) {
        const QString text = textOf(*facts.book, toned.subject, toned.subjectRow);
        if (analyser.polarity(text)) {
            finder.add(text, analyser.tokenised(), analyser.lexicon());
        } else {
            finder.addNothing();
        }
    }
    return std::make_shared<TextTopics>(TextTopics{finder.topics()});
}

std::shared_ptr<const TextRows> TextRows::of(const CompanyFacts &facts)
{
    auto rows = std::make_shared<TextRows>();
    const auto &texts = facts.bookPart<TextTones>().texts;
    rows->rows.reserve(texts.size());
    for (const TonedText &text : texts) {
        rows->rows.push_back(facts.rowOf(text.company));
    }
    return rows;
}

QString textOf(const Book &book, TextSubject subject, std::int64_t subjectRow)
{
    const auto text = [](const auto *row, auto member) {
        return row == nullptr ? QString() : row->*member;
    };
    switch (subject) {
    case TextSubject::Response:
        return text(book.feedbackResponses().find({subjectRow}), &FeedbackResponse::comment);
    case TextSubject::Interaction:
        return text(book.interactions().find({subjectRow}), &Interaction::text);
    case TextSubject::Ticket:
        return text(book.tickets().find({subjectRow}), &Ticket::subject);
    case TextSubject::Sentiment:
        return text(book.sentimentEntries().find({subjectRow}), &SentimentEntry::note);
    }
    return {};
}

std::shared_ptr<const Lexicon> lexiconOf(const Settings &settings)
{
    std::map<QString, double> weights;
    for (auto setting = settings.values.lower_bound(LexiconPrefix);
         setting != settings.values.end() && setting->first.startsWith(LexiconPrefix); ++setting) {
        bool isNumber = false;
        const double weight = setting->second.toDouble(&isNumber);
        if (isNumber) {
            weights[setting->first.sliced(LexiconPrefix.size())] = weight;
        }
    }
    return weights.empty() ? Lexicon::english() : Lexicon::english(weights);
}

} // namespace bellwether
