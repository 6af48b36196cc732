// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/plottext.h"

#include "core/base/currency.h"
#include "core/base/numbertext.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<QStringList> rowsOf(const QString &table)
{
    std::vector<QStringList> rows;
    for (const QString &line : table.trimmed().split(u'\n')) {
        QStringList cells;
        for (const QString &cell : line.split(u'|')) {
            cells << cell.trimmed();
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

QString keyOf(const QString &name)
{
    return name.toLower().replace(u' ', u'_');
}

QString money(double amount)
{
    return shortMoneyText(amount, Currency());
}

ChartAxis axisOver(double lowest, double highest, bool isMoney)
{
    ChartAxis axis;
    axis.ticks = ticksOver(lowest, highest);
    for (const double tick : axis.ticks) {
        axis.labels.push_back(
            isMoney ? axisMoneyText(tick, Currency()) : countText(std::llround(tick)));
    }
    return axis;
}

ChartCell moneyCell(double amount)
{
    return {amount, money(amount)};
}

} // namespace

std::vector<double> ticksOver(double lowest, double highest)
{
    const double span = highest > lowest ? highest - lowest : 1;
    const double power = std::pow(10, std::floor(std::log10(span)));
    const double step = span / power > 5 ? 2 * power : span / power > 2 ? power : power / 2;
    std::vector<double> ticks;
    for (double tick = std::floor(lowest / step) * step; tick < highest + step; tick += step) {
        ticks.push_back(tick);
    }
    return ticks;
}

ChartData linesFrom(const QString &table)
{
    Lines lines;
    double lowest = 0;
    double highest = 0;
    bool isHead = true;
    for (const QStringList &cells : rowsOf(table)) {
        if (!isHead) {
            lines.categories.push_back(
                {cells.front(), cells.front(), {}, u"Day "_s + cells.front()});
        }
        for (qsizetype at = 1; at < cells.size(); ++at) {
            if (isHead) {
                const auto style = at == 1 ? ChartLine::Style::Main : ChartLine::Style::Comparison;
                lines.lines.push_back(
                    {keyOf(cells[at]), cells[at], ChartRole::Series1, style, {}, {}, {}});
                continue;
            }
            ChartLine &line = lines.lines[static_cast<std::size_t>(at - 1)];
            bool isNumber = false;
            const double value = cells[at].toDouble(&isNumber);
            line.values.push_back(isNumber ? std::optional(value) : std::nullopt);
            line.texts.push_back(isNumber ? cells[at] : QString());
            if (isNumber) {
                line.endLabel = cells[at] + u' ' + line.name;
                lowest = std::min(lowest, value);
                highest = std::max(highest, value);
            }
        }
        isHead = false;
    }
    lines.axis = axisOver(lowest, highest, false);
    ChartData chart;
    chart.id = u"usage.by_day"_s;
    chart.title = u"Login activity"_s;
    chart.body = std::move(lines);
    return chart;
}

ChartData waterfallFrom(const QString &table, double start)
{
    Waterfall waterfall;
    waterfall.start = start;
    waterfall.columns = {{u"amount"_s, u"Amount"_s, RowColumn::Kind::Money},
        {u"what"_s, u"From"_s, RowColumn::Kind::Text}};
    double level = 0;
    double lowest = start;
    double highest = start;
    for (const QStringList &cells : rowsOf(table)) {
        const bool isTotal = cells[1].startsWith(u'=');
        const double amount = QString(cells[1]).remove(u'=').toDouble() * 1000;
        Waterfall::Step step;
        step.item.key = keyOf(cells[0]);
        step.item.name = cells[0];
        step.item.value = amount;
        step.item.cells = {moneyCell(amount), {{}, cells.value(2)}};
        step.from = isTotal ? 0 : level;
        step.to = isTotal ? amount : level + amount;
        step.kind = isTotal ? Waterfall::Step::Kind::Total
            : amount < 0    ? Waterfall::Step::Kind::Decrease
                            : Waterfall::Step::Kind::Increase;
        step.label = (isTotal || amount <= 0 ? QString() : u"+"_s) + money(amount);
        level = step.to;
        lowest = std::min(lowest, level);
        highest = std::max(highest, level);
        waterfall.steps.push_back(std::move(step));
    }
    waterfall.axis = axisOver(lowest, highest, true);
    if (start > 0 && lowest >= start && waterfall.axis.ticks.front() < start) {
        waterfall.axis.ticks.erase(waterfall.axis.ticks.begin());
        waterfall.axis.labels.erase(waterfall.axis.labels.begin());
    }
    ChartData chart;
    chart.id = u"arr.movement"_s;
    chart.title = u"ARR movement"_s;
    chart.body = std::move(waterfall);
    return chart;
}

ChartData pairedBarsFrom(const QString &table)
{
    PairedBars bars;
    bars.columns = {{u"mrr"_s, u"MRR"_s, RowColumn::Kind::Money},
        {u"mrr_open"_s, u"MRR open"_s, RowColumn::Kind::Money}};
    bars.shareTitle = u"Aligned"_s;
    double highest = 0;
    const auto measureOf = [&highest](const QString &cell) {
        const PairedBars::Measure measure = {cell.section(u'+', 0, 0).trimmed().toDouble() * 1000,
            cell.section(u'+', 1).trimmed().toDouble() * 1000};
        highest = std::max(highest, measure.sold + measure.open);
        return measure;
    };
    for (const QStringList &cells : rowsOf(table)) {
        PairedBars::Row row;
        row.item.key = keyOf(cells[0]);
        row.item.name = cells[0];
        row.recurring = measureOf(cells.value(1));
        row.oneTime = measureOf(cells.value(2));
        row.item.cells = {moneyCell(row.recurring.sold), moneyCell(row.recurring.open)};
        bool isNumber = false;
        const double percent = cells.value(3).toDouble(&isNumber);
        row.share = isNumber ? std::optional(percent / 100) : std::nullopt;
        row.shareText = isNumber ? cells[3] + u'%' : u"–"_s;
        bars.rows.push_back(std::move(row));
    }
    bars.axis = axisOver(0, highest, true);
    ChartData chart;
    chart.id = u"stack.by_customer"_s;
    chart.title = u"Stack by customer"_s;
    chart.body = std::move(bars);
    return chart;
}

QStringList clashes(const Plot &plot, QSizeF size)
{
    QStringList found;
    const std::vector<PlacedText> texts = plot.texts();
    const QRectF whole = QRectF({}, size).adjusted(-0.5, -0.5, 0.5, 0.5);
    for (std::size_t a = 0; a < texts.size(); ++a) {
        if (!whole.contains(texts[a].rect)) {
            found << u"%1 leaves the plot"_s.arg(texts[a].text.left(40));
        }
        for (std::size_t b = a + 1; b < texts.size(); ++b) {
            if (texts[a].rect.adjusted(0.01, 0.01, -0.01, -0.01).intersects(texts[b].rect)) {
                found << u"%1 lies on %2"_s.arg(texts[a].text.left(40), texts[b].text.left(40));
            }
        }
    }
    return found;
}

QImage painted(Plot &plot, QSize size, const Theme &theme)
{
    plot.setTheme(theme);
    plot.resize(size);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.surface);
    QPainter painter(&image);
    plot.paint(painter);
    return image;
}

int pixelsOf(const QImage &image, QColor color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixel(x, y) == color.rgba() ? 1 : 0;
        }
    }
    return count;
}

LargerText::LargerText(double scale)
{
    qputenv("BELLWETHER_TEXT_SCALE", QByteArray::number(scale));
}

LargerText::~LargerText()
{
    qunsetenv("BELLWETHER_TEXT_SCALE");
}

} // namespace bellwether
