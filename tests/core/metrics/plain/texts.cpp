// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/texts.h"

#include "core/metrics/texttone.h"

#include <algorithm>

namespace bellwether::plain {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Text
{
    CompanyId company;
    QDate day;
    QString text;
    std::optional<double> polarity;
};

std::vector<Text> allTexts(const Question &question)
{
    const Book &book = *question.facts->book;
    TextAnalyser analyser(lexiconOf(book.settings()));
    std::vector<Text> texts;
    const auto add = [&](CompanyId company, QDate day, TextSubject subject, std::int64_t id,
                         const QString &text) {
        if (text.trimmed().isEmpty()) {
            return;
        }
        std::optional<double> polarity = analyser.polarity(text);
        for (const TextAnalysis &analysis : book.textAnalyses()) {
            if (analysis.analyser == u"person" && analysis.subject == subject
                && analysis.subjectRow == id) {
                polarity = analysis.polarity;
            }
        }
        texts.push_back({company, day, text, polarity});
    };
    for (const FeedbackResponse &row : book.feedbackResponses()) {
        add(row.company, row.day, TextSubject::Response, row.id.value, row.comment);
    }
    for (const Interaction &row : book.interactions()) {
        add(row.company, row.day, TextSubject::Interaction, row.id.value, row.text);
    }
    for (const Ticket &row : book.tickets()) {
        add(row.company, row.openedOn, TextSubject::Ticket, row.id.value, row.subject);
    }
    for (const SentimentEntry &row : book.sentimentEntries()) {
        add(row.company, row.day, TextSubject::Sentiment, row.id.value, row.note);
    }
    return texts;
}

bool isInScope(const Question &question, CompanyId company)
{
    const std::size_t row = question.facts->rowOf(company);
    return row != CompanyRows::None && question.mask[row];
}

bool isMeant(const Question &question, const Text &text)
{
    return question.range.contains(text.day) && isInScope(question, text.company);
}

} // namespace

std::optional<double> NetTone::net() const
{
    const int all = positive + neutral + negative;
    return all == notAnalysed ? std::nullopt : std::optional(100.0 * (positive - negative) / all);
}

NetTone netTone(const Question &question)
{
    NetTone tone;
    for (const Text &text : allTexts(question)) {
        if (!isMeant(question, text)) {
            continue;
        }
        const double polarity = text.polarity.value_or(0);
        ++(polarity > 0.05 ? tone.positive : polarity < -0.05 ? tone.negative : tone.neutral);
        tone.notAnalysed += text.polarity ? 0 : 1;
    }
    return tone;
}

std::map<QString, std::vector<double>> polaritiesByTopic(const Question &question)
{
    TextAnalyser analyser(lexiconOf(question.facts->book->settings()));
    TopicFinder finder;
    const std::vector<Text> texts = allTexts(question);
    for (const Text &text : texts) {
        if (analyser.polarity(text.text)) {
            finder.add(text.text, analyser.tokenised(), analyser.lexicon());
        } else {
            finder.addNothing();
        }
    }
    const TopicsOfTexts topics = finder.topics();
    std::map<QString, std::vector<double>> found;
    for (std::size_t text = 0; text < texts.size(); ++text) {
        for (const std::uint32_t topic : topics.of(text)) {
            if (isMeant(question, texts[text])) {
                found[topics.topics[topic]].push_back(texts[text].polarity.value_or(0));
            }
        }
    }
    return found;
}

std::vector<SentimentEntry> given(const Question &question)
{
    std::vector<SentimentEntry> entries;
    for (const SentimentEntry &entry : question.facts->book->sentimentEntries()) {
        const bool byThem = entry.author
            && std::find(question.csms.begin(), question.csms.end(), *entry.author)
                != question.csms.end();
        const bool counts = question.facts->rowOf(entry.company) != CompanyRows::None;
        if (entry.origin == SentimentOrigin::Csm && question.range.contains(entry.day) && counts
            && (question.csms.empty() ? isInScope(question, entry.company) : byThem)) {
            entries.push_back(entry);
        }
    }
    return entries;
}

std::vector<SentimentEntry> latest(const Question &question)
{
    std::map<CompanyId, SentimentEntry> byCompany;
    for (const SentimentEntry &entry : given(question)) {
        const auto found = byCompany.find(entry.company);
        if (found == byCompany.end() || found->second.day <= entry.day) {
            byCompany[entry.company] = entry;
        }
    }
    std::vector<SentimentEntry> entries;
    for (const auto &[company, entry] : byCompany) {
        entries.push_back(entry);
    }
    return entries;
}

} // namespace bellwether::plain
