// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/mybookpage.h"

#include "ui/cards/answers.h"
#include "ui/charts/chartview.h"
#include "ui/mybook/mybooknotes.h"
#include "ui/preferences.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/wraprow.h"

#include <QActionGroup>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array Months{3, 6, 12};

// The last part of "2026-01/at_risk", read by the chart's own words.
QString renewalsTitle(const ChartData &chart, const QString &key)
{
    const QString point = key.section(u'/', 0, 0);
    const QString part = key.section(u'/', 1);
    const Bars &bars = chart.bars();
    const auto category = std::find_if(bars.categories.begin(), bars.categories.end(),
        [&](const ChartCategory &one) { return one.key == point; });
    const auto series = std::find_if(bars.series.begin(), bars.series.end(),
        [&](const ChartSeries &one) { return !part.isEmpty() && one.key == part; });
    QString title = category == bars.categories.end()
        ? chart.title
        : u"Renewals %1"_s.arg(category->key == "overdue"_L1 ? u"overdue"_s : category->title);
    return series == bars.series.end() ? title : u"%1, %2"_s.arg(title, series->name);
}

ChartCard::Words noRenewals(const PageFigures &figures)
{
    if (figures.questions->book()->contracts().empty()) {
        return {u"No contracts yet"_s,
            u"Renewals follow from the end dates of contracts. Import a file of contracts."_s,
            u"Import contracts"_s};
    }
    return {u"No renewals in the next %1 months"_s.arg(figures.questions->options().renewalsMonths),
        u"No contract of these customers comes up for renewal in that time, and none is overdue."_s};
}

} // namespace

MyBookPage::MyBookPage(const PageTools &tools, QWidget *parent)
    : QScrollArea(parent)
    , m_tools(tools)
    , m_board(new ChartBoard(tools, *this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(makeContent());
    connect(m_board, &ChartBoard::scopeLineChanged, m_scopeLine, &PlainLabel::setText);
    connect(m_board, &ChartBoard::exportableChanged, this, &MyBookPage::exportableChanged);
    connect(m_board, &ChartBoard::emptyActionWanted, this, &MyBookPage::importWanted);
    connect(&m_tools.answers, &Answers::changed, this, &MyBookPage::showBook);
    showBook();
}

QWidget *MyBookPage::makeContent()
{
    auto *page = new QWidget;
    page->setProperty("page", true);
    auto *header = new WrapRow(12, page);
    header->setMinimumHeight(scaled(32));
    header->add(
        new PlainLabel(u"My Book"_s, Theme::TextStyle::PageTitle, PlainLabel::Ink::Text, header));
    m_scopeLine = new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text3, header);
    m_scopeLine->setElided(true);
    header->add(m_scopeLine, 1);

    m_noCustomers = new EmptyState(Icon::Users, page);
    m_noCustomers->setTexts(u"No customers yet"_s,
        u"Import a CSV file of your accounts, then one of their contracts."_s);
    m_noCustomers->setAction(u"Import accounts"_s);
    m_blocks = new QWidget(page);
    auto *blocks = new QVBoxLayout(m_blocks);
    blocks->setContentsMargins(0, 0, 0, 0);
    blocks->setSpacing(16);
    blocks->addWidget(makeTiles(m_blocks));
    addRenewals(m_blocks);
    blocks->addWidget(m_renewals, 1000);
    blocks->addStretch(1); // takes what the card may not

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(header);
    layout->addWidget(m_blocks, 1);
    layout->addWidget(m_noCustomers, 1);
    connect(m_noCustomers, &EmptyState::actionWanted, this, &MyBookPage::importWanted);
    return page;
}

QWidget *MyBookPage::makeTiles(QWidget *parent)
{
    auto *row = new WrapRow(16, parent);
    const auto strip = [&](const std::vector<ChartBoard::TileWish> &tiles) {
        auto *widget = new Strip(row);
        for (const ChartBoard::TileWish &tile : tiles) {
            m_board->addTile(tile, widget);
        }
        row->add(widget, 1);
    };
    strip({{u"companies.active"_s, u"# Customers"_s, u"customers"_s, shareOfTotalNote},
        {u"renewals.overdue"_s, u"Renewals overdue"_s, u"renewals"_s, overdueArrNote}});
    strip({{u"arr.total"_s, u"Total ARR"_s, u"customers"_s, changeInRangeNote},
        {u"retention.net"_s, u"Net revenue retention"_s, u"customers"_s, retainedOfNote}});
    return row;
}

void MyBookPage::addRenewals(QWidget *parent)
{
    ChartBoard::ChartWish renewals{u"renewals.by_month"_s};
    renewals.choices.measure = m_tools.preferences.renewalMeasure();
    renewals.rowsTitle = renewalsTitle;
    renewals.whenEmpty = noRenewals;
    renewals.emptyIcon = Icon::Calendar;
    m_renewals = m_board->addChart(renewals, parent);
    addRenewalControls();
}

void MyBookPage::addRenewalControls()
{
    m_measure = new Segmented(u"Measure"_s, {u"Count"_s, u"ARR"_s}, m_renewals);
    m_months = new Segmented(u"Months ahead"_s, {u"3"_s, u"6"_s, u"12 months"_s}, m_renewals);
    m_renewals->addControl(m_measure);
    m_renewals->addControl(m_months);
    connect(m_measure, &Segmented::chosen, this, [this](int index) {
        const ChartMeasure measure = index == 0 ? ChartMeasure::Count : ChartMeasure::Arr;
        m_tools.preferences.setChartMeasure(measure);
        setMeasure(measure);
    });
    connect(m_months, &Segmented::chosen, this, [this](int index) {
        const int months = Months[static_cast<std::size_t>(index)];
        m_board->storeOption(
            u"renewals.months"_s, QString::number(months), u"Renewals of %1 months"_s.arg(months));
        showOptions();
    });
    QMenu *options = m_renewals->options();
    connect(options, &QMenu::aboutToShow, this, [this, options] { fillHealthMenu(options); });
    setMeasure(m_board->choices(m_renewals).measure);
}

void MyBookPage::fillHealthMenu(QMenu *menu)
{
    menu->clear();
    const QuestionsPointer &questions = m_tools.answers.questions();
    if (questions == nullptr) {
        return;
    }
    menu->addSection(u"Health by"_s);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, Options::HealthBy by, const QString &value) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(questions->options().healthBy == by);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, text, value] {
            m_board->storeOption(u"health.by"_s, value,
                value == "score"_L1 ? u"Health by score"_s : u"Health by %1"_s.arg(text));
        });
    };
    add(u"Score"_s, Options::HealthBy::Score, u"score"_s);
    add(u"CSM status"_s, Options::HealthBy::Status, u"status"_s);
}

void MyBookPage::setMeasure(ChartMeasure measure)
{
    m_measure->setCurrent(measure == ChartMeasure::Count ? 0 : 1);
    ChartChoices choices = m_board->choices(m_renewals);
    choices.measure = measure;
    m_board->setChoices(m_renewals, choices);
}

void MyBookPage::showBook()
{
    const QuestionsPointer &questions = m_tools.answers.questions();
    const bool hasCustomers = questions != nullptr && !questions->book()->companies().empty();
    m_blocks->setVisible(hasCustomers);
    m_noCustomers->setVisible(questions != nullptr && !hasCustomers);
    showOptions();
}

void MyBookPage::showOptions()
{
    if (const QuestionsPointer &questions = m_tools.answers.questions()) {
        const auto place =
            std::find(Months.begin(), Months.end(), questions->options().renewalsMonths);
        if (place != Months.end()) {
            m_months->setCurrent(static_cast<int>(place - Months.begin()));
        }
    }
}

void MyBookPage::hoverRenewals(const QString &key)
{
    m_renewals->view()->hover(key);
}

void MyBookPage::focusChart()
{
    m_renewals->view()->setFocus(Qt::ShortcutFocusReason);
}

void MyBookPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // UI.md 11: the page's padding follows the width.
    const int side = width() < 1000 ? 16 : width() < 1256 ? 20 : 24;
    widget()->layout()->setContentsMargins(side, 16, side, 16);
    // As the only card it has the page; on a tall screen no taller than a chart is useful.
    constexpr int TallestChart = 720;
    m_renewals->setMaximumHeight(scaled(TallestChart));
}

} // namespace bellwether
