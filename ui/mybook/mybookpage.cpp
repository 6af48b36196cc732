// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/mybookpage.h"

#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/cards/pagegrid.h"
#include "ui/navigator.h"
#include "ui/preferences.h"
#include "ui/scopestack.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/striprow.h"
#include "ui/worklists/noticedeeds.h"
#include "ui/worklists/noticescard.h"
#include "ui/worklists/taskdeeds.h"
#include "ui/worklists/taskscard.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array Months{3, 6, 12};
constexpr int LeastListHeight = 236; // five tasks or four notifications

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
    if (figures.question().companies() == 0) {
        return {u"No customers here"_s,
            u"Nobody is assigned to this CSM, or the filters leave nobody."_s};
    }
    return {u"No renewals in the next %1 months"_s.arg(figures.options().renewalsMonths),
        u"No contract of these customers comes up for renewal in that time, and none is overdue."_s};
}

} // namespace

MyBookPage::MyBookPage(const PageContext &context, QWidget *parent)
    : ChartPage(u"My Book"_s, context, parent)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_taskDeeds(new TaskDeeds(context.workspace, context.scope, context.navigator, *this))
    , m_noticeDeeds(new NoticeDeeds(context.workspace, context.scope, context.navigator, this))
{
    addBlock(makeTiles());
    addBlock(makeCards(), 1);
    connectRenewals();
    connectTasks();
    connectNotices();
    connect(board(), &ChartBoard::shown, this, &MyBookPage::askForLists);
    connect(&context.answers, &BookAnswers::changed, this, &MyBookPage::followBook);
    setMeasure(context.preferences.renewalMeasure());
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
    m_notices = new NoticesCard(grid);
    m_tasks = new TasksCard(grid);
    grid->add(makeRenewals(grid), 8, LeastListHeight);
    grid->add(m_notices, 4, LeastListHeight);
    grid->add(m_tasks, 7, LeastListHeight);
    grid->add(makeSentiments(grid), 5);
    return grid;
}

ChartCard *MyBookPage::makeSentiments(QWidget *parent)
{
    ChartBoard::ChartWish sentiments{u"sentiments.by_value"_s};
    sentiments.rowsName = u"sentiments"_s;
    sentiments.whenEmpty = [](const PageFigures &) {
        return ChartCard::Words{u"No sentiments given"_s,
            u"Nobody of these CSMs noted in this time how a customer feels."_s};
    };
    return board()->addChart(sentiments, parent);
}

ChartCard *MyBookPage::makeRenewals(QWidget *parent)
{
    ChartBoard::ChartWish renewals{u"renewals.by_month"_s};
    renewals.rowsTitle = renewalsTitle;
    renewals.whenEmpty = noRenewals;
    renewals.emptyIcon = Icon::Calendar;
    m_renewals = board()->addChart(renewals, parent);
    m_measure = new Segmented(u"Measure"_s, {u"Count"_s, u"ARR"_s}, m_renewals);
    m_renewals->addControl(m_measure);
    return m_renewals;
}

void MyBookPage::connectRenewals()
{
    connect(m_measure, &Segmented::chosen, this, [this](int index) {
        const ChartMeasure measure = index == 0 ? ChartMeasure::Count : ChartMeasure::Arr;
        context().preferences.setChartMeasure(measure);
        setMeasure(measure);
    });
    QMenu *options = m_renewals->options();
    connect(options, &QMenu::aboutToShow, this, [this, options] { fillOptions(options); });
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
    const QString path =
        context().answers.questions() == nullptr ? QString() : context().workspace.path();
    if (path != m_path) {
        m_path = path;
        m_inquiry->cancel();
        m_tasks->clear();
        m_notices->clear();
    }
}

void MyBookPage::askForLists()
{
    const PageFigures figures = board()->figures();
    if (figures.questions == nullptr) {
        return;
    }
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
    m_inquiry->ask({std::move(tasks), std::move(notices)});
}

bool MyBookPage::waitUntilShown(std::chrono::milliseconds patience)
{
    return ChartPage::waitUntilShown(patience) && m_inquiry->waitUntilAnswered(patience);
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

void MyBookPage::fillOptions(QMenu *menu)
{
    menu->clear();
    const QuestionsPointer &questions = context().answers.questions();
    if (questions == nullptr) {
        return;
    }
    const Options &chosen = questions->options();
    const auto section = [menu](const QString &title) {
        menu->addSection(title);
        return new QActionGroup(menu);
    };
    const auto add = [&](QActionGroup *group, const QString &text, bool isChosen,
                         const QString &name, const QString &value, const QString &label) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isChosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
            [this, name, value, label] { board()->storeOption(name, value, label); });
    };
    QActionGroup *ahead = section(u"Months ahead"_s);
    for (const int months : Months) {
        add(ahead, u"%1 months"_s.arg(months), chosen.renewalsMonths == months,
            u"renewals.months"_s, QString::number(months), u"Renewals of %1 months"_s.arg(months));
    }
    QActionGroup *health = section(u"Health by"_s);
    add(health, u"Score"_s, chosen.healthBy == Options::HealthBy::Score, u"health.by"_s, u"score"_s,
        u"Health by score"_s);
    add(health, u"CSM status"_s, chosen.healthBy == Options::HealthBy::Status, u"health.by"_s,
        u"status"_s, u"Health by CSM status"_s);
}

void MyBookPage::setMeasure(ChartMeasure measure)
{
    m_measure->setCurrent(measure == ChartMeasure::Count ? 0 : 1);
    ChartChoices choices = board()->choices(m_renewals);
    choices.measure = measure;
    board()->setChoices(m_renewals, choices);
}

} // namespace bellwether
