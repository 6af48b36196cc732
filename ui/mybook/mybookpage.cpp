// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/mybookpage.h"

#include "core/book/bookkind.h"
#include "core/charts/npsbalance.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/cards/pagegrid.h"
#include "ui/mybook/bannerstrip.h"
#include "ui/mybook/bookoptions.h"
#include "ui/mybook/overallcard.h"
#include "ui/mybook/renewalssection.h"
#include "ui/navigator.h"
#include "ui/preferences.h"
#include "ui/scopestack.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/striprow.h"
#include "ui/worklists/noticedeeds.h"
#include "ui/worklists/noticescard.h"
#include "ui/worklists/taskdeeds.h"
#include "ui/worklists/taskscard.h"

#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MyBookPageLeastListHeight = 236; // five tasks or four notifications
constexpr int LeastSentimentsHeight = 300; // the list, six bars and the benchmark
constexpr int MonthsHeight = 84;
constexpr int LeastTableHeight = 320;
const QString TableId = u"overall"_s;

} // namespace

MyBookPage::MyBookPage(const PageContext &context, QWidget *parent)
    : ChartPage(u"My Book"_s, context, parent)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_overallInquiry(new Inquiry(context.answers.threads(), this))
    , m_taskDeeds(new TaskDeeds(context.workspace, context.scope, context.navigator, *this))
    , m_noticeDeeds(new NoticeDeeds(context.workspace, context.scope, context.navigator, this))
    , m_options(new BookOptions(context, this))
    , m_views(new Segmented(u"View"_s, {u"Summary"_s, u"Overall overview"_s}, this))
    , m_banner(new BannerStrip(blocks()))
{
    addHeaderAction(m_views);
    makeMenu();
    addBlock(m_banner);
    addBlock(makeTiles());
    m_summary = makeCards();
    addBlock(m_summary, 1);
    makeOverall();
    addBlock(m_overall, 1);
    connectTasks();
    connectNotices();
    connect(m_views, &Segmented::chosen, this, [this](int index) { showOverall(index == 1); });
    connect(board(), &ChartBoard::shown, this, &MyBookPage::askForLists);
    connect(&context.answers, &BookAnswers::changed, this, &MyBookPage::followBook);
    followBook();
}

QWidget *MyBookPage::makeTiles()
{
    auto *row = new StripRow(blocks());
    const auto strip = [&](std::initializer_list<QString> figures) {
        Strip *widget = row->addStrip();
        for (const QString &figure : figures) {
            board()->addTile(figure, widget);
        }
    };
    strip({u"companies.active"_s, u"at_risk.count"_s, u"upsell.count"_s});
    strip({u"arr.total"_s, u"arr.at_risk"_s});
    strip({u"tasks.open"_s, u"tasks.completed"_s});
    strip({u"nps.score"_s, u"nlp.net"_s});
    return row;
}

QWidget *MyBookPage::makeCards()
{
    auto *grid = new PageGrid(blocks());
    m_renewals = new RenewalsSection(context(), *board(), grid, this);
    m_notices = new NoticesCard(grid);
    m_tasks = new TasksCard(grid);
    grid->add(m_renewals->card(), 8, MyBookPageLeastListHeight);
    grid->add(m_notices, 4, MyBookPageLeastListHeight);
    grid->add(m_tasks, 7, MyBookPageLeastListHeight);
    grid->add(makeSentiments(grid), 5, LeastSentimentsHeight);
    const auto addList = [&](const QString &id, const QString &rows, const ChartCard::Words &none) {
        ChartBoard::ChartWish wish{id};
        wish.rowsName = rows;
        wish.whenEmpty = [none](const PageFigures &) { return none; };
        grid->add(board()->addChart(wish, grid), 6, PageGrid::ListHeight);
    };
    addList(u"scores.drivers"_s, u"customers"_s,
        {u"Nothing stands out"_s,
            u"These customers score as everybody does. Choose a CSM, or a single customer."_s});
    addList(u"nlp.topics"_s, u"texts"_s,
        {u"No topics"_s, u"Too few texts of this time share their words."_s});
    addList(u"happiness.drops"_s, u"customers"_s,
        {u"No drops"_s, u"Nobody is less happy than at the beginning of this time."_s});
    addList(u"advocacy.candidates"_s, u"customers"_s,
        {u"No candidates"_s, u"Happy customers who were not asked yet come here."_s});
    return grid;
}

void MyBookPage::addSentimentSwitch(ChartCard *card)
{
    auto *which = new Segmented(u"Which sentiments"_s, {u"All"_s, u"Latest"_s}, card);
    card->addControl(which);
    const auto show = [this, card](bool isLatestOnly) {
        ChartChoices choices = board()->choices(card);
        choices.isLatestOnly = isLatestOnly;
        board()->setChoices(card, choices);
    };
    which->setCurrent(context().preferences.showsLatestSentiments() ? 1 : 0);
    show(which->current() == 1);
    connect(which, &Segmented::chosen, this, [this, show](int index) {
        context().preferences.setShowsLatestSentiments(index == 1);
        show(index == 1);
    });
}

ChartCard *MyBookPage::makeSentiments(QWidget *parent)
{
    ChartBoard::ChartWish sentiments{u"sentiments.by_value"_s};
    sentiments.rowsName = u"sentiments"_s;
    sentiments.whenEmpty = [](const PageFigures &) {
        return ChartCard::Words{u"No sentiments given"_s,
            u"Nobody of these CSMs noted in this time how a customer feels."_s};
    };
    ChartCard *card = board()->addChart(sentiments, parent);
    ChartBoard::ChartWish months{u"sentiments.by_month"_s};
    months.rowsName = u"sentiments"_s;
    board()->addBelow(card, months, MonthsHeight, u"Given per month"_s);
    addSentimentSwitch(card);
    m_benchmark = new Button({}, Button::Kind::Link, card);
    m_benchmark->setSmall(true);
    m_benchmark->setSign(Icon::Pencil);
    auto *footer = new QWidget(card);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_benchmark);
    row->addStretch();
    card->setFooter(footer);
    connect(m_benchmark, &QPushButton::clicked, m_options, &BookOptions::askForBenchmark);
    return card;
}

void MyBookPage::makeOverall()
{
    m_overall = new OverallCard(blocks());
    m_overall->setMinimumHeight(scaled(LeastTableHeight));
    m_overall->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_overall->setHiddenColumns(context().preferences.hiddenColumns(TableId));
    m_overall->hide();
    connect(m_overall, &OverallCard::opened, this, &MyBookPage::openCustomer);
    connect(m_overall, &OverallCard::exportWanted, this, &MyBookPage::exportRows);
    connect(
        m_overall, &OverallCard::hiddenColumnsChanged, this, [this](const QStringList &columns) {
            context().preferences.setHiddenColumns(TableId, columns);
        });
}

void MyBookPage::makeMenu()
{
    auto *button = new IconButton(Icon::Sliders, u"Page options"_s, this);
    addHeaderAction(button);
    m_menu = new Menu(this);
    const auto fill = [this] {
        m_menu->clear();
        m_options->addBannerTo(m_menu);
        connect(m_menu->addAction(u"NPS benchmark…"_s), &QAction::triggered, m_options,
            &BookOptions::askForBenchmark);
        m_options->addKindTo(m_menu);
    };
    connect(m_menu, &QMenu::aboutToShow, this, fill);
    connect(button, &QPushButton::clicked, this, [this, button, fill] {
        fill(); // its size depends on what it holds
        m_menu->popup(button->mapToGlobal(
            QPoint(button->width() - m_menu->sizeHint().width(), button->height() + 4)));
    });
}

void MyBookPage::connectTasks()
{
    connect(m_tasks, &TasksCard::completeWanted, m_taskDeeds, &TaskDeeds::complete);
    connect(m_tasks, &TasksCard::newWanted, m_taskDeeds, &TaskDeeds::askForNew);
    connect(m_tasks, &TasksCard::rowsWanted, this, [this](const QString &key) {
        showRows(u"tasks.upcoming"_s, key, u"Upcoming tasks"_s, u"tasks"_s);
    });
}

void MyBookPage::connectNotices()
{
    connect(m_notices, &NoticesCard::opened, this, [this](NotificationId id) {
        if (!m_noticeDeeds->open(id)) {
            showRows(u"notifications.latest"_s, u"#%1"_s.arg(id.value), u"Notification"_s,
                u"notifications"_s);
        }
    });
    connect(m_notices, &NoticesCard::readWanted, m_noticeDeeds, &NoticeDeeds::markRead);
    connect(m_notices, &NoticesCard::snoozeWanted, m_noticeDeeds, &NoticeDeeds::snooze);
    connect(m_notices, &NoticesCard::dismissWanted, m_noticeDeeds, &NoticeDeeds::dismiss);
    connect(m_notices, &NoticesCard::allWanted, this, [this] {
        showRows(u"notifications.latest"_s, {}, u"Latest notifications"_s, u"notifications"_s);
    });
}

// Never a moment of another book's tasks.
void MyBookPage::followBook()
{
    const QuestionsPointer &questions = context().answers.questions();
    const QString path = questions == nullptr ? QString() : context().workspace.path();
    if (path != m_path) {
        m_path = path;
        m_inquiry->cancel();
        m_overallInquiry->cancel();
        m_tasks->clear();
        m_notices->clear();
        m_overall->clear();
        m_benchmark->setText({});
    }
    m_banner->setBanner(
        questions == nullptr ? QString() : questions->book()->settings().value(SettingKey::Banner));
}

// Whose tasks they are.
QString MyBookPage::tasksLine() const
{
    const QString rest = u", soonest first"_s;
    const auto csm = context().scope.csm();
    if (!csm || !context().workspace.isOpen()) {
        return u"Open ones"_s + rest;
    }
    const Book &book = *context().workspace.book();
    if (csm == book.settings().currentMember()) {
        return u"Assigned to you"_s + rest;
    }
    const TeamMember *member = book.team().find(*csm);
    return member == nullptr ? u"Open ones"_s + rest
                             : u"Assigned to %1%2"_s.arg(member->name, rest);
}

void MyBookPage::askForLists()
{
    const PageFigures figures = board()->figures();
    if (figures.questions == nullptr) {
        return;
    }
    m_tasks->setSubtitle(tasksLine());
    const QDate today = context().scope.today();
    Inquiry::Task tasks{
        [this, figures, today]() -> std::function<void()> {
            auto lines = upcomingTaskLines(figures.question());
            return [this, today, lines = std::move(lines)] { m_tasks->setTasks(lines, today); };
        },
        [this](const QString &why) { m_tasks->setFailed(why); }};
    Inquiry::Task notices{
        [this, figures, today]() -> std::function<void()> {
            auto lines = latestNoticeLines(figures.question());
            return [this, today, lines = std::move(lines)] { m_notices->setNotices(lines, today); };
        },
        [this](const QString &why) { m_notices->setFailed(why); }};
    Inquiry::Task benchmark{[this, figures]() -> std::function<void()> {
                                auto nps = npsBalance(figures.question(), figures.scope);
                                return [this, nps = std::move(nps)] {
                                    m_benchmark->setText(u"NPS: %1"_s.arg(nps.benchmarkLine));
                                    m_benchmark->setAccessibleName(
                                        u"%1. Change the benchmark"_s.arg(m_benchmark->caption()));
                                };
                            },
        [this](const QString &) { m_benchmark->setText({}); }};
    m_inquiry->ask({std::move(tasks), std::move(notices), std::move(benchmark)});
    askForOverall();
}

// A table of every customer is made only for who looks at it.
void MyBookPage::askForOverall()
{
    const PageFigures figures = board()->figures();
    if (m_overall->isHidden() || figures.questions == nullptr) {
        return;
    }
    m_overallInquiry->ask({{[this, figures]() -> std::function<void()> {
                                auto rows = findSeries(u"companies.table"_s)
                                                ->rows(figures.question(), QString())
                                                .value_or(RowTable());
                                return
                                    [this, currency = figures.currency(), rows = std::move(rows)] {
                                        m_overall->setRows(rows, currency);
                                    };
                            },
        [this](const QString &why) { m_overall->setFailed(why); }}});
}

void MyBookPage::showOverall(bool isOverall)
{
    m_views->setCurrent(isOverall ? 1 : 0);
    m_summary->setVisible(!isOverall);
    m_overall->setVisible(isOverall);
    emit exportableChanged(canExport());
    askForOverall();
}

QString MyBookPage::benchmarkLine() const
{
    return m_benchmark->caption();
}

bool MyBookPage::canExport() const
{
    return m_overall->isHidden() && ChartPage::canExport();
}

void MyBookPage::exportRows()
{
    if (m_overall->isHidden()) {
        ChartPage::exportRows();
        return;
    }
    if (!m_overall->rows().rows.empty()) {
        context().navigator.exportRows({u"Overall overview"_s, board()->scopeLine(), u"customers"_s,
            m_overall->shownRows(), board()->figures().currency()});
    }
}

// The page about this one customer; Back returns to the table.
void MyBookPage::openCustomer(CompanyId company)
{
    const Company *known = context().workspace.isOpen()
        ? context().workspace.book()->companies().find(company)
        : nullptr;
    if (known == nullptr) {
        return;
    }
    Scope scope = context().scope.scope();
    scope.companies = {company};
    showOverall(false);
    context().scope.setScope(scope, known->name);
}

bool MyBookPage::waitUntilShown(std::chrono::milliseconds patience)
{
    return ChartPage::waitUntilShown(patience) && m_inquiry->waitUntilAnswered(patience)
        && m_overallInquiry->waitUntilAnswered(patience);
}

void MyBookPage::showRows(
    const QString &series, const QString &key, const QString &title, const QString &rowsName)
{
    const PageFigures figures = board()->figures();
    if (figures.questions == nullptr) {
        return;
    }
    Result<RowTable> rows = findSeries(series)->rows(figures.question(), key);
    if (!rows) {
        context().navigator.report(u"These rows cannot be shown"_s, rows.error());
        return;
    }
    context().navigator.showRows({title, u"Of %1"_s.arg(board()->scopeLine()), rowsName,
        std::move(*rows), figures.currency()});
}

void MyBookPage::setMeasure(ChartMeasure measure)
{
    m_renewals->setMeasure(measure);
}

} // namespace bellwether
