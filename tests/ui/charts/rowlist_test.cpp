// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/rowlist.h"

#include "tests/support/catch.h"
#include "tests/ui/charts/itemcharts.h"
#include "ui/widgets/figures.h"

#include <QFontMetricsF>

#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

RowListContent contentOf(const ChartData &chart)
{
    const auto &list = std::get<ShareList>(chart.body);
    RowListContent content;
    content.columns = list.columns;
    for (const ChartItem &row : list.rows) {
        content.items.push_back(&row);
    }
    content.mark = list.mark;
    content.hasBars = true;
    content.full = list.full;
    content.hasHeader = true;
    return content;
}

QStringList wordsOf(const RowList &list)
{
    QStringList words;
    for (const Writing &writing : list.writings()) {
        words << writing.placed.text;
    }
    return words;
}

} // namespace

TEST_CASE("The numbers of a column end under each other", "[charts-ui]")
{
    const ChartData chart = healthList();
    const RowList list(contentOf(chart), {0, 0, 374, 150});
    std::map<QString, double> ends;
    for (const Writing &writing : list.writings()) {
        ends[writing.placed.text] = writing.placed.rect.right();
    }
    CHECK(ends[u"34"_s] == ends[u"18"_s]);
    CHECK(ends[u"34"_s] == ends[u"Count"_s]);
    CHECK(ends[u"$2.50M"_s] == ends[u"ARR"_s]);
    CHECK(ends[u"−3"_s] == ends[u"Change"_s]);
    CHECK(ends[u"34"_s] < ends[u"−3"_s]);
}

TEST_CASE("Digits under each other are equally wide", "[charts-ui]")
{
    const Figures figures(Theme::font(Theme::TextStyle::Body));
    CHECK(figures.width(u"111"_s) == figures.width(u"888"_s));
}

TEST_CASE("A bar is as long as its share of the track", "[charts-ui]")
{
    const ChartData chart = shareListFrom(
        u"n | value | Count\nA | 50 | 50\nB | 25 | 25\nC | 0 | 0\nD | 80 | 80\nE | -4 | –"_s, 50,
        ShareList::Mark::None);
    const RowList list(contentOf(chart), {0, 0, 374, 200});
    const double full = list.track(0).width();
    CHECK(full > 100);
    CHECK(list.bar(0).width() == full);
    CHECK(list.bar(1).width() == full / 2);
    CHECK(list.bar(2).width() == 0);
    CHECK(list.bar(3).width() == full);
    CHECK(list.bar(4).width() == 0);
}

TEST_CASE("A narrow list drops its last columns, then its bars, and cuts no number", "[charts-ui]")
{
    const ChartData chart = healthList();
    std::set<QString> known;
    for (const ChartItem &row : std::get<ShareList>(chart.body).rows) {
        for (const ChartCell &cell : row.cells) {
            known.insert(cell.text);
        }
    }
    int columns = 3;
    for (int width = 400; width > 0; width -= 4) {
        const RowList list(contentOf(chart), QRectF(0, 0, width, 150));
        CHECK(list.columnCount() <= columns);
        columns = list.columnCount();
        for (const Writing &writing : list.writings()) {
            CHECK((writing.kind != Writing::Kind::Figures || known.contains(writing.placed.text)));
            CHECK(writing.placed.rect.left() >= 0);
        }
    }
    CHECK(columns == 0);
    CHECK(RowList(contentOf(chart), {0, 0, 374, 150}).columnCount() == 3);
    CHECK(RowList(contentOf(chart), {0, 0, 270, 150}).columnCount() == 2);
    CHECK(RowList(contentOf(chart), {0, 0, 220, 150}).hasBars());
    CHECK_FALSE(RowList(contentOf(chart), {0, 0, 130, 150}).hasBars());
}

TEST_CASE("Rows shrink to 20 px, then the last line counts the others", "[charts-ui]")
{
    QString table = u"name | value | Count\n"_s;
    for (int at = 1; at <= 12; ++at) {
        table += u"Item %1 | %1 | %1\n"_s.arg(at);
    }
    const ChartData chart = shareListFrom(table, 12, ShareList::Mark::None);
    const RowListContent content = contentOf(chart);
    const RowList all(content, {0, 0, 374, RowList::leastHeight(content)});
    CHECK(all.rect(0).height() == 20);
    CHECK(wordsOf(all).contains(u"Item 12"_s));
    const RowList some(content, {0, 0, 374, RowList::leastHeight(content) - 30});
    CHECK(wordsOf(some).contains(u"Item 9"_s));
    CHECK_FALSE(wordsOf(some).contains(u"Item 10"_s));
    CHECK(wordsOf(some).contains(u"3 more"_s));
    CHECK(some.rect(9) == some.rect(11));
    const RowList few(content, {0, 0, 374, 600});
    CHECK(few.rect(0).height() == 31);
}

TEST_CASE("A long name is elided in the list and whole in the tooltip", "[charts-ui]")
{
    const QString name(300, u'W');
    const ChartData chart =
        shareListFrom(u"n | value | Count\n%1 | 1 | 1"_s.arg(name), 1, ShareList::Mark::None);
    const RowList list(contentOf(chart), {0, 0, 374, 150});
    CHECK(list.hasBars());
    CHECK(wordsOf(list).filter(u"…"_s).size() == 1);
    CHECK(plotOf(chart, {374, 150})->tooltip(0).title == name);
}
