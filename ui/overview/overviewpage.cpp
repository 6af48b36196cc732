// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/overviewpage.h"

#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/cards/pagegrid.h"
#include "ui/navigator.h"
#include "ui/overview/attentionbar.h"
#include "ui/scopestack.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tilerow.h"

#include <QActionGroup>
#include <QMenu>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Breakdown
{
    QLatin1StringView series;
    QLatin1StringView name;
};

constexpr std::array Breakdowns{
    Breakdown{"churn.by_reason"_L1, "Reason"_L1},
    Breakdown{"churn.by_type"_L1, "Type"_L1},
    Breakdown{"churn.by_tenure"_L1, "Tenure"_L1},
    Breakdown{"churn.by_plan"_L1, "Plan"_L1},
    Breakdown{"churn.by_csm"_L1, "CSM"_L1},
    Breakdown{"churn.by_segment"_L1, "Segment"_L1},
    Breakdown{"churn.by_avoidable"_L1, "Avoidable"_L1},
};

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
{
    addHeaderAction(m_attention);
    addHeaderAction(m_kinds);
    addBlock(makeTiles());
    addBlock(makeCards(), 1);
    connect(m_attention, &AttentionBar::chosen, this, &OverviewPage::showAttention);
    connect(m_kinds, &Segmented::chosen, this, [this](int index) { focusOnSaas(index == 1); });
    connect(&context.scope, &ScopeStack::scopeChanged, this, &OverviewPage::showFocus);
    connect(board(), &ChartBoard::shown, this, &OverviewPage::askForAttention);
    connect(board(), &ChartBoard::emptyActionWanted, this, &Page::importWanted);
    showFocus();
}

bool OverviewPage::waitUntilShown(std::chrono::milliseconds patience)
{
    return ChartPage::waitUntilShown(patience) && m_inquiry->waitUntilAnswered(patience);
}

QWidget *OverviewPage::makeTiles()
{
    auto *row = new TileRow(blocks());
    for (const QString &figure : {u"contacts.total"_s, u"companies.total"_s, u"companies.saas"_s,
             u"companies.regular"_s, u"companies.churned"_s, u"companies.premium"_s}) {
        auto *tile = new Strip(row);
        board()->addTile(figure, tile);
        row->add(tile);
    }
    return row;
}

ChartCard *OverviewPage::addCard(
    const QString &id, const QString &rowsName, const ChartCard::Words &whenEmpty)
{
    ChartBoard::ChartWish wish{id};
    wish.rowsName = rowsName;
    wish.whenEmpty = [whenEmpty](const PageFigures &) { return whenEmpty; };
    return board()->addChart(wish, m_grid);
}

QWidget *OverviewPage::makeCards()
{
    m_grid = new PageGrid(blocks());
    m_grid->setWide(true);
    const auto add = [&](ChartCard *card) { m_grid->add(card, 4); };
    add(addCard(u"health.status"_s, u"customers"_s,
        noData(
            u"No health status yet"_s, u"Set it in your data, or import a file of statuses."_s)));
    add(addCard(u"happiness.levels"_s, u"customers"_s,
        noData(u"No feedback yet"_s, u"Import ratings from your survey tool."_s)));
    add(makeChurn());
    add(addCard(u"saas.new_by_month"_s, u"customers"_s,
        noData(u"No new subscribers"_s, u"No subscription began in these twelve months."_s)));
    add(addCard(u"logins.by_day"_s, u"users"_s,
        noData(u"No log-ins in these days"_s, u"Import a file of log-ins."_s)));
    add(addCard(u"logins.frequency"_s, u"users"_s,
        noData(u"No log-ins in this time"_s, u"Import a file of log-ins."_s)));
    add(addCard(u"subscriptions.new_by_month"_s, u"contracts"_s,
        noData(u"No new subscriptions this year"_s, u"Import a file of contracts."_s)));
    add(addCard(u"adoption.features"_s, u"customers"_s,
        noData(u"No use of features yet"_s, u"Import a file of what your customers use."_s)));
    add(addCard(u"award.tiers"_s, u"customers"_s,
        {u"No award tiers"_s, u"They are numbers of SaaS customers worth celebrating."_s}));
    return m_grid;
}

ChartCard *OverviewPage::makeChurn()
{
    m_churn = addCard(u"churn.by_month"_s, u"customers"_s,
        {u"Nobody left"_s, u"No customer was lost in these twelve months."_s});
    ChartBoard::ChartWish reasons{Breakdowns.front().series};
    reasons.rowsName = u"customers"_s;
    board()->addBeside(m_churn, reasons, 2);
    QMenu *options = m_churn->options();
    connect(options, &QMenu::aboutToShow, this, [this, options] {
        options->clear();
        options->addSection(u"Break down by"_s);
        auto *group = new QActionGroup(options);
        for (std::size_t at = 0; at < Breakdowns.size(); ++at) {
            QAction *action = options->addAction(Breakdowns[at].name);
            action->setCheckable(true);
            action->setChecked(at == m_breakdown);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [this, at] { breakChurnDownBy(at); });
        }
    });
    return m_churn;
}

void OverviewPage::breakChurnDownBy(std::size_t breakdown)
{
    m_breakdown = breakdown;
    ChartBoard::ChartWish wish{Breakdowns[breakdown].series};
    wish.rowsName = u"customers"_s;
    board()->replaceChart(m_churn, 1, wish);
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

void OverviewPage::askForAttention()
{
    if (context().answers.questions() == nullptr) {
        m_attention->setChips({});
        return;
    }
    const PageFigures figures = board()->figures();
    m_inquiry->ask({{[this, figures]() -> std::function<void()> {
                         auto chips = attentionChipsOf(figures.question());
                         return [this, chips = std::move(chips)] { m_attention->setChips(chips); };
                     },
        [this](const QString &) { m_attention->setChips({}); }}});
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

} // namespace bellwether
