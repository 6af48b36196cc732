// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/itemcharts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <array>
#include <map>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

ChartRole roleOf(const QString &name, std::size_t place)
{
    static const std::map<QString, ChartRole> Levels = {
        {u"Thriving"_s, ChartRole::StatusThriving},
        {u"Healthy"_s, ChartRole::StatusHealthy},
        {u"Steady"_s, ChartRole::StatusSteady},
        {u"Struggling"_s, ChartRole::StatusStruggling},
        {u"Very happy"_s, ChartRole::VeryHappy},
        {u"Happy"_s, ChartRole::Happy},
        {u"Neutral"_s, ChartRole::Neutral},
        {u"Not happy"_s, ChartRole::NotHappy},
        {u"Not this month"_s, ChartRole::Rest},
    };
    static constexpr std::array Series = {ChartRole::Series1, ChartRole::Series2,
        ChartRole::Series3, ChartRole::Series6, ChartRole::Series4, ChartRole::Series5};
    const auto level = Levels.find(name);
    return level == Levels.end() ? Series.at(place % Series.size()) : level->second;
}

QStringList cellsOf(const QString &line)
{
    QStringList cells;
    for (const QString &cell : line.split(u'|')) {
        cells << cell.trimmed();
    }
    return cells;
}

ChartItem itemFrom(const QStringList &cells, std::size_t place)
{
    ChartItem item;
    item.name = cells.value(0);
    item.key = item.name.toLower().replace(u' ', u'_');
    item.role = roleOf(item.name, place);
    item.value = cells.value(1).toDouble();
    for (const QString &text : cells.mid(2)) {
        item.cells.push_back({item.value, text});
    }
    item.leadsToRows = item.value > 0;
    return item;
}

std::vector<ChartColumn> columnsFrom(const QStringList &titles)
{
    std::vector<ChartColumn> columns;
    for (const QString &title : titles.mid(2)) {
        const auto kind = title == u"Share"_s ? RowColumn::Kind::Ratio
            : title == u"ARR"_s               ? RowColumn::Kind::Money
                                              : RowColumn::Kind::Count;
        columns.push_back({title.toLower(), title, kind});
    }
    return columns;
}

struct ItemTable
{
    explicit ItemTable(const QString &table)
    {
        const QStringList lines = table.trimmed().split(u'\n');
        columns = columnsFrom(cellsOf(lines.front()));
        for (const QString &line : lines.mid(1)) {
            items.push_back(itemFrom(cellsOf(line), items.size()));
        }
    }

    std::vector<ChartColumn> columns;
    std::vector<ChartItem> items;
};

ChartData chartOf(ChartBody body, const QString &title)
{
    ChartData chart;
    chart.id = u"health.status"_s;
    chart.title = title;
    chart.summary = title + u", in a sentence"_s;
    chart.body = std::move(body);
    return chart;
}

// A name that must be shown as it stands, one that must be cut, one from right to left.
const QStringList HostileNames = {
    u"<b>&\"</b> & <img src=x>"_s, QString(300, u'W'), u"لوحة المعلومات الرئيسية"_s, u"…"_s};

} // namespace

ChartData ringFrom(const QString &table)
{
    ItemTable items(table);
    return chartOf(
        Ring{items.columns, items.items, u"$369K"_s, u"total"_s}, u"Opportunity by health"_s);
}

ChartData shareListFrom(const QString &table, double full, ShareList::Mark mark)
{
    ItemTable items(table);
    return chartOf(ShareList{items.columns, items.items, full, mark, ShareList::Layout::BarPerRow},
        u"Health status"_s);
}

ChartData stripFrom(const QString &table)
{
    ItemTable items(table);
    return chartOf(ShareList{items.columns, items.items, 1, ShareList::Mark::Swatch,
                       ShareList::Layout::OneStrip},
        u"Login frequency"_s);
}

ChartData sunburstFrom(const QString &table)
{
    const QStringList lines = table.trimmed().split(u'\n');
    Sunburst body;
    body.columns = columnsFrom(cellsOf(lines.front()));
    body.centre = u"$369K"_s;
    body.centreNote = u"total"_s;
    for (const QString &line : lines.mid(1)) {
        QStringList cells = cellsOf(line);
        if (!cells.front().startsWith(u'-')) {
            body.tags.push_back({itemFrom(cells, body.tags.size()), {}});
            continue;
        }
        cells.front() = cells.front().mid(1).trimmed();
        Sunburst::Tag &tag = body.tags.back();
        ChartItem item = itemFrom(cells, 0);
        item.key = tag.item.key + u'/' + item.key;
        tag.items.push_back(std::move(item));
    }
    return chartOf(std::move(body), u"Stack opportunity"_s);
}

ChartData milestonesFrom(const QString &table)
{
    Milestones body;
    body.columns = {{u"customers"_s, u"Customers"_s, RowColumn::Kind::Count}};
    for (const QString &line : table.trimmed().split(u'\n')) {
        QStringList cells = cellsOf(line);
        if (cells.front().startsWith(u'+')) {
            cells.front() = cells.front().mid(1).trimmed();
            body.contributions.push_back(itemFrom(cells, 0));
            continue;
        }
        const QStringList state = cells.value(2).split(u' ');
        Milestones::Tier tier;
        tier.item = itemFrom({cells.value(0), cells.value(1), cells.value(1)}, 0);
        tier.need = cells.value(1);
        tier.isReached = state.front() == u"reached"_s;
        tier.isNext = state.front() == u"next"_s;
        tier.progress = state.value(1).toDouble();
        tier.progressText = state.value(2);
        body.tiers.push_back(std::move(tier));
    }
    return chartOf(std::move(body), u"Award milestones"_s);
}

ChartData healthRing()
{
    return ringFrom(uR"(level | value | Amount | Share
        Thriving   | 80.6 | $80.6K | 22%
        Healthy    | 88.6 | $88.6K | 24%
        Steady     | 68.1 | $68.1K | 18%
        Struggling | 132  | $132K  | 36%)"_s);
}

ChartData healthList()
{
    return shareListFrom(uR"(level | value | Count | Change | ARR
        Thriving   | 34 | 34 | +2 | $2.50M
        Healthy    | 49 | 49 | −3 | $2.83M
        Steady     | 27 | 27 | −1 | $1.76M
        Struggling | 18 | 18 | +2 | $1.19M)"_s,
        49, ShareList::Mark::Glyph);
}

ChartData loginStrip()
{
    return stripFrom(uR"(how | value | Users | Share
        Daily          | 430 | 430 | 24%
        Weekly         | 694 | 694 | 38%
        Monthly        | 405 | 405 | 22%
        Not this month | 299 | 299 | 16%)"_s);
}

ChartData opportunitySunburst()
{
    return sunburstFrom(uR"(item | value | Amount | Share
        Security         | 70.6  | $70.6K | 19%
        - MFA & SSO      | 24.5  | $24.5K | 34.7%
        - Endpoint       | 15.2  | $15.2K | 21.5%
        - Web filtering  | 14.0  | $14.0K | 19.8%
        - Email security | 11.9  | $11.9K | 16.9%
        - Awareness      | 5.0   | $5.0K  | 7.1%
        Network          | 177.4 | $177K  | 48%
        - Switches       | 78.4  | $78.4K | 44.2%
        - Wi-Fi          | 62.0  | $62.0K | 34.9%
        - Firewall       | 37.0  | $37.0K | 20.9%
        Cloud            | 73.0  | $73.0K | 20%
        - Calling        | 47.0  | $47.0K | 64.4%
        - Backup         | 26.0  | $26.0K | 35.6%
        - Workspace      | 0     | $0     | 0%
        Premium          | 63.0  | $63.0K | 17%
        - MFA & SSO      | 24.5  | $24.5K | 38.9%
        - Backup         | 26.0  | $26.0K | 41.3%
        - Service desk   | 12.5  | $12.5K | 19.8%)"_s);
}

ChartData awardMilestones()
{
    return milestonesFrom(uR"(Bronze | 25 | reached
        Silver   | 50  | reached
        Gold     | 100 | next 0.92 96
        Platinum | 250 | open
        Diamond  | 500 | open
        + New SaaS customers this year | 0.806 | 29 of 36
        + Kept for 12 months or more   | 0.929 | 65 of 70)"_s);
}

// Half a year from 1 May on; today is 18 June.
ChartData goalTimeline()
{
    Timeline body;
    body.columns = {{u"due"_s, u"Due"_s, RowColumn::Kind::Text},
        {u"amount"_s, u"Amount"_s, RowColumn::Kind::Money}};
    body.axis = {{0, 31, 61, 92, 123, 153},
        {u"May 2025"_s, u"Jun"_s, u"Jul"_s, u"Aug"_s, u"Sep"_s, u"Oct"_s}};
    body.end = 184;
    body.today = 48;
    body.todayLabel = u"today"_s;
    const auto add = [&](const QString &key, const QString &name, double due, const QString &label,
                         ChartRole role, std::optional<double> from = {}) {
        Timeline::Lane lane;
        lane.item = {key, name, role, due, {{{}, label}, {12000, u"$12.0K"_s}}};
        lane.label = label;
        lane.isOverdue = label.endsWith(u"overdue"_s);
        lane.from = from;
        lane.fromLabel = from ? u"$12.0K"_s : QString();
        body.lanes.push_back(lane);
    };
    add(u"#2"_s, u"Birch Bakery: Pass the audit"_s, 30, u"31 May, overdue"_s,
        ChartRole::BandAtRisk);
    add(u"#1"_s, u"Acorn Press: New site in Lyon"_s, 152, u"30 Sep, on track"_s,
        ChartRole::BandSatisfactory, 10);
    add(u"#4"_s, u"Cedar: Fewer calls"_s, 175, u"23 Oct, planned"_s, ChartRole::BandNoScore, 170);
    add(u"#3"_s, u"Birch Bakery: Two shops more"_s, 1736, u"31 Jan 2030, at risk"_s,
        ChartRole::BandAtRisk, -400);
    return chartOf(std::move(body), u"Goals and projects"_s);
}

std::vector<ChartData> hostileCharts()
{
    QString rows = u"name | value | Count | ARR | Share\n"_s;
    QString tags = u"name | value | Amount | Share\n"_s;
    QString tiers;
    for (const QString &name : HostileNames) {
        rows += name + u"| 12 | 1,234,567 | −$1,234.56M | 100%\n"_s;
        tags += name + u"| 24 | $1,234M | 100%\n- "_s + name + u"| 12 | $617M | 50%\n- "_s + name
            + u"2 | 12 | $617M | 50%\n"_s;
        tiers += name + u"| 1,000,000 | open\n+ "_s + name + u"| 0.5 | 1,234,567 of 9,999,999\n"_s;
    }
    return {ringFrom(rows), shareListFrom(rows, 12, ShareList::Mark::Face), stripFrom(rows),
        sunburstFrom(tags), milestonesFrom(tiers)};
}

std::vector<QSizeF> cardSizes()
{
    return {{374, 217}, {374, 130}, {560, 300}, {220, 180}, {60, 40}, {1200, 700}};
}

std::unique_ptr<Plot> plotOf(const ChartData &chart, QSizeF size)
{
    std::unique_ptr<Plot> plot = makePlot(chart);
    plot->setTheme(Theme::light());
    plot->setChart(chart);
    plot->resize(size);
    return plot;
}

QString textFault(const Plot &plot, QSizeF size)
{
    const QRectF bounds = QRectF({}, size).adjusted(-0.5, -0.5, 0.5, 0.5);
    const std::vector<PlacedText> texts = plot.texts();
    for (std::size_t at = 0; at < texts.size(); ++at) {
        if (texts[at].text.isEmpty() || !bounds.contains(texts[at].rect)) {
            return u"outside: "_s + texts[at].text.left(40);
        }
        for (std::size_t other = 0; other < at; ++other) {
            if (texts[at].rect.intersects(texts[other].rect)) {
                return texts[at].text.left(40) + u" touches "_s + texts[other].text.left(40);
            }
        }
    }
    return {};
}

QImage pictureOf(Plot &plot, QSizeF size, const QColor &background, double scale)
{
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(background);
    QPainter painter(&image);
    painter.scale(scale, scale);
    plot.paint(painter);
    return image;
}

} // namespace bellwether
