// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/icons.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <span>

namespace bellwether {

struct MetricIcon
{
    QString name; // as the book keeps it
    Icon icon;
};

// Those that a metric may bear.
std::span<const MetricIcon> metricIcons();
// Nothing for a name that the program has no picture for.
std::optional<Icon> metricIcon(const QString &name);

// The icon beside a metric's name.
class MetricSign : public QWidget
{
    Q_OBJECT

public:
    // Nothing leaves the place empty, so that names stand in one line.
    explicit MetricSign(std::optional<Icon> icon, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Icon> m_icon;
};

} // namespace bellwether
