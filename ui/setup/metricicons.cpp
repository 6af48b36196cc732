// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/metricicons.h"

#include "ui/widgets/paint.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Size = 18;

} // namespace

std::span<const MetricIcon> metricIcons()
{
    static const std::array All{MetricIcon{u"alert"_s, Icon::Alert},
        MetricIcon{u"book"_s, Icon::Book}, MetricIcon{u"building"_s, Icon::Building},
        MetricIcon{u"calendar"_s, Icon::Calendar}, MetricIcon{u"check"_s, Icon::Check},
        MetricIcon{u"clipboard"_s, Icon::Tasks}, MetricIcon{u"clock"_s, Icon::History},
        MetricIcon{u"help"_s, Icon::Help}, MetricIcon{u"layers"_s, Icon::Layers},
        MetricIcon{u"lightbulb"_s, Icon::Lightbulb}, MetricIcon{u"monitor"_s, Icon::Monitor},
        MetricIcon{u"overview"_s, Icon::Overview}, MetricIcon{u"refresh"_s, Icon::Renewal},
        MetricIcon{u"rising"_s, Icon::Rising}, MetricIcon{u"users"_s, Icon::Users}};
    return All;
}

std::optional<Icon> metricIcon(const QString &name)
{
    const auto all = metricIcons();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const MetricIcon &icon) { return icon.name == name; });
    return found == all.end() ? std::nullopt : std::optional(found->icon);
}

MetricSign::MetricSign(std::optional<Icon> icon, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
{
    setFixedSize(Size, Size);
}

void MetricSign::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_icon) {
        drawIcon(painter, *m_icon, currentTheme().text2, rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace bellwether
