// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/scattertext.h"

#include "core/base/numbertext.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Level
{
    QString key;
    QString name;
    ChartRole role;
};

const std::array<Level, 4> &levels()
{
    static const std::array<Level, 4> all = {
        Level{u"at_risk"_s, u"At risk"_s, ChartRole::BandAtRisk},
        Level{u"needs_attention"_s, u"Needs attention"_s, ChartRole::BandNeedsAttention},
        Level{u"satisfactory"_s, u"Satisfactory"_s, ChartRole::BandSatisfactory},
        Level{u"no_score"_s, u"No score"_s, ChartRole::BandNoScore}};
    return all;
}

ChartAxis moneyAxis(const std::vector<double> &ticks)
{
    ChartAxis axis{ticks, {}};
    for (const double tick : ticks) {
        axis.labels.push_back(axisMoneyText(tick, Currency()));
    }
    return axis;
}

ChartData withPoints(std::vector<Scatter::Point> points)
{
    ChartData chart;
    chart.id = u"segments.points"_s;
    chart.title = u"Customer segments"_s;
    chart.subtitle = u"Value against effort, size by number of employees"_s;
    chart.unit = Unit::Money;
    chart.currency = u"USD"_s;
    chart.summary = u"Customer segments, %1 customers"_s.arg(points.size());
    Scatter scatter;
    scatter.columns = {{u"value"_s, u"Value"_s, RowColumn::Kind::Money},
        {u"effort"_s, u"Effort"_s, RowColumn::Kind::Number}};
    scatter.x = moneyAxis({2000, 3000, 5000, 10000, 20000});
    scatter.xThreshold = 5000;
    scatter.y = {{0, 25, 50, 75, 100}, {u"0"_s, u"25"_s, u"50"_s, u"75"_s, u"100"_s}};
    scatter.yThreshold = 50;
    scatter.xTitle = u"Value (MRR, log scale)"_s;
    scatter.yTitle = u"Effort"_s;
    scatter.areas = {
        {u"lv_he"_s, u"Reprice or realign"_s, u"Low value, high effort"_s, 0, false, true},
        {u"hv_he"_s, u"Meet most often"_s, u"High value, high effort"_s, 0, true, true},
        {u"lv_le"_s, u"Keep in touch"_s, u"Low value, low effort"_s, 0, false, false},
        {u"hv_le"_s, u"Most profitable"_s, u"High value, low effort"_s, 0, true, false}};
    for (Scatter::Point &point : points) {
        const bool isRight = point.x.value_or(0) >= 5000;
        const bool isUpper = point.y >= 50;
        for (Scatter::Area &area : scatter.areas) {
            area.count += area.isRight == isRight && area.isUpper == isUpper ? 1 : 0;
        }
        point.item.value = point.x.value_or(0);
        point.item.cells = {{point.x, point.x ? shortMoneyText(*point.x, Currency()) : NoValueText},
            {point.y, decimalText(point.y)}};
    }
    for (const Level &level : levels()) {
        const auto count = std::count_if(points.begin(), points.end(),
            [&level](const Scatter::Point &point) { return point.item.role == level.role; });
        if (count > 0) {
            scatter.legend.push_back(
                {level.key, level.name, level.role, static_cast<double>(count)});
        }
    }
    scatter.points = std::move(points);
    chart.body = std::move(scatter);
    return chart;
}

// Even and bell-shaped numbers of the same generator give the same crowd everywhere; the
// distributions of the standard library do not.
class Dice
{
public:
    double even() { return (static_cast<double>(m_engine()) + 0.5) / 4294967296.0; }
    double bell()
    {
        return std::sqrt(-2 * std::log(even())) * std::cos(6.283185307179586 * even());
    }

private:
    std::mt19937 m_engine{7};
};

} // namespace

ChartData scatterFrom(const QString &table)
{
    std::vector<Scatter::Point> points;
    QStringList lines = table.split(u'\n', Qt::SkipEmptyParts);
    lines.removeFirst();
    for (const QString &line : lines) {
        QStringList cells = line.split(u'|');
        if (cells.size() < 4) {
            continue;
        }
        Scatter::Point point;
        QString name = cells[0].trimmed();
        point.isNamed = name.startsWith(u'*');
        name = (point.isNamed ? name.mid(1) : name).trimmed();
        const QString value = cells[1].trimmed();
        point.x = value == u"-"_s ? std::nullopt : std::optional(value.toDouble());
        point.y = cells[2].trimmed().toDouble();
        const QString size = cells.value(4).trimmed();
        point.isSizeKnown = size != u"?"_s;
        point.size = size.isEmpty() || !point.isSizeKnown ? 1 : size.toDouble();
        point.item.key = name;
        point.item.name = name;
        for (const Level &level : levels()) {
            if (level.key == cells[3].trimmed()) {
                point.item.role = level.role;
            }
        }
        points.push_back(std::move(point));
    }
    return withPoints(std::move(points));
}

ChartData segmentsChart()
{
    return scatterFrom(uR"(customer | value | effort | band | size
        * Kestrel Insurance    | 16200 | 50 | at_risk         | 1.3
        * Meridale Airports    | 16000 | 30 | satisfactory    | 1.2
        * Summerhill Schools   | 7100  | 38 | satisfactory    | 0.8
        * Zephyr Logistics     | 19900 | 57 | satisfactory    | 1.9
        * Quayside Retail      | 12100 | 51 | satisfactory    | 1.2
        Halcyon Foods          | 18800 | 62 | needs_attention | 1.7
        Northgate Pharma       | 15700 | 44 | satisfactory    | 2.3
        Ardent Freight Group   | 15200 | 41 | satisfactory    | 1.3
        Riverbend Credit       | 16300 | 41 | satisfactory    | 1.3
        Juniper Analytics      | 13300 | 41 | satisfactory    | 1.1
        Dovetail Joinery       | 12300 | 51 | no_score        | ?
        Blue Heron Travel      | 8600  | 51 | needs_attention | 0.9
        Orchard Dental         | 8300  | 57 | satisfactory    | 0.9
        Castle Rock Energy     | 8800  | 62 | needs_attention | 1.0
        Fairwind Marine        | 5900  | 75 | needs_attention | 0.7
        Lantern Press          | 5600  | 57 | needs_attention | 0.7
        Copperfield Steel      | 5800  | 65 | at_risk         | 1.0
        Bright Harbor          | 5100  | 83 | at_risk         | 0.7
        Old Mill Bakery        | 5150  | 47 | at_risk         | 0.8
        Tamarind Hotels        | 5400  | 33 | satisfactory    | 0.9
        Pinnacle Sports        | 5000  | 29 | satisfactory    | 0.7
        Granite Works          | 4700  | 63 | at_risk         | 0.6
        Willow Clinics         | 4750  | 34 | satisfactory    | 0.6
        Elm Street Legal       | 4450  | 48 | satisfactory    | 0.7
        Saffron Kitchens       | 4300  | 41 | at_risk         | 0.6
        Harvest Grain          | 4350  | 87 | at_risk         | 0.6
        Beacon Optics          | 4250  | 83 | at_risk         | 0.7
        Tidewater Supply       | 4150  | 45 | satisfactory    | 0.5
        Marble Arch Studios    | 4000  | 33 | satisfactory    | 0.8
        Peregrine Couriers     | 3850  | 61 | satisfactory    | 0.5
        Cobalt Mining          | 3650  | 96 | at_risk         | 0.7
        Silver Birch Homes     | 3450  | 37 | satisfactory    | 0.6
        Cloudberry Farms       | 3500  | 23 | satisfactory    | 0.6
        Ridgeway Motors        | 3250  | 50 | satisfactory    | 0.5
        Vantage Surveyors      | 3100  | 61 | needs_attention | 0.6
        Moonstone Jewellers    | 3120  | 44 | satisfactory    | 0.5
        Anchor Textiles        | 2750  | 38 | satisfactory    | 0.6
        Larkspur Florists      | 2650  | 55 | no_score        | ?
    )"_s);
}

ChartData crowd(int customers)
{
    Dice dice;
    std::vector<Scatter::Point> points;
    for (int at = 0; at < customers; ++at) {
        const double worth = dice.bell();
        Scatter::Point point;
        point.x = std::round(5000 * std::exp(0.85 * worth));
        point.y = std::clamp(std::round(50 + 18 * dice.bell() + 3 * worth), 0.0, 100.0);
        point.size =
            std::clamp(std::sqrt(std::exp(0.8 * worth + 0.5 * dice.bell()) * 0.6), 0.5, 3.0);
        point.isSizeKnown = at % 23 != 0;
        point.size = point.isSizeKnown ? point.size : 1;
        const double mood = dice.even() + (point.y - 50) / 200;
        point.item.role = levels()[mood > 0.85 ? 0 : mood > 0.6 ? 1 : mood > 0.05 ? 2 : 3].role;
        point.item.key = u"A-%1"_s.arg(at + 1);
        point.item.name = u"Customer %1"_s.arg(at + 1);
        point.isNamed = worth > 1.8 && mood > 0.85;
        points.push_back(std::move(point));
    }
    ChartData chart = withPoints(std::move(points));
    auto &scatter = std::get<Scatter>(chart.body);
    scatter.x = moneyAxis({200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000, 200000});
    if (customers <= 2000) {
        scatter.x = moneyAxis({500, 1000, 2000, 5000, 10000, 20000, 50000});
    }
    return chart;
}

} // namespace bellwether
