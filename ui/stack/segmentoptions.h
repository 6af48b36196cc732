// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"
#include "core/metrics/options.h"

#include <QFrame>

namespace bellwether {

class Segmented;
class Switch;

// How the customer segments are drawn, in a popover below the gear of their card. What is chosen
// counts at once; Esc and a click beside it close it.
class SegmentOptions : public QFrame
{
    Q_OBJECT

public:
    explicit SegmentOptions(QWidget *parent);

    void setState(const Options &options, const ChartChoices &choices); // without a signal
    // Right-aligned below the widget, inside the screen.
    void openBelow(const QWidget *anchor);

signals:
    void optionChosen(const QString &name, const QString &value, const QString &label);
    void choicesChanged(bool isSizedByEmployees, bool isShapedByHealth);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void announceChoices();

    Segmented *m_value;
    Segmented *m_healthBy;
    Switch *m_size;
    Switch *m_shape;
};

} // namespace bellwether
