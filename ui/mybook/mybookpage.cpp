// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/mybookpage.h"

#include "ui/charts/chartview.h"
#include "ui/definitions.h"
#include "ui/formatting.h"
#include "ui/mybook/renewalscard.h"
#include "ui/mybook/tilecontent.h"
#include "ui/navigator.h"
#include "ui/preferences.h"
#include "ui/scopestack.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/wraprow.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString RenewalsId = u"renewals.by_month"_s;

// The last part of "2026-01/at_risk", read by the chart's own words.
QString markTitle(const ChartData &chart, const QString &key)
{
    const QString point = key.section(u'/', 0, 0);
    const QString part = key.section(u'/', 1);
    const auto category = std::find_if(chart.bars().categories.begin(),
        chart.bars().categories.end(), [&](const ChartCategory &one) { return one.key == point; });
    const auto series = std::find_if(chart.bars().series.begin(), chart.bars().series.end(),
        [&](const ChartSeries &one) { return !part.isEmpty() && one.key == part; });
    QString title = category == chart.bars().categories.end()
        ? chart.title
        : u"Renewals %1"_s.arg(category->key == "overdue"_L1 ? u"overdue"_s : category->title);
    return series == chart.bars().series.end() ? title : u"%1, %2"_s.arg(title, series->name);
}

} // namespace

MyBookPage::MyBookPage(const PageContext &context, QWidget *parent)
    : Page(u"My Book"_s, parent)
    , m_workspace(context.workspace)
    , m_scope(context.scope)
    , m_navigator(context.navigator)
    , m_preferences(context.preferences)
    , m_measure(context.preferences.renewalMeasure())
    , m_area(new QScrollArea(this))
{
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(makeContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    connectRenewals();
    connect(&m_workspace, &Workspace::bookChanged, this, &MyBookPage::refresh);
    connect(&m_scope, &ScopeStack::scopeChanged, this, &MyBookPage::refresh);
    connect(&context.themes, &ThemeController::themeChanged, m_renewals, &RenewalsCard::setTheme);
    refresh();
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
    m_blocks = new QWidget(page);
    auto *blocks = new QVBoxLayout(m_blocks);
    blocks->setContentsMargins(0, 0, 0, 0);
    blocks->setSpacing(16);
    blocks->addWidget(makeTiles(m_blocks));
    m_renewals = new RenewalsCard(m_blocks);
    blocks->addWidget(m_renewals, 1000);
    blocks->addStretch(1); // takes what the card may not

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(header);
    layout->addWidget(m_blocks, 1);
    layout->addWidget(m_noCustomers, 1);
    connect(m_noCustomers, &EmptyState::actionWanted, this, &MyBookPage::importWanted);
    connect(m_renewals->emptyState(), &EmptyState::actionWanted, this, &MyBookPage::importWanted);
    return page;
}

QWidget *MyBookPage::makeTiles(QWidget *parent)
{
    auto *row = new WrapRow(16, parent);
    const auto strip = [&](std::initializer_list<Tile> tiles) {
        auto *widget = new Strip(row);
        for (Tile tile : tiles) {
            tile.widget = widget->addTile(tile.label);
            m_tiles.push_back(tile);
        }
        row->add(widget, 1);
    };
    strip({{u"companies.active"_s, u"# Customers"_s, u"customers"_s},
        {u"renewals.overdue"_s, u"Renewals overdue"_s, u"renewals"_s}});
    strip({{u"arr.total"_s, u"Total ARR"_s, u"customers"_s},
        {u"retention.net"_s, u"Net revenue retention"_s, u"customers"_s}});
    for (const Tile &tile : m_tiles) {
        connect(tile.widget, &QPushButton::clicked, this, [this, tile] { showTileRows(tile); });
    }
    return row;
}

void MyBookPage::setMeasure(ChartMeasure measure)
{
    m_measure = measure;
    showRenewals();
}

void MyBookPage::connectRenewals()
{
    connect(m_renewals, &RenewalsCard::markActivated, this, &MyBookPage::showMarkRows);
    connect(m_renewals, &RenewalsCard::measureChosen, this, [this](ChartMeasure measure) {
        m_preferences.setChartMeasure(measure);
        setMeasure(measure);
    });
    connect(m_renewals, &RenewalsCard::monthsChosen, this, [this](int months) {
        storeOption(
            u"renewals.months"_s, QString::number(months), u"Renewals of %1 months"_s.arg(months));
    });
    connect(m_renewals, &RenewalsCard::healthByChosen, this, [this](Options::HealthBy healthBy) {
        const bool isScore = healthBy == Options::HealthBy::Score;
        storeOption(u"health.by"_s, isScore ? u"score"_s : u"status"_s,
            isScore ? u"Health by score"_s : u"Health by CSM status"_s);
    });
    connect(m_renewals, &RenewalsCard::tableWanted, this,
        [this] { m_navigator.showRows(chartRows()); });
    connect(m_renewals, &RenewalsCard::rowsExportWanted, this, &MyBookPage::exportRows);
    connect(m_renewals, &RenewalsCard::imageCopyWanted, this,
        [this] { m_navigator.copyImage(m_chart, exportSettings(ImageFormat::Png)); });
    connect(
        m_renewals, &RenewalsCard::dataCopyWanted, this, [this] { m_navigator.copyData(m_chart); });
    connect(
        m_renewals, &RenewalsCard::exportWanted, this, [this] { exportChart(ImageFormat::Png); });
    connect(m_renewals, &RenewalsCard::explanationWanted, this, &MyBookPage::explainRenewals);
}

// An option belongs to the book. One that is open for reading only keeps it until it is closed.
void MyBookPage::storeOption(const QString &name, const QString &value, const QString &label)
{
    Options options = m_questions.options();
    if (!options.set(name, value)) {
        return;
    }
    if (!m_workspace.isReadOnly()) {
        Change change;
        change.kind = ActionKind::Setup;
        change.label = label;
        change.settings[SettingKey::OptionPrefix + name] = value;
        if (const Result<void> done = m_workspace.apply(change); !done) {
            m_navigator.report(u"The option was not saved"_s, done.error());
        }
    }
    m_questions.setOptions(options);
    showTiles();
    showRenewals();
}

void MyBookPage::refresh()
{
    const BookPointer book = m_workspace.book();
    if (book == nullptr) {
        m_questions.setBook({});
        m_blocks->hide();
        m_noCustomers->hide();
        emit exportableChanged(false);
        return;
    }
    if (m_questions.book() != book) {
        m_questions.setBook(book);
        m_questions.setOptions(Options::of(book->settings()));
    }
    const FigureEntry *active = findFigure(u"companies.active"_s);
    const Figure customers = active->figure(m_questions.about(m_scope.scope(), m_scope.range()));
    m_customers = static_cast<int>(std::lround(customers.value.value_or(0)));
    m_scopeLine->setText(whose());

    const bool isEmptyBook = book->companies().empty();
    m_blocks->setVisible(!isEmptyBook);
    m_noCustomers->setVisible(isEmptyBook);
    if (isEmptyBook) {
        m_noCustomers->setTexts(u"No customers yet"_s,
            u"Import a CSV file of your accounts, then one of their contracts."_s);
        m_noCustomers->setAction(u"Import accounts"_s);
        emit exportableChanged(false);
        return;
    }
    showTiles();
    showRenewals();
}

QString MyBookPage::whose() const
{
    return scopeText(*m_questions.book(), m_scope.scope(), m_customers);
}

void MyBookPage::showTiles()
{
    TileContents contents(m_questions, m_scope.scope(), m_scope.preset(), m_scope.range());
    for (const Tile &tile : m_tiles) {
        tile.widget->setContent(contents.of(tile.figure));
    }
}

void MyBookPage::showRenewals()
{
    const BookPointer &book = m_questions.book();
    const Series series =
        findSeries(RenewalsId)->series(m_questions.about(m_scope.scope(), m_scope.range()));
    m_chart = renewalMonthsChart(
        series, m_questions.options(), m_measure, book->settings().baseCurrency());
    m_renewals->setOptions(m_questions.options());
    m_renewals->setMeasure(m_measure);
    if (book->contracts().empty()) {
        m_renewals->emptyState()->setTexts(u"No contracts yet"_s,
            u"Renewals follow from the end dates of contracts. Import a file of contracts."_s);
        m_renewals->emptyState()->setAction(u"Import contracts"_s);
    } else {
        m_renewals->emptyState()->setTexts(
            u"No renewals in the next %1 months"_s.arg(m_questions.options().renewalsMonths),
            u"No contract of these customers comes up for renewal in that time, and none is overdue."_s);
        m_renewals->emptyState()->setAction({});
    }
    m_renewals->setChart(m_chart);
    emit exportableChanged(canExport());
}

void MyBookPage::showTileRows(const Tile &tile)
{
    const FigureEntry *entry = findFigure(tile.figure);
    const Question question = m_questions.about(m_scope.scope(), m_scope.range());
    m_navigator.showRows({u"%1: %2"_s.arg(tile.label, tile.widget->content().value),
        definitionOf(tile.figure, m_questions.options()), tile.rowsName, entry->rows(question),
        m_questions.book()->settings().baseCurrency()});
}

void MyBookPage::showMarkRows(const QString &key)
{
    const Question question = m_questions.about(m_scope.scope(), m_scope.range());
    Result<RowTable> rows = findSeries(RenewalsId)->rows(question, key);
    if (!rows) {
        m_navigator.report(u"These rows cannot be shown"_s, rows.error());
        return;
    }
    const bool areCustomers =
        m_questions.options().renewalsCount == Options::RenewalsCount::Customers;
    m_navigator.showRows({markTitle(m_chart, key), u"Of %1"_s.arg(whose()),
        areCustomers ? u"customers"_s : u"contracts"_s, std::move(*rows),
        m_questions.book()->settings().baseCurrency()});
}

void MyBookPage::explainRenewals()
{
    const Question question = m_questions.about(m_scope.scope(), m_scope.range());
    const int notConverted = question.notConverted();
    m_navigator.explain({m_chart.title, definitionOf(RenewalsId, m_questions.options()),
        findSeries(RenewalsId)->formula, RenewalsId, whose(), asOfText(m_scope.range().to),
        notConverted == 0
            ? u"Nothing"_s
            : u"ARR of %1 in a currency without a rate"_s.arg(customersText(notConverted))});
}

bool MyBookPage::canExport() const
{
    return m_questions.book() != nullptr && !m_chart.empty();
}

void MyBookPage::exportChart(ImageFormat format)
{
    if (canExport()) {
        m_navigator.exportChart(m_chart, exportSettings(format));
    }
}

void MyBookPage::exportRows()
{
    if (canExport()) {
        m_navigator.exportRows(chartRows());
    }
}

RowsDialog::Content MyBookPage::chartRows() const
{
    return {m_chart.title, whose(), u"rows"_s, tableOf(m_chart),
        m_questions.book()->settings().baseCurrency()};
}

ExportSettings MyBookPage::exportSettings(ImageFormat format) const
{
    ExportSettings settings;
    settings.format = format;
    settings.scopeLine = whose();
    settings.dateLine = asOfText(m_scope.range().to);
    return settings;
}

void MyBookPage::hover(const QString &key)
{
    m_renewals->view()->hover(key);
}

QVariant MyBookPage::saveState() const
{
    return m_area->verticalScrollBar()->value();
}

void MyBookPage::restoreState(const QVariant &state)
{
    m_area->verticalScrollBar()->setValue(state.toInt());
}

void MyBookPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // UI.md 11: the page's padding follows the width.
    const int side = width() < 1000 ? 16 : width() < 1256 ? 20 : 24;
    m_area->widget()->layout()->setContentsMargins(side, 16, side, 16);
    // As the only card it has the page; on a tall screen no taller than a chart is useful.
    constexpr int TallestChart = 720;
    m_renewals->setMaximumHeight(scaled(TallestChart));
}

} // namespace bellwether
