// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/whatif.h"
#include "ui/cards/pagefigures.h"
#include "ui/shell/page.h"
#include "ui/widgets/dialog.h"

#include <QTimer>

#include <chrono>

class QCheckBox;
class QComboBox;

namespace bellwether {

class ChartView;
class EffectCard;
class Inquiry;
class NumberField;

// A higher price or better alignment, tried on the segments before anything is saved: where the
// customers would stand, and who would change segment.
class WhatIfDialog : public Dialog
{
    Q_OBJECT

public:
    // `selected`: the customer that the page has picked out; may be none.
    WhatIfDialog(PageFigures figures, const PageContext &context, std::optional<CompanyId> selected,
        QWidget *parent);

    bool waitUntilShown(std::chrono::milliseconds patience);
    EffectCard *effect() const { return m_effect; }
    ChartView *chart() const { return m_chart; }
    std::vector<CompanyId> customers() const;

private:
    void fillWhose(std::optional<CompanyId> selected);
    void tryOut();
    void drawChart(const Change &change);
    Play play() const;

    PageFigures m_figures;
    PageContext m_context;
    Inquiry *m_inquiry;
    QComboBox *m_whose;
    NumberField *m_rise;
    QCheckBox *m_aligns;
    ChartView *m_chart;
    EffectCard *m_effect;
    QTimer m_pause;
};

} // namespace bellwether
