// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>

namespace bellwether {

// Rank: +2 to -2 is the value less Neutral.
enum class Sentiment
{
    VeryNegative,
    Negative,
    Neutral,
    Positive,
    VeryPositive
};

template <>
struct EnumText<Sentiment>
{
    static constexpr std::array Names = {QLatin1StringView("very_negative"),
        QLatin1StringView("negative"), QLatin1StringView("neutral"), QLatin1StringView("positive"),
        QLatin1StringView("very_positive")};
};

// Who felt it out (T-10); charts of sentiments given count Csm alone.
enum class SentimentOrigin
{
    Csm,
    Text,
    Import
};

template <>
struct EnumText<SentimentOrigin>
{
    static constexpr std::array Names = {
        QLatin1StringView("csm"), QLatin1StringView("text"), QLatin1StringView("import")};
};

// What was analysed.
enum class TextSubject
{
    Response,
    Interaction,
    Ticket,
    Sentiment
};

template <>
struct EnumText<TextSubject>
{
    static constexpr std::array Names = {QLatin1StringView("response"),
        QLatin1StringView("interaction"), QLatin1StringView("ticket"),
        QLatin1StringView("sentiment")};
};

// How a customer feels, as somebody judged on that day.
struct SentimentEntry
{
    SentimentEntryId id;
    CompanyId company;
    std::optional<TeamMemberId> author;
    QDate day;
    Sentiment value = Sentiment::Neutral;
    SentimentOrigin origin = SentimentOrigin::Csm;
    QString note;

    bool operator==(const SentimentEntry &) const = default;
};

// A person's correction of, or the kept answer about, the tone of a text (F-NLP).
struct TextAnalysis
{
    TextAnalysisId id;
    TextSubject subject = TextSubject::Response;
    std::int64_t subjectRow = 0; // its id in the table of its kind
    QString analyser; // its version, or "person"
    std::optional<double> polarity; // -1 to +1; nothing: not analysed
    QString label;
    QStringList topics;

    bool operator==(const TextAnalysis &) const = default;
};

} // namespace bellwether
