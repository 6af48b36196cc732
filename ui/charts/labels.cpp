// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/labels.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

// Two labels closer than this read as one.
constexpr double LabelsLabelGap = 4;

bool touches(const PlacedText &a, const PlacedText &b)
{
    const bool isBeside = a.rect.top() == b.rect.top();
    const QRectF room = isBeside ? a.rect.adjusted(-LabelsLabelGap, 0, LabelsLabelGap, 0) : a.rect;
    return room.intersects(b.rect);
}

bool fits(const PlacedText &label, const std::vector<PlacedText> &placed)
{
    return std::none_of(placed.begin(), placed.end(),
        [&label](const PlacedText &other) { return touches(label, other); });
}

bool isFree(const std::vector<PlacedText> &labels, std::size_t stride)
{
    for (std::size_t at = labels.size() - 1; at >= stride; at -= stride) {
        if (touches(labels[at], labels[at - stride])) {
            return false;
        }
    }
    return true;
}

} // namespace

double lineHeight(const QFont &font)
{
    const double pixels = font.pixelSize();
    return std::round(pixels * (pixels < 12 ? 14.0 / 11 : 16.0 / 12));
}

std::vector<PlacedText> thinned(
    std::vector<PlacedText> labels, const std::vector<int> &kept, std::optional<int> hovered)
{
    std::vector<PlacedText> placed;
    std::vector<PlacedText> prominent;
    std::vector<PlacedText> regular;
    for (PlacedText &label : labels) {
        if (label.index == hovered) {
            placed.push_back(label);
        }
        const bool isKept = std::find(kept.begin(), kept.end(), label.index) != kept.end();
        (isKept ? prominent : regular).push_back(std::move(label));
    }
    std::size_t stride = 1;
    while (stride < regular.size() && !isFree(regular, stride)) {
        ++stride;
    }
    std::vector<PlacedText> wanted = std::move(prominent);
    for (std::size_t fromEnd = 0; fromEnd < regular.size(); fromEnd += stride) {
        wanted.push_back(std::move(regular[regular.size() - 1 - fromEnd]));
    }
    for (PlacedText &label : wanted) {
        if (label.index != hovered && fits(label, placed)) {
            placed.push_back(std::move(label));
        }
    }
    std::sort(placed.begin(), placed.end(),
        [](const PlacedText &a, const PlacedText &b) { return a.index < b.index; });
    return placed;
}

} // namespace bellwether
