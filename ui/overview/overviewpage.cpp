// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/overviewpage.h"

#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/cards/npstile.h"
#include "ui/cards/pagegrid.h"
#include "ui/cards/sections.h"
#include "ui/mybook/bookoptions.h"
#include "ui/navigator.h"
#include "ui/overview/adoptionsection.h"
#include "ui/overview/attentionbar.h"
#include "ui/overview/awardsection.h"
#include "ui/overview/changescard.h"
#include "ui/overview/changessection.h"
#include "ui/overview/churnsection.h"
#include "ui/overview/healthsection.h"
#include "ui/overview/reviewbar.h"
#include "ui/overview/reviewing.h"
#include "ui/overview/subscriptionssection.h"
#include "ui/preferences.h"
#include "ui/scopestack.h"
#include "ui/shell/noticebar.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tilerow.h"

#include <QActionGroup>
#include <QLayout>
#include <QScrollArea>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString PageId = u"overview"_s;
const QString HealthNow = u"health.status"_s;
const QString HealthTrend = u"health.status_by_month"_s; // at home on Health & Stack
const QString Adoption = u"adoption.features"_s;

ChartCard::Words noData(const QString &title, const QString &line)
{
    return {title, line, u"Import a file"_s};
}

bool isSaasOnly(const Scope &scope)
{
    return scope.kinds == std::vector{CompanyKind::SaaS};
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : ChartPage(u"Overview"_s, context, parent)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_attention(new AttentionBar(this))
    , m_kinds(new Segmented(u"Customers shown"_s, {u"All"_s, u"SaaS"_s}, this))
    , m_notices(new NoticeBar(blocks()))
    , m_reviewBar(new ReviewBar(blocks()))
    , m_grid(new PageGrid(blocks()))
    , m_folded(new TileRow(blocks()))
    , m_sections(new Sections(PageId, *m_grid, *m_folded, context.preferences, this))
    , m_bookOptions(new BookOptions(context, this))
    , m_reviewing(new Reviewing(context, PageId, *m_sections, *m_reviewBar, *m_notices, this))
{
    addHeaderAction(m_attention);
    addHeaderAction(m_kinds);
    makeMenu();
    addBlock(m_notices);
    addBlock(m_reviewBar);
    addBlock(makeTiles());
    makeSections();
    addBlock(m_grid, 1);
    addBlock(m_folded);
    connect(m_attention, &AttentionBar::chosen, this, &OverviewPage::showAttention);
    connect(m_kinds, &Segmented::chosen, this, [this](int index) { focusOnSaas(index == 1); });
    connect(&context.scope, &ScopeStack::scopeChanged, this, &OverviewPage::showFocus);
    connect(board(), &ChartBoard::shown, this, &OverviewPage::askForRest);
    connect(board(), &ChartBoard::emptyActionWanted, this, &Page::importWanted);
    connect(m_reviewing, &Reviewing::sectionReached, this, &OverviewPage::bringIntoSight);
    board()->setComparison(fromSnakeCase<ComparedWith>(context.preferences.comparison()));
    showFocus();
}

bool OverviewPage::waitUntilShown(std::chrono::milliseconds patience)
{
    return ChartPage::waitUntilShown(patience) && m_inquiry->waitUntilAnswered(patience)
        && m_changes->waitUntilShown(patience);
}

bool OverviewPage::has(const QString &chart) const
{
    return chart == HealthNow || (chart != HealthTrend && ChartPage::has(chart));
}

void OverviewPage::showChart(const QString &chart, const ChartChoices &choices)
{
    if (chart == HealthNow && m_health->isTrendShown()) {
        m_health->showTrend(false);
    }
    if (chart == Adoption) {
        m_adoption->take(choices);
    }
    ChartPage::showChart(chart, choices);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    constexpr int ShortBelow = 1080; // px of the page
    m_attention->setShort(width() < scaled(ShortBelow));
    ChartPage::resizeEvent(event);
}

QWidget *OverviewPage::makeTiles()
{
    auto *row = new TileRow(blocks());
    for (const QString &figure : {u"contacts.total"_s, u"companies.total"_s, u"companies.saas"_s,
             u"companies.regular"_s, u"companies.churned"_s, u"companies.premium"_s}) {
        auto *tile = new Strip(row);
        tile->setForm(FigureTile::Form::Beside);
        board()->addTile(figure, tile);
        row->add(tile);
    }
    return row;
}

void OverviewPage::addCard(
    const QString &id, const QString &rowsName, const ChartCard::Words &whenEmpty)
{
    ChartBoard::ChartWish wish{id};
    wish.rowsName = rowsName;
    wish.whenEmpty = [whenEmpty](const PageFigures &) { return whenEmpty; };
    place(id, board()->addChart(wish, m_grid));
}

void OverviewPage::place(const QString &id, ChartCard *card)
{
    m_grid->add(card, 4);
    m_sections->add(id, card, card->menu());
}

// The net promoter score stands beside the list that it has the ratings of.
void OverviewPage::addHappiness()
{
    addCard(u"happiness.levels"_s, u"customers"_s,
        noData(u"No feedback yet"_s, u"Import ratings from your survey tool."_s));
    auto *card = static_cast<ChartCard *>(m_sections->card(u"happiness.levels"_s));
    m_nps = new NpsTile(card);
    card->addBefore(m_nps);
    connect(m_nps, &QPushButton::clicked, this, &OverviewPage::showNpsRows);
}

void OverviewPage::makeSections()
{
    m_grid->setWide(true);
    m_health = new HealthSection(context(), *board(), m_grid, this);
    place(u"health.status"_s, m_health->card());
    addHappiness();
    m_churn = new ChurnSection(context(), *board(), m_grid, this);
    place(u"churn.by_month"_s, m_churn->card());
    addCard(u"saas.new_by_month"_s, u"customers"_s,
        noData(u"No new subscribers"_s, u"No subscription began in these twelve months."_s));
    addCard(u"logins.by_day"_s, u"users"_s,
        noData(u"No log-ins in these days"_s, u"Import a file of log-ins."_s));
    addCard(u"logins.frequency"_s, u"users"_s,
        noData(u"No log-ins in this time"_s, u"Import a file of log-ins."_s));
    m_subscriptions = new SubscriptionsSection(context(), *board(), m_grid, this);
    place(u"subscriptions.new_by_month"_s, m_subscriptions->card());
    m_adoption = new AdoptionSection(context(), *board(), m_grid, this);
    place(u"adoption.features"_s, m_adoption->card());
    m_award = new AwardSection(context(), *board(), *m_notices, m_grid, this);
    place(u"award.tiers"_s, m_award->card());
    m_changes = new ChangesSection(context(), *board(), m_grid, this);
    m_grid->add(m_changes->card(), 4);
    m_sections->add(u"changes.since"_s, m_changes->card(), m_changes->card()->menu());
    m_sections->restore();
}

void OverviewPage::makeMenu()
{
    auto *button = new IconButton(Icon::Sliders, u"Page options"_s, this);
    addHeaderAction(button);
    m_menu = new Menu(this);
    connect(m_menu, &QMenu::aboutToShow, this, &OverviewPage::fillMenu);
    connect(button, &QPushButton::clicked, this, [this, button] {
        fillMenu(); // its size depends on what it holds
        m_menu->popup(button->mapToGlobal(
            QPoint(button->width() - m_menu->sizeHint().width(), button->height() + 4)));
    });
}

void OverviewPage::fillMenu()
{
    m_menu->clear();
    m_menu->addSection(u"Compare with"_s);
    auto *group = new QActionGroup(m_menu);
    const auto add = [&](const QString &text, std::optional<ComparedWith> with) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(board()->comparison() == with);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, with] { compareWith(with); });
    };
    add(u"Nothing"_s, std::nullopt);
    add(u"The period before"_s, ComparedWith::Previous);
    add(u"The same period a year before"_s, ComparedWith::Year);
    m_menu->addSection(u"Sections"_s);
    QAction *review = m_menu->addAction(themedIcon(Icon::Check), u"Review this page"_s);
    review->setEnabled(!m_reviewing->isRunning());
    connect(review, &QAction::triggered, m_reviewing, &Reviewing::begin);
    QMenu *reminder = m_menu->addMenu(u"Remind of the review"_s);
    m_reviewing->fillReminder(reminder);
    connect(m_menu->addAction(u"Usual order, all unfolded"_s), &QAction::triggered, m_sections,
        &Sections::reset);
    // Here too, because a book of services does not show My Book.
    m_bookOptions->addKindTo(m_menu);
}

void OverviewPage::compareWith(std::optional<ComparedWith> with)
{
    context().preferences.setComparison(with ? QString(snakeCase(*with)) : QString());
    board()->setComparison(with);
}

void OverviewPage::focusOnSaas(bool isOn)
{
    Scope scope = context().scope.scope();
    scope.kinds = isOn ? std::vector{CompanyKind::SaaS} : std::vector<CompanyKind>();
    context().scope.setScope(scope);
}

void OverviewPage::showFocus()
{
    m_kinds->setCurrent(isSaasOnly(context().scope.scope()) ? 1 : 0);
}

// What stands beside the charts.
void OverviewPage::askForRest()
{
    if (context().answers.questions() == nullptr) {
        m_attention->setChips({});
        return;
    }
    const PageFigures figures = board()->figures();
    Inquiry::Task chips{[this, figures]() -> std::function<void()> {
                            auto found = attentionChipsOf(figures.question());
                            return
                                [this, found = std::move(found)] { m_attention->setChips(found); };
                        },
        [this](const QString &) { m_attention->setChips({}); }};
    Inquiry::Task nps{
        [this, figures]() -> std::function<void()> {
            auto balance = npsBalance(figures.question(), figures.scope, figures.comparedWith);
            return [this, balance = std::move(balance)] { m_nps->setBalance(balance); };
        },
        [this](const QString &) { m_nps->setBalance({}); }};
    m_inquiry->ask({std::move(chips), std::move(nps)});
}

void OverviewPage::showAttention(const QString &key)
{
    const PageFigures figures = board()->figures();
    Result<RowTable> rows = findSeries(u"attention.chips"_s)->rows(figures.question(), key);
    if (!rows) {
        context().navigator.report(u"These rows cannot be shown"_s, rows.error());
        return;
    }
    QString title;
    for (const AttentionChip &chip : m_attention->chips()) {
        if (chip.key == key) {
            title = chip.name;
        }
    }
    context().navigator.showRows({title, u"Of %1"_s.arg(board()->scopeLine()), u"customers"_s,
        std::move(*rows), figures.currency()});
}

void OverviewPage::showNpsRows()
{
    const PageFigures figures = board()->figures();
    if (figures.questions == nullptr) {
        return;
    }
    context().navigator.showRows({u"NPS: %1"_s.arg(m_nps->balance().text),
        u"Of %1"_s.arg(board()->scopeLine()), u"ratings"_s,
        findFigure(u"nps.score"_s)->rows(figures.question()), figures.currency()});
}

// Of the review; an empty one: it is over.
void OverviewPage::bringIntoSight(const QString &section)
{
    m_grid->showPlace(nullptr);
    if (QWidget *card = m_sections->card(section)) {
        layout()->activate();
        if (auto *area = findChild<QScrollArea *>()) {
            area->ensureWidgetVisible(card, 0, 16);
        }
        m_grid->showPlace(card);
    }
}

} // namespace bellwether
