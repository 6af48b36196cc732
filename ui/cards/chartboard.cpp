// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/chartboard.h"

#include "core/base/numbertext.h"
#include "core/charts/tiles.h"
#include "core/workspace.h"
#include "ui/cards/boardparts.h"
#include "ui/cards/bookanswers.h"
#include "ui/formatting.h"
#include "ui/navigator.h"
#include "ui/scopestack.h"
#include "ui/widgets/strip.h"

#include <QEvent>

#include <algorithm>
#include <stdexcept>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Stands in for a chart that nobody draws: the card then says so.
ChartData noChart(const Question &, const ChartChoices &)
{
    throw std::runtime_error("no such chart");
}

ChartEntry entryOf(const QString &id)
{
    const ChartEntry *entry = findChart(id);
    return entry != nullptr ? *entry : ChartEntry{id, id, noChart};
}

} // namespace

ChartBoard::ChartBoard(const PageContext &context, QWidget &page)
    : QObject(&page)
    , m_tools(context)
    , m_page(page)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_drilling(new Inquiry(context.answers.threads(), this))
    , m_looking(new Inquiry(context.answers.threads(), this))
{
    page.installEventFilter(this);
    connect(&context.answers, &BookAnswers::changed, this, &ChartBoard::refresh);
    connect(&context.scope, &ScopeStack::scopeChanged, this, &ChartBoard::refresh);
    connect(&context.themes, &ThemeController::themeChanged, this, [this](const Theme &theme) {
        for (ChartCard *card : cards()) {
            card->setTheme(theme);
        }
    });
    connect(m_inquiry, &Inquiry::answered, this, [this] {
        emit exportableChanged(canExport());
        emit shown();
        bringWanted();
        lookForRows();
    });
}

ChartBoard::~ChartBoard() = default;

ChartCard *ChartBoard::addChart(const ChartWish &wish, QWidget *parent)
{
    return addChart(wish, entryOf(wish.id), parent);
}

ChartCard *ChartBoard::addChart(const ChartWish &wish, const ChartEntry &entry, QWidget *parent)
{
    auto *card = new ChartCard(entry.title, parent);
    addPart(card, wish, entry);
    connect(card, &ChartCard::markActivated, this,
        [this, card](const QString &key, std::size_t part) { showRowsBehind(card, {key}, part); });
    connect(card, &ChartCard::marksActivated, this,
        [this, card](
            const QStringList &keys, std::size_t part) { showRowsBehind(card, keys, part); });
    connect(
        card, &ChartCard::deedWanted, this, [this, card](ChartCard::Deed deed, std::size_t part) {
            if (const Chart *chart = chartOf(card, part)) {
                perform(deed, *chart);
            }
        });
    connect(card, &ChartCard::hoverTextCopied, this,
        [this] { m_tools.navigator.say(u"Hover text copied"_s); });
    connect(card, &ChartCard::emptyActionWanted, this, [this, card] { emptyAction(card); });
    connect(card, &ChartCard::retryWanted, this, &ChartBoard::refresh);
    connect(card, &ChartCard::rowsWanted, this, [this, card] { showAllRows(card); });
    connect(card, &ChartCard::cancelWanted, this, &ChartBoard::cancel);
    return card;
}

void ChartBoard::addBeside(ChartCard *card, const ChartWish &wish, int stretch)
{
    const std::size_t part = card->addPart(stretch);
    addPart(card, wish, entryOf(wish.id)).part = part;
}

void ChartBoard::addBelow(
    ChartCard *card, const ChartWish &wish, int height, const QString &caption)
{
    const std::size_t part = card->addPartBelow(height, caption);
    addPart(card, wish, entryOf(wish.id)).part = part;
}

void ChartBoard::setComparison(std::optional<ComparedWith> with)
{
    if (m_comparison != with) {
        m_comparison = with;
        refresh();
    }
}

void ChartBoard::replaceChart(const ChartCard *card, std::size_t part, const ChartWish &wish)
{
    if (Chart *chart = chartOf(card, part)) {
        chart->wish = wish;
        chart->entry = entryOf(wish.id);
        chart->isPending = true;
        if (!m_isStale && m_figures.questions != nullptr) {
            ask();
        }
    }
}

ChartBoard::Chart &ChartBoard::addPart(
    ChartCard *card, const ChartWish &wish, const ChartEntry &entry)
{
    auto chart = std::make_unique<Chart>();
    chart->card = card;
    chart->wish = wish;
    chart->entry = entry;
    m_charts.push_back(std::move(chart));
    m_isStale = true;
    return *m_charts.back();
}

FigureTile *ChartBoard::addTile(const QString &figure, Strip *strip, const QString &label)
{
    auto tile = std::make_unique<Tile>();
    tile->figure = figure;
    tile->label = label;
    if (const TileEntry *entry = findTile(figure)) {
        tile->label = label.isEmpty() ? entry->label : label;
        tile->rowsName = entry->rowsName;
    }
    tile->widget = strip->addTile(tile->label);
    connect(tile->widget, &QPushButton::clicked, this,
        [this, shown = tile.get()] { showTileRows(*shown); });
    m_tiles.push_back(std::move(tile));
    m_isStale = true;
    return m_tiles.back()->widget;
}

ChartBoard::Chart *ChartBoard::chartOf(const ChartCard *card, std::size_t part) const
{
    const auto found = std::find_if(m_charts.begin(), m_charts.end(),
        [&](const auto &chart) { return chart->card == card && chart->part == part; });
    return found == m_charts.end() ? nullptr : found->get();
}

std::vector<ChartCard *> ChartBoard::cards() const
{
    std::vector<ChartCard *> cards;
    for (const auto &chart : m_charts) {
        if (chart->part == 0) {
            cards.push_back(chart->card);
        }
    }
    return cards;
}

const ChartChoices &ChartBoard::choices(const ChartCard *card) const
{
    static const ChartChoices None;
    const Chart *chart = chartOf(card, 0);
    return chart == nullptr ? None : chart->wish.choices;
}

void ChartBoard::setChoices(const ChartCard *card, const ChartChoices &choices)
{
    for (const auto &chart : m_charts) {
        if (chart->card == card) {
            chart->wish.choices = choices;
            chart->isPending = true;
        }
    }
    if (!m_isStale && m_figures.questions != nullptr) {
        ask();
    }
}

void ChartBoard::storeOption(const QString &name, const QString &value, const QString &label)
{
    if (const Result<void> done = m_tools.answers.setOption(name, value, label); !done) {
        m_tools.navigator.report(u"The option was not saved"_s, done.error());
    }
}

void ChartBoard::refresh()
{
    const QuestionsPointer &questions = m_tools.answers.questions();
    const QString path = questions == nullptr ? QString() : m_tools.workspace.path();
    if (path != m_path) {
        m_path = path;
        clear(); // never a moment of another book's figures
    }
    m_isStale = questions == nullptr || !m_page.isVisible();
    if (m_isStale) {
        m_inquiry->cancel();
        if (questions == nullptr) {
            m_figures = {};
            emit exportableChanged(false);
        }
        return;
    }
    m_figures = {questions, m_tools.scope.scope(), m_tools.scope.preset(), m_tools.scope.range(),
        m_comparison};
    for (const auto &tile : m_tiles) {
        tile->isPending = true;
    }
    for (const auto &chart : m_charts) {
        chart->isPending = true;
    }
    ask();
}

void ChartBoard::clear()
{
    for (const auto &chart : m_charts) {
        chart->asked.reset();
        if (chart->part == 0) {
            chart->card->clear();
        }
    }
    for (const auto &tile : m_tiles) {
        tile->asked.reset();
        tile->widget->setContent({});
    }
    m_scopeLine.clear();
    emit scopeLineChanged({});
}

// Everything that is not up to date, anew: who asks again is not told what was asked before.
void ChartBoard::ask()
{
    std::vector<Inquiry::Task> tasks;
    tasks.push_back(scopeTask());
    for (const auto &tile : m_tiles) {
        if (tile->isPending) {
            tasks.push_back(taskOf(*tile));
        }
    }
    for (const auto &chart : m_charts) {
        if (chart->isPending) {
            tasks.push_back(taskOf(*chart));
        }
    }
    m_inquiry->ask(std::move(tasks));
    for (const auto &chart : m_charts) {
        if (chart->isPending) {
            chart->card->setPending();
        }
    }
}

Inquiry::Task ChartBoard::scopeTask()
{
    return {[this, figures = m_figures]() -> std::function<void()> {
                return [this, line = figures.scopeLine()] {
                    m_scopeLine = line;
                    emit scopeLineChanged(line);
                };
            },
        [](const QString &) {}};
}

Inquiry::Task ChartBoard::taskOf(Tile &tile)
{
    const auto put = [&tile, figures = m_figures](const FigureTile::Content &content) {
        tile.isPending = false;
        tile.asked = figures;
        tile.widget->setContent(content);
    };
    return {[figures = m_figures, figure = tile.figure, put]() -> std::function<void()> {
                return [put, content = figures.tile(figure)] { put(content); };
            },
        [put](const QString &why) {
            put({NoValueText, {}, why});
        }};
}

Inquiry::Task ChartBoard::taskOf(Chart &chart)
{
    ChartChoices choices = chart.wish.choices;
    choices.today = m_tools.scope.today();
    choices.comparedWith = m_comparison;
    choices.scope = m_figures.scope;
    return {[this, &chart, figures = m_figures, entry = chart.entry,
                choices]() -> std::function<void()> {
                ChartData data = entry.chart(figures.question(), choices);
                return [this, &chart, data = std::move(data)] { put(chart, data); };
            },
        [this, &chart](const QString &why) { fail(chart, why); }};
}

void ChartBoard::put(Chart &chart, const ChartData &data)
{
    chart.isPending = false;
    chart.hasFailed = false;
    chart.asked = m_figures;
    if (chart.part == 0) {
        chart.card->setEmptyWords(emptyWords(chart), chart.wish.emptyIcon);
    }
    chart.card->setChart(data, chart.part);
}

void ChartBoard::fail(Chart &chart, const QString &why)
{
    chart.isPending = false;
    chart.hasFailed = true;
    chart.asked.reset();
    chart.card->setFailed({u"This chart could not be worked out"_s, why, u"Try again"_s});
}

void ChartBoard::cancel()
{
    m_inquiry->cancel();
    for (const auto &chart : m_charts) {
        if (chart->isPending) {
            chart->isPending = false;
            chart->asked.reset();
            chart->card->setFailed({u"Not worked out"_s, u"You stopped it."_s, u"Try again"_s});
        }
    }
    emit exportableChanged(canExport());
}

bool ChartBoard::leavesNobody() const
{
    const Question question = m_figures.question();
    return question.companies() == 0 && !question.isEverybody;
}

ChartCard::Words ChartBoard::emptyWords(const Chart &chart) const
{
    if (leavesNobody()) {
        return {u"No customers match"_s, u"The filters leave nobody."_s, u"Clear filters"_s};
    }
    if (chart.wish.whenEmpty) {
        return chart.wish.whenEmpty(m_figures);
    }
    return {u"Nothing to show"_s,
        u"The book has nothing on this for these customers in %1."_s.arg(
            rangeText(m_figures.range))};
}

void ChartBoard::emptyAction(ChartCard *card)
{
    if (leavesNobody()) {
        m_tools.scope.setScope({});
    } else {
        emit emptyActionWanted(card);
    }
}

bool ChartBoard::canExport() const
{
    return currentChart() != nullptr;
}

ChartBoard::Chart *ChartBoard::currentChart() const
{
    Chart *first = nullptr;
    for (const auto &chart : m_charts) {
        if (!chart->asked || chart->data().empty()) {
            continue;
        }
        if (chart->card->isAncestorOf(m_page.window()->focusWidget())
            && chart->card->currentPart() == chart->part) {
            return chart.get();
        }
        if (first == nullptr) {
            first = chart.get();
        }
    }
    return first;
}

void ChartBoard::exportChart(ImageFormat format)
{
    if (const Chart *chart = currentChart()) {
        m_tools.navigator.exportChart(chart->data(), exportSettings(*chart, format));
    }
}

void ChartBoard::exportRows()
{
    if (const Chart *chart = currentChart()) {
        m_tools.navigator.exportRows(chartRows(*chart));
    }
}

void ChartBoard::hover(const QString &key)
{
    for (const auto &chart : m_charts) {
        chart->card->view(chart->part)->hover(key);
        if (key.isEmpty() || !chart->card->view(chart->part)->hovered().isEmpty()) {
            return;
        }
    }
}

bool ChartBoard::waitUntilShown(std::chrono::milliseconds patience)
{
    return m_inquiry->waitUntilAnswered(patience);
}

bool ChartBoard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_page && event->type() == QEvent::Show && m_isStale) {
        refresh();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bellwether
