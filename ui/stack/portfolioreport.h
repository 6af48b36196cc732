// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "core/exchange/workbookwriter.h"
#include "ui/cards/pagefigures.h"

#include <QByteArray>

#include <vector>

class QPagedPaintDevice;

namespace bellwether {

// What the portfolio report says (S3-98): the header figures, the elements of the page Health &
// Stack, each as a chart and as its table, and the customers' live goals.
struct PortfolioReport
{
    QString bookName;
    QString scopeLine; // "34 customers assigned to Maya Lindqvist"
    QString dateLine; // "As of 18 Nov 2025"
    QString currency; // ISO code
    std::vector<std::pair<QString, QString>> figures; // "MRR", "$305K"
    std::vector<ChartData> charts;
    RowTable goals; // no rows: there are none, and no page for them

    // To be worked out on any thread.
    static PortfolioReport of(const PageFigures &figures);
};

// In the light theme, a page of the device for each page of the report. To be called on the
// window's thread.
void paintReport(QPagedPaintDevice &device, const PortfolioReport &report);
// The same on landscape A4.
QByteArray pdfOf(const PortfolioReport &report);
int pagesOf(const PortfolioReport &report);

// The tables alone, each with the title of its chart; the goals last.
std::vector<WorkbookSheet> tablesOf(const PortfolioReport &report);

} // namespace bellwether
