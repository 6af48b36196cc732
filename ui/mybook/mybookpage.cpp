// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/mybookpage.h"

#include "ui/cards/answers.h"
#include "ui/preferences.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/wraprow.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array Months{3, 6, 12};
constexpr int TallestChart = 720; // as the only card it has the page

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
    return {u"No renewals in the next %1 months"_s.arg(figures.options().renewalsMonths),
        u"No contract of these customers comes up for renewal in that time, and none is overdue."_s};
}

} // namespace

MyBookPage::MyBookPage(const PageContext &context, QWidget *parent)
    : ChartPage(u"My Book"_s, context, parent)
{
    addBlock(makeTiles());
    addBlock(makeRenewals(), 1);
    connectRenewals();
    connect(&context.answers, &Answers::changed, this, &MyBookPage::showOptions);
    setMeasure(context.preferences.renewalMeasure());
    showOptions();
}

QWidget *MyBookPage::makeTiles()
{
    auto *row = new WrapRow(16, blocks());
    const auto strip = [&](std::initializer_list<QString> figures) {
        auto *widget = new Strip(row);
        for (const QString &figure : figures) {
            board()->addTile(figure, widget);
        }
        row->add(widget, 1);
    };
    strip({u"companies.active"_s, u"renewals.overdue"_s});
    strip({u"arr.total"_s, u"retention.net"_s});
    return row;
}

ChartCard *MyBookPage::makeRenewals()
{
    ChartBoard::ChartWish renewals{u"renewals.by_month"_s};
    renewals.rowsTitle = renewalsTitle;
    renewals.whenEmpty = noRenewals;
    renewals.emptyIcon = Icon::Calendar;
    m_renewals = board()->addChart(renewals, blocks());
    m_renewals->setMaximumHeight(scaled(TallestChart));
    m_measure = new Segmented(u"Measure"_s, {u"Count"_s, u"ARR"_s}, m_renewals);
    m_months = new Segmented(u"Months ahead"_s, {u"3"_s, u"6"_s, u"12 months"_s}, m_renewals);
    m_renewals->addControl(m_measure);
    m_renewals->addControl(m_months);
    return m_renewals;
}

void MyBookPage::connectRenewals()
{
    connect(m_measure, &Segmented::chosen, this, [this](int index) {
        const ChartMeasure measure = index == 0 ? ChartMeasure::Count : ChartMeasure::Arr;
        context().preferences.setChartMeasure(measure);
        setMeasure(measure);
    });
    connect(m_months, &Segmented::chosen, this, [this](int index) {
        const int months = Months[static_cast<std::size_t>(index)];
        board()->storeOption(
            u"renewals.months"_s, QString::number(months), u"Renewals of %1 months"_s.arg(months));
        showOptions();
    });
    QMenu *options = m_renewals->options();
    connect(options, &QMenu::aboutToShow, this, [this, options] { fillHealthMenu(options); });
}

void MyBookPage::fillHealthMenu(QMenu *menu)
{
    menu->clear();
    const QuestionsPointer &questions = context().answers.questions();
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
        const QString label =
            by == Options::HealthBy::Score ? u"Health by score"_s : u"Health by CSM status"_s;
        connect(action, &QAction::triggered, this,
            [this, label, value] { board()->storeOption(u"health.by"_s, value, label); });
    };
    add(u"Score"_s, Options::HealthBy::Score, u"score"_s);
    add(u"CSM status"_s, Options::HealthBy::Status, u"status"_s);
}

void MyBookPage::setMeasure(ChartMeasure measure)
{
    m_measure->setCurrent(measure == ChartMeasure::Count ? 0 : 1);
    ChartChoices choices = board()->choices(m_renewals);
    choices.measure = measure;
    board()->setChoices(m_renewals, choices);
}

void MyBookPage::showOptions()
{
    const QuestionsPointer &questions = context().answers.questions();
    if (questions == nullptr) {
        return;
    }
    const auto place = std::find(Months.begin(), Months.end(), questions->options().renewalsMonths);
    if (place != Months.end()) {
        m_months->setCurrent(static_cast<int>(place - Months.begin()));
    }
}

} // namespace bellwether
