// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/stackpage.h"

#include "core/metrics/companykey.h"
#include "ui/alignment/alignmentpanel.h"
#include "ui/alignment/alignmentview.h"
#include "ui/alignment/itemdialog.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/cards/pagegrid.h"
#include "ui/cards/stackedpair.h"
#include "ui/charts/chartview.h"
#include "ui/navigator.h"
#include "ui/preferences.h"
#include "ui/scopestack.h"
#include "ui/stack/opentiles.h"
#include "ui/stack/reporting.h"
#include "ui/stack/segmentoptions.h"
#include "ui/stack/workloaddialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"

#include <QPushButton>
#include <QScopedValueRollback>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString ChartsPart = u"charts"_s;
const QString GridPart = u"grid"_s;
constexpr int RingHeight = 174;
constexpr int LeastRingWidth = 280;
constexpr int StackHeight = 372;

// "$711K MRR, $8.53M ARR, $3.37M open, effort 34, 36% aligned"; without what is not known.
QString headline(const PageFigures &figures)
{
    const std::vector<std::pair<QString, QString>> parts{{u"mrr.total"_s, u"%1 MRR"_s},
        {u"arr.total"_s, u"%1 ARR"_s}, {u"opportunity.total"_s, u"%1 open"_s},
        {u"effort.mean"_s, u"effort %1"_s}, {u"alignment.pooled"_s, u"%1 aligned"_s}};
    QStringList words;
    for (const auto &[id, form] : parts) {
        const FigureTile::Content tile = figures.tile(id);
        if (tile.reason.isEmpty()) {
            words << form.arg(tile.value);
        }
    }
    return words.join(u", "_s);
}

} // namespace

StackPage::StackPage(const PageContext &context, QWidget *parent)
    : ChartPage(u"Health & Stack"_s, context, parent)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_reporting(new Reporting(
          context, [this] { return board()->figures(); }, this))
    , m_options(new SegmentOptions(this))
{
    addBlock(makeCards(), 1);
    addViews();
    connect(board(), &ChartBoard::shown, this, &StackPage::askForFigures);
    connect(&context.answers, &BookAnswers::changed, this, &StackPage::takeSelected);
    connect(&context.scope, &ScopeStack::scopeChanged, this, &StackPage::selectOnly);
    takeSelected();
    connect(m_options, &SegmentOptions::optionChosen, board(), &ChartBoard::storeOption);
    connect(m_options, &SegmentOptions::choicesChanged, this,
        [this](bool isSizedByEmployees, bool isShapedByHealth) {
            ChartChoices choices = board()->choices(m_segments);
            choices.isSizedByEmployees = isSizedByEmployees;
            choices.isShapedByHealth = isShapedByHealth;
            this->context().preferences.setSegmentLooks({isSizedByEmployees, isShapedByHealth});
            board()->setChoices(m_segments, choices);
        });
}

// Whoever was selected in the book last still is, after a restart too (S3-67).
void StackPage::takeSelected()
{
    const QString path = context().workspace.path();
    if (path == m_path) {
        return;
    }
    m_path = path;
    m_selected.clear();
    if (!path.isEmpty()) {
        select(context().preferences.selectedCustomer(path));
    }
}

// Whoever is looked at alone, wherever that began, is the one selected.
void StackPage::selectOnly()
{
    const BookPointer book = context().workspace.book();
    const std::vector<CompanyId> &companies = context().scope.scope().companies;
    if (book == nullptr || companies.size() != 1) {
        return;
    }
    if (const Company *company = book->companies().find(companies.front())) {
        select(companyKey(*company));
    }
}

bool StackPage::waitUntilShown(std::chrono::milliseconds patience)
{
    return ChartPage::waitUntilShown(patience) && m_inquiry->waitUntilAnswered(patience)
        && m_alignment->waitUntilShown(patience);
}

// The charts, or in their place the alignment grid.
void StackPage::addViews()
{
    m_views = new Segmented(u"View of the page"_s, {u"Charts"_s, u"Alignment grid"_s}, this);
    addHeaderAction(m_views);
    auto *report = new Button(u"Report"_s, Button::Kind::Default, this);
    report->setSign(Icon::File);
    report->setSmall(true);
    setPlainToolTip(report, u"Portfolio report: all charts of the page and their tables"_s);
    connect(report, &QPushButton::clicked, this, [this, report] { m_reporting->openMenu(report); });
    addHeaderAction(report);
    m_alignment = new AlignmentPanel(context(), blocks());
    m_alignment->hide();
    addBlock(m_alignment, 1);
    connect(m_views, &Segmented::chosen, this,
        [this](int index) { showPart(index == 1 ? GridPart : ChartsPart); });
    connect(m_alignment, &AlignmentPanel::itemWanted, this, [this](StackItemId item) {
        ItemDialog::open(item, board()->figures(), context(), window());
    });
    connect(m_alignment, &AlignmentPanel::importWanted, this, &Page::importWanted);
    // After the board, which knows by then what the page is about.
    connect(&context().answers, &BookAnswers::changed, this, &StackPage::askForGrid);
    connect(&context().scope, &ScopeStack::scopeChanged, this, &StackPage::askForGrid);
    connect(board(), &ChartBoard::shown, this, &StackPage::askForGrid);
}

bool StackPage::isGridShown() const
{
    return m_alignment->isVisibleTo(this);
}

bool StackPage::showPart(const QString &part)
{
    if (part != GridPart && part != ChartsPart) {
        return false;
    }
    const bool isGrid = part == GridPart;
    m_views->setCurrent(isGrid ? 1 : 0);
    m_grid->setHidden(isGrid);
    m_alignment->setVisible(isGrid);
    if (isGrid) {
        askForGrid();
    }
    return true;
}

void StackPage::focusFirst()
{
    if (isGridShown()) {
        m_alignment->view()->setFocus(Qt::TabFocusReason);
    } else {
        ChartPage::focusFirst();
    }
}

void StackPage::exportRows()
{
    if (isGridShown()) {
        m_alignment->exportRows();
    } else {
        ChartPage::exportRows();
    }
}

QVariant StackPage::saveState() const
{
    return QVariantMap{{u"scrolled"_s, ChartPage::saveState()},
        {u"part"_s, isGridShown() ? GridPart : ChartsPart}};
}

void StackPage::restoreState(const QVariant &state)
{
    const QVariantMap places = state.toMap();
    showPart(places.value(u"part"_s, ChartsPart).toString());
    ChartPage::restoreState(places.value(u"scrolled"_s));
}

void StackPage::askForGrid()
{
    if (isGridShown() && context().answers.questions() != nullptr) {
        const PageFigures figures = board()->figures();
        m_alignment->show(figures);
    }
}

ChartCard *StackPage::addCard(
    const QString &id, const QString &rowsName, const ChartCard::Words &whenEmpty, QWidget *parent)
{
    ChartBoard::ChartWish wish{id};
    wish.rowsName = rowsName;
    wish.whenEmpty = [whenEmpty](const PageFigures &) { return whenEmpty; };
    ChartCard *card = board()->addChart(wish, parent == nullptr ? m_grid : parent);
    addConfigure(card, id);
    return card;
}

QWidget *StackPage::makeCards()
{
    m_grid = new PageGrid(blocks());
    addSegments();
    addRings();
    addStack();
    addLists();
    follow(m_segments, m_customers);
    follow(m_customers, m_segments);
    return m_grid;
}

void StackPage::addSegments()
{
    m_segments = addCard(u"segments.points"_s, u"customers"_s,
        {u"No segments yet"_s,
            u"They need contracts, and effort: employees, locations, support hours or your own "
            "rating."_s,
            u"Import a file"_s});
    QPushButton *gear = m_segments->addButton(Icon::Gear, u"Chart options"_s);
    connect(gear, &QPushButton::clicked, this, [this, gear] { openOptions(gear); });
    const QAction *tryOut = m_segments->menu()->addAction(
        themedIcon(Icon::Rising), u"Try a price rise or alignment…"_s);
    connect(tryOut, &QAction::triggered, this, &StackPage::openWhatIf);
    const QAction *balance =
        m_segments->menu()->addAction(themedIcon(Icon::Users), u"Balance workload…"_s);
    connect(balance, &QAction::triggered, this, [this] {
        if (board()->figures().questions != nullptr) {
            (new WorkloadDialog(board()->figures(), context(), window()))->open();
        }
    });
    ChartChoices choices = board()->choices(m_segments);
    const Preferences::SegmentLooks looks = context().preferences.segmentLooks();
    choices.isSizedByEmployees = looks.isSizedByEmployees;
    choices.isShapedByHealth = looks.isShapedByHealth;
    board()->setChoices(m_segments, choices);
    m_grid->add(m_segments, 8, PageGrid::ScatterHeight);
}

void StackPage::addRings()
{
    auto *rings = new StackedPair(LeastRingWidth, m_grid);
    ChartCard *health = addCard(u"health.bands"_s, u"customers"_s,
        {u"No customers here"_s, u"Everybody in scope has left."_s}, rings);
    ChartCard *open = addCard(u"opportunity.by_health"_s, u"customers"_s,
        {u"Nothing open"_s,
            u"Import opportunities, or the stack items that each customer could have."_s,
            u"Import a file"_s},
        rings);
    for (ChartCard *card : {health, open}) {
        card->setMinimumHeight(scaled(RingHeight));
        rings->add(card);
    }
    m_grid->add(rings, 4, RingHeight, PageGrid::Narrow::Whole);
}

void StackPage::addStack()
{
    const ChartCard::Words noStack{u"No stack yet"_s,
        u"Import stack items, and which customer has which."_s, u"Import a file"_s};
    m_customers = addCard(u"stack.by_customer"_s, u"stack items"_s, noStack);
    m_tiles = new OpenTiles(context().navigator, m_customers);
    m_customers->setFooter(m_tiles);
    const auto add = [this](ChartCard *card) {
        m_grid->add(card, 4, StackHeight, PageGrid::Narrow::Whole);
    };
    add(m_customers);
    m_opportunity = addCard(u"stack.opportunity"_s, u"stack items"_s,
        {u"Nothing open"_s, u"These customers have every stack item that applies to them."_s});
    add(m_opportunity);
    m_items = addCard(u"stack.alignment"_s, u"customers"_s, noStack);
    QPushButton *about = m_items->addButton(Icon::Layers, u"About a product"_s);
    connect(about, &QPushButton::clicked, this, [this, about] { openItems(about); });
    const QPushButton *grid = m_items->addButton(Icon::Table, u"Show alignment grid"_s);
    connect(grid, &QPushButton::clicked, this, [this] { showPart(GridPart); });
    add(m_items);
}

void StackPage::addLists()
{
    const auto add = [this](const QString &id, const ChartCard::Words &whenEmpty,
                         int leastHeight = PageGrid::ListHeight, const QString &rows = {}) {
        ChartCard *card = addCard(id, rows, whenEmpty);
        m_grid->add(card, 6, leastHeight);
        return card;
    };
    add(u"health.high_value_red"_s,
        {u"None at risk"_s, u"No customer of high value is in bad health."_s});
    add(u"segments.areas"_s,
        {u"No segments yet"_s, u"They need contracts and effort."_s, u"Import a file"_s});
    add(u"segments.cadence"_s,
        {u"No segments yet"_s, u"How often to be in touch depends on the segment."_s});
    add(u"stack.contrast"_s,
        {u"No gaps"_s, u"Whoever is aligned to one stack item is aligned to the others."_s});
    addRefusalSwitch(add(u"stack.declined"_s,
        {u"Nothing declined"_s, u"Offers that a customer refused, with the reason, come here."_s}));
    add(u"alignment.effort"_s,
        {u"Nothing to compare"_s, u"It needs a stack and the effort of customers."_s},
        PageGrid::ScatterHeight, u"customers"_s);
    add(u"health.strengths"_s,
        {u"No health metrics yet"_s, u"Import values of health metrics."_s, u"Import a file"_s});
    add(u"health.disagreements"_s,
        {u"No status in doubt"_s, u"What CSMs say of their customers agrees with the score."_s});
    add(u"health.status_by_month"_s,
        {u"No statuses yet"_s, u"What CSMs set for their customers is counted by month."_s},
        PageGrid::ChartHeight, u"customers"_s);
    add(u"score.by_month"_s,
        {u"No scores yet"_s, u"Import values of health metrics."_s, u"Import a file"_s},
        PageGrid::ChartHeight, u"customers"_s);
    addNotes();
    add(u"targets.attainment"_s,
        {u"No targets yet"_s, u"Setup, Team, groups, targets has what people are to reach."_s});
}

// Cards whose rows are written down here: a pencil, and an entry of the menu, open them.
void StackPage::addNotes()
{
    const auto add = [this](const QString &id, const ChartCard::Words &whenEmpty,
                         const QString &deed, void (StackPage::*open)()) {
        ChartCard *card = addCard(id, {}, whenEmpty);
        connect(card->addButton(Icon::Pencil, deed), &QPushButton::clicked, this, open);
        const QAction *entry = card->menu()->addAction(themedIcon(Icon::Pencil), deed + u'…');
        connect(entry, &QAction::triggered, this, open);
        m_grid->add(card, 6, PageGrid::ListHeight);
    };
    const QString goals = u"Goals and projects"_s;
    add(u"effort.expected"_s,
        {u"No change expected"_s,
            u"The pencil above links a health issue to the work it will make or save."_s},
        u"Expected effort"_s, &StackPage::openExpectedEffort);
    add(u"goals.timeline"_s,
        {u"No live goal has a due day"_s,
            u"The pencil above adds what customers want to reach, and until when."_s},
        goals, &StackPage::openGoals);
    add(u"goals.coverage"_s, {u"No customers here"_s, u"Everybody in scope has left."_s}, goals,
        &StackPage::openGoals);
}

// What is pointed at in one chart of customers is highlighted in the other; what is clicked, or
// picked out with Ctrl, is selected.
void StackPage::follow(const ChartCard *card, const ChartCard *other)
{
    connect(card->view(), &ChartView::markHovered, other->view(), &ChartView::highlight);
    connect(card, &ChartCard::markActivated, this, [this](const QString &key) { select(key); });
    connect(card->view(), &ChartView::changed, this, [this, view = card->view()] {
        const QStringList picked = view->selection();
        if (picked.size() <= 1) {
            select(picked.value(0));
        }
    });
}

void StackPage::select(const QString &company)
{
    if (m_isSelecting || company == m_selected) {
        return;
    }
    const QScopedValueRollback selecting(m_isSelecting, true);
    m_selected = company;
    context().preferences.setSelectedCustomer(context().workspace.path(), company);
    const QStringList keys = company.isEmpty() ? QStringList() : QStringList{company};
    m_segments->view()->setSelection(keys);
    m_customers->view()->setSelection(keys);
    // A row for who is not among the ten, and what of the open that customer has.
    for (const ChartCard *card : {m_customers, m_opportunity}) {
        ChartChoices choices = board()->choices(card);
        choices.selected = company;
        board()->setChoices(card, choices);
    }
    if (board()->figures().questions != nullptr) {
        askForFigures();
    }
}

void StackPage::openOptions(const QWidget *gear)
{
    if (context().answers.questions() != nullptr) {
        m_options->setState(context().answers.questions()->options(), board()->choices(m_segments));
        m_options->openBelow(gear);
    }
}

void StackPage::askForFigures()
{
    if (context().answers.questions() == nullptr) {
        return;
    }
    const PageFigures figures = board()->figures();
    m_inquiry->ask({{[this, figures, company = m_selected]() -> std::function<void()> {
                         const QString note = headline(figures);
                         const auto putTiles = m_tiles->workOut(figures, company);
                         return [this, note, putTiles] {
                             setScopeNote(note);
                             putTiles();
                         };
                     },
        [this](const QString &) { setScopeNote({}); }}});
}

} // namespace bellwether
