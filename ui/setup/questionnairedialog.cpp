// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/questionnairedialog.h"

#include "core/base/numbertext.h"
#include "ui/setup/numberfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int QuestionnaireNumberWidth = 72;
constexpr int QuestionnaireLongestText = 200;
constexpr double QuestionnaireMostPoints = 1000;

} // namespace

QuestionnaireDialog::QuestionnaireDialog(
    const QuestionnaireDraft &draft, const BookPointer &book, QWidget *parent)
    : Dialog(draft.id ? draft.name : tr("New questionnaire"),
        tr("The result is the share of the points that a customer got, each question by its "
           "weight."),
        parent)
    , m_draft(draft)
    , m_book(book)
    , m_name(new QLineEdit(draft.name, this))
    , m_description(new QLineEdit(draft.description, this))
    , m_isUsed(new QCheckBox(tr("In use"), this))
    , m_list(new QVBoxLayout)
    , m_problem(new PlainLabel({}, Theme::TextStyle::Small, PlainLabel::Ink::Negative, this))
{
    const auto add = [this](const QString &name, QWidget *field) {
        field->setAccessibleName(name);
        body()->addWidget(
            new PlainLabel(name, Theme::TextStyle::Small, PlainLabel::Ink::Text2, this));
        body()->addWidget(field);
    };
    m_name->setMaxLength(QuestionnaireLongestText);
    m_isUsed->setChecked(draft.isUsed);
    add(tr("Name"), m_name);
    add(tr("What it is for"), m_description);
    body()->addWidget(m_isUsed);
    body()->addWidget(new PlainLabel(tr("Questions: text, points, weight"),
        Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, this));

    auto *questions = new QWidget;
    questions->setProperty("page", true);
    auto *column = new QVBoxLayout(questions);
    column->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(8);
    column->addLayout(m_list);
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(questions);
    body()->addWidget(area, 1);
    for (const QuestionDraft &question : draft.questions) {
        addQuestion(question);
    }
    auto *more = new Button(tr("Add question"), Button::Kind::Default, this);
    more->setSign(Icon::Plus);
    more->setSmall(true);
    body()->addWidget(more, 0, Qt::AlignLeft);
    m_problem->setWordWrap(true);
    m_problem->hide();
    body()->addWidget(m_problem);
    connect(more, &QPushButton::clicked, this, [this] {
        addQuestion({});
        m_rows.back().text->setFocus();
    });
    connect(addButton(tr("Cancel"), false), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(tr("Save"), true), &QPushButton::clicked, this, &QuestionnaireDialog::check);
    m_name->setFocus();
    resize(scaled(620), scaled(520));
}

void QuestionnaireDialog::addQuestion(const QuestionDraft &question)
{
    Row row;
    row.id = question.id;
    row.widget = new QWidget;
    const QString number = QString::number(m_rows.size() + 1);
    row.text = new QLineEdit(question.text, row.widget);
    row.text->setMaxLength(QuestionnaireLongestText);
    row.text->setAccessibleName(tr("Question %1").arg(number));
    row.possible = new NumberField(
        tr("Points of question %1").arg(number), 0, QuestionnaireMostPoints, row.widget);
    row.weight = new NumberField(
        tr("Weight of question %1").arg(number), 0, QuestionnaireMostPoints, row.widget);
    row.possible->setValue(question.possible);
    row.weight->setValue(question.weight);
    auto *remove = new IconButton(Icon::Close, tr("Remove this question"), row.widget);
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(2, 0, 2, 0);
    layout->setSpacing(8);
    layout->addWidget(row.text, 1);
    for (NumberField *field : {row.possible, row.weight}) {
        field->setFixedWidth(scaled(QuestionnaireNumberWidth));
        layout->addWidget(field);
    }
    layout->addWidget(remove);
    connect(remove, &QPushButton::clicked, this,
        [this, widget = row.widget] { removeQuestion(widget); });
    m_list->addWidget(row.widget);
    m_rows.push_back(row);
}

void QuestionnaireDialog::removeQuestion(const QWidget *row)
{
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&](const Row &one) { return one.widget == row; });
    if (found != m_rows.end()) {
        found->widget->hide();
        found->widget->deleteLater(); // its own button asked
        m_rows.erase(found);
        tellWhatGoes();
    }
}

void QuestionnaireDialog::tellWhatGoes()
{
    const int lost = answersLost(draft(), *m_book);
    const QString answers = lost == 1 ? tr("1 answer") : tr("%1 answers").arg(countText(lost));
    setStatus(lost == 0 ? QString() : tr("With the removed questions %1 will go.").arg(answers));
}

QuestionnaireDraft QuestionnaireDialog::draft() const
{
    QuestionnaireDraft draft = m_draft;
    draft.name = m_name->text();
    draft.description = m_description->text();
    draft.isUsed = m_isUsed->isChecked();
    draft.questions.clear();
    for (const Row &row : m_rows) {
        draft.questions.push_back({row.id, row.text->text(), row.possible->value().value_or(0),
            row.weight->value().value_or(0)});
    }
    return draft;
}

QString QuestionnaireDialog::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void QuestionnaireDialog::check()
{
    using Kind = QuestionnaireProblem::Kind;
    const QuestionnaireDraft wanted = draft();
    const auto found = problemOf(wanted, *m_book);
    if (!found) {
        accept();
        emit chosen(wanted);
        return;
    }
    const QString number = QString::number(found->question + 1);
    const auto sentence = [&] {
        switch (found->kind) {
        case Kind::NoName:
            return tr("It has no name yet.");
        case Kind::NameTaken:
            return tr("Another questionnaire has this name.");
        case Kind::NoQuestion:
            return tr("It has no question yet.");
        case Kind::NoText:
            return tr("Question %1 has no text.").arg(number);
        case Kind::NoPoints:
            return tr("Question %1 needs more than 0 points.").arg(number);
        case Kind::NoWeight:
            break;
        }
        return tr("At least one question needs a weight.");
    };
    m_problem->setText(sentence());
    m_problem->show();
    if (found->kind == Kind::NoText || found->kind == Kind::NoPoints) {
        const Row &row = m_rows[found->question];
        (found->kind == Kind::NoText ? row.text : row.possible)->setFocus();
    } else {
        m_name->setFocus();
    }
}

} // namespace bellwether
