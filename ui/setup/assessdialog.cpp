// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/assessdialog.h"

#include "core/base/numbertext.h"
#include "ui/setup/numberfield.h"
#include "ui/shell/dayfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/worklists/customerfield.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int AssessNumberWidth = 72;

} // namespace

AssessDialog::AssessDialog(
    const Subject &subject, const BookPointer &book, QDate today, QWidget *parent)
    : Dialog(
        tr("Assess a customer"), tr("The latest complete result feeds the health metric."), parent)
    , m_book(book)
    , m_customer(new CustomerField(*book, subject.company, this))
    , m_questionnaire(new QComboBox(this))
    , m_day(newDayField(subject.day, today, tr("Day"), this))
    , m_place(new QVBoxLayout)
    , m_result(new PlainLabel({}, Theme::TextStyle::PanelTitle, PlainLabel::Ink::Text, this))
    , m_problem(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Negative, this))
{
    for (const AssessmentTemplate &one : book->assessmentTemplates()) {
        if (one.active || one.id == subject.questionnaire) {
            m_questionnaire->addItem(one.name, QVariant::fromValue<qlonglong>(one.id.value));
        }
    }
    if (subject.questionnaire) {
        m_questionnaire->setCurrentIndex(m_questionnaire->findData(
            QVariant::fromValue<qlonglong>(subject.questionnaire->value)));
    }
    auto *head = new QGridLayout;
    head->setHorizontalSpacing(12);
    head->setColumnStretch(0, 2);
    head->setColumnStretch(1, 2);
    const auto add = [&](int column, const QString &name, QWidget *field) {
        field->setAccessibleName(name);
        head->addWidget(
            new PlainLabel(name, Theme::TextStyle::Small, PlainLabel::Ink::Text2, this), 0, column);
        head->addWidget(field, 1, column);
    };
    add(0, tr("Customer"), m_customer);
    add(1, tr("Questionnaire"), m_questionnaire);
    add(2, tr("Day"), m_day);
    body()->addLayout(head);
    body()->addLayout(m_place, 1);
    body()->addWidget(m_result);
    m_problem->hide();
    body()->addWidget(m_problem);
    connect(m_questionnaire, &QComboBox::currentIndexChanged, this, &AssessDialog::showQuestions);
    connect(m_day, &QDateEdit::dateChanged, this, &AssessDialog::showQuestions);
    connect(m_customer, &QLineEdit::editingFinished, this, &AssessDialog::showQuestions);
    connect(addButton(tr("Cancel"), false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(tr("Save"), true), &QPushButton::clicked, this, &AssessDialog::check);
    showQuestions();
    m_customer->setFocus();
    resize(scaled(660), scaled(520));
}

void AssessDialog::showQuestions()
{
    const AssessmentTemplateId questionnaire{m_questionnaire->currentData().toLongLong()};
    const AssessmentDraft known = assessmentDraft(
        *m_book, m_customer->customer().value_or(CompanyId()), questionnaire, m_day->date());
    delete m_questions;
    m_rows.clear();
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setProperty("page", true);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(2, 2, 2, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(3, 2);
    for (const AssessmentDraft::Answer &answer : known.answers) {
        const AssessmentItem &item = *m_book->assessmentItems().find(answer.item);
        const int line = grid->rowCount();
        auto *text =
            new PlainLabel(item.text, Theme::TextStyle::Body, PlainLabel::Ink::Text, content);
        text->setWordWrap(true);
        Row row{answer.item};
        row.earned =
            new NumberField(tr("Points for: %1").arg(item.text), 0, item.possible, content);
        row.earned->setOptional(true);
        row.earned->setValue(answer.earned);
        row.earned->setFixedWidth(scaled(AssessNumberWidth));
        row.note = new QLineEdit(answer.note, content);
        row.note->setPlaceholderText(tr("Why"));
        row.note->setAccessibleName(tr("Note on: %1").arg(item.text));
        grid->addWidget(text, line, 0);
        grid->addWidget(row.earned, line, 1);
        grid->addWidget(new PlainLabel(tr("of %1").arg(decimalText(item.possible)),
                            Theme::TextStyle::Body, PlainLabel::Ink::Text2, content),
            line, 2);
        grid->addWidget(row.note, line, 3);
        connect(row.earned, &QLineEdit::textChanged, this, &AssessDialog::showResult);
        m_rows.push_back(row);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    area->setWidget(content);
    m_questions = area;
    m_place->addWidget(area);
    showResult();
}

AssessmentDraft AssessDialog::draft() const
{
    AssessmentDraft draft{m_customer->customer().value_or(CompanyId()),
        AssessmentTemplateId{m_questionnaire->currentData().toLongLong()}, m_day->date(), {}};
    for (const Row &row : m_rows) {
        draft.answers.push_back({row.item, row.earned->value(), row.note->text()});
    }
    return draft;
}

QString AssessDialog::result() const
{
    const auto percent = resultOf(draft(), *m_book);
    return percent ? rateText(*percent / 100) : NoValueText;
}

void AssessDialog::showResult()
{
    m_result->setText(tr("Result %1").arg(result()));
    const auto open = std::count_if(
        m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.earned->value(); });
    setStatus(open == 0 ? QString() : tr("Not answered yet: %1").arg(countText(open)));
}

void AssessDialog::check()
{
    const bool areNumbers = std::all_of(
        m_rows.begin(), m_rows.end(), [](const Row &row) { return row.earned->isAcceptable(); });
    const bool isAnswered = std::any_of(m_rows.begin(), m_rows.end(),
        [](const Row &row) { return row.earned->value().has_value(); });
    QString problem;
    if (!m_customer->customer()) {
        problem = tr("Choose a customer.");
    } else if (!areNumbers) {
        problem = tr("Mend the numbers with a red border.");
    } else if (!isAnswered) {
        problem = tr("Answer at least one question.");
    }
    m_problem->setText(problem);
    m_problem->setHidden(problem.isEmpty());
    if (problem.isEmpty()) {
        const AssessmentDraft wanted = draft();
        accept();
        emit chosen(wanted);
    }
}

} // namespace bellwether
