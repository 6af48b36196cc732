// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/cards/pagefigures.h"
#include "ui/shell/page.h"

#include <QObject>

#include <functional>

namespace bellwether {

class Inquiry;
struct PortfolioReport;

// Where the portfolio report goes (S3-98): a file, a workbook with its tables, paper.
class Reporting : public QObject
{
    Q_OBJECT

public:
    // `figures`: of what is shown at the moment somebody wants a report.
    Reporting(const PageContext &context, std::function<PageFigures()> figures, QWidget *page);

    void openMenu(const QWidget *anchor);

private:
    using Use = void (Reporting::*)(const PortfolioReport &report);

    void make(Use use);
    void savePdf(const PortfolioReport &report);
    void saveWorkbook(const PortfolioReport &report);
    void print(const PortfolioReport &report);

    PageContext m_context;
    std::function<PageFigures()> m_figures;
    QWidget *m_page;
    Inquiry *m_inquiry;
};

} // namespace bellwether
