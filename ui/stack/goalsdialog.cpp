// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/goalsdialog.h"

#include "core/base/numbertext.h"
#include "core/charts/workcharts.h"
#include "core/edit/goaledit.h"
#include "core/workspace.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/charts/chartview.h"
#include "ui/models/rowsbehind.h"
#include "ui/navigator.h"
#include "ui/rows/rowstable.h"
#include "ui/scopestack.h"
#include "ui/stack/customerstrategyform.h"
#include "ui/stack/goaldialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"
#include "ui/worklists/customerfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int WidestGoalColumn = 260;
constexpr GoalStatus FirstStatus = GoalStatus::Planned;
constexpr GoalStatus LastStatus = GoalStatus::Dropped;

// What a filter by status stands for.
GoalWish wishAt(int index)
{
    using Which = GoalWish::Which;
    switch (index) {
    case 0:
        return {Which::Live};
    case 1:
        return {Which::Overdue};
    case 2:
        return {Which::All};
    default:
        return {
            Which::OneStatus, static_cast<GoalStatus>(index - 3 + static_cast<int>(FirstStatus))};
    }
}

} // namespace

GoalsDialog::GoalsDialog(PageFigures figures, const PageContext &context, QWidget *parent)
    : Dialog(tr("Goals and projects"), figures.scopeLine(), parent)
    , m_figures(std::move(figures))
    , m_context(context)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_views(
          new Segmented(tr("What is shown"), {tr("Goals"), tr("Timeline"), tr("Strategy")}, this))
    , m_which(new QComboBox(this))
    , m_customer(new CustomerField(*m_figures.questions->book(), {}, this))
    , m_stack(new QStackedWidget(this))
    , m_rows(new RowsBehind(this))
    , m_chart(makeChartView(this))
    , m_strategy(new CustomerStrategyForm(context.scope.realToday(), this))
{
    body()->addWidget(makeFilters());
    m_stack->addWidget(makeList());
    m_stack->addWidget(makeTimeline());
    m_stack->addWidget(m_strategy);
    body()->addWidget(m_stack, 1);
    makeFooter();
    connect(
        m_views, &Segmented::chosen, this, [this](int view) { showView(static_cast<View>(view)); });
    connect(m_which, &QComboBox::currentIndexChanged, this, &GoalsDialog::ask);
    connect(m_customer, &QLineEdit::textChanged, this, &GoalsDialog::ask);
    connect(m_strategy, &CustomerStrategyForm::saveWanted, this, &GoalsDialog::saveStrategy);
    connect(&context.answers, &BookAnswers::changed, this, &GoalsDialog::takeBook);
    const QSize most = parent->size() - QSize(48, 48);
    resize(qMin(scaled(1160), most.width()), qMin(scaled(600), most.height()));
    ask();
    showView(View::Goals);
    m_table->setFocus();
}

QWidget *GoalsDialog::makeFilters()
{
    auto *filters = new QWidget(this);
    auto *row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_views);
    row->addStretch(1);
    m_which->addItems({tr("Live"), tr("Overdue"), tr("All")});
    for (int status = static_cast<int>(FirstStatus); status <= static_cast<int>(LastStatus);
         ++status) {
        m_which->addItem(nameOf(static_cast<GoalStatus>(status)));
    }
    m_which->setAccessibleName(tr("Status"));
    m_customer->setAccessibleName(tr("Customer"));
    m_customer->setPlaceholderText(tr("Every customer in scope"));
    m_customer->setClearButtonEnabled(true);
    m_customer->setMinimumWidth(scaled(240));
    const auto add = [&](const QString &name, QWidget *field) {
        row->addWidget(
            new PlainLabel(name, Theme::TextStyle::Body, PlainLabel::Ink::Text2, filters));
        row->addWidget(field);
    };
    add(tr("Status"), m_which);
    row->addSpacing(8);
    add(tr("Customer"), m_customer);
    return filters;
}

QWidget *GoalsDialog::makeList()
{
    m_rows->setTable(
        GoalList::of(m_figures.question(), {GoalWish::Which::Live, {}, CompanyId()}).table,
        m_figures.currency());
    m_table = newRowsTable(m_rows, tr("Goals"), this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const auto onKey = [this](const QKeySequence &keys, void (GoalsDialog::*run)()) {
        auto *shortcut = new QShortcut(keys, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    onKey(Qt::Key_Return, &GoalsDialog::editCurrent);
    onKey(Qt::Key_Enter, &GoalsDialog::editCurrent);
    onKey(Qt::Key_Delete, &GoalsDialog::removeCurrent);
    onKey(Qt::Key_Insert, &GoalsDialog::add);
    connect(m_table, &QTableView::doubleClicked, this, &GoalsDialog::editCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &GoalsDialog::showState);
    return m_table;
}

QWidget *GoalsDialog::makeTimeline()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_chart->setTheme(currentTheme());
    m_chart->setProperty("page", true);
    m_scroll->setWidget(m_chart);
    // "#17"
    connect(m_chart, &ChartView::markActivated, this, [this](const QString &key) {
        const GoalId id{key.mid(1).toLongLong()};
        if (const Goal *goal = m_figures.questions->book()->goals().find(id)) {
            edit(*goal);
        }
    });
    return m_scroll;
}

void GoalsDialog::makeFooter()
{
    const auto add = [this](const QString &text, Icon sign, void (GoalsDialog::*run)()) {
        Button *button = addButton(text, false);
        button->setSign(sign);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    m_add = add(tr("Add goal…"), Icon::Plus, &GoalsDialog::add);
    m_edit = add(tr("Edit…"), Icon::Pencil, &GoalsDialog::editCurrent);
    m_remove = add(tr("Remove"), Icon::Close, &GoalsDialog::removeCurrent);
    m_export = add(tr("Export rows…"), Icon::Export, &GoalsDialog::exportGoals);
    setPlainToolTip(m_add, tr("Add a goal (Insert)"));
    setPlainToolTip(m_edit, tr("Edit the goal that is selected (Enter)"));
    setPlainToolTip(m_remove, tr("Take the goal away that is selected (Delete)"));
    connect(addButton(tr("Close"), true), &QPushButton::clicked, this, &QDialog::accept);
}

GoalsDialog::View GoalsDialog::view() const
{
    return static_cast<View>(m_stack->currentIndex());
}

void GoalsDialog::showView(View view)
{
    m_views->setCurrent(static_cast<int>(view));
    m_stack->setCurrentIndex(static_cast<int>(view));
    if (view == View::Strategy) {
        showStrategy();
    }
    showState();
}

GoalWish GoalsDialog::wish() const
{
    GoalWish wish = wishAt(m_which->currentIndex());
    wish.company = m_customer->isUnknown() ? CompanyId() : m_customer->customer();
    return wish;
}

// What was written here, or elsewhere meanwhile.
void GoalsDialog::takeBook()
{
    m_figures.questions = m_context.answers.questions();
    if (m_figures.questions == nullptr) {
        reject();
        return;
    }
    ask();
}

void GoalsDialog::ask()
{
    ChartChoices choices;
    choices.today = m_context.scope.realToday();
    m_inquiry->ask(
        {{[this, figures = m_figures, wish = wish(), choices]() -> std::function<void()> {
              const Question question = figures.question();
              GoalList goals = GoalList::of(question, wish);
              ChartData timeline = wholeGoalTimeline(question, choices, wish.company);
              return [this, goals = std::move(goals), timeline = std::move(timeline)] {
                  put(goals, timeline);
              };
          },
            [this](const QString &why) { setStatus(why); }}});
}

void GoalsDialog::put(const GoalList &goals, const ChartData &timeline)
{
    const std::optional<GoalId> before = m_wanted ? std::exchange(m_wanted, {}) : current();
    m_goals = goals;
    m_rows->setTable(goals.table, m_figures.currency());
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_rows->columnCount(); ++column) {
        m_table->setColumnWidth(
            column, qMin(m_table->columnWidth(column) + scaled(16), scaled(WidestGoalColumn)));
    }
    m_table->setCurrentIndex(m_table->model()->index(0, 0));
    if (before) {
        setCurrent(*before);
    }
    m_chart->setChart(timeline);
    m_chart->setMinimumHeight(m_chart->minimumSizeHint().height());
    if (view() == View::Strategy) {
        showStrategy();
    }
    showState();
}

std::optional<GoalId> GoalsDialog::current() const
{
    const auto *sorted = qobject_cast<QSortFilterProxyModel *>(m_table->model());
    const int row = sorted->mapToSource(m_table->currentIndex()).row();
    return row >= 0 && row < static_cast<int>(m_goals.ids.size())
        ? std::optional(m_goals.ids[static_cast<std::size_t>(row)])
        : std::nullopt;
}

void GoalsDialog::setCurrent(GoalId id)
{
    const auto found = std::find(m_goals.ids.begin(), m_goals.ids.end(), id);
    if (found != m_goals.ids.end()) {
        const auto *sorted = qobject_cast<QSortFilterProxyModel *>(m_table->model());
        m_table->setCurrentIndex(
            sorted->mapFromSource(m_rows->index(static_cast<int>(found - m_goals.ids.begin()), 0)));
    }
}

void GoalsDialog::showState()
{
    const bool canWrite = m_context.workspace.isOpen() && !m_context.workspace.isReadOnly();
    const bool isList = view() == View::Goals;
    const bool hasCurrent = current().has_value();
    m_add->setEnabled(canWrite);
    m_edit->setEnabled(canWrite && isList && hasCurrent);
    m_remove->setEnabled(canWrite && isList && hasCurrent);
    m_export->setEnabled(!m_goals.ids.empty());
    m_which->setEnabled(isList);
    if (view() == View::Strategy) {
        setStatus({});
        return;
    }
    if (view() == View::Timeline) {
        setStatus(
            m_chart->chart().empty() ? tr("No live goal has a due day") : m_chart->chart().note);
        return;
    }
    const auto count = static_cast<std::int64_t>(m_goals.ids.size());
    setStatus(count == 0 ? m_customer->isUnknown() ? tr("The book has no customer of this name")
                                                   : tr("No goals here")
            : count == 1 ? tr("1 goal")
                         : tr("%1 goals").arg(countText(count)));
}

void GoalsDialog::done(int result)
{
    keepStrategy({});
    Dialog::done(result);
}

// Before somebody else's stands in its place.
void GoalsDialog::keepStrategy(std::optional<CompanyId> next)
{
    if (m_strategy->isEdited() && m_strategy->customer() != next
        && !m_context.workspace.isReadOnly()) {
        saveStrategy();
    }
}

// Of the customer that is chosen, else of the one whose goal is selected.
void GoalsDialog::showStrategy()
{
    const Book &book = *m_figures.questions->book();
    std::optional<CompanyId> company = m_customer->customer();
    if (!company && m_customer->text().isEmpty()) {
        const auto id = current();
        const Goal *goal = id ? book.goals().find(*id) : nullptr;
        company = goal == nullptr ? std::nullopt : std::optional(goal->company);
    }
    keepStrategy(company);
    m_strategy->showCustomer(*m_figures.questions->book(), company);
}

void GoalsDialog::add()
{
    Goal goal;
    goal.company = m_customer->customer().value_or(CompanyId());
    edit(goal);
}

void GoalsDialog::editCurrent()
{
    const auto id = current();
    const Goal *goal = id ? m_figures.questions->book()->goals().find(*id) : nullptr;
    if (goal != nullptr) {
        edit(*goal);
    }
}

void GoalsDialog::edit(const Goal &goal)
{
    if (!m_context.workspace.isOpen() || m_context.workspace.isReadOnly()) {
        return;
    }
    auto *form =
        new GoalDialog(goal, m_context.workspace.book(), m_context.scope.realToday(), this);
    connect(form, &GoalDialog::chosen, this, [this](const Goal &chosen) {
        const Book &book = *m_context.workspace.book();
        m_wanted = chosen.id ? chosen.id : book.goals().nextId();
        apply(goalChange(chosen, book), tr("The goal was not saved"));
    });
    form->open();
}

void GoalsDialog::removeCurrent()
{
    const auto id = current();
    if (id && m_context.workspace.isOpen() && !m_context.workspace.isReadOnly()) {
        apply(goalRemoval(*id, *m_context.workspace.book()), tr("The goal was not taken away"));
    }
}

void GoalsDialog::saveStrategy()
{
    if (const auto company = m_strategy->customer(); company && m_context.workspace.isOpen()) {
        apply(customerStrategyChange(*m_context.workspace.book(), *company, m_strategy->strategy()),
            tr("The strategy was not saved"));
    }
}

void GoalsDialog::exportGoals()
{
    m_context.navigator.exportRows(
        {tr("Goals"), m_figures.scopeLine(), u"goals"_s, m_goals.table, m_figures.currency()});
}

bool GoalsDialog::apply(const Change &change, const QString &notDone)
{
    if (change.empty()) {
        return false;
    }
    if (const Result<void> written = m_context.workspace.apply(change); !written) {
        m_context.navigator.report(notDone, written.error());
        return false;
    }
    m_context.navigator.tellDone(change.label);
    return true;
}

bool GoalsDialog::waitUntilShown(std::chrono::milliseconds patience)
{
    return m_inquiry->waitUntilAnswered(patience);
}

} // namespace bellwether
