// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/itemplot.h"
#include "ui/charts/writing.h"

namespace bellwether {

// Tiers on a line: those reached have a check mark, the next one a ring of its progress. Below it
// what leads there, as progress bars.
class MilestonesPlot : public ItemPlot
{
public:
    int markAt(QPointF point) const override;
    QRectF rectOf(int mark) const override;
    int walked(int from, Step step) const override;
    std::vector<PlacedText> texts() const override;
    void paint(QPainter &painter) override;
    QSizeF leastSize() const override;

    // For tests of the geometry.
    int tierCount() const { return static_cast<int>(m_tiers.size()); }
    QRectF circle(int tier) const { return m_tiers[static_cast<std::size_t>(tier)].circle; }
    QRectF bar(int contribution) const { return contributionAt(contribution).bar; }
    QRectF track(int contribution) const { return contributionAt(contribution).track; }

private:
    struct Tier
    {
        QRectF area; // what reacts to the mouse
        QRectF circle;
    };

    struct Contribution
    {
        QRectF area;
        QRectF track;
        QRectF bar;
    };

    std::vector<const ChartItem *> listed() override;
    const std::vector<ChartColumn> &columns() const override;
    void arrange() override;
    void placeTiers(double bottom);
    void placeTierTexts(double step);
    void placeContributions(double top, double step);
    void addProgress(std::size_t tier);
    const Contribution &contributionAt(int contribution) const
    {
        return m_contributions[static_cast<std::size_t>(contribution)];
    }
    void paintLine(QPainter &painter) const;
    void paintTier(QPainter &painter, std::size_t tier) const;
    void paintContributions(QPainter &painter) const;
    void paintOutlines(QPainter &painter) const;

    std::vector<Tier> m_tiers;
    std::vector<Contribution> m_contributions; // those without room have no area
    double m_divider = -1; // none
    std::vector<Writing> m_writings;
};

} // namespace bellwether
