// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/portfolioreport.h"

#include "core/charts/charts.h"
#include "core/metrics/goallist.h"
#include "ui/charts/exportframe.h"
#include "ui/formatting.h"
#include "ui/models/rowsbehind.h"
#include "ui/theme.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Dpi = 1200;
constexpr QSize PageSize(1122, 793); // A4 landscape in logical px
constexpr int PortfolioReportMargin = 48;
constexpr int PortfolioReportRowHeight = 24;
constexpr int ChartHeight = 560;
constexpr int PortfolioReportFootHeight = 20;
constexpr int PortfolioReportInset = 6;
constexpr int PortfolioReportWidestColumn = 320;

// Where the table of a chart goes on: pages of so many rows.
constexpr int RowsPerPage = (PageSize.height() - 2 * PortfolioReportMargin
                                - PortfolioReportFootHeight - 2 * PortfolioReportRowHeight - 24)
    / PortfolioReportRowHeight;

const QString GoalsTitle = u"Goals"_s;

// What has room on a page of the live goals.
RowTable goalTable(const Question &question)
{
    static const QStringList Wanted{u"customer"_s, u"goal"_s, u"goal_status"_s, u"due"_s,
        u"overdue"_s, u"progress"_s, u"next_step"_s, u"opportunity"_s, u"opportunity_amount"_s};
    const RowTable all = GoalList::of(question, {}).table;
    RowTable table;
    for (const RowColumn &column : all.columns) {
        if (Wanted.contains(column.id)) {
            table.columns.push_back(column);
        }
    }
    for (const Row &row : all.rows) {
        Row kept{row.company, {}};
        for (std::size_t at = 0; at < all.columns.size(); ++at) {
            if (Wanted.contains(all.columns[at].id)) {
                kept.cells.push_back(row.cells[at]);
            }
        }
        table.rows.push_back(std::move(kept));
    }
    return table;
}

int tablePages(int rows)
{
    return (rows + RowsPerPage - 1) / RowsPerPage;
}

class ReportPainter
{
public:
    ReportPainter(QPainter &painter, QPagedPaintDevice &device, const PortfolioReport &report)
        : m_painter(painter)
        , m_device(device)
        , m_report(report)
    {
    }

    void paint()
    {
        paintHead();
        for (const ChartData &chart : m_report.charts) {
            newPage();
            paintChart(chart);
            paintTable(chart.title, tableOf(chart));
        }
        paintTable(GoalsTitle, m_report.goals);
    }

private:
    const Theme &theme() const { return Theme::light(); }

    void newPage()
    {
        m_device.newPage();
        ++m_page;
        paintFoot();
    }

    void paintFoot()
    {
        m_painter.setFont(Theme::font(Theme::TextStyle::Micro));
        m_painter.setPen(theme().text3);
        const QRect foot(PortfolioReportMargin,
            PageSize.height() - PortfolioReportMargin - PortfolioReportFootHeight + 8,
            PageSize.width() - 2 * PortfolioReportMargin, PortfolioReportFootHeight);
        m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
            u"%1, %2. %3"_s.arg(m_report.bookName, m_report.scopeLine, m_report.dateLine));
        m_painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, QString::number(m_page));
    }

    void paintHead()
    {
        int y = PortfolioReportMargin;
        const auto line = [&](const QString &text, Theme::TextStyle style, const QColor &ink,
                              int height) {
            m_painter.setFont(Theme::font(style));
            m_painter.setPen(ink);
            m_painter.drawText(QRect(PortfolioReportMargin, y,
                                   PageSize.width() - 2 * PortfolioReportMargin, height),
                Qt::AlignLeft | Qt::AlignVCenter, text);
            y += height;
        };
        line(u"Portfolio report"_s, Theme::TextStyle::ValueLarge, theme().text, 44);
        line(m_report.bookName, Theme::TextStyle::PanelTitle, theme().text, 26);
        line(m_report.scopeLine, Theme::TextStyle::Body, theme().text2, 22);
        line(m_report.dateLine, Theme::TextStyle::Body, theme().text2, 22);
        y += 24;
        for (const auto &[name, value] : m_report.figures) {
            m_painter.setFont(Theme::font(Theme::TextStyle::Body));
            m_painter.setPen(theme().text2);
            m_painter.drawText(
                QRect(PortfolioReportMargin, y, 320, 28), Qt::AlignLeft | Qt::AlignVCenter, name);
            m_painter.setFont(Theme::font(Theme::TextStyle::PanelTitle));
            m_painter.setPen(theme().text);
            m_painter.drawText(QRect(PortfolioReportMargin + 320, y, 200, 28),
                Qt::AlignRight | Qt::AlignVCenter, value);
            m_painter.fillRect(QRectF(PortfolioReportMargin, y + 28, 520, 1), theme().grid);
            y += 30;
        }
        paintFoot();
    }

    void paintChart(const ChartData &chart)
    {
        ExportSettings settings;
        settings.format = ImageFormat::Pdf;
        settings.size = {PageSize.width() - 2 * PortfolioReportMargin, ChartHeight};
        settings.scopeLine = m_report.scopeLine;
        settings.dateLine = m_report.dateLine;
        m_painter.save();
        m_painter.translate(PortfolioReportMargin, PortfolioReportMargin);
        paintExportFrame(m_painter, chart, settings);
        m_painter.restore();
    }

    void paintTable(const QString &title, const RowTable &table)
    {
        RowsBehind rows;
        rows.setTable(table, Currency::fromCode(m_report.currency).value_or(Currency()));
        const std::vector<int> widths = widthsOf(rows);
        for (int from = 0; from < rows.rowCount(); from += RowsPerPage) {
            newPage();
            int y = PortfolioReportMargin;
            m_painter.setFont(Theme::font(Theme::TextStyle::CardTitle));
            m_painter.setPen(theme().text);
            m_painter.drawText(
                QRect(PortfolioReportMargin, y, PageSize.width() - 2 * PortfolioReportMargin,
                    PortfolioReportRowHeight),
                Qt::AlignLeft | Qt::AlignVCenter,
                from == 0 ? title : u"%1, continued"_s.arg(title));
            y += PortfolioReportRowHeight + 8;
            paintRow(rows, -1, widths, y);
            const int to = std::min(rows.rowCount(), from + RowsPerPage);
            for (int row = from; row < to; ++row) {
                y += PortfolioReportRowHeight;
                paintRow(rows, row, widths, y);
            }
        }
    }

    std::vector<int> widthsOf(const RowsBehind &rows) const
    {
        const QFontMetrics metrics(Theme::font(Theme::TextStyle::Small));
        std::vector<int> widths;
        int sum = 0;
        for (int column = 0; column < rows.columnCount(); ++column) {
            int width = metrics.horizontalAdvance(text(rows, -1, column));
            for (int row = 0; row < rows.rowCount(); ++row) {
                width = std::max(width, metrics.horizontalAdvance(text(rows, row, column)));
            }
            widths.push_back(
                std::min(width, PortfolioReportWidestColumn) + 3 * PortfolioReportInset);
            sum += widths.back();
        }
        // What does not fit beside each other gets less, in proportion.
        const int room = PageSize.width() - 2 * PortfolioReportMargin;
        for (int &width : widths) {
            width = sum > room ? width * room / sum : width;
        }
        return widths;
    }

    static QString text(const RowsBehind &rows, int row, int column)
    {
        return row < 0 ? rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                       : rows.index(row, column).data(Qt::DisplayRole).toString();
    }

    void paintRow(const RowsBehind &rows, int row, const std::vector<int> &widths, int y)
    {
        m_painter.setFont(Theme::font(Theme::TextStyle::Small, row < 0 ? 600 : 400));
        m_painter.setPen(row < 0 ? theme().text2 : theme().text);
        int x = PortfolioReportMargin;
        for (int column = 0; column < rows.columnCount(); ++column) {
            const int width = widths[static_cast<std::size_t>(column)];
            const QRect cell(x + PortfolioReportInset, y, width - 2 * PortfolioReportInset,
                PortfolioReportRowHeight);
            const int side = rows.isNumber(column) ? Qt::AlignRight : Qt::AlignLeft;
            m_painter.drawText(cell, side | static_cast<int>(Qt::AlignVCenter),
                m_painter.fontMetrics().elidedText(
                    text(rows, row, column), Qt::ElideRight, cell.width()));
            x += width;
        }
        m_painter.fillRect(QRectF(PortfolioReportMargin, y + PortfolioReportRowHeight - 1,
                               x - PortfolioReportMargin, 1),
            theme().grid);
    }

    QPainter &m_painter;
    QPagedPaintDevice &m_device;
    const PortfolioReport &m_report;
    int m_page = 1;
};

} // namespace

PortfolioReport PortfolioReport::of(const PageFigures &figures)
{
    PortfolioReport report;
    report.bookName = figures.questions->book()->settings().bookName();
    report.scopeLine = figures.scopeLine();
    report.dateLine = asOfText(figures.range.to);
    report.currency = figures.currency().code();
    const std::vector<std::pair<QString, QString>> ids{{u"MRR"_s, u"mrr.total"_s},
        {u"ARR"_s, u"arr.total"_s}, {u"Open opportunity"_s, u"opportunity.total"_s},
        {u"Mean service effort"_s, u"effort.mean"_s}, {u"Mean health score"_s, u"health.mean"_s},
        {u"Aligned"_s, u"alignment.pooled"_s}};
    for (const auto &[name, id] : ids) {
        report.figures.emplace_back(name, figures.tile(id).value);
    }
    const Question question = figures.question();
    for (const QString &id :
        {u"segments.points"_s, u"segments.areas"_s, u"health.bands"_s, u"opportunity.by_health"_s,
            u"stack.by_customer"_s, u"stack.opportunity"_s, u"stack.alignment"_s}) {
        ChartData chart = findChart(id)->chart(question, {});
        if (!chart.empty()) {
            report.charts.push_back(std::move(chart));
        }
    }
    report.goals = goalTable(question);
    return report;
}

void paintReport(QPagedPaintDevice &device, const PortfolioReport &report)
{
    QPainter painter(&device);
    // Whatever paper a printer has, the whole page is on it.
    const double scale = std::min(static_cast<double>(device.width()) / PageSize.width(),
        static_cast<double>(device.height()) / PageSize.height());
    painter.scale(scale, scale);
    ReportPainter(painter, device, report).paint();
}

QByteArray pdfOf(const PortfolioReport &report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins({});
    writer.setResolution(Dpi);
    writer.setTitle(u"Portfolio report"_s);
    writer.setCreator(u"Bellwether"_s);
    paintReport(writer, report);
    return bytes;
}

int pagesOf(const PortfolioReport &report)
{
    int pages = 1;
    for (const ChartData &chart : report.charts) {
        pages += 1 + tablePages(static_cast<int>(tableOf(chart).rows.size()));
    }
    return pages + tablePages(static_cast<int>(report.goals.rows.size()));
}

std::vector<WorkbookSheet> tablesOf(const PortfolioReport &report)
{
    std::vector<WorkbookSheet> tables;
    for (const ChartData &chart : report.charts) {
        tables.push_back({chart.title, tableOf(chart)});
    }
    if (!report.goals.rows.empty()) {
        tables.push_back({GoalsTitle, report.goals});
    }
    return tables;
}

} // namespace bellwether
