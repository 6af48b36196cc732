// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/pairedbarslayout.h"

#include "ui/charts/chartpainting.h"
#include "ui/charts/labels.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr double PairedBarsLayoutInset = 8; // of texts from the band's ends
constexpr double PairedBarsLayoutGap = 8; // between the columns
constexpr double PairedBarsLayoutWidestName = 0.36; // of the whole
constexpr double LeastPlot = 0.3; // of the whole, else the small bars of shares give way
constexpr double PairedBarsLayoutTrackWidth = 34;
constexpr double PairedBarsLayoutTrackHeight = 6;
constexpr double TallestRow = 28;
constexpr double PairedBarsLayoutHeadGap = 4; // under the axis' labels

QFont pairedBarsLayoutNamed(QFont font)
{
    font.setFamily(QFontInfo(font).family());
    return font;
}

double drawable(double value)
{
    return std::isfinite(value) ? std::max(0.0, value) : 0;
}

double lengthOf(const PairedBars::Measure &measure, bool showsSold)
{
    return (showsSold ? drawable(measure.sold) : 0) + drawable(measure.open);
}

} // namespace

PairedBarsFonts::PairedBarsFonts()
    : name(pairedBarsLayoutNamed(Theme::font(Theme::TextStyle::Small)))
    , strong(pairedBarsLayoutNamed(Theme::font(Theme::TextStyle::Small, QFont::DemiBold)))
{
}

PairedBarsLayout::PairedBarsLayout(const PairedBars &bars, const QSet<QString> &hidden,
    const PairedBarsFonts &fonts, QSizeF size, const std::vector<int> &picked)
    : m_size(size)
{
    placePlot(bars, fonts);
    placeRows(bars, hidden);
    placeTicks(bars, fonts);
    placeTexts(bars, fonts, picked);
}

double PairedBarsLayout::headHeight(const PairedBarsFonts &fonts)
{
    return lineHeight(fonts.chart.axis) + PairedBarsLayoutHeadGap;
}

double PairedBarsLayout::x(double value) const
{
    return m_plot.left() + value / m_highest * m_plot.width();
}

std::optional<int> PairedBarsLayout::rowAt(QPointF point) const
{
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        if (m_rows[at].rect.contains(point)) {
            return static_cast<int>(at);
        }
    }
    return std::nullopt;
}

void PairedBarsLayout::placePlot(const PairedBars &bars, const PairedBarsFonts &fonts)
{
    m_highest = bars.axis.ticks.empty() ? 0 : drawable(bars.axis.ticks.back());
    const QFontMetricsF metrics(fonts.strong);
    double names = 0;
    double shares = 0;
    for (const PairedBars::Row &row : bars.rows) {
        m_highest = std::max({m_highest, lengthOf(row.recurring, true),
            lengthOf(row.oneTime, bars.showsOneTimeSold)});
        names = std::max(names, std::ceil(metrics.horizontalAdvance(row.item.name)));
        shares = std::max(shares, std::ceil(metrics.horizontalAdvance(row.shareText)));
    }
    m_highest = m_highest > 0 ? m_highest : 1;

    const double top = headHeight(fonts);
    const double left = PairedBarsLayoutInset
        + std::min(names, m_size.width() * PairedBarsLayoutWidestName) + PairedBarsLayoutGap;
    double right = m_size.width() - PairedBarsLayoutInset;
    if (!bars.shareTitle.isEmpty()) {
        shares = std::min(shares, m_size.width() / 4);
        const double withTrack = right - shares - PairedBarsLayoutGap - PairedBarsLayoutTrackWidth
            - 1.5 * PairedBarsLayoutGap;
        const bool hasTrack = withTrack - left >= m_size.width() * LeastPlot;
        m_trackWidth = hasTrack ? PairedBarsLayoutTrackWidth : 0;
        m_trackLeft = right - shares - PairedBarsLayoutGap - PairedBarsLayoutTrackWidth;
        right = hasTrack ? withTrack : right - shares - 1.5 * PairedBarsLayoutGap;
    }
    const double bottom = std::max(top + 1, m_size.height());
    m_plot =
        QRectF(QPointF(std::floor(left) + 0.5, top), QPointF(std::max(left + 2, right), bottom));
}

void PairedBarsLayout::placeRows(const PairedBars &bars, const QSet<QString> &hidden)
{
    if (bars.rows.empty()) {
        return;
    }
    const double pitch =
        std::min(TallestRow, m_plot.height() / static_cast<double>(bars.rows.size()));
    const double thick = std::clamp(std::round(pitch * 0.38), 2.0, 9.0);
    const double thin = std::clamp(std::round(pitch * 0.28), 1.0, 7.0);
    m_plot.setBottom(m_plot.top() + pitch * static_cast<double>(bars.rows.size()));
    for (std::size_t at = 0; at < bars.rows.size(); ++at) {
        const PairedBars::Row &row = bars.rows[at];
        Row placedRow;
        placedRow.rect =
            QRectF(0, m_plot.top() + pitch * static_cast<double>(at), m_size.width(), pitch);
        const double top = std::round(placedRow.rect.center().y() - (thick + thin + 1) / 2);
        placedRow.recurring = placed(row.recurring, !hidden.contains(RecurringKey),
            !hidden.contains(RecurringOpenKey), top, thick);
        placedRow.oneTime =
            placed(row.oneTime, bars.showsOneTimeSold && !hidden.contains(OneTimeKey),
                !hidden.contains(OneTimeOpenKey), top + thick + 1, thin);
        if (m_trackWidth > 0 && row.share && std::isfinite(*row.share)) {
            const double middle = std::round(placedRow.rect.center().y());
            const double height = std::min(PairedBarsLayoutTrackHeight, std::max(2.0, pitch - 4));
            placedRow.track = QRectF(m_trackLeft, middle - height / 2, m_trackWidth, height);
            placedRow.share = placedRow.track;
            placedRow.share.setWidth(m_trackWidth * std::clamp(*row.share, 0.0, 1.0));
        }
        m_rows.push_back(placedRow);
    }
}

PairedBarsLayout::Bar PairedBarsLayout::placed(const PairedBars::Measure &measure, bool showsSold,
    bool showsOpen, double top, double height) const
{
    const double sold = showsSold ? drawable(measure.sold) : 0;
    const double open = showsOpen ? drawable(measure.open) : 0;
    const QRectF solid(m_plot.left(), top, x(sold) - m_plot.left(), height);
    return {solid, QRectF(solid.right(), top, x(sold + open) - solid.right(), height)};
}

void PairedBarsLayout::placeTicks(const PairedBars &bars, const PairedBarsFonts &fonts)
{
    const QFontMetricsF metrics(fonts.chart.axis);
    const double line = lineHeight(fonts.chart.axis);
    double free = m_size.width();
    if (!bars.shareTitle.isEmpty()) {
        const QString title = elidedTo(
            m_size.width() * PairedBarsLayoutWidestName, bars.shareTitle, fonts.chart.axis);
        const double width = metrics.horizontalAdvance(title);
        m_shareTitle = PlacedText{
            0, title, QRectF(m_size.width() - PairedBarsLayoutInset - width, 0, width, line)};
        free = m_shareTitle->rect.left() - PairedBarsLayoutGap;
    }
    std::vector<PlacedText> labels;
    for (std::size_t tick = 0; tick < bars.axis.ticks.size(); ++tick) {
        const double at = x(bars.axis.ticks[tick]);
        if (!(at >= m_plot.left() - 1) || at > m_size.width()) {
            continue;
        }
        m_gridlines.push_back(at);
        if (tick >= bars.axis.labels.size()) {
            continue;
        }
        const double width = metrics.horizontalAdvance(bars.axis.labels[tick]);
        const QRectF rect(std::max(0.0, at - width / 2), 0, width, line);
        if (rect.right() <= free) {
            labels.push_back({static_cast<int>(tick), bars.axis.labels[tick], rect});
        }
    }
    m_tickLabels = thinned(std::move(labels), {0});
}

void PairedBarsLayout::placeTexts(
    const PairedBars &bars, const PairedBarsFonts &fonts, const std::vector<int> &picked)
{
    const double line = lineHeight(fonts.name);
    const double head = lineHeight(fonts.chart.axis);
    const QFontMetricsF metrics(fonts.strong);
    std::vector<PlacedText> names;
    std::vector<PlacedText> shares;
    std::vector<int> kept = picked;
    for (std::size_t at = 0; at < bars.rows.size(); ++at) {
        const PairedBars::Row &row = bars.rows[at];
        const auto index = static_cast<int>(at);
        // Where rows are lower than a line the first and the last name would leave the list.
        const double top = std::max(
            head, std::min(m_rows[at].rect.center().y() - line / 2, m_size.height() - line));
        // Room for the bold form: picking a row must not cut its name.
        const QString name = elidedTo(m_plot.left() - PairedBarsLayoutGap - PairedBarsLayoutInset,
            row.item.name, fonts.strong);
        names.push_back({index, name,
            QRectF(PairedBarsLayoutInset, top,
                m_plot.left() - PairedBarsLayoutGap - PairedBarsLayoutInset, line)});
        if (!bars.shareTitle.isEmpty() && !row.shareText.isEmpty()) {
            const QString share = elidedTo(m_size.width() / 4, row.shareText, fonts.strong);
            const double width = metrics.horizontalAdvance(share);
            shares.push_back({index, share,
                QRectF(m_size.width() - PairedBarsLayoutInset - width, top, width, line)});
        }
        if (row.isSelected) {
            kept.push_back(index);
        }
    }
    // Lines of one list may touch one another, but not lie on one another.
    const auto withoutLeading = [](std::vector<PlacedText> texts) {
        for (PlacedText &text : texts) {
            text.rect.adjust(0, 1, 0, -1);
        }
        return texts;
    };
    m_names = thinned(withoutLeading(std::move(names)), kept);
    m_shares = thinned(withoutLeading(std::move(shares)), kept);
}

} // namespace bellwether
