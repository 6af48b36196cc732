// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/goaldialog.h"

#include "core/base/numbertext.h"
#include "core/metrics/goallist.h"
#include "core/metrics/question.h"
#include "ui/setup/numberfield.h"
#include "ui/shell/dayfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/worklists/customerfield.h"
#include "ui/worklists/fieldblock.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int GoalLongestText = 200;
constexpr double GoalFarthestNumber = 1e12;
constexpr int GoalUsualDays = 90; // until a new goal is due
constexpr int GoalMostYearsAhead = 10;
constexpr std::array GoalStatuses{GoalStatus::Planned, GoalStatus::OnTrack, GoalStatus::AtRisk,
    GoalStatus::Reached, GoalStatus::Missed, GoalStatus::Dropped};

NumberField *newGoalNumber(const QString &name, std::optional<double> value, QWidget *parent)
{
    auto *field = new NumberField(name, -GoalFarthestNumber, GoalFarthestNumber, parent);
    field->setOptional(true);
    field->setValue(value);
    return field;
}

// "More help, $500 MRR, $1K one-time, won"
QString wordsOf(const Opportunity &opportunity, const Book &book)
{
    QStringList words{opportunityTitle(opportunity, book)};
    const auto add = [&](std::int64_t minor, const QString &what) {
        if (minor != 0) {
            words << shortMoneyText(majorUnits(minor, opportunity.currency), opportunity.currency)
                    + u' ' + what;
        }
    };
    add(opportunity.mrr, u"MRR"_s);
    add(opportunity.oneTime, u"one-time"_s);
    if (opportunity.stage == OpportunityStage::Won || opportunity.stage == OpportunityStage::Lost) {
        words << nameOf(opportunity.stage).toLower();
    }
    return words.join(u", "_s);
}

} // namespace

GoalDialog::GoalDialog(const Goal &goal, const BookPointer &book, QDate today, QWidget *parent)
    : Dialog(goal.id ? goal.title : tr("New goal"),
        tr("What the customer wants to reach, and what we do about it next."), parent)
    , m_goal(goal)
    , m_book(book)
    , m_customer(
          new CustomerField(*book, goal.company ? std::optional(goal.company) : std::nullopt, this))
    , m_title(new QLineEdit(goal.title, this))
    , m_metric(new QLineEdit(goal.metric, this))
    , m_baseline(newGoalNumber(tr("At the start"), goal.baseline, this))
    , m_current(newGoalNumber(tr("Now"), goal.current, this))
    , m_target(newGoalNumber(tr("Target"), goal.target, this))
    , m_hasDue(new QCheckBox(tr("Due on"), this))
    , m_due(newDayField(goal.dueOn.value_or(today.addDays(GoalUsualDays)),
          std::max(today.addYears(GoalMostYearsAhead), goal.dueOn.value_or(today)), tr("Due day"),
          this))
    , m_status(new QComboBox(this))
    , m_opportunity(new QComboBox(this))
    , m_nextStep(new QLineEdit(goal.nextStep, this))
{
    m_customer->setPlaceholderText(tr("Part of the name"));
    m_metric->setPlaceholderText(tr("What is measured: hours per invoice"));
    for (QLineEdit *field : {m_title, m_metric, m_nextStep}) {
        field->setMaxLength(GoalLongestText);
    }
    m_hasDue->setChecked(goal.dueOn.has_value() || !goal.id);
    m_due->setEnabled(m_hasDue->isChecked());
    fillStatuses(goal.status);
    fillOpportunities();
    layOut();
    connect(m_hasDue, &QCheckBox::toggled, m_due, &QWidget::setEnabled);
    connect(m_customer, &QLineEdit::textChanged, this, [this] {
        m_customerBlock->tell({});
        fillOpportunities();
    });
    connect(m_title, &QLineEdit::textChanged, this, [this] { m_titleBlock->tell({}); });
    connect(m_metric, &QLineEdit::textChanged, this, [this] { m_metricBlock->tell({}); });
    for (NumberField *field : {m_baseline, m_current, m_target}) {
        connect(field, &QLineEdit::textChanged, this, [this] { m_targetBlock->tell({}); });
    }
    connect(m_opportunity, &QComboBox::currentIndexChanged, this,
        [this] { m_opportunityBlock->tell({}); });
    connect(addButton(tr("Cancel"), false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(tr("Save"), true), &QPushButton::clicked, this, &GoalDialog::check);
    (goal.company ? m_title : static_cast<QLineEdit *>(m_customer))->setFocus();
    resize(scaled(640), sizeHint().height());
}

FieldBlock *GoalDialog::block(const QString &name, QWidget *field)
{
    return new FieldBlock(name, field, this);
}

QWidget *GoalDialog::makeDue()
{
    auto *due = new QWidget(this);
    auto *row = new QHBoxLayout(due);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_hasDue);
    row->addWidget(m_due, 1);
    return due;
}

void GoalDialog::layOut()
{
    const auto row = [this](std::initializer_list<std::pair<FieldBlock *, int>> blocks) {
        auto *line = new QHBoxLayout;
        line->setSpacing(12);
        for (const auto &[one, stretch] : blocks) {
            auto *column = new QVBoxLayout;
            column->addWidget(one);
            column->addStretch(1);
            line->addLayout(column, stretch);
        }
        body()->addLayout(line);
    };
    m_customerBlock = block(tr("Customer"), m_customer);
    m_titleBlock = block(tr("Goal"), m_title);
    m_metricBlock = block(tr("Measure"), m_metric);
    m_targetBlock = block(tr("Target"), m_target);
    m_opportunityBlock = block(tr("Opportunity that it leads to"), m_opportunity);
    row({{m_customerBlock, 3}, {block(tr("Status"), m_status), 2}});
    row({{m_titleBlock, 1}});
    row({{m_metricBlock, 1}, {block(tr("At the start"), m_baseline), 0},
        {block(tr("Now"), m_current), 0}, {m_targetBlock, 0}});
    row({{block(tr("Due"), makeDue()), 2}, {m_opportunityBlock, 3}});
    row({{block(tr("Next step"), m_nextStep), 1}});
    body()->addStretch(1);
}

void GoalDialog::fillStatuses(GoalStatus chosen)
{
    for (const GoalStatus status : GoalStatuses) {
        m_status->addItem(nameOf(status), static_cast<int>(status));
    }
    m_status->setCurrentIndex(m_status->findData(static_cast<int>(chosen)));
}

// The customer's: those that are open, and the one that the goal has.
void GoalDialog::fillOpportunities()
{
    const std::optional<CompanyId> company = m_customer->customer();
    m_opportunity->clear();
    m_opportunity->addItem(tr("None"), QVariant::fromValue<qlonglong>(0));
    for (const Opportunity &opportunity : m_book->opportunities()) {
        const bool isOpen = opportunity.stage == OpportunityStage::Open
            || opportunity.stage == OpportunityStage::Proposed;
        if (company == opportunity.company && (isOpen || m_goal.opportunity == opportunity.id)) {
            m_opportunity->addItem(wordsOf(opportunity, *m_book),
                QVariant::fromValue<qlonglong>(opportunity.id.value));
        }
    }
    const qlonglong linked = m_goal.opportunity ? m_goal.opportunity->value : 0;
    m_opportunity->setCurrentIndex(
        std::max(0, m_opportunity->findData(QVariant::fromValue<qlonglong>(linked))));
}

Goal GoalDialog::goal() const
{
    Goal goal = m_goal;
    goal.company = m_customer->customer().value_or(CompanyId());
    goal.title = m_title->text();
    goal.metric = m_metric->text();
    goal.baseline = m_baseline->value();
    goal.current = m_current->value();
    goal.target = m_target->value();
    goal.dueOn = m_hasDue->isChecked() ? std::optional(m_due->date()) : std::nullopt;
    goal.status = static_cast<GoalStatus>(m_status->currentData().toInt());
    goal.nextStep = m_nextStep->text();
    const qlonglong linked = m_opportunity->currentData().toLongLong();
    goal.opportunity = linked == 0 ? std::nullopt : std::optional(OpportunityId{linked});
    return goal;
}

QString GoalDialog::problem() const
{
    for (const FieldBlock *one :
        {m_customerBlock, m_titleBlock, m_metricBlock, m_targetBlock, m_opportunityBlock}) {
        if (!one->problem().isEmpty()) {
            return one->problem();
        }
    }
    return {};
}

void GoalDialog::check()
{
    for (NumberField *field : {m_baseline, m_current, m_target}) {
        if (!field->isAcceptable()) {
            m_targetBlock->tell(tr("Numbers only."));
            field->setFocus();
            return;
        }
    }
    const Goal wanted = goal();
    if (const std::optional<GoalFault> fault = faultOf(wanted, *m_book)) {
        tell(*fault);
        return;
    }
    accept();
    emit chosen(wanted);
}

void GoalDialog::tell(GoalFault fault)
{
    const auto [field, sentence] = [&]() -> std::pair<FieldBlock *, QString> {
        switch (fault) {
        case GoalFault::NoCustomer:
            return {m_customerBlock,
                m_customer->isUnknown() ? tr("The book has no customer of this name.")
                                        : tr("Choose the customer whose goal it is.")};
        case GoalFault::NoTitle:
            return {m_titleBlock, tr("Say what is to be reached.")};
        case GoalFault::TitleTaken:
            return {m_titleBlock, tr("The customer has a live goal of this name already.")};
        case GoalFault::NoMetric:
            return {m_metricBlock, tr("Say what the numbers measure.")};
        case GoalFault::NoWay:
            return {m_targetBlock, tr("The start has this value already.")};
        case GoalFault::OthersOpportunity:
            break;
        }
        return {m_opportunityBlock, tr("The opportunity is not of this customer.")};
    }();
    field->tell(sentence);
    field->field()->setFocus();
}

} // namespace bellwether
