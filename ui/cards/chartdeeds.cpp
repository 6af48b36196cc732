// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/segmentnames.h"
#include "core/store/bookidentity.h"
#include "core/workspace.h"
#include "ui/cards/boardparts.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/chartboard.h"
#include "ui/cards/enlarged.h"
#include "ui/cards/marktitle.h"
#include "ui/definitions.h"
#include "ui/exporting/chartorigin.h"
#include "ui/formatting.h"
#include "ui/help/helptopics.h"
#include "ui/navigator.h"
#include "ui/scopestack.h"

#include <QScrollArea>

#include <algorithm>

// What clicks and menus of a board's cards lead to.
namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString titleOf(const ChartData &chart, const QStringList &keys)
{
    QStringList names;
    for (const QString &key : keys) {
        names << markName(chart, key);
    }
    names.removeAll(QString());
    constexpr qsizetype Most = 3;
    const qsizetype more = names.size() - Most;
    if (more > 0) {
        names = names.mid(0, Most) << u"%1 more"_s.arg(more);
    }
    return names.isEmpty() ? chart.title : u"%1: %2"_s.arg(chart.title, names.join(u", "_s));
}

Result<RowTable> rowsBehind(const PageFigures &figures, const QString &id, const QStringList &keys)
{
    const SeriesEntry *series = findSeries(id);
    if (series == nullptr) {
        return failure(Error::Kind::NotFound, id);
    }
    const Question question = figures.question();
    std::vector<RowTable> tables;
    for (const QString &key : keys) {
        Result<RowTable> rows = series->rows(question, key);
        if (!rows) {
            return rows;
        }
        tables.push_back(std::move(*rows));
    }
    return tables.size() == 1 ? std::move(tables.front()) : unionOf(tables);
}

QString leftOutText(const PageFigures &figures, const QString &id)
{
    const SeriesEntry *series = findSeries(id);
    const Question question = figures.question();
    QStringList parts;
    if (const int notConverted = question.notConverted(); notConverted > 0) {
        parts << u"ARR of %1 in a currency without a rate"_s.arg(customersText(notConverted));
    }
    if (series != nullptr) {
        for (const LeftOutCount &leftOut : series->series(question).leftOut) {
            if (leftOut.count > 0 && leftOut.reason != LeftOut::NotConverted) {
                parts << describe(leftOut);
            }
        }
    }
    return parts.isEmpty() ? u"Nothing"_s : parts.join(u"; "_s);
}

} // namespace

void ChartBoard::perform(ChartCard::Deed deed, const Chart &chart)
{
    Navigator &navigator = m_tools.navigator;
    if (deed == ChartCard::Deed::Help) {
        navigator.help(helpTopicOfChart(chart.entry.id));
        return;
    }
    if (!chart.asked || (chart.data().empty() && deed != ChartCard::Deed::Explain)) {
        return;
    }
    switch (deed) {
    case ChartCard::Deed::ShowTable:
        navigator.showRows(chartRows(chart));
        break;
    case ChartCard::Deed::Enlarge:
        enlarge(chart);
        break;
    case ChartCard::Deed::CopyImage:
        navigator.copyImage(chart.data(), exportSettings(chart, ImageFormat::Png));
        break;
    case ChartCard::Deed::CopyData:
        navigator.copyData(chart.data());
        break;
    case ChartCard::Deed::Export:
        navigator.exportChart(chart.data(), exportSettings(chart, navigator.usualFormat()));
        break;
    case ChartCard::Deed::ExportRows:
        navigator.exportRows(chartRows(chart));
        break;
    case ChartCard::Deed::Explain:
        explain(chart);
        break;
    case ChartCard::Deed::Help:
        break; // done above: an empty chart has help too
    }
}

void ChartBoard::enlarge(const Chart &chart)
{
    auto *dialog = new EnlargedChart(*chart.card->view(chart.part), m_page.window());
    const ChartCard *card = chart.card;
    const std::size_t part = chart.part;
    connect(dialog, &EnlargedChart::markActivated, this,
        [this, card, part](const QString &key) { showRowsBehind(card, {key}, part); });
    connect(dialog, &EnlargedChart::marksActivated, this,
        [this, card, part](const QStringList &keys) { showRowsBehind(card, keys, part); });
    connect(dialog, &EnlargedChart::exportWanted, this,
        [this, &chart] { perform(ChartCard::Deed::Export, chart); });
    connect(dialog, &EnlargedChart::hoverTextCopied, this,
        [this] { m_tools.navigator.say(u"Hover text copied"_s); });
    connect(dialog, &EnlargedChart::tableWanted, this,
        [this, &chart] { perform(ChartCard::Deed::ShowTable, chart); });
    dialog->open();
}

void ChartBoard::showRowsBehind(const ChartCard *card, const QStringList &keys, std::size_t part)
{
    const Chart *chart = chartOf(card, part);
    if (chart == nullptr || !chart->asked || keys.isEmpty()) {
        return;
    }
    // Of what the chart on the screen was asked for, though newer numbers may be on their way.
    const PageFigures figures = *chart->asked;
    RowsDialog::Content content{keys.size() == 1 && chart->wish.rowsTitle
            ? chart->wish.rowsTitle(chart->data(), keys.front())
            : titleOf(chart->data(), keys),
        u"Of %1"_s.arg(m_scopeLine), chart->wish.rowsName, {}, figures.currency()};
    drill(figures, chart->data().id, keys, content);
}

void ChartBoard::drill(const PageFigures &figures, const QString &id, const QStringList &keys,
    const RowsDialog::Content &content)
{
    const auto show = [this, content, book = figures.questions->book()](Result<RowTable> rows) {
        if (!rows) {
            m_tools.navigator.report(u"These rows cannot be shown"_s, rows.error());
            return;
        }
        RowsDialog::Content whole = content;
        if (whole.rowsName.isEmpty()) {
            whole.rowsName = rowsNameOf(*rows);
        }
        whole.table = withSegmentNames(std::move(*rows), book->settings());
        m_tools.navigator.showRows(std::move(whole));
    };
    m_drilling->ask({{[figures, id, keys, show]() -> std::function<void()> {
                          return [show, rows = rowsBehind(figures, id, keys)] { show(rows); };
                      },
        [show](const QString &why) { show(failure(Error::Kind::DamagedData, {}, why)); }}});
}

bool ChartBoard::has(const QString &id) const
{
    return std::any_of(m_charts.begin(), m_charts.end(),
        [&id](const auto &chart) { return chart->wish.id == id; });
}

void ChartBoard::showChart(const QString &id, const ChartChoices &choices)
{
    m_wanted = id;
    for (const auto &chart : m_charts) {
        if (chart->wish.id == id) {
            setChoices(chart->card, choices);
            break;
        }
    }
    if (!m_isStale && !m_inquiry->isBusy()) {
        bringWanted();
    }
}

void ChartBoard::bringWanted()
{
    for (const auto &chart : m_charts) {
        if (chart->wish.id != m_wanted) {
            continue;
        }
        m_wanted.clear();
        for (QWidget *above = chart->card->parentWidget(); above != nullptr;
             above = above->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(above)) {
                area->ensureWidgetVisible(chart->card);
            }
        }
        chart->card->view(chart->part)->setFocus(Qt::TabFocusReason);
        return;
    }
}

// What cannot be drawn can often still be listed.
void ChartBoard::lookForRows()
{
    std::vector<Inquiry::Task> tasks;
    for (const auto &chart : m_charts) {
        if (!chart->hasFailed || m_figures.questions == nullptr) {
            continue;
        }
        ChartCard *card = chart->card;
        tasks.push_back(
            {[figures = m_figures, id = chart->wish.id, card]() -> std::function<void()> {
                 const Result<RowTable> rows = rowsBehind(figures, id, {QString()});
                 const bool hasRows = rows && !rows->rows.empty();
                 return [card, hasRows] {
                     if (hasRows) {
                         card->offerRows();
                     }
                 };
             },
                [](const QString &) {}});
    }
    if (!tasks.empty()) {
        m_looking->ask(std::move(tasks));
    }
}

void ChartBoard::showAllRows(const ChartCard *card)
{
    for (const auto &chart : m_charts) {
        if (chart->card == card && chart->hasFailed) {
            drill(m_figures, chart->wish.id, {QString()},
                {chart->entry.title, u"Of %1"_s.arg(m_scopeLine), chart->wish.rowsName, {},
                    m_figures.currency()});
            return;
        }
    }
}

void ChartBoard::showTileRows(const Tile &tile)
{
    const FigureEntry *entry = findFigure(tile.figure);
    if (entry == nullptr || !tile.asked) {
        return;
    }
    const PageFigures figures = *tile.asked;
    RowsDialog::Content content{u"%1: %2"_s.arg(tile.label, tile.widget->content().value),
        definitionOf(tile.figure, figures.questions->options()), tile.rowsName, {},
        figures.currency()};
    const auto show = [this, content, book = figures.questions->book()](const RowTable &rows) {
        RowsDialog::Content whole = content;
        if (whole.rowsName.isEmpty()) {
            whole.rowsName = rowsNameOf(rows);
        }
        whole.table = withSegmentNames(rows, book->settings());
        m_tools.navigator.showRows(std::move(whole));
    };
    m_drilling->ask({{[figures, entry, show]() -> std::function<void()> {
                          return [show, rows = entry->rows(figures.question())] { show(rows); };
                      },
        [this](const QString &why) {
            m_tools.navigator.report(
                u"These rows cannot be shown"_s, {Error::Kind::DamagedData, {}, why});
        }}});
}

void ChartBoard::explain(const Chart &chart)
{
    const PageFigures figures = *chart.asked;
    const SeriesEntry *series = findSeries(chart.data().id);
    const WorkedOut explanation{chart.data().title,
        definitionOf(chart.data().id, figures.questions->options()),
        series == nullptr ? QString() : series->formula, chart.data().id, m_scopeLine,
        asOfText(figures.range.to), {}};
    const auto show = [this, explanation](const QString &leftOut) {
        WorkedOut whole = explanation;
        whole.leftOut = leftOut;
        m_tools.navigator.explain(whole);
    };
    m_drilling->ask({{[figures, id = chart.data().id, show]() -> std::function<void()> {
                          return [show, text = leftOutText(figures, id)] { show(text); };
                      },
        [show](const QString &) { show({}); }}});
}

RowsDialog::Content ChartBoard::chartRows(const Chart &chart) const
{
    return {
        chart.data().title, m_scopeLine, u"rows"_s, tableOf(chart.data()), chart.asked->currency()};
}

ExportSettings ChartBoard::exportSettings(const Chart &chart, ImageFormat format) const
{
    const PageFigures &asked = *chart.asked;
    ChartOrigin origin;
    origin.book = bookUuidOf(m_tools.workspace.path());
    origin.chart = chart.wish.id;
    origin.place = m_tools.scope.place();
    origin.place.scope = asked.scope;
    origin.place.range = asked.range;
    origin.place.asOf = m_tools.scope.today();
    origin.choices = chart.wish.choices;
    origin.options = asked.options();
    ExportSettings settings;
    settings.format = format;
    settings.scopeLine = m_scopeLine;
    settings.dateLine = asOfText(asked.range.to);
    settings.origin = textOf(origin);
    settings.moneyDecimals = asked.currency().decimals();
    return settings;
}

} // namespace bellwether
