// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stack/expectedchangedialog.h"

#include "core/base/numbertext.h"
#include "core/metrics/scores.h"
#include "ui/setup/numberfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklists/customerfield.h"
#include "ui/worklists/fieldblock.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double MostPoints = 100;
constexpr int ExpectedLongestNote = 200;

} // namespace

ExpectedChangeDialog::ExpectedChangeDialog(
    PageFigures figures, CompanyId company, const ExpectedChange &expected, QWidget *parent)
    : Dialog(tr("Expected effort"),
        tr("What a health issue will do to the work with the customer, until it is settled."),
        parent)
    , m_figures(std::move(figures))
    , m_customer(new CustomerField(
          *m_figures.questions->book(), company ? std::optional(company) : std::nullopt, this))
    , m_issue(new QComboBox(this))
    , m_change(new NumberField(tr("Change of effort"), -MostPoints, MostPoints, this))
    , m_note(new QLineEdit(expected.note, this))
    , m_effect(new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text, this))
    , m_customerBlock(new FieldBlock(tr("Customer"), m_customer, this))
    , m_issueBlock(new FieldBlock(tr("Health issue"), m_issue, this))
    , m_changeBlock(new FieldBlock(tr("Change of effort, in points"), m_change, this))
{
    m_customer->setPlaceholderText(tr("Part of the name"));
    m_change->setOptional(true);
    m_note->setMaxLength(ExpectedLongestNote);
    m_note->setPlaceholderText(tr("Why, and who has to do what"));
    m_effect->setWordWrap(true);
    fillIssues(expected.metric);
    if (expected.metric) { // what it is about stays
        m_change->setValue(expected.change);
        m_customer->setEnabled(false);
        m_issue->setEnabled(false);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    for (const auto &[block, stretch] : {std::pair(m_issueBlock, 3), std::pair(m_changeBlock, 2)}) {
        auto *column = new QVBoxLayout;
        column->addWidget(block);
        column->addStretch(1);
        row->addLayout(column, stretch);
    }
    body()->addWidget(m_customerBlock);
    body()->addLayout(row);
    body()->addWidget(new FieldBlock(tr("Note"), m_note, this));
    body()->addWidget(m_effect);
    body()->addStretch(1);
    connect(m_customer, &QLineEdit::textChanged, this, [this] {
        m_customerBlock->tell({});
        fillIssues({});
        takeKnown();
    });
    connect(m_issue, &QComboBox::currentIndexChanged, this, [this] {
        m_issueBlock->tell({});
        takeKnown();
    });
    connect(m_change, &QLineEdit::textChanged, this, [this] {
        m_changeBlock->tell({});
        showEffect();
    });
    connect(addButton(tr("Cancel"), false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(tr("Save"), true), &QPushButton::clicked, this, &ExpectedChangeDialog::check);
    showEffect();
    (company ? static_cast<QLineEdit *>(m_change) : m_customer)->setFocus();
    resize(scaled(520), sizeHint().height());
}

// The customer's metrics of health, those in trouble in front.
void ExpectedChangeDialog::fillIssues(MetricDefinitionId wanted)
{
    const Question question = m_figures.question();
    const CompanyFacts &facts = *question.facts;
    m_issue->clear();
    for (const HealthIssue &issue : healthIssues(facts, company())) {
        const QString score = !issue.score ? tr("no score")
            : issue.isOpen                 ? decimalText(*issue.score)
                                           : tr("%1, no issue now").arg(decimalText(*issue.score));
        m_issue->addItem(
            u"%1: %2"_s.arg(issue.name, score), QVariant::fromValue<qlonglong>(issue.metric.value));
    }
    const int found = m_issue->findData(QVariant::fromValue<qlonglong>(wanted.value));
    m_issue->setCurrentIndex(found >= 0 ? found : std::min(0, m_issue->count() - 1));
}

// What the book expects of the issue already.
void ExpectedChangeDialog::takeKnown()
{
    const MetricDefinitionId metric = expected().metric;
    for (const ExpectedChange &known :
        expectedChanges(m_figures.questions->book()->settings(), company())) {
        if (known.metric == metric) {
            m_change->setValue(known.change);
            m_note->setText(known.note);
        }
    }
    showEffect();
}

CompanyId ExpectedChangeDialog::company() const
{
    return m_customer->customer().value_or(CompanyId());
}

ExpectedChange ExpectedChangeDialog::expected() const
{
    return {MetricDefinitionId{m_issue->currentData().toLongLong()}, m_change->value().value_or(0),
        m_note->text()};
}

QString ExpectedChangeDialog::problem() const
{
    for (const FieldBlock *block : {m_customerBlock, m_issueBlock, m_changeBlock}) {
        if (!block->problem().isEmpty()) {
            return block->problem();
        }
    }
    return {};
}

QString ExpectedChangeDialog::effect() const
{
    return m_effect->text();
}

void ExpectedChangeDialog::showEffect()
{
    const Question question = m_figures.question();
    const CompanyFacts &facts = *question.facts;
    const std::size_t row = facts.rowOf(company());
    if (row == CompanyRows::None) {
        m_effect->setText({});
        return;
    }
    const std::optional<double> now = facts.part<EffortScores>().values[row];
    if (!now) {
        m_effect->setText(tr("The effort now is not known, so there is none to expect."));
        return;
    }
    const ExpectedChange wanted = expected();
    std::vector<double> open;
    for (const HealthIssue &issue : healthIssues(facts, company())) {
        if (!issue.isOpen) {
            continue;
        }
        if (issue.metric == wanted.metric) {
            open.push_back(wanted.change);
            continue;
        }
        for (const ExpectedChange &known :
            expectedChanges(m_figures.questions->book()->settings(), company())) {
            if (known.metric == issue.metric) {
                open.push_back(known.change);
            }
        }
    }
    m_effect->setText(
        tr("Effort %1 now, %2 then")
            .arg(decimalText(*now), decimalText(projectedEffort(now, open).value_or(*now))));
}

void ExpectedChangeDialog::check()
{
    const ExpectedChange wanted = expected();
    const auto fault = faultOf(wanted, company(), *m_figures.questions->book());
    if (!fault) {
        accept();
        emit chosen(company(), wanted);
        return;
    }
    const auto tell = [](FieldBlock *block, const QString &sentence) {
        block->tell(sentence);
        block->field()->setFocus();
    };
    switch (*fault) {
    case ExpectedChangeFault::NoCustomer:
        tell(m_customerBlock,
            m_customer->isUnknown() ? tr("The book has no customer of this name.")
                                    : tr("Choose the customer."));
        break;
    case ExpectedChangeFault::NoIssue:
        tell(m_issueBlock, tr("The customer has no health metric to link this to."));
        break;
    case ExpectedChangeFault::NoChange:
    case ExpectedChangeFault::TooMuch:
        tell(m_changeBlock, tr("Points from −100 to 100, but not 0: above 0 is more work."));
        break;
    }
}

} // namespace bellwether
