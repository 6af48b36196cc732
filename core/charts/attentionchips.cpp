// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/attentionchips.h"

#include "core/base/numbertext.h"
#include "core/metrics/catalogue.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Words
{
    QLatin1StringView key;
    QLatin1StringView name;
    QLatin1StringView one; // after the number: "1 renewal overdue"
    QLatin1StringView many;
    std::optional<ChartRole> role;
};

constexpr std::array ChipRules{
    Words{"at_risk"_L1, "At risk"_L1, "at risk"_L1, "at risk"_L1, ChartRole::BandAtRisk},
    Words{"high_value_red"_L1, "High value, at risk"_L1, "high value at risk"_L1,
        "high value at risk"_L1, ChartRole::BandAtRisk},
    Words{"struggling"_L1, "Struggling"_L1, "struggling"_L1, "struggling"_L1,
        ChartRole::StatusStruggling},
    Words{"not_happy"_L1, "Not happy"_L1, "not happy"_L1, "not happy"_L1, ChartRole::NotHappy},
    Words{"happiness_drop"_L1, "Happiness fell"_L1, "less happy"_L1, "less happy"_L1,
        ChartRole::NotHappy},
    Words{"overdue_renewal"_L1, "Renewals overdue"_L1, "renewal overdue"_L1, "renewals overdue"_L1,
        std::nullopt},
    Words{"no_status"_L1, "Without a fresh health status"_L1, "without a health status"_L1,
        "without a health status"_L1, ChartRole::StatusNotSet},
    Words{"no_feedback"_L1, "Without feedback"_L1, "without feedback"_L1, "without feedback"_L1,
        std::nullopt},
};

double numberOf(const SeriesPoint &point, QLatin1StringView name)
{
    const auto found = std::find_if(point.values.begin(), point.values.end(),
        [&](const NamedValue &value) { return value.name == name; });
    return found == point.values.end() ? 0 : found->value.value_or(0);
}

QString because(const SeriesPoint &point)
{
    const auto found = std::find_if(point.texts.begin(), point.texts.end(),
        [](const NamedText &text) { return text.name == "because"_L1; });
    return found == point.texts.end() ? QString() : found->text;
}

QString reasonOf(const SeriesPoint &point)
{
    QStringList parts{u"%1 of customers"_s.arg(shareText(numberOf(point, "share"_L1)))};
    const auto change = static_cast<std::int64_t>(std::llround(numberOf(point, "change"_L1)));
    if (change != 0) {
        parts << u"%1 %2 than before"_s.arg(
            countText(std::abs(change)), change > 0 ? u"more"_s : u"fewer"_s);
    }
    return parts.join(u", "_s);
}

AttentionChip chipOf(const SeriesPoint &point, const Words &words, Currency currency)
{
    const auto count = static_cast<std::int64_t>(std::llround(numberOf(point, "count"_L1)));
    AttentionChip chip;
    chip.key = point.key;
    chip.name = words.name;
    chip.text = countText(count) + u' ' + (count == 1 ? words.one : words.many);
    if (const double arr = numberOf(point, "arr"_L1); arr > 0) {
        chip.amount = shortMoneyText(arr, currency) + u" ARR"_s;
    }
    chip.reason = reasonOf(point);
    chip.role = words.role;
    chip.isUrgent = !because(point).isEmpty();
    return chip;
}

} // namespace

std::vector<AttentionChip> attentionChipsOf(const Question &question)
{
    const Series series = findSeries(u"attention.chips"_s)->series(question);
    std::vector<AttentionChip> chips;
    for (const SeriesPoint &point : series.points) {
        const auto words = std::find_if(ChipRules.begin(), ChipRules.end(),
            [&](const Words &rule) { return rule.key == point.key; });
        if (words != ChipRules.end() && numberOf(point, "count"_L1) > 0) {
            chips.push_back(chipOf(point, *words, question.currency()));
        }
    }
    std::stable_partition(
        chips.begin(), chips.end(), [](const AttentionChip &chip) { return chip.isUrgent; });
    return chips;
}

} // namespace bellwether
