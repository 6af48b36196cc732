// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

int npsOf(int mood, Random &random)
{
    return mood >= 690 ? random.between(9, 10)
        : mood >= 510  ? random.between(7, 8)
                       : std::clamp(mood / 80, 0, 6);
}

HappinessLevel levelOf(int mood)
{
    return mood >= 740 ? HappinessLevel::VeryHappy
        : mood >= 510  ? HappinessLevel::Happy
        : mood >= 330  ? HappinessLevel::Neutral
                       : HappinessLevel::NotHappy;
}

int csatOf(int mood)
{
    return mood >= 640 ? 5 : mood >= 430 ? 4 : mood >= 310 ? 3 : mood >= 190 ? 2 : 1;
}

const SampleSentence &commentOf(SampleTone tone, const SampleStory &story, Random &random)
{
    const SampleLexicon &lexicon = story.lexicon();
    const auto country =
        lexicon.foreignComments.find(*story.company().country.valueAt(story.last()));
    const bool isForeign = random.chance(600) && country != lexicon.foreignComments.end();
    const auto &comments = isForeign ? country->second : lexicon.comments;
    return random.pick(comments[static_cast<std::size_t>(tone)]);
}

} // namespace

FeedbackResponse answerIn(int mood, FeedbackKind kind, const SampleStory &story, Random &random)
{
    const int felt = std::clamp(mood + random.between(-190, 190), 0, 1000);
    FeedbackResponse response;
    response.kind = kind;
    if (kind == FeedbackKind::Nps) {
        response.value = npsOf(felt, random);
    } else if (kind == FeedbackKind::Csat) {
        response.value = csatOf(felt);
    } else {
        response.level = levelOf(felt);
    }
    const SampleTone tone = toneOf(response);
    // Who is angry writes more often.
    const QString &comment = commentOf(tone, story, random).text;
    if (random.chance(tone == SampleTone::Bad ? 750 : 480)) {
        response.comment = comment;
    }
    response.channel = random.chance(850) ? u"email"_s : u"call"_s;
    return response;
}

SampleTone toneOf(const FeedbackResponse &response)
{
    const auto tone = [](int value, int good, int flat) {
        return value >= good ? SampleTone::Good
            : value >= flat  ? SampleTone::Flat
                             : SampleTone::Bad;
    };
    if (response.level) {
        return tone(static_cast<int>(*response.level), static_cast<int>(HappinessLevel::Happy),
            static_cast<int>(HappinessLevel::Neutral));
    }
    return response.kind == FeedbackKind::Nps ? tone(*response.value, 9, 7)
                                              : tone(*response.value, 4, 3);
}

TextAnalysis analysisOf(
    TextSubject subject, std::int64_t row, SampleTone tone, const QString &topic)
{
    constexpr std::array<double, 3> Polarities = {-0.6, 0.0, 0.6};
    static const std::array<QString, 3> Labels = {u"negative"_s, u"neutral"_s, u"positive"_s};
    TextAnalysis analysis;
    analysis.subject = subject;
    analysis.subjectRow = row;
    analysis.analyser = u"person"_s;
    analysis.polarity = Polarities[static_cast<std::size_t>(tone)];
    analysis.label = Labels[static_cast<std::size_t>(tone)];
    analysis.topics = QStringList{topic};
    return analysis;
}

} // namespace bellwether
