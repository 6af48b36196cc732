// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/markparts.h"

#include "core/base/numbertext.h"
#include "core/book/feedback.h"
#include "core/book/healthstatus.h"
#include "core/metrics/question.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t MostRows = 10;

template <typename TextOf>
ChartCell cellOf(std::optional<double> value, TextOf textOf)
{
    return {value, value ? textOf(*value) : NoValueText};
}

std::int64_t whole(double count)
{
    return static_cast<std::int64_t>(std::llround(count));
}

template <NamedEnum Level>
MarkLevel levelOf(Level level, ChartRole role)
{
    return {snakeCase(level), nameOf(level), role};
}

QString leftOutSentence(const LeftOutCount &left)
{
    switch (left.reason) {
    case LeftOut::Churned:
        return left.count == 1 ? u"Without 1 churned customer."_s
                               : u"Without %1 churned customers."_s.arg(countText(left.count));
    case LeftOut::NoEmployees:
        return left.count == 1
            ? u"Without 1 price per employee where the number of employees is not known."_s
            : u"Without %1 prices per employee where the number of employees is not known."_s.arg(
                countText(left.count));
    default:
        return {};
    }
}

} // namespace

std::optional<double> numberIn(const std::vector<NamedValue> &values, QLatin1StringView name)
{
    const auto found = std::find_if(
        values.begin(), values.end(), [&](const NamedValue &value) { return value.name == name; });
    return found == values.end() ? std::nullopt : found->value;
}

double amountIn(const std::vector<NamedValue> &values, QLatin1StringView name)
{
    return numberIn(values, name).value_or(0);
}

QString textIn(const SeriesPoint &point, QLatin1StringView name)
{
    const auto found = std::find_if(point.texts.begin(), point.texts.end(),
        [&](const NamedText &text) { return text.name == name; });
    return found == point.texts.end() ? QString() : found->text;
}

ChartCell countCellOf(std::optional<double> count)
{
    return cellOf(count, [](double value) { return countText(whole(value)); });
}

ChartCell moneyCellOf(std::optional<double> major, Currency currency)
{
    return cellOf(major, [&](double value) { return shortMoneyText(value, currency); });
}

ChartCell shareCellOf(std::optional<double> ratio)
{
    return cellOf(ratio, [](double value) { return shareText(value); });
}

ChartCell exactShareCellOf(std::optional<double> ratio)
{
    return cellOf(ratio, [](double value) { return rateText(value); });
}

ChartCell scoreCellOf(std::optional<double> points)
{
    return cellOf(points, [](double value) { return decimalText(value); });
}

ChartCell changeCellOf(std::optional<double> points)
{
    return cellOf(points,
        [](double value) { return value > 0 ? u'+' + decimalText(value) : decimalText(value); });
}

ChartCell wordsCellOf(const QString &words)
{
    return {{}, words.isEmpty() ? NoValueText : words};
}

std::span<const MarkLevel> healthLevels(Options::HealthBy healthBy)
{
    static const std::array Bands{
        levelOf(HealthBand::Satisfactory, ChartRole::BandSatisfactory),
        levelOf(HealthBand::NeedsAttention, ChartRole::BandNeedsAttention),
        levelOf(HealthBand::AtRisk, ChartRole::BandAtRisk),
        levelOf(HealthBand::NoScore, ChartRole::BandNoScore),
    };
    static const std::array Statuses{
        levelOf(HealthStatus::Thriving, ChartRole::StatusThriving),
        levelOf(HealthStatus::Healthy, ChartRole::StatusHealthy),
        levelOf(HealthStatus::Steady, ChartRole::StatusSteady),
        levelOf(HealthStatus::Struggling, ChartRole::StatusStruggling),
        levelOf(HealthStatus::NotSet, ChartRole::StatusNotSet),
    };
    if (healthBy == Options::HealthBy::Status) {
        return Statuses;
    }
    return Bands;
}

const MarkLevel &healthLevel(Options::HealthBy healthBy, const QString &key)
{
    const auto levels = healthLevels(healthBy);
    const auto found = std::find_if(
        levels.begin(), levels.end(), [&](const MarkLevel &level) { return level.key == key; });
    return found == levels.end() ? levels.back() : *found;
}

ChartRole happinessRole(const QString &key)
{
    switch (fromSnakeCase<HappinessLevel>(key).value_or(HappinessLevel::NoFeedback)) {
    case HappinessLevel::VeryHappy:
        return ChartRole::VeryHappy;
    case HappinessLevel::Happy:
        return ChartRole::Happy;
    case HappinessLevel::Neutral:
        return ChartRole::Neutral;
    case HappinessLevel::NotHappy:
        return ChartRole::NotHappy;
    case HappinessLevel::NoFeedback:
        break;
    }
    return ChartRole::Rest;
}

QString customersInWords(std::int64_t count)
{
    return countText(count) + (count == 1 ? u" customer"_s : u" customers"_s);
}

QString enumerated(const QStringList &words)
{
    if (words.size() < 2) {
        return words.join(QString());
    }
    return words.sliced(0, words.size() - 1).join(u", "_s) + u" and "_s + words.back();
}

QStringList leftOutSentences(const Series &series)
{
    QStringList sentences;
    if (series.notConverted > 0) {
        sentences += u"Without the amounts of %1 in a currency that cannot be converted."_s.arg(
            customersInWords(series.notConverted));
    }
    for (const LeftOutCount &left : series.leftOut) {
        sentences += leftOutSentence(left);
    }
    sentences.removeAll(QString());
    return sentences;
}

ChartData chartFor(const QString &id, const QString &title, const QString &subtitle, Unit unit,
    const Question &question)
{
    ChartData chart;
    chart.id = id;
    chart.title = title;
    chart.subtitle = subtitle;
    chart.unit = unit;
    chart.currency = question.currency().code();
    return chart;
}

void setList(ChartData &chart, ShareList list, const QStringList &note)
{
    QStringList sentences = note;
    if (list.rows.size() > MostRows) {
        const auto more = static_cast<std::int64_t>(list.rows.size() - MostRows);
        sentences.prepend(u"The first 10; %1 more follow."_s.arg(countText(more)));
        list.rows.resize(MostRows);
    }
    double longest = 0;
    for (const ChartItem &row : list.rows) {
        longest = std::max(longest, row.value);
    }
    list.full = longest > 0 ? longest : 1;
    chart.note = sentences.join(u' ');
    chart.body = std::move(list);
}

} // namespace bellwether
