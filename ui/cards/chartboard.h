// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"
#include "ui/cards/chartcard.h"
#include "ui/cards/inquiry.h"
#include "ui/cards/pagefigures.h"
#include "ui/charts/imageexport.h"
#include "ui/rows/rowsdialog.h"
#include "ui/shell/page.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

class Strip;

// The cards and tiles of a page, kept up to date: a page says which charts and figures it shows and
// arranges them. The board works them out off this thread when book, options, scope or range
// change, leads from each mark to the rows behind it, and does what a card's menu offers. A page
// that is not on the screen is worked out when it comes there.
class ChartBoard : public QObject
{
    Q_OBJECT

public:
    struct ChartWish
    {
        QString id; // of core/charts
        ChartChoices choices = {};
        QString rowsName = {}; // "customers"; empty: as the rows' columns have it
        // The title over the rows of a mark; without it "Health status: Thriving".
        std::function<QString(const ChartData &chart, const QString &key)> rowsTitle = {};
        // What stands in place of an empty chart; without it a general sentence.
        std::function<ChartCard::Words(const PageFigures &)> whenEmpty = {};
        Icon emptyIcon = Icon::Info;
    };
    // Of the page; shows and refreshes with it.
    ChartBoard(const PageContext &context, QWidget &page);
    ~ChartBoard() override;

    // A chart that core/charts does not have shows an error in its card.
    ChartCard *addChart(const ChartWish &wish, QWidget *parent);
    // One that the registry need not know.
    ChartCard *addChart(const ChartWish &wish, const ChartEntry &entry, QWidget *parent);
    // Beside those that the card has; the first one is 2 wide.
    void addBeside(ChartCard *card, const ChartWish &wish, int stretch = 1);
    // Under them, so high (px at 100 % text).
    void addBelow(ChartCard *card, const ChartWish &wish, int height, const QString &caption = {});
    // Another chart in the place of one that is there.
    void replaceChart(const ChartCard *card, std::size_t part, const ChartWish &wish);
    // By the id of its figure, see core/charts/tiles.h for those that have a label.
    FigureTile *addTile(const QString &figure, Strip *strip, const QString &label = {});

    const ChartChoices &choices(const ChartCard *card) const;
    void setChoices(const ChartCard *card, const ChartChoices &choices); // of all its parts
    // With which other range tiles and charts are compared; nothing: with none.
    void setComparison(std::optional<ComparedWith> with);
    std::optional<ComparedWith> comparison() const { return m_comparison; }
    // Stored in the book, see BookAnswers; says so when that fails.
    void storeOption(const QString &name, const QString &value, const QString &label);

    // What the cards and tiles are about now; without a book there are no questions.
    const PageFigures &figures() const { return m_figures; }
    QString scopeLine() const { return m_scopeLine; } // "34 customers assigned to Maya Lindqvist"

    bool has(const QString &chart) const;
    // With these choices; scrolled to, with the keyboard, once it is worked out.
    void showChart(const QString &chart, const ChartChoices &choices);

    bool canExport() const;
    // The card that has the keyboard, else the one that had it last, else the first one.
    void exportChart(ImageFormat format);
    void exportRows();
    // The tooltip of a mark as if it were hovered, in the first chart that has it.
    void hover(const QString &key);
    void showRowsBehind(const ChartCard *card, const QStringList &keys, std::size_t part = 0);

    // For tests and pictures: until every card shows what is so now.
    bool waitUntilShown(std::chrono::milliseconds patience = std::chrono::minutes(1));
    bool isBusy() const { return m_inquiry->isBusy(); }

signals:
    void scopeLineChanged(const QString &line);
    void exportableChanged(bool isExportable);
    void shown(); // everything is up to date
    void emptyActionWanted(bellwether::ChartCard *card);

private:
    struct Chart;
    struct Tile;

    Chart &addPart(ChartCard *card, const ChartWish &wish, const ChartEntry &entry);
    Chart *chartOf(const ChartCard *card, std::size_t part) const;
    Chart *currentChart() const;
    std::vector<ChartCard *> cards() const;

    void refresh();
    void clear();
    void ask();
    Inquiry::Task scopeTask();
    Inquiry::Task taskOf(Chart &chart);
    Inquiry::Task taskOf(Tile &tile);
    void put(Chart &chart, const ChartData &data);
    void fail(Chart &chart, const QString &why);
    void lookForRows(); // behind the charts that failed
    void showAllRows(const ChartCard *card);
    void cancel();
    bool leavesNobody() const; // by its filters, which can be cleared
    ChartCard::Words emptyWords(const Chart &chart) const;
    void emptyAction(ChartCard *card);

    void perform(ChartCard::Deed deed, const Chart &chart);
    void drill(const PageFigures &figures, const QString &id, const QStringList &keys,
        const RowsDialog::Content &content);
    void showTileRows(const Tile &tile);
    void enlarge(const Chart &chart);
    void explain(const Chart &chart);
    void bringWanted();
    ExportSettings exportSettings(const Chart &chart, ImageFormat format) const;
    RowsDialog::Content chartRows(const Chart &chart) const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    PageContext m_tools;
    QWidget &m_page;
    Inquiry *m_inquiry;
    Inquiry *m_drilling; // rows are asked for while charts are still worked out
    Inquiry *m_looking; // whether there are rows behind charts that failed
    std::vector<std::unique_ptr<Chart>> m_charts;
    std::vector<std::unique_ptr<Tile>> m_tiles;
    PageFigures m_figures;
    std::optional<ComparedWith> m_comparison;
    QString m_scopeLine;
    QString m_path; // of the book that the cards show
    bool m_isStale = true;
    QString m_wanted; // the chart to be brought into sight; usually empty
};

} // namespace bellwether
