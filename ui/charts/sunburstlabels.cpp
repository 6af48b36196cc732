// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sunburstlabels.h"

#include "ui/charts/charttheme.h"
#include "ui/charts/labels.h"
#include "ui/widgets/paint.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr double SunburstLabelsLeastSpan = 360 * 0.03;
constexpr double RingGap = 16; // between ring and names
constexpr double LeastRingGap = 12;
constexpr double LeaderGap = 4; // between leader and name
constexpr double LeaderStart = 3; // outside of the ring
constexpr int LeastDistance = 16;

struct SunburstLabelsSide
{
    std::vector<NamedSlice> slices; // from top to bottom
    std::vector<QPointF> places; // of their names: the end at the ring, half way up
    bool isRight = false;
    double room = 0; // from the usual place of a name to the plot's edge
};

QFont sunburstLabelsLabelFont()
{
    return chartFont(Theme::TextStyle::Micro);
}

double gapOfLabels()
{
    return std::max<double>(scaled(LeastDistance), lineHeight(sunburstLabelsLabelFont()) + 2);
}

// How far from the middle a name begins: where the ring ends, or closer where it curves away from
// a name that needs the room.
double distanceOf(const NamedSlice &slice, const RingBand &ring, double y, double room)
{
    const double usual = ring.outer + RingGap;
    const double missing = nameWidth(slice.name, sunburstLabelsLabelFont()) - room;
    const double away =
        std::max(0.0, std::abs(y - ring.centre.y()) - lineHeight(sunburstLabelsLabelFont()) / 2);
    const double edge = away < ring.outer ? std::sqrt(ring.outer * ring.outer - away * away) : 0;
    return std::max(usual - std::max(0.0, missing), std::min(usual, edge + LeastRingGap));
}

QLineF leaderOf(const NamedSlice &slice, const RingBand &ring, bool isRight, QPointF name)
{
    const double gap = isRight ? -LeaderGap : LeaderGap;
    return {pointAt(ring.centre, ring.outer + LeaderStart, slice.arc.middle()),
        {name.x() + gap, name.y()}};
}

bool runsAcross(const QLineF &leader, const RingBand &ring)
{
    constexpr int Samples = 12;
    for (int at = 1; at <= Samples; ++at) {
        const QPointF point = leader.pointAt(static_cast<double>(at) / Samples);
        if (QLineF(ring.centre, point).length() < ring.outer + 1) {
            return true;
        }
    }
    return false;
}

void dropSmallest(std::vector<NamedSlice> &slices)
{
    // Of equal ones the last goes.
    auto smallest = slices.begin();
    for (auto at = slices.begin(); at != slices.end(); ++at) {
        if (at->arc.span <= smallest->arc.span) {
            smallest = at;
        }
    }
    slices.erase(smallest);
}

// Places the names of one side, with fewer of them until all find room.
void place(SunburstLabelsSide &side, const RingBand &ring, double height)
{
    const double gap = gapOfLabels();
    const double half = lineHeight(sunburstLabelsLabelFont()) / 2;
    while (!side.slices.empty()) {
        const double needed = gap * static_cast<double>(side.slices.size() - 1) + 2 * half;
        if (needed <= height) {
            std::vector<double> wanted;
            for (const NamedSlice &slice : side.slices) {
                wanted.push_back(
                    pointAt(ring.centre, ring.outer + RingGap / 2, slice.arc.middle()).y());
            }
            const std::vector<double> places = spread(wanted, gap, half, height - half);
            side.places.clear();
            bool isFree = true;
            for (std::size_t at = 0; at < side.slices.size(); ++at) {
                const NamedSlice &slice = side.slices[at];
                const double x = distanceOf(slice, ring, places[at], side.room);
                side.places.push_back({ring.centre.x() + (side.isRight ? x : -x), places[at]});
                isFree = isFree
                    && !runsAcross(leaderOf(slice, ring, side.isRight, side.places[at]), ring);
            }
            if (isFree) {
                return;
            }
        }
        dropSmallest(side.slices);
    }
}

} // namespace

double labelRoom(const std::vector<NamedSlice> &slices)
{
    double width = 0;
    for (const NamedSlice &slice : slices) {
        if (slice.arc.span >= SunburstLabelsLeastSpan) {
            width = std::max(width, nameWidth(slice.name, sunburstLabelsLabelFont()));
        }
    }
    return width + RingGap;
}

std::vector<SunburstLabel> sunburstLabels(
    const std::vector<NamedSlice> &slices, const RingBand &ring, QSizeF size)
{
    SunburstLabelsSide left;
    SunburstLabelsSide right;
    right.isRight = true;
    for (const NamedSlice &slice : slices) {
        if (slice.arc.span >= SunburstLabelsLeastSpan && !slice.name.isEmpty()) {
            (slice.arc.middle() < 180 ? right : left).slices.push_back(slice);
        }
    }
    // Clockwise on the left is upwards.
    std::reverse(left.slices.begin(), left.slices.end());

    const QFont font = sunburstLabelsLabelFont();
    const double line = lineHeight(font);
    std::vector<SunburstLabel> labels;
    for (SunburstLabelsSide *side : {&right, &left}) {
        const double beside = side->isRight ? size.width() - ring.centre.x() : ring.centre.x();
        side->room = std::floor(beside - ring.outer - RingGap);
        if (side->room < 2 * font.pixelSize()) {
            continue;
        }
        place(*side, ring, size.height());
        for (std::size_t at = 0; at < side->slices.size(); ++at) {
            const NamedSlice &slice = side->slices[at];
            const QPointF end = side->places[at];
            const double room = std::floor(beside - std::abs(end.x() - ring.centre.x()));
            const QString text = fitted(slice.name, font, room);
            const double width = std::min(room, nameWidth(text, font));
            const double x = side->isRight ? end.x() : end.x() - width;
            const double y = std::round(end.y() - line / 2);
            const Qt::Alignment towardsRing = side->isRight ? Qt::AlignLeft : Qt::AlignRight;
            labels.push_back({{{slice.mark, text, {x, y, width, line}}, font, &Theme::text2,
                                  towardsRing, Writing::Kind::Name},
                leaderOf(slice, ring, side->isRight, end)});
        }
    }
    return labels;
}

// Names that would overlap are joined into a block around the mean of their wishes.
std::vector<double> spread(const std::vector<double> &wanted, double gap, double from, double to)
{
    struct Block
    {
        double sum = 0;
        std::size_t count = 0;
        double mean() const { return sum / static_cast<double>(count); }
    };
    std::vector<Block> blocks;
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        blocks.push_back({wanted[at] - gap * static_cast<double>(at), 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().count += last.count;
        }
    }
    const double end = to - gap * (wanted.empty() ? 0 : static_cast<double>(wanted.size() - 1));
    std::vector<double> places;
    for (const Block &block : blocks) {
        for (std::size_t in = 0; in < block.count; ++in) {
            const double shift = gap * static_cast<double>(places.size());
            places.push_back(std::max(from, std::min(block.mean(), end)) + shift);
        }
    }
    return places;
}

} // namespace bellwether
