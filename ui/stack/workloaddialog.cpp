// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/workloaddialog.h"

#include "core/book/bookbuilder.h"
#include "core/charts/segmentnames.h"
#include "core/metrics/workload.h"
#include "core/workspace.h"
#include "ui/cards/bookanswers.h"
#include "ui/cards/inquiry.h"
#include "ui/formatting.h"
#include "ui/models/rowsbehind.h"
#include "ui/navigator.h"
#include "ui/rows/rowstable.h"
#include "ui/scopestack.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int EverySegment = -1;

Cell cellOf(const Series &series, const QString &key, const QString &value)
{
    for (const SeriesPoint &point : series.points) {
        for (const NamedValue &named : point.values) {
            if (point.key == key && named.name == value && named.value) {
                return Cell{*named.value};
            }
        }
    }
    return {};
}

Cell countCell(const Series &series, const QString &key)
{
    const Cell cell = cellOf(series, key, u"companies"_s);
    const auto *count = std::get_if<double>(&cell.value);
    return Cell{static_cast<std::int64_t>(count == nullptr ? 0 : *count)};
}

Series workloadOf(const Question &question, WorkloadBy by)
{
    return by == WorkloadBy::Csm ? workload<WorkloadBy::Csm>(question)
                                 : workload<WorkloadBy::AccountManager>(question);
}

// Each of them as they are and as they would be.
RowTable loadTable(const Series &now, const Series &then, WorkloadBy by)
{
    constexpr auto Money = RowColumn::Kind::Money;
    constexpr auto Number = RowColumn::Kind::Number;
    constexpr auto Ratio = RowColumn::Kind::Ratio;
    RowTable table;
    table.columns = {{by == WorkloadBy::Csm ? u"csm"_s : u"account_manager"_s},
        {u"customers"_s, RowColumn::Kind::Count}, {u"customers_then"_s, RowColumn::Kind::Count},
        {u"arr"_s, Money}, {u"arr_then"_s, Money}, {u"effort"_s, Number},
        {u"effort_then"_s, Number}, {u"high_effort"_s, Ratio}, {u"high_effort_then"_s, Ratio}};
    std::vector<std::pair<QString, QString>> people; // key and name
    for (const Series *series : {&now, &then}) {
        for (const SeriesPoint &point : series->points) {
            const std::pair person(point.key, point.label.isEmpty() ? u"Nobody"_s : point.label);
            if (std::find(people.begin(), people.end(), person) == people.end()) {
                people.push_back(person);
            }
        }
    }
    for (const auto &[key, name] : people) {
        table.rows.push_back({{},
            {Cell{name}, countCell(now, key), countCell(then, key), cellOf(now, key, u"arr"_s),
                cellOf(then, key, u"arr"_s), cellOf(now, key, u"effort_sum"_s),
                cellOf(then, key, u"effort_sum"_s), cellOf(now, key, u"high_effort_share"_s),
                cellOf(then, key, u"high_effort_share"_s)}});
    }
    return table;
}

} // namespace

WorkloadDialog::WorkloadDialog(PageFigures figures, const PageContext &context, QWidget *parent)
    : Dialog(u"Workload"_s,
        u"Customers, ARR and the sum of their effort by CSM or account manager, now and if "
        "customers moved. Nothing is saved before you move them."_s,
        parent)
    , m_figures(std::move(figures))
    , m_context(context)
    , m_inquiry(new Inquiry(context.answers.threads(), this))
    , m_by(new Segmented(u"Workload by"_s, {u"CSM"_s, u"Account manager"_s}, this))
    , m_from(new QComboBox(this))
    , m_segment(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_rows(new RowsBehind(this))
{
    m_segment->addItem(u"All"_s, EverySegment);
    for (const SegmentName &name : segmentNames(m_figures.questions->book()->settings())) {
        m_segment->addItem(name.name, static_cast<int>(name.segment));
    }
    fillFields();
    auto *fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(m_by);
    fields->addSpacing(12);
    addField(*fields, u"From"_s, m_from);
    addField(*fields, u"Customers"_s, m_segment);
    addField(*fields, u"To"_s, m_to);
    fields->addStretch(1);
    body()->addLayout(fields);
    m_rows->setTable(loadTable({}, {}, by()), m_figures.currency());
    m_view = newRowsTable(m_rows, u"Workload"_s, this);
    body()->addWidget(m_view, 1);
    connect(addButton(u"Close"_s, false), &QPushButton::clicked, this, &QDialog::reject);
    m_move = addButton(u"Move"_s, true);
    connect(m_move, &QPushButton::clicked, this, &WorkloadDialog::move);
    for (QComboBox *field : {m_from, m_segment, m_to}) {
        connect(field, &QComboBox::currentIndexChanged, this, &WorkloadDialog::tryOut);
    }
    connect(m_by, &Segmented::chosen, this, [this] {
        fillFields();
        tryOut();
    });
    const QSize most = parent->size() - QSize(48, 48);
    resize(qMin(scaled(1120), most.width()), qMin(scaled(520), most.height()));
    tryOut();
}

WorkloadBy WorkloadDialog::by() const
{
    return m_by->current() == 0 ? WorkloadBy::Csm : WorkloadBy::AccountManager;
}

Reassignment WorkloadDialog::wish() const
{
    const int segment = m_segment->currentData().toInt();
    return {TeamMemberId{m_from->currentData().toLongLong()},
        TeamMemberId{m_to->currentData().toLongLong()},
        segment == EverySegment ? std::nullopt : std::optional(static_cast<Segment>(segment)),
        by()};
}

// From and to: those who have that role.
void WorkloadDialog::fillFields()
{
    const QSignalBlocker blockedFrom(m_from);
    const QSignalBlocker blockedTo(m_to);
    m_from->clear();
    m_to->clear();
    const Question question = m_figures.question();
    const auto add = [](QComboBox &field, const QString &name, TeamMemberId member) {
        field.addItem(name, QVariant::fromValue<qlonglong>(member.value));
    };
    for (const TeamMember &member : m_figures.questions->book()->team()) {
        const bool isMeant = by() == WorkloadBy::Csm ? member.isCsm : member.isAccountManager;
        if (isMeant && !customersOf(question, {member.id, {}, {}, by()}).empty()) {
            add(*m_from, member.name, member.id);
        }
        if (isMeant && member.active) {
            add(*m_to, member.name, member.id);
        }
    }
    if (!customersOf(question, {{}, {}, {}, by()}).empty()) {
        add(*m_from, u"Nobody"_s, {});
    }
    m_to->setCurrentIndex(std::min(1, m_to->count() - 1));
}

void WorkloadDialog::addField(QHBoxLayout &row, const QString &name, QComboBox *field)
{
    field->setAccessibleName(name);
    row.addWidget(new PlainLabel(name, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this));
    row.addWidget(field);
    row.addSpacing(12);
}

void WorkloadDialog::tryOut()
{
    const Reassignment wish = this->wish();
    const bool isMove = m_from->count() > 0 && m_to->count() > 0 && wish.from != wish.to;
    m_customers = isMove ? customersOf(m_figures.question(), wish) : std::vector<CompanyId>();
    m_move->setText(u"Move %1"_s.arg(customersText(count())));
    m_move->setEnabled(count() > 0);
    m_inquiry->ask(
        {{[this, figures = m_figures, customers = m_customers, wish]() -> std::function<void()> {
              const BookPointer &book = figures.questions->book();
              const Question now = figures.question();
              const BookPointer moved =
                  BookBuilder(*book)
                      .apply(reassignmentChange(*book, customers, wish, figures.range.to))
                      .share();
              // A scope that names one of them would lose sight of who goes to another.
              Scope scope = figures.scope;
              (wish.by == WorkloadBy::Csm ? scope.csms : scope.accountManagers).clear();
              const Question before = Question::about(now.facts, scope, figures.range);
              const Question then = Question::about(moved, scope, figures.range, figures.options());
              return [this,
                         table = loadTable(workloadOf(before, wish.by), workloadOf(then, wish.by),
                             wish.by)] { put(table); };
          },
            [this](const QString &why) { setStatus(why); }}});
}

void WorkloadDialog::put(const RowTable &table)
{
    m_table = table;
    m_rows->setTable(table, m_figures.currency());
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_rows->columnCount(); ++column) {
        m_view->setColumnWidth(column, m_view->columnWidth(column) + scaled(12));
    }
}

bool WorkloadDialog::waitUntilShown(std::chrono::milliseconds patience)
{
    return m_inquiry->waitUntilAnswered(patience);
}

void WorkloadDialog::move()
{
    if (!m_context.workspace.isOpen()) {
        return;
    }
    const Change change = reassignmentChange(
        *m_context.workspace.book(), m_customers, wish(), m_context.scope.realToday());
    if (change.empty()) {
        return;
    }
    if (const Result<void> written = m_context.workspace.apply(change); !written) {
        m_context.navigator.report(u"Nobody was moved"_s, written.error());
        return;
    }
    accept();
    m_context.navigator.tellDone(change.label);
}

} // namespace bellwether
