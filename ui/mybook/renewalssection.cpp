// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/renewalssection.h"

#include "core/workspace.h"
#include "ui/cards/bookanswers.h"
#include "ui/navigator.h"
#include "ui/preferences.h"
#include "ui/widgets/segmented.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array Months{3, 6, 12};
constexpr std::array Measures{ChartMeasure::Count, ChartMeasure::Arr, ChartMeasure::Mrr};

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

RenewalsSection::RenewalsSection(
    const PageContext &context, ChartBoard &board, QWidget *cardParent, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_board(board)
{
    ChartBoard::ChartWish wish{u"renewals.by_month"_s};
    wish.rowsTitle = renewalsTitle;
    wish.whenEmpty = noRenewals;
    wish.emptyIcon = Icon::Calendar;
    m_card = board.addChart(wish, cardParent);
    QMenu *options = m_card->options();
    connect(options, &QMenu::aboutToShow, this, [this, options] { fillOptions(options); });
    connect(&context.answers, &BookAnswers::changed, this, &RenewalsSection::followBook);
    followBook();
}

// Which measures are offered is a matter of the book.
void RenewalsSection::followBook()
{
    const QuestionsPointer &questions = m_context.answers.questions();
    const Settings settings = questions == nullptr ? Settings() : questions->book()->settings();
    const auto offered = offeredMeasures(settings);
    const ChartMeasure first = firstMeasure(settings);
    if (offered != m_offered) {
        m_offered = offered;
        makeChoice();
    } else if (first == m_first) {
        return;
    }
    m_first = first;
    setMeasure(m_context.preferences.renewalMeasure().value_or(m_first));
}

void RenewalsSection::makeChoice()
{
    delete m_choice;
    QStringList names;
    for (const ChartMeasure measure : m_offered) {
        names << measureName(measure);
    }
    m_choice = new Segmented(u"Measure"_s, names, m_card);
    m_card->addControl(m_choice);
    connect(m_choice, &Segmented::chosen, this, [this](int index) {
        const ChartMeasure measure = m_offered[static_cast<std::size_t>(index)];
        m_context.preferences.setRenewalMeasure(measure);
        setMeasure(measure);
    });
}

void RenewalsSection::setMeasure(ChartMeasure measure)
{
    auto shown = std::find(m_offered.begin(), m_offered.end(), measure);
    shown = shown == m_offered.end() ? m_offered.begin() : shown;
    m_choice->setCurrent(static_cast<int>(shown - m_offered.begin()));
    ChartChoices choices = m_board.choices(m_card);
    choices.measure = *shown;
    m_board.setChoices(m_card, choices);
}

void RenewalsSection::offer(ChartMeasure measure, bool isOffered)
{
    QStringList keys;
    for (const ChartMeasure one : Measures) {
        const bool wasOffered =
            std::find(m_offered.begin(), m_offered.end(), one) != m_offered.end();
        if (one == measure ? isOffered : wasOffered) {
            keys << measureKey(one);
        }
    }
    Change change;
    change.kind = ActionKind::Setup;
    change.label = isOffered ? u"Renewals also by %1"_s.arg(measureName(measure))
                             : u"Renewals no longer by %1"_s.arg(measureName(measure));
    change.settings[RenewalSetting::Measures] = keys.join(u',');
    store(change);
}

// The user's own choice gives way, else the book's would not be seen.
void RenewalsSection::showFirst(ChartMeasure measure)
{
    Change change;
    change.kind = ActionKind::Setup;
    change.label = u"Renewals by %1 at first"_s.arg(measureName(measure));
    change.settings[RenewalSetting::First] = measureKey(measure);
    m_context.preferences.setRenewalMeasure(std::nullopt);
    setMeasure(measure);
    store(change);
}

void RenewalsSection::store(const Change &change)
{
    if (const Result<void> done = m_context.workspace.apply(change); !done) {
        m_context.navigator.report(u"The option was not saved"_s, done.error());
    }
}

void RenewalsSection::fillOptions(QMenu *menu)
{
    menu->clear();
    const QuestionsPointer &questions = m_context.answers.questions();
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
            [this, name, value, label] { m_board.storeOption(name, value, label); });
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
    menu->addSection(u"Measures offered in this book"_s);
    for (const ChartMeasure measure : Measures) {
        const bool isOffered =
            std::find(m_offered.begin(), m_offered.end(), measure) != m_offered.end();
        QAction *action = menu->addAction(measureName(measure));
        action->setCheckable(true);
        action->setChecked(isOffered);
        // One has to stay.
        action->setEnabled(
            !m_context.workspace.isReadOnly() && !(isOffered && m_offered.size() == 1));
        connect(action, &QAction::triggered, this,
            [this, measure](bool isOn) { offer(measure, isOn); });
    }
    addFirstChoice(menu);
}

void RenewalsSection::addFirstChoice(QMenu *menu)
{
    menu->addSection(u"Measure shown first in this book"_s);
    auto *group = new QActionGroup(menu);
    for (const ChartMeasure measure : m_offered) {
        QAction *action = menu->addAction(u"%1 first"_s.arg(measureName(measure)));
        action->setCheckable(true);
        action->setChecked(measure == m_first);
        action->setEnabled(!m_context.workspace.isReadOnly());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, measure] { showFirst(measure); });
    }
}

} // namespace bellwether
