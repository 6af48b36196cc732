// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/reporting.h"

#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/icons.h"
#include "ui/navigator.h"
#include "ui/stack/portfolioreport.h"
#include "ui/widgets/menu.h"

#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

Reporting::Reporting(
    const PageContext &context, std::function<PageFigures()> figures, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_figures(std::move(figures))
    , m_page(page)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
{
}

void Reporting::openMenu(const QWidget *anchor)
{
    auto *menu = new Menu(m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](Icon icon, const QString &text, Use use) {
        connect(menu->addAction(themedIcon(icon), text), &QAction::triggered, this,
            [this, use] { make(use); });
    };
    add(Icon::File, tr("Charts and tables as PDF…"), &Reporting::savePdf);
    if (canWriteWorkbooks()) {
        add(Icon::Table, tr("Tables as Excel workbook…"), &Reporting::saveWorkbook);
    }
    add(Icon::Print, tr("Print…"), &Reporting::print);
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
}

void Reporting::make(Use use)
{
    const PageFigures figures = m_figures();
    if (figures.questions == nullptr) {
        return;
    }
    m_inquiry->ask({{[this, figures, use]() -> std::function<void()> {
                         PortfolioReport report = PortfolioReport::of(figures);
                         return [this, use, report = std::move(report)] { (this->*use)(report); };
                     },
        [this](const QString &why) {
            m_context.navigator.report(
                tr("There is no report"), {Error::Kind::InvalidInput, {}, why});
        }}});
}

void Reporting::savePdf(const PortfolioReport &report)
{
    m_context.navigator.saveFile(tr("Portfolio report"), u"Portfolio report.pdf"_s, pdfOf(report));
}

void Reporting::saveWorkbook(const PortfolioReport &report)
{
    const Result<QByteArray> bytes = workbookOf(tablesOf(report),
        {tr("Portfolio report"),
            Currency::fromCode(report.currency).value_or(Currency()).decimals(),
            QDateTime::currentDateTimeUtc()});
    if (!bytes) {
        m_context.navigator.report(tr("The file was not written"), bytes.error());
        return;
    }
    m_context.navigator.saveFile(tr("Portfolio report"), u"Portfolio report.xlsx"_s, *bytes);
}

// The window goes on meanwhile: nothing waits for the dialog.
void Reporting::print(const PortfolioReport &report)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(tr("Portfolio report"));
    printer->setPageOrientation(QPageLayout::Landscape);
    auto *dialog = new QPrintDialog(printer.get(), m_page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print the portfolio report"));
    // The connection goes with the dialog, after it: the printer lives as long as both.
    connect(
        dialog, &QDialog::accepted, dialog, [printer, report] { paintReport(*printer, report); });
    dialog->open();
}

} // namespace bellwether
